"""Words in an answer that people may take for a promise: a hint for whoever writes, never a refusal."""

import re
import tomllib
from pathlib import Path

from domain.scripts import simplified

_TABLE = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_NOT_AFTER = "".join(f"(?<!{re.escape(words)})" for words in _TABLE["not_after"])
_PROMISE = re.compile(f"{_NOT_AFTER}({'|'.join(sorted(map(re.escape, _TABLE['words']), key=len, reverse=True))})")


def promises_in(text: str) -> list[str]:
    """Each such word that stands in the text, once, in its order: “我们一定尽快” has two, “不一定” none."""
    found = (text[one.start(1) : one.end(1)] for one in _PROMISE.finditer(simplified(text)))
    return list(dict.fromkeys(found))
