"""What was said inside a turn, performed after it. One postman per channel; here their mail is sorted."""

from collections import Counter
from collections.abc import Iterable, Mapping

from bot.clock import Clock
from bot.journal import Journal, Taken, digest
from bot.marks import Marks
from bot.postman import Postman, Route
from storage import outbox
from storage.connection import Connection
from storage.engines import Store
from storage.outbox import Outgoing, Settled


class Delivery:
    """Hands what the turns said to the channels: at once, in order per chat, each message at least once."""

    def __init__(self, store: Store, clock: Clock, routes: Mapping[str, Route], journal: Journal) -> None:
        self._store, self._journal = store, journal
        self.postmen = {
            channel: Postman(channel, route, store, clock, Marks(store, journal), self)
            for channel, route in routes.items()
        }

    @property
    def counts(self) -> Counter[str]:
        """How many tries were delivered, refused, blocked, retried, on all channels together."""
        return sum((postman.counts for postman in self.postmen.values()), Counter())

    def hand(self, rows: Iterable[Outgoing]) -> None:
        """Take what a committed turn said. Rows of a channel that is not served here stay in the outbox."""
        by_channel: dict[str, list[Outgoing]] = {}
        for row in rows:
            by_channel.setdefault(row.channel, []).append(row)
        for channel, its_rows in by_channel.items():
            if channel in self.postmen:
                self.postmen[channel].hand(its_rows)

    async def start(self) -> None:
        """Mark what an earlier run had delivered, then begin to deliver."""
        if taken := self._journal.read():
            await self._store.run(settle_taken, taken)
        self._journal.empty()
        for postman in self.postmen.values():
            await postman.start()

    async def stop(self) -> None:
        """Finish what is on the wire, commit every mark. What still waits stays in the outbox."""
        for postman in self.postmen.values():
            await postman.stop()
        self._journal.close()


def settle_taken(c: Connection, taken: Iterable[Taken]) -> None:
    """Mark the rows which the journal says a channel has taken."""
    known = {line.id: line for line in taken}
    rows = [row for row in outbox.load(c, list(known)) if row.id is not None and digest(row) == known[row.id].digest]
    outbox.settle(c, [Settled(row.id, outbox.DELIVERED, known[row.id].native_id) for row in rows if row.id is not None])
