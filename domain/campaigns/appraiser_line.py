"""“何平，退休教师，第三选区居民代表” taken apart: a name, and what is known of the person. Pure reading."""

import re

from domain.errors import CaseworkError

_LINE = re.compile(r"\s*([^\s，,。；;：:]{2,20})[\s，,。；;：:]+(\S.*)", re.DOTALL)


def name_and_background(words: str) -> tuple[str, str]:
    """The name, and why this person is suitable. Raises appraiser-background when only one of the two is there."""
    found = _LINE.fullmatch(words.strip())
    if found is None:
        raise CaseworkError("appraiser-background")
    return found[1], found[2].strip()
