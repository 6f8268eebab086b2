"""Sessions of the congress (会期): entering them, and what is submitted during one (docs/rules.md §3.2)."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.cases import Suggestion
from domain.clocks import Clock
from domain.errors import CaseworkError
from domain.notice import Fact, Say
from domain.person import Person
from domain.roles import Role
from domain.rules.deadlines import compute
from domain.rules.profile import SESSION_ASSIGN
from domain.suggestions.session_form import RECESS, Said
from services import clockwork
from services.holding import not_yours
from services.place import congress_of
from services.work import Work
from storage import places
from storage.numbers import next_serial
from storage.suggestions import sessions, suggestions
from storage.suggestions.sessions import Session

# The session number of what is submitted between two sessions.
BETWEEN = 0
# A last day without a year that lies before the first one would be next year's.
LONGEST = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Entered:
    """A session with the day by which what is submitted in it is assigned, and how much that is."""

    said: Said
    due: date
    amount: int


def listed(work: Work, *, person: Person, limit: int, offset: int) -> tuple[list[Entered], int]:
    """One page of the sessions that were entered, the newest first, and how many there are. Raises NotYours."""
    _office(work, person)
    found, total = sessions.every(work.c, limit=limit, offset=offset)
    return [_entered(work, Said(one.term_no, one.session_no, one.from_on, one.until_on)) for one in found], total


def check(work: Work, *, person: Person, said: Said) -> Entered:
    """A session before it is entered. Raises NotYours, session-backwards, session-overlaps, session-has-suggestions,
    session-other-term."""
    _office(work, person)
    if said.until_on < said.from_on:
        raise CaseworkError("session-backwards")
    if said.until_on - said.from_on > LONGEST:
        raise CaseworkError("session-too-long", **{"from": said.from_on, "until": said.until_on})
    congress = congress_of(work)
    if congress.term_no and said.term_no != congress.term_no:
        raise CaseworkError("session-other-term", term=str(congress.term_no))
    before = sessions.of(work.c, said.term_no, said.session_no)
    other = sessions.overlapping(work.c, said.from_on, said.until_on)
    if other and (before is None or other.id != before.id):
        raise CaseworkError("session-overlaps", term=str(other.term_no), session=str(other.session_no))
    entered = _entered(work, said)
    if entered.amount:
        raise CaseworkError("session-has-suggestions", **_names(said), amount=str(entered.amount))
    return entered


def enter(work: Work, *, person: Person, said: Said) -> Entered:
    """Keep a session; letters and numbers name it once it has begun. Raises what `check` raises."""
    entered = check(work, person=person, said=said)
    before = sessions.of(work.c, said.term_no, said.session_no)
    days = {"from_on": said.from_on, "until_on": said.until_on}
    if before:
        sessions.change(work.c, before.id, **days)
    else:
        sessions.add(work.c, term_no=said.term_no, session_no=said.session_no, **days)
    if said.from_on <= work.today and said.session_no > congress_of(work).session_no:
        places.set_up_congress(work.c, session_no=said.session_no)
        work.read_anew()
    return entered


def today(work: Work) -> Session | None:
    """The session that meets today; None between sessions."""
    return work.once(sessions.on, work.today)


def columns_of(work: Work, session: Session | None) -> dict[str, int | None]:
    """What a suggestion submitted now keeps of when it was: the term, and the session or that there was none."""
    if session is not None:
        return {"term_no": session.term_no, "session_no": session.session_no}
    return {"term_no": congress_of(work).term_no or None, "session_no": BETWEEN}


def starts_assigning(work: Work, suggestion: Suggestion, session: Session) -> None:
    """The time to assign what was submitted in a session begins on its last day (profile: session_assign_within)."""
    term = work.profile.limit(SESSION_ASSIGN)
    clockwork.start(work, suggestion.ref, Clock.ASSIGN, start_on=session.until_on, term=term)


def formal_number(work: Work, suggestion: Suggestion) -> str:
    """The number among those of its session or of the recess: term, session, serial; as it is, where it has one."""
    term, session = suggestion.term_no, suggestion.session_no
    if suggestion.formal_number or term is None or session is None:
        return suggestion.formal_number
    serial = next_serial(work.c, f"{Suggestion.SERIES}-{term}-{session}")
    return f"{term}-{session or RECESS}-{serial:04d}"


def when_submitted(suggestion: Suggestion) -> Say:
    """During which session, or between two."""
    if suggestion.session_no:
        return Say("kin-in-session", {"session": str(suggestion.session_no)})
    return Say("kin-recess")


def line(entered: Entered) -> dict[str, Fact]:
    """What is said of a session."""
    said = entered.said
    days: dict[str, Fact] = {"from": said.from_on, "until": said.until_on, "due": entered.due}
    return {**_names(said), **days, "amount": str(entered.amount)}


def _entered(work: Work, said: Said) -> Entered:
    due = compute(said.until_on, work.profile.limit(SESSION_ASSIGN), work.calendar).due_on
    amount = suggestions.of_session(work.c, said.term_no, said.session_no, limit=0)[1]
    return Entered(said, due, amount)


def _names(said: Said) -> dict[str, Fact]:
    return {"term": str(said.term_no), "session": str(said.session_no)}


def _office(work: Work, person: Person) -> None:
    if not person.holds(Role.OFFICE):
        raise not_yours(work)
