"""The demonstration county with phones nobody has used yet, and somebody who has lost theirs."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import Connection

from services.citizens import intake
from services.opinions import screening
from services.work import Work
from storage.people import people
from tests.contract import rows
from tests.contract.hall import DEPUTY, STATION, Hall, hall
from tests.contract.town import MATTER

CODE = re.compile(r"(?:YQ|BD)(?:-[A-Z0-9]{4}){2}")


class Office(Hall):
    """The county, and phones nobody has used yet."""

    def told(self, who: str) -> list[str]:
        """Everything somebody was ever told."""
        return [str(body.get("text", "")) for body in self._bodies(who)]

    def phone(self, who: str, number: int) -> None:
        """A phone somebody has just bought."""
        self._addresses[who] = number

    async def without_account(self, key: str) -> None:
        """Somebody stands on the roster and has never opened the bot."""
        await self.scene.store.run(self._lose, self.ids[key])

    def _lose(self, c: Connection, person_id: int) -> None:
        for account in people.accounts_of(c, person_id):
            people.give_account(c, account.id, people.add(c, at=rows.AT))

    async def shown(self, who: str, label: str) -> str:
        """Somebody presses a button; the one-use code they are shown."""
        found = CODE.search("\n".join(await self.presses(who, label)))
        assert found
        return found[0]

    async def given(self) -> str:
        """李梅 has been given an opinion; its number."""
        return await self.scene.turns.sweep(self._give)

    def _give(self, work: Work) -> str:
        wang, desk = (people.get(work.c, self.ids[key], work.today) for key in ("wang", STATION))
        said = intake.Draft(text=MATTER, place="人民路", topic="traffic", anonymous=False, signature="王阿姨", phone="")
        one = intake.submit(work, person=wang, draft=said).opinion
        deputy = self.ids[DEPUTY]
        screening.give(work, person=desk, opinion_id=one.id, version=one.version, deputy_id=deputy)
        return one.number


@asynccontextmanager
async def phones(url: str) -> AsyncIterator[Office]:
    """The hall, with those phones."""
    async with hall(url) as here:
        here.__class__ = Office
        assert isinstance(here, Office)
        yield here
