"""One-use codes that people type: short, without letters that look alike, told from everything else people write."""

import re
import secrets
import unicodedata
from enum import StrEnum

# neither 0 and O nor 1, I and L
_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
_LENGTH = 8
_HALF = _LENGTH // 2
_CODE = re.compile(rf"\W*([A-Z]{{2}})\W*([{_LETTERS}]{{{_HALF}}})\W*([{_LETTERS}]{{{_HALF}}})\W*")


class Purpose(StrEnum):
    """What a code is for: its first two letters."""

    INVITATION = "YQ"
    ACCOUNT = "BD"


def new(purpose: Purpose) -> str:
    """A fresh code, such as YQ-7KMP-2WQX: 39 bits nobody guesses within its days."""
    letters = "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))
    return f"{purpose}-{letters[:_HALF]}-{letters[_HALF:]}"


def digits() -> str:
    """Four digits to be told by another way."""
    return f"{secrets.randbelow(10_000):04d}"


def code_in(text: str) -> str | None:
    """The code when the whole text is one, in its proper writing: yq7kmp 2wqx is YQ-7KMP-2WQX. Else None."""
    found = _CODE.fullmatch(unicodedata.normalize("NFKC", text).upper().strip())
    if found is None or found[1] not in set(Purpose):
        return None
    return "-".join(found.groups())
