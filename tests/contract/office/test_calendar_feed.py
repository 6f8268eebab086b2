"""Deadlines as a calendar: a link nobody can guess, which ends at once, read by a parser that is none of ours."""

from collections.abc import AsyncIterator
from datetime import date

import aiohttp
import pytest
from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream

from bot.channels.web_session import Gate, Limits
from bot.webserver import WebServer
from domain.roles import Role
from locales.texts import Catalogue
from services import clockwork
from services.links import WEB_ADDRESS
from services.office import calendar_feed
from services.office.calendar_feed import Feed
from services.work import Work
from storage import deadlines, notes
from storage.people import people
from tests.contract.hall import CLERK, DEPUTY, OFFICE, Hall, hall
from tests.contract.web_scene import Unwatched
from web import calendar
from web.app import app


class Served:
    """The hall, with its calendar addresses on a web server of the test's own."""

    def __init__(self, county: Hall, gate: Gate) -> None:
        self.county = county
        self.server = WebServer("127.0.0.1", 0)
        pages = calendar.routes(self.ask, Catalogue(), gate.wait_for)
        self.server.start(app(pages, Unwatched()))

    async def ask(self, token: str) -> Feed | None:
        return await self.county.scene.turns.sweep(lambda work: calendar_feed.feed(work, token))

    async def link_of(self, who: str, *presses: str) -> str:
        """What somebody is told after “日历订阅”, with the address of this server."""
        await self.county.scene.store.run(notes.put, WEB_ADDRESS, f"http://127.0.0.1:{self.server.port}")
        await self.county.says(who, "日历订阅")
        await self.county.presses(who, *presses)
        return next(line for line in self.county.last(who).splitlines() if line.startswith("http"))

    async def get(self, link: str, **headers: str) -> tuple[int, bytes, str]:
        async with aiohttp.ClientSession() as browser, browser.get(link, headers=headers) as answer:
            return answer.status, await answer.read(), answer.headers.get("ETag", "")

    async def read(self, link: str) -> Calendar:
        status, content, _ = await self.get(link)
        assert status == 200
        lines = content.split(b"\r\n")
        assert all(len(line) <= 75 and b"\n" not in line for line in lines), "folded, and ended as the standard says"
        return IcsCalendarStream.calendar_from_ics(content.decode())


@pytest.fixture
async def served(database_url: str) -> AsyncIterator[Served]:
    async with hall(database_url) as county:
        one = Served(county, Gate(Limits.of(0)))
        yield one
        await one.server.stop()
        one.server.close()


def entries(book: Calendar) -> dict[str, date]:
    return {str(event.summary): event.start for event in book.events}


async def test_a_clerk_subscribes_to_what_the_unit_has_to_do(served: Served) -> None:
    await served.county.assigned()
    link = await served.link_of(CLERK)
    book = await served.read(link)

    assert entries(book)["JY-2026-0001 签收"] == date(2026, 3, 19)
    assert entries(book)["JY-2026-0001 答复"] == date(2026, 6, 16)
    assert "斑马线" not in (await served.get(link))[1].decode(), "numbers and what is due, nobody's words"
    mine = entries(await served.read(await served.link_of(OFFICE)))
    assert "JY-2026-0001 签收" not in mine, "the unit's acknowledgement is not the office's day"


async def test_a_date_that_changes_moves_the_same_entry(served: Served) -> None:
    suggestion = await served.county.assigned()
    link = await served.link_of(CLERK)
    [before] = [event for event in (await served.read(link)).events if event.summary == "JY-2026-0001 答复"]
    lead = (await served.county.parts(suggestion.id))[0]

    def later(work: Work) -> None:
        running = deadlines.running(work.c, lead.ref, "reply")
        assert running is not None
        clockwork.put_off(work, running, date(2026, 7, 16), "同意延期")

    await served.county.scene.turns.sweep(later)
    [after] = [event for event in (await served.read(link)).events if event.summary == "JY-2026-0001 答复"]
    assert (after.uid, after.start) == (before.uid, date(2026, 7, 16))
    assert (after.sequence or 0) > (before.sequence or 0)


async def test_the_same_deadlines_are_not_sent_twice(served: Served) -> None:
    await served.county.assigned()
    link = await served.link_of(CLERK)
    _, content, tag = await served.get(link)

    assert await served.get(link, **{"If-None-Match": tag}) == (304, b"", tag)
    await served.county.presses(CLERK, "回到菜单")
    await served.county.says(CLERK, "JY-2026-0001")
    await served.county.presses(CLERK, "打开", "签收")
    status, other, new = await served.get(link, **{"If-None-Match": tag})
    assert (status, other != content, new != tag) == (200, True, True)


async def test_a_new_link_ends_the_old_one_at_once(served: Served) -> None:
    await served.county.assigned()
    old = await served.link_of(CLERK)
    assert await served.link_of(CLERK) == old, "asked again it is the same"
    new = await served.link_of(CLERK, "换一个链接")

    assert (await served.get(old))[0] == 404
    assert (await served.get(new))[0] == 200


async def test_a_link_ends_with_the_appointment(served: Served) -> None:
    await served.county.assigned()
    link = await served.link_of(CLERK)
    ids = served.county.ids

    def ends(work: Work) -> None:
        for held in people.roster(work.c):
            if held.person_id == ids[CLERK]:
                people.end_role(work.c, held.person_id, Role(held.role), held.scope_id, date(2026, 3, 15))

    await served.county.scene.turns.sweep(ends)
    assert (await served.get(link))[0] == 404


async def test_a_guessed_link_opens_nothing(served: Served) -> None:
    await served.county.assigned()
    link = await served.link_of(CLERK)
    start, _, token = link.rpartition("/")
    person, serial, mac = token.removesuffix(".ics").split("-")

    for wrong in (
        f"{person}-{serial}-{'0' * 64}",
        f"{int(person) + 1}-{serial}-{mac}",
        f"{person}-2-{mac}",
        "x",
        "1-1-",
    ):
        assert (await served.get(f"{start}/{wrong}.ics"))[0] == 404, wrong


async def test_citizens_have_no_deadlines(served: Served) -> None:
    await served.county.says("wang", "日历订阅")
    assert "http" not in served.county.last("wang")


async def test_a_deputy_who_reads_english_gets_an_english_calendar(served: Served) -> None:
    await served.county.submitted()
    await served.county.says(DEPUTY, "english")
    await served.county.says(OFFICE, "english")
    link = await served.link_of(OFFICE)
    assert (await served.get(link))[1].decode().count("Deadlines") == 1


async def test_whoever_asks_too_often_waits(database_url: str) -> None:
    async with hall(database_url) as county:
        served = Served(county, Gate(Limits((2, 2), (2, 2), (100, 100))))
        await county.assigned()
        link = await served.link_of(CLERK)
        assert [(await served.get(link))[0] for _ in range(3)] == [200, 200, 429]
        await served.server.stop()
        served.server.close()
