"""Hands in the same process: what a person does goes straight to WeCom's memory, what is seen comes from it."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tests.simulators.telegram.people import Seen
from tests.simulators.wecom import customer_deeds, kf_console, member_deeds
from tests.simulators.wecom.kf_world import Kf, Session
from tests.simulators.wecom.people import seen
from tests.simulators.wecom.screens import Screen
from tests.simulators.wecom.world import Member as MemberRecord
from tests.simulators.wecom.world import World


class PhoneHands:
    """A phone in this process."""

    def __init__(self, world: World, key: str) -> None:
        self.world, self.phone = world, world.phones[key]

    async def read(self, person: int, after: int, timeout: float) -> Sequence[Seen]:
        """What was seen after the first `after` things; waits up to `timeout` seconds for one."""
        if timeout:
            changed = self.world.changed
            try:
                async with asyncio.timeout(timeout), changed:
                    await changed.wait_for(lambda: len(self.phone.story) > after)
            except TimeoutError:
                return []
        return [seen(one) for one in self.phone.story[after:]]

    async def fetch(self, person: int, message_id: int) -> bytes:
        """The file of a bubble."""
        media = self.world.media.get(self.phone.bubble(message_id).media_id)
        assert media, "a bubble without a file"
        return media.data

    async def act(self, person: int, deed: str, **what: Any) -> None:
        """Do something; refused deeds raise AssertionError."""
        raise NotImplementedError

    async def screen(self) -> Screen:
        """What stands on the phone now."""
        return Screen(self.phone.name, tuple(replace(one) for one in self.phone.bubbles))


class MemberHands(PhoneHands):
    """The hands of a member."""

    def __init__(self, world: World, record: MemberRecord) -> None:
        super().__init__(world, record.phone.key)
        self.record = record

    async def act(self, person: int, deed: str, **what: Any) -> None:
        """Do something in the WeCom client."""
        member_deeds.do(self.world, self.record, deed, **what)
        await self.world.tell()


class CustomerHands(PhoneHands):
    """The hands of a customer."""

    def __init__(self, kf: Kf, session: Session) -> None:
        super().__init__(kf.world, session.phone.key)
        self.kf, self.session = kf, session

    async def act(self, person: int, deed: str, **what: Any) -> None:
        """Do something in WeChat."""
        if deed == "open_link":
            open_kfid, scene, param = kf_console.read_link(self.kf, what["url"])
            assert open_kfid == self.session.open_kfid, "the link leads to another kf account"
            deed, what = "enter", {"scene": scene, "scene_param": param}
        customer_deeds.do(self.kf, self.session, deed, **what)
        await self.world.tell()
