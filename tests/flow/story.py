"""The straight case of 云溪县, act by act: each act is what one person does in one sitting."""

import re
from datetime import time

from tests.simulators.telegram.people import Person, Seen

NOON = time(12)
MATTER = "实验小学门口没有斑马线，放学好多孩子横穿马路，看着怕人"
# What a citizen presses who only wants it sent: the first of these that is offered.
PRESSES = ("现在安全", "就是这件事", "仍要提交", "单独反映", "提交", "写好了", "跳过", "匿名")
NUMBER = re.compile(r"编号 (YJ-\d{4}-\d{4,})")
OPINION, SUGGESTION = "YJ-2026-0001", "JY-2026-0001"
OWN_TEXT = (
    "题目：关于在人民路实验小学门口设置斑马线的建议\n"
    "情况：放学时段近千人横穿人民路，南门前后两百米没有过街设施，来往车辆不减速。\n"
    "建议：请交通部门在南门施划斑马线并设警示牌，请教育部门安排护学岗。"
)


async def writes(citizen: Person, pieces: list[str]) -> None:
    """Press “report a problem” and write, a message for every piece."""
    await citizen.says("反映问题")
    await citizen.waits_for("请说说是什么事")
    first, *others = pieces
    await citizen.says(first)
    await citizen.waits_for(lambda seen: bool(seen.labels))
    for piece in others:
        await citizen.says(piece)


async def sends_it_off(citizen: Person) -> str:
    """Go on from what has been written to the number, without a name, whatever is asked on the way; the number."""
    await citizen.catches_up()
    shown = citizen.newest_with_buttons()
    for _ in range(12):
        if found := NUMBER.search(shown.text):
            return found[1]
        wanted = next(one for word in PRESSES for one in shown.labels if word in one)
        await citizen.presses(wanted, on=shown)
        shown = await citizen.waits_for(lambda seen: bool(seen.labels) and not seen.text.startswith("收到"))
    raise AssertionError(f"no number after twelve questions:\n{citizen.transcript()}")


async def takes(person: Person, label: str) -> None:
    """Wait for a message that offers a button whose label contains these words, and press it."""
    shown = await person.waits_for(lambda seen: any(label in one for one in seen.labels))
    await person.presses(label, on=shown)


async def tells_the_matter(citizen: Person) -> None:
    """A citizen opens the chat, writes, fills the gaps, signs, reads it once more and sends it."""
    await citizen.waits_for("您好，这里是云溪县人大代表联络")
    await citizen.says(MATTER)
    await citizen.waits_for("我先记下了")
    await citizen.presses("写好了")
    await citizen.waits_for("在哪里")
    await citizen.says("人民路实验小学正门，希望画条斑马线")
    await citizen.waits_for("要写上您的姓名吗")
    await citizen.presses("写姓名")
    await citizen.waits_for("怎么称呼您")
    await citizen.says("王阿姨 13800000000")
    await citizen.waits_for("请看一遍")
    await citizen.presses("提交")
    await citizen.waits_for(f"编号 {OPINION}")


async def gives_it_to_the_deputy(officer: Person) -> None:
    """The station opens the card and gives the opinion to the deputy of the district."""
    await officer.waits_for(f"新意见 {OPINION}")
    await officer.presses("打开")
    await officer.waits_for(MATTER)
    await takes(officer, "交给代表")
    await officer.waits_for("李梅（第3选区")
    await officer.says("李梅")
    await takes(officer, "确定")
    await officer.waits_for("已办")


async def writes_an_own_text(deputy: Person) -> None:
    """The deputy, having been there, writes her own words; that is the adoption."""
    await deputy.waits_for(f"新意见转给您：{OPINION}")
    await deputy.presses("打开")
    await deputy.waits_for("群众原话")
    await takes(deputy, "写成建议")
    await takes(deputy, "现场看过")
    await deputy.waits_for("请写建议")
    await deputy.says(OWN_TEXT)
    await takes(deputy, "全文公开")
    await deputy.waits_for("希望哪个单位办")
    await deputy.says("县交通局")
    await deputy.waits_for("建议已写好")


async def invites(deputy: Person, name: str) -> None:
    """A co-signer is asked, by name."""
    await deputy.presses("请人联名")
    await deputy.waits_for("请谁联名")
    await deputy.says(name)
    await deputy.waits_for(f"已请{name}联名")


async def co_signs(deputy: Person) -> None:
    """The co-signer reads the frozen text and confirms it."""
    await deputy.waits_for("请您联名")
    await deputy.presses("看全文")
    await takes(deputy, "同意联名")
    await deputy.waits_for("您已联名")


async def submits(deputy: Person) -> None:
    """Now it goes to the office."""
    await deputy.waits_for("联名进展")
    await deputy.presses("现在提交")
    await deputy.waits_for("建议已提交")


async def registers_and_assigns(officer: Person) -> None:
    """The office gives it its number and one lead unit with one co-unit."""
    await officer.waits_for("新建议待审")
    await officer.presses("打开")
    await takes(officer, "登记编号")
    await takes(officer, "现在交办")
    await officer.waits_for("交给谁")
    await officer.says("主办交通局 协办教育局")
    shown = await officer.waits_for(f"交办 {SUGGESTION}")
    for day in ("3月19日", "3月23日", "4月14日", "4月16日", "6月16日"):
        assert day in shown.text, (day, shown.text)
    await takes_from(officer, "确定交办", shown)
    await officer.waits_for(f"已交办 {SUGGESTION}")


async def takes_from(person: Person, label: str, shown: Seen) -> None:
    """Press a button of a message already read."""
    await person.presses(label, on=shown)


async def acknowledges(clerk: Person, announced: str = "新交办") -> None:
    """The clerk signs for it."""
    if announced:
        await clerk.waits_for(announced)
    await takes_again(clerk, "签收")
    await clerk.waits_for("已签收")


async def takes_again(person: Person, label: str) -> None:
    """Press a button under the newest message that has it."""
    await person.catches_up()
    shown = [seen for seen in person.chat if seen.offers(label)]
    await person.presses(label, on=shown[-1])


async def files_the_plan(clerk: Person) -> None:
    """The six fixed items in one message; what is known is not asked."""
    await clerk.presses("填六定")
    await clerk.waits_for("六定还缺")
    await clerk.says("牵头领导：王强 措施：现场勘测，会同交警划线 时间：5月31日 标准：斑马线、警示牌齐全")
    await takes(clerk, "提交六定")
    await clerk.waits_for("六定已存")


async def records_a_contact(clerk: Person, words: str) -> None:
    """One of the three contacts, in one message."""
    await takes_again(clerk, "记一次联系")
    await clerk.waits_for("哪天、什么方式")
    await clerk.says(words)
    await takes(clerk, "确定")
    await clerk.waits_for("已存")


async def gives_the_co_opinion(clerk: Person) -> None:
    """The co-unit tells the lead unit what it does."""
    await takes_again(clerk, "交协办意见")
    await clerk.waits_for("请写协办意见")
    await clerk.says("我局已要求学校错峰放学，并于4月起每天安排两名护学岗。")
    await clerk.waits_for("协办意见已交")


async def drafts_the_reply(clerk: Person, text: str, *, own_fault: str = "") -> None:
    """The whole letter pasted, the class, the number; what is missing is said at once; then the head has it."""
    await clerk.says(SUGGESTION)
    await takes(clerk, "打开")
    await takes(clerk, "写答复")
    await clerk.waits_for("贴全文")
    await clerk.says(text)
    await takes(clerk, "定办理结果")
    await takes(clerk, "已解决")
    await takes(clerk, "用这个")
    if own_fault:
        await clerk.waits_for("自查")
        await clerk.says(own_fault)
    await takes(clerk, "送负责人签发")
    await clerk.waits_for("送")


async def signs(head: Person, late: str = "") -> None:
    """The head's press signs and issues."""
    await head.waits_for("请签发")
    await takes_again(head, "签发")
    await head.waits_for(f"已签发 {SUGGESTION}{'，' + late if late else ''}")


async def rates(citizen: Person, level: str, reason: str = "") -> None:
    """The citizen says how satisfied they are, and if not, why."""
    await citizen.waits_for("有答复了")
    await takes_again(citizen, level)
    if reason:
        await citizen.waits_for("不满意在哪里")
        await citizen.says(reason)
    await citizen.waits_for("记下了")


async def evaluates(deputy: Person, until: str, attitude: str, result: str, reason: str = "") -> None:
    """The deputy's form, open `until` then: attitude, result, and why when dissatisfied."""
    answered = await deputy.waits_for(f"{SUGGESTION} 有答复了")
    assert until in answered.text, answered.text
    await takes_again(deputy, "现在评价")
    await takes(deputy, "分开评价")
    await takes(deputy, attitude)
    await deputy.waits_for("办理结果怎么样")
    await deputy.presses(result)
    if reason:
        await deputy.waits_for("不满意在哪里")
        await deputy.says(reason)
    await takes(deputy, "提交")
    await deputy.waits_for("评价已提交")


async def concludes(officer: Person) -> None:
    """The office reads the file once more and concludes."""
    await officer.waits_for("代表已评价")
    await takes_again(officer, "打开")
    await takes(officer, "办结")
    await officer.waits_for("已办结")
