"""What is said of an item of the rectification ledger, and of its plan."""

from collections.abc import Mapping

from domain.campaigns.rectification_item import PLAN_ITEMS, WEIGHINGS, Judgement, RectificationItem
from domain.notice import Fact, Say, in_a_row
from domain.opinions.matter import short
from services.work import Work
from storage import places
from storage.campaigns import campaigns
from storage.campaigns import rectification as ledger

A_LINE = 40
A_NOTICE = 300
CRITERIA = ("measures", "timeliness", "quality")


def rectification_words(work: Work, item: RectificationItem) -> dict[str, Fact]:
    """An item as every sentence knows it; finish: the day of its plan. reason: what its newest line says."""
    campaign = campaigns.campaigns.get(work.c, item.campaign_id)
    said: dict[str, Fact] = {
        name: getattr(item, name) or Say("rectify-not-said") for name in PLAN_ITEMS if name != "due"
    }
    return said | {
        "number": item.number,
        "title": short(item.problem, A_LINE),
        "problem": item.problem,
        "campaign": campaign.title,
        "unit": work.once(places.units.get, item.unit_id).name,
        "status": Say(f"status-rectification-{item.status}"),
        "triage": Say(f"rectify-triage-{item.triage}") if item.triage else Say("rectify-not-said"),
        "explanation": item.explanation,
        "finish": item.due_on or Say("rectify-not-said"),
        "round": str(item.round),
        "rung": rung_name(item.judge),
        "date": work.today,
        "reason": short(_newest_words(work, item), A_NOTICE),
    }


def rung_name(judge: str) -> Say:
    """Who judges on this rung, as people call it."""
    return Say(f"rectify-rung-{judge}")


def plan_words(said: Mapping[str, str], due: Fact) -> dict[str, Fact]:
    """A plan as it was understood, before it counts."""
    return {name: said[name] for name in PLAN_ITEMS if name != "due"} | {"finish": due}


def weighing_words(item: RectificationItem) -> Say | str:
    """What makes it come earlier or later: “易、重、急”."""
    return in_a_row(Say(f"rectify-{scale}-{getattr(item, scale)}") for scale in WEIGHINGS)


def verdict_words(one: Judgement | Mapping[str, bool]) -> Say | str:
    """“措施满意、时间满意、质量不满意”."""
    found = one if isinstance(one, Mapping) else {name: bool(getattr(one, name)) for name in CRITERIA}
    return in_a_row(Say(f"rectify-{name}-{'yes' if found[name] else 'no'}") for name in CRITERIA)


def _newest_words(work: Work, item: RectificationItem) -> str:
    lines = ledger.lines_of(work.c, item.id)
    return lines[-1].text if lines else ""
