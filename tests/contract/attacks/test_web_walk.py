"""Every address of the web × everybody who may come × whatever can be named there.

The addresses come from the program's own router, so a new page is walked as well, or stops the test until it is said
here what is one's own behind it. The law: what is not one's own is answered like what does not exist – the same status,
the same head, the same body.
"""

import json
import re
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import aiohttp
import pytest
from sqlalchemy import Connection, select
from starlette.routing import Mount, Route

from bot.channels.web_session import address_of, new_token
from bot.program import Program
from domain.errors import CaseworkError
from services.office import calendar_feed
from services.work import Work
from storage.people import people
from storage.tables import accounts, web_messages
from tests.clock import FrozenClock
from tests.contract.wecom_scene import settings_for
from tests.flow.conftest import all_has_left
from tests.simulators.telegram.fake import TOKEN, FakeTelegram
from tests.simulators.wecom import FakeWeCom
from web.app import app

OURS = {"x-minyi": "zh"}
# Somebody of every kind who has a chat.
KINDS = {
    "wang": "citizen", "chen": "another citizen", "chen-liang": "unit", "he-jing": "another unit", "li-mei": "deputy",
    "qin-lan": "committee", "han-guodong": "chair", "wu-hong": "office", "feng-rui": "government office",
    "zhang-min": "station",
}  # fmt: skip
NOBODY = {"nobody": None, "a cookie that is none": "x' or 1=1", "a session that never was": new_token()}
# What can be named besides numbers: what looks like a capability, with somebody else's number in it.
NUMBERS = (*range(16), 999, 999_998)
NEVER = 999_999
SHAPES = ("{n}", "{n}-1-" + "0" * 64, "{n}-" + "0" * 32)
ASKED = ("id", "person", "account", "before", "after", "slot", "address", "q")
# Behind these is nothing that belongs to anybody: the same for all, or turned away without the channel's secret.
FOR_ALL = {"/", "/chat/", "/healthz", "/readyz", "/metrics", "/static", "/demo/", "/demo/state"}
BY_SECRET = {"/wecom/callback", "/tg"}
# Behind these is what is one's own: read of everybody, and looked for words of others.
CHAT = {"/chat/{slot}/", "/chat/{slot}/events", "/chat/{slot}/earlier"}
SAID = {"/chat/{slot}/message", "/chat/{slot}/files"}
# Behind these something is named. The demo is there to be played by everybody.
NAMED = {"/chat/{slot}/files/{seq}", "/full/{name}", "/calendar/{token}.ics"}
PLAYED = {"/demo/phone/{key}", "/demo/clock/{step}"}


class Noting(Program):
    """The program, whose addresses can be looked at."""

    def _addresses(self, *given: Any) -> list[Route]:
        self.chat = super()._addresses(*given)
        return self.chat

    @property
    def routes(self) -> list[Route | Mount]:
        """Everything a browser can reach, as the router has it."""
        return [*app(self.chat, self.watch, self.county).routes]  # type: ignore[list-item]


class Answer(NamedTuple):
    """What came back, without what was asked for and without the hour."""

    status: int
    head: tuple[tuple[str, str], ...]
    body: str


class House:
    """The running program, and everybody at its door."""

    def __init__(self, program: Noting, http: aiohttp.ClientSession, sessions: Mapping[str, str | None]) -> None:
        self.program, self._http, self.sessions = program, http, sessions
        self.seen: dict[str, list[str]] = defaultdict(list)

    async def asks(self, who: str, path: str, method: str = "GET", **more: Any) -> Answer:
        """One request with somebody's cookie."""
        session = self.sessions[who]
        headers = more.pop("headers", {}) | ({"Cookie": f"minyi={session}"} if session else {})
        url = self.program.address + path
        async with self._http.request(method, url, headers=headers, allow_redirects=False, **more) as answer:
            words = await self._words(answer)
            self.seen[who].append(words)
            head = ((key.lower(), value) for key, value in answer.headers.items() if key.lower() not in NOT_COMPARED)
            return Answer(answer.status, tuple(sorted(head)), words)

    async def _words(self, answer: aiohttp.ClientResponse) -> str:
        if answer.content_type != "text/event-stream":
            return (await answer.read()).decode("utf-8", errors="replace")
        words = b""
        while b"event: ready" not in words:
            words += await answer.content.readany()
        return words.decode()

    async def says(self, who: str, said: Mapping[str, Any], **more: Any) -> Answer:
        """A message out of the page."""
        return await self.asks(who, "/chat/me/message", "POST", json=said, headers=OURS, **more)

    async def chats(self) -> dict[str, list[tuple[int, str]]]:
        """What is in everybody's chat."""
        return await self.program.store.read(chats)


# a new session is given to whoever comes without one
NOT_COMPARED = {"date", "set-cookie"}


def chats(c: Connection) -> dict[str, list[tuple[int, str]]]:
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    m = web_messages.c
    rows = select(accounts.c.address, m.seq, m.body).join_from(web_messages, accounts).order_by(m.account_id, m.seq)
    for address, seq, body in c.execute(rows):
        found[address].append((seq, body))
    return dict(found)


@asynccontextmanager
async def running(folder: Path, url: str) -> AsyncIterator[House]:
    """The program with every channel and the demo; everybody has a mark of their own in their chat, and a file."""
    async with AsyncExitStack() as stack:
        clock = FrozenClock()
        wecom, telegram = FakeWeCom(now=clock.world), FakeTelegram(now=clock.now)
        stack.push_async_callback(wecom.stop)
        stack.push_async_callback(telegram.stop)
        api = {"telegram_token": TOKEN, "telegram_api_base": await telegram.start(), "demo": True}
        hook = {"telegram_webhook_url": "http://127.0.0.1:9/tg", "telegram_webhook_secret": "w" * 32}
        settings = settings_for(wecom, await wecom.start(), url, folder, **api, **hook)
        program = await stack.enter_async_context(Noting(settings, clock))
        assert program.county is not None
        tokens = program.county._tokens
        http = await stack.enter_async_context(aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()))
        house = House(program, http, {key: tokens[key] for key in KINDS} | NOBODY)
        for n, key in enumerate(KINDS):
            await settled(house, key, n % 3)
        await all_has_left(program)
        yield house


def mark(key: str) -> str:
    """What stands in this person's chat and in no other."""
    return f"¤{key}¤"


async def settled(house: House, key: str, many: int) -> None:
    """Somebody says their mark a few times, and sends it as a file: chats of different lengths."""
    for n in range(many + 1):
        said = await house.says(key, {"client_msg_id": f"same-{n}", "text": f"{mark(key)} 第{n}句"})
        assert said.status == 202
    form = aiohttp.FormData({"client_msg_id": "same-file"}, quote_fields=False)
    form.add_field("file", f"编号,内容\n1,{mark(key)}\n".encode(), filename=f"{mark(key)}.csv")
    assert (await house.asks(key, "/chat/me/files", "POST", data=form, headers=OURS)).status == 202


@pytest.fixture
async def house(tmp_path: Path, sqlite_url: str) -> AsyncIterator[House]:
    async with running(tmp_path, sqlite_url) as one:
        yield one


def named(path: str) -> Iterator[tuple[str, str]]:
    """Whatever can be named at this address, each with what is like it and never was."""
    param = re.findall(r"{(\w+)}", path.replace("{slot}", "me"))[-1]
    at = path.replace("{slot}", "me").replace(f"{{{param}}}", "{}")
    for shape in SHAPES:
        for n in NUMBERS:
            yield at.format(shape.format(n=n)), at.format(shape.format(n=NEVER))


def own(chat: Sequence[tuple[int, str]]) -> set[str]:
    """The addresses of the files in a chat."""
    return {f"/chat/me/files/{seq}" for seq, body in chat if "blob" in json.loads(body)}


async def test_what_is_named_and_not_ones_own_is_answered_like_what_never_was(house: House) -> None:
    assert {one.path for one in house.program.routes} == FOR_ALL | BY_SECRET | CHAT | SAID | NAMED | PLAYED
    there, wrong, mine = await house.chats(), [], 0
    for who, session in house.sessions.items():
        theirs = own(there.get(address_of(session or ""), ()))
        for path in NAMED:
            for asked, never in named(path):
                answer = await house.asks(who, asked)
                if asked in theirs:
                    mine += answer.status == 200
                elif answer != await house.asks(who, never) or answer.status != 404:
                    wrong.append((who, asked))
    assert wrong == []
    assert mine >= len(KINDS), "everybody has a file of their own"
    assert nobody_read_anothers(house) == []


def nobody_read_anothers(house: House) -> list[tuple[str, str]]:
    """Who has read what of whom."""
    return [
        (who, key) for who, read in house.seen.items() for key in KINDS if key != who and mark(key) in "".join(read)
    ]


async def test_nobody_reads_a_word_of_anothers_chat_whatever_is_asked_for_besides(house: House) -> None:
    for who in house.sessions:
        for path in (FOR_ALL | BY_SECRET | CHAT) - {"/static"}:
            for n in (1, NEVER):
                query = {**dict.fromkeys(ASKED, str(n)), "slot": "li-mei", "address": address_of("x")}
                await house.asks(who, path.replace("{slot}", "li-mei"), params=query)
    assert nobody_read_anothers(house) == []
    for key in KINDS:
        assert mark(key) in "".join(house.seen[key])


async def test_presses_and_messages_in_anothers_name_are_answered_like_those_of_nobody(house: House) -> None:
    before, wrong = await house.chats(), []
    for who in KINDS:
        mine = {seq for seq, _ in before[address_of(house.sessions[who] or "")]}
        press = {"client_msg_id": "a-press", "press": {"of": NEVER, "index": 0}}
        never = await house.says(who, press)
        for n in {seq for chat in before.values() for seq, _ in chat} - mine:
            if await house.says(who, press | {"press": {"of": n, "index": 0}}) != never:
                wrong.append((who, n))
        assert never.status == 409
        for more in ({"account": 1}, {"address": "x"}, {"person_id": 1}, {"callback_query": {"data": "b:menu:1:0:"}}):
            assert (await house.says(who, {"client_msg_id": "a-trick", "text": "x", **more})).status == 400
    for who in NOBODY:
        answers = {
            await house.says(who, {"client_msg_id": "nobody", "press": {"of": n, "index": 0}}) for n in (1, NEVER)
        }
        assert {one.status for one in answers} <= {401, 409}
        assert len(answers) == 1
    assert wrong == []
    assert await house.chats() == before
    assert nobody_read_anothers(house) == []


def answered(route: Route | Mount) -> set[str]:
    """The methods an address is there for."""
    return {*(getattr(route, "methods", None) or ("GET", "HEAD"))}


async def test_other_methods_and_channels_without_their_secret_tell_nothing(house: House) -> None:
    for route in house.program.routes:
        path = re.sub(r"{\w+}", "1", route.path.replace("{slot}", "me"))
        methods = {method for one in house.program.routes if one.path == route.path for method in answered(one)}
        for method in {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"} - methods:
            alike = {(await house.asks(who, path, method)).status for who in ("nobody", "wu-hong")}
            assert alike <= {404, 405, 307}, (method, path)
    for path in BY_SECRET:
        bodies = (b"", b"{}", b"<xml/>")
        alone = {(await house.asks(who, path, "POST", data=body)).status for who in house.sessions for body in bodies}
        assert len(alone) == 1, (path, alone)
        assert alone <= {400, 401, 403}, path
    assert nobody_read_anothers(house) == []


# ── calendars ────────────────────────────────────────────────────────────────────────────────────
def calendar_of(work: Work, *, person_id: int) -> str | None:
    try:
        return calendar_feed.link(work, person=people.get(work.c, person_id, work.today)).rpartition("/")[2]
    except CaseworkError:
        return None


async def test_a_calendars_signature_opens_no_other_number(house: House) -> None:
    ids = house.program.people
    links = {key: await house.program.sweep(partial(calendar_of, person_id=ids[key])) for key in KINDS if key in ids}
    [nobodys] = {await house.asks("nobody", f"/calendar/{NEVER}-1-{'0' * 64}.ics")}
    opened = 0
    for key, name in links.items():
        if name is None:
            continue
        opened += (await house.asks("nobody", f"/calendar/{name}")).status == 200
        _, serial, signature = name.split("-")
        for other in ids.values():
            if other != ids[key]:
                assert await house.asks(key, f"/calendar/{other}-{serial}-{signature}") == nobodys
        assert await house.asks(key, f"/calendar/{ids[key]}-{int(serial) + 1}-{signature}") == nobodys
    assert opened >= 5
