"""The second answer (再次答复): written by the clerk, signed by the head, read by deputy and citizens."""

from domain.access import roles_on
from domain.opinions.matter import short
from domain.person import Person
from domain.promises.commitment import SECOND_ANSWER, SecondAnswerStatus
from domain.promises.commitment import SecondAnswerAction as A
from domain.promises.ledger import SecondAnswer
from domain.roles import Role
from services.casework import move, seen
from services.facts import Facts, facts_of
from services.holding import not_yours
from services.promises.promise_facts import A_NOTICE
from services.work import Work
from storage.promises import commitments
from storage.suggestions import suggestions


def second_answer(
    work: Work, *, person: Person, answer_id: int, version: int = 0
) -> tuple[SecondAnswer, Facts, tuple[str, ...]]:
    """One of them for the people of its unit and the offices, and what this person may do with it now.

    Raises NotYours; CaseHasMovedOn where a version is given.
    """
    answer = seen(commitments.second_answers.get(work.c, answer_id), version)
    roles = roles_on(person, answer)
    if not roles:
        raise not_yours(work)
    return answer, facts_of(work, answer), tuple(map(str, SECOND_ANSWER.open_to(answer.status, roles)))


def to_answer(work: Work, person: Person) -> list[SecondAnswer]:
    """Those that wait for this person: to be written, to be signed."""
    found = commitments.answers_waiting(work.c, person.scopes(Role.UNIT_CLERK), SecondAnswerStatus.ASKED)
    return [*found, *commitments.answers_waiting(work.c, person.scopes(Role.UNIT_HEAD), SecondAnswerStatus.TO_SIGN)]


def write(work: Work, *, person: Person, answer_id: int, version: int, text: str) -> Facts:
    """The clerk hands it to the head. Raises answer-too-short, CaseHasMovedOn, ActionNotAllowed."""
    held = seen(commitments.second_answers.locked(work.c, answer_id), version)
    changes = {"text": text, "clerk_id": person.id}
    return facts_of(work, move(work, held, A.WRITE, person, facts={"answer": text}, columns=changes))


def send_back(work: Work, *, person: Person, answer_id: int, version: int, reason: str) -> Facts:
    """The head wants it changed. Raises error-reason-please, CaseHasMovedOn, ActionNotAllowed."""
    held = seen(commitments.second_answers.locked(work.c, answer_id), version)
    says = {"words": short(reason, A_NOTICE)}
    return facts_of(work, move(work, held, A.SEND_BACK, person, facts={"reason": reason}, reason=reason, says=says))


def sign(work: Work, *, person: Person, answer_id: int, version: int) -> Facts:
    """The head signs: deputies and citizens have it. Raises CaseHasMovedOn, ActionNotAllowed."""
    its = commitments.second_answers.get(work.c, answer_id)
    suggestions.locked(work.c, its.suggestion_id)
    held = seen(commitments.second_answers.locked(work.c, answer_id), version)
    return facts_of(work, move(work, held, A.SIGN, person, signer_id=person.id, given_at=work.now))
