"""Who voted what, answered what, gave how many points: told twice with the secrets exchanged, whatever leaves the
program is the same (docs/security.md). And every way out there is has an entry in ways_out.py."""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from sqlalchemy import Connection, select

from bot.__main__ import COMMANDS as AT_COMMAND
from handlers.router import Tables
from storage import tables
from tests.contract.attacks.moments import ALL_POSTS, Moment, kept_as_it_stands, looked_at
from tests.contract.attacks.told_campaign import ANNOUNCED, FRAME, SEALED, Secrets, tell
from tests.contract.attacks.ways_out import (
    COMMANDS,
    OF_CAMPAIGNS,
    OF_OFFICE,
    OF_POLLS,
    Seen,
    days_go_by,
    explained,
    fetched,
    kept,
    set_aside_letters,
    verified,
)
from tests.contract.campaigns.ground import APPRAISERS, HEADS
from tests.contract.chamber import MEMBERS, chamber

Fresh = Callable[[], Path]
YES, SO_SO, NO = WORDS = ("满意", "基本满意", "不满意")


@pytest.fixture
def fresh(migrated_sqlite: Path, tmp_path: Path) -> Fresh:
    """Another empty database, each time."""

    def another() -> Path:
        file = tmp_path / f"{len(list(tmp_path.glob('*.db')))}.db"
        shutil.copyfile(migrated_sqlite, file)
        return file

    return another


def differing(one: Seen, other: Seen) -> list[tuple[str, str]]:
    """What one telling shows somebody and the other does not."""
    return [(who, line) for who in one for line in {*one[who]} ^ {*other[who]}]


async def seen(moment: Moment, who: Mapping[str, tuple[str, ...]]) -> Seen:
    """Everything that has left, that these can fetch, that the operator is shown, and that is kept."""
    async with looked_at(moment) as here:
        found = {"all": moment.left, "kept": await kept(here), **await fetched(here, who)}
        found["timetable"] = await days_go_by(here)
        found["operator"] = [*await explained(here), *await verified(here), *await set_aside_letters(here)]
    return found


# ── ballots ──────────────────────────────────────────────────────────────────────────────────────
LOOKING_ON = {ALL_POSTS: (*OF_POLLS, *OF_OFFICE), MEMBERS[0]: OF_POLLS, MEMBERS[5]: OF_POLLS}
VOTED = dict(zip(MEMBERS, (NO, YES, YES, SO_SO, NO, YES), strict=True))
EXCHANGED = VOTED | {MEMBERS[0]: YES, MEMBERS[1]: NO}
OTHERWISE = dict.fromkeys(MEMBERS, SO_SO)


async def voted(file: Path, ballots: Mapping[str, str]) -> tuple[Moment, Moment]:
    """A poll is held; once it is closed, and once it is counted."""
    async with chamber(f"sqlite:///{file}") as here:
        id = await here.voting(*ballots)
        for key, label in ballots.items():
            await here.votes(key, label)
        await here.refreshed(id, "结束投票", "结束投票")
        closed = await kept_as_it_stands(here, file, "closed")
        await here.refreshed(id, "计票")
        return closed, await kept_as_it_stands(here, file, "counted")


async def test_nobody_can_tell_who_voted_what_nor_before_a_poll_is_counted_how_it_stands(fresh: Fresh) -> None:
    told, exchanged, otherwise = [await voted(fresh(), ballots) for ballots in (VOTED, EXCHANGED, OTHERWISE)]
    closed, counted = [await seen(moment, LOOKING_ON) for moment in told]
    assert differing(closed, await seen(otherwise[0], LOOKING_ON)) == []
    assert differing(counted, await seen(exchanged[1], LOOKING_ON)) == []
    assert [any("满意3，基本满意1，不满意2" in line for line in one[ALL_POSTS]) for one in (closed, counted)] == [
        False,
        True,
    ]


# ── answers of a survey, points of appraisers ────────────────────────────────────────────────────
BEFORE = {ALL_POSTS: (*OF_CAMPAIGNS, *OF_OFFICE), HEADS["交通局"]: OF_CAMPAIGNS, APPRAISERS[2]: OF_CAMPAIGNS}
AFTER = BEFORE | {"liu": OF_CAMPAIGNS}
GIVEN = (["81", "72", "93"], ["64", "85", "76"], ["77", "88", "79"])
CODES = [one.code for one in FRAME]
# five of one word, four and three of the others; so that whoever is exchanged with whomever, the sums are the same
SAID = dict(zip(CODES, [[WORDS[n % 12 % 5 % 3], WORDS[n % 3], WORDS[n // 4]] for n in range(12)], strict=True))
TOLD = Secrets(dict(zip(APPRAISERS, GIVEN, strict=False)), SAID)
TURNED = Secrets(
    dict(zip(APPRAISERS, GIVEN[1:] + GIVEN[:1], strict=False)),
    dict(zip(CODES, list(SAID.values())[::-1], strict=True)),
)
QUITE_OTHER = Secrets(
    dict.fromkeys(APPRAISERS[:3], ["61", "52 44 43 42 41", "100"]), dict.fromkeys(CODES, [YES, "不了解", NO])
)


async def test_nobody_can_tell_who_answered_what_or_gave_which_points(fresh: Fresh) -> None:
    told, turned = await tell(fresh(), TOLD), await tell(fresh(), TURNED)
    other = await tell(fresh(), QUITE_OTHER, until=SEALED)
    sealed = await seen(told[SEALED], BEFORE)
    assert differing(sealed, await seen(other[SEALED], BEFORE)) == [], "before the box is opened, the survey closed"

    announced = await seen(told[ANNOUNCED], AFTER)
    assert differing(announced, await seen(turned[ANNOUNCED], AFTER)) == []
    for figure in ("74.0", "[64,64,64,64,64]", "基本满意4"):
        assert [any(figure in line for line in one[ALL_POSTS]) for one in (sealed, announced)] == [False, True], figure
    assert await opened(told[ANNOUNCED]) == await opened(turned[ANNOUNCED])


async def opened(moment: Moment) -> list[str]:
    """What the digest of the opened box was taken over; nothing lies sealed any more, with anybody's name on it."""
    async with looked_at(moment) as here:
        return await here.scene.store.read(_in_the_box)


def _in_the_box(c: Connection) -> list[str]:
    sheets, boxes, urns = tables.scoring_sheets, tables.scoring_boxes, tables.survey_urns
    for table, left in ((sheets, sheets.c.sealed), (boxes, boxes.c.key), (urns, urns.c.key)):
        assert not c.execute(select(table).where(left.is_not(None))).all(), table.name
    return list(c.scalars(select(tables.scoring_opened.c.canonical)))


# ── the ways themselves ──────────────────────────────────────────────────────────────────────────
def test_every_way_out_has_an_entry() -> None:
    # by `cases` is only known to which questions the number of a case is the answer
    assert set(vars(Tables())) == {"commands", "deeds", "answers", "group_commands", "group_deeds", "cases"}
    assert set(COMMANDS) == set(AT_COMMAND)
