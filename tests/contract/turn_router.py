"""A router that can do everything a turn may meet, good and bad, and what tests ask about it."""

import asyncio
from typing import Any

from aiogram import Bot, Router
from aiogram.filters import ExceptionTypeFilter
from aiogram.fsm.context import FSMContext
from aiogram.methods import SendMessage
from aiogram.types import CallbackQuery, ErrorEvent, InlineKeyboardButton, InlineKeyboardMarkup, Message
from sqlalchemy import Connection, func, select

from domain.errors import CaseworkError
from domain.notice import Notice
from domain.person import Person
from domain.roles import Role
from handlers.desk import Desk
from locales.texts import Catalogue, Texts
from services.work import Work
from storage import notes
from storage.people import people
from storage.tables import accounts
from tests.contract.scene import Scene

ANNA, BEN, CARL = 101, 102, 103
SORRY = Catalogue().texts("zh")("error-service-later", phone="")


def write(work: Work, name: str, value: str) -> None:
    notes.put(work.c, name, value)


def write_and_refuse(work: Work) -> None:
    notes.put(work.c, "half", "done")
    raise CaseworkError("error-double-press")


def tell(work: Work, person_id: int, text_id: str = "error-double-press") -> None:
    work.notices.append(Notice(person_id, Role.CITIZEN, text_id))


class Told:
    """What the test tells its handlers, and what they note down for it."""

    def __init__(self) -> None:
        self.tries = 0
        self.late: asyncio.Task[Any] | None = None
        self.person = 0


def build(told: Told) -> Router:
    router = Router()

    async def hear(message: Message, state: FSMContext, person: Person, desk: Desk, bot: Bot, **more: Any) -> Any:
        words = message.text or ""
        name = words.partition(" ")[0]
        if name in DEEDS:
            return await DEEDS[name](told=told, message=message, state=state, person=person, desk=desk, bot=bot)
        heard = [*(await state.get_data()).get("heard", []), words]
        await state.update_data(heard=heard)
        return await message.answer(" ".join(heard))

    async def press(query: CallbackQuery, bot: Bot) -> None:
        await query.answer()
        assert query.message is not None
        await bot.send_message(query.message.chat.id, f"pressed {query.data}")

    async def refused(event: ErrorEvent, texts: Texts, bot: Bot) -> None:
        error = event.exception
        assert isinstance(error, CaseworkError)
        assert event.update.message is not None
        await bot.send_message(event.update.message.chat.id, texts(error.says, **error.facts))

    async def swallow(event: ErrorEvent) -> None:
        """An error handler that means well: what was half done would be committed."""

    router.message.register(hear)
    router.callback_query.register(press)
    router.errors.register(refused, ExceptionTypeFilter(CaseworkError))
    router.errors.register(swallow)
    return router


async def refuse(message: Message, state: FSMContext, desk: Desk, **more: Any) -> None:
    await state.set_state("somewhere")
    await message.answer("this is never said")
    await desk.do(tell, 1)
    await desk.do(write_and_refuse)


async def break_down(told: Told, message: Message, desk: Desk, **more: Any) -> None:
    told.tries += 1
    await desk.do(write, "half", "done")
    await message.answer("this is never said")
    raise KeyError("what somebody wrote")


async def break_once(told: Told, message: Message, **more: Any) -> None:
    told.tries += 1
    if told.tries == 1:
        raise KeyError("once")
    await message.answer("in the end")


async def break_until_set_aside(told: Told, message: Message, **more: Any) -> None:
    told.tries += 1
    if told.tries <= 4:  # once in a batch, three times alone
        raise KeyError("four times")
    await message.answer("mended")


async def wait(**more: Any) -> None:
    await asyncio.sleep(0)


async def ask(message: Message, **more: Any) -> None:
    labels = [[("路灯", "lamp"), ("路面", "road")], [("垃圾", "rubbish")]]
    rows = [[InlineKeyboardButton(text=t, callback_data=d) for t, d in row] for row in labels]
    await message.answer("哪一样?", reply_markup=InlineKeyboardMarkup(inline_keyboard=rows))


async def ask_freely(message: Message, **more: Any) -> None:
    await message.answer("请写几句")


async def give_back(message: Message, **more: Any) -> SendMessage:
    return SendMessage(chat_id=message.chat.id, text="given back")


async def write_to_another(bot: Bot, **more: Any) -> None:
    await bot.send_message(BEN, "psst")


async def question(bot: Bot, **more: Any) -> None:
    await bot.get_me()


async def talk_later(told: Told, message: Message, **more: Any) -> None:
    async def late() -> None:
        await message.answer("too late")

    told.late = asyncio.ensure_future(late())
    await message.answer("now")


async def notify(told: Told, message: Message, desk: Desk, **more: Any) -> None:
    await desk.do(tell, told.person)
    await message.answer("told")


async def notify_badly(desk: Desk, person: Person, **more: Any) -> None:
    await desk.do(write, "half", "done")
    await desk.do(tell, person.id, "no-such-sentence")


async def fill(message: Message, desk: Desk, **more: Any) -> None:
    await desk.do(write, "large", "x" * 1_000_000)
    await message.answer("filled")


async def break_then_fill(told: Told, message: Message, desk: Desk, **more: Any) -> None:
    told.tries += 1
    if told.tries == 1:
        raise KeyError("once")
    await fill(message, desk)


async def where_am_i(message: Message, state: FSMContext, **more: Any) -> None:
    await message.answer(f"{await state.get_state()} {await state.get_data()}")


DEEDS: dict[str, Any] = {
    "refuse": refuse,
    "break": break_down,
    "break-once": break_once,
    "break-until-set-aside": break_until_set_aside,
    "wait": wait,
    "ask": ask,
    "free": ask_freely,
    "return": give_back,
    "another": write_to_another,
    "question": question,
    "later": talk_later,
    "notify": notify,
    "notify-badly": notify_badly,
    "where": where_am_i,
    "fill": fill,
    "break-then-fill": break_then_fill,
}


def stored_ids(here: Scene) -> list[int]:
    return [row.id for row in here.out if row.id is not None]


async def note(here: Scene, name: str) -> str | None:
    return await here.store.read(notes.get, name)


async def count(here: Scene, table: Any) -> int:
    def ask_it(c: Connection) -> int:
        return c.execute(select(func.count()).select_from(table)).scalar_one()

    return await here.store.read(ask_it)


async def person_of(here: Scene, who: int) -> Person:
    def find(c: Connection) -> Person:
        id = c.execute(select(accounts.c.person_id).where(accounts.c.address == str(who))).scalar_one()
        return people.get(c, id, calendar_day)

    calendar_day = here.clock.now().date()
    return await here.store.read(find)
