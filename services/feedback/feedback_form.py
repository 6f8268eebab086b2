"""What a deputy is asked about a reply in this place, and how the answers are said (docs/rules.md §3.4)."""

from collections.abc import Mapping

from domain.cases import Feedback
from domain.feedback.evaluation import levels_of, offered
from domain.notice import Fact, Say
from services.work import Work

Levels = Mapping[str, str]


def form(work: Work, outcome: str) -> dict[str, tuple[str, ...]]:
    """The dimensions this place asks about, in their order, each with the levels it offers for such an outcome."""
    rules = work.profile
    return {
        one: tuple(str(level) for level in offered(rules.levels, one, outcome)) for one in rules.feedback_dimensions
    }


def in_words(levels: Levels) -> Fact:
    """“态度满意，结果不满意”: what was said, dimension by dimension."""
    said = [
        Say("level-of", {"dimension": Say(f"dimension-{name}"), "level": Say(f"level-{level}")})
        for name, level in levels.items()
    ]
    if not said:
        return ""
    whole, *others = said
    for one in others:
        whole = Say("level-and", {"before": whole, "after": one})
    return whole


def words_of(feedback: Feedback) -> dict[str, Fact]:
    """What sentences say of a feedback: its levels, and the reason where there is one."""
    return {
        "levels": in_words(levels_of(feedback)),
        "reason": Say("words-quoted", {"text": feedback.reason}) if feedback.reason else "",
    }
