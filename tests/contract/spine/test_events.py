"""The record: appended only, chained by hashes, and anybody can check it."""

import hashlib
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import Connection, event, text
from sqlalchemy.exc import DBAPIError

from domain.notice import CaseRef, Kind
from storage import events, schema
from storage.events import START, Entry
from storage.people import people
from storage.suggestions import suggestions

AT = datetime(2026, 3, 2, 1, 30, 0, 250, tzinfo=UTC)
BEIJING = timezone(timedelta(hours=8))
SEAL = {
    "sqlite": ("DROP TRIGGER events_no_update", "DROP TRIGGER events_no_delete"),
    "postgresql": ("DROP TRIGGER events_no_change ON events",),
}


def new_suggestion(c: Connection, status: str = "drafting") -> CaseRef:
    deputy = people.add(c, name="陈静", at=AT)
    return CaseRef(Kind.SUGGESTION, suggestions.add(c, lead_deputy_id=deputy, status=status, created_at=AT))


def entry(case: CaseRef, from_status: str, to_status: str, **more: Any) -> Entry:
    return Entry(case, AT, 7, "lead_deputy", "invite", from_status, to_status, **more)


def recorded(c: Connection) -> tuple[CaseRef, CaseRef]:
    """Two suggestions, the first with three events, the second with one; all as it should be."""
    first, second = new_suggestion(c, "submitted"), new_suggestion(c)
    steps = [entry(first, "", "drafting"), entry(second, "", "drafting"), entry(first, "drafting", "co_signing")]
    events.append(c, [*steps, entry(first, "co_signing", "submitted", reason="齐了", data={"count": 1})])
    return first, second


def unseal(c: Connection) -> None:
    """What somebody with the rights of an administrator could do."""
    for statement in SEAL[c.dialect.name]:
        c.execute(text(statement))


def test_the_chain_of_each_case_is_its_own(database_url: str) -> None:
    def story(c: Connection) -> None:
        first, second = recorded(c)
        chain = events.of_case(c, first)

        assert [link.seq for link in chain] == [1, 2, 3]
        assert [link.previous for link in chain] == [START.hash, chain[0].hash, chain[1].hash]
        assert [(link.seq, link.previous) for link in events.of_case(c, second)] == [(1, START.hash)]
        assert events.verify(c) == events.Report(checked=4, broken=())

    schema.within(database_url, story)


def test_what_is_read_is_what_was_appended(database_url: str) -> None:
    def story(c: Connection) -> None:
        case = new_suggestion(c)
        at, data = AT.astimezone(BEIJING), {"b": [1, 2], "a": "二"}
        said = events.Entry(case, at, None, "system", "begin", "", "drafting", "群众来信 ✉", data)
        (written,) = events.append(c, [said])
        (read,) = events.of_case(c, case)

        assert read == written
        assert (read.at, read.actor_id, read.data) == (AT, None, '{"a":"二","b":[1,2]}')

    schema.within(database_url, story)


def test_the_hash_can_be_computed_by_anybody_who_can_read(database_url: str) -> None:
    """The recipe, spelt out: sorted keys, no spaces, UTF-8, the moment in UTC to the microsecond."""

    def story(c: Connection) -> None:
        case = new_suggestion(c)
        (link,) = events.append(c, [entry(case, "", "drafting", reason="提交", data={"round": 1})])
        told = {
            "action": "invite",
            "actor_id": 7,
            "at": "2026-03-02T01:30:00.000250+00:00",
            "case_id": case.id,
            "case_kind": "suggestion",
            "data": '{"round":1}',
            "from_status": "",
            "previous": "0" * 64,
            "reason": "提交",
            "role": "lead_deputy",
            "seq": 1,
            "to_status": "drafting",
        }
        canonical = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
        assert link.hash == hashlib.sha256(canonical).hexdigest()

    schema.within(database_url, story)


def test_a_new_case_is_recorded_without_reading_and_its_next_step_too(database_url: str) -> None:
    asked: list[str] = []

    def story(c: Connection) -> None:
        case = new_suggestion(c, "co_signing")
        event.listen(c, "before_cursor_execute", lambda *facts: asked.append(facts[2]))
        ends: dict[CaseRef, events.End] = {}
        events.append(c, [entry(case, "", "drafting")], ends)
        events.append(c, [entry(case, "drafting", "co_signing")], ends)
        before = list(asked)

        assert [statement.split()[0] for statement in before] == ["INSERT", "INSERT"]
        assert events.verify(c).broken == ()

    schema.within(database_url, story)


def test_nothing_appended_is_nothing_written(database_url: str) -> None:
    assert schema.within(database_url, lambda c: events.append(c, [])) == []


@pytest.mark.parametrize(
    "deed", ["UPDATE events SET reason = 'x'", "DELETE FROM events", "DELETE FROM events WHERE seq = 3"]
)
def test_the_database_refuses_to_change_the_record(database_url: str, deed: str) -> None:
    schema.within(database_url, recorded)

    with pytest.raises(DBAPIError, match="append-only"):
        schema.within(database_url, lambda c: c.execute(text(deed)))

    assert schema.within(database_url, events.verify).checked == 4


def test_postgresql_refuses_to_empty_the_record(postgresql_url: str) -> None:
    schema.within(postgresql_url, recorded)

    with pytest.raises(DBAPIError, match="append-only"):
        schema.within(postgresql_url, lambda c: c.execute(text("TRUNCATE events")))


def altered(c: Connection, first: CaseRef, _second: CaseRef) -> list[tuple[str, int, int, str]]:
    c.execute(text("UPDATE events SET reason = '没有的事' WHERE case_id = :id AND seq = 2"), {"id": first.id})
    return [("suggestion", first.id, 2, "hash")]


def taken_out(c: Connection, first: CaseRef, _second: CaseRef) -> list[tuple[str, int, int, str]]:
    c.execute(text("DELETE FROM events WHERE case_id = :id AND seq = 2"), {"id": first.id})
    return [("suggestion", first.id, 3, "seq")]


def forged_with_a_fitting_hash(c: Connection, first: CaseRef, _second: CaseRef) -> list[tuple[str, int, int, str]]:
    link = events.of_case(c, first)[1]
    forged = {name: getattr(link, name) for name in link.__slots__} | {"reason": "没有的事"}
    words = {"id": first.id, "reason": forged["reason"], "hash": events.digest(forged)}
    c.execute(text("UPDATE events SET reason = :reason, hash = :hash WHERE case_id = :id AND seq = 2"), words)
    return [("suggestion", first.id, 3, "previous")]


def cut_off(c: Connection, first: CaseRef, _second: CaseRef) -> list[tuple[str, int, int, str]]:
    c.execute(text("DELETE FROM events WHERE case_id = :id AND seq = 3"), {"id": first.id})
    return [("suggestion", first.id, 2, "status")]


def moved_past_the_record(c: Connection, _first: CaseRef, second: CaseRef) -> list[tuple[str, int, int, str]]:
    c.execute(text("UPDATE suggestions SET status = 'concluded' WHERE id = :id"), {"id": second.id})
    return [("suggestion", second.id, 1, "status")]


def struck_from_the_record(c: Connection, _first: CaseRef, second: CaseRef) -> list[tuple[str, int, int, str]]:
    c.execute(text("DELETE FROM events WHERE case_id = :id"), {"id": second.id})
    return [("suggestion", second.id, 0, "unrecorded")]


def made_away_with(c: Connection, first: CaseRef, second: CaseRef) -> list[tuple[str, int, int, str]]:
    c.execute(text("DELETE FROM suggestions"))
    return [("suggestion", first.id, 3, "orphaned"), ("suggestion", second.id, 1, "orphaned")]


Tampering = Callable[[Connection, CaseRef, CaseRef], list[tuple[str, int, int, str]]]
TAMPERINGS: tuple[Tampering, ...] = (
    altered,
    taken_out,
    forged_with_a_fitting_hash,
    cut_off,
    moved_past_the_record,
    struck_from_the_record,
    made_away_with,
)


@pytest.mark.parametrize("tamper", TAMPERINGS, ids=lambda deed: deed.__name__)
def test_an_audit_names_what_was_tampered_with_and_nothing_else(database_url: str, tamper: Tampering) -> None:
    def story(c: Connection) -> None:
        first, second = recorded(c)
        unseal(c)
        expected = tamper(c, first, second)
        assert list(events.verify(c, at_once=2).broken) == expected

    schema.within(database_url, story)


def test_two_who_append_to_the_same_end_cannot_both_succeed(database_url: str) -> None:
    def story(c: Connection) -> None:
        case, _ = recorded(c)
        stale = {case: events.End(2, "f" * 64)}
        events.append(c, [entry(case, "submitted", "reviewing")], stale)

    with pytest.raises(DBAPIError, match="(?i)unique"):
        schema.within(database_url, story)
