"""The office invites, people bring a second phone: who is asked what, who hears what."""

import re
from collections.abc import AsyncIterator

import pytest

from storage.people import people
from tests.contract import rows
from tests.contract.hall import CLERK, DEPUTY, HEAD, OFFICE
from tests.flow.phones import CODE, Office, phones


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Office]:
    async with phones(database_url) as here:
        yield here


async def invited(county: Office) -> tuple[str, str]:
    """The office invites 李梅, who has no account yet; the code and the four digits it is shown."""
    await county.without_account(DEPUTY)
    await county.says(OFFICE, "邀请")
    assert county.last(OFFICE).startswith("还没有登记的有1位")
    said = "\n".join(await county.presses(OFFICE, "1"))
    assert "邀请已生成：李梅，人大代表" in said
    code, digits = CODE.search(said), re.search(r"要输的4位数：(\d{4})", said)
    assert code
    assert digits
    return code[0], digits[1]


async def test_the_office_invites_in_the_chat_and_the_deputy_types_code_and_digits(county: Office) -> None:
    code, digits = await invited(county)
    county.phone("phone", 9001)

    await county.says("phone", code.lower().replace("-", " "))
    assert county.last("phone").startswith("县人大代表工委请您以代表身份使用：李梅，第3选区")
    await county.presses("phone", "是我")
    assert county.last("phone").startswith("请输入工委给您的4位数。")
    await county.says("phone", "12")
    assert county.last("phone").startswith("不对，还可以试2次。")
    await county.says("phone", digits)
    assert county.last("phone").startswith("李梅代表，登记好了。")
    await county.says("phone", "菜单")
    assert county.last("phone").startswith("李梅代表，您好。")
    await county.says("phone", code)
    assert county.last("phone").startswith("这个链接用过了或过期了。")


async def test_three_wrong_tries_void_the_invitation_and_the_office_hears_it(county: Office) -> None:
    code, digits = await invited(county)
    county.phone("phone", 9001)
    await county.says("phone", code)
    await county.presses("phone", "是我")
    await county.says("phone", "一二", "三", digits + "5")

    assert county.last("phone").startswith("这个链接用过了或过期了。")
    assert county.last(OFFICE).startswith("邀请李梅：4位数输错3次，链接已作废。")
    await county.says("phone", code)
    assert county.last("phone").startswith("这个链接用过了或过期了。")


async def test_a_deputy_whose_card_is_known_is_asked_for_its_last_four_digits(county: Office) -> None:
    await county.scene.store.run(people.set_card, county.ids[DEPUTY], "0118036628")
    await county.without_account(DEPUTY)
    await county.says(OFFICE, "邀请成员")
    code = await county.shown(OFFICE, "1")
    assert "4位数" not in county.last(OFFICE)
    county.phone("phone", 9001)
    await county.says("phone", code)
    await county.presses("phone", "是我")
    assert county.last("phone").startswith("请输入代表证号后4位。")
    await county.says("phone", "6628")
    assert county.last("phone").startswith("李梅代表，登记好了。")


async def test_whoever_says_not_me_lets_the_office_know(county: Office) -> None:
    code, _ = await invited(county)
    await county.says("wang", code)
    await county.presses("wang", "不是我")

    assert county.last("wang") == "好的，链接已作废，已告诉县人大代表工委。"
    assert county.last(OFFICE).startswith("邀请李梅的链接发错了人，已作废。")


async def test_who_holds_the_role_need_not_be_invited(county: Office) -> None:
    code, _ = await invited(county)
    county.phone("phone", 9001)
    await county.scene.store.run(people.add_account, county.ids[DEPUTY], "telegram", "9001", rows.AT)
    await county.says("phone", code)

    assert county.last("phone") == "您已经是人大代表了，不用再登记。"


async def test_what_was_said_before_somebody_had_an_account_is_told_when_they_come(county: Office) -> None:
    code, digits = await invited(county)
    given = await county.given()
    county.phone("phone", 9001)
    await county.says("phone", code)
    await county.presses("phone", "是我")
    heard = await county.says("phone", digits)

    assert [words for words in heard if given in words and words.startswith("新意见转给您")]
    await county.says(OFFICE, "未送达")
    assert county.last(OFFICE).startswith("没有未送达的通知")


async def test_the_offices_list_names_whom_nothing_reached(county: Office) -> None:
    await county.without_account(DEPUTY)
    await county.without_account(HEAD)
    await county.given()
    await county.says(OFFICE, "未送达")

    lines = county.last(OFFICE).splitlines()
    assert lines[0] == "通知到不了的有2位："
    assert lines[1].startswith("1. 李梅（第3选区代表，")
    assert lines[1].endswith("：1条")
    assert lines[2].endswith("：还没有登记")
    await county.presses(OFFICE, "2")
    assert "邀请已生成：王强" in county.last(OFFICE)


async def linked(county: Office) -> None:
    """李梅 links a second phone."""
    await county.says(DEPUTY, "绑定")
    assert county.last(DEPUTY).startswith("您有1个账号：")
    code = await county.shown(DEPUTY, "绑定新账号")
    county.phone("new", 9001)
    await county.says("new", code)
    assert county.last("new").startswith("把这个账号绑定给李梅，对吗？")
    await county.presses("new", "确定")
    assert county.last("new").startswith("绑定好了：李梅")


async def test_a_second_phone_is_the_same_person_and_the_first_hears_of_it(county: Office) -> None:
    await linked(county)

    assert county.last(DEPUTY).startswith("您多了一个账号：Telegram")
    await county.says("new", "菜单")
    assert county.last("new").startswith("李梅代表，您好。")
    await county.given()
    assert county.last(DEPUTY).startswith("新意见转给您")
    await county.presses("new", "通知发到这里")
    await county.given()
    assert county.last("new").startswith("新意见转给您")


async def test_a_code_links_once_and_not_to_its_own_or_another_officer(county: Office) -> None:
    await county.says(DEPUTY, "换设备")
    code = await county.shown(DEPUTY, "绑定新账号")
    await county.says(DEPUTY, code)
    assert county.last(DEPUTY).startswith("这个码要在新的账号里发")
    await county.says(CLERK, code)
    assert county.last(CLERK).startswith("这个账号已经有自己的身份")

    await county.says("wang", code)
    await county.says("liu", code)
    await county.presses("wang", "确定")
    await county.presses("liu", "确定")
    assert county.last("liu").startswith("这个绑定码用过了或过期了")


async def test_an_unlinked_phone_is_a_strangers_and_the_last_one_stays(county: Office) -> None:
    await county.says(DEPUTY, "我的账号")
    assert "解绑" not in county.labels(DEPUTY)
    await linked(county)
    await county.says("new", "我的账号")
    await county.presses("new", "解绑")
    mine = next(label for label in county.labels("new") if label.startswith("1 "))
    await county.presses("new", mine)
    await county.presses("new", "解绑")

    assert county.last("new") == "Telegram已解绑。"
    await county.says(DEPUTY, "菜单")
    assert county.last(DEPUTY).startswith("您好，需要办什么？")
    await county.says("new", "菜单")
    assert county.last("new").startswith("李梅代表，您好。")
