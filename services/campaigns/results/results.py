"""A campaign's result as people read it: who sees which edition, what they may do, its appeals; its gate
(docs/rules.md §3.8)."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.access import roles_on
from domain.campaigns.campaign import Campaign, CampaignStatus
from domain.campaigns.gate import Gate, gate_of
from domain.campaigns.results.appeal import APPEAL, Appeal
from domain.campaigns.results.result import APPRAISAL_RESULT, Result, ResultStatus
from domain.disclosure import Field, may_read
from domain.errors import CaseworkError
from domain.notice import Fact, Say
from domain.person import Person
from domain.roles import Role
from services.campaigns.campaign_facts import campaign_words
from services.campaigns.campaigns import parts_in
from services.campaigns.results.appealing import own_targets
from services.campaigns.results.consequences import Low, low_ones
from services.campaigns.results.lines import Row, as_told, rows
from services.holding import not_yours
from services.work import Work
from storage.campaigns import campaigns
from storage.campaigns.results import appeals, results
from storage.campaigns.scoring import sessions

# Who hears how many appeals wait.
WATCHING = (Role.ORGANISER, Role.AUDITOR, Role.OFFICE, Role.CHAIR)
OUT = (ResultStatus.ANNOUNCED, ResultStatus.FINAL)


@dataclass(frozen=True, slots=True)
class ResultSheet:
    """The result as this person reads it; result: None while there is none for them to read.

    targets: whose line they answer for. low: how many stand low. appeals: those they may read.
    """

    campaign: Campaign
    result: Result | None
    facts: dict[str, Fact]
    open_to: tuple[str, ...]
    lines: tuple[Say, ...] = ()
    targets: tuple[int, ...] = ()
    low: int = 0
    appeals: tuple[Appeal, ...] = ()

    @property
    def out(self) -> bool:
        """Whether it is announced, or final."""
        return self.result is not None and self.result.status in OUT


def sheet(work: Work, *, person: Person, campaign_id: int) -> ResultSheet:
    """The newest result of a campaign. Raises NotYours, CaseNotFound."""
    campaign = campaigns.campaigns.get(work.c, campaign_id)
    parts = parts_in(work, person, campaign)
    if not parts:
        raise not_yours(work)
    result = results.newest(work.c, campaign.id)
    if result is None or not _reads(work, result, parts):
        says = Say("result-in-the-making" if result is not None and result.edition > 1 else "result-not-there")
        facts = campaign_words(work, campaign) | {"now": says}
        open_to = APPRAISAL_RESULT.open_to(ResultStatus.NEW, parts) if result is None else ()
        return ResultSheet(campaign, None, facts, tuple(map(str, open_to)))
    return ResultSheet(
        campaign,
        result,
        campaign_words(work, result),
        tuple(dict.fromkeys(map(str, APPRAISAL_RESULT.open_to(result.status, parts)))),
        tuple(as_told(work, result)),
        tuple(one.id for one in own_targets(work, campaign, person)),
        len(low_ones(work, result)),
        tuple(readable_appeals(work, campaign, person)),
    )


def sheet_of(work: Work, *, person: Person, result_id: int) -> ResultSheet:
    """The same, by any of the campaign's results. Raises NotYours, CaseNotFound."""
    return sheet(work, person=person, campaign_id=results.results.get(work.c, result_id).campaign_id)


def read(work: Work, *, person: Person, result_id: int) -> tuple[Campaign, Result]:
    """One edition, for whoever may read it. Raises NotYours, CaseNotFound."""
    result = results.results.get(work.c, result_id)
    campaign = campaigns.campaigns.get(work.c, result.campaign_id)
    parts = parts_in(work, person, campaign)
    if not _reads(work, result, parts):
        raise not_yours(work)
    return campaign, result


def _reads(work: Work, result: Result, parts: frozenset[Role]) -> bool:
    return may_read(Field.APPRAISAL_RESULT, parts, submitted=result.status in OUT, table=work.reads)


def readable_appeals(work: Work, campaign: Campaign, person: Person) -> list[Appeal]:
    """The appeals this person may read: of the own unit, or all of them."""
    every = appeals.of_campaign(work.c, campaign.id)
    return [one for one in every if may_read(Field.RESULT_APPEAL, roles_on(person, one), table=work.reads)]


@dataclass(frozen=True, slots=True)
class AppealSheet:
    """An appeal as this person reads it, and what they may do with it."""

    appeal: Appeal
    campaign: Campaign
    facts: dict[str, Fact]
    open_to: tuple[str, ...]


def appeal_sheet(work: Work, *, person: Person, appeal_id: int) -> AppealSheet:
    """One appeal. Raises NotYours, CaseNotFound."""
    appeal = appeals.appeals.get(work.c, appeal_id)
    campaign = campaigns.campaigns.get(work.c, appeal.campaign_id)
    if appeal not in readable_appeals(work, campaign, person):
        raise not_yours(work)
    parts = parts_in(work, person, campaign)
    parts = frozenset(one for one in parts if one != Role.UNIT_HEAD or person.holds(one, appeal.unit_id))
    open_to = tuple(dict.fromkeys(map(str, APPEAL.open_to(appeal.status, parts))))
    return AppealSheet(appeal, campaign, campaign_words(work, appeal), open_to)


def appeal_lines(work: Work, found: Sequence[Appeal]) -> list[tuple[int, Say]]:
    """A line for each appeal, with its id."""
    return [(one.id, Say("appeal-row", campaign_words(work, one))) for one in found]


def result_line(work: Work, campaign: Campaign, person: Person) -> Say | None:
    """What the card of a campaign says of the result: nothing before there is something to do or to read."""
    result = results.newest(work.c, campaign.id)
    parts = parts_in(work, person, campaign)
    if result is None:
        opened = sessions.newest(work.c, campaign.id)
        ready = opened is not None and opened.opened_at is not None and campaign.status == CampaignStatus.RUNNING
        return Say("result-line-to-compute") if ready and Role.ORGANISER in parts else None
    if not _reads(work, result, parts):
        return Say("result-in-the-making") if result.edition > 1 else None
    waiting = appeals.how_many_open(work.c, campaign.id) if parts & set(WATCHING) else 0
    says = "result-line-appeals" if waiting else "result-line"
    return Say(says, campaign_words(work, result) | {"count": str(waiting)})


def results_published(work: Work, campaign: Campaign) -> Gate:
    """The gate: the newest edition is out, and no appeal waits for an answer."""
    result = results.newest(work.c, campaign.id)
    if result is None:
        return gate_of(Say("gate-lacks-result"))
    if result.status not in OUT:
        return gate_of(Say("gate-lacks-announcing"))
    waiting = appeals.how_many_open(work.c, campaign.id)
    return gate_of(*([Say("gate-lacks-appeals", {"count": str(waiting)})] if waiting else []))


@dataclass(frozen=True, slots=True)
class ResultRows:
    """A result line by line."""

    facts: dict[str, Fact]
    rows: list[Row]


def rows_of(work: Work, *, person: Person, result_id: int) -> ResultRows:
    """One edition, for whoever may read it. Raises NotYours, CaseNotFound."""
    _, result = read(work, person=person, result_id=result_id)
    return ResultRows(campaign_words(work, result), rows(work, result))


def own_lines(work: Work, *, person: Person, result_id: int, target_id: int = 0) -> ResultRows:
    """The lines this person answers for as head of the unit; the one of that target, where one is given.

    Raises NotYours, CaseNotFound.
    """
    campaign, result = read(work, person=person, result_id=result_id)
    own = {one.id for one in own_targets(work, campaign, person) if target_id in (0, one.id)}
    found = [one for one in rows(work, result) if one.line.target_id in own]
    if not found:
        raise not_yours(work)
    return ResultRows(campaign_words(work, result), found)


@dataclass(frozen=True, slots=True)
class LowSheet:
    """Who stands low in a final result, and what this person may do about it."""

    facts: dict[str, Fact]
    version: int
    low: list[Low]
    open_to: tuple[str, ...]


def low_sheet(work: Work, *, person: Person, result_id: int) -> LowSheet:
    """The low places of a result. Raises result-not-final, NotYours."""
    campaign, result = lasting(work, person=person, result_id=result_id)
    open_to = APPRAISAL_RESULT.open_to(result.status, parts_in(work, person, campaign))
    return LowSheet(campaign_words(work, result), result.version, low_ones(work, result), tuple(map(str, open_to)))


def lasting(work: Work, *, person: Person, result_id: int) -> tuple[Campaign, Result]:
    """A result that is final, for what follows from it. Raises result-not-final, NotYours."""
    campaign, result = read(work, person=person, result_id=result_id)
    if result.status != ResultStatus.FINAL:
        raise CaseworkError("result-not-final")
    return campaign, result
