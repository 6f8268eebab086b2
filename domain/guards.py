"""The conditions named in the lifecycle tables. A guard reads facts and raises a refusal; it changes nothing."""

from collections.abc import Mapping
from typing import Any

from domain.errors import CaseworkError, SomethingMissing
from domain.own_words import copies
from domain.profile import PROMISES

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


def exactly_one_lead(facts: Facts) -> None:
    """Joint handling has exactly one lead unit, and no unit twice (invariant 2)."""
    leads, co = facts["leads"], facts["co_units"]
    if len(leads) != 1:
        raise CaseworkError("assign-two-leads", list=list(leads))
    if leads[0] in co or len(set(co)) != len(co):
        raise CaseworkError("assign-unit-twice")


def is_lead(facts: Facts) -> None:
    """Only the lead unit plans, contacts and replies."""
    if facts["part"] != "lead":
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


def plan_is_filed(facts: Facts) -> None:
    """No reply before the six fixed items are filed; a second round goes on under the plan of the first."""
    if facts["round"] == 1 and not facts["plan"]:
        raise CaseworkError("plan-first", suggestion=facts["suggestion"])


def promises_nothing(facts: Facts) -> None:
    """An outcome that promises something for later waits for the record of promises (decision 0006)."""
    if facts["outcome"] in PROMISES:
        raise CaseworkError("reply-outcome-later")


EMPTY_WORDS = frozenset({"同意", "无意见", "没有意见", "无", "收到", "已阅", "没意见", "同意主办意见"})


def co_opinion_says_something(facts: Facts) -> None:
    """“Agreed” alone is no co-opinion: the lead unit could not use it."""
    text = facts["co_opinion"].strip(" 。，,.!！")
    if len(text) < 6 or text in EMPTY_WORDS:
        raise CaseworkError("co-opinion-empty")


def reply_is_complete(facts: Facts) -> None:
    """What a reply needs before the head signs; everything missing is said at once (invariant 5)."""
    gaps = list(facts["reply_gaps"])
    if gaps:
        raise SomethingMissing("reply-incomplete", missing=gaps, suggestion=facts["suggestion"])


def reason_if_dissatisfied(facts: Facts) -> None:
    """Dissatisfaction without a concrete reason does not count (Shandong art. 23, Shanghai art. 21)."""
    if "dissatisfied" in (facts["attitude"], facts["result"]) and not (facts.get("reason") or "").strip():
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
