"""What a county has behind it: closed matters of earlier years with all that is kept of them, below a few open ones."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from bench.scenarios.filler import Filler
from bench.scenarios.ground import (
    CITIZENS,
    CLERKS,
    DEPUTIES,
    NOW,
    OFFICE,
    STATIONS,
    THE_DEPUTIES,
    TODAY,
    UNITS,
    clock_of,
    event,
    matters,
    officials,
    opinion,
    place,
    some_citizens,
)
from domain.clocks import Clock
from domain.keeping.retention import Kept, kept_since, months
from domain.rules.profile import load

# earlier years: matters come evenly, in the order of their ids, up to the last working days of the year before
LAST, DAYS = datetime(2025, 12, 20, 2, 0, tzinfo=UTC), 2920
HASH = "'" + "a" * 64 + "'"
DEPUTY = f"(i % {DEPUTIES} + {THE_DEPUTIES} + 1)"


class Past:
    """Closed opinions and archived suggestions of earlier years: ids from 1, in order of time. What has been kept long
    enough is emptied, as the program would have done night by night."""

    def __init__(self, f: Filler, *, opinions: int, suggestions: int, authors: int) -> None:
        self._f, self._opinions, self._suggestions = f, opinions, suggestions
        self._person = f"(i % {authors} + {CITIZENS} + 1)"
        self._age = f"(({opinions} - i) * {DAYS} / {opinions})"
        self._then = f.before(LAST, self._age)
        # of a hundred, two are withdrawn and empty at once
        self._gone = f"({self._age} > {_kept(Kept.OPINIONS)} OR i % 50 = 0)"
        self._authors = authors

    def all(self) -> Iterator[str]:
        """The statements, in the order in which they can be run."""
        yield from self._matters()
        yield from self._around()
        yield from self._files()
        yield from self._talk()
        yield from self._handled()
        yield from self._promised()

    def _unless_gone(self, words: str) -> str:
        return f"CASE WHEN {self._gone} THEN '' ELSE {words} END"

    def _matters(self) -> Iterator[str]:
        f, then, count = self._f, self._then, self._opinions
        status = "CASE WHEN i % 50 = 0 THEN 'withdrawn' ELSE 'closed' END"
        row = opinion(f, "i", status, then, self._authors)
        # every ninth was written into a suggestion
        row["suggestion_id"] = f"CASE WHEN i % 9 = 0 AND i / 9 BETWEEN 1 AND {self._suggestions} THEN i / 9 END"
        row |= {name: self._unless_gone(str(row[name])) for name in ("text", "title", "place", "brief", "signature")}
        yield f.into("opinions", count, **row | {"number": f"'YJ-' || {f.year(then)} || '-' || i", "version": 3})
        by_author = {"actor_id": self._person}
        by_deputy = {"actor_id": DEPUTY, "role": "'deputy'", "action": "'answer'"}
        yield f.into("events", count, **event("i", 1, then, "", "submitted") | by_author)
        yield f.into("events", count, **event("i", 2, then, "with_deputy", "answered") | by_deputy)
        yield f.into("events", count, **event("i", 3, then, "answered", "closed") | {"role": "'system'"})
        let_go = f.before(NOW, f"({self._age} - {_kept(Kept.OPINIONS)})")
        emptied = event("i", 4, let_go, "closed", "closed") | {"action": "'let_go'"}
        yield f.into("events", count, where=f"{self._gone} AND i % 50 > 0", **emptied | {"role": "'system'"})
        yield f.into("deadlines", count, **_over(f, "opinion", Clock.OPINION_HANDLE, then, "i", "i"))
        yield f.into("alerts", count, deadline_id="i", rung="'half'", person_id=self._person, role="'deputy'",
                     says="'remind-opinion-handle'", fired_at=then, told_at=then)  # fmt: skip

    def _around(self) -> Iterator[str]:
        """What was asked, added, answered, announced, and the codes people find back with."""
        f, then, count = self._f, self._then, self._opinions
        yield f.into("answers", count, opinion_id="i", round=1, role="'deputy'", person_id=DEPUTY,
                     text="'路灯已修好'", given_at=then, level="'satisfied'", rated_at=then)  # fmt: skip
        yield f.into("questions", count, where="i % 4 = 0", opinion_id="i", status="'answered'", role="'station'",
                     person_id=f"i % {STATIONS} + 1", author_id=self._person, text="'哪一盏？'", asked_at=then,
                     answer=self._unless_gone("'门口那盏'"), answered_at=then)  # fmt: skip
        yield f.into("additions", count, where="i % 5 = 0", opinion_id="i", person_id=self._person,
                     text=self._unless_gone("'昨晚又不亮'"), at=then)  # fmt: skip
        yield f.into("visits", count, where="i % 9 = 0", opinion_id="i", deputy_id=DEPUTY, visited_on=f.day(then),
                     text="'去看过，灯泡坏了'", at=then)  # fmt: skip
        yield f.into("announcements", count, where="i % 9 = 0", account_id=OFFICE, opinion_id="i", told_at=then,
                     closed_at=then)  # fmt: skip
        code = f.bytes("'' || i")
        hashed = f"'{'0' * 48}' || hex({code})" if f.sqlite else f"encode(sha256({code}), 'hex')"
        yield f.into("citizen_codes", count, person_id=self._person, code_hash=hashed, made_at=then)

    def _files(self) -> Iterator[str]:
        """A picture with every fifth opinion, until it is let go."""
        f, those = self._f, f"i % 5 = 0 AND NOT {self._gone}"
        sha = "'picture-' || i"
        yield f.into("blobs", self._opinions, where=those, id="i", sha256=sha, mime="'image/jpeg'", bytes=f.bytes(sha))
        yield f.into("attachments", self._opinions, where=those, opinion_id="i", account_id=self._person,
                     kind="'photo'", handle="'file-' || i", blob_id="i", received_at=self._then)  # fmt: skip

    def _talk(self) -> Iterator[str]:
        """Two messages each way for each opinion, all done with; of the last year there are words."""
        f, count = self._f, self._opinions * 2
        age = f"(({count} - i) * {DAYS} / {count})"
        old, then = f"{age} > {_kept(Kept.TALK)}", f.before(LAST, age)
        said = f.bytes(f'CASE WHEN {old} THEN \'{{}}\' ELSE \'{{"chat_id":1,"text":"路灯已修好"}}\' END')
        yield f.into("outbox", count, channel="'telegram'", account_id=self._person, method="'sendMessage'", body=said,
                     state=1, tries=1, native_id="i", person_id=self._person,
                     choices=f"(NOT {old}) AND i % 2 = 0")  # fmt: skip
        speaker = f"CASE WHEN {old} THEN 'nowhere' ELSE CAST({self._person} AS VARCHAR) END"
        yield f.into("inbox", count, channel="'telegram'", event_id=f"'old-' || ({10**9} + i)", speaker=speaker,
                     raw=said, state=1, received_at=then)  # fmt: skip
        yield from self._let_go(count)

    def _let_go(self, count: int) -> Iterator[str]:
        """How far the messages have been gone through, and where each day ended."""

        def last(age: int) -> int:
            return count - -(-age * count // DAYS) if age else count

        far = f'{{"upto": {last(_kept(Kept.TALK) + 1)}, "left": []}}'
        yield f"INSERT INTO notes (name, value) VALUES ('let-go-inbox', '{far}'), ('let-go-outbox', '{far}')"
        days = (f"({self._f.on(LAST.date() - timedelta(days=age))}, {last(age)})" for age in range(DAYS))
        yield f"INSERT INTO outbox_days (day, last_id) VALUES {', '.join(days)}"

    def _handled(self) -> Iterator[str]:
        """Suggestions, given to a unit, answered and rated."""
        f, count = self._f, self._suggestions
        then = f.before(LAST, f"(({count} - i) * {DAYS} / {count})")
        row = suggestion(f, "i", "'archived'", then) | {"concluded_at": then, "outcome_text": "'已办结'"}
        yield f.into("suggestions", count, **row)
        yield f.into("assignments", count, **assignment(f, "i", "'done'", then))
        yield f.into("replies", count, id="i", suggestion_id="i", assignment_id="i", round=1, text="'已修好'",
                     outcome="'solved'", letter="'A'", letter_number="'' || i", co_opinions=f.json("'[]'"),
                     signer_id=f"i % {UNITS} + {CLERKS} + 1", issued_at=then)  # fmt: skip
        yield f.into("reply_letters", count, reply_id="i", deputy_id=DEPUTY, outcome="'solved'", letter="'A'",
                     ordered_at=then, made_at=then)  # fmt: skip
        yield f.into("contacts", count, assignment_id="i", phase="'before'", kind="'visit'", held_on=f.day(then),
                     summary="'当面沟通'", recorded_by=f"i % {UNITS} + {CLERKS} + 1", recorded_at=then)  # fmt: skip
        yield f.into("feedbacks", count, suggestion_id="i", round=1, deputy_id=DEPUTY, status="'given'", given_at=then,
                     attitude="'satisfied'", result="'satisfied'")  # fmt: skip
        yield f.into("co_signatures", count, suggestion_id="i", deputy_id=f"(i + 1) % {DEPUTIES} + {THE_DEPUTIES} + 1",
                     status="'confirmed'", text_hash=HASH, decided_at=then)  # fmt: skip
        clock = f"i + {self._opinions + 10**7}"
        yield f.into("deadlines", count, **_over(f, "assignment", Clock.REPLY, then, "i", clock))
        for seq, action in enumerate(("submit", "register", "assign", "reply", "archive"), 1):
            step = event("i", seq, then, "", "archived") | {"case_kind": "'suggestion'", "action": f"'{action}'"}
            yield f.into("events", count, **step)

    def _promised(self) -> Iterator[str]:
        """Every second reply promised something, which was done."""
        f, count, those = self._f, self._suggestions, "i % 2 = 0"
        then = f.before(LAST, f"(({count} - i) * {DAYS} / {count})")
        day, unit = f.day(then), f"i % {UNITS} + 1"
        yield f.into("commitments", count, where=those, id="i", number=f"'CN-' || {f.year(then)} || '-' || i",
                     status="'struck_off'", suggestion_id="i", assignment_id="i", reply_id="i", unit_id=unit,
                     deputy_id=DEPUTY, text="'两周内修好'", first_due_on=day, due_on=day, made_by=f"{CLERKS} + 1",
                     made_at=then, active_on=day, reported_on=day, fulfilled_on=day, ended_on=day)  # fmt: skip
        yield f.into("commitment_entries", count, where=those, commitment_id="i", kind="'done'", role="'unit_clerk'",
                     person_id=f"{CLERKS} + 1", text="'修好了'", on_day=day, at=then)  # fmt: skip


def _kept(kind: Kept) -> int:
    """How many days before LAST something may have come that is kept still."""
    return (LAST.date() - kept_since(TODAY, months(load(), kind))).days


def suggestion(f: Filler, id: str, status: str, then: str) -> dict[str, object]:
    """The columns of a suggestion that was submitted, registered and assigned on one day."""
    year = f.year(then)
    return {
        "id": id, "number": f"'JY-' || {year} || '-' || ({id})", "status": status, "lead_deputy_id": DEPUTY,
        "title": "'关于路灯的建议'", "facts": "'路灯不亮'", "proposal": "'修好路灯'", "publication": "'full'",
        "text_hash": HASH, "submitted_at": then, "registered_at": then, "assigned_on": f.day(then),
        "created_at": then, "outcome_text": "''", "wishes": "''",
        # terms of five sessions, a session a year: the fifth of the eighteenth in 2026
        "term_no": f"17 + ({year} - 2017) / 5", "session_no": f"({year} - 2017) % 5 + 1",
    }  # fmt: skip


def assignment(f: Filler, id: str, status: str, then: str) -> dict[str, object]:
    """The columns of the assignment of the suggestion with the same id to one unit."""
    return {
        "id": id, "suggestion_id": id, "unit_id": f"i % {UNITS} + 1", "part": "'lead'", "status": status,
        "issued_on": f.day(then), "plan": f.json("'{}'"), "clerk_id": f"i % {UNITS} + {CLERKS} + 1",
    }  # fmt: skip


def _over(f: Filler, case: str, kind: Clock, then: str, case_id: str, id: str) -> dict[str, object]:
    """The columns of a clock that was stopped in time."""
    day = f.day(then)
    return {
        "id": id, "kind": f"'{kind}'", "case_kind": f"'{case}'", "case_id": case_id, "start_on": day,
        "unit": "'working_day'", "amount": 15, "due_on": day, "due_at": then, "rule": "'本县设定'",
        "provisional": "false", "done_at": then, "late_days": 0, "late_working_days": 0,
    }  # fmt: skip


def in_hand(f: Filler, count: int, first: int) -> Iterator[str]:
    """So many suggestions of this year that units are at work on; ids from `first` + 1."""
    ran, id = clock_of(Clock.REPLY, due=False), f"(i + {first})"
    then = f.at(datetime.combine(ran.start_on, time(1, 0), tzinfo=UTC))
    yield f.into("suggestions", count, **suggestion(f, id, "'in_handling'", then))
    yield f.into("assignments", count, **assignment(f, id, "'handling'", then))
    yield f.into("deadlines", count, id=f"{id} + {2 * 10**7}", kind=f"'{Clock.REPLY}'", case_kind="'assignment'",
                 case_id=id, start_on=f.on(ran.start_on), unit=f"'{ran.unit}'", amount=ran.amount,
                 due_on=f.on(ran.due_on), due_at=f.at(ran.due_at), rule="'本县设定'", provisional="false",
                 next_rung=f"'{ran.next_rung}'", next_at=f.at(ran.next_at))  # fmt: skip
    yield f.into("events", count, **event(id, 1, then, "", "in_handling") | {"case_kind": "'suggestion'"})


def kept_this_year(f: Filler, count: int, first: int) -> str:
    """So many promises of one unit to one deputy, out of the suggestions from `first` + 1 on, struck off this year: a
    full page of a list in either county."""
    day, id, then = f.on(date(2026, 2, 3)), f"(i + {first})", f.at(datetime(2026, 2, 3, 2, 0, tzinfo=UTC))
    return f.into("commitments", count, id=id, number="'CN-2026-' || i", status="'struck_off'", suggestion_id=id,
                  assignment_id=id, unit_id=1, deputy_id=THE_DEPUTIES + 1, text="'两周内修好'", first_due_on=day,
                  due_on=day, made_by=CLERKS + 1, made_at=then, active_on=day, reported_on=day, fulfilled_on=day,
                  ended_on=day)  # fmt: skip


def county(url: str, cases: int, live: int = 1000) -> None:
    """Fill an empty, migrated database with so many cases: `live` open ones, the others of earlier years."""
    f, behind = Filler(url), cases - live
    opinions, people = behind * 9 // 10, max(cases // 2, live)
    statements, first = [*place(f), *some_citizens(f, people)], opinions
    if behind:
        past = Past(f, opinions=opinions, suggestions=behind - opinions, authors=people)
        statements += past.all()
    for share in officials(0, live * 9 // 10):
        if share.count:
            statements += matters(f, share, first=first, authors=live)
            first += share.count
    statements += in_hand(f, live // 10, behind - opinions)
    statements.append(kept_this_year(f, min(12, live // 10), behind - opinions))
    f.run(statements)
