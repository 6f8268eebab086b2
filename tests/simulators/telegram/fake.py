"""The test's own Telegram: start it, let people act, plan faults, look at what was called."""

import asyncio
from collections.abc import Sequence
from random import Random
from typing import Any

import telegram

from tests.simulators.telegram import deeds
from tests.simulators.telegram.faults import Failure, Faults, Gate
from tests.simulators.telegram.group import Group
from tests.simulators.telegram.people import PATIENCE, Person, Seen
from tests.simulators.telegram.server import Server, new_bot
from tests.simulators.telegram.world import Account, Clock, Event, GroupChat, World, wall_clock

TOKEN = "1000001:a-token-of-the-simulator-0123456789"


class FakeTelegram:
    """Telegram in this event loop. `now` dates messages and ages presses (aware UTC; the wall clock unless given)."""

    def __init__(self, token: str = TOKEN, now: Clock = wall_clock) -> None:
        self.token = token
        self.world = World(new_bot(token), now)
        self.faults = Faults()
        self.server = Server(token, self.world, self.faults)
        self.url = ""

    async def start(self, port: int = 0) -> str:
        """Listen; return the address to give the bot as the base of the Bot API."""
        self.url = await self.server.start(port)
        return self.url

    async def stop(self) -> None:
        """Stop listening."""
        await self.server.stop()

    @property
    def calls(self) -> list[tuple[str, dict[str, Any]]]:
        """Every call that arrived, oldest first: method in lower case, parameters."""
        return self.server.calls

    def person(
        self, id: int, name: str = "安娜", language_code: str = "zh-hans", username: str | None = None
    ) -> Person:
        """A person with a Telegram account who has not opened the bot yet."""
        user = telegram.User(id, name, False, username=username, language_code=language_code)
        self.world.accounts.setdefault(id, Account(user))
        return Person(self, id, name)

    def group(self, id: int, title: str = "代表群", *, reads_all: bool = False) -> Group:
        """A group (a negative id) the bot is not in yet."""
        self.world.groups[id] = GroupChat(id, title, reads_all=reads_all)
        return Group(self, id, title)

    def fail_next(
        self,
        method: str,
        status: int,
        times: int = 1,
        retry_after: int | None = None,
        description: str = "simulated",
        page: str = "",
    ) -> None:
        """Answer the next `times` calls of `method` with an error status (429, 500, 403 …) instead of doing them.

        page: HTML of a proxy in between, instead of what Telegram would say.
        """
        self.faults.failures[method.lower()].extend([Failure(status, retry_after, description, page)] * times)

    def drop_before(self, method: str, times: int = 1) -> None:
        """Break the connection of the next calls before they take effect ("download" for file downloads)."""
        self.faults.drops_before[method.lower()] += times

    def drop_after(self, method: str, times: int = 1) -> None:
        """Let the next calls take effect but break the connection before the answer."""
        self.faults.drops_after[method.lower()] += times

    def hold(self, method: str) -> Gate:
        """Let calls take effect but keep their answers back: `await gate.reached.wait()`, then `release`."""
        gate = self.faults.gates[method.lower()] = Gate()
        return gate

    def release(self, method: str) -> None:
        """Let answers out again."""
        self.faults.gates.pop(method.lower()).release()

    def pace(self, per_second: float = 30, per_chat: float = 1) -> None:
        """Answer 429 to a bot that sends faster than this; 0 takes a limit away."""
        self.faults.per_second, self.faults.per_chat = per_second, per_chat

    def latency(self, seconds: float) -> None:
        """Delay every answer but those of getUpdates."""
        self.faults.latency = seconds

    async def says_again(self, dice: Random, count: int) -> None:
        """Deliver updates again that were delivered long ago, and mix what waits: only each person's order is kept."""
        self.world.mix(dice, count)
        await self.world.tell()

    async def block(self, person: Person) -> None:
        """The person blocks the bot."""
        await person.blocks()

    async def waits_for_calls(self, method: str, count: int = 1, timeout: float = PATIENCE) -> list[dict[str, Any]]:
        """The parameters of the calls of `method`, once there are at least `count`."""

        def made() -> list[dict[str, Any]]:
            return [params for name, params in self.calls if name == method.lower()]

        async with asyncio.timeout(timeout), self.world.changed:
            await self.world.changed.wait_for(lambda: len(made()) >= count)
        return made()

    async def is_idle(self, timeout: float = PATIENCE) -> None:
        """Return when the bot has confirmed every update."""
        async with asyncio.timeout(timeout), self.world.changed:
            await self.world.changed.wait_for(lambda: not self.world.updates)

    async def act(self, person: int, deed: str, **what: Any) -> None:
        """Do something as a person."""
        deeds.do(self.world, self.world.accounts[person], deed, **what)
        await self.world.tell()

    async def read(self, person: int, after: int, timeout: float) -> Sequence[Seen]:
        """What a person saw after the first `after` things; waits up to `timeout` seconds for one."""

        def seen() -> list[Seen]:
            return [show(event) for event in self.world.events if event.chat_id == person][after:]

        if timeout:
            try:
                async with asyncio.timeout(timeout), self.world.changed:
                    await self.world.changed.wait_for(seen)
            except TimeoutError:
                return []
        return seen()

    async def fetch(self, person: int, message_id: int) -> bytes:
        """The photo or file of a message."""
        message = self.world.messages[person, message_id]
        sent = message.photo[-1] if message.photo else message.document or message.voice or message.video
        assert sent, "a message without a file"
        return self.world.files[sent.file_id][1]


def show(event: Event) -> Seen:
    """An event as a person sees it."""
    message = event.message
    rows = message.reply_markup.inline_keyboard if message and message.reply_markup else ()
    buttons = tuple(tuple(str(button.text) for button in row) for row in rows)
    return Seen(event.kind, event.text, buttons, message.message_id if message else 0, event.alert, message)
