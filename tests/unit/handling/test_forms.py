"""What officers type in one message, taken apart."""

from datetime import date

import pytest

from domain.errors import CaseworkError
from domain.forms import ContactSaid, UnitsSaid, contact_from, halves, letter_number, plan_from, plan_gaps, units_from

TODAY = date(2026, 3, 18)
ASKED = ["leader", "measures", "finish", "standard"]
WHOLE = {
    "leader": "王强",
    "measures": "现场勘测，会同交警划线",
    "finish": "2026-05-31",
    "standard": "斑马线、警示牌齐全",
}


@pytest.mark.parametrize(
    "words",
    [
        "牵头领导：王强 措施：现场勘测，会同交警划线。时间 5月31日。标准 斑马线、警示牌齐全",
        "标准 斑马线、警示牌齐全；时间5月31日；措施 现场勘测，会同交警划线；领导 王强",
        "落实措施:现场勘测，会同交警划线\n办理标准:斑马线、警示牌齐全\n办结时间:2026-05-31\n牵头领导:王强",
        "王强\n现场勘测，会同交警划线\n5月31日\n斑马线、警示牌齐全",
        "5月31日\n王强\n现场勘测，会同交警划线\n斑马线、警示牌齐全",
    ],
)
def test_the_fixed_items_are_understood_in_any_order_named_or_in_lines(words: str) -> None:
    assert plan_from(words, ASKED, TODAY) == WHOLE


def test_a_name_ends_at_the_comma_and_the_rest_is_the_next_item() -> None:
    words = "牵头领导陆志远，换灯具并检修线路，承办人员许芳，办结时间5月31日"
    assert plan_from(words, ["leader", "measures", "finish", "standard"], TODAY) == {
        "leader": "陆志远",
        "measures": "换灯具并检修线路",
        "handler": "许芳",
        "finish": "2026-05-31",
    }


def test_some_items_are_welcome_too() -> None:
    assert plan_from("时间 31 May", ASKED, TODAY) == {"finish": "2026-05-31"}
    assert plan_from("王强", ["leader"], TODAY) == {"leader": "王强"}
    assert plan_from("标准：", ASKED, TODAY) == {}


def test_a_word_inside_a_sentence_announces_nothing() -> None:
    assert plan_from("措施：按标准划线，不占时间", ASKED, TODAY) == {"measures": "按标准划线，不占时间"}


@pytest.mark.parametrize(("words", "asked"), [("时间 月底", ASKED), ("月底", ["finish"])])
def test_a_finish_that_is_no_day_is_refused(words: str, asked: list[str]) -> None:
    with pytest.raises(CaseworkError, match="error-bad-date"):
        plan_from(words, asked, TODAY)


def test_what_is_still_empty_is_known() -> None:
    assert plan_gaps({"handler": "陈亮", "leader": ""}) == ["leader", "measures", "finish", "standard"]
    assert plan_gaps(WHOLE | {"handler": "陈亮"}) == []


@pytest.mark.parametrize(
    ("words", "kind", "place", "summary"),
    [
        ("3月17日 现场 和李梅代表看了校门，她同意", "on_site", "", "和李梅代表看了校门，她同意"),
        ("3月17日 面谈，在实验小学门口，和代表谈了位置", "face_to_face", "实验小学门口", "和代表谈了位置"),
        ("昨天电话和代表说了", "phone", "", "和代表说了"),
        ("和代表说了位置，昨天，电话", "phone", "", "和代表说了位置"),
        ("3月17日在实验小学现场和代表看了", "on_site", "实验小学", "在实验小学现场和代表看了"),
        ("视频 地点：会议室 3月17日 看了图纸", "video", "会议室", "看了图纸"),
        ("2026-03-17 信函 寄了方案", "letter", "", "寄了方案"),
    ],
)
def test_a_contact_is_understood_from_one_message(words: str, kind: str, place: str, summary: str) -> None:
    said = contact_from(words, TODAY)

    assert said == ContactSaid(date(2026, 3, 17), kind, place, summary)
    assert said.missing == []
    assert ContactSaid.from_words(said.as_words()) == said


def test_what_a_contact_lacks_is_told_all_at_once() -> None:
    assert contact_from("和代表说了", TODAY).missing == ["day", "kind"]
    assert contact_from("昨天，电话", TODAY).missing == ["summary"]
    assert contact_from("嗯", TODAY).missing == ["day", "kind"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("主办交通局 协办教育局", UnitsSaid(("交通局",), ("教育局",), ())),
        ("主办：交通局，协办：教育局、住建局。", UnitsSaid(("交通局",), ("教育局", "住建局"), ())),
        ("主办单位 交通局\n会办 教育局 水务局", UnitsSaid(("交通局",), ("教育局", "水务局"), ())),
        ("交通局主办，教育局协办", UnitsSaid(("交通局",), ("教育局",), ())),
        ("交通局", UnitsSaid((), (), ("交通局",))),
        ("交通局 教育局", UnitsSaid((), (), ("交通局", "教育局"))),
        ("协办教育局", UnitsSaid((), ("教育局",), ())),
    ],
)
def test_one_line_says_who_leads_and_who_helps(words: str, said: UnitsSaid) -> None:
    assert units_from(words) == said


def test_two_names_in_one_breath_come_apart() -> None:
    assert halves("教育局和水务局") == ("教育局", "水务局")
    assert halves("住房和城乡建设局") == ("住房", "城乡建设局")
    assert halves("教育局") == ("教育局",)


@pytest.mark.parametrize(
    ("words", "plan"),
    [
        ("LEADER: Wang Qiang; Standard: zebra", {"leader": "Wang Qiang", "standard": "zebra"}),
        ("牵头领导陆志远，换灯具，并检修；承办人员许芳，5月31日",
         {"leader": "陆志远", "measures": "换灯具，并检修", "handler": "许芳", "finish": "2026-05-31"}),
        # what stands beside a name and is no day is not taken for one
        ("牵头领导陆志远，换灯具并检修线路", {"leader": "陆志远", "measures": "换灯具并检修线路"}),
        ("牵头领导陆志远、，换灯具", {"leader": "陆志远", "measures": "换灯具"}),
        ("大家都说到3月17日\n王强", {"leader": "大家都说到3月17日", "measures": "王强"}),
        # the present day counts as ahead, and the next one after it
        ("时间 3月17日", {"finish": "2027-03-17"}),
        ("。王强、\n，现场勘测", {"leader": "王强", "measures": "现场勘测"}),
        ("3月17日前完成好\n王强", {"leader": "3月17日前完成好", "measures": "王强"}),
        ("3月17日前完成\n王强", {"leader": "王强", "finish": "2027-03-17"}),
        ("3月17日前办\n王强", {"leader": "王强", "finish": "2027-03-17"}),
        ("就在3月17日前\n王强", {"leader": "王强", "finish": "2027-03-17"}),
    ],
)  # fmt: skip
def test_a_plan_is_read_to_the_letter(words: str, plan: dict[str, str]) -> None:
    assert plan_from(words, ASKED, TODAY) == plan


def test_a_finish_alone_is_the_whole_answer() -> None:
    assert plan_from("就定在5月31日那一天办完吧", ["finish"], TODAY) == {"finish": "2026-05-31"}
    assert plan_from(" \n", ["finish"], TODAY) == {}
    assert plan_from("牵头领导陆志远，换灯具", ["finish"], TODAY) == {"leader": "陆志远"}
    assert plan_from("可通行", ["finish", "standard"], TODAY) == {"standard": "可通行"}
    with pytest.raises(CaseworkError) as refused:
        plan_from("月底", ["finish"], TODAY)
    assert (refused.value.says, refused.value.facts) == ("error-bad-date", {"text": "月底"})


def test_what_was_not_said_of_a_contact_is_remembered_as_that() -> None:
    said = contact_from("和代表说了", TODAY)

    assert said.as_words() == {"held_on": "", "kind": "", "place": "", "summary": "和代表说了"}
    assert ContactSaid.from_words(said.as_words()) == said


@pytest.mark.parametrize(
    ("words", "kind", "summary"),
    [
        ("By Phone with the deputy, 17 March", "phone", "with the deputy"),
        # the kind is taken out once, where it stands by itself
        ("电话，和代表说了电话 电话", "phone", "，和代表说了电话 电话"),
        ("、电话 和代表说了", "phone", "和代表说了"),
        ("4月1日电话和代表说了", "phone", "和代表说了"),
    ],
)
def test_how_they_met_is_taken_out_of_what_was_said(words: str, kind: str, summary: str) -> None:
    said = contact_from(words, TODAY)
    assert (said.kind, said.summary) == (kind, summary.strip("，"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Lead traffic bureau; CO education", UnitsSaid(("traffic", "bureau"), ("education",), ())),
        ("交通局主办、", UnitsSaid(("交通局",), (), ())),
        ("、主办交通局", UnitsSaid(("交通局",), (), ())),
        ("主办交通局，协办", UnitsSaid(("交通局",), (), ())),
        ("、主办交通局，协办", UnitsSaid(("交通局",), (), ())),
        ("水务局 主办交通局 协办教育局", UnitsSaid(("交通局",), ("教育局",), ("水务局",))),
        ("", UnitsSaid((), (), ())),
    ],
)
def test_a_name_with_no_part_said_is_kept_by_itself(words: str, said: UnitsSaid) -> None:
    assert units_from(words) == said
    assert letter_number("云交函", 2026, 14) == "云交函〔2026〕14号"


@pytest.mark.parametrize("words", ["ſtandard: 可通行", "fınish: 月底"])
def test_letters_that_only_look_like_ours_announce_nothing(words: str) -> None:
    assert plan_from(words, ["leader"], TODAY) == {"leader": words}
