"""A survey in the county: its operator sends tables in, people are called or asked in chat, papers are taken along."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

from openpyxl import Workbook, load_workbook

from bot.tables_sent_in import TablesSentIn
from domain.campaigns.surveys.frame import FrameRow
from domain.campaigns.surveys.survey import Survey
from storage import attachments
from storage.campaigns.surveys import surveys
from tests.contract.campaigns.ground import OPERATOR, ORGANISER, Ground

HEADINGS = ("编号", "层", "姓名", "电话")
STRATA = {"城关镇": 20, "西门镇": 12, "石桥乡": 8}
WORDS = ("满意", "基本满意", "不满意", "不了解")


def people_of(strata: Mapping[str, int] = STRATA) -> list[FrameRow]:
    """So many invented people in each stratum."""
    return [
        FrameRow(f"{'ABCDEFG'[at]}{n:03}", name, f"甲{at}{n}", f"199{at:04}{n:04}")
        for at, (name, count) in enumerate(strata.items())
        for n in range(1, count + 1)
    ]


def book(rows: Sequence[Sequence[Any]], strata: Sequence[str] = ()) -> bytes:
    """An xlsx with these people, and a sheet of strata where some are named."""
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "样本框"
    for row in (HEADINGS, *rows):
        sheet.append(list(row))
    if strata:
        listed = made.create_sheet("分层")
        for name in ("层", *strata):
            listed.append([name])
    return saved(made)


def saved(made: Workbook) -> bytes:
    """The bytes of a workbook."""
    kept = BytesIO()
    made.save(kept)
    return kept.getvalue()


async def sends_file(here: Ground, who: str, content: bytes, name: str = "样本框.xlsx") -> None:
    """Somebody sends a file; its bytes are fetched and looked at."""
    file = {"file_id": "f1", "file_unique_id": "u1", "file_name": name, "file_size": len(content)}
    update = here.scene.says(here._addresses[who], "")
    del update["message"]["text"]
    update["message"] |= {"document": file}
    await here.scene.hears(update)
    for waiting in await here.scene.store.read(attachments.to_fetch):
        await here.scene.store.run(attachments.keep, waiting.id, content, "application/x")
    await TablesSentIn(here.scene.store, here.scene.turns.sweep).look()


async def rows_sent(here: Ground, who: str) -> list[list[str]]:
    """The table somebody was sent last, headings and all."""
    sent = [body["document"] for body in here._bodies(who) if "document" in body]
    blob = await here.scene.store.read(attachments.blob, int(str(sent[-1]).removeprefix("blob:")))
    sheet = load_workbook(BytesIO(blob.bytes)).worksheets[0]
    return [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]


async def survey_now(here: Ground) -> Survey:
    """The campaign's survey as it stands."""
    survey = await here.scene.store.run(surveys.of_campaign, here.campaign_id)
    assert survey is not None
    return survey


async def card(here: Ground, who: str = OPERATOR) -> str:
    """Somebody opens the survey; what they read."""
    await here.sends(who, f"b:survey:{here.campaign_id}:0:")
    return here.last(who)


async def imported(here: Ground, rows: Sequence[FrameRow] | None = None) -> Survey:
    """A frame was sent in and taken."""
    await card(here)
    await here.presses(OPERATOR, "送样本框")
    await sends_file(here, OPERATOR, book(rows or people_of()))
    return await survey_now(here)


async def frozen(here: Ground, rows: Sequence[FrameRow] | None = None) -> Survey:
    """The same, frozen."""
    await imported(here, rows)
    await card(here)
    await here.presses(OPERATOR, "冻结样本框", "冻结样本框")
    return await survey_now(here)


async def drawn(here: Ground, size: int = 10, rows: Sequence[FrameRow] | None = None) -> Survey:
    """The same, drawn."""
    await frozen(here, rows)
    await card(here)
    await here.presses(OPERATOR, "抽样")
    await here.says(OPERATOR, str(size))
    await here.presses(OPERATOR, f"抽{size}人")
    return await survey_now(here)


async def asking(here: Ground, size: int = 10, rows: Sequence[FrameRow] | None = None) -> Survey:
    """The same, and people are being asked."""
    await drawn(here, size, rows)
    if (await here.campaign()).fixed_at is None:
        await here.reaches("collect")
    await card(here)
    await here.presses(OPERATOR, "开始调查", "开始调查")
    return await survey_now(here)


async def agrees(here: Ground, who: str, phone: str) -> None:
    """A citizen agrees to be invited by this number."""
    await here.says(who, "调查")
    await here.presses(who, "收不收调查", "同意收到")
    await here.says(who, phone)


async def calls(here: Ground, *lines: str) -> str:
    """The operator writes down what people said on the telephone; what comes back."""
    await card(here)
    await here.presses(OPERATOR, "录入结果")
    await here.says(OPERATOR, "\n".join(lines))
    return here.last(OPERATOR)


async def list_filled(here: Ground, wanted: Mapping[str, tuple[int, int, int, int]]) -> None:
    """The call list goes out and comes back: for each unit so many satisfied, basically, dissatisfied, don't know."""
    await card(here)
    await here.presses(OPERATOR, "电话名单")
    headings, *rows = await rows_sent(here, OPERATOR)
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.append(headings)
    said = {unit: [word for word, count in zip(WORDS, counts, strict=True) for _ in range(count)]
            for unit, counts in wanted.items()}  # fmt: skip
    for n, row in enumerate(rows):
        answers = {headings.index(unit): words[n] for unit, words in said.items() if n < len(words)}
        sheet.append([answers.get(at, cell) for at, cell in enumerate(row)])
    await card(here)
    await here.presses(OPERATOR, "录入结果")
    await sends_file(here, OPERATOR, saved(made), "电话名单.xlsx")


async def closed(here: Ground) -> str:
    """The survey is closed; what the operator reads."""
    await card(here)
    await here.presses(OPERATOR, "结束调查", "结束调查")
    return here.last(OPERATOR)


async def called_off(here: Ground, why: str = "样本框用错了年份") -> None:
    """An organiser calls it off."""
    await card(here, ORGANISER)
    await here.presses(ORGANISER, "取消调查")
    await here.says(ORGANISER, why)


async def survey_steps(here: Ground) -> list[str]:
    """What was done in the survey, in order."""
    return [action for action, *_ in await here.steps((await survey_now(here)).ref)]


async def asking_now(here: Ground) -> None:
    """What was drawn is asked: the stage of collecting has begun."""
    await here.reaches("collect")
    await card(here)
    await here.presses(OPERATOR, "开始调查", "开始调查")
