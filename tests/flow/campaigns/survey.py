"""A survey told by its people: two answer in chat, the others on the telephone, so that the counts wanted come out."""

from collections.abc import Mapping, Sequence

from openpyxl import Workbook

from domain.campaigns.surveys.frame import FrameRow
from tests.contract.campaigns.ground import AUDITOR, OPERATOR
from tests.contract.campaigns.surveying import WORDS, agrees, book, card, people_of, rows_sent, saved, sends_file
from tests.flow.campaigns.appraisal import Appraisal

Counts = tuple[int, int, int, int]
FRAME = people_of({"城关镇": 100, "西门镇": 60, "石桥乡": 40})


async def frozen(here: Appraisal, rows: Sequence[FrameRow] = FRAME) -> None:
    """The operator sends the frame in, looks at it and freezes it."""
    await here.turns_to(OPERATOR, "满意度调查")
    await here.presses(OPERATOR, "送样本框")
    await sends_file(here, OPERATOR, book(rows))
    assert f"样本框收下了：{len(rows)}人" in here.last(OPERATOR)
    await card(here)
    await here.presses(OPERATOR, "冻结样本框", "冻结样本框")
    assert "样本框已冻结" in here.last(AUDITOR)


async def drawn(here: Appraisal, size: int) -> list[list[str]]:
    """So many are drawn; the list as the auditor takes it along: number, code, stratum, name, phone, …"""
    await card(here)
    await here.presses(OPERATOR, "抽样")
    await here.says(OPERATOR, str(size))
    await here.presses(OPERATOR, f"抽{size}人")
    await here.presses(OPERATOR, f"抽{size}人")
    assert f"已抽样：{size}人" in here.last(AUDITOR)
    return await taken_along(here, "抽样结果")


async def taken_along(here: Appraisal, what: str) -> list[list[str]]:
    """A paper of the survey as the auditor gets it, without the headings."""
    await here.turns_to(AUDITOR, "满意度调查")
    await here.presses(AUDITOR, "调查资料", what)
    return (await rows_sent(here, AUDITOR))[1:]


async def begun(here: Appraisal, sample: Sequence[Sequence[str]], citizens: Sequence[str]) -> None:
    """These citizens agree by the numbers of people who were drawn; then everybody is asked."""
    for who, row in zip(citizens, sample, strict=False):
        await agrees(here, who, row[4])
    await card(here)
    await here.presses(OPERATOR, "开始调查", "开始调查")
    for who in citizens:
        assert "想听听您对" in here.last(who), who


async def answered(here: Appraisal, who: str, words: Mapping[str, str]) -> None:
    """Somebody answers in chat, each unit as it is asked about."""
    await here.presses(who, "现在回答")
    for _ in words:
        unit, _, question = here.last(who).partition("：")
        assert question.startswith("您满意吗？")
        await here.presses(who, words[unit])
    assert f"记下了，{len(words)}个单位您都说了看法" in here.last(who)


async def rung(here: Appraisal, wanted: Mapping[str, Counts], in_chat: Sequence[Mapping[str, str]]) -> str:
    """The operator rings the others and sends the filled call list back; what the operator reads.

    wanted: by unit: satisfied, basically, dissatisfied, do not know. in_chat: what was answered there.
    """
    await card(here)
    await here.presses(OPERATOR, "电话名单")
    headings, *people = await rows_sent(here, OPERATOR)
    columns = {
        headings.index(unit): _left(counts, [words[unit] for words in in_chat]) for unit, counts in wanted.items()
    }
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.append(headings)
    for n, row in enumerate(people):
        said = {at: words[n] for at, words in columns.items() if n < len(words)}
        sheet.append([said.get(at, cell) for at, cell in enumerate(row)])
    await card(here)
    await here.presses(OPERATOR, "录入结果")
    await sends_file(here, OPERATOR, saved(made), "电话名单.xlsx")
    return here.last(OPERATOR)


def _left(counts: Counts, said: Sequence[str]) -> list[str]:
    every = [word for word, count in zip(WORDS, counts, strict=True) for _ in range(count)]
    for word in said:
        every.remove(word)
    return every
