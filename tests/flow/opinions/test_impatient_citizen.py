"""An impatient citizen on an old phone: digits, half words, pictures at the wrong moment, second thoughts."""

from collections.abc import AsyncIterator

import pytest

from tests.contract.town import Town, town
from tests.flow.things import PHOTO, PLACE, STICKER, VOICE, drafted, how_many, sends

MATTER = "人民路实验小学门口没有斑马线，希望画一条"


@pytest.fixture
async def place(database_url: str) -> AsyncIterator[Town]:
    async with town(database_url) as here:
        yield here


async def test_everything_can_be_done_with_digits(place: Town) -> None:
    await place.says("wang", "/start", "１", MATTER, "1", "1", "王阿姨 13800000000", "1")

    assert place.last("wang").startswith("您的意见已收到，编号 YJ-2026-0001")
    assert (await how_many(place))[0] == 1


async def test_the_places_of_the_menu_are_its_numbers(place: Town) -> None:
    await place.says("wang", "菜单", "4")
    assert place.last("wang").startswith("城关联络站的工作人员")
    await place.says("wang", "0", "2")
    assert place.last("wang").startswith("您还没有反映过问题")


async def test_labels_are_understood_whole_and_by_their_beginning(place: Town) -> None:
    await drafted(place)
    await place.says("wang", "改一", "改地", "人民路18号对面", "提交")

    assert "编号 YJ-2026-0001" in place.last("wang")


async def test_a_beginning_that_two_labels_share_is_asked_about_without_digits(place: Town) -> None:
    await drafted(place)
    await place.says("wang", "改一处")
    asked = (await place.says("wang", "改"))[-1]

    assert "改内容" in asked
    assert "数字" not in asked, "the list is not numbered as the buttons are"
    await place.says("wang", "改内")
    assert place.last("wang").startswith("请发新的内容")


async def test_what_says_nothing_does_not_begin_an_opinion(place: Town) -> None:
    for words in ("5", "好", "提交", "？", "🙂"):
        await place.says("wang", words)
        assert place.last("wang").startswith("这几个字我看不出是什么事"), words
        assert place.labels("wang") == ["反映问题", "回到菜单"]


async def test_a_greeting_is_greeted_back_and_begins_nothing(place: Town) -> None:
    for words in ("你好", "在吗？", "谢谢！", "Hello"):
        await place.says("wang", words)
        assert place.last("wang").startswith("您好，需要办什么"), words
    assert (await how_many(place))[0] == 0


async def test_the_words_of_the_menu_work_without_the_menu(place: Town) -> None:
    for words, answer in (
        ("反映问题", "请说说是什么事"),
        ("我的意见", "您还没有反映过"),
        ("菜单。", "您好"),
        ("找工作人员", "城关联络站"),
    ):
        await place.says("wang", words)
        assert place.last("wang").startswith(answer), words


async def test_pictures_and_places_are_taken_at_every_question(place: Town) -> None:
    await place.says("wang", MATTER)
    await sends(place, "wang", **PHOTO)
    await place.presses("wang", "写好了")
    await sends(place, "wang", **PHOTO)
    assert place.last("wang").startswith("要写上您的姓名吗")
    await place.presses("wang", "写姓名")
    await sends(place, "wang", **PLACE)
    await place.says("wang", "王阿姨")
    *_, preview, _ = await sends(place, "wang", **PHOTO)

    assert "附件：照片3张" in preview
    assert "地点：30.10000, 120.20000" in preview


async def test_a_sticker_or_an_empty_picture_is_answered_kindly_everywhere(place: Town) -> None:
    await sends(place, "wang", **STICKER)
    assert place.last("wang").startswith("表情我看不懂")
    await place.says("wang", MATTER)
    await sends(place, "wang", **STICKER)
    assert place.labels("wang") == ["写好了", "取消"]
    await place.presses("wang", "写好了")
    await sends(place, "wang", **STICKER)
    assert place.last("wang").startswith("要写上您的姓名吗")


async def test_words_where_a_button_was_expected_are_asked_about_not_lost(place: Town) -> None:
    await drafted(place)
    await place.says("wang", "晚上那里路灯也不亮")
    assert place.last("wang") == "这句话要加到您写的内容里吗？\n“晚上那里路灯也不亮”"
    await place.says("wang", "1")
    assert "晚上那里路灯也不亮" in "".join(place.heard("wang")) or "路灯" in await preview_of(place)

    await place.says("wang", "好了可以了吧", "2")
    assert "好了可以了吧" not in await preview_of(place)


async def preview_of(place: Town) -> str:
    """What the citizen would send now."""
    place.heard("wang")
    await place.presses("wang", "改一处")
    shown = await place.presses("wang", "上一步")
    return shown[-2]


async def test_name_and_number_typed_at_once_answer_the_question_for_the_name(place: Town) -> None:
    await place.says("wang", MATTER)
    await place.presses("wang", "写好了")
    shown = await place.says("wang", "王阿姨 13800000000")

    assert "署名：王阿姨 13800000000" in shown[-2]


async def test_a_wish_alone_is_not_taken_for_a_place(place: Town) -> None:
    await place.says("wang", "学校门口没有斑马线很危险")
    await place.presses("wang", "写好了")
    await place.says("wang", "希望画条斑马线")
    shown = await place.presses("wang", "匿名")

    assert "地点：没有说地点" in shown[-2]


async def test_voice_needs_no_words_but_the_anonymous_are_told_who_cannot_hear_it(place: Town) -> None:
    await sends(place, "wang", **VOICE)
    await place.presses("wang", "写好了")
    assert "只有照片" not in place.last("wang")
    await place.presses("wang", "跳过", "匿名")

    assert place.last("wang").startswith("匿名的录音不给代表听")
    assert "提交" not in place.labels("wang")
    await place.presses("wang", "改一处", "改署名", "写姓名")
    await place.says("wang", "王阿姨")
    await place.presses("wang", "提交")
    assert "编号 YJ-2026-0001" in place.last("wang")
    assert "新意见 YJ-2026-0001：（没有文字，见附件）" in place.last("zhou")


async def test_every_field_is_corrected_by_itself(place: Town) -> None:
    await sends(place, "wang", **PHOTO)
    await drafted(place)
    await place.presses("wang", "改一处", "改内容")
    await place.says("wang", "解放路菜场门口污水横流，希望疏通下水道")
    await place.presses("wang", "改一处", "改地点")
    await sends(place, "wang", **STICKER)
    assert place.last("wang").startswith("请说新的地点")
    await place.says("wang", "解放路菜场")
    await place.presses("wang", "改一处", "改类别", "更多", "更多", "其他")
    await place.presses("wang", "改一处", "改附件")
    await place.says("wang", "删1")
    await place.presses("wang", "改一处", "改署名", "写姓名")
    shown = await place.says("wang", "老王")

    assert shown[-2] == "“解放路菜场门口污水横流，希望疏通下水道”\n地点：解放路菜场\n类别：其他\n附件：没有\n署名：老王"


async def test_the_guess_follows_the_words_until_a_person_corrects_it(place: Town) -> None:
    await drafted(place)
    assert "类别：道路交通（程序猜的，可以改）" in await preview_of(place)
    await place.presses("wang", "改一处", "改内容")
    await place.says("wang", "中心卫生院看病排队太久，希望多派医生")

    assert "类别：医疗卫生（程序猜的，可以改）" in await preview_of(place)


async def test_a_second_opinion_is_signed_as_before(place: Town) -> None:
    await place.says("wang", MATTER)
    await place.presses("wang", "写好了", "写姓名")
    await place.says("wang", "王阿姨 13800000000")
    await place.presses("wang", "提交")
    await place.says("wang", "解放路路灯不亮，希望修好")
    await place.presses("wang", "写好了")
    shown = await place.presses("wang", "和上次一样")

    assert "署名：王阿姨 13800000000" in shown[-2]


async def test_an_old_way_back_leads_to_what_the_new_opinion_is_still_asked(place: Town) -> None:
    await drafted(place)
    await place.presses("wang", "提交")
    await place.says("wang", "河边的路灯全都不亮，晚上不敢走")
    await place.sends("wang", "b:opinion-preview:0:0:")
    assert place.last("wang").startswith("要写上您的姓名吗")
    assert "河边的路灯" in "".join(await place.presses("wang", "匿名"))
