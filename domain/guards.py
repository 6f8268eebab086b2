"""The conditions named in the lifecycle tables. A guard reads facts and raises a refusal; it changes nothing."""

from collections.abc import Mapping
from typing import Any

from domain.errors import CaseworkError, SomethingMissing
from domain.scripts import simplified
from domain.suggestions.own_words import copies

Facts = Mapping[str, Any]


def has_matter(facts: Facts) -> None:
    """An opinion says something, in words or pictures."""
    if not facts["text"].strip() and not facts.get("files"):
        raise CaseworkError("opinion-not-a-matter")


def deputy_is_active(facts: Facts) -> None:
    """Only a deputy whose mandate runs, and who is not its author, can be given an opinion."""
    if facts["deputy"] not in facts["deputies"]:
        raise CaseworkError("deputy-not-available")


def text_is_complete(facts: Facts) -> None:
    """A suggestion has a title, the facts and a proposal (docs/rules.md §3.2)."""
    missing = [f"suggestion-missing-{part}" for part in ("title", "facts", "proposal") if not facts[part].strip()]
    if missing:
        raise SomethingMissing("adopt-missing", missing=missing)


def own_words(facts: Facts) -> None:
    """What a deputy writes is the deputy's own: no citizen's text is carried over (docs/rules.md §3.2)."""
    for theirs in facts["citizens_words"]:
        if copies(facts["facts"], theirs) or copies(facts["proposal"], theirs):
            raise CaseworkError("adopt-own-words")


def same_version(facts: Facts) -> None:
    """A co-signer confirms exactly the frozen text that was shown."""
    if facts["seen_hash"] != facts["text_hash"]:
        raise CaseworkError("cosign-void", title=facts["title"])


def before_submission(facts: Facts) -> None:
    """A name can be taken back as long as the text has not gone to the office (docs/rules.md §3.2)."""
    if facts["submitted"]:
        raise CaseworkError("cosign-too-late", title=facts["title"])


def is_lead(facts: Facts) -> None:
    """Only a unit that answers plans, contacts and replies: the lead unit, or each of those that handle separately."""
    if facts["part"] == "co":
        raise CaseworkError("error-lead-only")


def is_co(facts: Facts) -> None:
    """Only a co-handling unit gives a co-opinion."""
    if facts["part"] != "co":
        raise CaseworkError("error-co-only")


PLAN_ITEMS = ("leader", "handler", "measures", "finish", "standard")


def plan_is_complete(facts: Facts) -> None:
    """The six fixed items (六定): five typed, the sixth, the time limit, is the reply date itself."""
    missing = [f"plan-item-{item}" for item in PLAN_ITEMS if not facts["plan"].get(item)]
    if missing:
        raise SomethingMissing("plan-missing", missing=missing)
    if facts["plan"]["finish"] > facts["limit"]:
        raise CaseworkError("plan-finish-too-late", finish=facts["plan"]["finish"], due=facts["limit"])


def is_not_passed_on(facts: Facts) -> None:
    """A unit handles with its own people; another unit gets a matter from the office only (invariant 3)."""
    if facts["named_units"]:
        raise CaseworkError("return-not-yours-to-forward")


def plan_is_filed(facts: Facts) -> None:
    """No reply before the six fixed items are filed; a second round goes on under the plan of the first."""
    if facts["round"] == 1 and not facts["plan"]:
        raise CaseworkError("plan-first", suggestion=facts["suggestion"])


EMPTY_WORDS = frozenset({"同意", "无意见", "没有意见", "无", "收到", "已阅", "没意见", "同意主办意见"})


def co_opinion_says_something(facts: Facts) -> None:
    """“Agreed” alone is no co-opinion: the lead unit could not use it."""
    text = facts["co_opinion"].strip(" 。，,.!！")
    if len(text) < 6 or simplified(text) in EMPTY_WORDS:
        raise CaseworkError("co-opinion-empty")


def reply_is_complete(facts: Facts) -> None:
    """What a reply needs before the head signs; everything missing is said at once (invariant 5)."""
    gaps = list(facts["reply_gaps"])
    if gaps:
        raise SomethingMissing("reply-incomplete", missing=gaps, suggestion=facts["suggestion"])


def reason_if_dissatisfied(facts: Facts) -> None:
    """Dissatisfaction without a concrete reason does not count (Shandong art. 23, Shanghai art. 21)."""
    if "dissatisfied" in facts["levels"].values() and not (facts.get("reason") or "").strip():
        raise CaseworkError("feedback-reason")


def is_dissatisfied(facts: Facts) -> None:
    """The deputy said dissatisfied with attitude or result."""
    if not facts["dissatisfied"]:
        raise CaseworkError("error-not-dissatisfied")


def is_not_dissatisfied(facts: Facts) -> None:
    """Nothing is concluded over a dissatisfaction that was not handled again."""
    if facts["dissatisfied"]:
        raise CaseworkError("error-still-dissatisfied", suggestion=facts["suggestion"])


def handled_again_before(facts: Facts) -> None:
    """Another round is still open under the profile (max_rounds re-handlings)."""
    if facts["round"] > facts["max_rounds"]:
        raise CaseworkError("error-rounds-used-up")


def handled_again_at_most(facts: Facts) -> None:
    """All rounds of the profile are used up: people must meet."""
    if facts["round"] <= facts["max_rounds"]:
        raise CaseworkError("error-rounds-left")


def outcome_written(facts: Facts) -> None:
    """A meeting after two dissatisfactions ends with a written outcome."""
    if not (facts.get("outcome_text") or "").strip():
        raise CaseworkError("escalation-ask-outcome")


def reason_given(facts: Facts) -> None:
    """Whoever says no, asks or hands back says why (invariant 8)."""
    if not (facts.get("reason") or "").strip():
        raise CaseworkError("error-reason-please")


def answer_says_something(facts: Facts) -> None:
    """An answer to people is more than a formula: what was found, what follows."""
    if len((facts.get("answer") or "").strip()) < SHORTEST_ANSWER:
        raise CaseworkError("answer-too-short")


SHORTEST_ANSWER = 8


def matter_is_with_asker(facts: Facts) -> None:
    """Questions are put, and answered, while whoever asks has the matter (docs/rules.md §3.1)."""
    if not facts["with_asker"]:
        raise CaseworkError("relay-not-here", number=facts["number"])


def author_can_be_reached(facts: Facts) -> None:
    """Who came in person or by letter cannot be asked through the program."""
    if not facts["reachable"]:
        raise CaseworkError("relay-unreachable", number=facts["number"], station=facts["station"])


def no_question_waits(facts: Facts) -> None:
    """One question at a time for each matter: nobody is questioned from all sides."""
    if facts["waits_until"]:
        raise CaseworkError("relay-still-open", number=facts["number"], due=facts["waits_until"])


def unit_is_known(facts: Facts) -> None:
    """A matter is transferred to a unit of this place."""
    if facts["unit"] not in facts["units"]:
        raise CaseworkError("assign-unknown-unit-here")


def is_still_open(facts: Facts) -> None:
    """One joins a matter that people still work on."""
    if not facts["open"]:
        raise CaseworkError("similar-closed", number=facts["master"])


def is_another_open_matter(facts: Facts) -> None:
    """Merged is one opinion into another one that stands by itself and is still open; nobody into their own."""
    if facts["itself"]:
        raise CaseworkError("merge-itself")
    is_still_open(facts)


def somebody_else_decides(facts: Facts) -> None:
    """Looking again is for another officer than the one who declined (docs/rules.md §3.1)."""
    if facts["decided_before_by"] == facts["officer"]:
        raise CaseworkError("look-again-by-another")


def for_the_first_time(facts: Facts) -> None:
    """Once for each matter."""
    if facts["times"]:
        raise CaseworkError("error-once-only")


def not_for_the_first_time(facts: Facts) -> None:
    """From the second time on it goes a step higher."""
    if not facts["times"]:
        raise CaseworkError("error-first-time")


def has_new_facts(facts: Facts) -> None:
    """What is over is taken up again for something new: words or pictures that were not there before."""
    if not facts["new_text"].strip() and not facts["new_files"]:
        raise CaseworkError("new-facts-please")


def within_the_day(facts: Facts) -> None:
    """A slip is undone on the day of the decision, while nobody has acted on it."""
    if facts["decided_on"] != facts["today"] or facts["acted_on"]:
        raise CaseworkError("undo-too-late")


def within_objection_window(facts: Facts) -> None:
    """A unit that is not responsible says so in time (信访工作条例 art. 23: five working days)."""
    if facts["today"] > facts["object_by"]:
        raise CaseworkError("object-too-late", due=facts["object_by"])


def nobody_acknowledged(facts: Facts) -> None:
    """An assignment is recalled on its first day, while no unit has acknowledged it."""
    if facts["acknowledged"]:
        raise CaseworkError("undo-too-late")


def exclusion_named(facts: Facts) -> None:
    """What is not accepted as a suggestion falls under one of the exclusions (docs/rules.md §3.2)."""
    if facts["exclusion"] not in facts["exclusions"]:
        raise CaseworkError("error-press-please")
