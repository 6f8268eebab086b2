"""What deputies did within a span of time, counted: three statements, however many deputies."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, select, union

from domain.roles import Role
from domain.suggestions.co_signature import CoSignatureStatus
from storage.tables import answers, co_signatures, opinions, roles, suggestions

s, g, o, n = suggestions.c, co_signatures.c, opinions.c, answers.c


def counted(
    c: Connection, since: datetime, until: datetime, deputy_id: int | None = None
) -> Mapping[int, tuple[int, int, int]]:
    """By deputy, or of one: suggestions submitted, co-signed, and opinions handled, from `since` to before `until`."""
    within = (s.submitted_at >= since, s.submitted_at < until)
    led = select(s.lead_deputy_id, func.count()).where(*within).group_by(s.lead_deputy_id)
    signed = select(g.deputy_id, func.count()).join_from(co_signatures, suggestions, g.suggestion_id == s.id)
    signed = signed.where(*within, g.status == str(CoSignatureStatus.CONFIRMED)).group_by(g.deputy_id)
    if deputy_id is not None:
        led, signed = led.where(s.lead_deputy_id == deputy_id), signed.where(g.deputy_id == deputy_id)
    each = [_by_deputy(c, statement) for statement in (led, signed, _handled(since, until, deputy_id))]
    ids = {deputy for found in each for deputy in found}
    return {deputy: (each[0].get(deputy, 0), each[1].get(deputy, 0), each[2].get(deputy, 0)) for deputy in sorted(ids)}


def _handled(since: datetime, until: datetime, deputy_id: int | None) -> Select[Any]:
    """Opinions that were given to a deputy and answered by the deputy in person, or written into a suggestion."""
    deputies = select(roles.c.person_id).where(roles.c.role == str(Role.DEPUTY))
    gave = n.person_id.in_(deputies) if deputy_id is None else n.person_id == deputy_id
    given = (n.role == str(Role.DEPUTY), gave, n.given_at >= since, n.given_at < until)
    answered = select(o.deputy_id, o.id).join_from(answers, opinions, n.opinion_id == o.id)
    # coalesced, SQLite begins with the answers of the year rather than with all opinions there were
    in_person = func.coalesce(o.deputy_id, 0) == n.person_id
    whose = o.deputy_id.is_not(None) if deputy_id is None else o.deputy_id == deputy_id
    created = (s.created_at >= since, s.created_at < until)
    written = select(o.deputy_id, o.id).join_from(suggestions, opinions, o.suggestion_id == s.id)
    each = union(answered.where(*given, in_person), written.where(*created, whose)).subquery()
    return select(each.c.deputy_id, func.count()).group_by(each.c.deputy_id)


def _by_deputy(c: Connection, statement: Select[Any]) -> dict[int, int]:
    return {deputy: count for deputy, count in c.execute(statement)}
