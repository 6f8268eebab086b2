"""Campaigns, their stages, targets, plans and posts."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select

from domain.campaigns.campaign import Campaign, Stage, Target
from storage import tables
from storage.versioned import Kept


@dataclass(frozen=True, slots=True)
class Plan:
    """One published version of a campaign's plan."""

    id: int
    campaign_id: int
    version: int
    text: str
    contents: Mapping[str, Any]
    digest: str
    published_by: int
    published_at: datetime


@dataclass(frozen=True, slots=True)
class Post:
    """A post in the organising group ("group") or its office ("office"); person_id: who holds it in the program."""

    id: int
    campaign_id: int
    body: str
    post: str
    name: str
    person_id: int | None
    until_at: datetime | None


campaigns = Kept(tables.campaigns, Campaign)
stages = Kept(tables.campaign_stages, Stage)
targets = Kept(tables.campaign_targets, Target)
plans = Kept(tables.campaign_plans, Plan)
posts = Kept(tables.campaign_posts, Post)
k, s, t = tables.campaigns.c, tables.campaign_stages.c, tables.campaign_targets.c
p, o, f = tables.campaign_plans.c, tables.campaign_posts.c, tables.campaign_plan_files.c


def stages_of(c: Connection, campaign_id: int) -> list[Stage]:
    """The stages in their order."""
    return stages.all(c, s.campaign_id == campaign_id, order=(s.place,))


def targets_of(c: Connection, campaign_id: int, *, kinds: Collection[str] | None = None) -> list[Target]:
    """Who is appraised or polled, in the order they were entered; of these kinds only, where some are named."""
    these = () if kinds is None else (t.kind.in_(list(kinds)),)
    return targets.all(c, t.campaign_id == campaign_id, *these)


def target_of(c: Connection, campaign_id: int, unit_id: int) -> Target | None:
    """The unit as a target of this campaign."""
    return targets.first(c, t.campaign_id == campaign_id, t.unit_id == unit_id)


def of_units(c: Connection, unit_ids: Sequence[int], statuses: Collection[str]) -> list[Campaign]:
    """The campaigns in one of these statuses in which one of these units is a target, the newest first."""
    theirs = select(t.campaign_id).where(t.unit_id.in_(list(unit_ids)))
    return campaigns.all(c, k.id.in_(theirs), k.status.in_(list(statuses)), order=(k.id.desc(),))


_with_status = campaigns.asking(k.status.in_(bindparam("its_statuses", expanding=True)), order=(k.id.desc(),))


def with_status(c: Connection, statuses: Collection[str]) -> list[Campaign]:
    """The campaigns in one of these statuses, the newest first."""
    return _with_status(c, its_statuses=list(statuses))


def plans_of(c: Connection, campaign_id: int) -> list[Plan]:
    """Every version of the plan that was published, oldest first."""
    return plans.all(c, p.campaign_id == campaign_id, order=(p.version,))


def keep_plan_file(c: Connection, campaign_id: int, version: int, attachment_id: int) -> None:
    """A file that belongs to the plan of this version."""
    values = {"campaign_id": campaign_id, "version": version, "attachment_id": attachment_id}
    c.execute(insert(tables.campaign_plan_files), values)


def plan_files(c: Connection, campaign_id: int, version: int) -> list[int]:
    """The attachments of a plan, in the order they were sent."""
    theirs = (f.campaign_id == campaign_id, f.version == version)
    return list(c.scalars(select(f.attachment_id).where(*theirs).order_by(f.id)))


def drop_plan_files(c: Connection, campaign_id: int, version: int) -> None:
    """The plan that is being written has no files after all."""
    c.execute(delete(tables.campaign_plan_files).where(f.campaign_id == campaign_id, f.version == version))


def drop_target(c: Connection, target_id: int) -> None:
    """A unit is no target after all; only before anything is fixed."""
    c.execute(delete(tables.campaign_targets).where(t.id == target_id))


def posts_of(c: Connection, campaign_id: int) -> list[Post]:
    """Who holds which post today."""
    return posts.all(c, o.campaign_id == campaign_id, o.until_at.is_(None))
