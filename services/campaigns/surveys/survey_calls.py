"""The operator's telephone: the call list, and what people said on it; one answer each, whoever brings a second one
(docs/rules.md §3.8)."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.campaigns.surveys import call_forms
from domain.campaigns.surveys.call_forms import Entries, Entry
from domain.campaigns.surveys.survey import Contact, Survey
from domain.campaigns.surveys.survey import SurveyAction as A
from domain.errors import CaseworkError
from domain.notice import Fact, Say
from domain.people.sheets import Grid
from domain.person import Person
from services.campaigns.surveys.sampling import OPERATOR, held, organises
from services.campaigns.surveys.survey_facts import asked_about, cells_of, is_open, unit_of
from services.casework import move, note
from services.holding import not_yours
from services.work import Work
from storage import secrecy
from storage.campaigns.surveys import survey_urns, surveys
from storage.campaigns.surveys.surveys import Sampled

MOST_WRONG = 20


@dataclass(frozen=True, slots=True)
class CallList:
    """Who is still to be called, and the targets they are asked about, in order."""

    survey: Survey
    targets: Sequence[str]
    people: Sequence[Sampled]


@dataclass(frozen=True, slots=True)
class Entered:
    """What was taken down: people, answers, and how many answers there were already (the first stands)."""

    people: int
    answers: int
    doubles: int

    @property
    def facts(self) -> dict[str, Fact]:
        """What is said of it."""
        again = Say("calls-again", {"doubles": str(self.doubles)}) if self.doubles else ""
        return {"people": str(self.people), "answers": str(self.answers), "again": again}


def call_list(work: Work, *, person: Person, survey_id: int) -> CallList:
    """Everybody of the sample who has not said a word yet; for the operator only. Raises NotYours, survey-over."""
    survey = _open(work, person, survey_id)
    done = surveys.everybody_answered(work.c, survey.id)
    sample = surveys.sample_of(work.c, survey.id)
    left = [one for one in sample if one.contact != Contact.REFUSED and not done.get(one.id)]
    return CallList(survey, targets_asked(work, survey), left)


def targets_asked(work: Work, survey: Survey) -> list[str]:
    """What the targets are called, in the order of the call list."""
    return [unit_of(work, one) for one in asked_about(work, survey)]


def enter_typed(
    work: Work, *, person: Person, survey_id: int, text: str, inbox_id: int, account_id: int
) -> Entered | Entries | None:
    """What was typed after calling; it is forgotten at once. What cannot be read is given back, and nothing is taken.

    None when the survey is over: a refusal would undo the forgetting. Raises NotYours.
    """
    secrecy.forget_said(work.c, inbox_id, account_id)
    survey = _held_by(work, person, survey_id)
    if not is_open(work, survey):
        return None
    said = call_forms.typed(text, len(asked_about(work, survey)))
    return _entered(work, person, survey, said)


def enter_list(work: Work, *, person: Person, campaign_id: int, grids: Sequence[Grid]) -> Entered | Entries:
    """The same from the call list sent back, filled in as far as it is. Raises NotYours, survey-over."""
    survey = surveys.of_campaign(work.c, campaign_id)
    assert survey is not None  # a list is asked for once people are drawn
    survey = _open(work, person, survey.id)
    return _entered(work, person, survey, call_forms.on_list(grids[0], targets_asked(work, survey)))


def _open(work: Work, person: Person, survey_id: int) -> Survey:
    survey = _held_by(work, person, survey_id)
    if not is_open(work, survey):
        raise CaseworkError("survey-over")
    return survey


def _held_by(work: Work, person: Person, survey_id: int) -> Survey:
    _, survey = held(work, survey_id)
    if not person.holds(OPERATOR, survey.campaign_id):
        raise not_yours(work)
    return survey


def _entered(work: Work, person: Person, survey: Survey, said: Entries) -> Entered | Entries:
    sample = {one.number: one for one in surveys.sample_of(work.c, survey.id)}
    numbers = [one.number for one in said.good]
    strange = [str(one) for one in numbers if one not in sample or numbers.count(one) > 1]
    if said.wrong or strange or not said.good:
        return Entries((), [*said.wrong, *dict.fromkeys(strange)][:MOST_WRONG])
    return _taken(work, person, survey, [(sample[one.number], one) for one in said.good])


def _taken(work: Work, person: Person, survey: Survey, lines: Sequence[tuple[Sampled, Entry]]) -> Entered:
    """Every answer of somebody about a target they have not answered about; a second one is refused and recorded."""
    done = surveys.everybody_answered(work.c, survey.id)
    targets = [one.id for one in asked_about(work, survey)]
    said = [
        (one, target, choice)
        for one, entry in lines
        for target, choice in zip(targets, entry.answers, strict=True)
        if choice is not None
    ]
    new = [(one, target, choice) for one, target, choice in said if target not in done.get(one.id, ())]
    facts = {"organises": organises(person, survey.campaign_id)}
    data = {"people": len(lines), "answers": len(new)}
    moved = move(work, survey, A.ENTER, person, facts=facts, data=data)
    for contact in (Contact.REACHED, Contact.REFUSED, Contact.UNREACHED):
        surveys.set_contact(work.c, [one.id for one, entry in lines if _becomes(one, entry, done) == contact], contact)
    surveys.mark_answered(work.c, [(one.id, target) for one, target, _ in new])
    answers = [((target, one.stratum), choice) for one, target, choice in new]
    survey_urns.drop_in(work.c, survey.id, cells_of(work, survey), answers)
    if doubles := len(said) - len(new):
        note(work, moved, "refuse_answer", person, OPERATOR, data={"answers": doubles})
    return Entered(len(lines), len(new), doubles)


def _becomes(one: Sampled, entry: Entry, done: dict[int, set[int]]) -> Contact:
    """Whoever has answered was reached, whatever a later call says."""
    return Contact.REACHED if done.get(one.id) else entry.contact
