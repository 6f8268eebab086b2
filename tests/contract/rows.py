"""A little county to begin from: one row of everything, straight into the tables' own deeds."""

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select

from domain.roles import Role
from storage import places
from storage.feedback import evaluations
from storage.handling import assignments
from storage.opinions import opinions, questions
from storage.people import people
from storage.suggestions import suggestions
from storage.tables import accounts, commitments, committees, key_suggestions, second_answers

AT = datetime(2026, 3, 2, 1, 30, 0, 250, tzinfo=UTC)
DAY = date(2026, 3, 2)


def station(c: Connection, name: str = "城东代表联络站") -> int:
    return places.stations.add(c, name=name)


def unit(c: Connection, name: str = "县住房和城乡建设局", *short: str) -> int:
    return places.units.add(c, name=name, short_names=list(short))


def person(c: Connection, name: str = "", *grants: tuple[Role, int | None]) -> int:
    one = people.add(c, name=name, at=AT)
    for role, scope_id in grants:
        people.grant(c, one, role, scope_id, DAY)
    return one


def account(c: Connection, person_id: int, address: str, **more: Any) -> int:
    values = {"channel": "web", "address": address, "person_id": person_id, "created_at": AT, **more}
    key: Any = c.execute(insert(accounts), values).inserted_primary_key
    return int(key[0])


def opinion(c: Connection, author_id: int, station_id: int, number: str, status: str = "screening", **more: Any) -> int:
    values = {"anonymous": False, "title": "路灯不亮", "text": "三号楼前的路灯不亮", "topic": "urban"} | more
    own = {"author_id": author_id, "station_id": station_id, "number": number, "status": status}
    return opinions.add(c, **values, **own, language="zh", submitted_at=AT)


def suggestion(c: Connection, lead_id: int, status: str = "drafting", **more: Any) -> int:
    return suggestions.add(c, lead_deputy_id=lead_id, status=status, created_at=AT, **more)


def question(c: Connection, opinion_id: int, deputy_id: int, author_id: int) -> int:
    asked = {"role": "deputy", "person_id": deputy_id, "author_id": author_id, "text": "是上学时段吗？", "asked_at": AT}
    return questions.put(c, opinion_id=opinion_id, status="asked", **asked).id


def co_signature(c: Connection, suggestion_id: int, deputy_id: int, status: str = "invited") -> int:
    values = {"suggestion_id": suggestion_id, "deputy_id": deputy_id, "status": status, "text_hash": "a" * 64}
    return suggestions.co_signature_add(c, **values)


def assignment(c: Connection, suggestion_id: int, unit_id: int, status: str = "issued", **more: Any) -> int:
    values = {"part": "lead", "issued_on": DAY, "plan": {}} | more
    return assignments.add(c, suggestion_id=suggestion_id, unit_id=unit_id, status=status, **values)


def feedback(c: Connection, suggestion_id: int, deputy_id: int, round: int, status: str = "invited") -> int:
    values = {"suggestion_id": suggestion_id, "deputy_id": deputy_id, "round": round, "status": status}
    return evaluations.feedback_add(c, **values)


def rating(c: Connection, opinion_id: int, suggestion_id: int, person_id: int, round: int = 1) -> int:
    values = {"opinion_id": opinion_id, "suggestion_id": suggestion_id, "person_id": person_id, "round": round}
    return evaluations.rating_add(c, status="invited", **values)


def commitment(c: Connection, assignment_id: int, unit_id: int, deputy_id: int, status: str = "active") -> int:
    """A promise on the ledger, of the suggestion of this assignment."""
    numbered = f"CN-2026-{c.execute(select(func.count()).select_from(commitments)).scalar_one() + 1:04}"
    values = {
        "number": numbered, "status": status, "suggestion_id": assignments.get(c, assignment_id).suggestion_id,
        "assignment_id": assignment_id, "unit_id": unit_id, "deputy_id": deputy_id, "text": "装好警示牌",
        "due_on": date(2026, 10, 2), "first_due_on": date(2026, 10, 2), "made_by": deputy_id, "made_at": AT,
    }  # fmt: skip
    return inserted(c, commitments, values)


def second_answer(c: Connection, assignment_id: int, unit_id: int) -> int:
    """A second answer that is owed."""
    suggestion_id = assignments.get(c, assignment_id).suggestion_id
    its = {"suggestion_id": suggestion_id, "assignment_id": assignment_id, "unit_id": unit_id, "status": "owed"}
    return inserted(c, second_answers, its)


def key_suggestion(c: Connection, suggestion_id: int, person_id: int) -> int:
    """A suggestion under supervision, led by this person."""
    its = {
        "committee_id": inserted(c, committees, {"name": "城建环资委"}),
        "chair_id": person_id,
        "officer_id": person_id,
    }
    why = {"criterion": "concern", "reason": "群众反映集中", "decided_on": DAY, "first_year": 2026, "last_year": 2026}
    return inserted(
        c, key_suggestions, {"suggestion_id": suggestion_id, "status": "supervised", "chosen_at": AT, **its, **why}
    )


def inserted(c: Connection, table: Table, values: dict[str, Any]) -> int:
    """One row, straight into its table; its id."""
    key: Any = c.execute(insert(table), values).inserted_primary_key
    return int(key[0])
