"""The kinds of campaign, read from their table: stages in order, gates, filings, weights, ladder."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from domain.campaigns.campaign import Campaign, CampaignKind, Component, Stage
from domain.feedback.evaluation import Level


class StageKind(BaseModel):
    """A stage: which gates must be met before it opens and before it closes, what units file in it.

    collects: people's opinions are asked for in it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)
    name: str
    entry: tuple[str, ...] = ()
    exit: tuple[str, ...] = ()
    filings: tuple[str, ...] = ()
    collects: bool = False


class KindOfCampaign(BaseModel):
    """What a campaign of this kind consists of (docs/rules.md §3.8).

    weights: percent, together 100. levels: points of 100 for each answer of the survey.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)
    source: str
    weights: Mapping[Component, int]
    levels: Mapping[Level, int]
    least_valid: int
    ladder: tuple[str, ...]
    stages: tuple[StageKind, ...]

    def stage(self, name: str) -> StageKind:
        """The stage of this name. Raises StopIteration when there is none."""
        return next(one for one in self.stages if one.name == name)

    @property
    def gates(self) -> frozenset[str]:
        """Every gate some stage of it has."""
        return frozenset(gate for stage in self.stages for gate in (*stage.entry, *stage.exit))


def _read() -> Mapping[CampaignKind, KindOfCampaign]:
    tables = tomllib.loads(Path(__file__).with_name("kinds.toml").read_text(encoding="utf-8"))
    return {CampaignKind(name): KindOfCampaign.model_validate(table) for name, table in tables.items()}


KINDS = _read()


def kind_of(campaign: Campaign) -> KindOfCampaign:
    """What a campaign of its kind consists of."""
    return KINDS[CampaignKind(campaign.kind)]


def stage_kind(campaign: Campaign, stage: Stage) -> StageKind:
    """What its kind says of a stage."""
    return kind_of(campaign).stage(stage.name)
