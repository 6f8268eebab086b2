"""Simplified and Traditional: our sentences are converted, people's words are only understood."""

import re
from datetime import date
from pathlib import Path

import pytest
from opencc import OpenCC

import domain
from bot.typed import Choice, chosen
from domain.days import day_in
from domain.forms import plan_from, units_from
from domain.opinions import matter
from domain.promises import promise_words
from domain.scripts import in_both, in_every, is_traditional, simplified
from domain.suggestions.own_words import copies
from handlers.suggestions.three_parts import LABELS
from handlers.words import case_number, command_for
from locales.texts import HERE, TRADITIONAL, Catalogue, Fact, Sentence, in_traditional, language_for, read

DOMAIN = Path(domain.__path__[0])
TODAY = date(2026, 3, 16)
TEXTS = Catalogue().texts(TRADITIONAL)


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("zh", "zh"),
        ("zh-CN", "zh"),
        ("zh-hans", "zh"),
        ("zh-SG", "zh"),
        ("zh-Hant", "zh-hant"),
        ("zh-TW", "zh-hant"),
        ("zh_HK", "zh-hant"),
        ("zh-Hant-MO", "zh-hant"),
        ("en", "en"),
        ("en-GB", "en"),
        ("de", None),
        ("", None),
        ("*", None),
    ],
)
def test_a_tag_names_one_of_our_languages_or_none(tag: str, language: str | None) -> None:
    assert language_for(tag) == language


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("start-welcome", "這裡是"),
        ("start-welcome", "人大代表反映問題"),
        ("opinion-late-citizen", "過了說好的日期，還沒有答覆"),
        ("remind-contact", "聯繫代表"),
        ("weekday-2", "週二"),
        ("my-opinions-none", "您還沒有反映過問題"),
        ("suggestion-change-frozen", "邀請全部作廢"),
        ("button-sign", "簽發"),
        ("button-acknowledge", "簽收"),
        ("status-opinion-screening", "聯絡站正在看"),
        ("role-office", "代表工委工作人員"),
        ("help-citizen", "「進度」"),
        ("clock-plan", "六定"),
        ("holiday-spring-festival", "春節"),
        ("error-sticker", "請打幾個字或發語音"),
        ("date-rolled", "順延到"),
        ("feedback-result", "辦到什麼程度"),
        ("letter-clerk", "電話"),
        ("part-voice", "語音3條"),
        ("topic-social_security", "社會保障"),
        ("undone-reply", "寫答覆"),
    ],
)
def test_our_sentences_in_traditional_characters(name: str, words: str) -> None:
    sentence = in_traditional(read(HERE / "zh")[name])

    assert words in "".join("3" if type(part) is Fact else part for part in sentence)


def test_what_people_wrote_stays_as_it_is_inside_a_sentence_of_ours() -> None:
    written = "里面云发后台干面系征复准只“引号”"

    said = TEXTS("deputy-opinion-text", text=written)

    assert said == f"群眾原話：「{written}」"


def test_no_sentence_loses_a_fact() -> None:
    for name, sentence in read(HERE / "zh").items():
        assert facts_of(in_traditional(sentence)) == facts_of(sentence), name


def facts_of(sentence: Sentence) -> list[str]:
    """The names of the facts of a sentence, in their order."""
    return [part for part in sentence if type(part) is Fact]


def test_simplified_stands_letter_for_letter() -> None:
    words = "後來在裡面乾等，發現頭髮、麵條、鬆動的臺階\ue000\x00😀"

    assert len(simplified(words)) == len(words)
    assert simplified(words).startswith("后来在里面干等，发现头发、面条、松动的台阶")


@pytest.mark.parametrize(
    ("words", "is_so"),
    [
        ("實驗小學門口沒有斑馬線", True),
        ("实验小学门口没有斑马线", False),
        ("著名的郭台銘说路灯坏了", False),
        ("路口的路灯不亮", False),
        ("There is no light", False),
        ("", False),
    ],
)
def test_who_writes_in_traditional_characters_is_recognised(words: str, is_so: bool) -> None:
    assert is_traditional(words) is is_so


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("選單", "/menu"),
        ("菜單", "/menu"),
        ("繁體", "/traditional"),
        ("繁体", "/traditional"),
        ("简体", "/chinese"),
        ("說明", "/privacy"),
        ("幫助。", "/help"),
        ("進度", "/progress"),
        ("找工作人員", "/staff"),
        ("草稿", "/drafts"),
        ("退出聯名", "/leave-cosign"),
        ("換人交接", "/handover"),
    ],
)
def test_command_words_in_either_script(typed: str, command: str) -> None:
    assert command_for(typed) == command


def test_a_number_in_traditional_characters() -> None:
    assert case_number("第1號") == "0001"


@pytest.mark.parametrize(("shown", "typed"), [("簽發", "签发"), ("签发", "簽發"), ("1 我的意見", "我的意见")])
def test_a_label_is_meant_in_either_script(shown: str, typed: str) -> None:
    assert chosen(typed, [Choice("x", "other"), Choice(shown, "this")]) == Choice(shown, "this")


def test_what_officers_type_is_understood_in_traditional_characters_and_kept_as_typed() -> None:
    said = plan_from("牽頭領導：陳鵬 措施：現場勘測 時間：5月31日 標準：警示牌齊全", (), TODAY)

    assert said == {"leader": "陳鵬", "measures": "現場勘測", "finish": "2026-05-31", "standard": "警示牌齊全"}
    assert units_from("主辦交通局 協辦教育局").co == ("教育局",)
    named = day_in("後天上午", TODAY, ahead=True)
    assert named is not None
    assert named.day == date(2026, 3, 18)


def test_what_citizens_write_is_understood_in_traditional_characters_and_quoted_as_written() -> None:
    text = "人民路實驗小學門口沒有路燈，請裝一盞，我家住在三樓"

    assert matter.topic_of("紅綠燈壞了，停車沒人管") == "traffic"
    assert matter.place_in(text) == "人民路實驗小學門口沒有路燈"
    assert "wish" not in matter.gaps("應該修一修", "人民路")
    assert matter.giveaways("我家門牌是新的") == ("我家門牌是新的",)
    assert promise_words.promises_in("我們保證修好") == ["保證"]


def test_the_citizens_words_in_the_other_script_are_no_own_words() -> None:
    assert copies("实验小学门口没有斑马线孩子横穿马路很危险", "實驗小學門口沒有斑馬線，孩子橫穿馬路很危險。")


@pytest.mark.parametrize("file", ["forms.toml", "promises/promise_forms.toml", "campaigns/rectification_forms.toml"])
def test_every_letter_of_our_forms_is_known_in_both_scripts(file: str) -> None:
    phrases, text = OpenCC("s2tw"), (DOMAIN / file).read_text(encoding="utf-8")
    looked_for = re.findall(r'"([^"\n]+)"', re.sub(r"#.*", "", text)) + list(LABELS)

    assert [word for word in looked_for if in_both([word])[-1] != phrases.convert(word)] == []


def test_a_word_of_our_tables_stands_in_both_scripts_once() -> None:
    assert in_both(["主办", "现场", "co"]) == ["主办", "主辦", "现场", "現場", "co"]


@pytest.mark.parametrize(
    ("words", "traditional"),
    [
        ("這裡", True),
        ("這", False),
        ("这里", False),
        ("路灯坏了", False),
        # as many of one kind as of the other is no way of writing
        ("這裡还没", False),
        ("這裡還没", True),
        ("ok", False),
        (f"{'好' * 500}這裡還", False),
        (f"{'好' * 498}這裡還", True),
    ],
)
def test_who_writes_traditional_characters_is_seen_by_two_of_them(words: str, traditional: bool) -> None:
    assert is_traditional(words) is traditional


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("臺灣", ["臺灣", "台湾"]),
        ("台湾", ["台湾", "臺灣"]),
        ("路灯", ["路灯", "路燈"]),
        ("路口", ["路口"]),
        ("ok", ["ok"]),
    ],
)
def test_a_word_is_looked_for_as_it_may_be_written_elsewhere(word: str, forms: list[str]) -> None:
    assert in_every(word) == forms


def test_a_character_means_what_it_means_in_its_word() -> None:
    assert simplified("乾隆年間的乾柴") == "乾隆年间的干柴"
