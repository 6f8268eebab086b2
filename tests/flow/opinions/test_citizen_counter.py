"""Around a matter on its way: which one is meant, the code, rating an answer, harsh words, a flood, the deputy."""

import asyncio
from collections.abc import AsyncIterator
from functools import partial

import pytest
from sqlalchemy import Connection

from services import clockwork
from services.citizens import citizen_code
from services.windows import CLOSERS
from services.work import Work
from storage import places
from storage.citizens import citizen_codes, conduct
from storage.opinions import answers
from storage.people import people
from tests.contract import rows
from tests.contract.hall import DEPUTY, STATION, Hall, hall
from tests.contract.scene import CHANNEL
from tests.flow.things import PHOTO, sends

LAMP = "人民路12号门口路灯不亮，希望修好"
BINS = "解放路菜市场垃圾桶没人倒，请清一清"


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Hall]:
    async with hall(database_url) as here:
        yield here


async def stranger(county: Hall, key: str) -> None:
    """Somebody more, with an account nobody has written from."""
    county.ids[key] = await county.scene.store.run(people.add, at=rows.AT)
    county._addresses[key] = 990 + len(county.ids)
    await county.scene.store.run(_account, county, key)


def _account(c: Connection, county: Hall, key: str) -> None:
    rows.account(c, county.ids[key], str(county._addresses[key]), channel=CHANNEL)


async def sent(county: Hall, who: str, matter: str) -> str:
    """A citizen sends a matter without a name; the receipt."""
    await county.says(who, "反映问题", matter)
    await county.presses(who, "写好了")
    if "跳过" in county.labels(who):
        await county.presses(who, "跳过")
    await county.presses(who, "匿名", "提交")
    return county.last(who)


async def answered(county: Hall, number: int, text: str = "路灯已经修好，请您晚上看看。") -> None:
    """The station answers directly."""
    await county.says(STATION, f"{number}号")
    await county.presses(STATION, "打开", "直接答复")
    await county.says(STATION, text)
    label = next(one for one in county.labels(STATION) if one not in ("取消", "回到菜单", "改几句话", "上一步"))
    await county.presses(STATION, label)


async def test_with_two_open_matters_plain_words_are_asked_about(county: Hall) -> None:
    await sent(county, "wang", LAMP)
    await sent(county, "wang", BINS)
    await county.says("wang", "昨天晚上又有人摔了")
    asked = county.last("wang")
    assert asked.startswith("“昨天晚上又有人摔了”说的是哪一件？")
    assert "YJ-2026-0001" in asked
    assert "YJ-2026-0002" in asked
    assert "新的一件" in county.labels("wang")
    await county.presses("wang", "2")
    assert county.last("wang").startswith("收到：文字1条，记到 YJ-2026-0001")
    await sends(county, "wang", **PHOTO)
    await county.presses("wang", "写好了")
    assert county.last("wang").startswith("补充好了，YJ-2026-0001")
    said = await county.scene.store.run(answers.additions_of, [1])
    assert [(one.text, one.files) for one in said] == [("昨天晚上又有人摔了", 1)]
    assert any("群众补充了新情况" in words for words in county.heard(STATION))

    await county.says("wang", "就在12号正门口")
    assert county.last("wang").startswith("收到：文字1条，记到 YJ-2026-0001"), "the one talked about today"
    await county.presses("wang", "换一件")
    assert county.last("wang").startswith("“就在12号正门口”说的是哪一件？")
    await county.presses("wang", "新的一件")
    assert county.last("wang").startswith("我先记下了")


async def test_plain_words_may_be_what_the_station_asked_for(county: Hall) -> None:
    await sent(county, "wang", LAMP)
    await county.presses(STATION, "打开", "要求补充", "照片", "问群众")
    for label in ("确定", "问群众", "提交", "就这样问"):
        if (await county.opinion_now(1)).status == "screening" and label in county.labels(STATION):
            await county.presses(STATION, label)
    assert (await county.opinion_now(1)).status == "need_info"
    await county.says("wang", "灯杆上的编号是17")
    assert "说的是哪一件" in county.last("wang")
    await county.presses("wang", "1", "写好了")
    assert (await county.opinion_now(1)).status == "screening"
    assert any("群众补充了，请接着初审" in words for words in county.heard(STATION))
    assert await county.record_is_whole()


async def test_an_addition_goes_to_whoever_has_the_matter(county: Hall) -> None:
    await sent(county, "wang", LAMP)
    await county.presses(STATION, "打开", "交给代表", "1", "确定")
    county.heard(DEPUTY)
    await county.says("wang", "补充", "灯杆也歪了")
    await county.presses("wang", "写好了")

    assert "告诉了李梅代表" in county.last("wang")
    assert "2026年3月30日(周一)前" in county.last("wang"), "the date stands"
    assert any("灯杆也歪了" in words for words in county.heard(DEPUTY))
    assert "补充：“灯杆也歪了”" in await county.presses(DEPUTY, "打开")
    assert await county.record_is_whole()


async def test_number_and_code_lead_back_from_another_account(county: Hall) -> None:
    receipt = await sent(county, "wang", LAMP)
    code = receipt.split("取件码 ")[1].split(" ")[0]
    for wrong in ("AAAA-2222", "BBBB-3333"):
        await county.says("liu", f"YJ-2026-0001 {wrong}")
        assert county.last("liu").startswith("编号和取件码对不上")
    await county.says("liu", f"yj20260001 取件码{code.lower()}")
    assert county.last("liu").startswith("找回来了：YJ-2026-0001")
    await county.presses(STATION, "打开", "交给代表", "1", "确定")
    assert any("已受理" in words for words in county.heard("liu")), "notices follow"


async def test_five_wrong_codes_a_day_and_then_none(county: Hall) -> None:
    code = (await sent(county, "wang", LAMP)).split("取件码 ")[1].split(" ")[0]
    for _ in range(5):
        await county.says("liu", "YJ-2026-0001 AAAA-2222")
    await county.says("liu", f"YJ-2026-0001 {code}")
    assert county.last("liu").startswith("今天试错的次数多了")
    county.days_pass(1)
    await county.says("liu", f"YJ-2026-0001 {code}")
    assert county.last("liu").startswith("找回来了")


async def test_a_used_code_is_void_and_a_new_one_is_told(county: Hall) -> None:
    receipt = await sent(county, "wang", LAMP)
    old = receipt.split("取件码 ")[1].split(" ")[0]
    await county.says("liu", f"YJ-2026-0001 {old}")
    told = county.last("liu")
    assert "刚才的取件码作废" in told
    new = told.split("新的是 ")[1].split("，")[0]

    await stranger(county, "third")
    await county.says("third", f"YJ-2026-0001 {old}")
    assert county.last("third").startswith("编号和取件码对不上")
    await county.says("third", f"YJ-2026-0001 {new}")
    assert county.last("third").startswith("找回来了")


async def test_wrong_codes_count_for_the_account_whatever_the_number(county: Hall) -> None:
    code = (await sent(county, "wang", LAMP)).split("取件码 ")[1].split(" ")[0]
    for serial in range(2, 7):
        await county.says("liu", f"YJ-2026-000{serial} AAAA-2222")

    await county.says("liu", f"YJ-2026-0001 {code}")
    assert county.last("liu").startswith("今天试错的次数多了")
    await stranger(county, "third")
    await county.says("third", f"YJ-2026-0001 {code}")
    assert county.last("third").startswith("找回来了"), "nobody locks another one's number by numbers of nobody"


async def test_five_accounts_trying_at_once_are_counted_each(county: Hall) -> None:
    opinion = await county.opinion()

    def tries(work: Work) -> list[int]:
        for one in range(5):
            citizen_code.use(
                work,
                person=people.get(work.c, county.ids["liu"], work.today),
                account_id=people.accounts_of(work.c, county.ids["liu"])[0].id,
                number=opinion.number,
                code=f"AAAA-222{one}",
            )
        return []

    sweep = county.scene.turns.sweep
    await asyncio.gather(*(sweep(tries) for _ in range(3)))

    def counted(c: Connection) -> int:
        account = people.accounts_of(c, county.ids["liu"])[0].id
        return citizen_codes.tries_on(c, county.ids["wang"], account, county.clock.now().date())

    assert await county.scene.store.run(counted) == citizen_code.TRIES


async def test_dissatisfied_twice_goes_back_once_and_then_to_the_office(county: Hall) -> None:
    await sent(county, "wang", LAMP)
    await answered(county, 1)
    told = next(words for words in county.heard("wang") if "有答复了" in words)
    assert "2026年3月26日(周四)前可以选" in told
    await county.presses("wang", "不满意")
    shown = "".join(county.heard("wang")) + county.last("wang")
    assert "不满意在哪里" in shown
    await county.says("wang", "灯根本没亮")
    assert county.last("wang").startswith("写上了：“灯根本没亮”")
    heard = "".join(county.heard(STATION))
    assert "群众对答复不满意，再办一次" in heard
    assert "灯根本没亮" in heard
    assert (await county.opinion_now(1)).status == "accepted"
    await answered(county, 1, "灯泡换过了，线路也查过了，今晚会亮。")
    await county.presses("wang", "不满意", "没解决")
    assert (await county.opinion_now(1)).status == "disputed"
    assert await county.record_is_whole()


async def test_rather_not_stops_the_reminder_and_closes_as_not_rated(county: Hall) -> None:
    for who, declines in (("wang", True), ("liu", False)):
        await sent(county, who, LAMP if declines else BINS)
    await answered(county, 1)
    await answered(county, 2)
    await county.presses("wang", "不想评价")
    assert county.last("wang").startswith("好的，不评价也可以")
    for _ in range(6):
        county.days_pass(1)
        await county.scene.turns.sweep(partial(clockwork.tend, closers=CLOSERS))
    assert not county.heard("wang"), "nobody asks again"
    assert county.heard("liu"), "the other one is reminded half-way"
    for _ in range(6):
        county.days_pass(1)
        await county.scene.turns.sweep(partial(clockwork.tend, closers=CLOSERS))
    assert (await county.opinion_now(1)).status == "closed"
    assert [one.level for one in await county.scene.store.run(answers.of_opinion, 1)] == [""]


async def test_the_matter_in_harsh_words_goes_on_without_them(county: Hall) -> None:
    words = "你们这帮吃干饭的混蛋，人民路那个大坑把我车胎都扎爆了，希望填上"
    await county.says("wang", words)
    asked = county.last("wang")
    assert asked.startswith("我从您的话里记下这件事，对吗？")
    assert "混蛋" not in asked
    assert "大坑" in asked
    await county.presses("wang", "就是这件事")
    await county.presses("wang", "匿名", "提交")
    one = await county.opinion_now(1)
    assert "混蛋" not in one.text
    assert "大坑" in one.text
    log = await county.scene.store.run(conduct.of_stations, (1, 2, 3), 9)
    assert [(entry.text, entry.opinion_id) for entry in log] == [(words, 1)]
    county.heard(STATION)
    await county.says("wang", "你们都是混蛋")
    assert county.last("wang").startswith("事情我接着办，话请不要冲着人骂")
    await county.says("wang", "反映问题", "一群混蛋")
    assert county.last("wang").startswith("先停一停，3月16日 11:30")
    heard = county.heard(STATION)
    assert any("受限记录" in one for one in heard), heard
    shown = await county.says(STATION, "受限记录")
    assert any(words in one for one in shown), shown


async def test_five_hundred_messages_are_one_draft_with_few_receipts(county: Hall) -> None:
    lines = [f"第{n}句：人民路的路灯一直没有人来修" for n in range(500)]
    await county.says("wang", "反映问题")
    county.heard("wang")
    said = await county.says("wang", *lines)

    assert len(said) <= 4, said
    assert "收到，您连着发了500条，我合在一起存好了" in said[-1]
    await county.presses("wang", "写好了")
    while "匿名" not in county.labels("wang"):
        await county.presses("wang", "跳过")
    await county.presses("wang", "匿名", "提交")
    one = await county.opinion_now(1)
    rest = await county.scene.store.run(answers.additions_of, [1])
    assert "\n".join([one.text, *(part.text for part in rest)]).split("\n") == lines, "nothing lost, nothing changed"


@pytest.mark.parametrize(
    ("words", "district"), [("人民路", "第3选区"), ("我住实验小学旁边", "第3选区"), ("第3选区", "第3选区")]
)
async def test_the_deputy_is_found_by_the_words_for_a_place(county: Hall, words: str, district: str) -> None:
    await county.says("wang", "找我的代表", words)

    assert county.last("wang").startswith(f"{district}的代表是")
    assert "李梅代表" in county.last("wang")
    assert "城关联络站" in county.last("wang")


async def test_a_poster_greets_with_its_district_and_the_next_opinion_goes_there(county: Hall) -> None:
    seats = {one: n for n, one in enumerate(await county.scene.store.run(_districts), 1)}
    name = next(one for one in seats if one != "第3选区")
    await county.says("wang", f"/start d{seats[name]}")
    assert county.last("wang").startswith(f"您好，这里是{name}，代表是")
    await sent(county, "wang", "门口的井盖松了，晚上响得睡不着，希望换一个")
    assert (await county.opinion_now(1)).district_id == seats[name]
    await county.says("wang", "/start s1")
    assert "有这几个选区" in county.last("wang") or "代表是" in county.last("wang")
    await county.says("wang", "/start d999")
    assert county.last("wang").startswith("您好，您有1件意见在办")


def _districts(c: Connection) -> list[str]:
    return [one.name for one in places.districts.all(c)]
