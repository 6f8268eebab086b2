"""A group of people with the bot in it: what is seen there, and what its members do there."""

from tests.simulators.telegram.people import Person, Seen, find


class Group(Person):
    """A group chat. Reading and waiting are as for a person; whoever acts is named."""

    async def takes_in_the_bot(self, by: Person) -> None:
        """Somebody adds the bot."""
        await self._does(by, "add_bot")

    async def puts_out_the_bot(self, by: Person) -> None:
        """Somebody removes the bot."""
        await self._does(by, "remove_bot")

    async def hears(self, by: Person, text: str) -> None:
        """Somebody writes in the group."""
        await self._does(by, "say_in_group", text=text)

    async def is_pressed(self, by: Person, label: str, *, on: Seen | None = None) -> None:
        """Somebody presses a button; its answer is theirs alone. on: as their app still shows it."""
        await self.catches_up()
        shown = on or self.newest_with_buttons()
        await by.catches_up()
        by.looks_from_here()
        before = shown.message.reply_markup if on is not None and shown.message is not None else None
        await self._does(by, "press", message_id=shown.message_id, index=find(shown, label), shown=before)

    async def becomes_a_supergroup(self, by: Person, id: int) -> "Group":
        """The group goes on under another id."""
        await self._does(by, "upgrade_group", to=id)
        return Group(self._line, id, self.name)

    async def _does(self, by: Person, deed: str, **what: object) -> None:
        await self.catches_up()
        self.looks_from_here()
        await self._line.act(by.id, deed, group=self.id, **what)
