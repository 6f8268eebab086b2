"""What a unit promises in one message is taken apart, and what names no day is seen."""

from datetime import date

import pytest

from domain.promises.promise_forms import promise_from, vague_words

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
