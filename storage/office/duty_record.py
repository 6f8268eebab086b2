"""What deputies did within a span of time, counted: three statements, however many deputies.

Each begins with what deputies did within that time: what they and others did in all the years is not read.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select, union

from domain.roles import Role
from domain.suggestions.co_signature import CoSignatureStatus
from storage.tables import answers, co_signatures, opinions, roles, suggestions

s, g, o, n = suggestions.c, co_signatures.c, opinions.c, answers.c


def counted(
    c: Connection, since: datetime, until: datetime, deputy_id: int | None = None
) -> Mapping[int, tuple[int, int, int]]:
    """By deputy, or of one: suggestions submitted, co-signed, and opinions handled, from `since` to before `until`."""
    asked = (_led(since, until, deputy_id), _signed(since, until, deputy_id), _handled(since, until, deputy_id))
    each = [_by_deputy(c, statement) for statement in asked]
    ids = {deputy for found in each for deputy in found}
    return {deputy: (each[0].get(deputy, 0), each[1].get(deputy, 0), each[2].get(deputy, 0)) for deputy in sorted(ids)}


def _led(since: datetime, until: datetime, deputy_id: int | None) -> Select[Any]:
    within = (s.submitted_at >= since, s.submitted_at < until)
    return (
        select(s.lead_deputy_id, func.count())
        .where(*within, *_its(s.lead_deputy_id, deputy_id))
        .group_by(s.lead_deputy_id)
    )


def _signed(since: datetime, until: datetime, deputy_id: int | None) -> Select[Any]:
    """Signatures given within that time, of what has been submitted since."""
    within = (g.decided_at >= since, g.decided_at < until, g.status == str(CoSignatureStatus.CONFIRMED))
    given = select(g.deputy_id, func.count()).join_from(co_signatures, suggestions, g.suggestion_id == s.id)
    whose = _its(g.deputy_id, deputy_id) or (g.deputy_id.in_(_deputies()),)
    return given.where(*within, *whose, s.submitted_at.is_not(None)).group_by(g.deputy_id)


def _handled(since: datetime, until: datetime, deputy_id: int | None) -> Select[Any]:
    """Opinions a deputy answered in person, or wrote into a suggestion that was submitted."""
    given = (n.role == str(Role.DEPUTY), n.given_at >= since, n.given_at < until)
    whose = _its(n.person_id, deputy_id) or (n.person_id.in_(_deputies()),)
    answered = select(n.person_id.label("deputy_id"), n.opinion_id).where(*given, *whose)
    submitted = (s.submitted_at >= since, s.submitted_at < until, *_its(s.lead_deputy_id, deputy_id))
    theirs = (o.suggestion_id == s.id) & (o.deputy_id == s.lead_deputy_id)
    written = select(s.lead_deputy_id, o.id).join_from(suggestions, opinions, theirs)
    each = union(answered, written.where(*submitted)).subquery()
    return select(each.c.deputy_id, func.count()).group_by(each.c.deputy_id)


def _its(column: Any, deputy_id: int | None) -> tuple[ColumnElement[bool], ...]:
    return () if deputy_id is None else (column == deputy_id,)


def _deputies() -> Select[Any]:
    return select(roles.c.person_id).where(roles.c.role == str(Role.DEPUTY))


def _by_deputy(c: Connection, statement: Select[Any]) -> dict[int, int]:
    return {deputy: count for deputy, count in c.execute(statement)}
