"""Cases found by words: every word must stand in the title, the text, the place or the number."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Connection, Select, and_, false, func, literal, or_, select, true, union_all

from domain.clocks import Clock
from domain.committee.key_suggestion import KeyStatus
from domain.handling.assignment import GIVEN_BACK
from domain.notice import CaseRef, Kind
from domain.scripts import in_every
from domain.suggestions.co_signature import CoSignatureStatus
from domain.suggestions.suggestion import UNSENT, Publication
from storage.tables import assignments, co_signatures, deadlines, key_suggestions, opinions, suggestions, units

o, s = opinions.c, suggestions.c


@dataclass(frozen=True, slots=True)
class Reach:
    """Whose cases may be found: None for everybody's of this place, else the ids of stations, units, the deputy."""

    opinions_of_stations: Collection[int] | None = ()
    of_units: Collection[int] = ()
    of_deputy: int | None = None
    suggestions: bool = False
    # whether confidential texts are read as well, not their titles only
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for: words, and the statuses of opinions and suggestions; late: only with a last day passed."""

    words: Sequence[str]
    statuses: tuple[Collection[str], Collection[str]] | None = None
    late_on: date | None = None
    # only suggestions under supervision
    key: bool = False


def found(c: Connection, reach: Reach, sought: Sought, *, limit: int, offset: int) -> tuple[list[CaseRef], int]:
    """The cases that fit, the newest first: one page, and how many there are."""
    both = union_all(_opinions(reach, sought), _suggestions(reach, sought)).subquery()
    page = select(both.c.kind, both.c.id).order_by(both.c.at.desc(), both.c.id.desc()).limit(limit).offset(offset)
    total = c.execute(select(func.count()).select_from(both)).scalar_one()
    return [CaseRef(*row) for row in c.execute(page)], total


def _opinions(reach: Reach, sought: Sought) -> Select[tuple[str, int, object]]:
    mine: list[ColumnElement[bool]] = [o.deputy_id == reach.of_deputy if reach.of_deputy else false()]
    if reach.opinions_of_stations is None:
        mine.append(true())
    elif reach.opinions_of_stations:
        mine.append(o.station_id.in_(list(reach.opinions_of_stations)))
    fits = and_(or_(*mine), *(_says(word, o.number, o.title, o.text, o.place) for word in sought.words))
    if reach.of_units:  # what a unit does not read it does not find either
        at_the_unit = o.unit_id.in_(list(reach.of_units))
        fits = or_(fits, and_(at_the_unit, *(_says(word, o.number, o.brief, o.place) for word in sought.words)))
    state = sought.statuses[0] if sought.statuses else None
    none = [false()] if sought.key else []
    where = and_(fits, *_stands(o.status, state), *_late(Kind.OPINION, o.id, sought), *none)
    return select(literal(Kind.OPINION).label("kind"), o.id.label("id"), o.submitted_at.label("at")).where(where)


def _suggestions(reach: Reach, sought: Sought) -> Select[tuple[str, int, object]]:
    handed_in = or_(s.submitted_at.is_not(None), s.status.not_in(UNSENT))
    mine: list[ColumnElement[bool]] = [handed_in if reach.suggestions else false()]
    if reach.of_units:
        has = (assignments.c.unit_id.in_(list(reach.of_units)), assignments.c.status.not_in(GIVEN_BACK))
        mine.append(s.id.in_(select(assignments.c.suggestion_id).where(*has)))
    if reach.of_deputy:
        mine.append(or_(s.lead_deputy_id == reach.of_deputy, s.id.in_(_signed_by(reach.of_deputy))))
    read = or_(true() if reach.confidential else false(), s.publication != Publication.CONFIDENTIAL, *mine[1:])
    fits = [
        or_(
            _says(word, s.number, s.formal_number, s.title),
            and_(read, _says(word, s.facts, s.proposal)),
            _handled_by(word),
        )
        for word in sought.words
    ]
    state = sought.statuses[1] if sought.statuses else None
    where = and_(or_(*mine), *fits, *_stands(s.status, state), *_late(Kind.ASSIGNMENT, s.id, sought), *_key(sought))
    return select(literal(Kind.SUGGESTION).label("kind"), s.id.label("id"), s.created_at.label("at")).where(where)


def _key(sought: Sought) -> list[ColumnElement[bool]]:
    k = key_suggestions.c
    return [s.id.in_(select(k.suggestion_id).where(k.status == KeyStatus.SUPERVISED))] if sought.key else []


def _signed_by(deputy_id: int) -> Select[tuple[int]]:
    signed = (co_signatures.c.deputy_id == deputy_id, co_signatures.c.status == CoSignatureStatus.CONFIRMED)
    return select(co_signatures.c.suggestion_id).where(*signed)


def _says(word: str, *columns: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether one of the columns has the word, in the script it is typed in or the other one."""
    return or_(*(column.icontains(form, autoescape=True) for column in columns for form in in_every(word)))


def _handled_by(word: str) -> ColumnElement[bool]:
    by_name = select(assignments.c.suggestion_id).join_from(assignments, units)
    return s.id.in_(by_name.where(_says(word, units.c.name)))


def _stands(column: ColumnElement[str], statuses: Collection[str] | None) -> list[ColumnElement[bool]]:
    return [] if statuses is None else [column.in_(list(statuses))]


def _late(kind: str, case_id: ColumnElement[int], sought: Sought) -> list[ColumnElement[bool]]:
    """Cases whose last day has passed; a suggestion is late when the reply of one of its units is."""
    if sought.late_on is None:
        return []
    d = deadlines.c
    late = select(d.case_id).where(d.case_kind == kind, d.done_at.is_(None), d.due_on < sought.late_on)
    if kind == Kind.OPINION:
        return [case_id.in_(late)]
    replies = late.where(d.kind.in_([str(Clock.REPLY), str(Clock.REHANDLE)]))
    return [case_id.in_(select(assignments.c.suggestion_id).where(assignments.c.id.in_(replies)))]
