"""The rectification ledger: items, the opinions behind them, their history, what was shown, how they were judged."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, insert, or_, select

from domain.campaigns.opinion import SHOWN, CampaignOpinion
from domain.campaigns.rectification import OPEN, STRUCK, TO_LOOK_BACK, TO_PLAN, UNFINISHED
from domain.campaigns.rectification import RectificationStatus as S
from domain.campaigns.rectification_item import Judgement, Line, RectificationItem
from domain.clocks import Clock
from domain.notice import Kind
from domain.roles import Role
from storage import tables
from storage.attachments import Attachment, some
from storage.campaigns.opinions import opinions
from storage.versioned import Kept

items = Kept(tables.rectification_items, RectificationItem)
_lines = Kept(tables.rectification_lines, Line)
judgements = Kept(tables.rectification_judgements, Judgement)
get, locked, change, put = items.get, items.locked, items.change, items.put
t, s = tables.rectification_items.c, tables.rectification_sources.c
n, f, j, d = (
    tables.rectification_lines.c,
    tables.rectification_files.c,
    tables.rectification_judgements.c,
    tables.deadlines.c,
)
Page = tuple[list[RectificationItem], int]
Whose = ColumnElement[bool]
# 先易后难、先重后轻、先急后缓; then the nearest day
ORDER = (t.ease, t.weight, t.urgency, t.due_on.is_(None), t.due_on, t.id)


def by_number(c: Connection, number: str) -> RectificationItem | None:
    """The item with this number, or None. Who may see it is not decided here."""
    return items.first(c, t.number == number)


def of_units(unit_ids: Collection[int]) -> Whose:
    """The items of these units."""
    return t.unit_id.in_(list(unit_ids))


def of_campaigns(campaign_ids: Collection[int]) -> Whose:
    """The items of these campaigns."""
    return t.campaign_id.in_(list(campaign_ids))


def of_everybody() -> Whose:
    """All of them."""
    return t.id.is_not(None)


def any_of(whose: Sequence[Whose]) -> Whose:
    """What belongs to at least one of them."""
    return or_(*whose)


def waiting_for(role: Role) -> Whose:
    """What waits for somebody of this role: the part that moves it on."""
    judged = and_(t.status == S.REPORTED, t.judge == str(role))
    struck = and_(t.status == S.ACCEPTED, t.judge == str(role))
    match role:
        case Role.UNIT_CLERK | Role.UNIT_HEAD:
            return t.status.in_((*TO_PLAN, S.IN_PROGRESS))
        case Role.ORGANISER:
            return or_(t.status.in_((S.PLANNED, S.ACCEPTED, S.RECHECKED)), judged, _look_back_is_near())
        case Role.OFFICE:
            handed_on = and_(t.handed_on, waiting_for(Role.ORGANISER))
            return or_(judged, struck, handed_on)
    return or_(judged, struck)


def _look_back_is_near() -> Whose:
    """The last day of a look-back has been reminded of, so it is time to go and look."""
    running = (d.case_kind == Kind.RECTIFICATION, d.kind == str(Clock.LOOK_BACK), d.done_at.is_(None))
    reminded = select(tables.alerts.c.deadline_id)
    return and_(t.status == S.STRUCK_OFF, t.id.in_(select(d.case_id).where(*running, d.id.in_(reminded))))


def listed(c: Connection, *where: Whose, name: str, today: date, limit: int | None = None, offset: int = 0) -> Page:
    """One list of the ledger: open, late, struck, ended; easy, heavy and urgent ones first."""
    return items.page(c, *where, LISTS[name](today), order=ORDER, limit=limit, offset=offset)


def waiting(c: Connection, *where: Whose, limit: int | None = None, offset: int = 0) -> Page:
    """The items for which every condition holds, in the order of the ledger."""
    return items.page(c, *where, order=ORDER, limit=limit, offset=offset)


def _late(today: date) -> Whose:
    running = (d.case_kind == Kind.RECTIFICATION, d.done_at.is_(None), d.due_on < today)
    return and_(t.status.in_(UNFINISHED), t.id.in_(select(d.case_id).where(*running)))


LISTS: Mapping[str, Any] = {
    "open": lambda today: t.status.in_(OPEN),
    "late": _late,
    "struck": lambda today: t.status.in_(TO_LOOK_BACK),
    "ended": lambda today: t.status.in_((S.LASTING, S.DROPPED)),
}


def of_campaign(c: Connection, campaign_id: int, statuses: Collection[str]) -> list[RectificationItem]:
    """The items of a campaign at one of these statuses, in the order of the numbers."""
    return items.all(c, t.campaign_id == campaign_id, t.status.in_(list(statuses)))


def share_of(c: Connection, campaign_id: int, unit_id: int) -> tuple[int, int]:
    """How many items of a unit in a campaign are struck off, and how many there are; dropped ones do not count."""
    theirs = (t.campaign_id == campaign_id, t.unit_id == unit_id, t.status != S.DROPPED)
    struck = func.count().filter(t.status.in_(STRUCK))
    found = c.execute(select(struck, func.count()).where(*theirs)).one()
    return int(found[0]), int(found[1])


def add_source(c: Connection, item_id: int, opinion_id: int) -> bool:
    """Let an item come from this opinion, too; False when it does already."""
    if opinion_id in sources_of(c, item_id):
        return False
    c.execute(insert(tables.rectification_sources), {"item_id": item_id, "opinion_id": opinion_id})
    return True


def sources_of(c: Connection, item_id: int) -> list[int]:
    """The opinions behind an item, by id, in the order they were joined."""
    return list(c.execute(select(s.opinion_id).where(s.item_id == item_id).order_by(s.id)).scalars())


def of_opinion(c: Connection, opinion_id: int) -> list[RectificationItem]:
    """The items that came out of one opinion and were not dropped."""
    its = select(s.item_id).where(s.opinion_id == opinion_id)
    return items.all(c, t.id.in_(its), t.status != S.DROPPED)


def without_items(
    c: Connection, campaign_ids: Collection[int] | None, unit_ids: Collection[int] | None
) -> list[CampaignOpinion]:
    """What units were given and nobody has written onto the ledger, oldest first: of these campaigns, or these units'
    (None: not asked)."""
    o = tables.campaign_opinions.c
    live = select(s.opinion_id).join(tables.rectification_items, s.item_id == t.id).where(t.status != S.DROPPED)
    whose = [o.campaign_id.in_(list(campaign_ids))] if campaign_ids is not None else []
    whose += [o.unit_id.in_(list(unit_ids))] if unit_ids is not None else []
    return opinions.all(c, o.status.in_(list(SHOWN)), or_(*whose), o.id.not_in(live))


def enter(c: Connection, files: Sequence[int] = (), **values: Any) -> Line:
    """One more line of an item's history, with what was shown."""
    line = _lines.put(c, files=len(files), **values)
    if files:
        rows = [{"line_id": line.id, "attachment_id": one} for one in files]
        c.execute(insert(tables.rectification_files), rows)
    return line


def lines_of(c: Connection, item_id: int) -> list[Line]:
    """What was said and done, oldest first."""
    return _lines.all(c, n.item_id == item_id)


def files_of(c: Connection, item_id: int) -> list[Attachment]:
    """What was ever shown for it, in order."""
    ids = select(f.attachment_id).join(tables.rectification_lines, f.line_id == n.id).order_by(f.id)
    return some(c, list(c.execute(ids.where(n.item_id == item_id)).scalars()))


def judgements_of(c: Connection, item_id: int) -> list[Judgement]:
    """How its rounds were judged, the first one first."""
    return judgements.all(c, j.item_id == item_id, order=(j.round,))
