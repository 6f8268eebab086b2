"""The test's hold on a simulator in another process: the same people, over the control API."""

import base64
from collections.abc import Sequence
from typing import Any

import aiohttp

from tests.simulators.telegram.control import PLANS
from tests.simulators.telegram.people import Person, Seen


class RemoteTelegram:
    """A running `python -m tests.simulators.telegram`. `url` is also the base of its Bot API."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._session = aiohttp.ClientSession(url)

    async def stop(self) -> None:
        """Let go of the simulator; its process goes on."""
        await self._session.close()

    async def person(self, id: int, name: str = "安娜", language_code: str = "zh-hans") -> Person:
        """A person with a Telegram account who has not opened the bot yet."""
        await self._post("person", {"id": id, "name": name, "language_code": language_code})
        return Person(self, id, name)

    async def plan(self, name: str, **how: Any) -> None:
        """Plan a fault by the name of the deed of FakeTelegram: fail_next, drop_before, …"""
        assert name in PLANS, f"no such plan: {name}"
        await self._post(f"plan/{name}", how)

    async def state(self) -> dict[str, Any]:
        """Calls by method, and the number of updates the bot has not confirmed."""
        async with self._session.get("/control/state") as answer:
            state: dict[str, Any] = await answer.json()
            return state

    async def act(self, person: int, deed: str, **what: Any) -> None:
        """Do something as a person."""
        if "data" in what:
            what["data"] = base64.b64encode(what["data"]).decode()
        await self._post("act", {"person": person, "deed": deed, **what})

    async def read(self, person: int, after: int, timeout: float) -> Sequence[Seen]:
        """What a person saw after the first `after` things; waits up to `timeout` seconds for one."""
        query = {"person": str(person), "after": str(after), "timeout": str(timeout)}
        async with self._session.get("/control/chat", params=query) as answer:
            rows = await answer.json()
        return [Seen(**{**row, "buttons": tuple(map(tuple, row["buttons"]))}) for row in rows]

    async def fetch(self, person: int, message_id: int) -> bytes:
        """The photo or file of a message."""
        async with self._session.get(f"/control/file/{person}/{message_id}") as answer:
            assert answer.status == 200, "a message without a file"
            return await answer.read()

    async def _post(self, route: str, body: dict[str, Any]) -> None:
        async with self._session.post(f"/control/{route}", json=body) as answer:
            said = await answer.json()
            assert answer.status == 200, said.get("refused")
