"""A running date moves: what stands in the record of the case, and whom it concerns hears of it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.cases import Deadline
from domain.notice import CaseRef, Fact, Notice
from domain.person import SYSTEM, Person
from domain.reminders import audience
from domain.roles import Role
from services.audience import hearers
from services.cases import load
from services.casework import note
from services.facts import seen_by
from services.work import Work

RECOUNTED = "recount_date"


def record_and_tell(
    work: Work,
    deadline: Deadline,
    due_on: date,
    says: str,
    *,
    facts: Mapping[str, Fact],
    data: Mapping[str, Any],
    by: tuple[Person, Role] = (SYSTEM, Role.SYSTEM),
) -> None:
    """An event with the old and the new day, and one notice for everybody whom the clock ever tells.

    deadline: as it was. says, facts: the sentence and what it needs besides `due` and `old`. data: kept in the event
    besides `clock`, `old` and `new`. by: who moved it, in which part.
    """
    case = load(work, CaseRef(deadline.case_kind, deadline.case_id))
    moved = {"clock": deadline.kind, "old": deadline.due_on.isoformat(), "new": due_on.isoformat()}
    note(work, case, RECOUNTED, *by, data={**moved, **data})
    told: set[int] = set()
    for role in audience(deadline.kind):
        for person_id in hearers(work, case, role):
            if person_id in told:
                continue
            told.add(person_id)
            view = seen_by(work, case, role, person_id)
            said = {**view.facts, "due": due_on, "old": deadline.due_on, **facts}
            work.notices.append(Notice(person_id, role, says, said, case=view.ref, version=view.version))
