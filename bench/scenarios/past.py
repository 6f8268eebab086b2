"""What a county has behind it: closed matters of earlier years with all that is kept of them, below a few open ones."""

from datetime import datetime, time, timedelta

from bench.scenarios.ground import (
    CITIZENS,
    CLERKS,
    DEPUTIES,
    NOW,
    THE_DEPUTIES,
    UNITS,
    Filler,
    event,
    matters,
    officials,
    opinion,
    place,
    some_citizens,
)
from domain.clocks import Clock
from domain.rules.calendar import moment_of

YEAR_AGO = datetime(2025, 3, 3, 2, 0, tzinfo=NOW.tzinfo)


def past(f: Filler, *, opinions: int, suggestions: int, first: int, authors: int) -> list[str]:
    """Closed opinions and concluded suggestions of earlier years, with all that is kept of them: their events, clocks
    and what those said, answers, feedback, what came in and went out. Ids from `first` + 1."""
    id, then = f"(i + {first})", f.earlier(YEAR_AGO)
    person = f"({id} % {authors} + {CITIZENS} + 1)"
    return [
        f.into("opinions", opinions, **opinion(f, id, "'closed'", then, authors)),
        f.into("events", opinions, **event(id, 1, then, "", "submitted")),
        f.into("events", opinions, **event(id, 2, then, "submitted", "closed")),
        f.into("deadlines", opinions, **_over(f, id, "opinion", Clock.OPINION_HANDLE, id)),
        f.into("alerts", opinions, deadline_id=id, rung="'half'", person_id=person, role="'unit_clerk'",
               says="'remind-opinion-handle'", fired_at=then, told_at=then),
        f.into("answers", opinions, opinion_id=id, round=1, role="'unit_clerk'", person_id=f"{CLERKS} + 1",
               text="'路灯已修好'", given_at=then),
        *traffic(f, opinions * 2, person, then),
        *_suggestions(f, suggestions, opinions + first, then),
    ]  # fmt: skip


def traffic(f: Filler, count: int, person: str, then: str) -> list[str]:
    """So many words said and answered, all done with."""
    said = f.bytes('{"chat_id":1,"text":"路灯已修好"}')
    out = {"channel": "'telegram'", "account_id": person, "method": "'sendMessage'", "body": said, "state": 1}
    more = {"tries": 1, "native_id": "i", "person_id": person, "choices": "i % 2 = 0"}
    came = {"channel": "'telegram'", "event_id": "'old-' || i", "speaker": f"CAST({person} AS VARCHAR)", "raw": said}
    return [
        f.into("outbox", count, **out, **more),
        f.into("inbox", count, **came, state=1, received_at=then),
    ]


def _suggestions(f: Filler, count: int, clocks: int, then: str) -> list[str]:
    deputy, day = f"(i % {DEPUTIES} + {THE_DEPUTIES} + 1)", f.on(YEAR_AGO.date())
    made = {
        "id": "i", "number": "'JY-2025-' || i", "status": "'archived'", "lead_deputy_id": deputy,
        "title": "'关于路灯的建议'", "facts": "'路灯不亮'", "proposal": "'修好路灯'", "publication": "'full'",
        "text_hash": "'" + "a" * 64 + "'",
        "submitted_at": then, "registered_at": then, "assigned_on": day, "concluded_at": then, "created_at": then,
        "term_no": 18, "session_no": 4, "outcome_text": "''", "wishes": "''",
    }  # fmt: skip
    clerk = f"i % {UNITS} + {CLERKS} + 1"
    given = {"id": "i", "suggestion_id": "i", "unit_id": f"i % {UNITS} + 1", "part": "'lead'", "status": "'done'"}
    return [
        f.into("suggestions", count, **made),
        f.into("assignments", count, **given, issued_on=day, plan=f.json("'{}'"), clerk_id=clerk),
        f.into("feedbacks", count, suggestion_id="i", round=1, deputy_id=deputy, status="'given'", given_at=then),
        f.into("co_signatures", count, suggestion_id="i", deputy_id=f"(i + 1) % {DEPUTIES} + {THE_DEPUTIES} + 1",
               status="'confirmed'", text_hash="'" + "a" * 64 + "'"),
        f.into("deadlines", count, **_over(f, "i", "assignment", Clock.REPLY, f"i + {clocks}")),
    ]  # fmt: skip


def _over(f: Filler, id: str, case: str, kind: Clock, clock_id: str) -> dict[str, object]:
    """The columns of a clock that was stopped in time."""
    start, due = YEAR_AGO.date(), YEAR_AGO.date() + timedelta(days=21)
    return {
        "id": clock_id, "kind": f"'{kind}'", "case_kind": f"'{case}'", "case_id": id, "start_on": f.on(start),
        "unit": "'working_day'", "amount": 15, "due_on": f.on(due), "due_at": f.at(moment_of(due, time(23, 59))),
        "rule": "'本县设定'", "provisional": "false", "done_at": f.at(YEAR_AGO + timedelta(days=5)),
        "late_days": 0, "late_working_days": 0,
    }  # fmt: skip


def county(url: str, cases: int, live: int = 1000) -> None:
    """Fill an empty, migrated database with so many cases: `live` open ones, the others of earlier years."""
    f, behind = Filler(url), cases - live
    opinions, people = behind * 9 // 10, max(cases // 2, live)
    statements, first = [*place(f), *some_citizens(f, people)], 0
    for share in officials(0, live):
        if share.count:
            statements += matters(f, share, first=first, authors=live)
            first += share.count
    if behind:
        statements += past(f, opinions=opinions, suggestions=behind - opinions, first=live, authors=people)
    f.run(statements)
