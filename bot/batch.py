"""Turns of different people in one transaction: one load, one save, all of it or nothing."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from aiogram import Bot
from aiogram.methods import TelegramMethod

from bot import incoming, rooms
from bot.clock import Clock
from bot.dispatch import Dispatch, drive
from bot.floods import Answer, Floods
from bot.incoming import Kind
from bot.returning import welcome_back
from bot.rooms import Heard
from bot.telling import Teller, Told
from bot.turn import Turn, current
from domain.rules.calendar import Calendar
from domain.rules.profile import Profile
from handlers.desk import Desk
from locales.texts import Catalogue
from services.work import Work
from storage import dialogues, inbox, outbox
from storage.connection import Connection
from storage.dialogues import Dialogue
from storage.inbox import Speaker, Waiting
from storage.outbox import Outgoing, Saying
from storage.turns import settling, together, undo

Take = Callable[[Connection, datetime], Sequence[Speaker]]
SPOKEN = (Kind.TALK, Kind.IN_GROUP)


@dataclass
class House:
    """What turns need besides a connection. `calendar` may be replaced when a year has been published."""

    clock: Clock
    catalogue: Catalogue
    profile: Profile
    calendar: Calendar
    bots: Mapping[str, Bot]
    dispatch: Dispatch
    floods: Floods = field(default_factory=Floods)

    def __post_init__(self) -> None:
        self.teller = Teller(self.catalogue, self.bots)

    def work(self, c: Connection) -> Work:
        """A transaction's worth of work, beginning now."""
        return Work(c, self.clock.now(), self.profile, self.calendar)


class Batch:
    """One attempt: at most one turn for each of some speakers.

    speakers: who was taken. rows: the inbox rows found waiting. more: those of whom further rows wait.
    """

    def __init__(self, house: House, take: Take) -> None:
        self._house, self._take = house, take
        self.speakers: Sequence[Speaker] = ()
        self.rows: list[Waiting] = []
        self.more: list[Speaker] = []

    def run(self, c: Connection) -> list[Outgoing]:
        """Do it, and return what may leave once it is committed. Raises whatever a turn raised, then all is void."""
        work = self._house.work(c)
        self.speakers = self._take(c, work.now)
        if not self.speakers:
            return []
        known = dialogues.load_many(c, self.speakers, work.today)
        # only now, under the locks: another replica may have been quicker
        self.rows = inbox.heads(c, self.speakers)
        self.more = [(row.channel, row.speaker) for row in self.rows if row.behind]
        heard: list[Heard] = [(row, update := json.loads(row.raw), incoming.kind_of(update)) for row in self.rows]
        heard = rooms.meant_for_us(work, heard)
        known |= self._meet(work, heard, known)
        known |= rooms.enter(work, heard)
        rerouted = _note_reach(work, self._house.catalogue, heard, known)
        turns = [self._turn(work, row, update, known) for row, update, kind in heard if kind in SPOKEN]
        return rerouted + self._write_down(c, turns)

    def _write_down(self, c: Connection, turns: Sequence[Turn]) -> list[Outgoing]:
        told = [Told(call, turn.room.address, turn.row_id) for turn in turns for call in turn.calls]
        told += self._house.teller.tell(turn.work for turn in turns)
        kept = [kept for turn in turns if (kept := turn.remembered()) is not None]
        together.write_out(c)
        ids = settling.write_down(c, [one.saying for one in told], kept, [row.id for row in self.rows])
        acks = [ack for turn in turns for ack in turn.acks]
        return acks + [one.outgoing(id) for one, id in zip(told, ids, strict=True)]

    def _meet(self, work: Work, heard: Sequence[Heard], known: dict[Speaker, Dialogue]) -> dict[Speaker, Dialogue]:
        strangers = {
            (row.channel, row.speaker): incoming.language_of(update)
            for row, update, kind in heard
            if kind is Kind.TALK and (row.channel, row.speaker) not in known
        }
        return dialogues.meet(work.c, strangers, work.now)

    def _turn(self, work: Work, row: Waiting, update: incoming.Update, known: dict[Speaker, Dialogue]) -> Turn:
        group = incoming.group_of(update)
        room = known[row.channel, group] if group else None
        # whoever we do not know speaks in a group as the group: without any appointment
        speaker = known.get((row.channel, row.speaker)) or known[row.channel, group or row.speaker]
        c, turn = work.c, Turn(speaker, work.beside(row.id), row.id, room)
        undo.arm(c, alone=len(self.rows) == 1)
        before = current.set(turn)
        try:
            drive(self._dispatch(turn, update))
            turn.end()
            self._spare(turn, row)
        except OSError as error:  # would look like the database's fault
            raise RuntimeError("a turn met the outside world") from error
        finally:
            turn.open = False
            undo.leave(c)
            current.reset(before)
        return turn

    def _spare(self, turn: Turn, row: Waiting) -> None:
        """Beyond what one person reads in a minute nothing is answered but once; what the turn did stays done."""
        if not any(is_answer(call) for call in turn.calls):
            return
        urgent = any(notice.urgent for notice in turn.work.notices)
        answer = self._house.floods.answer((row.channel, row.speaker), row.id, turn.now, urgent=urgent)
        if answer is Answer.SAID:
            return
        turn.calls[:] = [call for call in turn.calls if not is_answer(call)]
        if answer is Answer.NOTICE:
            words = self._house.catalogue.texts(turn.room.person.language)("flood-notice")
            turn.say("sendMessage", {"chat_id": turn.chat_id, "text": words}, choices=False)

    async def _dispatch(self, turn: Turn, update: incoming.Update) -> None:
        house, person = self._house, turn.dialogue.person
        bot = house.bots[turn.dialogue.channel]
        result = await house.dispatch.feed(
            bot,
            update,
            person=person,
            desk=Desk(turn.work),
            texts=house.catalogue.texts(turn.room.person.language),
            room_id=turn.room.account_id,
            catalogue=house.catalogue,
            account_id=turn.dialogue.account_id,
            inbox_id=turn.row_id,
        )
        if isinstance(result, TelegramMethod):
            await bot(result)


def is_answer(call: Saying) -> bool:
    """Whether a call shows something new; changes of what stands there already are for others, too."""
    return call.method.startswith("send")


def _note_reach(
    work: Work, catalogue: Catalogue, heard: Sequence[Heard], known: dict[Speaker, Dialogue]
) -> list[Outgoing]:
    """Note who can be reached again and who no longer; returns what was kept for the ones, and the notices of the
    others, which take another route."""
    rerouted: list[Outgoing] = []
    back: list[Dialogue] = []
    for row, update, kind in heard:
        who = known.get((row.channel, incoming.group_of(update) or row.speaker))
        if who is None:
            continue
        if kind is Kind.LEFT:
            rerouted += outbox.blocked(work.c, who.account_id, work.now)
        elif who.unreachable and who not in back:
            back.append(who)
    return (welcome_back(work.c, catalogue, back) if back else []) + rerouted
