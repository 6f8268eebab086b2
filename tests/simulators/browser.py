"""A browser without a screen: it opens the web chat over real HTTP, for the same kind of person as on Telegram."""

import asyncio
import json
from collections.abc import Sequence
from contextlib import suppress
from io import BytesIO
from random import Random
from typing import Any

import aiohttp

from tests.simulators.telegram.people import Person, Seen


class WebChat(Person):
    """A person with a browser; opens the chat with `opens` before anything else."""

    def __init__(self, url: str, slot: str, name: str, language: str = "zh") -> None:
        self._page = Page(f"{url}/chat/{slot}/", language)
        super().__init__(self._page, 0, name)

    async def opens(self, argument: str | None = None) -> None:
        """Open the page, by an invitation's link when there is an argument; the page says that the chat begins."""
        await self._page.open()
        await self._page.post({"start": argument or ""})

    async def tries(self, said: dict[str, Any]) -> tuple[int, str]:
        """Send what no page of ours sends: the status and the sentence of the answer."""
        return await self._page.tried("message", json={"client_msg_id": self._page.name(), **said})

    async def tries_file(self, data: bytes, name: str) -> tuple[int, str]:
        """Send a file that may be refused: the status and the sentence of the answer."""
        return await self._page.tried("files", data=self._page.form(data, name))

    async def visits(self, url: str) -> tuple[int, str]:
        """Open another address with the same browser: the status and what it shows."""
        return await self._page.got(url)

    async def closes(self) -> None:
        """Close the window; the session stays in nobody's hands."""
        await self._page.close()

    async def loses_the_line(self) -> None:
        """The connection breaks; the browser comes back and asks for what it has missed."""
        await self._page.reconnect()


class Page:
    """One open page: what is posted, and the stream of what is said."""

    def __init__(self, url: str, language: str) -> None:
        self._url = url
        self._headers = {"x-minyi": language, "accept-language": language}
        self._seen: list[Seen] = []
        self._last = 0
        self._sent = 0
        self._changed = asyncio.Condition()
        self._session: aiohttp.ClientSession | None = None
        self._reading: asyncio.Task[None] | None = None

    async def open(self) -> None:
        """Get the page and with it a session, then listen."""
        jar = aiohttp.CookieJar(unsafe=True)  # cookies of a numeric address
        self._session = aiohttp.ClientSession(cookie_jar=jar, headers=self._headers)
        async with self._session.get(self._url) as answer:
            assert answer.status == 200, await answer.text()
            assert "minyi" in answer.cookies, "no session"
        await self._listen()

    async def close(self) -> None:
        """Stop listening and forget the session."""
        await self._stop_listening()
        if self._session:
            await self._session.close()

    async def reconnect(self) -> None:
        """Let the stream break off and open it again."""
        await self._stop_listening()
        await self._listen()

    async def act(self, person: int, deed: str, **what: Any) -> None:
        """Do something as the person in front of the page."""
        match deed:
            case "say" if what["text"].startswith("/start"):
                await self.post({"start": what["text"][6:].strip()})
            case "say":
                await self.post({"text": what["text"]})
            case "press":
                await self.post({"press": {"of": what["message_id"], "index": what["index"]}})
            case "photo" | "document":
                await self._upload(what["data"], what.get("name", "photo.png"))
                if what.get("caption"):
                    await self.post({"text": what["caption"]})
            case _:
                raise AssertionError(f"nobody can {deed} in a web chat")

    async def read(self, person: int, after: int, timeout: float) -> Sequence[Seen]:
        """What was seen after the first `after` things; waits up to `timeout` seconds for one."""
        if timeout:
            try:
                async with asyncio.timeout(timeout), self._changed:
                    await self._changed.wait_for(lambda: len(self._seen) > after)
            except TimeoutError:
                return []
        return self._seen[after:]

    async def fetch(self, person: int, message_id: int) -> bytes:
        """The photo or file of a message."""
        assert self._session, "the page is not open"
        async with self._session.get(f"{self._url}files/{message_id}") as answer:
            assert answer.status == 200, answer.status
            return await answer.read()

    async def post(self, said: dict[str, Any]) -> None:
        """Send one thing, under a name of its own. Raises AssertionError when it is not taken."""
        await self._taken("message", json={"client_msg_id": self.name(), **said})

    async def tried(self, route: str, **body: Any) -> tuple[int, str]:
        """Send something; the status of the answer, and the sentence that says why not."""
        assert self._session, "the page is not open"
        async with self._session.post(self._url + route, **body) as answer:
            return answer.status, (await answer.json()).get("says", "")

    async def got(self, url: str) -> tuple[int, str]:
        """The status and the text of an address."""
        assert self._session, "the page is not open"
        async with self._session.get(url) as answer:
            return answer.status, await answer.text()

    def form(self, data: bytes, name: str) -> aiohttp.FormData:
        """A file as the page's form holds it."""
        form = aiohttp.FormData({"client_msg_id": self.name()}, quote_fields=False)
        form.add_field("file", BytesIO(data), filename=name)
        return form

    async def _upload(self, data: bytes, name: str) -> None:
        await self._taken("files", data=self.form(data, name))

    async def _taken(self, route: str, **body: Any) -> None:
        status, says = await self.tried(route, **body)
        assert status == 202, f"{status}: {says}"

    def name(self) -> str:
        """A name of its own for the next thing that is sent."""
        self._sent += 1
        return f"message-{self._sent}"

    async def _listen(self) -> None:
        assert self._session, "the page is not open"
        headers = {"last-event-id": str(self._last)} if self._last else {}
        stream = await self._session.get(self._url + "events", headers=headers, timeout=aiohttp.ClientTimeout())
        assert stream.status == 200, stream.status
        self._reading = asyncio.ensure_future(self._read_stream(stream))

    async def _stop_listening(self) -> None:
        if self._reading:
            self._reading.cancel()
            await asyncio.gather(self._reading, return_exceptions=True)

    async def _read_stream(self, stream: aiohttp.ClientResponse) -> None:
        kind, number = "", 0
        async with stream:
            async for raw in stream.content:
                field, _, value = raw.decode().rstrip("\n").partition(": ")
                if field == "event":
                    kind = value
                elif field == "id":
                    number = int(value)
                elif field == "data" and kind in {"message", "toast"}:
                    self._last = max(self._last, number)
                    await self._show(kind, json.loads(value))

    async def _show(self, kind: str, said: dict[str, Any]) -> None:
        if said.get("mine"):
            return
        if kind == "toast":
            seen = Seen("answer", said["text"], alert=said["alert"])
        else:
            buttons = tuple((button["label"],) for button in said["buttons"])
            seen = Seen("message", said.get("text", ""), buttons, said["seq"])
        async with self._changed:
            self._seen.append(seen)
            self._changed.notify_all()


class Steady(WebChat):
    """Somebody who stays at the page whatever happens to the program behind it."""

    def __init__(self, url: str, slot: str, name: str, language: str = "zh") -> None:
        super().__init__(url, slot, name, language)
        self._page = self._line = self.page = SteadyPage(f"{url}/chat/{slot}/", language)


class SteadyPage(Page):
    """A page as the real one is: it says again what was not taken, and comes back to a stream that broke off."""

    def __init__(self, url: str, language: str) -> None:
        super().__init__(url, language)
        self._taken_once: list[dict[str, Any]] = []

    async def open(self) -> None:
        """Get the page, and again while it cannot be had."""
        while True:
            try:
                await super().open()
            except (aiohttp.ClientError, TimeoutError, AssertionError):
                await self.close()
                await asyncio.sleep(0.5)
            else:
                return

    async def post(self, said: dict[str, Any]) -> None:
        """Send one thing until it is taken; always under the same name, so that it counts once."""
        body = {"client_msg_id": self.name(), **said}
        while True:
            with suppress(aiohttp.ClientError, TimeoutError):
                status, says = await self.tried("message", json=body)
                if status == 202:
                    self._taken_once.append(body)
                    return
                assert status >= 500, f"{status}: {says}"
            await asyncio.sleep(0.5)

    async def again(self, dice: Random, most: int) -> None:
        """Send some of what was taken once more, in any order: as a browser whose line broke before the answer."""
        for body in dice.sample(self._taken_once, min(most, len(self._taken_once))):
            with suppress(aiohttp.ClientError, TimeoutError):
                await self.tried("message", json=body)

    async def _listen(self) -> None:
        self._reading = asyncio.ensure_future(self._keep_listening())

    async def _keep_listening(self) -> None:
        assert self._session, "the page is not open"
        while True:
            with suppress(aiohttp.ClientError, TimeoutError):
                headers = {"last-event-id": str(self._last)} if self._last else {}
                within = aiohttp.ClientTimeout(sock_connect=5)
                stream = await self._session.get(self._url + "events", headers=headers, timeout=within)
                if stream.status == 200:
                    await self._read_stream(stream)
            await asyncio.sleep(0.5)
