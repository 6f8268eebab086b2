"""代群众登记: somebody without any account comes to the station; number and code on paper, the result by telephone."""

from sqlalchemy import select

from storage.tables import events, opinions, people, untold
from tests.flow.conftest import County
from tests.flow.story import OPINION, takes
from tests.simulators.telegram.people import Person

WORDS = "人民路实验小学门口没有斑马线，放学好多孩子横穿马路"
MORE = "希望画一条，再派人看着"
PHONE = "13800000000"


async def begins(station: Person) -> None:
    """The officer opens the form and names the caller."""
    await station.says("菜单")
    await takes(station, "代群众登记")
    await station.waits_for("先写是谁来说的")
    await station.says(f"王大爷 {PHONE} 来访")
    await station.waits_for("王大爷，电话13800000000，来访")


async def registers(county: County) -> Person:
    """Down to the number."""
    station = await county.officer("zhang-min")
    await begins(station)
    await station.says(WORDS)
    await station.waits_for("收到：文字1条")
    await station.says(MORE)
    await station.presses("写好了")
    checked = await station.waits_for("请念给群众听")
    assert "城关联络站" in checked.text
    await station.presses("提交")
    return station


async def test_the_number_and_the_code_are_on_the_officers_screen(county: County) -> None:
    station = await registers(county)

    done = await station.waits_for(f"已登记 {OPINION}")
    assert "取件码：" in done.text
    assert "2026年3月" in done.text
    kept = await county.program.store.read(lambda c: c.execute(select(opinions)).one())
    assert kept.text == f"{WORDS}\n{MORE}"
    assert (kept.signature, kept.phone, kept.anonymous) == ("王大爷", "", False)
    first = await county.program.store.read(lambda c: c.execute(select(events).order_by(events.c.id)).first())
    assert first is not None
    assert (first.action, first.role) == ("register_for", "station")
    assert await county.chains_verify()


async def test_it_is_screened_like_any_other_and_the_station_is_asked_to_tell(county: County) -> None:
    deputy = await county.officer("li-mei")
    station = await registers(county)
    await station.waits_for("已登记")
    await station.presses("打开")
    await takes(station, "交给代表")
    await station.waits_for("李梅（第3选区")
    await station.says("李梅")
    await takes(station, "确定")

    asked = await station.waits_for("请转告王大爷")
    assert PHONE in asked.text
    assert f"{OPINION}" in asked.text
    assert "李梅" in asked.text
    shown = await deputy.waits_for("新意见转给您")
    assert PHONE not in shown.text
    await deputy.presses("打开")
    await deputy.waits_for(lambda seen: "王大爷" in seen.text)
    assert all(PHONE not in seen.text for seen in deputy.chat)
    assert await county.program.store.read(lambda c: list(c.execute(select(untold.c.id)))) == []


async def test_the_code_leads_its_owner_in_who_then_hears_alone(county: County) -> None:
    station = await registers(county)
    done = await station.waits_for("取件码：")
    code = done.text.split("取件码：")[1][:9]
    citizen = await county.citizen("王大爷")
    await citizen.says(f"{OPINION} {code}")
    await citizen.waits_for("找回来了")
    await citizen.says("我的意见")
    await citizen.waits_for(OPINION)
    station.looks_from_here()
    await station.presses("打开", on=done)
    await takes(station, "交给代表")
    await station.says("李梅")
    await takes(station, "确定")

    await citizen.waits_for("李梅")
    await station.waits_for("已办")
    assert not any("请转告" in seen.text for seen in await station.catches_up())


async def test_whoever_comes_again_is_the_same_person(county: County) -> None:
    station = await registers(county)
    done = await station.waits_for("已登记")
    await station.presses("再登记一件", on=done)
    await station.waits_for("先写是谁来说的")
    await station.says(f"王大爷 {PHONE} 来电")
    await station.says("人民路18号门口路灯不亮，希望修一下")
    await station.waits_for("收到：文字1条")
    await station.presses("写好了")
    await takes(station, "提交")
    await station.waits_for("已登记 YJ-2026-0002")

    authors = await county.program.store.read(lambda c: set(c.execute(select(opinions.c.author_id)).scalars()))
    assert len(authors) == 1
    his = select(people.c.phone).where(people.c.name == "王大爷")
    named = await county.program.store.read(lambda c: list(c.execute(his)))
    assert [one.phone for one in named] == [PHONE]


async def test_what_was_begun_is_found_again(county: County) -> None:
    station = await county.officer("zhang-min")
    await begins(station)
    await station.says(WORDS)
    await station.waits_for("收到：文字1条")
    await station.says("取消")
    await station.says("菜单")
    await takes(station, "代群众登记")
    await station.waits_for("上次替王大爷登记了一半")
    await station.presses("接着写")
    await station.waits_for("收到：文字1条")
    await station.presses("写好了")
    await takes(station, "提交")
    await station.waits_for(f"已登记 {OPINION}")
    await station.says("菜单")
    await takes(station, "代群众登记")
    await station.waits_for("先写是谁来说的")


async def test_without_a_name_or_a_matter_it_is_asked_about(county: County) -> None:
    station = await county.officer("zhang-min")
    await station.says("菜单")
    await takes(station, "代群众登记")
    await station.says(PHONE)
    await station.waits_for("还缺姓名")
    await station.says("王大爷 无")
    await station.waits_for("现在写群众的原话")
    await station.says("……")
    await station.waits_for("收到")
    await station.presses("写好了")
    await station.waits_for("看不出是什么事")

    assert await county.program.store.read(lambda c: list(c.execute(select(opinions.c.id)))) == []
