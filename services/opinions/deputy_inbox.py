"""A deputy's inbox that stays usable with forty cases: by last day, counted, filtered, found by a word."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.person import Person
from services.suggestions.drafting import Given, given
from services.work import Work
from storage.opinions import inboxes, questions
from storage.opinions.inboxes import Waiting

SOON = timedelta(days=3)


class Show(StrEnum):
    """What of the inbox is listed: everything, what is due soon or late, what is new, what waits for an answer."""

    ALL = "all"
    DUE = "due"
    NEW = "new"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Overview:
    """How much waits, by kind; the nearest last day; the most pressing opinion."""

    counts: Mapping[Show, int]
    nearest: date | None
    first: int | None


def overview(work: Work, *, person: Person) -> Overview:
    """How the inbox stands."""
    lots = _lots(work, person)
    first = lots[Show.ALL][0] if lots[Show.ALL] else None
    counts = {show: len(lot) for show, lot in lots.items()}
    return Overview(counts, first.due_on if first else None, first.id if first else None)


def listed(work: Work, *, person: Person, show: Show, limit: int, offset: int) -> tuple[list[Given], int]:
    """One page of what is asked for, the nearest last day first, and how many there are."""
    lot = _lots(work, person)[show]
    return _opened(work, person, lot[offset : offset + limit]), len(lot)


def nth(work: Work, *, person: Person, show: Show, n: int) -> int | None:
    """The opinion with this number in the list; None when the list is shorter."""
    lot = _lots(work, person)[show]
    return lot[n - 1].id if 0 < n <= len(lot) else None


def following(work: Work, *, person: Person, after_id: int) -> int | None:
    """The opinion after this one in the whole list, or the most pressing one; None when nothing else waits."""
    lot = [one.id for one in inboxes.of_deputy(work.c, person.id)]
    here = lot.index(after_id) if after_id in lot else -1
    return next((one for one in (*lot[here + 1 :], *lot[: max(here, 0)]) if one != after_id), None)


def found(work: Work, *, person: Person, words: str, limit: int) -> tuple[list[Given], int]:
    """Those whose number, title or place hold these words, and how many there are."""
    lot = [one for one in inboxes.of_deputy(work.c, person.id) if words in f"{one.number} {one.title} {one.place}"]
    return _opened(work, person, lot[:limit]), len(lot)


def _lots(work: Work, person: Person) -> dict[Show, list[Waiting]]:
    everything = inboxes.of_deputy(work.c, person.id)
    asked = questions.with_open_ones(work.c, [one.id for one in everything])
    since = work.calendar.last_working_day_before(work.today)
    return {
        Show.ALL: everything,
        Show.DUE: [one for one in everything if one.due_on and one.due_on <= work.today + SOON],
        Show.NEW: [one for one in everything if one.start_on and one.start_on >= since],
        Show.ASKED: [one for one in everything if one.id in asked],
    }


def _opened(work: Work, person: Person, lot: Sequence[Waiting]) -> list[Given]:
    return [given(work, person=person, opinion_id=one.id) for one in lot]
