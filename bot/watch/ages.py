"""Since when messages wait: they carry no moment, but their numbers grow, and we remember when we saw which."""

from collections import deque
from datetime import datetime, timedelta

# so many looks are remembered: half an hour of one every thirty seconds, and more where somebody looks less often
REMEMBERED = 60


class Ages:
    """What was the newest message when. A message is at least as old as the first look that found it or a later one."""

    def __init__(self) -> None:
        self._seen: deque[tuple[datetime, int]] = deque(maxlen=REMEMBERED)

    def saw(self, at: datetime, newest: int) -> None:
        """At this moment that was the newest message."""
        if not self._seen or self._seen[-1][1] < newest:
            self._seen.append((at, newest))

    def of(self, first: int | None, since: datetime | None, now: datetime) -> timedelta:
        """How long what waits has waited: the first said to leave at once, and what was held back until `since`."""
        seen = next((at for at, newest in self._seen if first is not None and newest >= first), now)
        return max(now - min(seen, since or now), timedelta())
