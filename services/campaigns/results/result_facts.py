"""What sentences say of a result and of an appeal against one (docs/rules.md §3.8)."""

from domain.campaigns.results.appeal import Appeal
from domain.campaigns.results.result import Result
from domain.clocks import Clock
from domain.notice import Fact, Say
from services.work import Work
from storage import deadlines
from storage.campaigns.results import results
from storage.people import people

Facts = dict[str, Fact]


def result_words(work: Work, result: Result) -> Facts:
    """A result: the how-manieth, why it was computed, when, until when units may appeal, its digest."""
    clock = deadlines.newest(work.c, [result.ref], Clock.RESULT_APPEAL)
    return {
        "edition": str(result.edition),
        "because": Say(f"edition-because-{result.because}"),
        "computed": result.computed_at,
        "until": clock.due_on if clock else Say("result-no-term"),
        "digest": result.digest,
    }


def appeal_words(work: Work, appeal: Appeal) -> Facts:
    """An appeal: who says what against which edition, who decided it, how and why."""
    decided = people.get(work.c, appeal.decided_by, work.today).name if appeal.decided_by else ""
    set_anew: Fact = ""
    if appeal.correction:
        facts: Facts = {"component": Say(f"component-{appeal.correction}"), "points": appeal.points}
        set_anew = Say("appeal-set-anew", facts)
    return {
        "edition": str(results.results.get(work.c, appeal.result_id).edition),
        "text": appeal.text,
        "filed": appeal.filed_at,
        "filed_by": people.get(work.c, appeal.filed_by, work.today).name,
        "who": decided,
        "reason": appeal.reason,
        "correction": set_anew,
    }
