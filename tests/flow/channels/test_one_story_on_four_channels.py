"""V19: the straight case with its dissatisfied round, told unchanged on four channels; the same events come out."""

import asyncio
import shutil
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from sqlalchemy import Connection, select

from domain.rules.calendar import LOCAL
from services.replies.reply_letters import MADE
from storage.tables import events, opinions, suggestions
from tests.flow.conftest import County, open_county
from tests.flow.test_straight_case import late_and_dissatisfied
from tests.flow.wecom_county import WeComCounty, open_wecom_county

pytestmark = pytest.mark.slow


class Event(NamedTuple):
    """One line of the record, without what differs between two databases."""

    day: date
    kind: str
    number: str
    action: str
    role: str
    actor: str
    before: str
    after: str


class Told(NamedTuple):
    """What is left of a story when everybody has gone home."""

    record: list[Event]
    reminders: list[tuple[date, str, str]]


def on(channel: str, url: str, folder: Path) -> AbstractAsyncContextManager[County]:
    """The county on this channel."""
    folder.mkdir()
    return (open_wecom_county if channel in ("wecom", "kf") else open_county)(channel, url, folder)


async def tells(channel: str, url: str, folder: Path) -> Told:
    """The story, from the first word on 2 March to 30 October."""
    async with on(channel, url, folder) as county:
        await late_and_dissatisfied(county)
        assert await county.chains_verify()
        if isinstance(county, WeComCounty):
            assert not county.wecom.dropped
            assert not county.wecom.truncated
        if channel == "kf":  # what is told after two days waited until she came back
            assert county.program.delivery
            assert county.program.delivery.counts["blocked"]
        return Told(await county.program.store.read(record, county.ids), await county.reminders())


def record(c: Connection, people: dict[str, int]) -> list[Event]:
    """Everything that has happened, in order."""
    keys = {person: key for key, person in people.items()}
    names = {("opinion", row.id): row.number for row in c.execute(select(opinions.c.id, opinions.c.number))}
    names |= {("suggestion", row.id): row.number for row in c.execute(select(suggestions.c.id, suggestions.c.number))}
    found = []
    # letters are made behind the turns, on whatever day the printer gets to it
    steps = select(events).where(events.c.action != MADE).order_by(events.c.id)
    for row in c.execute(steps):
        # what has no number of its own is counted
        case = names.setdefault((row.case_kind, row.case_id), str(sum(kind == row.case_kind for kind, _ in names) + 1))
        actor = keys.get(row.actor_id, "the program" if row.actor_id is None else "the citizen")
        day = row.at.astimezone(LOCAL).date()
        found.append(Event(day, row.case_kind, case, row.action, row.role, actor, row.from_status, row.to_status))
    return found


@pytest.fixture(scope="session")
def on_telegram(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Told:
    """How the story goes on the fake Telegram."""
    folder = tmp_path_factory.mktemp("told")
    database = shutil.copyfile(migrated_sqlite, folder / "minyi.db")
    with ThreadPoolExecutor(1) as elsewhere:  # whoever asks may have an event loop of their own
        story = tells("telegram", f"sqlite:///{database}", folder / "data")
        return elsewhere.submit(asyncio.run, story).result()


def test_the_story_has_a_second_round(on_telegram: Told) -> None:
    assert {"issue_again", "rehandle", "conclude"} <= {event.action for event in on_telegram.record}
    assert ("rehandle", "T-3") in {(clock, rung) for _, clock, rung in on_telegram.reminders}


@pytest.mark.parametrize("channel", ["web", "wecom", "kf"])
async def test_the_same_events_come_out(channel: str, on_telegram: Told, sqlite_url: str, tmp_path: Path) -> None:
    """wecom: everybody is a member; kf: citizens in WeChat, the others are members"""
    told = await tells(channel, sqlite_url, tmp_path / "data")

    assert told.record == on_telegram.record
    assert told.reminders == on_telegram.reminders


async def test_the_same_events_come_out_on_postgresql(on_telegram: Told, postgresql_url: str, tmp_path: Path) -> None:
    told = await tells("kf", postgresql_url, tmp_path / "data")

    assert told.record == on_telegram.record
    assert told.reminders == on_telegram.reminders
