"""What has been kept long enough, kind by kind: which rows, what of them goes, how much went."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    and_,
    exists,
    func,
    insert,
    literal_column,
    or_,
    select,
    update,
)

from domain.campaigns.course import CAMPAIGN
from domain.campaigns.opinion import CAMPAIGN_OPINION
from domain.campaigns.surveys.survey import SURVEY
from domain.keeping.retention import Kept
from domain.notice import Kind
from domain.opinions.opinion import OPINION
from storage import attachments, tables
from storage.tables.opinions import HAS_WORDS, HAS_WORDS_ADDED, IS_COPY

# letting go is for one replica at a time: a PostgreSQL advisory lock of this number
LOCK = 0x6D696E7968
o, e, p = tables.opinions.c, tables.events.c, tables.people.c


class Pile(NamedTuple):
    """Rows of one table that are let go together: which are due, and what is written over their words.

    words: the columns and what stands in them afterwards; empty: the rows themselves go, by `drop`.
    """

    table: Table
    due: Callable[[datetime], Sequence[ColumnElement[bool]]]
    words: Mapping[str, Any]
    drop: Callable[[Connection, Collection[int]], object] | None = None


def _quiet(kind: str, id: ColumnElement[Any], before: datetime) -> ColumnElement[bool]:
    """Nothing was done in the case since then."""
    return ~exists().where(e.case_kind == kind, e.case_id == id, e.at >= before)


def _opinions_due(before: datetime) -> Sequence[ColumnElement[bool]]:
    """Over, with whatever is handled together with it, since before then; and something of the words is there."""
    return or_(*_said(before)), *_over(before)


def _said(before: datetime) -> Sequence[ColumnElement[bool]]:
    """Words of its own; an emptied opinion whose author came back with something new has only that. Each has an index,
    which SQLite recognises by its words."""
    added = tables.additions.c
    later = o.id.in_(select(added.opinion_id).where(literal_column(HAS_WORDS_ADDED), added.at < before))
    return and_(literal_column(HAS_WORDS), o.submitted_at < before), later


def _over(before: datetime) -> Sequence[ColumnElement[bool]]:
    follower = tables.opinions.alias("follower")
    going_on = exists().where(follower.c.master_id == o.id, follower.c.status.not_in(OPINION.ends))
    # coalesced, SQLite begins with what is old rather than with all that is over
    over = func.coalesce(o.status, "").in_(OPINION.ends)
    return over, ~going_on, _quiet(Kind.OPINION, o.id, before)


def _called_due(before: datetime) -> Sequence[ColumnElement[bool]]:
    one = tables.emergencies.c
    return one.at < before, one.taken_at.is_not(None), one.text != ""


def _conduct_due(before: datetime) -> Sequence[ColumnElement[bool]]:
    one = tables.conduct.c
    going_on = one.opinion_id.in_(select(o.id).where(o.status.not_in(OPINION.ends)))
    return one.at < before, one.text != "", or_(one.opinion_id.is_(None), ~going_on)


def _frames_due(before: datetime) -> Sequence[ColumnElement[bool]]:
    one, s = tables.survey_people.c, tables.surveys.c
    over = select(s.id).where(
        s.status.in_(SURVEY.ends), s.campaign_id.in_(_campaigns_over()), _quiet(Kind.SURVEY, s.id, before)
    )
    return one.survey_id.in_(over), or_(one.name != "", one.phone != "")


def _campaigns_over() -> Select[Any]:
    return select(tables.campaigns.c.id).where(tables.campaigns.c.status.in_(CAMPAIGN.ends))


def _said_in_campaign(before: datetime) -> Sequence[ColumnElement[bool]]:
    one = tables.campaign_opinions.c
    ended = one.status.in_(CAMPAIGN_OPINION.ends)
    return one.received_at < before, ended, _quiet(Kind.CAMPAIGN_OPINION, one.id, before)


def _contacts_due(before: datetime) -> Sequence[ColumnElement[bool]]:
    return *_said_in_campaign(before), tables.campaign_opinions.c.contact != ""


def _campaign_words_due(before: datetime) -> Sequence[ColumnElement[bool]]:
    one = tables.campaign_opinions.c
    over = one.campaign_id.in_(_campaigns_over())
    return *_said_in_campaign(before), over, or_(one.text != "", one.brief != "")


def _copies_due(before: datetime) -> Sequence[ColumnElement[bool]]:
    one = tables.attachments.c
    return one.received_at < before, literal_column(IS_COPY)


_PILES: Mapping[Kept, Pile] = {
    Kept.OPINIONS: Pile(tables.campaign_opinions, _campaign_words_due, {"text": "", "brief": ""}),
    Kept.EMERGENCIES: Pile(tables.emergencies, _called_due, {"text": "", "place": "", "phone": ""}),
    Kept.CONDUCT: Pile(tables.conduct, _conduct_due, {"text": ""}),
    Kept.FRAMES: Pile(tables.survey_people, _frames_due, {"name": "", "phone": ""}),
    Kept.CONTACTS: Pile(tables.campaign_opinions, _contacts_due, {"contact": ""}),
    Kept.COPIES: Pile(tables.attachments, _copies_due, {}, attachments.drop),
}


def is_alone(c: Connection) -> bool:
    """Whether nobody else lets go at this moment; nobody begins until this transaction ends."""
    if c.dialect.name != "postgresql":
        return True
    return bool(c.execute(select(func.pg_try_advisory_xact_lock(LOCK))).scalar())


def empty(c: Connection, kind: Kept, before: datetime, limit: int) -> int:
    """Let go of what lies on the pile of this kind, as many rows as that; how many it were."""
    pile = _PILES.get(kind)
    if pile is None:
        return 0
    id = pile.table.c.id
    # by the bare id, SQLite would look through all there is for the few that are due
    ids = list(c.scalars(select(id).where(*pile.due(before)).order_by(id + 0).limit(limit)))
    if ids and pile.drop is not None:
        pile.drop(c, ids)
    elif ids:
        c.execute(update(pile.table).where(id.in_(ids)).values(**pile.words))
    return len(ids)


def due(c: Connection, kind: Kept, before: datetime) -> int:
    """How many would be let go now."""
    pile = _PILES.get(kind)
    count = _count(c, pile.table, pile.due(before)) if pile else 0
    return count + (_count(c, tables.opinions, _opinions_due(before)) if kind is Kept.OPINIONS else 0)


def _count(c: Connection, table: Table, which: Sequence[ColumnElement[bool]]) -> int:
    return int(c.execute(select(func.count()).select_from(table).where(*which)).scalar_one())


def opinions_over(c: Connection, before: datetime, limit: int) -> list[int]:
    """Opinions nothing was done about since before then, and whose words are still there; the oldest first."""
    # one question for each kind of words: together they would read every opinion that is over
    # (by the bare id, the planners would go through all opinions in that order)
    orders = (o.submitted_at, o.id + 0)
    asked = (
        select(o.id).where(said, *_over(before)).order_by(order).limit(limit)
        for said, order in zip(_said(before), orders, strict=True)
    )
    return sorted({id for one in asked for id in c.scalars(one)})[:limit]


def authors_of_nothing(c: Connection, opinion_ids: Collection[int]) -> list[int]:
    """Who sent these, has a name here still, never held an office, and of whom nothing else is left."""
    left = exists().where(o.author_id == p.id, or_(o.text != "", o.status.not_in(OPINION.ends)))
    served = exists().where(tables.roles.c.person_id == p.id)
    appraises = exists().where(tables.appraisers.c.person_id == p.id)
    named = or_(p.name != "", p.phone != "")
    theirs = p.id.in_(select(o.author_id).where(o.id.in_(list(opinion_ids))))
    return list(c.scalars(select(p.id).where(theirs, named, ~left, ~served, ~appraises)))


def count(c: Connection, day: date, kind: Kept, done: int) -> None:
    """So many more were let go on that day."""
    g = tables.let_go.c
    more = update(tables.let_go).where(g.day == day, g.kind == str(kind)).values(count=g.count + done)
    if not c.execute(more).rowcount:
        c.execute(insert(tables.let_go), {"day": day, "kind": str(kind), "count": done})


def counted(c: Connection, kind: Kept) -> int:
    """How many were let go in all."""
    g = tables.let_go.c
    return int(c.execute(select(func.coalesce(func.sum(g.count), 0)).where(g.kind == str(kind))).scalar_one())
