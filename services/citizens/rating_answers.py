"""What a citizen thinks of an answer that came without a suggestion, and what follows from it (docs/rules.md §3.1)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.cases import Deadline, Opinion
from domain.clocks import Clock
from domain.errors import AlreadyDone, CaseworkError, NotYours
from domain.feedback.evaluation import Level
from domain.lifecycle import Tell
from domain.notice import Fact, Say
from domain.opinions.answers import Answer
from domain.opinions.opinion import OpinionAction as A
from domain.opinions.opinion import OpinionStatus as S
from domain.person import SYSTEM, Person
from domain.roles import Role
from services import clockwork
from services.casework import move, note, tell
from services.facts import due_of, facts_of
from services.feedback.evaluation import in_short
from services.work import Work
from storage.opinions import answers, opinions

# Whose answer did not satisfy has the matter once more, and by which clock.
AGAIN: dict[str, tuple[A, Clock]] = {
    Role.STATION: (A.REOPEN_AT_STATION, Clock.OPINION_SCREEN),
    Role.DEPUTY: (A.REOPEN_AT_DEPUTY, Clock.DEPUTY_CHOOSE),
    Role.UNIT_CLERK: (A.REOPEN_AT_UNIT, Clock.OPINION_HANDLE),
    # what an appraisal answered, or what came of it: the station finds another way
    **dict.fromkeys((Role.ORGANISER, Role.SYSTEM), (A.REOPEN_AT_STATION, Clock.OPINION_SCREEN)),
}


@dataclass(frozen=True, slots=True)
class Rated:
    """An answer and what became of the opinion: who has it again, or that the office decides; until when."""

    opinion: Opinion
    answer: Answer
    handler: Fact
    due: date | None
    disputed: bool


def asked(work: Work, *, person: Person, opinion_id: int) -> tuple[Opinion, Answer]:
    """The answer a citizen is asked about now. Raises NotYours; poll-given, poll-over when it is too late to say."""
    opinion = opinions.get(work.c, opinion_id)
    given = answers.of_opinion(work.c, opinion_id)
    if opinion.author_id != person.id or opinion.detached or not given:
        raise NotYours
    answer = given[-1]
    if answer.level:
        raise CaseworkError("poll-given", number=opinion.number, rating=Say(f"level-{answer.level}"))
    if opinion.status != S.ANSWERED:
        raise CaseworkError("poll-over", number=opinion.number)
    return opinion, answer


def rate(work: Work, *, person: Person, opinion_id: int, level: Level) -> Rated:
    """Satisfied or basically so: closed. Dissatisfied: once more to whoever answered; the second time to the office.

    A reason may follow (`explain`). Raises what `asked` raises.
    """
    opinions.locked(work.c, opinion_id)
    opinion, answer = asked(work, person=person, opinion_id=opinion_id)
    answers.set(work.c, answer.id, level=str(level), rated_at=work.now)
    if level != Level.DISSATISFIED:
        closed = move(work, opinion, A.RATE, person, facts={"dissatisfied": False}, summary=in_short(answer.text))
        return Rated(closed, answer, "", None, disputed=False)
    return _again(work, opinion, answer, person)


def explain(work: Work, *, person: Person, opinion_id: int, answer_id: int, reason: str) -> Opinion:
    """Why it did not satisfy, once: the reason goes after the rating, to whoever has the matter now.

    Raises NotYours, AlreadyDone.
    """
    opinion = opinions.get(work.c, opinion_id)
    answer = answers.get(work.c, answer_id)
    if opinion.author_id != person.id or answer.opinion_id != opinion.id:
        raise NotYours
    if answer.level != Level.DISSATISFIED or answer.reason:
        raise AlreadyDone
    answers.set(work.c, answer.id, reason=reason)
    if reason:
        role = {S.DISPUTED: Role.OFFICE, S.WITH_DEPUTY: Role.DEPUTY, S.HANDLING: Role.UNIT_CLERK}.get(
            S(opinion.status), Role.STATION
        )
        tell(work, opinion, Tell(role, "opinion-reason"), SYSTEM, {"reason": reason})
    return opinion


def decline(work: Work, *, person: Person, opinion_id: int) -> Opinion:
    """Rather not: no reminder any more; until the last day one may still change one's mind. Raises as `asked`."""
    opinion, _ = asked(work, person=person, opinion_id=opinion_id)
    note(work, opinion, "rather_not_rate", person, Role.CITIZEN)
    clockwork.remind_no_more(work, opinion.ref, Clock.OPINION_RATING)
    return opinion


def close(work: Work, deadline: Deadline) -> None:
    """The window is over without a word: closed as not rated, which does not count as satisfied."""
    opinion = opinions.locked(work.c, deadline.case_id)
    if opinion.status == S.ANSWERED:
        given = answers.of_opinion(work.c, opinion.id)
        says: dict[str, Fact] = {"date": deadline.due_on}
        move(work, opinion, A.EXPIRE, SYSTEM, says=says, summary=in_short(given[-1].text) if given else "")


def _again(work: Work, opinion: Opinion, answer: Answer, person: Person) -> Rated:
    """Who is handled together with others goes on alone from here: their answers may satisfy them."""
    before = sum(one.level == Level.DISSATISFIED for one in answers.of_opinion(work.c, opinion.id)) - 1
    facts = {"dissatisfied": True, "times": before}
    action, clock = (A.DISPUTE, Clock.OPINION_DECIDE) if before else AGAIN[answer.role]
    columns: dict[str, Any] = {"master_id": None}
    if answer.role == Role.UNIT_CLERK:
        columns |= {"unit_id": answer.unit_id}
    if answer.role == Role.DEPUTY:
        columns |= {"deputy_id": answer.person_id}
    says: dict[str, Fact] = {"times": str(before + 1)}
    moved = move(work, opinion, action, person, facts=facts, says=says, columns=columns)
    return Rated(moved, answer, facts_of(work, moved)["handler"], due_of(work, moved, clock), disputed=bool(before))
