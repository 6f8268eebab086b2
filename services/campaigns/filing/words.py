"""What is said of a filing and of an appraiser, beside what is said of their campaign (docs/rules.md §3.8)."""

from domain.campaigns.appraiser import Appraiser, Relation
from domain.campaigns.filing import Filing
from domain.notice import Fact, Say, in_a_row
from domain.rules.calendar import local_day
from services.work import Work
from storage import places
from storage.campaigns import appraisers
from storage.people import people


def filing_words(work: Work, filing: Filing) -> dict[str, Fact]:
    """What is filed, by when, how it stands, who filed it when, the last word about it."""
    return {
        "what": kind_words(filing),
        "due": filing.due_on or Say("filing-day-none"),
        "day": filing.due_on or Say("filing-day-none"),
        "filed": local_day(filing.filed_at) if filing.filed_at else Say("filing-not-filed"),
        "filer": _name(work, filing.filed_by),
        "who": _name(work, filing.decided_by),
        "reason": filing.reason,
        "last_word": Say("filing-last-word", {"reason": filing.reason}) if filing.reason else "",
    }


def kind_words(filing: Filing) -> Say:
    """What is filed: the plan, the second progress report."""
    kind = Say(f"filing-kind-{filing.kind}")
    return kind if filing.times == 1 else Say("filing-kind-again", {"kind": kind, "times": str(filing.times)})


def appraiser_words(work: Work, appraiser: Appraiser) -> dict[str, Fact]:
    """Who appraises, why suitable, by which criteria, and what stands between them and which target."""
    said = appraisers.declared_by(work.c, appraiser.id)
    between = [(unit_id, relation) for unit_id, relation in said.items() if relation != Relation.NONE]
    return {
        "name": appraiser.name,
        "background": appraiser.background,
        "criteria": in_a_row(Say(f"criterion-{one}") for one in appraiser.criteria),
        "relations": in_a_row(_relation(work, *one) for one in between) or Say("relation-nothing"),
        "declared": local_day(appraiser.declared_at) if appraiser.declared_at else Say("appraiser-not-declared"),
        "who": _name(work, appraiser.appointed_by),
        "reason": appraiser.reason,
    }


def _relation(work: Work, unit_id: int, relation: str) -> Say:
    unit = work.once(places.units.get, unit_id).name
    return Say("relation-with", {"unit": unit, "relation": Say(f"relation-{relation}")})


def _name(work: Work, person_id: int | None) -> str:
    return people.get(work.c, person_id, work.today).name if person_id else ""
