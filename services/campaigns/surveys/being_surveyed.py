"""What a surveyed person does in chat: asked target by target, one answer about each; and whether they may be invited
at all (docs/rules.md §3.8). What was pressed is forgotten in the transaction of the press (decision 0026)."""

from dataclasses import dataclass
from enum import StrEnum

from domain.campaigns.campaign import Target
from domain.campaigns.surveys.frame import plain_phone
from domain.campaigns.surveys.survey import Contact, Survey
from domain.campaigns.surveys.survey import SurveyAction as A
from domain.committee.poll_rule import Choice
from domain.errors import CaseworkError
from domain.notice import Fact
from domain.person import SYSTEM, Person
from domain.roles import Role
from services.campaigns.surveys.survey_facts import asked_about, cells_of, is_open, survey_words, unit_of
from services.casework import move, note
from services.work import Work
from storage import secrecy
from storage.campaigns.surveys import survey_urns, surveys
from storage.campaigns.surveys.surveys import Drawn

CITIZEN = frozenset({Role.CITIZEN})
SHORTEST_PHONE = 7


class Became(StrEnum):
    """What became of an answer. None of them is a refusal: a refusal would undo the forgetting, and the record."""

    TAKEN = "taken"
    ALREADY = "already"
    OVER = "over"
    NOT_ASKED = "stranger"


@dataclass(frozen=True, slots=True)
class Question:
    """One question: about which target, which of how many."""

    survey: Survey
    target: Target
    facts: dict[str, Fact]


def answer(
    work: Work, *, person: Person, survey_id: int, target_id: int, choice: Choice, inbox_id: int, account_id: int
) -> Became:
    """One answer about one target, once; whatever comes of it, what was pressed is forgotten.

    inbox_id, account_id: of the turn that brought the press. Never refuses: it says what became of it.
    """
    secrecy.forget_said(work.c, inbox_id, account_id)
    survey = surveys.surveys.locked(work.c, survey_id)
    mine = surveys.asked(work.c, survey.id, person.id)
    if mine is None or target_id not in {one.id for one in asked_about(work, survey)}:
        return Became.NOT_ASKED
    if not is_open(work, survey):
        return Became.OVER
    answered = target_id in surveys.answered_by(work.c, mine.id)
    if answered:
        note(work, survey, "refuse_answer", SYSTEM, Role.CITIZEN, data={"number": mine.number})
        return Became.ALREADY
    # the record is read by organisers too: it does not name who was drawn
    move(work, survey, A.ANSWER, SYSTEM, roles=CITIZEN, facts={"answered": answered})
    surveys.mark_answered(work.c, [(mine.id, target_id)])
    surveys.set_contact(work.c, [mine.id], Contact.REACHED)
    cell = (target_id, surveys.stratum_of(work.c, mine.id))
    survey_urns.drop_in(work.c, survey.id, cells_of(work, survey), [(cell, choice)])
    return Became.TAKEN


def next_question(work: Work, *, person: Person, survey_id: int, after: int = 0) -> Question | None:
    """What this person is asked next, behind the target `after`; None when nothing is left there.

    Raises survey-not-asked, survey-over.
    """
    survey = surveys.surveys.locked(work.c, survey_id)
    mine = _mine(work, person, survey)
    surveys.set_contact(work.c, [mine.id], Contact.REACHED)
    every = asked_about(work, survey)
    done = surveys.answered_by(work.c, mine.id)
    behind = [one.id for one in every].index(after) + 1 if after in {one.id for one in every} else 0
    for at, target in enumerate(every[behind:], behind + 1):
        if target.id not in done:
            facts = {"unit": unit_of(work, target), "place": str(at), "count": str(len(every))}
            return Question(survey, target, survey_words(work, survey) | facts)
    return None


def how_many_answered(work: Work, *, person: Person, survey_id: int) -> int:
    """About how many targets this person has answered."""
    mine = surveys.asked(work.c, survey_id, person.id)
    return len(surveys.answered_by(work.c, mine.id)) if mine else 0


def rather_not(work: Work, *, person: Person, survey_id: int) -> None:
    """This person would rather not be asked; what they answered before stays. Raises survey-not-asked, survey-over."""
    survey = surveys.surveys.locked(work.c, survey_id)
    mine = _mine(work, person, survey)
    if not surveys.answered_by(work.c, mine.id):
        surveys.set_contact(work.c, [mine.id], Contact.REFUSED)


def asking(work: Work, *, person: Person) -> list[tuple[Survey, dict[str, Fact]]]:
    """The surveys that ask this person now."""
    return [(one, survey_words(work, one)) for one in surveys.asking(work.c, person.id) if is_open(work, one)]


def _mine(work: Work, person: Person, survey: Survey) -> Drawn:
    mine = surveys.asked(work.c, survey.id, person.id)
    if mine is None:
        raise CaseworkError("survey-not-asked")
    if not is_open(work, survey):
        raise CaseworkError("survey-over")
    return mine


# ── whether somebody may be invited ──────────────────────────────────────────────────────────────
def agreed(work: Work, *, person: Person) -> str | None:
    """The number somebody has agreed to be invited by; None for who has not."""
    return surveys.agreed(work.c, person.id)


def agree(work: Work, *, person: Person, phone: str) -> str:
    """From now on this person may be invited in chat when this number is drawn. Raises survey-phone-please."""
    digits = plain_phone(phone)
    if len(digits) < SHORTEST_PHONE:
        raise CaseworkError("survey-phone-please")
    surveys.agree(work.c, person.id, digits, work.now)
    return digits


def disagree(work: Work, *, person: Person) -> None:
    """Not any more; the number is gone from here."""
    surveys.disagree(work.c, person.id)
