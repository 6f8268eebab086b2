"""What the file of a suggestion says of each round's feedback: what was said, by whom, changed, decided; meetings."""

from collections.abc import Iterator

from domain.access import roles_on
from domain.cases import Feedback, Suggestion
from domain.disclosure import Field, may_read
from domain.feedback.evaluation import EvaluationStatus as F
from domain.feedback.record import EarlierFeedback
from domain.notice import Fact, Say
from domain.person import Person
from domain.rules.calendar import local_day
from services.feedback.collecting import lines_of
from services.feedback.feedback_form import in_words, words_of
from services.work import Work
from storage.feedback import evaluations
from storage.feedback import feedback as kept
from storage.people import people

PLAIN = {
    F.EXPIRED: "file-silent",
    F.EXPLAINED: "file-explained",
    F.EXPLAINED_DELAY: "file-explained",
    F.NO_EVALUATOR: "file-no-evaluator",
}


def of_round(work: Work, suggestion: Suggestion, round: int, reader: Person) -> Iterator[Say]:
    """What a deputy said of one round. Co-signers' views are for deputies alone."""
    feedback = evaluations.feedback_of(work.c, suggestion.id, round)
    if feedback is None:
        return
    for before in kept.earlier_of(work.c, feedback.id):
        yield Say("file-feedback-earlier", {**_earlier(before), "date": local_day(before.replaced_at)})
    if feedback.status == F.GIVEN:
        yield Say("file-feedback", _given(work, suggestion, feedback))
    elif feedback.status in PLAIN:
        yield Say(PLAIN[F(feedback.status)], {"reason": _quoted(feedback.delay_reason)})
    if feedback.decision:
        yield Say(f"file-decision-{feedback.decision.replace('_', '-')}", _decision(work, feedback))
    if may_read(Field.CO_SIGNER_VIEW, roles_on(reader, suggestion), table=work.reads):
        said = lines_of(work, suggestion, round, without=feedback.deputy_id)
        yield from (Say("file-view", {"line": line}) for line in said)
    yield from _meetings(work, suggestion, round)


def _given(work: Work, suggestion: Suggestion, feedback: Feedback) -> dict[str, Fact]:
    name = people.get(work.c, feedback.deputy_id, work.today).name
    by: Fact = ""
    if feedback.entered_by:
        officer = people.get(work.c, feedback.entered_by, work.today).name
        by = Say("file-from-paper", {"name": officer})
    elif feedback.deputy_id != suggestion.lead_deputy_id:
        by = Say("file-in-place", {"name": name})
    return {**words_of(feedback), "by": by}


def _earlier(before: EarlierFeedback) -> dict[str, Fact]:
    levels = {one: str(getattr(before, one)) for one in ("attitude", "result", "process", "implementation")}
    said = {one: level for one, level in levels.items() if level}
    return {"levels": in_words(said), "reason": _quoted(before.reason)}


def _decision(work: Work, feedback: Feedback) -> dict[str, Fact]:
    officer = people.get(work.c, feedback.decided_by, work.today).name if feedback.decided_by else ""
    return {"date": feedback.decided_on, "officer": officer, "reason": feedback.decision_reason}


def _meetings(work: Work, suggestion: Suggestion, round: int) -> Iterator[Say]:
    for one in kept.meetings_of(work.c, suggestion.id):
        if one.round != round:
            continue
        facts: dict[str, Fact] = {
            "way": Say(f"way-{one.kind}"),
            "date": one.held_on,
            "place": one.place,
            "people": one.people,
            "outcome": Say(f"button-meeting-{one.outcome}"),
            "text": one.words,
        }
        yield Say("file-meeting", facts)
        if one.report_by:
            yield Say("file-report", {"due": one.report_by, "text": one.report or Say("words-none")})


def _quoted(words: str) -> Fact:
    return Say("words-quoted", {"text": words}) if words else ""
