"""Where a random walk may begin: the county at several moments of a matter, each built once and then copied."""

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from domain.rules.profile import Profile
from storage.outbox import Outgoing
from tests.contract import hall
from tests.contract.campaigns.ground import APPRAISERS, ground
from tests.contract.campaigns.rectified import rectified
from tests.contract.chamber import MEMBERS, Chamber, chamber, place
from tests.contract.hall import CLERK, DEPUTY, HEAD, STATION, Hall
from tests.contract.joint_hall import CITY, WATER, WATER_HEAD, JointHall, joint_hall
from tests.contract.paths_hall import PathsHall, paths_hall
from tests.contract.promised import Promised, promising_place
from tests.machine import appraising
from tests.postgres import Postgres


async def empty(county: Hall) -> None:
    """Nothing has happened yet."""


async def told(county: Hall) -> None:
    """Two citizens have sent an opinion each."""
    await county.opinion()
    await county.opinion("人民路的路灯坏了三盏，晚上看不见路", author="liu", anonymous=True, signature="", phone="")
    await county.says(STATION, "待初审")


async def submitted(county: Hall) -> None:
    """A suggestion lies before the office, a second deputy has one too."""
    await county.submitted()


async def assigned(county: Hall) -> None:
    """Lead unit and co-unit have it."""
    await county.assigned()


async def contacted(county: Hall) -> None:
    """The plan is filed, unit and deputy have spoken."""
    await county.contacted()


async def ready(county: Hall) -> None:
    """The reply is complete."""
    await county.ready()


async def replied(county: Hall) -> None:
    """The reply is out."""
    await county.to_sign()
    await county.presses(HEAD, "签发")


async def screened(county: Hall) -> None:
    """One opinion is with the deputy, one was transferred to a unit, one waits for more, one was declined."""
    await told(county)
    await county.opinion("西门菜场早上占道经营，公交车开不进去", author="wang", place="西门菜场")
    await county.opinion("法院判我输了，请代表帮忙改判", author="liu", place="人民路")
    await county.presses(STATION, "打开", "不受理")
    await county.says(STATION, "待初审")
    await county.presses(STATION, "1", "交给代表", "1", "确定")
    await county.says(STATION, "待初审")
    await county.presses(STATION, "1", "转给单位")
    await county.says(STATION, "县交通局")
    await county.presses(STATION, "确定")


async def asked(county: Hall) -> None:
    """The unit has asked for more time."""
    await county.contacted()
    county.goes_to(date(2026, 5, 20))
    await county.presses(CLERK, "打开", "申请延期")
    await county.says(CLERK, "到9月16日；土地手续没批；已完成勘测")
    await county.presses(CLERK, "提交")


async def doubted(county: Hall) -> None:
    """The deputy is dissatisfied, the unit has it again."""
    await replied(county)
    await county.presses(DEPUTY, "现在评价", "都不满意")
    await county.says(DEPUTY, "警示牌没有装，和答复说的不一样")
    await county.presses(DEPUTY, "提交")


async def led_by_two(county: JointHall) -> None:
    """Two lead units, one of which writes; everything a place may want before a signature is wanted."""
    await county.given_to("主办水务局 主办城管局 协办教育局")
    for clerk, leader in ((WATER, "方正平"), (CITY, "罗健")):
        await county.gets_ready(clerk, leader)
    await county.writes(WATER)


async def in_parts(county: JointHall) -> None:
    """Two units, each for a part of its own; one has replied."""
    await county.given_to("分别办理：水务局管清淤；城管局管垃圾")
    for clerk, leader in ((WATER, "方正平"), (CITY, "罗健")):
        await county.gets_ready(clerk, leader)
    await county.writes(WATER)
    await county.presses(WATER, "送负责人签发")
    await county.presses(WATER_HEAD, "签发")


async def two_alike(county: PathsHall) -> None:
    """Two deputies have submitted the same matter."""
    await county.two()


async def promised(county: Promised) -> None:
    """A promise stands on the ledger, the deputy was satisfied."""
    await county.followed_up()


async def missed(county: Promised) -> None:
    """The day of the promise is over, and nothing was done."""
    await county.followed_up()
    await county.fires(date(2027, 1, 4))


async def supervised(county: Chamber) -> None:
    """A key suggestion, led by a chair."""
    await county.chosen()


async def voting(county: Chamber) -> None:
    """Members are present, the voting has begun."""
    await county.voting(*MEMBERS[:4])


# What a place may want that the default does not.
EVERYTHING: dict[str, Any] = {"two_leads_allowed": True, "counter_signature": True, "gov_office_review": True}
OTHERWISE = {
    "rehandle_trigger": "office",
    "strike_off_by": "ballot",
    "withdraw_until": "closing",
    "joint_withdraw": "lead",
}


class Stage(NamedTuple):
    """How a county is opened, what has happened there, where its rules differ.

    keeps: words that are sealed yet. busy: who goes on more often than others, in a county where most only look on.
    """

    opens: Callable[[str], AbstractAsyncContextManager[Any]]
    happened: Callable[[Any], Awaitable[None]]
    rules: Profile | None = None
    keeps: tuple[str, ...] = ()
    busy: frozenset[str] = frozenset()


HALLS = (empty, told, screened, submitted, assigned, asked, contacted, ready, replied, doubted)
APPRAISING: dict[str, tuple[Any, ...]] = {
    "preparing": (partial(ground, publish=False, appraisers=APPRAISERS[:3], declared=False), appraising.preparing),
    "filing": (ground, appraising.filing),
    "collecting": (ground, appraising.collecting),
    "asked_around": (ground, appraising.asked_around),
    "rectifying": (rectified, appraising.rectifying),
    "sitting_together": (ground, appraising.sitting_together),
    "sealed": (ground, appraising.sealed, None, appraising.SEALED_POINTS),
    "announced": (ground, appraising.announced),
}
STAGES: dict[str, Stage] = {
    **{one.__name__: Stage(hall.hall, one) for one in HALLS},
    "led_by_two": Stage(partial(joint_hall, **EVERYTHING), led_by_two, place(**EVERYTHING)),
    "in_parts": Stage(joint_hall, in_parts),
    "two_alike": Stage(paths_hall, two_alike, place(**OTHERWISE)),
    "promised": Stage(promising_place, promised, place(**OTHERWISE)),
    "missed": Stage(promising_place, missed),
    "supervised": Stage(chamber, supervised),
    "voting": Stage(chamber, voting),
    **{name: Stage(*how)._replace(busy=appraising.BUSY[name]) for name, how in APPRAISING.items()},
}


@dataclass(frozen=True)
class Snapshot:
    """A stage as it was left: its database, and what the people had before their eyes."""

    database: str
    ids: dict[str, int]
    addresses: dict[str, int]
    out: list[Outgoing]
    passed: timedelta
    rules: Profile | None


class Shelter(Protocol):
    """Databases of one kind: an empty one, and copies of one that nobody uses any more."""

    def fresh(self) -> str:
        """The name of a migrated, empty database."""

    def copy(self, name: str) -> str:
        """The name of a copy."""

    def url(self, name: str) -> str:
        """Where it is."""

    def drop(self, name: str) -> None:
        """It is needed no more."""


@dataclass
class Files:
    """SQLite files in one folder."""

    folder: Path
    migrated: Path
    _count: int = 0

    def fresh(self) -> str:
        """A copy of the migrated file."""
        return self.copy(str(self.migrated))

    def copy(self, name: str) -> str:
        """A copy of a file."""
        self._count += 1
        file = self.folder / f"{self._count}.db"
        shutil.copyfile(name, file)
        return str(file)

    def url(self, name: str) -> str:
        """SQLAlchemy's address of it."""
        return f"sqlite:///{name}"

    def drop(self, name: str) -> None:
        """The file and what SQLite lays beside it."""
        for file in self.folder.glob(f"{Path(name).name}*"):
            file.unlink()


@dataclass
class Copies:
    """Databases of one PostgreSQL server."""

    server: Postgres
    migrated: str

    def fresh(self) -> str:
        """A copy of the migrated one."""
        return self.copy(self.migrated)

    def copy(self, name: str) -> str:
        """A copy of one nobody is connected to."""
        return self.server.create(name)

    def url(self, name: str) -> str:
        """SQLAlchemy's address of it."""
        return self.server.url(name)

    def drop(self, name: str) -> None:
        """Gone."""
        self.server.drop(name)


@dataclass
class Stages:
    """The stages, each built when it is first asked for."""

    shelter: Shelter
    _built: dict[str, Snapshot] = field(default_factory=dict)

    def begin(self, name: str) -> Snapshot:
        """A copy of the stage, for one walk."""
        if name not in self._built:
            self._built[name] = asyncio.run(self._build(name))
        built = self._built[name]
        return replace(built, database=self.shelter.copy(built.database))

    async def _build(self, name: str) -> Snapshot:
        database, stage = self.shelter.fresh(), STAGES[name]
        async with stage.opens(self.shelter.url(database)) as county:
            await stage.happened(county)
            return Snapshot(
                database,
                dict(county.ids),
                dict(county._addresses),
                list(county.scene.out),
                county.clock.offset,
                stage.rules,
            )
