"""What a keyboard becomes in WeCom: every shape is one that WeCom takes, and every choice can be found again."""

import json

import pytest

from bot.channels.sender import Refused
from bot.channels.wecom.cards import chosen_key, columns, shown, updated
from bot.channels.wecom.said import Choice, Said, choices_of, said_again, said_in
from locales.texts import Catalogue
from tests.simulators.wecom import cards as rules

ZH = Catalogue().texts("zh")
SHORT = "您好\n请看一看"


def choices(count: int, label: str = "选项") -> tuple[Choice, ...]:
    return tuple(Choice(f"{label}{chr(0x7532 + n)}", data=f"b:{n}") for n in range(count))


@pytest.mark.parametrize(
    ("count", "kind"),
    [
        (1, "button_interaction"),
        (6, "button_interaction"),
        (7, "button_interaction"),
        (10, "button_interaction"),
        (11, "vote_interaction"),
        (20, "vote_interaction"),
    ],
)
def test_so_many_choices_are_such_a_card(count: int, kind: str) -> None:
    """V14"""
    [native] = shown(Said(SHORT, choices(count)), "t-1", ZH)
    card = native["template_card"]

    rules.check(card, ())
    assert card["card_type"] == kind
    assert ("button_selection" in card) == (6 < count <= 10)
    assert card["main_title"]["title"] == "您好"
    assert card["sub_title_text"] == "请看一看"


@pytest.mark.parametrize(
    "said", [Said(SHORT), Said(SHORT, choices(21)), Said(SHORT, choices(3, "很长很长的一个选项" * 2))]
)
def test_none_or_too_many_or_too_long_is_text(said: Said) -> None:
    """V14"""
    [native] = shown(said, "t-1", ZH)

    assert native["msgtype"] == "text"
    for n, choice in enumerate(said.choices, 1):
        assert f"{n}. {choice.label}" in native["text"]["content"]


def test_long_labels_go_to_a_list() -> None:
    """V14"""
    [native] = shown(Said(SHORT, choices(3, "城关街道第一选区的代")), "t-1", ZH)

    rules.check(native["template_card"], ())
    assert "button_selection" in native["template_card"]


def test_links_are_links_and_mixed_lists_write_them_out() -> None:
    """V14"""
    link = Choice("打开", url="https://example.cn/")
    [few] = shown(Said(SHORT, (link, *choices(2))), "t-1", ZH)
    [many] = shown(Said(SHORT, (link, *choices(8))), "t-1", ZH)

    rules.check(few["template_card"], ())
    assert few["template_card"]["button_list"][0]["url"] == "https://example.cn/"
    assert "https://example.cn/" in many["text"]["content"]


def test_what_is_too_long_for_a_card_stands_before_it() -> None:
    long = "一" * 37 + "\n" + "二" * 200
    text, native = shown(Said(long, choices(2)), "t-1", ZH)

    assert text["text"]["content"] == long
    rules.check(native["template_card"], ())


def test_a_card_without_choices_takes_the_place_of_one_with() -> None:
    card = updated(Said(SHORT), "t-2", ZH, "https://example.cn")
    assert card is not None
    rules.check(card, ())
    assert updated(Said("一" * 400, choices(2)), "t-2", ZH, "https://example.cn") is None


def test_the_choice_on_a_list_counts_not_the_button_that_sends_it() -> None:
    assert chosen_key("ok", ["7"]) == "7"
    assert chosen_key("3", []) == "3"


def test_what_is_kept_is_what_was_said() -> None:
    said = Said(SHORT, (*choices(2), Choice("打开", url="https://example.cn/"), Choice("好", words="好")))

    assert said_again(json.loads(json.dumps(said.kept()))) == said


def test_links_in_the_words_are_written_out() -> None:
    words = "请看😀这里"
    entity = {"type": "text_link", "offset": 4, "length": 2, "url": "https://example.cn/"}

    assert said_in("sendMessage", {"text": words, "entities": [entity]}).text == "请看😀这里 (https://example.cn/)"


def test_a_place_is_words_and_a_map_a_contact_is_words() -> None:
    place = said_in("sendVenue", {"latitude": 31.2, "longitude": 121.4, "title": "城关站", "address": "人民路1号"})

    assert place.text.splitlines()[:2] == ["城关站", "人民路1号"]
    assert "31.2,121.4" in place.text
    assert said_in("sendContact", {"first_name": "张敏", "phone_number": "0000"}).text == "张敏 0000"


def test_a_keyboard_of_words_lets_the_person_say_them() -> None:
    assert choices_of({"keyboard": [["好", {"text": "不好"}]]}) == (
        Choice("好", words="好"),
        Choice("不好", words="不好"),
    )


def test_a_file_that_is_not_kept_is_refused() -> None:
    with pytest.raises(Refused):
        said_in("sendPhoto", {"photo": "AgACAgIAAx"})


def test_columns_count_chinese_once() -> None:
    assert columns("ab路") == 2
