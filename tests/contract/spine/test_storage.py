"""Cases are kept as they were written, change only from the version that was seen, and are found in the right lists."""

from collections.abc import Callable
from dataclasses import fields
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, TypeVar

import pytest
from sqlalchemy import Connection, Table
from sqlalchemy.exc import StatementError

from domain import cases
from domain.errors import CaseHasMovedOn, CaseNotFound
from storage import notes, schema, tables
from storage.feedback import evaluations
from storage.handling import assignments
from storage.opinions import opinions
from storage.suggestions import suggestions
from tests.contract import rows
from tests.contract.rows import AT, DAY

T = TypeVar("T")
Within = Callable[[Callable[[Connection], T]], T]
MIRRORED = {
    tables.opinions: cases.Opinion,
    tables.suggestions: cases.Suggestion,
    tables.co_signatures: cases.CoSignature,
    tables.assignments: cases.Assignment,
    tables.contacts: cases.Contact,
    tables.replies: cases.Reply,
    tables.feedbacks: cases.Feedback,
    tables.ratings: cases.Rating,
    tables.deadlines: cases.Deadline,
}


@pytest.fixture
def within(database_url: str) -> Within[Any]:
    """Do something to a fresh database, in one transaction."""
    return lambda deed: schema.within(database_url, deed)


@pytest.mark.parametrize(("table", "mirror"), MIRRORED.items(), ids=lambda it: getattr(it, "name", ""))
def test_the_domain_sees_every_column_of_a_case(table: Table, mirror: type[Any]) -> None:
    assert [field.name for field in fields(mirror)] == [column.name for column in table.columns]


def test_an_opinion_is_read_as_it_was_written(within: Within[None]) -> None:
    beijing = datetime(2026, 3, 2, 9, 30, 0, 250, tzinfo=timezone(timedelta(hours=8)))

    def story(c: Connection) -> None:
        author, station = rows.person(c), rows.station(c)
        words = {"text": "路灯不亮 💡\n晚上很黑\u3000请看看", "place": "3号楼", "lat": 30.25, "lon": 120.125}
        own = {"number": "YJ-2026-0001", "status": "screening", "author_id": author, "station_id": station}
        more = {"title": "路灯", "topic": "lighting", "language": "zh", "anonymous": True, "submitted_at": beijing}
        kept = opinions.get(c, opinions.add(c, **words, **own, **more))

        assert {name: getattr(kept, name) for name in (*words, *own, *more)} == {**words, **own, **more}
        assert kept.submitted_at.tzinfo is UTC
        assert (kept.version, kept.phone, kept.deputy_id) == (1, "", None)

    within(story)


def test_a_moment_without_a_time_zone_is_refused(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        rows.suggestion(c, rows.person(c), submitted_at=datetime(2026, 3, 2))  # noqa: DTZ001 - the point of the test

    with pytest.raises(StatementError, match="without a time zone"):
        within(story)


def test_what_is_not_there_is_not_found(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        for find in (opinions.get, opinions.locked):
            with pytest.raises(CaseNotFound):
                find(c, 404)
        with pytest.raises(CaseNotFound):
            opinions.change(c, 404, 1, status="closed")

    within(story)


def test_a_case_changes_only_from_the_version_that_was_seen(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        id = rows.suggestion(c, rows.person(c), title="路灯")

        changed = suggestions.change(c, id, 1, status="co_signing", text_hash="b" * 64)
        assert (changed.version, changed.status, changed.text_hash) == (2, "co_signing", "b" * 64)
        assert suggestions.locked(c, id) == changed

        with pytest.raises(CaseHasMovedOn) as refusal:
            suggestions.change(c, id, 1, status="submitted")
        assert refusal.value.facts["number"] == "路灯"
        assert refusal.value.facts["state"].text_id == "status-suggestion-co_signing"
        assert suggestions.get(c, id) == changed

    within(story)


def test_every_kind_of_case_has_versions(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        deputy, author = rows.person(c), rows.person(c)
        case = rows.suggestion(c, deputy)
        opinion = rows.opinion(c, author, rows.station(c), "YJ-2026-0001")
        signature = rows.co_signature(c, case, deputy)
        part = rows.assignment(c, case, rows.unit(c))
        feedback, rating = rows.feedback(c, case, deputy, 1), rows.rating(c, opinion, case, author)

        assert opinions.change(c, opinion, 1, status="accepted").version == 2
        assert suggestions.co_signature_change(c, signature, 1, status="confirmed").version == 2
        assert assignments.change(c, part, 1, plan={"leader": "王局"}).plan == {"leader": "王局"}
        assert evaluations.feedback_change(c, feedback, 1, status="given", given_at=AT).given_at == AT
        assert evaluations.rating_change(c, rating, 1, status="given", level="satisfied").level == "satisfied"

    within(story)


def test_lists_come_in_pages_with_the_total(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        author, station = rows.person(c), rows.station(c)
        ids = [rows.opinion(c, author, station, f"YJ-2026-{n:04d}") for n in range(1, 8)]

        page, total = opinions.waiting_for_screening(c, [station], limit=3, offset=3)
        assert ([o.id for o in page], total) == (ids[3:6], 7)
        assert opinions.waiting_for_screening(c, [station], limit=3, offset=9) == ([], 7)
        assert [o.id for o in opinions.of_author(c, author)[0]] == ids[::-1]
        assert [o.id for o in opinions.of_author(c, author, offset=5)[0]] == ids[1::-1]

    within(story)


def test_opinions_are_found_by_those_they_concern(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        author, deputy = rows.person(c), rows.person(c)
        east, west = rows.station(c), rows.station(c, "城西代表联络站")
        new = rows.opinion(c, author, east, "YJ-2026-0001")
        given = rows.opinion(c, author, east, "YJ-2026-0002", "with_deputy", deputy_id=deputy)
        other = rows.opinion(c, rows.person(c), west, "YJ-2026-0003", "accepted")
        case = rows.suggestion(c, deputy)
        opinions.change(c, given, 1, suggestion_id=case)

        assert [o.id for o in opinions.waiting_for_screening(c, [east])[0]] == [new]
        assert [o.id for o in opinions.waiting_for_screening(c, [east, west])[0]] == [new, other]
        assert opinions.waiting_for_screening(c, []) == ([], 0)
        assert [o.id for o in opinions.with_deputy(c, deputy)[0]] == [given]
        assert [o.id for o in opinions.with_deputies(c, [east])[0]] == [given]
        assert [o.id for o in opinions.behind(c, case)] == [given]
        assert opinions.by_number(c, "YJ-2026-0003") == opinions.get(c, other)
        assert opinions.by_number(c, "YJ-2026-9999") is None

    within(story)


def test_suggestions_are_found_by_those_they_concern(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        lead, other = rows.person(c), rows.person(c)
        mine = rows.suggestion(c, lead, "reviewing", number="JY-2026-0001")
        ready, under_way = rows.suggestion(c, other, "registered"), rows.suggestion(c, other, "in_handling")
        rated = rows.suggestion(c, other, "feedback_given")
        signed, asked = rows.co_signature(c, ready, lead, "confirmed"), rows.co_signature(c, mine, other)

        assert [s.id for s in suggestions.to_review(c)[0]] == [mine]
        assert [s.id for s in suggestions.to_assign(c)[0]] == [ready]
        assert [s.id for s in suggestions.in_handling(c)[0]] == [under_way]
        assert [s.id for s in suggestions.to_conclude(c)[0]] == [rated]
        assert [s.id for s in suggestions.of_deputy(c, lead)[0]] == [ready, mine]
        assert [s.id for s in suggestions.to_co_sign(c, other)[0]] == [asked]
        assert [s.id for s in suggestions.co_signatures_of(c, ready)] == [signed]
        assert suggestions.by_number(c, "JY-2026-0001") == suggestions.get(c, mine)

    within(story)


def test_assignments_are_found_by_their_units(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        case, mine, other = rows.suggestion(c, rows.person(c)), rows.unit(c), rows.unit(c, "县财政局")
        first = rows.assignment(c, case, mine, "done")
        signing = rows.assignment(c, case, mine, "to_sign", round=2)
        co = rows.assignment(c, case, other, part="co")

        assert [a.id for a in assignments.open_for_units(c, [mine])[0]] == [signing]
        assert [a.id for a in assignments.open_for_units(c, [mine, other])[0]] == [signing, co]
        assert [a.id for a in assignments.to_sign(c, [mine])[0]] == [signing]
        assert [a.id for a in assignments.of_suggestion(c, case)] == [first, signing, co]
        assert [a.id for a in assignments.of_suggestion(c, case, round=2)] == [signing]

    within(story)


def test_contacts_and_replies_stand_in_the_order_they_were_made(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        clerk = rows.person(c)
        case = rows.suggestion(c, clerk)
        part = rows.assignment(c, case, rows.unit(c))
        contact = {"assignment_id": part, "held_on": DAY, "recorded_by": clerk, "recorded_at": AT}
        first = assignments.contact_add(c, **contact, phase="before", kind="visit", summary="看了现场")
        assignments.contact_add(c, **contact, phase="during", kind="phone", summary="通了电话")
        assignments.contact_set(c, first, deputy_says="true")
        reply = {"suggestion_id": case, "assignment_id": part, "text": "已修好", "outcome": "solved", "letter": "A"}
        more = {"letter_number": "云建〔2026〕1号", "co_opinions": {"县财政局": "同意"}, "signer_id": clerk}
        issued = assignments.reply_add(c, **reply, **more, round=1, issued_at=AT)

        said = [(k.summary, k.deputy_says) for k in assignments.contacts_of(c, part)]
        assert said == [("看了现场", "true"), ("通了电话", "")]
        assert assignments.replies_of(c, case) == [assignments.reply_get(c, issued)]
        assert assignments.reply_get(c, issued).co_opinions == {"县财政局": "同意"}

    within(story)


def test_evaluations_wait_for_those_who_were_asked(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        deputy, author, twin = rows.person(c), rows.person(c), rows.person(c)
        case = rows.suggestion(c, deputy)
        opinion = rows.opinion(c, author, rows.station(c), "YJ-2026-0001")
        rows.feedback(c, case, deputy, 1, "given")
        second = rows.feedback(c, case, deputy, 2)
        rating = rows.rating(c, opinion, case, author)

        assert [f.id for f in evaluations.feedbacks_waiting(c, deputy)[0]] == [second]
        assert evaluations.feedback_of(c, case, 2) == evaluations.feedback_get(c, second)
        assert evaluations.feedback_of(c, case, 3) is None
        assert evaluations.ratings_of(c, case, 1) == evaluations.ratings_of_opinion(c, opinion)
        assert evaluations.ratings_of(c, case, 1) == [evaluations.rating_get(c, rating)]
        assert evaluations.ratings_of(c, case, 2) == []

        opinions.hand_over(c, author, twin)
        evaluations.hand_over(c, author, twin)
        assert [r.person_id for r in evaluations.ratings_of_opinion(c, opinion)] == [twin]
        assert opinions.of_author(c, author) == ([], 0)

    within(story)


def test_a_note_is_replaced_by_the_next_of_its_name(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        assert notes.get(c, "clock") is None
        notes.put(c, "clock", "+1")
        notes.put(c, "clock", "+2")
        notes.put(c, "offset", "7")
        assert (notes.get(c, "clock"), notes.get(c, "offset")) == ("+2", "7")

    within(story)
