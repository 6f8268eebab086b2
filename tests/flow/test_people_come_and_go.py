"""The office invites, people bring a second phone, somebody leaves: who hears what, and what the next press does."""

import re
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import Connection, select

from domain.notice import CaseRef, Kind
from domain.roles import Role
from services import intake, screening
from services.work import Work
from storage import opinions, people, tables
from tests.contract import rows
from tests.contract.hall import CLERK, DEPUTY, HEAD, OFFICE, STATION, Hall, hall
from tests.contract.town import MATTER

CODE = re.compile(r"(?:YQ|BD)(?:-[A-Z0-9]{4}){2}")


class Office(Hall):
    """The county, and phones nobody has used yet."""

    def phone(self, who: str, number: int) -> None:
        """A phone somebody has just bought."""
        self._addresses[who] = number

    async def without_account(self, key: str) -> None:
        """Somebody stands on the roster and has never opened the bot."""
        await self.scene.store.run(self._lose, self.ids[key])

    def _lose(self, c: Connection, person_id: int) -> None:
        for account in people.accounts_of(c, person_id):
            people.give_account(c, account.id, people.add(c, at=rows.AT))

    async def shown(self, who: str, label: str) -> str:
        """Somebody presses a button; the one-use code they are shown."""
        found = CODE.search("\n".join(await self.presses(who, label)))
        assert found
        return found[0]

    async def given(self) -> str:
        """李梅 has been given an opinion; its number."""
        return await self.scene.turns.sweep(self._give)

    def _give(self, work: Work) -> str:
        wang, desk = (people.get(work.c, self.ids[key], work.today) for key in ("wang", STATION))
        said = intake.Draft(text=MATTER, place="人民路", topic="traffic", anonymous=False, signature="王阿姨", phone="")
        one = intake.submit(work, person=wang, draft=said).opinion
        deputy = self.ids[DEPUTY]
        screening.give(work, person=desk, opinion_id=one.id, version=one.version, deputy_id=deputy)
        return one.number


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Office]:
    async with hall(database_url) as here:
        here.__class__ = Office
        assert isinstance(here, Office)
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


async def stopped(county: Office, name: str, role: str) -> None:
    await county.says(OFFICE, "停止任职", name)
    await county.presses(OFFICE, f"停止{role}")
    assert county.last(OFFICE).startswith(f"停止{name}的")
    said = await county.presses(OFFICE, "停止，马上生效")
    assert any(words.startswith(f"已停止：{name}") for words in said)


async def test_a_deputys_rights_end_at_the_next_press_and_the_station_has_the_opinion(county: Office) -> None:
    number = await county.given()
    await county.presses(DEPUTY, "打开")
    await stopped(county, "李梅", "代表")

    assert county.last(DEPUTY).splitlines()[0] == "2026年3月16日(周一)起您不再担任代表，感谢您的工作。"
    await county.presses(DEPUTY, "打开")
    assert county.last(DEPUTY) == "这一步要由人大代表来办。"
    assert county.last("wang").startswith(f"{number} 要换一位代表接着办。\n李梅不再担任代表，先由城关联络站接手，")
    opinion = await county.scene.store.run(opinions.by_number, number)
    assert opinion
    assert (opinion.status, opinion.deputy_id) == ("accepted", None)
    assert ("take_back", "system", None) in await county.steps(opinion.ref)
    assert any(number in words for words in county.heard(STATION))
    assert await county.record_is_whole()


async def test_a_suggestion_goes_on_after_its_deputys_term(county: Office) -> None:
    suggestion = await county.to_sign()
    await stopped(county, "李梅", "代表")
    await county.presses(HEAD, "签发")

    assert any("有答复了" in words for words in county.heard(DEPUTY))
    await county.presses(DEPUTY, "现在评价")
    assert not county.last(DEPUTY).startswith("这一步要由")
    assert (await county.suggestion_now(suggestion.id)).lead_deputy_id == county.ids[DEPUTY]


async def test_a_clerks_cases_go_to_the_next_clerk_when_the_clerk_leaves(county: Office) -> None:
    suggestion = await county.planned()
    await county.scene.store.run(colleague, county)
    await stopped(county, "陈亮", "经办人")

    (lead, _) = await county.parts(suggestion.id)
    assert lead.clerk_id == county.ids["new"]
    assert county.last("new").splitlines() == [
        "2026年3月16日(周一)把1件交给您：",
        "JY-2026-0001 关于在实验小学门口设置斑马线的建议",
        "原来由陈亮办，期限都不变。",
    ]
    assert "手上的件已交给周新。" in county.last(CLERK)
    await county.presses(CLERK, "记一次联系")
    assert county.last(CLERK) == "这一步要由承办单位经办人来办。"
    assert await county.record_is_whole()


async def test_a_clerk_hands_over_to_a_colleague_and_all_are_told(county: Office) -> None:
    suggestion = await county.planned()
    await county.says(CLERK, "交接")
    assert county.last(CLERK).startswith("单位里没有别的经办人")
    await county.scene.store.run(colleague, county)
    await county.says(CLERK, "交接")
    assert county.last(CLERK).startswith("在办的1件，交给谁？")
    await county.presses(CLERK, "周新", "确定")

    assert county.last(CLERK) == "已交接1件，都通知到了。"
    assert county.last("new").startswith("2026年3月16日(周一)把1件交给您：")
    assert county.last(HEAD).startswith("陈亮的1件已交给周新。")
    (lead, _) = await county.parts(suggestion.id)
    assert lead.clerk_id == county.ids["new"]
    steps = await county.steps(CaseRef(Kind.ASSIGNMENT, lead.id))
    assert steps[-1] == ("hand_over", "unit_clerk", county.ids[CLERK])


async def test_a_head_hands_over_for_a_clerk_who_is_away(county: Office) -> None:
    await county.planned()
    await county.scene.store.run(colleague, county)
    await county.says(HEAD, "换人交接")
    await county.presses(HEAD, "周新", "确定")

    assert county.last(HEAD) == "已交接1件，都通知到了。"
    assert county.last(CLERK).startswith("陈亮的1件已交给周新。")


def colleague(c: Connection, county: Office) -> None:
    """周新 becomes a second clerk of the transport office."""
    unit = c.execute(select(tables.units.c.id).where(tables.units.c.name == "县交通局")).scalar_one()
    county.ids["new"] = rows.person(c, "周新", (Role.UNIT_CLERK, unit))
    rows.account(c, county.ids["new"], "9001", channel="telegram")
    county.phone("new", 9001)


async def test_the_last_of_the_office_cannot_be_ended_and_a_wrong_name_is_said(county: Office) -> None:
    await county.says(OFFICE, "停止任职", "没有这个人")
    assert county.last(OFFICE).startswith("名册上没有叫“没有这个人”的。")
    await county.says(OFFICE, "曹勇")
    await county.presses(OFFICE, "停止工委", "停止，马上生效")
    await county.says(OFFICE, "停止任职", "吴红")
    await county.presses(OFFICE, "停止工委")
    assert county.last(OFFICE).startswith("这是工委最后一位，不能停止。")


async def test_only_the_office_invites_and_ends(county: Office) -> None:
    for words in ("邀请", "未送达", "停止任职"):
        await county.says(DEPUTY, words)
        assert county.last(DEPUTY) == "这一步要由代表工委工作人员来办。"
    await county.says("wang", "交接")
    assert county.last("wang").startswith("这一步要由承办单位经办人")
