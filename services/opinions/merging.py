"""Opinions about one matter are handled together: the station looks and decides; each author is told and answered.

The measure only proposes. What is merged keeps its number, its words and its author (docs/rules.md §3.1).
"""

from dataclasses import dataclass
from itertools import islice
from typing import Any

from domain.cases import Opinion
from domain.errors import CaseworkError, NotYours
from domain.lifecycle import Tell
from domain.opinions.opinion import JOINABLE, OPINION
from domain.opinions.opinion import OpinionAction as A
from domain.opinions.opinion import OpinionStatus as S
from domain.person import SYSTEM, Person
from domain.roles import UNIT_ROLES, Role
from domain.suggestions.path_guards import TWICE
from services.cases import save
from services.casework import move, note, seen, tell
from services.citizens.flood import same_just_now
from services.disclosure import facts_to_read, said_later, words_to_read
from services.facts import Facts, facts_of
from services.holding import not_yours
from services.opinions.likeness import like_opinion
from services.opinions.screening import of_station
from services.work import Work
from storage import events
from storage.opinions import opinions

SHOWN_AT_MOST = 12


@dataclass(frozen=True, slots=True)
class Twin:
    """An opinion that may be about the same matter: itself, and how many people stand behind it."""

    opinion: Opinion
    facts: Facts
    count: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """An opinion, what it could be put to (the most alike first), and who else says the same just now."""

    opinion: Opinion
    twins: tuple[Twin, ...]
    same: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """One of the opinions handled together, as whoever handles them reads it."""

    facts: Facts
    text: str
    added: tuple[str, ...]


def proposal(work: Work, *, person: Person, opinion_id: int) -> Proposal:
    """What an opinion of this person's station could be handled with. Raises NotYours."""
    opinion = _of_station(work, person, opinion_id)
    alike = (opinions.get(work.c, match.id) for match in like_opinion(work, opinion))
    found = islice((one for one in alike if one.status in JOINABLE), SHOWN_AT_MOST)  # perhaps closed in this very batch
    twins = tuple(Twin(one, facts_of(work, one), count_behind(work, one)) for one in found)
    return Proposal(opinion, twins, tuple(same_just_now(work, opinion)) if opinion.status == S.SCREENING else ())


def twin_named(work: Work, *, person: Person, opinion_id: int, number: str) -> Opinion:
    """The opinion with this number or serial, when the measure has not found it. Raises NotYours, merge-unknown."""
    opinion = _of_station(work, person, opinion_id)
    number = f"{Opinion.SERIES}-{work.today.year}-{number}" if number.isdecimal() else number
    found = opinions.by_number(work.c, number)
    if found is None or found.station_id != opinion.station_id:
        raise CaseworkError("merge-unknown", number=number)
    return found


def pair(work: Work, *, person: Person, opinion_id: int, master_id: int) -> tuple[Opinion, Opinion]:
    """Both opinions, to be read side by side before anything is done. Raises NotYours."""
    return _of_station(work, person, opinion_id), _of_station(work, person, master_id)


def merge(work: Work, *, person: Person, opinion_id: int, version: int, master_id: int) -> tuple[Opinion, Opinion]:
    """Put an opinion to another one: the merged opinion, and the one it is handled with now.

    Whoever was handled together with it comes along. Raises NotYours, CaseHasMovedOn, ActionNotAllowed; merge-itself,
    similar-closed.
    """
    _of_station(work, person, opinion_id)
    master = _standing_alone(work, _of_station(work, person, master_id))
    opinion = seen(opinions.locked(work.c, opinion_id), version)
    return _put(work, person, opinion, master), master


def same_ones(work: Work, *, person: Person, opinion_id: int) -> list[Opinion]:
    """Everything of the same content that came within hours and waits, the earliest first.

    Raises NotYours; merge-nothing-left when nothing of it waits any more.
    """
    one = _of_station(work, person, opinion_id)
    ids = sorted((one.id, *same_just_now(work, one)))
    waiting = [other for other in (opinions.locked(work.c, id) for id in ids) if other.status == S.SCREENING]
    if len(waiting) < 2:
        raise CaseworkError("merge-nothing-left", number=one.number)
    return waiting


def merge_all(work: Work, *, person: Person, opinion_id: int, last_seen: int) -> tuple[Opinion, int]:
    """Put everything of the same content that waits to be screened to the earliest of it, which is returned.

    Only what a person has looked at: nothing that came after `last_seen`. Raises NotYours; merge-nothing-left.
    """
    first, *others = same_ones(work, person=person, opinion_id=opinion_id)
    looked_at = [other for other in others if other.id <= last_seen and taken_out(work, other) < TWICE]
    for other in looked_at:
        _put(work, person, other, first)
    return first, len(looked_at)


def separate(work: Work, *, person: Person, opinion_id: int) -> Opinion:
    """“不是一回事”: an author takes an opinion out again; the station screens it by itself (docs/rules.md §3.1).

    Raises NotYours, ActionNotAllowed when it is no longer merged.
    """
    opinion = opinions.locked(work.c, opinion_id)
    if opinion.author_id != person.id or opinion.detached:
        raise NotYours
    master = opinions.get(work.c, opinion.master_id) if opinion.master_id else opinion
    return move(work, opinion, A.SEPARATE, person, says={"master": master.number}, master_id=None, suggestion_id=None)


def taken_out(work: Work, opinion: Opinion) -> int:
    """How often its author has said that an opinion is something else."""
    return sum(event.action == A.SEPARATE for event in events.of_case(work.c, opinion.ref))


def goes_back(work: Work, person: Person, follower: Opinion, first: Opinion) -> None:
    """What came along with an opinion is handled together with that one again, whose merging was a slip."""
    moved = save(work, follower, master_id=first.id, suggestion_id=first.suggestion_id)
    note(work, follower, A.MERGE, person, Role.STATION, data={"master_id": first.id})
    assert isinstance(moved, Opinion)
    says = {"master": first.number, "officer": person.name}
    tell(work, moved, Tell(Role.CITIZEN, "opinion-merged"), SYSTEM, says)


def count_behind(work: Work, opinion: Opinion) -> int:
    """How many people stand behind a matter: its author, unless withdrawn, and everybody merged into it."""
    return sum(not one.detached for one in (opinion, *opinions.merged_into(work.c, opinion.id)))


def voices(work: Work, *, person: Person, opinion_id: int) -> tuple[Role, list[Voice]]:
    """Every opinion handled together with this one, and what was added: for its station, its deputy, its unit; and as
    which of them the person reads it.

    For a unit without abuse, names and numbers. Raises NotYours.
    """
    opinion = opinions.get(work.c, opinion_id)
    part = _reads_as(work, person, opinion)
    behind = (opinion, *opinions.merged_into(work.c, opinion.id))
    return part, [_voice(work, one, part) for one in behind if one.text or one.brief]


def _reads_as(work: Work, person: Person, opinion: Opinion) -> Role:
    at_unit = (role for role in UNIT_ROLES if opinion.unit_id and person.holds(role, opinion.unit_id))
    if role := next(at_unit, None):
        return role
    if person.holds(Role.STATION, opinion.station_id):
        return Role.STATION
    if opinion.deputy_id == person.id and person.holds(Role.DEPUTY):
        return Role.DEPUTY
    raise not_yours(work)


def _voice(work: Work, opinion: Opinion, part: Role) -> Voice:
    facts: dict[str, Any] = facts_to_read(work, opinion, part)
    text = opinion.brief or words_to_read(opinion, opinion.text, part)
    return Voice(facts, text, tuple(filter(None, said_later(work, opinion, part))))


def _put(work: Work, person: Person, opinion: Opinion, master: Opinion) -> Opinion:
    facts = {
        "itself": opinion.id == master.id,
        "open": master.status not in OPINION.ends,
        "master": master.number,
        "number": opinion.number,
        "taken_out": taken_out(work, opinion),
    }
    says = {"master": master.number, "officer": person.name}
    changes = {"master_id": master.id, "suggestion_id": master.suggestion_id, "officer_id": person.id}
    followers = opinions.merged_into(work.c, opinion.id)
    data = {"master_id": master.id, "along": [one.id for one in followers]}
    merged = move(work, opinion, A.MERGE, person, facts=facts, says=says, data=data, columns=changes)
    for follower in followers:
        _come_along(work, person, follower, master, says)
    return merged


def _come_along(work: Work, person: Person, follower: Opinion, master: Opinion, says: dict[str, str]) -> None:
    moved = save(work, follower, master_id=master.id, suggestion_id=master.suggestion_id)
    note(work, follower, A.MERGE, person, Role.STATION, data={"master_id": master.id})
    assert isinstance(moved, Opinion)
    tell(work, moved, Tell(Role.CITIZEN, "opinion-merged"), SYSTEM, says)


def _standing_alone(work: Work, opinion: Opinion) -> Opinion:
    """What an opinion is really handled with: nothing hangs on something that hangs itself."""
    return opinions.locked(
        work.c, opinion.master_id if opinion.master_id and opinion.status == S.MERGED else opinion.id
    )


def _of_station(work: Work, person: Person, opinion_id: int) -> Opinion:
    return of_station(work, person, opinions.get(work.c, opinion_id))
