"""One deputy from the invitation to the end of the term, on a real channel: code, digits, second phone, last press."""

import re

from tests.flow.conftest import County
from tests.flow.story import OPINION, gives_it_to_the_deputy, takes, takes_again, tells_the_matter

CODE = re.compile(r"(?:YQ|BD)(?:-[A-Z0-9]{4}){2}")


def code_in(words: str) -> str:
    """The one-use code somebody is shown."""
    found = CODE.search(words)
    assert found, words
    return found[0]


async def test_a_deputy_is_invited_brings_a_second_phone_and_leaves(county: County) -> None:
    officer, station = await county.officer("wu-hong"), await county.officer("zhang-min")

    # the office invites in the chat; the deputy types the code, and the digits told by telephone
    await officer.says("邀请")
    await officer.waits_for("还没有登记的有")
    await officer.presses("1")
    made = await officer.waits_for("邀请已生成：李梅，人大代表")
    assert county.program.address in made.text
    digits = (await officer.waits_for("要输的4位数")).text.partition("4位数：")[2][:4]
    deputy = await county.citizen("李梅")
    await deputy.says(code_in(made.text))
    await deputy.waits_for("是您本人吗")
    await deputy.presses("是我")
    await deputy.waits_for("请输入工委给您的4位数")
    await deputy.says(digits)
    await deputy.waits_for("李梅代表，登记好了")

    # a second phone, which gets the notices from now on
    await deputy.says("绑定")
    await deputy.waits_for("您有1个账号")
    await deputy.presses("绑定新账号")
    shown = await deputy.waits_for("绑定码")
    phone = await county.citizen("李梅的新手机")
    await phone.says(code_in(shown.text))
    await phone.waits_for("把这个账号绑定给李梅")
    await phone.presses("确定")
    await takes(phone, "通知发到这里")
    await phone.waits_for("以后通知先发到")
    await deputy.waits_for("您多了一个账号")

    # a citizen's opinion reaches that phone
    citizen = await county.citizen("王阿姨")
    await tells_the_matter(citizen)
    await gives_it_to_the_deputy(station)
    await phone.waits_for(f"新意见转给您：{OPINION}")

    # the term ends: the next press is refused kindly, the opinion is the station's again, everybody is told
    await officer.says("停止任职")
    await officer.waits_for("谁停止任职")
    await officer.says("李梅")
    await takes(officer, "停止代表")
    await officer.waits_for("李梅为什么不再担任代表？")
    await officer.presses("1")
    await officer.waits_for("接手：城关联络站")
    await officer.presses("停止，马上生效")
    await officer.waits_for("已停止：李梅（第3选区代表）")
    await phone.waits_for("起您不再担任代表，感谢您的工作。")
    await takes_again(phone, "打开")
    await phone.waits_for("这一步要由人大代表来办。")
    await citizen.waits_for("要换一位代表接着办")
    await station.waits_for(f"{OPINION} 要重新安排")
    assert await county.chains_verify()
