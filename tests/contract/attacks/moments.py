"""A county as it stood at a moment of its story: kept as a file, and looked at as often as one likes, in a copy."""

import asyncio
import itertools
import shutil
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection, select

from domain.roles import CAMPAIGN_ROLES, GRANTED, SCOPE_OF, Role
from handlers import build
from storage.tables import campaigns
from tests.clock import FrozenClock
from tests.contract import rows
from tests.contract.attacks.ways_out import told
from tests.contract.hall import Hall
from tests.contract.scene import CHANNEL, scene

ALL_POSTS = "all-posts"
# a seat in a unit or among the appraisers takes from somebody what the others may read
NOT_TOGETHER = {Role.APPRAISER, Role.UNIT_CLERK, Role.UNIT_HEAD, Role.UNIT_VICE_HEAD}


class Moment(NamedTuple):
    """The database, who is who there, what had left by then."""

    file: Path
    ids: dict[str, int]
    addresses: dict[str, int]
    left: list[str]
    at: datetime


async def kept_as_it_stands(here: Hall, file: Path, name: str) -> Moment:
    """This moment of the story that is played in `file`."""
    copy = file.with_suffix(f".{name}.db")
    with closing(sqlite3.connect(file)) as now, closing(sqlite3.connect(copy)) as then:
        now.backup(then)
    left = await told(here, 0)
    return Moment(copy, dict(here.ids), dict(here._addresses), left, here.clock.now())


@asynccontextmanager
async def looked_at(moment: Moment) -> AsyncIterator[Hall]:
    """A copy of the county at that moment; somebody of every post at once is there, too."""
    file = moment.file.with_suffix(".looked.db")
    shutil.copyfile(moment.file, file)
    clock = FrozenClock(moment.at)
    async with scene(f"sqlite:///{file}", build(), clock=clock) as here:
        here._events = itertools.count(1_000_000)
        place = Hall(here, clock, dict(moment.ids), _addresses=dict(moment.addresses))
        await here.store.run(partial(_all_posts, place))
        yield place
    await asyncio.to_thread(file.unlink)


def _all_posts(here: Hall, c: Connection) -> None:
    """Whoever holds all of them: what is not shown to them is shown to nobody who holds one."""
    scopes = dict.fromkeys(("station", "committee", "district", "campaign"), 1)
    left_out = NOT_TOGETHER | (set() if c.execute(select(campaigns.c.id)).first() else {*CAMPAIGN_ROLES})
    posts = [(role, scopes.get(SCOPE_OF[role])) for role in GRANTED if role not in left_out]
    me = here.ids[ALL_POSTS] = rows.person(c, "全能", *posts)
    here._addresses[ALL_POSTS] = 990
    rows.account(c, me, "990", channel=CHANNEL)
