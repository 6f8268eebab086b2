"""Our Telegram keeps the documented limits and errors, or the other tests would prove nothing."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import aiohttp
import pytest
import telegram as ptb

from tests.simulators.telegram import FakeTelegram, Person
from tests.simulators.telegram.remote import RemoteTelegram

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 32


class Bot:
    """A bare bot: it calls and reads the answer."""

    def __init__(self, telegram: FakeTelegram, session: aiohttp.ClientSession) -> None:
        self.telegram = telegram
        self.session = session

    async def call(self, method: str, files: dict[str, bytes] | None = None, **params: Any) -> dict[str, Any]:
        """One request as JSON, or as a form when files go with it."""
        url = f"{self.telegram.url}/bot{self.telegram.token}/{method}"
        if files is None:
            request = self.session.post(url, json=params)
        else:
            form = aiohttp.FormData({name: str(value) for name, value in params.items()})
            for name, data in files.items():
                form.add_field(name, data, filename="one.png")
            request = self.session.post(url, data=form)
        async with request as answer:
            body: dict[str, Any] = await answer.json()
            return body

    async def fails(self, method: str, **params: Any) -> str:
        """The description of a refusal."""
        answer = await self.call(method, **params)
        assert not answer["ok"], answer
        return str(answer["description"])


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    one = FakeTelegram()
    await one.start()
    yield one
    await one.stop()


@pytest.fixture
async def bot(telegram: FakeTelegram) -> AsyncIterator[Bot]:
    async with aiohttp.ClientSession() as session:
        yield Bot(telegram, session)


@pytest.fixture
async def anna(telegram: FakeTelegram) -> Person:
    anna = telegram.person(1001, name="安娜")
    await anna.says("/start")
    return anna


def keyboard(*data: str) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": f"按钮{n}", "callback_data": one}] for n, one in enumerate(data)]}


LIMITS = [
    ({"text": ""}, "message text is empty"),
    ({"text": "  \n "}, "message text is empty"),
    ({"text": "一" * 4096}, None),
    ({"text": "一" * 4097}, "message is too long"),
    ({"text": "<b>" + "一" * 4096 + "</b>", "parse_mode": "HTML"}, None),
    ({"text": "<blink>x</blink>", "parse_mode": "HTML"}, "can't parse entities"),
    ({"text": "<b>x", "parse_mode": "HTML"}, "can't parse entities"),
    ({"text": "x", "entities": [{"type": "bold", "offset": 0, "length": 2}]}, "can't parse entities"),
    ({"text": "x", "reply_markup": keyboard("d" * 64)}, None),
    ({"text": "x", "reply_markup": keyboard("d" * 65)}, "BUTTON_DATA_INVALID"),
    ({"text": "x", "reply_markup": keyboard("一" * 22)}, "BUTTON_DATA_INVALID"),
    ({"text": "x", "reply_markup": keyboard("")}, "BUTTON_DATA_INVALID"),
    ({"text": "x", "reply_markup": keyboard(*map(str, range(100)))}, None),
    ({"text": "x", "reply_markup": keyboard(*map(str, range(101)))}, "REPLY_MARKUP_TOO_LONG"),
    ({"text": "x", "reply_markup": {"inline_keyboard": [[{"text": " ", "callback_data": "d"}]]}}, "non-empty"),
    ({"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "b"}]]}}, "text buttons are unallowed"),
    ({"text": "x", "reply_markup": "{"}, "can't parse JSON object"),
    ({"text": "x", "reply_markup": {"keyboard": [[{"text": "一"}]]}}, None),
    ({"text": "x", "txet": "x"}, "no parameter txet"),
    ({"text": "x", "reply_parameters": {"message_id": 9}}, "message to be replied not found"),
]


@pytest.mark.parametrize(("params", "refusal"), LIMITS, ids=[str(n) for n in range(len(LIMITS))])
async def test_a_message_keeps_the_limits_or_is_refused(
    bot: Bot, anna: Person, params: dict[str, Any], refusal: str | None
) -> None:
    answer = await bot.call("sendMessage", chat_id=anna.id, **params)

    assert answer["ok"] == (refusal is None)
    assert (refusal or "") in answer.get("description", "")


async def test_an_answer_is_a_message_another_reader_understands(bot: Bot, anna: Person) -> None:
    answer = await bot.call("sendMessage", chat_id=anna.id, text="您好", reply_markup=keyboard("one"))

    message = ptb.Message.de_json(answer["result"], None)
    assert message.text == "您好"
    assert message.chat.id == anna.id
    assert message.reply_markup
    assert (await anna.waits_for("您好")).labels == ("按钮0",)


async def test_strangers_cannot_be_written_to(bot: Bot, telegram: FakeTelegram) -> None:
    telegram.person(1002)

    assert await bot.fails("sendMessage", chat_id=1002, text="x") == "Bad Request: chat not found"
    assert await bot.fails("sendMessage", chat_id="nobody", text="x") == "Bad Request: chat not found"


async def test_who_blocked_the_bot_gets_nothing_until_they_come_back(bot: Bot, anna: Person) -> None:
    await anna.blocks()
    assert await bot.fails("sendMessage", chat_id=anna.id, text="x") == "Forbidden: bot was blocked by the user"

    await anna.unblocks()
    assert (await bot.call("sendMessage", chat_id=anna.id, text="x"))["ok"]
    kinds = [list(update)[-1] for update in (await bot.call("getUpdates"))["result"]]
    assert kinds.count("update_id") == 3


async def test_updates_stay_until_confirmed_and_polls_exclude_each_other(bot: Bot, anna: Person) -> None:
    await anna.says("路灯不亮")
    first = (await bot.call("getUpdates"))["result"]
    again = (await bot.call("getUpdates"))["result"]
    assert first == again
    assert [ptb.Update.de_json(one, None).message.text for one in first] == ["/start", "路灯不亮"]  # type: ignore[union-attr]

    after = first[-1]["update_id"] + 1
    older = asyncio.ensure_future(bot.call("getUpdates", offset=after, timeout=5))
    await asyncio.sleep(0.05)
    newer = asyncio.ensure_future(bot.call("getUpdates", offset=after, timeout=5))
    assert (await older)["error_code"] == 409
    await anna.says("还没修")
    assert len((await newer)["result"]) == 1


async def test_a_press_is_answered_once_and_in_time(anna: Person) -> None:
    moment = [datetime(2026, 3, 2, 1, tzinfo=UTC)]
    telegram = FakeTelegram(now=lambda: moment[0])
    await telegram.start()
    boris = telegram.person(7)
    await boris.says("/start")
    async with aiohttp.ClientSession() as session:
        bot = Bot(telegram, session)
        await bot.call("sendMessage", chat_id=7, text="选一个", reply_markup=keyboard("a", "b"))
        presses = []
        for label in ("按钮0", 1, "按钮1"):
            await boris.presses(label)
            presses.append((await bot.call("getUpdates"))["result"][-1]["callback_query"])
        assert [press["data"] for press in presses] == ["a", "b", "b"]

        assert (await bot.call("answerCallbackQuery", callback_query_id=presses[0]["id"], text="好"))["ok"]
        assert (await boris.waits_for("好")).kind == "answer"
        assert "query is too old" in await bot.fails("answerCallbackQuery", callback_query_id=presses[0]["id"])
        assert "TOO_LONG" in await bot.fails("answerCallbackQuery", callback_query_id=presses[1]["id"], text="一" * 201)
        moment[0] += timedelta(seconds=151)
        assert "query is too old" in await bot.fails("answerCallbackQuery", callback_query_id=presses[2]["id"])
    await telegram.stop()


async def test_answers_and_messages_are_waited_for_in_either_order(bot: Bot, anna: Person) -> None:
    await bot.call("sendMessage", chat_id=anna.id, text="选一个", reply_markup=keyboard("a"))
    await anna.presses(0)
    press = (await bot.call("getUpdates", offset=-1))["result"][0]["callback_query"]
    await bot.call("sendMessage", chat_id=anna.id, text="写在下面的")
    await bot.call("answerCallbackQuery", callback_query_id=press["id"], text="好")
    assert [(await anna.waits_for(one)).kind for one in ("好", "写在下面的")] == ["answer", "message"]


async def test_only_own_messages_that_exist_are_edited_and_only_to_something_else(bot: Bot, anna: Person) -> None:
    sent = (await bot.call("sendMessage", chat_id=anna.id, text="一", reply_markup=keyboard("a")))["result"]
    place = {"chat_id": anna.id, "message_id": sent["message_id"]}

    assert "message to edit not found" in await bot.fails("editMessageText", chat_id=anna.id, message_id=9, text="x")
    assert "can't be edited" in await bot.fails("editMessageText", chat_id=anna.id, message_id=101, text="x")
    assert "is not modified" in await bot.fails("editMessageText", **place, text="一", reply_markup=keyboard("a"))
    assert (await bot.call("editMessageText", **place, text="二"))["result"]["text"] == "二"
    assert (await anna.waits_for("二")).kind == "edit"
    with pytest.raises(AssertionError, match="sees no button"):
        anna.newest_with_buttons()
    assert (await bot.call("editMessageReplyMarkup", **place, reply_markup=keyboard("b")))["ok"]


async def test_files_go_both_ways_within_their_limits(bot: Bot, telegram: FakeTelegram, anna: Person) -> None:
    await anna.sends_photo(PNG, "路灯")
    photo = (await bot.call("getUpdates", offset=-1))["result"][0]["message"]["photo"][-1]
    path = (await bot.call("getFile", file_id=photo["file_id"]))["result"]["file_path"]
    async with bot.session.get(f"{telegram.url}/file/bot{telegram.token}/{path}") as answer:
        assert await answer.read() == PNG

    sent = await bot.call("sendPhoto", {"photo": PNG}, chat_id=anna.id, caption="同一张")
    assert (await anna.waits_for("同一张")).message
    again = sent["result"]["photo"][-1]["file_id"]
    assert (await bot.call("sendPhoto", chat_id=anna.id, photo=again))["ok"]
    assert (await bot.call("sendPhoto", {"p": PNG}, chat_id=anna.id, photo="attach://p"))["ok"]
    long = await bot.call("sendPhoto", {"photo": PNG}, chat_id=anna.id, caption="一" * 1025)
    assert "caption is too long" in long["description"]
    bad = await bot.call("sendPhoto", {"photo": b"no picture"}, chat_id=anna.id)
    assert "IMAGE_PROCESS_FAILED" in bad["description"]
    await anna.sends_document(b"\0" * (20 * 1024 * 1024 + 1), "大.bin")
    document = (await bot.call("getUpdates", offset=-1))["result"][0]["message"]["document"]
    assert "file is too big" in await bot.fails("getFile", file_id=document["file_id"])


async def test_faults_come_as_planned(bot: Bot, telegram: FakeTelegram, anna: Person) -> None:
    telegram.fail_next("sendMessage", 429, retry_after=3)
    refused = await bot.call("sendMessage", chat_id=anna.id, text="x")
    assert (refused["error_code"], refused["parameters"]) == (429, {"retry_after": 3})

    telegram.drop_before("sendMessage")
    with pytest.raises(aiohttp.ClientError):
        await bot.call("sendMessage", chat_id=anna.id, text="不算")
    telegram.drop_after("sendMessage")
    with pytest.raises(aiohttp.ClientError):
        await bot.call("sendMessage", chat_id=anna.id, text="算数")
    assert [seen.text for seen in await anna.catches_up()] == ["算数"]
    assert telegram.faults.lost == [(anna.id, (await anna.catches_up())[-1].message_id)]
    telegram.fail_next("sendMessage", 502, page="<html>")
    with pytest.raises(aiohttp.ContentTypeError):
        await bot.call("sendMessage", chat_id=anna.id, text="不算")

    gate = telegram.hold("sendMessage")
    waiting = asyncio.ensure_future(bot.call("sendMessage", chat_id=anna.id, text="等"))
    await gate.reached.wait()
    assert not waiting.done()
    telegram.release("sendMessage")
    assert (await waiting)["ok"]

    telegram.pace(per_second=30, per_chat=0.01)
    codes = [(await bot.call("sendMessage", chat_id=anna.id, text=f"{n}")).get("error_code") for n in range(5)]
    assert codes[:3] == [None, None, None]
    assert 429 in codes


async def test_it_says_again_what_was_confirmed_and_mixes_people_but_not_what_one_of_them_says(
    bot: Bot, telegram: FakeTelegram, anna: Person
) -> None:
    ben = telegram.person(1002, "本")
    for n in range(10):
        await anna.says(f"甲{n}")
        await ben.says(f"乙{n}")
    first = [one["update_id"] for one in (await bot.call("getUpdates"))["result"]]
    old = first[:5]
    assert (await bot.call("getUpdates", offset=old[-1] + 1))["ok"]

    await telegram.says_again(Random(1), 50)

    texts = [one["message"]["text"] for one in (await bot.call("getUpdates"))["result"] if one["update_id"] not in old]
    assert texts != sorted(texts, key=lambda text: text[1])
    for who in "甲乙":
        assert [text for text in texts if text[0] == who] == sorted(text for text in texts if text[0] == who)
    assert set(first) == {one["update_id"] for one in (await bot.call("getUpdates"))["result"]}


async def test_unknown_methods_tokens_and_commands_are_refused(bot: Bot, telegram: FakeTelegram) -> None:
    assert (await bot.call("sendDice", chat_id=1))["error_code"] == 404
    assert (await bot.call("getMe"))["result"]["is_bot"]
    assert "COMMAND_INVALID" in await bot.fails("setMyCommands", commands=[{"command": "Menu", "description": "x"}])
    assert (await bot.call("setMyCommands", commands=json.dumps([{"command": "menu", "description": "菜单"}])))["ok"]
    telegram.token = "2:another"
    assert (await bot.call("getMe"))["error_code"] == 401


async def test_it_also_runs_as_a_process_of_its_own() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.simulators.telegram", stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout
    remote = RemoteTelegram((await process.stdout.readline()).decode().strip())
    try:
        anna = await remote.person(1001)
        await anna.says("/start")
        await remote.plan("fail_next", method="getMe", status=500)
        async with aiohttp.ClientSession() as session:
            bot = Bot(FakeTelegram(), session)
            bot.telegram.url = remote.url
            assert (await bot.call("getMe"))["error_code"] == 500
            await bot.call("sendMessage", chat_id=1001, text="您好", reply_markup=keyboard("a"))
            await anna.waits_for("您好")
            await anna.presses("按钮0")
            assert len((await bot.call("getUpdates"))["result"]) == 2
        assert (await remote.state())["calls"] == {"getme": 1, "sendmessage": 1, "getupdates": 1}
    finally:
        await remote.stop()
        process.terminate()
        await process.wait()
