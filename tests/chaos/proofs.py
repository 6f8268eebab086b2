"""What must hold when the storm is over: read from the database and from the chats, not from the program."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sqlalchemy import Connection, func, or_, select

from domain.clocks import Clock
from domain.reminders import RUNGS
from storage import events
from storage.inbox import DONE, WAITING
from storage.outbox import BULK, DELIVERED
from storage.tables import accounts, alerts, deadlines, inbox, opinions, outbox
from tests.kill.books import CHANNEL, asked
from tests.machine import invariants
from tests.simulators.telegram.people import Seen

KF, KEPT_FOR_CUSTOMERS = "kf", "something is kept for customers"
RECEIPT = re.compile(r"已收到.{0,20}编号 (YJ-\d{4}-\d{4})")
a, d, o = alerts.c, deadlines.c, outbox.c


@dataclass(frozen=True, slots=True)
class Said:
    """A message as the outbox has it. id: the channel's; held_back: it was not to leave before a certain hour."""

    to: int
    id: int
    lane: int
    held_back: bool


@dataclass(frozen=True, slots=True)
class Books:
    """What the database says: every opinion in the order they were taken in; what was said on Telegram; every fault it
    has by itself. rungs: how many alerts there were; events: how many links all chains have."""

    opinions: Sequence[str]
    numbers: Sequence[str]
    said: Sequence[Said]
    faults: Sequence[str]
    rungs: int
    events: int


async def read(url: str) -> Books:
    """What stands in the database now."""
    return await asked(url, _books)


async def at_rest(url: str) -> list[str]:
    """What is still under way, in words; empty when nothing is."""
    return await asked(url, _under_way)


def _under_way(c: Connection) -> list[str]:
    waiting = select(func.count()).select_from(outbox.join(accounts)).where(or_(o.state == 0, o.state == 3))
    many = {
        "turns wait": select(func.count()).where(inbox.c.state == WAITING),
        "messages wait": waiting.where(or_(o.channel != KF, accounts.c.unreachable_since.is_(None))),
        "rungs wait": select(func.count()).where(d.done_at.is_(None), d.next_at.is_not(None)),
        "alerts wait": select(func.count()).where(a.told_at.is_(None)),
        "dialogues are open": select(func.count()).where(accounts.c.state.is_not(None)),
    }
    left = [f"{count} {what}" for what, counted in many.items() if (count := c.execute(counted).scalar_one())]
    kept = waiting.where(o.channel == KF, accounts.c.unreachable_since.is_not(None))
    return left + ([KEPT_FOR_CUSTOMERS] if c.execute(kept).scalar_one() else [])


def _books(c: Connection) -> Books:
    rows = c.execute(select(opinions.c.text, opinions.c.number, opinions.c.author_id).order_by(opinions.c.id)).all()
    said = select(accounts.c.address, o.native_id, o.lane, o.not_before).join_from(outbox, accounts)
    sent = c.execute(said.where(o.channel == CHANNEL, o.state == DELIVERED).order_by(o.id)).all()
    return Books(
        [row.text for row in rows],
        [row.number for row in rows],
        [Said(int(row[0]), int(row[1] or 0), row[2], row[3] is not None) for row in sent],
        [fault for rule in RULES for fault in rule(c)],
        c.execute(select(func.count()).select_from(alerts)).scalar_one(),
        events.verify(c).checked,
    )


# ── what the database must say by itself ──────────────────────────────────────────────────────────
def as_after_every_step(c: Connection) -> Iterator[str]:
    """Chains, leads, letters, who did what: what the random walks ask as well."""
    yield from invariants.broken(c)


def everything_was_said(c: Connection) -> Iterator[str]:
    """Nothing waits, nothing was refused, no turn was given up."""
    for row in c.execute(select(o.id, o.channel, o.state, o.trouble).where(o.state != DELIVERED)):
        yield f"message {row.id} on {row.channel} was not delivered: {row.state} {row.trouble}"
    for turn in c.execute(select(inbox.c.id, inbox.c.state, inbox.c.trouble).where(inbox.c.state != DONE)):
        yield f"turn {turn.id} was not done: {turn.state} {turn.trouble}"


def every_rung_fired_once(c: Connection) -> Iterator[str]:
    """Of a clock that has run out long ago the last rung stands in the ledger; nobody stands there twice; nothing is
    left to fire."""
    twice = select(a.deadline_id, a.rung, a.person_id).group_by(a.deadline_id, a.rung, a.person_id)
    for row in c.execute(twice.having(func.count() > 1)):
        yield f"rung {row.rung} of deadline {row.deadline_id} fired twice for person {row.person_id}"
    fired = {(row.deadline_id, row.rung) for row in c.execute(select(a.deadline_id, a.rung).distinct())}
    for one in c.execute(select(d.id, d.kind, d.due_on, d.next_at).where(d.done_at.is_(None), d.paused_on.is_(None))):
        last = RUNGS[Clock(one.kind)][-1].name
        if (one.id, last) not in fired:
            yield f"deadline {one.id} ({one.kind}) has been over since {one.due_on}, and nobody heard of {last}"
        if one.next_at is not None:
            yield f"deadline {one.id} ({one.kind}) still has a rung at {one.next_at}"


def every_alert_was_told_once(c: Connection) -> Iterator[str]:
    """As many reminders were written to a person as there were moments at which somebody told them."""
    untold = select(a.id, a.person_id).where(a.told_at.is_(None))
    yield from (f"alert {row.id} was never told to person {row.person_id}" for row in c.execute(untold))
    moments = select(a.person_id, func.count(a.told_at.distinct())).where(a.told_at.is_not(None)).group_by(a.person_id)
    reminders = select(o.person_id, func.count()).where(o.lane == BULK).group_by(o.person_id)
    written = {row[0]: row[1] for row in c.execute(reminders)}
    # what was kept for a customer until they said something is an answer by then
    kept = select(o.person_id, func.count()).where(o.channel == KF, o.person_id.is_not(None)).group_by(o.person_id)
    customers = {row[0]: row[1] for row in c.execute(kept)}
    for person, times in c.execute(moments):
        if written.get(person, 0) != times and customers.get(person, 0) < times:
            yield f"person {person} was to be told {times} times, and {written.get(person, 0)} messages were written"


RULES = (as_after_every_step, everything_was_said, every_rung_fired_once, every_alert_was_told_once)


# ── what people must have seen ────────────────────────────────────────────────────────────────────
def each_is_there_once_in_order(books: Books, told: Mapping[int, Sequence[str]]) -> Iterator[str]:
    """Every opinion whose receipt somebody has seen is there once, in the order its author said them."""
    authors = {text: author for author, texts in told.items() for text in texts}
    yield from (f"nobody has seen a receipt for {text}" for text in books.opinions if text not in authors)
    for author, texts in told.items():
        stored = [text for text in books.opinions if authors.get(text) == author]
        if stored != list(texts):
            yield f"{author} said {texts}, and this is there: {stored}"
    for year, count in Counter(number[:7] for number in books.numbers).items():
        ours = sorted(number for number in books.numbers if number.startswith(year))
        if len(set(ours)) != count or ours != [f"{year}-{n:04}" for n in range(1, count + 1)]:
            yield f"the numbers of {year} have gaps: {ours}"


def all_has_come(books: Books, chats: Mapping[int, Mapping[int, str]]) -> Iterator[str]:
    """Every message due has come into its chat; in each lane in the order it was said, but for what was held back."""
    for chat, came in chats.items():
        due = [said for said in books.said if said.to == chat]
        missing = [said.id for said in due if said.id not in came]
        if missing:
            yield f"{len(missing)} messages never came to {chat}: {missing}"
        for lane in (0, 1):
            ids = [said.id for said in due if said.lane == lane and not said.held_back]
            if odd := [pair for pair in pairwise(ids) if pair[0] > pair[1]]:
                yield f"messages came to {chat} in another order than they were said: {odd}"


def repeated(books: Books, chats: Mapping[int, Mapping[int, str]]) -> dict[int, list[int]]:
    """By chat: the ids of messages that are not the ones the outbox knows."""
    known = {(said.to, said.id) for said in books.said}
    return {chat: sorted(id for id in came if (chat, id) not in known) for chat, came in chats.items()}


def no_more_than_one_for_each_death(
    again: Mapping[int, Collection[int]], deaths: Sequence[int], lost: Sequence[tuple[int, int]]
) -> Iterator[str]:
    """A person gets one message again for each death at most, and one for each answer that was lost.

    deaths: the newest message id at each; lost: (chat, message id) of what was taken, and nobody could know. What was
    taken and not written down was sent before a death; or it was on its way then, and has a number after it.
    """
    for chat, ids in again.items():
        unknown = [id for id in ids if (chat, id) not in set(lost)]
        free = set(range(len(deaths)))
        for id in sorted(unknown):
            before = sum(id > last for last in deaths)
            mine = free & {before - 1, before}
            if not mine:
                yield f"{chat} got these again: {unknown}; deaths at {list(deaths)}"
                break
            free.remove(min(mine))


def each_receipt_came_once(chats: Mapping[str, Sequence[Seen]]) -> Iterator[str]:
    """WeCom knows by a message's own number that it has it already: there nothing comes twice, whoever dies."""
    for who, chat in chats.items():
        numbers = [found for seen in chat if seen.kind == "message" for found in RECEIPT.findall(seen.text)]
        yield from (f"{who} got receipt {one} {count} times" for one, count in Counter(numbers).items() if count > 1)
