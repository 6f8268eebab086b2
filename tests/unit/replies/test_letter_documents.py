"""The letter as DOCX and PDF: every field in its place, opened by other people's readers."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from docx import Document

from domain.replies.letter_form import FIELDS
from services.replies import fonts
from services.replies.letter_docx import fill, house_form
from services.replies.letter_pdf import MissingLetters, as_pdf

AT = datetime(2026, 6, 10, 1, 30, tzinfo=UTC)
VALUES = {field.key: field.sample for field in FIELDS.values()} | {
    "salutation": "李梅代表：",
    "text": "一、斑马线已于5月20日划好。\n\n二、警示牌已设置两块。",
    "own_fault": "",
    "corrected": "",
    "referred": "",
}


def font() -> fonts.Font:
    found = fonts.find()
    if found is None:
        pytest.skip("no Chinese font on this machine")
    return found


def paragraphs(docx: bytes) -> list[str]:
    return [one.text for one in Document(BytesIO(docx)).paragraphs]


def pages(pdf: bytes) -> list[str]:
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf)]


def in_one(words: str) -> str:
    return "".join(words.split())


def test_every_field_stands_in_its_paragraph_and_empty_ones_are_left_out() -> None:
    lines = paragraphs(fill(house_form(), VALUES, AT))

    assert lines[:4] == ["办理结果：A", "云溪县示范局", "云示函〔2026〕1号", VALUES["title"]]
    assert lines[4:8] == ["李梅代表：", VALUES["received"], "一、斑马线已于5月20日划好。", "二、警示牌已设置两块。"]
    assert lines[-1] == "抄送：云溪县人大常委会代表工委"
    assert not [one for one in lines if "{" in one or not one]
    assert "自查" not in "".join(lines)


def test_a_field_across_runs_keeps_the_look_of_its_first_run() -> None:
    document = Document(BytesIO(house_form()))
    paragraph = document.paragraphs[1]
    paragraph.runs[0].text = "（{{"
    paragraph.add_run("单").bold = True
    paragraph.add_run("位}}）　{{文号}}").italic = True
    kept = BytesIO()
    document.save(kept)

    filled = Document(BytesIO(fill(kept.getvalue(), VALUES, AT))).paragraphs[1]

    assert filled.text == "（云溪县示范局）　云示函〔2026〕1号"
    assert [run.text for run in filled.runs] == ["（云溪县示范局", "", "）　云示函〔2026〕1号"]


def test_words_of_people_stay_words() -> None:
    lines = paragraphs(fill(house_form(), VALUES | {"text": "{{单位}} {{ 7*7 }} <w:p/> &amp; \x00\x0b{% x %}"}, AT))

    assert "{{单位}} {{ 7*7 }} <w:p/> &amp; {% x %}" in lines


def test_fields_in_tables_heads_and_feet_are_filled() -> None:
    document = Document(BytesIO(house_form()))
    document.add_table(1, 2).rows[0].cells[1].text = "{{签发人}}"
    document.sections[0].header.paragraphs[0].text = "{{单位}}"
    kept = BytesIO()
    document.save(kept)

    filled = Document(BytesIO(fill(kept.getvalue(), VALUES, AT)))

    assert filled.tables[0].rows[0].cells[1].text == "示范"
    assert filled.sections[0].header.paragraphs[0].text == "云溪县示范局"


def test_the_pdf_says_what_the_word_file_says_in_the_same_order() -> None:
    docx = fill(house_form(), VALUES, AT)
    [page] = pages(as_pdf(docx, font(), AT))

    assert in_one(page) == in_one("".join(paragraphs(docx))) + "—1—"


def test_a_long_letter_goes_over_pages_and_no_line_begins_with_a_comma() -> None:
    text = "\n".join(f"{n}、{'已建成停车位一百个，其中学校门口六十个，' * 9}详见附表。" for n in range(1, 20))
    docx = fill(house_form(), VALUES | {"text": text}, AT)
    found = pages(as_pdf(docx, font(), AT))

    assert len(found) > 3
    words = [line for page in found for line in page.splitlines() if not line.startswith("—")]
    assert in_one("".join(words)) == in_one("".join(paragraphs(docx)))
    assert not [line for line in words if line[:1] in "，。、：；）"]
    # the signature is not torn from its date
    assert "云溪县示范局" in found[-1]
    assert "2026年1月1日" in found[-1]


def test_the_class_stands_in_the_upper_right_corner_of_the_first_page() -> None:
    document = pypdfium2.PdfDocument(as_pdf(fill(house_form(), VALUES, AT), font(), AT))
    page = document[0]
    found = page.get_textpage()
    at = found.get_text_range().index("办理结果")
    left, bottom, *_ = found.get_charbox(at)

    assert left > page.get_width() * 0.6
    assert bottom > page.get_height() * 0.85


def test_a_name_the_font_cannot_write_is_not_printed_with_a_hole() -> None:
    with pytest.raises(MissingLetters) as missing:
        as_pdf(fill(house_form(), VALUES | {"salutation": "王\U000310c7代表："}, AT), font(), AT)

    assert missing.value.letters == "\U000310c7"


def test_a_chosen_font_is_used_or_none(tmp_path: Path) -> None:
    no_font = tmp_path / "letters.ttf"
    no_font.write_bytes(b"no font at all")

    assert fonts.find(no_font) is None
    assert fonts.find(tmp_path / "gone.otf") is None
    found = font()
    assert fonts.find(found.path) == found
