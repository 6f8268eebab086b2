"""A turn is all or nothing: what it changed, said and remembered, once, in order, whatever goes wrong."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from aiogram import Bot, Router
from aiogram.filters import ExceptionTypeFilter
from aiogram.fsm.context import FSMContext
from aiogram.methods import SendMessage
from aiogram.types import CallbackQuery, ErrorEvent, InlineKeyboardButton, InlineKeyboardMarkup, Message
from sqlalchemy import Connection, func, select, text

from domain.errors import CaseworkError
from domain.notice import Notice
from domain.people import Person
from domain.roles import Role
from handlers.desk import Desk
from locales.texts import Catalogue, Texts
from services.work import Work
from storage import inbox, notes, outbox, people
from storage.engines import Unavailable
from storage.tables import accounts
from storage.tables import inbox as inbox_rows
from storage.tables import outbox as outbox_rows
from storage.tables import people as people_rows
from tests.clock import FrozenClock
from tests.contract.scene import CHANNEL, Scene, scene, waiting

ANNA, BEN, CARL = 101, 102, 103
CUT = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
)
SORRY = Catalogue().texts("zh")("error-service-later", phone="")


# ── a router that can do everything a turn may meet ───────────────────────────────────────────────
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

    router.message.register(hear)
    router.callback_query.register(press)
    async def swallow(event: ErrorEvent) -> None:
        """An error handler that means well: what was half done would be committed."""

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


async def where_am_i(message: Message, state: FSMContext, **more: Any) -> None:
    await message.answer(f"{await state.get_state()} {await state.get_data()}")


DEEDS: dict[str, Any] = {
    "refuse": refuse,
    "break": break_down,
    "break-once": break_once,
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
}


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
async def here(database_url: str, told: Told) -> AsyncIterator[Scene]:
    async with scene(database_url, build(told)) as one:
        yield one


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


# ── the straight way ──────────────────────────────────────────────────────────────────────────────
async def test_what_is_said_is_stored_before_it_is_handed_on(here: Scene) -> None:
    await here.hears(here.says(ANNA, "你好"))

    [row] = here.out
    [stored] = await here.store.read(outbox.load, stored_ids(here))
    assert stored == row
    assert json.loads(row.body) == {"chat_id": ANNA, "text": "你好"}
    assert (row.method, row.channel, row.address) == ("sendMessage", CHANNEL, str(ANNA))


async def test_a_stranger_becomes_a_person_with_an_account_and_a_language(here: Scene) -> None:
    await here.hears(here.says(ANNA, "你好"), here.says(BEN, "hello", language="de"), here.says(ANNA, "again"))

    assert (await person_of(here, ANNA)).language == "zh"
    assert (await person_of(here, BEN)).language == "en"
    assert await count(here, accounts) == await count(here, people_rows) == 2


async def test_a_person_comes_with_the_appointments_in_force(here: Scene, told: Told) -> None:
    await here.hears(here.says(ANNA, "你好"))
    anna = (await person_of(here, ANNA)).id
    await here.store.run(people.grant, anna, Role.OFFICE, None, here.clock.now().date())
    seen: list[Person] = []

    async def look(person: Person, **more: Any) -> None:
        seen.append(person)

    DEEDS["look"] = look
    await here.hears(here.says(ANNA, "look"))

    assert seen[0].id == anna
    assert seen[0].holds(Role.OFFICE)


async def test_the_dialogue_goes_on_where_it_stood(here: Scene) -> None:
    await here.hears(here.says(ANNA, "一"))
    await here.hears(here.says(ANNA, "二"), here.says(BEN, "三"))

    assert here.texts(ANNA) == ["一", "一 二"]
    assert here.texts(BEN) == ["三"]


async def test_an_update_delivered_again_does_nothing(here: Scene) -> None:
    update = here.says(ANNA, "一")
    await here.hears(update)
    await here.hears(update)
    await here.hears(update, here.says(ANNA, "二"))

    assert here.texts(ANNA) == ["一", "一 二"]


async def test_updates_of_one_person_run_in_order(here: Scene) -> None:
    await here.hears(*[here.says(who, str(n)) for n in range(8) for who in (ANNA, BEN)])

    for who in (ANNA, BEN):
        assert here.texts(who) == [" ".join(map(str, range(n + 1))) for n in range(8)]


async def test_many_people_at_once_are_all_served(here: Scene) -> None:
    await here.hears(*[here.says(1000 + n, f"x{n}") for n in range(150)])

    assert [here.texts(1000 + n) for n in range(150)] == [[f"x{n}"] for n in range(150)]
    assert here.turns.counts["turns"] == 150


async def test_another_persons_turn_does_not_wait_for_a_blocked_one(postgresql_url: str, told: Told) -> None:
    async with scene(postgresql_url, build(told)) as here:
        await here.hears(here.says(ANNA, "一"), here.says(BEN, "一"))
        held, free = asyncio.Event(), asyncio.Event()

        async def hold() -> None:
            async with here.store._engine.begin() as c:  # type: ignore[attr-defined]
                await c.execute(select(accounts).where(accounts.c.address == str(ANNA)).with_for_update())
                held.set()
                await free.wait()

        holding = asyncio.ensure_future(hold())
        await held.wait()
        await here.turns.accept([here.arrival(here.says(ANNA, "二"))])
        await here.turns.accept([here.arrival(here.says(ANNA, "三"))])
        await here.turns.accept([here.arrival(here.says(BEN, "二"))])
        await here.until(lambda: len(here.texts(BEN)) == 2)
        assert here.texts(ANNA) == ["一"]

        free.set()
        await holding
        await here.rests()
        assert here.texts(ANNA) == ["一", "一 二", "一 二 三"]


async def test_a_method_that_a_handler_returns_is_executed(here: Scene) -> None:
    await here.hears(here.says(ANNA, "return"))

    assert here.texts(ANNA) == ["given back"]


async def test_the_answer_to_a_press_leaves_without_a_row(here: Scene) -> None:
    await here.hears(here.presses(ANNA, "lamp"))

    ack, answer = here.out
    assert (ack.id, ack.method, json.loads(ack.body)) == (None, "answerCallbackQuery", {"callback_query_id": "77"})
    assert json.loads(answer.body)["text"] == "pressed lamp"
    assert await count(here, outbox_rows) == 1


# ── saying no ─────────────────────────────────────────────────────────────────────────────────────
async def test_a_refusal_undoes_everything_but_the_answer(here: Scene) -> None:
    await here.hears(here.says(ANNA, "一"))
    await here.hears(here.says(ANNA, "refuse"), here.says(BEN, "二"))
    await here.hears(here.says(ANNA, "where"))

    assert here.texts(ANNA) == ["一", "已经办好了，不用再点。", "None {'heard': ['一']}"]
    assert here.texts(BEN) == ["二"]
    assert await note(here, "half") is None
    assert await count(here, outbox_rows) == len(here.out) == 4
    assert here.turns.counts["failed"] == 0


async def test_a_refusal_undoes_only_its_own_turn(here: Scene) -> None:
    async def keep(message: Message, desk: Desk, **more: Any) -> None:
        await desk.do(write, message.text or "", "kept")

    DEEDS["keep"] = keep
    await here.hears(
        here.says(ANNA, "keep 1"), here.says(BEN, "refuse"), here.says(CARL, "keep 2"), here.says(104, "refuse")
    )

    assert await note(here, "keep 1") == await note(here, "keep 2") == "kept"
    assert await note(here, "half") is None


# ── going wrong ───────────────────────────────────────────────────────────────────────────────────
async def test_a_turn_that_fails_three_times_is_set_aside_with_an_apology(here: Scene, told: Told) -> None:
    await here.hears(here.says(ANNA, "一"))
    await here.hears(here.says(ANNA, "break"), here.says(BEN, "二"), here.says(ANNA, "二"))

    assert here.texts(ANNA) == ["一", SORRY, "一 二"]
    assert here.texts(BEN) == ["二"]
    assert told.tries == 4  # once with the others, three times alone
    assert await note(here, "half") is None
    assert await here.store.read(inbox.failed) == here.turns.counts["failed"] == 1


async def test_what_is_kept_of_a_failure_quotes_nobody(here: Scene) -> None:
    await here.hears(here.says(ANNA, "break"))

    def troubles(c: Connection) -> list[Any]:
        return list(c.execute(select(inbox_rows.c.state, inbox_rows.c.tries, inbox_rows.c.trouble)))

    [(state, tries, trouble)] = await here.store.read(troubles)
    assert (state, tries) == (inbox.SET_ASIDE, 3)
    assert trouble.startswith("KeyError at test_turn.py:")
    assert "wrote" not in trouble


async def test_a_strangers_first_words_that_fail_are_apologised_for_too(here: Scene) -> None:
    await here.hears(here.says(ANNA, "break", language="en"), here.says(ANNA, "二"))

    assert here.texts(ANNA) == [Catalogue().texts("en")("error-service-later", phone=""), "二"]


async def test_a_turn_that_succeeds_when_tried_again_is_not_set_aside(here: Scene) -> None:
    await here.hears(here.says(ANNA, "break-once"), here.says(ANNA, "二"))

    assert here.texts(ANNA) == ["in the end", "二"]
    assert here.turns.counts["failed"] == 0


@pytest.mark.parametrize("words", ["wait", "another", "question", "notify-badly"])
async def test_what_a_turn_must_not_do_fails_it_whole(here: Scene, words: str) -> None:
    """Waiting, writing to others past the notices, asking the channel, a sentence that does not exist."""
    await here.hears(here.says(ANNA, words), here.says(ANNA, "二"))

    assert here.texts(ANNA) == [SORRY, "二"]
    assert here.texts(BEN) == []
    assert await note(here, "half") is None


async def test_nothing_can_be_said_after_the_turn(here: Scene, told: Told) -> None:
    await here.hears(here.says(ANNA, "later"))

    assert told.late is not None
    with pytest.raises(RuntimeError, match="outside a turn"):
        await told.late
    assert here.texts(ANNA) == ["now"]


async def test_an_update_that_is_no_json_is_set_aside(here: Scene) -> None:
    broken = here.arrival(here.says(ANNA, "一"))._replace(raw=b"{")
    await here.turns.accept([broken, here.arrival(here.says(ANNA, "二"))])
    await here.rests()

    assert here.texts(ANNA) == ["二"]
    assert here.turns.counts["failed"] == 1


async def test_a_full_disk_costs_nobody_a_turn(sqlite_url: str, told: Told) -> None:
    """What has arrived is refused or waits; when there is room again it is done."""
    async with scene(sqlite_url, build(told)) as here:
        await here.hears(here.says(ANNA, "一"))
        await here.store.run(limit_pages, 3)
        lost = here.arrival(here.says(ANNA, "fill"))
        with pytest.raises(Unavailable):
            await here.turns.accept([lost])

        await here.store.run(limit_pages, 10_000)
        await here.turns.accept([lost])
        await here.hears(here.says(ANNA, "二"))

        assert here.texts(ANNA) == ["一", "filled", "一 二"]
        assert here.turns.counts["failed"] == 0


def limit_pages(c: Connection, more: int) -> None:
    now = c.exec_driver_sql("PRAGMA page_count").scalar_one()
    c.exec_driver_sql(f"PRAGMA max_page_count = {now + more}")


# ── others are told ───────────────────────────────────────────────────────────────────────────────
async def test_others_are_told_in_their_language_with_the_same_commit(here: Scene, told: Told) -> None:
    await here.hears(here.says(BEN, "hello", language="en"))
    told.person = (await person_of(here, BEN)).id

    await here.hears(here.says(ANNA, "notify"))

    assert here.texts(ANNA) == ["told"]
    assert here.texts(BEN) == ["hello", Catalogue().texts("en")("error-double-press")]
    assert await here.store.read(outbox.load, stored_ids(here)) == here.out


async def test_a_notice_by_night_waits_for_the_morning(here: Scene, told: Told) -> None:
    await here.hears(here.says(BEN, "hello"))
    told.person = (await person_of(here, BEN)).id
    here.clock.move(timedelta(hours=13))

    await here.hears(here.says(ANNA, "notify"))

    by_address = {row.address: row for row in here.out}
    assert by_address[str(ANNA)].not_before is None
    assert by_address[str(BEN)].not_before == here.clock.now() + timedelta(hours=10)


async def test_a_sweep_tells_people_without_a_speaker(here: Scene) -> None:
    await here.hears(here.says(BEN, "hello"))
    ben = (await person_of(here, BEN)).id

    def sweep(work: Work, name: str) -> str:
        write(work, name, "swept")
        tell(work, ben)
        return "done"

    assert await here.turns.sweep(sweep, name="broom") == "done"
    assert await note(here, "broom") == "swept"
    assert here.texts(BEN) == ["hello", "已经办好了，不用再点。"]


async def test_a_sweep_that_is_refused_changes_nothing(here: Scene) -> None:
    with pytest.raises(CaseworkError):
        await here.turns.sweep(write_and_refuse)

    assert await note(here, "half") is None


# ── who can be reached ────────────────────────────────────────────────────────────────────────────
def membership(here: Scene, who: int, status: str) -> dict[str, Any]:
    said = here.says(who, "")
    chat = {"chat": said["message"]["chat"], "from": said["message"]["from"], "date": 0}
    return {"update_id": said["update_id"], "my_chat_member": {**chat, "new_chat_member": {"status": status}}}


async def unreachable(here: Scene, who: int) -> bool:
    def ask_it(c: Connection) -> bool:
        since = select(accounts.c.unreachable_since).where(accounts.c.address == str(who))
        return c.execute(since).scalar_one() is not None

    return await here.store.read(ask_it)


async def test_who_shuts_the_door_is_unreachable_until_it_opens_or_they_write(here: Scene) -> None:
    await here.hears(here.says(ANNA, "一"), here.says(BEN, "一"))

    await here.hears(membership(here, ANNA, "kicked"), membership(here, BEN, "kicked"))
    assert await unreachable(here, ANNA)
    assert await unreachable(here, BEN)
    assert {row.state for row in await states(here)} == {outbox.PENDING}

    await here.hears(membership(here, ANNA, "member"), here.says(BEN, "二"))
    assert not await unreachable(here, ANNA)
    assert not await unreachable(here, BEN)
    assert {row.state for row in await states(here)} == {outbox.WAITING}


async def states(here: Scene) -> list[Any]:
    def ask_it(c: Connection) -> list[Any]:
        return list(c.execute(select(outbox_rows.c.id, outbox_rows.c.state)))

    return await here.store.read(ask_it)


async def test_groups_edits_and_the_like_are_done_without_a_word(here: Scene) -> None:
    grouped = here.says(ANNA, "hello")
    grouped["message"]["chat"] = {"id": -5, "type": "group", "title": "g"}
    edited = here.says(BEN, "hello")
    edited["edited_message"] = edited.pop("message")

    await here.hears(grouped, edited)

    assert here.out == []
    assert await count(here, accounts) == 0


# ── typed choices ─────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize(
    ("words", "data"),
    [("2", "road"), ("２。", "road"), ("路面", "road"), (" 垃圾 ", "rubbish"), ("垃", "rubbish"), ("3、", "rubbish")],
)
async def test_typing_a_choice_is_pressing_its_button(here: Scene, words: str, data: str) -> None:
    await here.hears(here.says(ANNA, "ask"), here.says(ANNA, words))

    assert here.texts(ANNA) == ["哪一样?", f"pressed {data}"]
    assert {row.method for row in here.out} == {"sendMessage"}


@pytest.mark.parametrize("words", ["4", "灯", "路灯坏了", "路灯" * 11])
async def test_other_words_stay_words(here: Scene, words: str) -> None:
    await here.hears(here.says(ANNA, "ask"), here.says(ANNA, words))

    assert here.texts(ANNA) == ["哪一样?", words]


async def test_words_that_two_choices_begin_with_are_asked_back_and_the_question_stands(here: Scene) -> None:
    await here.hears(here.says(ANNA, "ask"), here.says(ANNA, "路"), here.says(ANNA, "1"))

    asked, back, answer = here.texts(ANNA)
    assert "路灯\n    路面" in back or "路灯\n路面" in back
    assert answer == "pressed lamp"


async def test_choices_are_over_when_something_else_has_been_asked(here: Scene) -> None:
    await here.hears(here.says(ANNA, "ask"), here.says(ANNA, "free"), here.says(ANNA, "2"))

    assert here.texts(ANNA) == ["哪一样?", "请写几句", "2"]


async def test_choices_are_ones_own(here: Scene) -> None:
    await here.hears(here.says(ANNA, "ask"), here.says(BEN, "2"))

    assert here.texts(BEN) == ["2"]


# ── replicas ──────────────────────────────────────────────────────────────────────────────────────
async def test_what_an_earlier_run_left_is_done_first_and_in_order(database_url: str, told: Told) -> None:
    async with scene(database_url, build(told), start=False) as former:
        await former.turns.accept([former.arrival(former.says(ANNA, str(n))) for n in range(40)])
    async with scene(database_url, build(told)) as here:
        await here.rests()

    assert here.texts(ANNA)[-1] == " ".join(map(str, range(40)))
    assert len(here.out) == 40


async def test_another_replicas_rows_are_taken_over_when_its_lease_is_over(postgresql_url: str, told: Told) -> None:
    clock = FrozenClock()
    async with scene(postgresql_url, build(told), replica="gone", clock=clock, start=False) as gone:
        await gone.turns.accept([gone.arrival(gone.says(ANNA, "一"))])
        async with scene(postgresql_url, build(told), clock=clock) as here:
            await here.turns.accept([here.arrival(here.says(BEN, "一") | {"update_id": 9})])
            await here.until(lambda: bool(here.out))
            assert await here.store.read(waiting) == 1  # Anna's: perhaps the other is only slow

            clock.move(timedelta(minutes=2))
            here.turns.wake()
            await here.rests()
            assert here.texts(ANNA) == ["一"]


async def test_two_replicas_do_every_turn_once_and_in_order(postgresql_url: str, told: Told) -> None:
    """Rows without a lease, and both replicas told at the same moment."""
    speakers = range(200, 230)
    async with scene(postgresql_url, build(told)) as one, scene(postgresql_url, build(told), replica="there") as two:
        rows = [one.arrival(one.says(who, str(n))) for n in range(3) for who in speakers]
        await one.store.run(inbox.put, rows)
        for replica in (one, two):
            replica.turns._enqueue(rows)
        await one.rests()
        await two.rests()

    said = {row.id or 0: row for row in [*one.out, *two.out]}
    for who in speakers:
        words = [json.loads(said[id].body)["text"] for id in sorted(said) if said[id].address == str(who)]
        assert words == ["0", "0 1", "0 1 2"]
    assert len(one.out) + len(two.out) == len(said) == 90


async def test_a_database_that_goes_away_costs_nobody_a_turn(postgresql_url: str, told: Told) -> None:
    """Connections cut by the server are no fault of the turns that used them."""
    async with scene(postgresql_url, build(told)) as here:
        await here.hears(here.says(ANNA, "一"))
        engine = here.store._engine  # type: ignore[attr-defined]
        async with engine.connect() as c:
            await c.execute(text(CUT))
        for n in range(3):
            try:
                await here.turns.accept([here.arrival(here.says(ANNA, "二"))])
                break
            except Exception:
                assert n < 2
        await here.rests()

        assert here.texts(ANNA) == ["一", "一 二"]
        assert here.turns.counts["failed"] == 0
