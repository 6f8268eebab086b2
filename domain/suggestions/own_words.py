"""A deputy's suggestion is the deputy's own: whether a text only repeats what a citizen wrote."""

import unicodedata

from domain.scripts import simplified

# A shorter text may turn up inside an own one by coincidence: “路灯不亮”.
LONG_ENOUGH = 20


def copies(own: str, citizens: str) -> bool:
    """Whether `own` is the citizen's text, or holds the whole of it where that is no coincidence.

    Spaces, punctuation, width, case and script do not make a text another one.
    """
    mine, theirs = _bare(own), _bare(citizens)
    if not theirs:
        return False
    return mine == theirs or (len(citizens.strip()) >= LONG_ENOUGH and theirs in mine)


def _bare(text: str) -> str:
    plain = simplified(unicodedata.normalize("NFKC", text)).casefold()
    return "".join(sign for sign in plain if sign.isalnum())
