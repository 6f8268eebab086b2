"""Who blocked the bot and comes back reads first what was missed; commands follow the person; albums are one thing."""

import asyncio

import pytest

from domain.notice import Notice
from domain.roles import Role
from services.people import inviting
from services.work import Work
from storage import attachments, outbox
from storage.connection import Connection
from storage.tables import attachments as rows
from tests.contract.pictures import photo
from tests.flow.conftest import County
from tests.simulators.telegram import FakeTelegram, Person


@pytest.fixture
def channel() -> str:
    """What Telegram alone can do."""
    return "telegram"


@pytest.fixture
def telegram(county: County) -> FakeTelegram:
    """The Telegram of this county."""
    assert county.telegram is not None
    return county.telegram


async def settled(county: County) -> None:
    """The program has taken in all that happened."""
    assert county.telegram is not None
    await county.telegram.is_idle()
    await county.program.turns.rest()


async def misses(county: County, key: str, *subjects: str) -> None:
    """Notices for somebody, one after the other."""

    def tell(work: Work) -> None:
        for subject in subjects:
            facts = {"number": subject, "deputy": "赵强"}
            work.notices.append(Notice(county._ids[key], Role.DEPUTY, "claim-taken", facts))

    await county.program.sweep(tell)
    async with asyncio.timeout(60):  # until Telegram has refused them
        while await county.program.store.read(outbox.count_waiting):  # noqa: ASYNC110 – a mark tells nobody
            await asyncio.sleep(0.02)


@pytest.mark.parametrize("hears_of_it", [True, False], ids=["told by Telegram", "found out when writing"])
async def test_what_was_missed_comes_first_and_is_said_to_be_that(
    county: County, telegram: FakeTelegram, hears_of_it: bool
) -> None:
    li = await county.officer("li-mei")
    await li.blocks()
    await settled(county)
    if not hears_of_it:
        telegram.world.updates.clear()
    await misses(county, "li-mei", "第一", "第二")
    seen = len(await li.catches_up())

    await li.unblocks()
    await li.says("菜单")
    await li.waits_for("李梅代表，您好")

    texts = [one.text for one in (await li.catches_up())[seen:]]
    assert texts[0] == "您不在的时候有2条消息，先给您看：\n第一 已由赵强代表接办，谢谢您。"
    assert texts[1].startswith("第二 ")
    assert texts[2].startswith("李梅代表，您好")


async def test_a_person_who_shut_the_door_while_something_was_on_its_way_reads_it_later(
    county: County, telegram: FakeTelegram
) -> None:
    li = await county.officer("li-mei")
    telegram.world.accounts[li.id].blocked = True  # and Telegram has not told us yet
    await misses(county, "li-mei", "第一")
    await li.unblocks()
    await li.waits_for("您不在的时候有1条消息")


async def commands_of(telegram: FakeTelegram, person: Person) -> list[str]:
    """The commands beside a person's input field."""
    shown = telegram.world.commands.get((str(person.id), ""), ())
    return [f"{one.command} {one.description}" for one in shown]


async def test_commands_follow_role_and_language(county: County, telegram: FakeTelegram) -> None:
    li = await county.officer("li-mei")
    await telegram.waits_for_calls("setMyCommands", 5)
    of_a_deputy = await commands_of(telegram, li)
    assert "drafts 我的草稿" in of_a_deputy

    await li.says("english")
    await telegram.waits_for_calls("setMyCommands", 6)
    assert "drafts My drafts" in await commands_of(telegram, li)

    wang = await county.citizen("王阿姨")
    await wang.waits_for(lambda seen: bool(seen.buttons))
    assert await commands_of(telegram, wang) == []
    assert "report 反映问题" in [f"{one.command} {one.description}" for one in telegram.world.commands["default", ""]]


async def test_a_refused_invitation_changes_no_commands(county: County, telegram: FakeTelegram) -> None:
    li = await county.officer("li-mei")
    await telegram.waits_for_calls("setMyCommands", 5)
    token, _ = await county.program.sweep(
        lambda work: inviting.invite(work, role=Role.OFFICE, name="李梅", person_id=county._ids["li-mei"])
    )
    await li.starts(token)
    await li.waits_for("是您本人吗")
    await li.presses("不是")
    await settled(county)
    assert len([1 for name, _ in telegram.calls if name == "setmycommands"]) == 5


def kept(c: Connection) -> list[str]:
    """The trouble with each file, and whether its bytes are there."""
    found = c.execute(rows.select().order_by(rows.c.id))
    return ["kept" if row.blob_id else row.trouble or "missing" for row in found]


async def test_an_album_is_acknowledged_once_and_none_of_it_is_lost(county: County) -> None:
    wang = await county.citizen("王阿姨")
    await wang.waits_for(lambda seen: bool(seen.buttons))
    seen = len(await wang.catches_up())

    await wang.sends_album(*(photo() for _ in range(4)), caption="解放路路灯不亮，希望修好")
    await wang.waits_for("我先记下了")
    await settled(county)

    assert len(await wang.catches_up()) == seen + 1
    await wang.presses("写好了")
    await wang.waits_for(lambda one: bool(one.buttons))
    assert len(await county.program.store.read(lambda c: c.execute(rows.select()).all())) == 4


async def test_an_album_in_the_middle_of_a_question_goes_where_its_first_picture_went(county: County) -> None:
    wang = await county.citizen("王阿姨")
    await wang.waits_for(lambda seen: bool(seen.buttons))
    await wang.says("路灯不亮")
    await wang.waits_for("我先记下了")
    await wang.presses("写好了")
    await wang.waits_for("还差几样")
    await wang.sends_album(photo(), photo(), photo())
    await wang.waits_for("要写上您的姓名吗")
    await settled(county)

    assert [one.text for one in await wang.catches_up()].count("要写上您的姓名吗？") <= 1
    assert len(await county.program.store.read(lambda c: c.execute(rows.select()).all())) == 3


async def test_an_officer_who_sends_an_album_hears_once_that_it_was_not_understood(county: County) -> None:
    station = await county.officer("zhang-min")
    seen = len(await station.catches_up())
    await station.sends_album(photo(), photo(), photo())
    await station.waits_for("没看懂")
    await settled(county)
    assert len(await station.catches_up()) == seen + 1


async def test_a_deputy_on_the_web_opens_what_was_sent_on_telegram(county: County) -> None:
    """The bytes are ours: no channel's handle is needed to show them."""
    wang = await county.citizen("王阿姨")
    await wang.waits_for(lambda seen: bool(seen.buttons))
    await wang.says("解放路路灯不亮，希望修好")
    await wang.sends_photo(photo())
    await wang.speaks(b"OggS\x00\x02" + bytes(60))
    await wang.sends_document(b"MZ\x90\x00" + bytes(99), "setup.exe")
    await wang.waits_for("这种文件（exe）我打不开")
    await settled(county)
    assert await county.program.store.read(kept) == ["kept", "kept", "wrong kind"]
    held = await county.program.store.read(attachments.some, [1, 2])
    assert [(one.kind, one.mime) for one in held] == [("photo", "image/jpeg"), ("voice", "audio/ogg")]
    assert held[0].original_sha256
