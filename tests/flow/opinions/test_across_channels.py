"""Case 5.6 and asking back, with the citizen on the web and everybody else on Telegram; real pictures, exact dates."""

import pytest

from tests.contract.pictures import OWNER, opened, photo
from tests.flow import story
from tests.flow.conftest import County
from tests.simulators.browser import WebChat
from tests.simulators.telegram.people import Person

pytestmark = pytest.mark.parametrize("channel", ["telegram"])
FEAR = "村主任把人民路的补助款发给自家亲戚，我怕他知道是我说的"
QUESTION = "补助是哪一年的？一共涉及几户？"
ANSWER = "去年的，我知道的有三户"
UNITS_ANSWER = "已核对去年补助名册，三户不符合条件，款项已于3月10日全部收回，名册在村务栏公示。"


async def on_the_web(county: County, name: str) -> WebChat:
    """Somebody with a browser, in the same county as the others with their telephones."""
    browser = WebChat(county.program.address, "p6999", name, "zh")
    county._browsers.append(browser)
    await browser.opens()
    return browser


async def tells_without_a_name(citizen: WebChat) -> None:
    """Words, a picture from a telephone, no name."""
    await citizen.waits_for("您好，这里是云溪县人大代表联络")
    await citizen.says(FEAR)
    await citizen.waits_for("我先记下了")
    await citizen.sends_photo(photo())
    await citizen.presses("写好了")
    await story.takes(citizen, "跳过")
    await story.takes(citizen, "匿名")
    await citizen.waits_for("请自己再看一遍")
    await citizen.presses("提交")
    await citizen.waits_for("编号 YJ-2026-0001")


def all_shown(person: Person) -> str:
    """Everything somebody was shown, buttons included."""
    return "\n".join(f"{seen.text} {seen.labels} {seen.message}" for seen in person.chat)


async def test_asked_on_telegram_answered_on_the_web(county: County) -> None:
    station, li = await county.officer("zhang-min"), await county.officer("li-mei")
    wang = await on_the_web(county, "王阿姨")
    await tells_without_a_name(wang)
    await station.waits_for("新意见 YJ-2026-0001")
    await station.presses("打开")
    await story.takes(station, "交给代表")
    await station.says("李梅")
    await story.takes(station, "确定")
    await station.waits_for("已办")
    await county.goes_to("2026-03-03")
    await li.waits_for("新意见转给您")
    await story.takes_again(li, "打开")
    await story.takes(li, "问群众")
    await li.waits_for("请不要问姓名住址（这位群众选择了匿名）")
    await li.says(QUESTION)
    await li.waits_for("您的期限2026年3月16日(周一)不变")

    asked = await wang.waits_for("李梅代表想问您")
    await wang.says(ANSWER)
    await wang.waits_for("这是回答李梅代表的吗")
    await wang.sends_photo(photo())
    await wang.waits_for("附件1个")
    await wang.presses("提交")
    await wang.waits_for("已转给李梅代表")
    answered = await li.waits_for("YJ-2026-0001 群众回答：")

    assert QUESTION in asked.text
    assert "李梅代表看不到您是谁" in asked.text
    assert ANSWER in answered.text
    assert "附件1个" in answered.text
    assert str(li.id) not in all_shown(wang)
    assert not [word for word in ("王阿姨", "p6999", "web") if word in all_shown(li)]
    assert await county.chains_verify()


async def test_case_5_6_anonymous_and_afraid(county: County) -> None:
    """Accepted on 2 March, answered by the unit on the 12th; nobody learns who it was, and the result arrives."""
    station, clerk = await county.officer("zhang-min"), await county.officer("chen-liang")
    wang = await on_the_web(county, "王阿姨")
    await tells_without_a_name(wang)
    await station.waits_for("新意见 YJ-2026-0001")
    await station.presses("打开")
    await station.waits_for(FEAR)
    await story.takes(station, "转给单位")
    await station.says("交通局")
    await story.takes(station, "确定")
    accepted = await wang.waits_for("交给县交通局办")
    await clerk.waits_for("YJ-2026-0001")
    await story.takes_again(clerk, "打开")
    card = await clerk.waits_for("匿名群众")
    await story.takes_again(clerk, "看附件")
    shown = await clerk.waits_for(lambda seen: bool(seen.message and seen.message.photo))
    await county.goes_to("2026-03-12")
    await clerk.says("YJ-2026-0001")
    await story.takes(clerk, "打开")
    await story.takes_again(clerk, "答复群众")
    await clerk.says(UNITS_ANSWER)
    await story.takes(clerk, "提交")
    told = await wang.waits_for("有答复了")

    assert "2026年3月23日(周一)前" in accepted.text
    assert UNITS_ANSWER in told.text
    assert "2026年3月22日" in told.text or "2026年3月23日" in told.text
    picture = await clerk.looks_at(shown)
    assert OWNER.encode() not in picture
    assert not opened(picture).getexif()
    for person in (station, clerk):
        everything = all_shown(person)
        assert not [word for word in ("王阿姨", "p6999") if word in everything], card.text
    assert await county.chains_verify()
