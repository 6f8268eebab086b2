"""A campaign is broken off: what else of it still runs is ended with it (docs/rules.md §3.8)."""

from collections.abc import Callable

from domain.campaigns.campaign import Campaign
from services.campaigns import rectification_gates
from services.campaigns.appraising import appointing as appointing_appraisers
from services.campaigns.collecting import sorting_opinions
from services.campaigns.filing import asking as asking_filings
from services.campaigns.results import appealing, computing
from services.campaigns.scoring import calling
from services.campaigns.surveys import sampling
from services.work import Work

# One for each subject that has something running: with the campaign, and the reason that was given.
ENDERS: tuple[Callable[[Work, Campaign, str], None], ...] = (
    sorting_opinions.give_up,
    sampling.over,
    asking_filings.over,
    appointing_appraisers.over,
    appealing.over,
    computing.over,
    rectification_gates.hand_on_called_off,
    calling.over,
)


def end_what_runs(work: Work, campaign: Campaign, reason: str) -> None:
    """End everything of a campaign that was called off, subject by subject."""
    for ender in ENDERS:
        ender(work, campaign, reason)
