"""How it goes with the server of a channel: whether it answers, and whether it takes us for who we are."""

import asyncio

# a server nobody has spoken with for so many seconds may have come back
KNOWN_FOR = 120.0


class Link:
    """What was seen of one channel's server. Nothing is asked: it is told by whoever speaks with the server.

    refused: why it turns us away, without secrets; empty while it does not.
    """

    def __init__(self, known_for: float = KNOWN_FOR) -> None:
        self.refused, self._known_for = "", known_for
        # since when it has been silent, and when it was so last
        self._silent: tuple[float, float] | None = None

    @property
    def away(self) -> float:
        """For how many seconds it has not answered; 0 while it does, or while nobody has tried for some time."""
        now = asyncio.get_running_loop().time()
        return 0.0 if self._silent is None or now - self._silent[1] > self._known_for else now - self._silent[0]

    def well(self) -> None:
        """It has answered and done what was asked."""
        self.refused, self._silent = "", None

    def silent(self) -> None:
        """It did not answer, or with something that is no answer."""
        now = asyncio.get_running_loop().time()
        self._silent = (self._silent[0] if self._silent and self.away else now, now)

    def turned_away(self, why: str) -> None:
        """It does not take us for who we say we are."""
        self.refused, self._silent = why, None
