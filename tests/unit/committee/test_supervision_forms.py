"""What is typed of a meeting or a supervision visit, taken apart."""

from datetime import date

import pytest

from domain.committee.supervision_forms import record_from
from domain.feedback.meeting_forms import meeting_from

TODAY = date(2026, 7, 21)
DAY = "2026-07-20"
RECORD = {"held_on": DAY, "place": "校门口", "people": "李梅、王强", "found": "沟已通一半", "asked": "月底前完工"}


@pytest.mark.parametrize(
    "words",
    [
        "7月20日；校门口；李梅、王强；沟已通一半；月底前完工",
        "校门口\n李梅、王强\n沟已通一半\n月底前完工\n7月20日。",
        "发现：沟已通一半；要求：月底前完工；地点：校门口；参加：李梅、王强；7月20日",
        "要求 月底前完工；7月20日；校门口；李梅、王强；发现:沟已通一半",
        "Found: 沟已通一半；时间：7月20日；WHO 李梅、王强；place：校门口；月底前完工",
    ],
)
def test_a_record_is_understood_in_any_order(words: str) -> None:
    assert record_from(words, {}, TODAY) == RECORD


def test_a_record_is_read_on_top_of_what_was_said_before() -> None:
    before = {"place": "校门口", "people": "李梅、王强"}

    assert record_from("沟已通一半", before, TODAY) == {**before, "found": "沟已通一半"}
    assert record_from("地点：镇上", before, TODAY) == {**before, "place": "镇上"}
    assert record_from(" ；\n", before, TODAY) == before


def test_what_is_said_beyond_the_last_item_belongs_to_it() -> None:
    assert record_from("再来看一次", RECORD, TODAY) == RECORD | {"asked": "月底前完工；再来看一次"}


def test_a_day_inside_a_sentence_is_not_the_day_of_the_visit() -> None:
    assert record_from("7月20日前施工队到场", {}, TODAY) == {"place": "7月20日前施工队到场"}
    assert record_from("时间：7月20日上", {}, TODAY) == {"held_on": DAY}
    assert record_from("就在那边的路口等到7月20日", {}, TODAY) == {"place": "就在那边的路口等到7月20日"}


def test_stops_around_a_piece_are_taken_off_and_those_inside_stay() -> None:
    assert record_from("校门口。；、李梅", {}, TODAY) == {"place": "校门口", "people": "李梅"}
    assert record_from("发现：10:30才到场", {}, TODAY) == {"found": "10:30才到场"}


def test_a_word_that_only_begins_a_sentence_announces_nothing() -> None:
    assert record_from("要求很多", {}, TODAY) == {"place": "要求很多"}


@pytest.mark.parametrize(
    ("words", "before", "said"),
    [
        ("7月20日；县人大二楼；李梅、王强", {}, {"held_on": DAY, "place": "县人大二楼", "people": "李梅、王强"}),
        ("县人大二楼\n李梅\n王强\n7月20日", {}, {"held_on": DAY, "place": "县人大二楼", "people": "李梅、王强"}),
        ("、县人大二楼。\n李梅，\n：7月20日，", {}, {"held_on": DAY, "place": "县人大二楼", "people": "李梅"}),
        ("7月20日，县人大二楼", {}, {"held_on": DAY, "place": "县人大二楼"}),
        ("7月20日在县人大二楼。", {}, {"held_on": DAY, "place": "在县人大二楼"}),
        ("县人大7月20日二楼", {}, {"held_on": DAY, "place": "县人大 二楼"}),
        # the first day is the meeting's; another one belongs to the words
        ("7月20日；7月1日楼", {}, {"held_on": DAY, "place": "7月1日楼"}),
        ("王强", {"held_on": DAY, "place": "二楼", "people": "李梅"},
         {"held_on": DAY, "place": "二楼", "people": "李梅、王强"}),
        ("；  \n", {"place": "二楼"}, {"place": "二楼"}),
    ],
)  # fmt: skip
def test_a_meeting_is_its_day_its_place_and_the_people(
    words: str, before: dict[str, str], said: dict[str, str]
) -> None:
    assert meeting_from(words, before, TODAY) == said
