"""Words that always mean the same, whole messages only: they stand for commands in every state."""

import re
import unicodedata
from datetime import date

from domain.campaigns.rectification_item import RectificationItem
from domain.cases import Opinion, Suggestion
from domain.codes import code_in
from domain.office.periods import named
from domain.promises.ledger import Commitment
from domain.scripts import simplified

COMMAND_WORDS = {
    "菜单": "/menu",
    "选单": "/menu",
    "回到菜单": "/menu",
    "回到选单": "/menu",
    "0": "/menu",
    "menu": "/menu",
    "开始": "/start",
    "start": "/start",
    "帮助": "/help",
    "help": "/help",
    "取消": "/cancel",
    "反映问题": "/report",
    "report a problem": "/report",
    "我的意见": "/mine",
    "my opinions": "/mine",
    "看进度": "/progress",
    "找工作人员": "/staff",
    "talk to staff": "/staff",
    "staff": "/staff",
    "cancel": "/cancel",
    "进度": "/progress",
    "progress": "/progress",
    "人工": "/staff",
    "草稿": "/drafts",
    "drafts": "/drafts",
    "通知": "/circulars",
    "走访": "/visit",
    "visit": "/visit",
    "承诺台账": "/ledger",
    "答应的事": "/ledger",
    "台账": "/ledger",
    "commitments": "/ledger",
    "到期": "/due",
    "到期一览": "/due",
    "怎么算的": "/counted",
    "how was this counted": "/counted",
    "快到期": "/due",
    "find": "/find",
    "找件": "/find",
    "找意见": "/find",
    "查找": "/find",
    "导出": "/export",
    "导出表格": "/export",
    "外出": "/away",
    "退出联名": "/leave-cosign",
    "leave-cosign": "/leave-cosign",
    "我回来了": "/back",
    "i am back": "/back",
    "english": "/english",
    "中文": "/chinese",
    "繁体": "/traditional",
    "繁体字": "/traditional",
    "traditional": "/traditional",
    "简体": "/chinese",
    "语言": "/language",
    "language": "/language",
    "chinese": "/chinese",
    "绑定代表群": "/bind",
    "解除绑定": "/unbind",
    "邀请": "/invite",
    "邀请成员": "/invite",
    "未送达": "/undelivered",
    "未送达通知": "/undelivered",
    "停止任职": "/end",
    "日历订阅": "/calendar",
    "日历": "/calendar",
    "calendar": "/calendar",
    "统计": "/figures",
    "figures": "/figures",
    "履职": "/duty",
    "履职档案": "/duty",
    "我的履职": "/duty",
    "my record": "/duty",
    "会期": "/sessions",
    "会期届次": "/sessions",
    "交办会": "/meeting",
    "代表来去": "/mandates",
    "换届": "/newterm",
    "交接": "/handover",
    "换人交接": "/handover",
    "我的账号": "/accounts",
    "我的帐号": "/accounts",
    "绑定": "/accounts",
    "换设备": "/accounts",
    "my accounts": "/accounts",
    "撤回": "/withdraw",
    "调查": "/survey",
    "满意度调查": "/survey",
    "survey": "/survey",
    "withdraw": "/withdraw",
    "补充": "/add",
    "找我的代表": "/deputy",
    "找代表": "/deputy",
    "find my deputy": "/deputy",
    "我的资料": "/mydata",
    "my data": "/mydata",
    "删除我的资料": "/erase",
    "erase my data": "/erase",
    "受限记录": "/conduct",
    "restricted log": "/conduct",
    "说明": "/privacy",
    "privacy": "/privacy",
}

# Commands whose words are also the label of a button: what was just shown goes first.
ALSO_LABELS = {"/counted"}
# The longest of them, with room for spaces and stops around.
_LONGEST = 24
_SERIES = (Opinion.SERIES, Suggestion.SERIES, Commitment.SERIES, RectificationItem.SERIES)
_NUMBER = re.compile(rf"({'|'.join(_SERIES)})[\s\-–—_.·第]*(\d{{4}})[\s\-–—_.·年第]*(\d{{1,8}})号?", re.IGNORECASE)
# The number of an opinion and the code that leads back to it, in one message.
_WITH_CODE = re.compile(
    rf"({Opinion.SERIES})\W*(\d{{4}})\W*(\d{{1,8}})\W+(?:取件码)?\W*([2-9A-HJ-NP-Z]{{4}})\W?([2-9A-HJ-NP-Z]{{4}})",
    re.IGNORECASE,
)
_LONGEST_WITH_CODE = 40
# 统计 with the period it is wanted for
_FIGURES = re.compile(r"统计\s*[:：,，]?\s*(.+)")
_SERIAL = re.compile(r"第?(\d{1,8})号")


def command_for(text: str) -> str | None:
    """The command a whole message stands for: “菜单” is /menu, a one-use code /code. None when it is none."""
    if len(text) <= _LONGEST_WITH_CODE and (found := _WITH_CODE.fullmatch(_plain(text))):
        return f"/mycode {Opinion.SERIES}-{found[2]}-{int(found[3]):04} {found[4]}{found[5]}"
    if len(text) > _LONGEST:
        return None
    if code := code_in(text):
        return f"/code {code}"
    if (found := _FIGURES.fullmatch(_plain(text))) and named(found[1], date.max):
        return f"/figures {found[1]}"
    return COMMAND_WORDS.get(_plain(text).lower())


def case_number(text: str) -> str | None:
    """The case number when the whole message is one, in its proper writing: yj20260001 is YJ-2026-0001.

    “1号” is the serial 0001 alone: which kind and year, the person's own cases tell.
    """
    if len(text) > _LONGEST:
        return None
    words = _plain(text)
    if found := _NUMBER.fullmatch(words):
        return f"{found[1].upper()}-{found[2]}-{int(found[3]):04}"
    found = _SERIAL.fullmatch(words)
    return f"{int(found[1]):04}" if found else None


def _plain(text: str) -> str:
    """Without the differences nobody means: width, script, spaces and stops around."""
    return simplified(unicodedata.normalize("NFKC", text).strip(" \t\r\n.。,、!"))
