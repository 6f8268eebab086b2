"""What WeCom allows, in its own units (bytes of UTF-8 unless it says characters)."""

import re
from collections import defaultdict, deque

DAY = 86_400.0
TEXT = 2048
MEDIA_LIFE = 3 * DAY
TOKEN_LIFE = 7200
RESPONSE_CODE_LIFE = 3 * DAY
RECALL = DAY
DUPLICATE_CHECK = 1800
DUPLICATE_CHECK_MOST = 4 * 3600
RECEIVERS = 1000
ARTICLES = 8
MEDIA = {"image": 10 << 20, "voice": 2 << 20, "video": 10 << 20, "file": 20 << 20}
VOICE_SECONDS = 60
TASK_ID = re.compile(r"[0-9A-Za-z_\-@]{1,128}")

KF_WINDOW = 2 * DAY
KF_QUOTA = 5
KF_HISTORY = 3 * DAY
KF_PAGE = 1000
KF_CURSOR = 64
KF_TOKEN_LIFE = 600
KF_MENU = 10
WELCOME_LIFE = 20
KF_MSGID = re.compile(r"[0-9A-Za-z_-]{1,32}")
SCENE = re.compile(r"[0-9A-Za-z_-]{1,32}")
SCENE_PARAM = 128
OAUTH_CODE_LIFE = 300


def size(text: str) -> int:
    """The length WeCom counts."""
    return len(text.encode())


def cut_to_bytes(text: str, most: int) -> str:
    """What is left when the server cuts: a character on the border breaks."""
    return text.encode()[:most].decode(errors="replace")


class Meter:
    """Counts events per key in a sliding time; `most` 0 means no limit."""

    def __init__(self, most: int, seconds: float) -> None:
        self.most, self.seconds = most, seconds
        self._moments: dict[str, deque[float]] = defaultdict(deque)

    def room(self, key: str, moment: float) -> bool:
        """Whether one more is allowed at this moment."""
        moments = self._moments[key]
        while moments and moments[0] <= moment - self.seconds:
            moments.popleft()
        return not self.most or len(moments) < self.most

    def count(self, key: str, moment: float) -> None:
        """Count one."""
        self._moments[key].append(moment)
