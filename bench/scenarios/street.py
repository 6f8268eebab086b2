"""People who write to a replica and press its buttons; the lists they can open."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from bench.scenarios import ground
from bench.scenarios.replica import CHANNEL, Replica
from domain.roles import Role
from handlers.buttons import Button
from handlers.menus import MENUS, MORE
from storage.inbox import Arrival

AT_ONCE = 20
STEPS = ("/start", "人民路{n}号楼前的路灯不亮，晚上走路看不见", "写好了", "跳过", "匿名", "提交")
YEAR = ground.TODAY.year
# behind the lines of the menus: what opens a list, or figures of this year
DUE = tuple(Button(do=f"due-{span}") for span in ("today", "week", "late"))
FURTHER = {
    Role.STATION: DUE,
    Role.UNIT_HEAD: (*DUE, Button(do="ledger-mine")),
    Role.GOV_OFFICE: (*DUE, Button(do="ledger"), Button(do="ledger-open")),
    Role.CHAIR: DUE,
    Role.COMMITTEE: DUE,
    Role.UNIT_CLERK: (
        *DUE,
        *(Button(do=f"ledger-{name}") for name in ("mine", "overdue", "soon", "open", "failed", "struck")),
        Button(do="figures"),
    ),
    Role.DEPUTY: (Button(do="ledger-open"), Button(do="ledger-struck"), Button(do="circulars-mine")),
    Role.OFFICE: (
        *DUE,
        *(Button(do=f"ledger-{name}") for name in ("overdue", "soon", "open", "failed", "struck")),
        Button(do="figures-units", id=YEAR),
        Button(do="figures-of", id=YEAR * 100 + 3),
        Button(do="circulars-sent"),
        Button(do="key-new"),
    ),
    Role.CITIZEN: (Button(do="my-data"), Button(do="find-stations")),
}


class Street:
    """People who write to a replica and press its buttons, by the address of their account."""

    def __init__(self, there: Replica) -> None:
        self._there, self._events, self._newcomer = there, 0, 500_000_000

    async def hear(self, said: Sequence[tuple[int, str]]) -> None:
        """Each writes, or presses the button with that label or that data; all at once, until all are answered."""
        await self._there.turns.accept([self._arrival(*one) for one in said])
        await self._there.turns.rest()

    async def opinions(self) -> None:
        """Some newcomers send an opinion each, all the way."""
        people = range(self._newcomer, self._newcomer + AT_ONCE)
        self._newcomer += AT_ONCE
        for step in STEPS:
            await self.hear([(who, step.format(n=who % 7919)) for who in people])
        sent = sum("YJ-" in row.body.decode() for row in self._there.out)
        self._there.out.clear()
        if sent < AT_ONCE:
            raise RuntimeError(f"{sent} of {AT_ONCE} opinions arrived")

    async def says(self, who: int, *words: str) -> None:
        """Somebody opens a list: presses, or says one thing after the other."""
        for one in words:
            await self.hear([(who, one)])
        self._there.out.clear()

    def _arrival(self, who: int, said: str) -> Arrival:
        self._events += 1
        sender = {"id": who, "is_bot": False, "first_name": "某", "language_code": "zh-hans"}
        chat = {"id": who, "type": "private"}
        data = said if said.startswith("b:") else self._behind(who, said)
        if data is None:
            update: dict[str, Any] = {
                "message": {"message_id": self._events, "date": 1, "chat": chat, "from": sender, "text": said}
            }
        else:
            message = {"message_id": 1, "date": 0, "chat": chat}
            update = {
                "callback_query": {"id": "7", "from": sender, "message": message, "chat_instance": "1", "data": data}
            }
        raw = json.dumps({"update_id": self._events, **update}).encode()
        return Arrival(CHANNEL, str(self._events), str(who), raw, self._there.clock.now())

    def _behind(self, who: int, label: str) -> str | None:
        for row in reversed(self._there.out):
            if row.address == str(who):
                for line in json.loads(row.body).get("reply_markup", {}).get("inline_keyboard", ()):
                    for button in line:
                        if label in button["text"]:
                            return str(button["callback_data"])
        return None


def lists() -> Iterator[tuple[str, int, str]]:
    """Every line of every menu that only shows something, and what lies behind: its name, who opens it, the button."""
    holders = {
        Role.STATION: 1, Role.UNIT_CLERK: ground.CLERKS + 1, Role.DEPUTY: ground.THE_DEPUTIES + 1,
        Role.OFFICE: ground.OFFICE, Role.CITIZEN: ground.CITIZENS + 2, **ground.OTHERS,
    }  # fmt: skip
    for role, person in holders.items():
        address = ground.FIRST_ADDRESS + person
        seen, pages = {"menu"}, [entry.do for entry in MENUS[role]]
        while pages:
            do = pages.pop(0)
            if do in seen:
                continue
            seen.add(do)
            pages += [offer.do for offer in MORE.get(do, ())]
            yield f"{role}: {do}", address, Button(do=do).pack()
        yield f"{role}: menu", address, Button(do="menu").pack()
        for button in FURTHER.get(role, ()):
            yield f"{role}: {button.do} {button.id or ''}".strip(), address, button.pack()
