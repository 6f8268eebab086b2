"""What waits for one chat."""

import asyncio
from collections import deque

from storage.outbox import Outgoing


class Line:
    """What waits for one chat: answers before bulk. `tries`: how often its head has been tried."""

    def __init__(self, chat: int) -> None:
        self.chat, self.tries = chat, 0
        self.waiting: tuple[deque[Outgoing], deque[Outgoing]] = (deque(), deque())
        self.grew = asyncio.Event()

    def add(self, row: Outgoing) -> None:
        """Stand at the end."""
        self.waiting[row.lane].append(row)
        self.grew.set()

    def head(self) -> Outgoing | None:
        """Who is next."""
        return next((lane[0] for lane in self.waiting if lane), None)

    def rest(self) -> list[Outgoing]:
        """All that waits."""
        return [row for lane in self.waiting for row in lane]

    def clear(self) -> None:
        """Nobody waits here any more."""
        for lane in self.waiting:
            lane.clear()
        self.tries = 0

    def done(self, row: Outgoing) -> None:
        """The head has been dealt with."""
        self.waiting[row.lane].popleft()
        self.tries = 0
