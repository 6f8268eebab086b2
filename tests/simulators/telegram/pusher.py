"""How Telegram pushes updates to a webhook: in order, again and again until the answer is 200."""

import asyncio
from typing import Any

import aiohttp

from tests.simulators.telegram.world import Webhook, World

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
PATIENCE = 10.0
PAUSE = 0.1


class Pusher:
    """Pushes what waits while a webhook is set. `answers`: the status of every try, oldest first."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.answers: list[int] = []
        # push every update that many times more, as after a lost answer
        self.repeat = 0

    async def run(self) -> None:
        """Go on until cancelled."""
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE)) as session:
            while True:
                async with self._world.changed:
                    await self._world.changed.wait_for(lambda: bool(self._world.webhook and self._world.updates))
                webhook = self._world.webhook
                if webhook is not None and not await self._push(session, webhook, self._world.updates[0]):
                    await asyncio.sleep(PAUSE)

    async def _push(self, session: aiohttp.ClientSession, webhook: Webhook, update: dict[str, Any]) -> bool:
        wanted = not webhook.wanted or any(kind in update for kind in webhook.wanted)
        for _ in range(1 + self.repeat if wanted else 0):
            if await self._post(session, webhook, update) != 200:
                return False
        self._world.updates = [other for other in self._world.updates if other is not update]
        await self._world.tell()
        return True

    async def _post(self, session: aiohttp.ClientSession, webhook: Webhook, update: dict[str, Any]) -> int:
        headers = {SECRET_HEADER: webhook.secret} if webhook.secret else {}
        try:
            async with session.post(webhook.url, json=update, headers=headers) as answer:
                self.answers.append(answer.status)
        except (aiohttp.ClientError, TimeoutError):
            self.answers.append(0)
        return self.answers[-1]
