"""Who voted what, gave how many points: told twice with the secrets exchanged, whatever leaves
the program is the same (docs/security.md). And every way out there is has an entry in ways_out.py."""

import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from bot.__main__ import COMMANDS as AT_COMMAND
from handlers.router import Tables
from tests.contract.attacks.ways_out import (
    COMMANDS,
    OF_CAMPAIGNS,
    OF_POLLS,
    Seen,
    days_go_by,
    explained,
    fetched,
    kept,
    set_aside_letters,
    told,
    verified,
)
from tests.contract.campaigns.ground import APPRAISERS, AUDITOR, HEADS, ORGANISER, ground
from tests.contract.campaigns.scoring.sitting import Sitting
from tests.contract.chamber import MEMBERS, chamber
from tests.contract.hall import OFFICE, Hall

Fresh = Callable[[], str]
YES, SO_SO, NO = "满意", "基本满意", "不满意"


@pytest.fixture
def fresh(migrated_sqlite: Path, tmp_path: Path) -> Fresh:
    """The address of another empty database, each time."""

    def another() -> str:
        file = tmp_path / f"{len(list(tmp_path.glob('*.db')))}.db"
        shutil.copyfile(migrated_sqlite, file)
        return f"sqlite:///{file}"

    return another


def differing(one: Seen, other: Seen) -> list[tuple[str, str]]:
    """What one telling shows somebody and the other does not."""
    return [(who, line) for who in one for line in {*one[who]} ^ {*other[who]}]


# ── ballots ──────────────────────────────────────────────────────────────────────────────────────
LOOKING_ON = (OFFICE, "qin-lan", MEMBERS[0], MEMBERS[5])
VOTED = dict(zip(MEMBERS, (NO, YES, YES, SO_SO, NO, YES), strict=True))
EXCHANGED = VOTED | {MEMBERS[0]: YES, MEMBERS[1]: NO}
OTHERWISE = dict.fromkeys(MEMBERS, SO_SO)


async def voted(url: str, ballots: Mapping[str, str], *, count: bool) -> Seen:
    """A poll is held; what everybody sees once it is closed, or counted."""
    async with chamber(url) as here:
        id = await here.voting(*ballots)
        for key, label in ballots.items():
            await here.votes(key, label)
        await here.refreshed(id, "结束投票", "结束投票", *(("计票",) if count else ()))
        return await seen(here, LOOKING_ON, OF_POLLS)


async def seen(here: Hall, who: Sequence[str], rooms: tuple[str, ...]) -> Seen:
    """Everything that has left, that these can fetch, that the operator is shown, and that is kept."""
    found = await fetched(here, who, rooms)
    found["timetable"] = await days_go_by(here)
    found["operator"] = [*await explained(here), *await verified(here), *await set_aside_letters(here)]
    found["all"] = await told(here, 0)
    found["kept"] = await kept(here)
    return found


async def test_nobody_can_tell_how_it_stands_before_a_poll_is_counted(fresh: Fresh) -> None:
    one, other = [await voted(fresh(), ballots, count=False) for ballots in (VOTED, OTHERWISE)]
    assert differing(one, other) == []


async def test_nobody_can_tell_from_anything_that_leaves_or_is_kept_who_voted_what(fresh: Fresh) -> None:
    one, other, third = [await voted(fresh(), ballots, count=True) for ballots in (VOTED, EXCHANGED, OTHERWISE)]
    assert differing(one, other) == []
    assert any("满意3" in line for line in one[OFFICE])
    assert differing(one, third), "the figures themselves are seen"


# ── points ───────────────────────────────────────────────────────────────────────────────────────
BESIDE = (ORGANISER, AUDITOR, OFFICE, HEADS["交通局"], APPRAISERS[2])
GIVEN = {APPRAISERS[0]: ["81", "72", "93"], APPRAISERS[1]: ["64", "85", "76"], APPRAISERS[2]: ["77", "88", "79"]}
OTHER_POINTS = GIVEN | {APPRAISERS[0]: ["61", "52", "43"], APPRAISERS[1]: ["44", "35", "26"]}


async def scored(url: str, points: Mapping[str, list[str]]) -> Seen:
    """Appraisers score, the box is sealed and the minutes signed. What is kept is sealed, and not compared."""
    async with ground(url, appraisers=APPRAISERS[:3]) as here:
        its = Sitting(here)
        await its.sealed(points)
        await its.signed()
        await its.inspected()
        found = await seen(here, BESIDE, OF_CAMPAIGNS)
        return {who: lines for who, lines in found.items() if who != "kept"}


async def test_nobody_can_tell_points_before_the_box_is_opened(fresh: Fresh) -> None:
    one, other = [await scored(fresh(), points) for points in (GIVEN, OTHER_POINTS)]
    assert differing(one, other) == []


# ── the ways themselves ──────────────────────────────────────────────────────────────────────────
def test_every_way_out_has_an_entry() -> None:
    assert set(vars(Tables())) == {"commands", "deeds", "answers", "group_commands", "group_deeds"}
    assert set(COMMANDS) == set(AT_COMMAND)
