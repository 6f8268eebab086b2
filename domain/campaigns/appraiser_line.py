"""“何平，退休教师，第三选区居民代表” taken apart: a name, and what is known of the person. Pure reading."""

import re

from domain.errors import CaseworkError

_STOPS = "，,。；;：:\n"
_APART = re.compile(rf"([^{_STOPS}]{{2,40}})[{_STOPS}]\s*(\S.*)", re.DOTALL)
# a Chinese name, then a space: what stands behind may have stops of its own
_NAME_FIRST = re.compile(r"([\u4e00-\u9fff·]{2,8})\s+(\S.*)", re.DOTALL)
_BY_A_SPACE = re.compile(r"(\S{2,20})\s+(\S.*)", re.DOTALL)


def name_and_background(words: str) -> tuple[str, str]:
    """The name, and why this person is suitable. Raises appraiser-background when only one of the two is there."""
    found = next((hit for one in (_NAME_FIRST, _APART, _BY_A_SPACE) if (hit := one.fullmatch(words.strip()))), None)
    if found is None:
        raise CaseworkError("appraiser-background")
    return found[1].strip(), found[2].strip()
