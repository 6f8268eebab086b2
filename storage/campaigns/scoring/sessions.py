"""Scoring sessions: who is there, who has which sheet, and what lay in the box once it is open."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from sqlalchemy import Connection, func, insert, select, update

from domain.campaigns.scoring.form import Sheet
from domain.campaigns.scoring.session import Scoring
from storage import tables
from storage.versioned import Kept

scorings = Kept(tables.scorings, Scoring)
s, p, h = tables.scorings.c, tables.scoring_present.c, tables.scoring_sheets.c
o, f = tables.scoring_opened.c, tables.scoring_opened_sheets.c


class Present(NamedTuple):
    """Somebody who has signed in; paper: whose sheets are on paper."""

    person_id: int
    paper: bool


class Issued(NamedTuple):
    """A sheet somebody has; filled: something stands on it; closed: handed in."""

    person_id: int
    target_id: int
    closed: bool
    filled: bool


class Opened(NamedTuple):
    """What the digest was taken over."""

    canonical: str
    nonce: str


def of_campaign(c: Connection, campaign_id: int) -> list[Scoring]:
    """Every session of a campaign, the first one first."""
    return scorings.all(c, s.campaign_id == campaign_id, order=(s.place,))


def newest(c: Connection, campaign_id: int) -> Scoring | None:
    """The last session that was called."""
    return scorings.first(c, s.campaign_id == campaign_id, order=(s.place.desc(),))


def sign_in(c: Connection, scoring_id: int, person_id: int) -> None:
    """Somebody is there."""
    c.execute(insert(tables.scoring_present), {"scoring_id": scoring_id, "person_id": person_id})


def present(c: Connection, scoring_id: int) -> list[Present]:
    """Who is there."""
    there = select(p.person_id, p.paper).where(p.scoring_id == scoring_id).order_by(p.person_id)
    return [Present(*row) for row in c.execute(there)]


def on_paper(c: Connection, scoring_id: int, person_id: int) -> None:
    """From now on this person's sheets are on paper."""
    this = (p.scoring_id == scoring_id, p.person_id == person_id)
    c.execute(update(tables.scoring_present).where(*this).values(paper=True))


def issue(c: Connection, scoring_id: int, person_id: int, target_ids: Collection[int]) -> None:
    """A sheet for each of these targets."""
    rows = [{"scoring_id": scoring_id, "person_id": person_id, "target_id": one} for one in target_ids]
    if rows:
        c.execute(insert(tables.scoring_sheets), rows)


def sheets(c: Connection, scoring_id: int, person_id: int | None = None) -> list[Issued]:
    """The sheets that were issued; those of one person where one is named."""
    mine = () if person_id is None else (h.person_id == person_id,)
    found = select(h.person_id, h.target_id, h.closed, h.sealed.is_not(None)).where(h.scoring_id == scoring_id, *mine)
    return [Issued(*row) for row in c.execute(found.order_by(h.person_id, h.target_id))]


def close(c: Connection, scoring_id: int, person_id: int, target_ids: Collection[int]) -> None:
    """Handed in; nobody changes these any more."""
    these = (h.scoring_id == scoring_id, h.person_id == person_id, h.target_id.in_(list(target_ids)))
    c.execute(update(tables.scoring_sheets).where(*these).values(closed=True))


def keep_opened(c: Connection, scoring_id: int, opened: Opened, lay_in_it: Iterable[Sheet]) -> None:
    """What lay in the box, for everybody who may read it from now on."""
    c.execute(insert(tables.scoring_opened), {"scoring_id": scoring_id, **opened._asdict()})
    rows = [
        {"scoring_id": scoring_id, "target_id": one.target_id, "scores": list(one.scores)} for one in sorted(lay_in_it)
    ]
    if rows:
        c.execute(insert(tables.scoring_opened_sheets), rows)


def opened(c: Connection, scoring_id: int) -> Opened | None:
    """What the digest was taken over; None before the opening."""
    row = c.execute(select(o.canonical, o.nonce).where(o.scoring_id == scoring_id)).first()
    return Opened(*row) if row else None


def opened_sheets(c: Connection, scoring_id: int) -> list[Sheet]:
    """The sheets of an opened box, by target and points."""
    found = select(f.target_id, f.scores).where(f.scoring_id == scoring_id).order_by(f.id)
    return [Sheet(row.target_id, tuple(row.scores)) for row in c.execute(found)]


def next_place(c: Connection, campaign_id: int) -> int:
    """Which session of the campaign the next one is."""
    return (c.execute(select(func.max(s.place)).where(s.campaign_id == campaign_id)).scalar() or 0) + 1
