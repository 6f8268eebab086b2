"""Letters of reply as documents: ordered with the reply, made behind the turns, handed out, corrected, never lost."""

import json
from collections.abc import AsyncIterator, Callable
from datetime import date
from io import BytesIO
from typing import Any

import pypdfium2
import pytest
from docx import Document

from bot.batch import House
from bot.letterpress import Letterpress
from handlers.buttons import Button
from services.replies import fonts
from services.replies import reply_letters as services
from services.replies.letter_docx import house_form
from storage import attachments, events
from storage.replies import reply_letters
from storage.replies.reply_letters import ReplyLetter
from storage.suggestions import suggestions
from tests.contract.hall import CLERK, DEPUTY, HEAD, OFFICE, REPLY, TITLE, Hall, hall

JOINT = "zhao-qiang"


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Hall]:
    async with hall(database_url) as place:
        yield place


def press(county: Hall, font: fonts.Font | None = None) -> Letterpress:
    """The letterpress of this house; without a font unless one is given: PDFs take their time."""
    house: House = county.scene.turns._house
    return Letterpress(county.scene.store, house, lambda: font, county.scene.hand)


async def issued(county: Hall) -> int:
    """A suggestion with a reply that was signed on 10 June; its id."""
    suggestion = await county.to_sign()
    county.goes_to(date(2026, 6, 10))
    await county.presses(HEAD, "签发")
    return suggestion.id


async def letters(county: Hall, suggestion_id: int) -> list[ReplyLetter]:
    return await county.scene.store.read(reply_letters.of_suggestion, suggestion_id)


async def blob(county: Hall, id: int | None) -> bytes:
    assert id is not None
    return await county.scene.store.read(reply_letters.bytes_of, id)


def deed(do: str, id: int) -> str:
    """What a button for it sends."""
    return Button(do=do, id=id).pack()


def said(county: Hall, who: str) -> str:
    """The newest words let out to somebody, sent by a turn or by the letterpress."""
    return county.scene.texts(county._addresses[who])[-1]


def words(docx: bytes) -> list[str]:
    return [one.text for one in Document(BytesIO(docx)).paragraphs]


def documents(county: Hall, who: str) -> list[int]:
    """The blobs somebody was sent as documents, in order."""
    bodies = [json.loads(row.body) for row in county.scene.out if row.address == str(county._addresses[who])]
    return [int(str(one["document"]).removeprefix("blob:")) for one in bodies if "document" in one]


def called(county: Hall, who: str) -> list[str]:
    """What those documents are called."""
    bodies = [json.loads(row.body) for row in county.scene.out if row.address == str(county._addresses[who])]
    return [one["file_name"] for one in bodies if "document" in one]


async def test_a_letter_is_ordered_with_the_reply_and_made_after_the_turn(county: Hall) -> None:
    id = await issued(county)
    [ordered] = await letters(county, id)
    assert (ordered.deputy_id, ordered.edition, ordered.made_at) == (county.ids[DEPUTY], 1, None)
    assert (ordered.outcome, ordered.letter) == ("solved", "A")

    assert await press(county).look() == 0

    [made] = await letters(county, id)
    assert (made.made_at, made.template_id, made.trouble) == (county.clock.now(), None, services.NO_FONT)
    lines = words(await blob(county, made.docx_id))
    assert lines[:6] == [
        "办理结果：A",
        "县交通局",
        "云交函〔2026〕1号",
        "关于对云溪县人民代表大会第十八届闭会期间第 18-闭-0001 号建议的答复",
        "李梅代表：",
        f"您提出的《{TITLE}》（第 18-闭-0001 号）收悉。现答复如下：",
    ]
    assert REPLY in lines
    assert lines[lines.index("协办单位意见：") + 1] == "县教育局：未交"
    assert "随函附《代表意见反馈表》，请于2026年7月2日前评价办理态度和办理结果。" in lines
    assert lines[-5:-3] == ["县交通局", "2026年6月10日"]
    assert lines[-3] == "签发人：王强"
    assert lines[-1] == "抄送：县人大代表工委"


async def test_the_record_of_the_assignment_holds_the_digests(county: Hall) -> None:
    id = await issued(county)
    await press(county).look()
    [made] = await letters(county, id)
    lead, _ = await county.parts(id)

    [*_, last] = await county.scene.store.read(events.of_case, lead.ref)

    assert last.action == services.MADE
    assert json.loads(last.data)["docx"] == made.docx_sha256
    assert not (await county.scene.store.read(events.verify)).broken


async def test_the_deputy_presses_and_has_both_files(county: Hall) -> None:
    font = fonts.find()
    if font is None:
        pytest.skip("no Chinese font on this machine")
    id = await issued(county)
    assert "答复函文件" in county.labels(DEPUTY)
    await county.presses(DEPUTY, "答复函文件")
    assert county.last(DEPUTY).startswith("18-闭-0001 的答复函正在做，一会儿就好。")

    await press(county, font).look()
    await county.presses(DEPUTY, "答复函文件")

    [made] = await letters(county, id)
    assert documents(county, DEPUTY) == [made.pdf_id, made.docx_id]
    assert called(county, DEPUTY) == ["云交函〔2026〕1号.pdf", "云交函〔2026〕1号.docx"]
    assert county.last(DEPUTY).startswith("18-闭-0001 的答复函发上来了，共1份。")
    page = pypdfium2.PdfDocument(await blob(county, made.pdf_id))[0].get_textpage().get_text_bounded()
    assert "李梅代表：" in page
    assert "云交函〔2026〕1号" in page


async def test_without_a_font_the_word_file_goes_out_and_a_sentence_says_so(county: Hall) -> None:
    id = await issued(county)
    await press(county).look()
    await county.presses(DEPUTY, "答复函文件")

    [made] = await letters(county, id)
    assert documents(county, DEPUTY) == [made.docx_id]
    assert "这台机器缺中文字体，只有Word文件，没有PDF。" in county.last(DEPUTY)


async def test_a_font_that_comes_later_gives_the_same_letter_its_pdf(county: Hall) -> None:
    font = fonts.find()
    if font is None:
        pytest.skip("no Chinese font on this machine")
    id = await issued(county)
    await press(county).look()
    [before] = await letters(county, id)

    await press(county, font)._add_missing_pdfs()

    [after] = await letters(county, id)
    assert after.docx_sha256 == before.docx_sha256
    assert after.pdf_id is not None
    assert after.trouble == ""


async def test_a_letter_that_was_being_made_when_the_program_died_is_made_by_the_next(county: Hall) -> None:
    id = await issued(county)
    one, other = press(county), press(county)
    [ordered] = await letters(county, id)
    ingredients = await county.scene.store.read(one._ingredients, ordered)
    one._documents(*ingredients[:2])  # and it is killed before anything is kept

    await other.look()
    [made] = await letters(county, id)
    assert made.made_at is not None
    # whoever was slower changes nothing
    assert await one._made(ordered)
    assert (await letters(county, id)) == [made]


async def test_unit_and_office_get_the_lead_deputys_letter_and_strangers_none(county: Hall) -> None:
    id = await issued(county)
    await press(county).look()
    [made] = await letters(county, id)
    await county.presses(CLERK, "打开")
    await county.presses(CLERK, "答复函文件")
    await county.sends(OFFICE, deed("letter-file", id))
    await county.sends("wang", deed("letter-file", id))

    assert documents(county, CLERK) == documents(county, OFFICE) == [made.docx_id]
    assert documents(county, "wang") == []


async def test_co_signers_get_letters_of_their_own(county: Hall) -> None:
    suggestion = await county.to_sign()
    county.goes_to(date(2026, 6, 10))
    await county.scene.store.run(_joint, suggestion.id, county.ids[JOINT], suggestion.text_hash)
    await county.presses(HEAD, "签发")
    await press(county).look()

    own = {one.deputy_id: one for one in await letters(county, suggestion.id)}
    assert set(own) == {county.ids[DEPUTY], county.ids[JOINT]}
    lines = words(await blob(county, own[county.ids[JOINT]].docx_id))
    assert "赵强代表：" in lines
    assert f"您与李梅代表联名提出的《{TITLE}》（第 18-闭-0001 号）收悉。现答复如下：" in lines
    await county.presses(JOINT, "答复函文件")
    assert documents(county, JOINT) == [own[county.ids[JOINT]].docx_id]


def _joint(c: Any, suggestion_id: int, deputy_id: int, text_hash: str) -> None:
    joint = {"suggestion_id": suggestion_id, "deputy_id": deputy_id, "status": "confirmed", "text_hash": text_hash}
    suggestions.co_signature_add(c, **joint)


async def template_sent(county: Hall, content: bytes) -> None:
    """An officer sends a template in; its bytes have been fetched."""
    await county.sends(OFFICE, deed("template", 0))
    await county.presses(OFFICE, "换模板")
    file = {"file_id": "f1", "file_unique_id": "u1", "file_name": "模板.docx", "file_size": len(content)}
    update = county.scene.says(county._addresses[OFFICE], "")
    del update["message"]["text"]
    update["message"] |= {"document": file}
    await county.scene.hears(update)
    assert county.last(OFFICE) == "收到，正在试印。能不能用，马上告诉您。"
    [waiting] = await county.scene.store.read(attachments.to_fetch)
    await county.scene.store.run(attachments.keep, waiting.id, content, "application/x")


def changed(change: Callable[[Any], None]) -> bytes:
    document = Document(BytesIO(house_form()))
    change(document)
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


async def test_the_office_changes_the_template_and_what_is_issued_stays(county: Hall) -> None:
    id = await issued(county)
    await press(county).look()
    [first] = await letters(county, id)
    await template_sent(county, changed(lambda one: one.add_paragraph("云溪县人民政府办公室监制")))
    await press(county).look()
    assert said(county, OFFICE).startswith("模板换好了，编号")
    template = await county.scene.store.read(reply_letters.template)
    assert template is not None
    assert template.person_id == county.ids[OFFICE]

    await county.sends(OFFICE, deed("template", 0))
    assert documents(county, OFFICE)[-1] == template.blob_id
    assert "吴红" in county.last(OFFICE)
    assert template.sha256[:8] in county.last(OFFICE)
    assert (await letters(county, id)) == [first]
    await county.sends(OFFICE, deed("amend-class", id))
    await county.presses(OFFICE, "办不了")
    await county.says(OFFICE, "没有这笔钱。")
    await press(county).look()
    _, second = await letters(county, id)
    assert second.template_id == template.id
    assert words(await blob(county, second.docx_id))[-1] == "云溪县人民政府办公室监制"


async def test_a_bad_template_gets_one_sentence_and_changes_nothing(county: Hall) -> None:
    await template_sent(county, changed(lambda one: one.add_paragraph("{{局长}}")))
    await press(county).look()

    assert said(county, OFFICE).startswith("模板没有换：有我不认识的填空 {{局长}}")
    assert await county.scene.store.read(reply_letters.template) is None
    assert await county.scene.store.read(attachments.waiting_to_be_looked_at, "template") == []


async def test_a_unit_cannot_change_the_template(county: Hall) -> None:
    await county.sends(CLERK, deed("template-change", 0))

    assert "换模板" not in county.labels(CLERK)
    assert "请把改好的模板发上来" not in county.last(CLERK)


async def test_what_cannot_be_made_is_tried_again_when_somebody_asks(county: Hall) -> None:
    id = await issued(county)
    [ordered] = await letters(county, id)
    for _ in range(services.MOST_TRIES):
        await county.scene.store.run(reply_letters.tried, ordered.id, "RuntimeError")
    assert await press(county).look() == 0
    [stuck] = await letters(county, id)
    assert stuck.made_at is None
    assert await county.scene.store.read(reply_letters.stuck, tries=services.MOST_TRIES) == 1

    await county.presses(DEPUTY, "答复函文件")
    await press(county).look()

    [made] = await letters(county, id)
    assert made.made_at is not None
