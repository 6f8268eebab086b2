"""Where a random walk may begin: the county at several moments of a matter, each built once and then copied."""

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Protocol

from storage.outbox import Outgoing
from tests.contract import hall
from tests.contract.hall import CLERK, DEPUTY, HEAD, STATION, Hall
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


STAGES: dict[str, Callable[[Hall], Awaitable[None]]] = {
    one.__name__: one for one in (empty, told, screened, submitted, assigned, asked, contacted, ready, replied, doubted)
}


@dataclass(frozen=True)
class Snapshot:
    """A stage as it was left: its database, and what the people had before their eyes."""

    database: str
    ids: dict[str, int]
    addresses: dict[str, int]
    out: list[Outgoing]
    passed: timedelta


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
        return Snapshot(self.shelter.copy(built.database), built.ids, built.addresses, built.out, built.passed)

    async def _build(self, name: str) -> Snapshot:
        database = self.shelter.fresh()
        async with hall.hall(self.shelter.url(database)) as county:
            await STAGES[name](county)
            return Snapshot(
                database, dict(county.ids), dict(county._addresses), list(county.scene.out), county.clock.offset
            )
