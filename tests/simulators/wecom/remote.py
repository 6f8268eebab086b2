"""The test's hold on a simulator in another process: the same people, over the control API."""

import base64
from collections.abc import Sequence
from typing import Any

import aiohttp

from tests.simulators.telegram.people import Seen
from tests.simulators.wecom.people import Customer, Member
from tests.simulators.wecom.screens import Screen, from_wire


class RemoteWeCom:
    """A running `python -m tests.simulators.wecom`. `url` is also the base of its API."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._session = aiohttp.ClientSession(url)

    async def stop(self) -> None:
        """Let go of the simulator; its process goes on."""
        await self._session.close()

    async def verify(self, url: str) -> None:
        """Save this callback address in the console. Raises AssertionError unless the program proves itself."""
        await self.post("callback", {"url": url, "verify": True})

    async def member(self, userid: str, name: str = "", visible: bool = True) -> Member:
        """A person of the corp."""
        made = await self.post("member", {"userid": userid, "name": name, "visible": visible})
        return Member(RemoteHands(self, made["phone"]), made["name"], made["phone"])

    async def customer(self, name: str = "王阿姨", external_userid: str = "", open_kfid: str = "") -> Customer:
        """A person in WeChat."""
        made = await self.post("customer", {"name": name, "external_userid": external_userid, "open_kfid": open_kfid})
        return Customer(RemoteHands(self, made["phone"]), made["name"], made["external_userid"], made["open_kfid"])

    async def plan(self, name: str, **how: Any) -> None:
        """Plan a fault by the name of the deed of FakeWeCom: fail_next, drop_after, advance, pace …"""
        if isinstance(how.get("customer"), Customer):
            customer = how.pop("customer")
            how["phone"] = f"{customer.external_userid}@{customer.open_kfid}"
        await self.post(f"plan/{name}", how)

    async def state(self) -> dict[str, Any]:
        """Calls by endpoint, what was dropped or cut, whether all callbacks are acknowledged."""
        return dict(await self.get("state"))

    async def post(self, route: str, body: dict[str, Any]) -> dict[str, Any]:
        """Ask for something to be done. Raises AssertionError with the reason of a refusal."""
        async with self._session.post(f"/control/{route}", json=body) as answer:
            said: dict[str, Any] = await answer.json()
            assert answer.status == 200, said.get("refused")
            return said

    async def get(self, route: str, **query: str) -> Any:
        """Ask for something to be told."""
        async with self._session.get(f"/control/{route}", params=query) as answer:
            return await answer.json()

    async def file(self, phone: str, bubble: int) -> bytes:
        """The file of a bubble."""
        async with self._session.get(f"/control/file/{phone}/{bubble}") as answer:
            assert answer.status == 200, "a bubble without a file"
            return await answer.read()


class RemoteHands:
    """A phone in another process."""

    def __init__(self, wecom: RemoteWeCom, phone: str) -> None:
        self._wecom, self._phone = wecom, phone

    async def act(self, person: int, deed: str, **what: Any) -> None:
        """Do something; refused deeds raise AssertionError."""
        if "data" in what:
            what["data"] = base64.b64encode(what["data"]).decode()
        await self._wecom.post("act", {"phone": self._phone, "deed": deed, **what})

    async def read(self, person: int, after: int, timeout: float) -> Sequence[Seen]:
        """What was seen after the first `after` things; waits up to `timeout` seconds for one."""
        rows = await self._wecom.get("chat", phone=self._phone, after=str(after), timeout=str(timeout))
        return [Seen(**{**row, "buttons": tuple(map(tuple, row["buttons"]))}) for row in rows]

    async def fetch(self, person: int, message_id: int) -> bytes:
        """The file of a bubble."""
        return await self._wecom.file(self._phone, message_id)

    async def screen(self) -> Screen:
        """What stands on the phone now."""
        wire = await self._wecom.get("screen", phone=self._phone)
        return Screen(wire["name"], tuple(from_wire(bubble) for bubble in wire["bubbles"]))
