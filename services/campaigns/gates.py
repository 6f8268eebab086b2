"""The gates of the stages: what must be there before one opens or closes (docs/rules.md §3.8).

Which stage has which gates is data (domain/campaigns/kinds.toml); here stands who answers for each of them. A gate
changes nothing. The functions live with their subjects, and build their answer with `domain.campaigns.gate`.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from domain.campaigns.campaign import Campaign
from domain.campaigns.gate import Gate
from services.campaigns import planning, rectification_gates
from services.campaigns.appraising import appraisers
from services.campaigns.filing import checklists as filings
from services.campaigns.results.results import results_published
from services.campaigns.scoring import gates as scoring_gates
from services.campaigns.surveys import survey_sheet
from services.work import Work

GATES: Mapping[str, Callable[[Work, Campaign], Gate]] = {
    "plan_published": planning.plan_published,
    "targets_fixed": planning.targets_fixed,
    "prohibitions_published": planning.prohibitions_published,
    "appraisers_declared": appraisers.appraisers_declared,
    "filings_in": filings.filings_in,
    "frame_frozen": survey_sheet.frame_frozen,
    "survey_closed": survey_sheet.survey_closed,
    "opinions_have_items": rectification_gates.opinions_have_items,
    "plans_accepted": rectification_gates.plans_accepted,
    "results_published": results_published,
    "items_handed_on": rectification_gates.items_handed_on,
    "inspections_entered": scoring_gates.inspections_entered,
    "scores_sealed": scoring_gates.scores_sealed,
    "minutes_signed": scoring_gates.minutes_signed,
    "seal_opened": scoring_gates.seal_opened,
}


class Standing(NamedTuple):
    """One gate by its name, and how it stands."""

    name: str
    gate: Gate


def standing(work: Work, campaign: Campaign, names: Sequence[str]) -> list[Standing]:
    """How these gates stand now, in their order."""
    return [Standing(name, GATES[name](work, campaign)) for name in names]
