"""What delivery asks of a channel, and the four ways a channel may fail."""

from typing import Protocol

from storage.outbox import Outgoing


class Refused(Exception):
    """The channel will never take this message; the text says why (no personal data)."""


class Blocked(Exception):
    """The person does not let us in any more."""


class Later(Exception):
    """The channel asks us to wait. everywhere: not only in this chat."""

    def __init__(self, seconds: float, *, everywhere: bool = False) -> None:
        super().__init__(f"{seconds} s")
        self.seconds = seconds
        self.everywhere = everywhere


class Unavailable(Exception):
    """The channel did not answer, or could not; the message is tried again. The text names the trouble, no address."""


class Sender(Protocol):
    """The outbound half of a channel."""

    async def send(self, row: Outgoing) -> str | None:
        """Perform one call; the channel's own message id. Raises Refused, Blocked, Later or Unavailable."""
        ...
