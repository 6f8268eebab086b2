"""What a unit promises in one message is taken apart, and what names no day is seen."""

from datetime import date

import pytest

from domain.errors import CaseworkError
from domain.promises.promise_forms import dated_or_refused, promise_from, vague_words

TODAY = date(2026, 6, 10)
WHOLE = {"text": "建成200个停车位", "owner": "住建局张涛", "due": "2026-12-31", "standard": "可停用"}


@pytest.mark.parametrize(
    "words",
    [
        "建成200个停车位，住建局张涛，2026-12-31，可停用。",
        "建成200个停车位；住建局张涛；12月31日前；可停用",
        "做什么：建成200个停车位；谁：住建局张涛；哪天：2026年12月31日；标准：可停用",
        "标准：可停用\n建成200个停车位\n住建局张涛\n2026-12-31",
    ],
)
def test_the_four_things_are_found_however_they_are_ordered(words: str) -> None:
    assert promise_from(words, {}, TODAY) == WHOLE


def test_what_is_said_later_fills_what_is_missing() -> None:
    first = promise_from("建成200个停车位，住建局张涛", {}, TODAY)
    assert promise_from("12月31日，可停用", first, TODAY) == WHOLE


def test_a_day_inside_a_sentence_stays_in_it() -> None:
    said = promise_from("2026年12月31日前建成200个停车位并开放，住建局张涛，可停用", {}, TODAY)
    assert said["due"] == "2026-12-31"
    assert said["text"] == "2026年12月31日前建成200个停车位并开放"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("争取尽快建成", "争取尽快"),
        ("适时启动", "适时"),
        ("年底前建成", ""),
        ("盡快建成", "盡快"),
        ("as soon as possible", "as soon as possible"),
    ],
)
def test_words_that_stand_where_a_day_should(words: str, found: str) -> None:
    assert vague_words(words) == found


def test_what_is_left_over_belongs_to_the_standard() -> None:
    assert promise_from("有人管", WHOLE, TODAY) == WHOLE | {"standard": "可停用，有人管"}


@pytest.mark.parametrize(
    ("words", "due"),
    [("2027-01-31", "2026-12-31"), ("哪天：2027-01-31", "2027-01-31"), ("，哪天： 1月31日。", "2027-01-31")],
)
def test_a_day_promised_is_only_changed_by_one_that_says_so(words: str, due: str) -> None:
    assert promise_from(words, WHOLE, TODAY)["due"] == due


def test_a_few_words_around_a_day_are_part_of_it() -> None:
    assert promise_from("2026-12-31前完成好它", {}, TODAY) == {"due": "2026-12-31"}
    assert promise_from("2026-12-31前完成好全部", {}, TODAY) == {"due": "2026-12-31"}
    assert promise_from("2026-12-31前完成好全部它", {}, TODAY)["text"] == "2026-12-31前完成好全部它"


def test_words_that_are_no_day_are_refused_while_there_is_none() -> None:
    with pytest.raises(CaseworkError) as why:
        dated_or_refused({"text": "建成"}, "我们争取尽快建成")

    assert (why.value.says, why.value.facts) == ("reply-commitment-undated", {"words": "争取尽快"})
    dated_or_refused({"due": "2026-12-31"}, "争取尽快建成")
    dated_or_refused({"due": ""}, "年底前建成")


def test_a_piece_says_what_it_is_in_any_case_and_with_any_stop() -> None:
    assert promise_from("STANDARD: in use", {}, TODAY) == {"standard": "in use"}
    assert promise_from("标准：、可停用", {}, TODAY) == {"standard": "可停用"}


def test_letters_that_only_look_like_ours_announce_nothing() -> None:
    assert promise_from("ſtandard: x", {}, TODAY) == {"text": "ſtandard: x"}
