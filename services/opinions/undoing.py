"""A slip at the station is undone on its day, as a new entry (撤销; docs/rules.md §3.1)."""

import json
from dataclasses import dataclass
from datetime import time
from typing import cast

from domain.cases import Opinion
from domain.notice import Kind, Say
from domain.opinions.opinion import OpinionAction as A
from domain.opinions.opinion import OpinionStatus as S
from domain.person import Person
from domain.roles import Role
from domain.rules.calendar import local_day, moment_of
from services.cases import save
from services.casework import move, seen
from services.opinions.merging import goes_back
from services.opinions.screening import of_station
from services.work import Work
from storage import events
from storage.events import Event
from storage.opinions import opinions

UNDONE_FROM = (S.NEED_INFO, S.DECLINED, S.MERGED, S.WITH_DEPUTY, S.HANDLING)
DECISIONS = (A.ASK_MORE, A.DECLINE, A.UPHOLD, A.MERGE, A.GIVE_TO_DEPUTY, A.TRANSFER, A.ANSWER)
# What a decision wrote into the opinion, and is taken out again.
NOBODYS = ("deputy_id", "unit_id", "transferred_on", "master_id", "suggestion_id")
NOTHING_DECIDED = {**dict.fromkeys(NOBODYS), "reason": ""}


@dataclass(frozen=True, slots=True)
class Decision:
    """One thing an officer decided today, where it stands now, and whether it can still be undone."""

    opinion: Opinion
    state: Say
    can_undo: bool


def decided_today(work: Work, *, person: Person, limit: int, offset: int) -> tuple[list[Decision], int]:
    """What this officer decided today, the newest first: one page, and how many there are."""
    midnight = moment_of(work.today, time(0))
    ids = events.decided_since(work.c, midnight, Kind.OPINION, person.id, DECISIONS)
    page = [opinions.get(work.c, one) for one in ids[offset : offset + limit]]
    return [_decision(work, person, one) for one in page], len(ids)


def can_undo(work: Work, person: Person, opinion: Opinion) -> bool:
    """Whether the station's last decision is of today and nobody has acted on it."""
    if opinion.status not in UNDONE_FROM or not person.holds(Role.STATION, opinion.station_id):
        return False
    decided, acted = _last_decision(work, opinion)
    return decided is not None and local_day(decided.at) == work.today and not acted


def undo(work: Work, *, person: Person, opinion_id: int, version: int) -> Opinion:
    """Take back the station's last decision; the clock of screening goes on as it was. Nothing is erased.

    Raises NotYours, CaseHasMovedOn, ActionNotAllowed, undo-too-late.
    """
    opinion = seen(of_station(work, person, opinions.locked(work.c, opinion_id)), version)
    decided, acted = _last_decision(work, opinion)
    facts = {"decided_on": local_day(decided.at) if decided else None, "today": work.today, "acted_on": acted}
    undone = move(work, opinion, A.UNDO, person, facts=facts, data={"undone": decided.action if decided else ""})
    # whoever lost it has been told by now
    alone = cast(Opinion, save(work, undone, **NOTHING_DECIDED))
    for follower in _came_along(work, opinion, decided):
        goes_back(work, person, follower, alone)
    return alone


def _came_along(work: Work, opinion: Opinion, decided: Event | None) -> list[Opinion]:
    """What hung on an opinion when it was merged, and hangs on the same master still."""
    if decided is None or opinion.status != S.MERGED:
        return []
    along = (opinions.locked(work.c, id) for id in json.loads(decided.data).get("along", []))
    return [one for one in along if one.status == S.MERGED and one.master_id == opinion.master_id]


def _decision(work: Work, person: Person, opinion: Opinion) -> Decision:
    return Decision(opinion, Say(f"status-opinion-{opinion.status}"), can_undo(work, person, opinion))


def _last_decision(work: Work, opinion: Opinion) -> tuple[Event | None, bool]:
    """The decision that brought the opinion where it stands, and whether its deputy or unit did something since."""
    every = events.of_case(work.c, opinion.ref)
    decided = next((event for event in reversed(every) if event.to_status == opinion.status != event.from_status), None)
    if decided is None or decided.action not in DECISIONS:
        return None, False
    acted = any(event.seq > decided.seq and event.role not in (Role.CITIZEN, Role.SYSTEM) for event in every)
    return decided, acted


def what_can_be_undone(work: Work, *, person: Person, opinion_id: int) -> Opinion | None:
    """The opinion as it stands, if this person can take back what was decided about it."""
    opinion = opinions.get(work.c, opinion_id)
    return opinion if can_undo(work, person, opinion) else None
