"""Three letters instead of four, as in Zhejiang: the same outcomes, other letters, on every paper (rules §3.3)."""

from collections.abc import AsyncIterator
from datetime import date
from io import BytesIO

import pytest
from docx import Document

from bot.letterpress import Letterpress
from domain.rules.profile import Outcome, load
from handlers import build
from handlers.buttons import Button
from storage.replies import reply_letters
from tests.clock import FrozenClock
from tests.contract.hall import CLERK, DEPUTY, HEAD, OFFICE, REPLY, Hall
from tests.contract.scene import scene

# solved or basically; partly solved or planned; for reference or not feasible
LETTERS = {
    Outcome.SOLVED: "A",
    Outcome.PARTLY_SOLVED: "B",
    Outcome.IN_PROGRESS_DATED: "B",
    Outcome.PLANNED_DATED: "B",
    Outcome.DEFERRED: "C",
    Outcome.REFERRED_UPWARDS: "C",
    Outcome.REFERENCE_ONLY: "C",
    Outcome.NOT_FEASIBLE: "C",
}


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Hall]:
    """The county on 16 March under a scheme of three letters."""
    clock = FrozenClock()
    rules = load().model_copy(update={"class_scheme": LETTERS})
    async with scene(database_url, build(), clock=clock, rules=rules) as here:
        place = Hall(here, clock)
        await place.settle()
        place.goes_to(date(2026, 3, 16))
        yield place


async def test_the_letters_of_the_place_stand_in_question_letter_paper_and_correction(county: Hall) -> None:
    suggestion = await county.contacted()
    await county.presses(CLERK, "写答复")
    await county.says(CLERK, REPLY)
    await county.presses(CLERK, "定办理结果")
    assert "B 部分解决" in county.last(CLERK)
    assert "C 留作参考" in county.last(CLERK)
    assert "D" not in county.last(CLERK).partition("按本地口径")[2].partition("。")[0]
    await county.presses(CLERK, "部分解决", "用这个文号", "送负责人签发")
    county.goes_to(date(2026, 6, 10))
    await county.presses(HEAD, "签发")

    [reply] = await county.replies(suggestion.id)
    assert (reply.outcome, reply.letter) == ("partly_solved", "B")
    assert "办理结果：B 部分解决" in "".join(await county.presses(DEPUTY, "看全文"))
    await county.sends(OFFICE, Button(do="amend-class", id=suggestion.id).pack())
    await county.presses(OFFICE, "留作参考")
    await county.says(OFFICE, "只说了会研究。")
    assert "由“B 部分解决”改为“C 留作参考”" in county.last(OFFICE)

    store = county.scene.store
    await Letterpress(store, county.scene.turns._house, lambda: None, county.scene.hand).look()
    made = await store.read(reply_letters.of_suggestion, suggestion.id)
    heads = [
        Document(BytesIO(await store.read(reply_letters.bytes_of, one.docx_id or 0))).paragraphs[0] for one in made
    ]
    assert [one.text for one in heads] == ["办理结果：B", "办理结果：C"]
