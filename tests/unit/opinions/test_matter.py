"""What is told from a citizen's words: topic, place, gaps, a title. Guesses for people to correct."""

import pytest

from domain.opinions import matter


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("斑马线不清楚", "traffic"),
        ("ROAD and bridge", "traffic"),
        # the words that are longer and more count more
        ("学校门口的路", "education"),
        ("医保报销", "health"),
        ("", "other"),
        ("谢谢", "other"),
    ],
)
def test_the_topic_is_the_one_whose_words_stand_there_most(text: str, topic: str) -> None:
    assert matter.topic_of(text) == topic


@pytest.mark.parametrize(
    ("text", "place", "files", "missing"),
    [
        ("人民路路灯不亮，请修", "人民路", 0, ()),
        ("", "", 0, ("place", "wish")),
        ("", "", 1, ("matter", "place", "wish")),
        ("坏", "人民路", 1, ("matter", "wish")),
        ("路灯不亮", "人民路", 1, ("wish",)),
        ("SHOULD be fixed", "", 0, ("place",)),
    ],
)
def test_everything_that_is_missing_is_asked_at_once(
    text: str, place: str, files: int, missing: tuple[str, ...]
) -> None:
    assert matter.gaps(text, place, files=files) == missing


def test_without_files_there_is_no_picture_to_ask_about() -> None:
    assert matter.gaps("坏", "人民路") == ("wish",)


@pytest.mark.parametrize(("text", "something"), [("路灯坏", False), ("路灯坏了", True), ("路，灯。坏！", False)])
def test_four_letters_say_something(text: str, something: bool) -> None:
    assert matter.says_something(text) is something


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("人民路路灯不亮，请修", "人民路路灯不亮"),
        ("，，", "，，"),
        ("", ""),
        ("路" * 20, "路" * 20),
        ("路" * 21, "路" * 19 + "…"),
    ],
)
def test_a_title_is_the_first_clause_and_short(text: str, title: str) -> None:
    assert matter.title_of(text) == title


def test_a_quotation_is_cut_at_two_hundred() -> None:
    assert matter.short("路" * 200) == "路" * 200
    assert matter.short("路" * 201) == "路" * 199 + "…"
    assert matter.short("路灯坏了", 4) == "路灯坏了"
    assert matter.first_clause("，。") == ""


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("请修一下，人民路18号", "人民路18号"),
        ("希望快一点，菜场后面", "菜场后面"),
        ("希望快一点", ""),
        ("菜" * 120, "菜" * 100),
    ],
)
def test_the_answer_to_where_is_the_clause_that_says_it(text: str, place: str) -> None:
    assert matter.place_said(text) == place


def test_a_place_named_before_is_not_said_twice() -> None:
    assert matter.place_of("人民路", "人民路18号", sent=True) == "人民路18号"
    assert matter.place_in("请修，" + "很" * 99 + "人民路") == "很" * 99 + "人"


@pytest.mark.parametrize(
    ("text", "greets"), [("您好！", True), ("謝謝", True), ("Hello.", True), ("", False), ("您好，路灯坏了", False)]
)
def test_a_greeting_is_no_matter(text: str, greets: bool) -> None:
    assert matter.is_greeting(text) is greets


def test_what_could_show_who_wrote_is_found_once_each() -> None:
    text = "我叫王小明，电话13800000000，13800000000，我家在三楼，3栋2单元，川A12345"
    assert set(matter.giveaways(text)) >= {"我叫王小明", "13800000000", "我家在三楼", "川A12345"}
    assert len(matter.giveaways(text)) == len(set(matter.giveaways(text)))
    assert matter.giveaways("路灯坏了") == ()
