"""Deputies' suggestions and the invitations to co-sign them. Lists return one page and the total."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, exists, func, or_, select, union_all

from domain.cases import CoSignature, Suggestion
from domain.clocks import Clock
from domain.notice import Kind
from domain.promises.commitment import OPEN, SecondAnswerStatus
from domain.suggestions.co_signature import CoSignatureStatus
from domain.suggestions.suggestion import SUGGESTION
from domain.suggestions.suggestion import SuggestionStatus as S
from storage import tables
from storage.versioned import Kept

_kept = Kept(tables.suggestions, Suggestion)
add, put, get, locked, change = _kept.add, _kept.put, _kept.get, _kept.locked, _kept.change
many = _kept.many
signatures = Kept(tables.co_signatures, CoSignature)
co_signature_add, co_signature_get = signatures.add, signatures.get
co_signature_locked, co_signature_change = signatures.locked, signatures.change
t = tables.suggestions.c
k = tables.co_signatures.c
merged_into_many = _kept.grouped("master_id", t.status == S.MERGED)
co_signatures_of_many = signatures.grouped("suggestion_id")
d = tables.deadlines.c

# named one by one: an index answers that, and not “none of those that are over”
GOING_ON = tuple(one for one in S if one not in SUGGESTION.ends)
Page = tuple[list[Suggestion], int]


def _at(c: Connection, statuses: tuple[S, ...], limit: int | None, offset: int) -> Page:
    return _kept.page(c, t.status.in_(statuses), limit=limit, offset=offset)


def to_review(c: Connection, *, limit: int | None = None, offset: int = 0) -> Page:
    """What the office has received and not yet registered; oldest first."""
    return _at(c, (S.REVIEWING,), limit, offset)


def merged_into(c: Connection, suggestion_id: int) -> list[Suggestion]:
    """What is handled together with this suggestion and has no reply of its own yet; oldest first."""
    return _kept.all(c, t.master_id == suggestion_id, t.status == S.MERGED)


def split_off(c: Connection, suggestion_id: int) -> list[Suggestion]:
    """What was made out of this suggestion; oldest first."""
    return _kept.all(c, t.split_from == suggestion_id)


def mergeable(c: Connection, statuses: Collection[str], without: int, most: int) -> list[Suggestion]:
    """Suggestions at one of these statuses, the newest first, without one of them."""
    return _kept.page(c, t.status.in_(list(statuses)), t.id != without, order=(t.id.desc(),), limit=most)[0]


def concluded_between(c: Connection, since: datetime, before: datetime) -> list[Suggestion]:
    """What was concluded between these moments and is not in the archive; oldest first."""
    return _kept.all(c, t.status == S.CONCLUDED, t.concluded_at >= since, t.concluded_at < before)


def count_concluded(c: Connection, since: datetime, before: datetime) -> int:
    """How much that is."""
    return _kept.page(c, t.status == S.CONCLUDED, t.concluded_at >= since, t.concluded_at < before, limit=0)[1]


def unfinished(c: Connection) -> list[Suggestion]:
    """What was submitted and is not over, whoever submitted it; oldest first."""
    over = (*SUGGESTION.ends, S.NEW, S.DRAFTING, S.CO_SIGNING, S.RETURNED_FOR_REVISION)
    return _kept.all(c, t.status.in_([one for one in S if one not in over]))


def led_by(c: Connection, person_id: int, statuses: Collection[str]) -> list[Suggestion]:
    """What this deputy leads and stands at one of these; oldest first."""
    return _kept.all(c, t.lead_deputy_id == person_id, t.status.in_(list(statuses)))


def of_session(c: Connection, term_no: int, session_no: int, *, limit: int | None = None) -> Page:
    """What was submitted during one session (0: between two) of a term; oldest first. limit 0: only how many."""
    return _kept.page(c, t.term_no == term_no, t.session_no == session_no, limit=limit)


def planned(c: Connection, *, limit: int | None = None, offset: int = 0) -> Page:
    """What is registered and has its units for the assignment meeting; oldest first."""
    return _kept.page(c, t.status == S.REGISTERED, t.planned.is_not(None), limit=limit, offset=offset)


def to_assign(c: Connection, *, limit: int | None = None, offset: int = 0) -> Page:
    """What is registered and has no units yet; oldest first."""
    return _at(c, (S.REGISTERED,), limit, offset)


def in_handling(c: Connection, *, limit: int | None = None, offset: int = 0) -> Page:
    """What lies with units or waits for the deputy's feedback; oldest first."""
    return _at(c, (S.ASSIGNED, S.IN_HANDLING, S.REHANDLING, S.REPLIED, S.RESEARCHING), limit, offset)


def to_conclude(c: Connection, *, limit: int | None = None, offset: int = 0) -> Page:
    """What waits for the office to conclude it, escalated ones and letters to answer among them, and what was followed
    up until every promise had an outcome; oldest first."""
    at_once = t.status.in_((S.FEEDBACK_GIVEN, S.FEEDBACK_SILENT, S.ESCALATED, S.SETTLED, S.AS_LETTER))
    return _kept.page(c, or_(at_once, and_(t.status == S.IN_FOLLOW_UP, _settled())), limit=limit, offset=offset)


def _settled() -> ColumnElement[bool]:
    """Every promise of the suggestion has come to an end, and each second answer that was asked for is given."""
    p, a = tables.commitments.c, tables.second_answers.c
    open_ = exists().where(p.suggestion_id == t.id, p.status.in_(OPEN))
    waits = exists().where(a.suggestion_id == t.id, a.status != SecondAnswerStatus.GIVEN)
    return and_(~open_, ~waits)


def objected_to(c: Connection, *, limit: int | None = None, offset: int = 0) -> Page:
    """Those whose deputy thinks they went to the wrong unit and has no answer yet; oldest first."""
    waiting = (d.case_kind == Kind.SUGGESTION, d.kind == Clock.OBJECTION, d.done_at.is_(None))
    return _kept.page(c, t.id.in_(select(d.case_id).where(*waiting)), limit=limit, offset=offset)


def to_decide_again(c: Connection, *, limit: int | None = None, offset: int = 0) -> Page:
    """Those whose deputy is dissatisfied and about which nobody has decided yet; oldest first."""
    waiting = (d.case_kind == Kind.SUGGESTION, d.kind == Clock.REHANDLE_DECISION, d.done_at.is_(None))
    return _kept.page(c, t.id.in_(select(d.case_id).where(*waiting)), limit=limit, offset=offset)


def of_deputy(c: Connection, person_id: int, *, limit: int | None = None, offset: int = 0) -> Page:
    """What this deputy leads or has co-signed (nobody does both); newest first."""
    led = select(t.id).where(t.lead_deputy_id == person_id)
    signed = select(k.suggestion_id.label("id")).where(
        k.deputy_id == person_id, k.status == CoSignatureStatus.CONFIRMED
    )
    # the ids alone, which stand in indexes: of a page no more is read than is shown
    either = union_all(led, signed).subquery()
    total = c.execute(select(func.count()).select_from(either)).scalar_one()
    shown = select(either.c.id).order_by(either.c.id.desc()).limit(limit).offset(offset)
    return _kept.all(c, t.id.in_(shown), order=(t.id.desc(),)), total


def by_number(c: Connection, number: str) -> Suggestion | None:
    """The suggestion with this number, or None. Who may see it is not decided here."""
    return _kept.first(c, t.number == number)


def by_formal_number(c: Connection, number: str) -> Suggestion | None:
    """The suggestion that came with this number from elsewhere, or None."""
    return _kept.first(c, t.formal_number == number)


def co_signatures_of(c: Connection, suggestion_id: int) -> list[CoSignature]:
    """Every invitation to co-sign this suggestion, in the order they were made, void ones included."""
    return signatures.all(c, k.suggestion_id == suggestion_id)


def to_co_sign(
    c: Connection, person_id: int, *, limit: int | None = None, offset: int = 0
) -> tuple[list[CoSignature], int]:
    """The invitations to co-sign this deputy has not yet answered; oldest first."""
    waiting = (k.deputy_id == person_id, k.status == CoSignatureStatus.INVITED)
    return signatures.page(c, *waiting, limit=limit, offset=offset)


def confirmed_by(c: Connection, person_id: int, statuses: Collection[str]) -> list[CoSignature]:
    """What this deputy has put their name to, of suggestions standing at one of these; newest first."""
    there = select(t.id).where(t.status.in_(list(statuses)))
    mine = (k.deputy_id == person_id, k.status == CoSignatureStatus.CONFIRMED, k.suggestion_id.in_(there))
    return signatures.all(c, *mine, order=(k.id.desc(),))


def unsent(c: Connection, person_id: int) -> list[Suggestion]:
    """What this deputy has written and not yet submitted; newest first."""
    here = t.status.in_((S.DRAFTING, S.CO_SIGNING, S.RETURNED_FOR_REVISION))
    return _kept.all(c, t.lead_deputy_id == person_id, here, order=(t.id.desc(),))


def loads(c: Connection) -> dict[int, int]:
    """How many suggestions each deputy leads that are not concluded, by person; those without any are left out."""
    running = select(t.lead_deputy_id, func.count()).where(t.status.in_(GOING_ON))
    return {person_id: count for person_id, count in c.execute(running.group_by(t.lead_deputy_id))}
