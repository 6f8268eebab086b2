"""What every channel promises: the same words, the same buttons, the same care, on Telegram and in the web chat."""

import asyncio
import base64
from functools import partial

from services.people import inviting
from tests.contract.pictures import opened
from tests.flow.conftest import County
from tests.simulators.browser import WebChat
from tests.simulators.telegram import Person, Seen

ODD_WORDS = "路灯不亮\n第二行 <b>不是标记</b> & “引号” 😀 \\ {括号} %s"
# the smallest real picture: one grey dot
PNG = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==")
WEAKEST_TEXT = 2048  # bytes
WEAKEST_LABEL = 20  # letters; ten Chinese characters


async def tells(county: County) -> Person:
    """A citizen who has begun to tell what is wrong."""
    wang = await county.citizen("王阿姨")
    await wang.waits_for("您好")
    await wang.says("实验小学门口没有斑马线，放学好多孩子横穿马路，看着怕人")
    await wang.waits_for("我先记下了")
    return wang


async def goes_on_to_the_preview(wang: Person) -> Seen:
    """Tell everything that is asked for; nothing is sent yet."""
    await wang.presses("写好了")
    await wang.waits_for("还差几样")
    await wang.says("人民路实验小学正门，希望画条斑马线")
    await wang.waits_for("要写上您的姓名吗")
    await wang.presses("写姓名")
    await wang.waits_for("怎么称呼您")
    await wang.says("王阿姨 13800000000")
    return await wang.waits_for("请看一遍")


def said_since(person: Person, first: int) -> list[str]:
    """The first lines of what a person was told from there on."""
    return [seen.text.splitlines()[0] for seen in person.chat[first:] if seen.kind == "message"]


async def test_words_come_through_exactly_as_they_were_written(county: County) -> None:
    wang = await county.citizen("王阿姨")
    await wang.waits_for("您好")
    await wang.says(ODD_WORDS)
    await wang.waits_for("我先记下了")
    await wang.says("/menu")
    await wang.waits_for(lambda seen: any("反映问题" in label for label in seen.labels))
    await wang.presses("反映问题")

    assert await wang.waits_for(ODD_WORDS)


async def test_a_typed_number_or_label_is_a_press(county: County) -> None:
    wang = await tells(county)
    await wang.says("1")
    await wang.waits_for("还差几样")
    await wang.says("跳过")
    await wang.waits_for("要写上您的姓名吗")

    await wang.says("匿")
    await wang.waits_for("请打全")
    await wang.says("写")
    assert await wang.waits_for("怎么称呼您")


async def test_a_press_that_comes_twice_or_late_does_nothing_twice(county: County) -> None:
    wang = await tells(county)
    preview = await goes_on_to_the_preview(wang)
    await wang.presses("提交", on=preview)
    await wang.waits_for("YJ-2026-0001")

    await wang.presses("提交", on=preview)
    await wang.waits_for(lambda seen: bool(seen.text))
    assert not [seen for seen in await wang.catches_up() if "YJ-2026-0002" in seen.text]


async def test_answers_come_in_order_and_once_whatever_breaks_on_the_way(county: County) -> None:
    wang = await county.citizen("王阿姨")
    await wang.waits_for("您好")
    before = len(wang.chat)
    if county.telegram:
        county.telegram.drop_after("getUpdates")
        county.telegram.fail_next("sendMessage", 500)
        county.telegram.drop_before("sendMessage")
    for words in ("/help", "/privacy", "/menu"):
        await wang.says(words)
        if isinstance(wang, WebChat):
            await wang.loses_the_line()
    await wang.waits_for(lambda seen: any("反映问题" in label for label in seen.labels))
    await wang.catches_up()

    told = said_since(wang, before)
    assert len(told) == 3, told
    assert len(set(told)) == 3, told


async def test_a_photo_reaches_the_next_reader_point_for_point(county: County) -> None:
    wang = await tells(county)
    await wang.sends_photo(PNG)
    await goes_on_to_the_preview(wang)
    await wang.presses("提交")
    await wang.waits_for("YJ-2026-0001")
    station = await county.officer("zhang-min")
    await station.says("YJ-2026-0001")
    await station.waits_for("YJ-2026-0001")
    await station.presses("打开")
    card = await station.waits_for(lambda seen: "看附件" in seen.labels)

    photo = await asks_for_the_photo(station, card)
    assert opened(await station.looks_at(photo)).tobytes() == opened(PNG).tobytes()


async def asks_for_the_photo(person: Person, card: Seen) -> Seen:
    """The bytes are fetched after the citizen's turn: who is quicker is told so, and asks again."""
    async with asyncio.timeout(60):
        while True:
            await person.presses("看附件", on=card)
            shown = await person.waits_for(lambda seen: "没有取到" in seen.text or not (seen.text or seen.buttons))
            if not shown.text:
                return shown


async def test_a_link_lets_one_person_in_once(county: County) -> None:
    member = county.place.people[0]
    role = member.roles[0]
    ask = partial(inviting.invite, role=role.role, name=member.name, scope=role.scope, post=role.post)
    token, _ = await county.program.sweep(ask)
    first, second = await county.citizen("第一个"), await county.citizen("第二个")
    for person in (first, second):
        await person.waits_for("您好")
        await person.says(f"/start {token}")
        await person.waits_for("是您本人吗")

    await first.presses("是我")
    await first.waits_for("登记好了")
    await second.presses("是我")
    refused = await second.waits_for(lambda seen: bool(seen.text))
    assert "登记好了" not in refused.text


async def test_everything_said_fits_the_weakest_channel(county: County) -> None:
    wang = await tells(county)
    await goes_on_to_the_preview(wang)
    await wang.presses("提交")
    await wang.waits_for("YJ-2026-0001")
    for words in ("/menu", "/help", "/privacy", "/staff", "进度", "YJ-2026-0001", "/nonsense", "English", "/menu"):
        await wang.says(words)
        await wang.waits_for(lambda seen: bool(seen.text))

    for seen in await wang.catches_up():
        assert len(seen.text.encode()) <= WEAKEST_TEXT, seen.text
        assert len(seen.labels) <= 8, seen.labels
        assert all(len(label) <= WEAKEST_LABEL + 2 for label in seen.labels), seen.labels
