"""The county with an appraisal campaign under way: its plan is published, everybody who has a post in it is there."""

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from typing import Any, TypeVar

from sqlalchemy import Connection

from bot import demo
from domain.campaigns.campaign import Campaign, CampaignKind, CampaignStatus, Stage, StageStatus, Target, TargetKind
from domain.campaigns.course import OVER, CampaignAction, StageAction
from domain.campaigns.kinds import stage_kind
from domain.person import Person
from domain.roles import Role
from domain.rules import profile
from handlers import build
from services.campaigns import campaigns as founding
from services.campaigns import planning, stages
from services.campaigns.appraising.appointing import Wanted, appoint
from services.campaigns.appraising.declaring import declare
from services.campaigns.filing import asking as asking_filings
from services.campaigns.stage_clocks import set_clocks
from services.casework import move
from services.people import roster
from services.work import Work
from storage import places
from storage.campaigns import campaigns
from storage.people import people
from tests.clock import FrozenClock
from tests.contract import rows
from tests.contract.hall import OFFICE, Hall
from tests.contract.scene import scene

T = TypeVar("T")
ORGANISER, OPERATOR, AUDITOR, INSPECTOR = "ding-yi", "ruan-di", "gu-yan", "bai-xue"
APPRAISERS = tuple(f"appraiser-{n}" for n in range(1, 6))
POSTS: Mapping[str, tuple[str, Role]] = {
    ORGANISER: ("丁一", Role.ORGANISER),
    OPERATOR: ("阮地", Role.SURVEY_OPERATOR),
    AUDITOR: ("顾言", Role.AUDITOR),
    INSPECTOR: ("白雪", Role.INSPECTOR),
    **{key: (f"评议员{'甲乙丙丁戊'[n]}", Role.APPRAISER) for n, key in enumerate(APPRAISERS)},
}
# The people of each unit: who handles, who is its head.
CLERKS = {"交通局": "chen-liang", "教育局": "he-jing", "住建局": "xu-fang", "水务局": "tang-wei",
          "农业农村局": "hu-xiulan", "房管中心": "shi-lan"}  # fmt: skip
HEADS = {"交通局": "wang-qiang", "教育局": "gao-ming", "住建局": "lu-zhiyuan", "水务局": "fang-zhengping",
         "农业农村局": "luo-dajun", "房管中心": "yan-hai"}  # fmt: skip
# A unit the demonstration county does not have.
HOUSING = {"shi-lan": ("石岚", Role.UNIT_CLERK), "yan-hai": ("严海", Role.UNIT_HEAD)}
APPRAISED = ("交通局", "教育局", "住建局")
PLAN = "为改进作风，今年对三个单位开展民主评议政风行风。一评依法行政，二评为民服务，三评办事效率。"
FOCUS = ("依法行政", "为民服务", "办事效率")
PROHIBITIONS = ("严禁请客送礼", "严禁弄虚作假", "严禁打击报复")
BEGINS = date(2026, 3, 17)
FOUR_WEEKS = timedelta(days=28)
TITLES = {
    CampaignKind.SPECIAL: "2026年专项工作评议",
    CampaignKind.DUTY_REPORT: "2026年述职评议",
    CampaignKind.CONDUCT: "2026年民主评议政风行风",
    CampaignKind.SUGGESTION_HANDLING: "2026年代表建议办理评议",
}


@dataclass
class Ground(Hall):
    """The demonstration county in the year of a campaign. campaign_id: of PY-2026-0001."""

    campaign_id: int = 0
    units: dict[str, int] = field(default_factory=dict)

    async def settle(self) -> None:
        """Enter the county and the people of the campaign; everybody gets an account."""
        self.ids = dict(await self.scene.turns.sweep(partial(roster.seed, place=demo.load())))
        await self.scene.store.run(self._newcomers)
        await self.scene.store.run(self._move_in)

    def _newcomers(self, c: Connection) -> None:
        housing = places.units.add(
            c, name="县房管中心", short_names=["房管中心"], letter_prefix="云房函", parent_id=None
        )
        for key, (name, role) in HOUSING.items():
            self.ids[key] = people.add(c, name=name, at=rows.AT)
            people.grant(c, self.ids[key], role, housing, date(2022, 1, 10))
        for key, (name, _) in POSTS.items():
            self.ids[key] = people.add(c, name=name, at=rows.AT)
        self.units = {short: places.unit_by_words(c, short)[0].id for short in CLERKS}

    async def does(self, use_case: Callable[..., T], who: str, **facts: Any) -> T:
        """A use case, as that person would call it; what it tells people is delivered."""

        def done(work: Work) -> T:
            return use_case(work, person=people.get(work.c, self.ids[who], work.today), **facts)

        return await self.scene.turns.sweep(done)

    async def asks(self, question: Callable[..., T], **facts: Any) -> T:
        """A question to a service that knows nobody: `question(work, campaign, …)`."""

        def asked(work: Work) -> T:
            return question(work, campaigns.campaigns.get(work.c, self.campaign_id), **facts)

        return await self.scene.turns.sweep(asked)

    async def campaign(self) -> Campaign:
        """The campaign as it stands."""
        return await self.scene.store.run(campaigns.campaigns.get, self.campaign_id)

    async def stage(self, name: str) -> Stage:
        """One of its stages as it stands."""
        return next(one for one in await self.stages() if one.name == name)

    async def stages(self) -> list[Stage]:
        """All of them, in order."""
        return await self.scene.store.run(campaigns.stages_of, self.campaign_id)

    async def targets(self) -> list[Target]:
        """Who is appraised."""
        return await self.scene.store.run(campaigns.targets_of, self.campaign_id)

    async def target(self, unit: str) -> Target:
        """One of them by the short name of its unit."""
        return next(one for one in await self.targets() if one.unit_id == self.units[unit])

    async def reaches(self, name: str) -> Stage:
        """This stage is open and every one before it closed, whatever the gates say: for tests of what is in it."""
        await self.scene.turns.sweep(partial(self._reach, name=name))
        return await self.stage(name)

    async def ends(self, name: str) -> None:
        """This stage is closed, whatever its gates say."""
        await self.scene.turns.sweep(partial(self._end, name=name))

    def _reach(self, work: Work, *, name: str) -> None:
        person = people.get(work.c, self.ids[ORGANISER], work.today)
        campaign = campaigns.campaigns.locked(work.c, self.campaign_id)
        if campaign.status == CampaignStatus.PREPARING:
            campaign = move(work, campaign, CampaignAction.BEGIN, person, facts={"published": True})
        for stage in campaigns.stages_of(work.c, campaign.id):
            if stage.status == StageStatus.PENDING:
                stage = move(work, stage, StageAction.OPEN, person, facts={"earlier": "", "missing": []})
                campaign = campaigns.campaigns.get(work.c, campaign.id)
                if stage_kind(campaign, stage).collects:
                    stages.begin_to_collect(work, campaign, stage, person)
                set_clocks(work, campaign, stage)
                asking_filings.ask_all(work, campaign, stage)
            if stage.name == name:
                return
            self._close(work, stage, person)

    def _end(self, work: Work, *, name: str) -> None:
        person = people.get(work.c, self.ids[ORGANISER], work.today)
        every = campaigns.stages_of(work.c, self.campaign_id)
        self._close(work, next(one for one in every if one.name == name), person)

    def _close(self, work: Work, stage: Stage, person: Person) -> None:
        if stage.status in OVER:
            return
        if stage.status == StageStatus.OPEN:
            stage = move(work, stage, StageAction.CHECK, person)
        ended = {"ended_at": work.now, "ended_by": person.id}
        move(work, stage, StageAction.CLOSE, person, facts={"missing": []}, columns=ended)

    def _appoint(self, work: Work, organiser: Person, key: str, *, declared: bool) -> None:
        """One of the appraisers, who has nothing to do with any of the targets."""
        wanted = Wanted(POSTS[key][0], "教师，办事公道", self.ids[key])
        done = appoint(work, person=organiser, campaign_id=self.campaign_id, wanted=wanted).appraiser
        if declared and done is not None:
            relations = {one.unit_id: "none" for one in campaigns.targets_of(work.c, self.campaign_id)}
            person = people.get(work.c, self.ids[key], work.today)
            declare(work, person=person, appraiser_id=done.id, version=done.version, relations=relations)

    def found(
        self,
        work: Work,
        *,
        kind: CampaignKind,
        units: Mapping[TargetKind, Sequence[str]],
        publish: bool,
        appraisers: Sequence[str] = APPRAISERS,
        declared: bool = True,
    ) -> None:
        """The office founds the campaign, everybody takes a post, the organiser fills in the plan and publishes it."""
        office = people.get(work.c, self.ids[OFFICE], work.today)
        campaign = founding.found(work, person=office, kind=kind, title=TITLES[kind])
        self.campaign_id = campaign.id
        for key, (_, role) in POSTS.items():
            if role != Role.APPRAISER:
                people.grant(work.c, self.ids[key], role, campaign.id, work.today)
        work.read_anew()
        organiser = people.get(work.c, self.ids[ORGANISER], work.today)
        self._fill_in(work, organiser, kind, units)
        for key in appraisers:
            self._appoint(work, organiser, key, declared=declared)
        if publish:
            planning.publish(work, person=organiser, campaign_id=campaign.id, version=0)

    def _fill_in(
        self, work: Work, organiser: Person, kind: CampaignKind, units: Mapping[TargetKind, Sequence[str]]
    ) -> None:
        where: dict[str, Any] = {"person": organiser, "version": 0}
        for target_kind, names in units.items():
            for name in names:
                planning.add_targets(
                    work, **where, campaign_id=self.campaign_id, kind=target_kind, unit_ids=[self.units[name]],
                    official=_head_of(work, self.ids, name) if kind == CampaignKind.DUTY_REPORT else "",
                )  # fmt: skip
        planning.change(work, **where, campaign_id=self.campaign_id, what="focus_points", value=list(FOCUS))
        planning.change(work, **where, campaign_id=self.campaign_id, what="prohibitions", value=list(PROHIBITIONS))
        planning.write(work, **where, campaign_id=self.campaign_id, text=PLAN, files=())
        for n, stage in enumerate(campaigns.stages_of(work.c, self.campaign_id)):
            first = BEGINS + n * FOUR_WEEKS
            stages.set_days(work, **where, stage_id=stage.id, days=(first, first + FOUR_WEEKS - timedelta(days=1)))


def _head_of(work: Work, ids: Mapping[str, int], unit: str) -> str:
    return people.get(work.c, ids[HEADS[unit]], work.today).name


@asynccontextmanager
async def ground(
    url: str,
    kind: str = CampaignKind.CONDUCT,
    *,
    appraised: Sequence[str] = APPRAISED,
    polled: Sequence[str] = (),
    unranked: Sequence[str] = (),
    publish: bool = True,
    appraisers: Sequence[str] = APPRAISERS,
    declared: bool = True,
    rules: profile.Profile | None = None,
) -> AsyncIterator[Ground]:
    """The county on Monday 16 March 2026, half past nine: PY-2026-0001 of this kind is published, no stage is open yet.

    appraised, polled, unranked: short names of units. publish: without it the plan is filled in and not out yet.
    appraisers: who of them is appointed. declared: each has declared that nothing stands between them and any target.
    """
    clock = FrozenClock()
    async with scene(url, build(), clock=clock, rules=rules) as here:
        place = Ground(here, clock)
        await place.settle()
        place.goes_to(date(2026, 3, 16))
        units = {TargetKind.APPRAISED: appraised, TargetKind.POLLED: polled, TargetKind.UNRANKED: unranked}
        whose: dict[str, Any] = {"appraisers": appraisers, "declared": declared}
        await here.turns.sweep(partial(place.found, kind=CampaignKind(kind), units=units, publish=publish, **whose))
        yield place
