"""Answering an opinion without a suggestion: by its station, its unit, its deputy (docs/rules.md §3.1)."""

from dataclasses import dataclass
from datetime import date

from domain.cases import Opinion
from domain.clocks import Clock
from domain.notice import Fact, Say
from domain.opinions.opinion import OpinionAction as A
from domain.opinions.opinion import OpinionStatus as S
from domain.person import SYSTEM, Person
from domain.roles import Role
from domain.rules.calendar import local_day
from domain.rules.deadlines import compute
from services.casework import move, seen
from services.facts import due_of, facts_of
from services.opinions.screening import accepted, left, of_station
from services.work import Work
from storage import places
from storage.campaigns import campaigns
from storage.opinions import answers, opinions

ANSWER_LENGTH = 1500


@dataclass(frozen=True, slots=True)
class Told:
    """An answer given, or about to be: what the citizen reads, and until when they can say what they think of it."""

    opinion: Opinion
    says: Say
    due: date | None
    left: int = 0


def preview(work: Work, *, person: Person, opinion_id: int, version: int, text: str) -> Told:
    """The answer of a station as the citizen would read it. Raises NotYours, CaseHasMovedOn."""
    opinion = seen(of_station(work, person, opinions.get(work.c, opinion_id)), version)
    return as_read(work, opinion, who_says(work, opinion, person), text)


def answer(work: Work, *, person: Person, opinion_id: int, version: int, text: str) -> Told:
    """The station answers itself; or it enters what the unit in charge answered on paper.

    Raises NotYours, CaseHasMovedOn, ActionNotAllowed, answer-too-short.
    """
    opinion = seen(of_station(work, person, opinions.locked(work.c, opinion_id)), version)
    opinion = accepted(work, opinion, person)
    unit_id = opinion.unit_id if opinion.status == S.HANDLING else None
    told = give(work, opinion, person, Role.STATION, text, unit_id=unit_id)
    return Told(told.opinion, told.says, told.due, left(work, person))


def give(work: Work, opinion: Opinion, person: Person, role: Role, text: str, *, unit_id: int | None = None) -> Told:
    """Keep an answer and tell it: to the author, and to everybody whose opinion is handled together with this one.

    role: the part in which `person` answers. Raises ActionNotAllowed, answer-too-short.
    """
    who = who_says(work, opinion, person)
    says: dict[str, Fact] = {"who": who, "text": text}
    for joined in opinions.merged_into(work.c, opinion.id):
        _keep(work, joined, person, role, text, unit_id)
        move(work, joined, A.FOLLOW, SYSTEM, says=says, round=joined.round + 1)
    _keep(work, opinion, person, role, text, unit_id)
    facts = {"answer": text}
    told = move(
        work, opinion, A.ANSWER, person, roles=frozenset({role}), facts=facts, says=says, round=opinion.round + 1
    )
    return Told(
        told, Say("opinion-answered-here", facts_of(work, told) | says), due_of(work, told, Clock.OPINION_RATING)
    )


def as_read(work: Work, opinion: Opinion, who: Fact, text: str) -> Told:
    """An answer before it is given."""
    due = compute(work.today, work.profile.term(Clock.OPINION_RATING), work.calendar).due_on
    says = Say("opinion-answered-here", facts_of(work, opinion) | {"who": who, "text": text, "due": due})
    return Told(opinion, says, due)


def who_says(work: Work, opinion: Opinion, person: Person) -> Fact:
    """Whose answer it is: the unit's while a unit has the matter, the deputy's while a deputy has it, the station's."""
    if opinion.status == S.HANDLING and opinion.unit_id:
        return work.once(places.units.get, opinion.unit_id).name
    if opinion.status == S.WITH_DEPUTY:
        return Say("holder-deputy", {"name": person.name})
    if opinion.status == S.IN_CAMPAIGN and opinion.campaign_id:
        return Say("who-appraisal", {"campaign": campaigns.campaigns.get(work.c, opinion.campaign_id).title})
    return Say(
        "who-station", {"station": work.once(places.stations.get, opinion.station_id).name, "officer": person.name}
    )


def told_before(work: Work, opinion: Opinion) -> list[Say]:
    """Every answer an opinion got and what its author thinks of it, one line each."""
    lines = []
    for one in answers.of_opinion(work.c, opinion.id):
        lines.append(Say("answer-line", {"date": local_day(one.given_at), "text": one.text}))
        if one.level:
            reason = one.reason or Say("answer-no-reason")
            lines.append(Say("answer-rated-line", {"level": Say(f"level-{one.level}"), "reason": reason}))
    return lines


def _keep(work: Work, opinion: Opinion, person: Person, role: Role, text: str, unit_id: int | None) -> None:
    answers.put(
        work.c,
        opinion_id=opinion.id,
        round=opinion.round + 1,
        role=str(role),
        person_id=person.id,
        unit_id=unit_id,
        text=text,
        given_at=work.now,
    )
