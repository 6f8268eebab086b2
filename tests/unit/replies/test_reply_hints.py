"""What a drafter is reminded of (rules S2.7)."""

import pytest

from domain.replies.reply_hints import Hint, hints, points

PROPOSAL = "一、请交通部门在南门施划斑马线并设警示牌；二、请教育部门安排护学岗；三、增加夜间照明。"
GOOD = (
    "一、已在南门施划斑马线两条，设警示牌四块，5月20日投入使用，来车方向五十米处另装了提示灯，减速带也已铺好。\n"
    "二、县教育局安排教师和家长轮流值守，护学岗早晚各一小时，名单贴在校门口，家长都能看到。\n"
    "三、关于照明，南门两侧新装路灯六盏，夜间照度达到标准，电费由县交通局列支，坏了两天内修好。"
)


def test_a_reply_that_answers_every_point_is_left_alone() -> None:
    assert hints(GOOD, PROPOSAL) == []
    assert hints("", PROPOSAL) == []


def test_points_are_numbered_parts_or_else_sentences() -> None:
    assert points(PROPOSAL) == ["请交通部门在南门施划斑马线并设警示牌", "请教育部门安排护学岗", "增加夜间照明"]
    assert points("1. 修好东门的路灯\n2. 清理河道垃圾") == ["修好东门的路灯", "清理河道垃圾"]
    assert points("请修好东门的路灯。再把河道清一清。") == ["请修好东门的路灯", "再把河道清一清"]


def test_a_point_nobody_answered_is_named() -> None:
    found = hints(GOOD.split("\n三")[0], PROPOSAL)

    assert Hint("point", 3, "增加夜间照明") in found


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("empty", "我局高度重视，认真研究。下一步将进一步加强管理，不断提升水平。感谢您对我们工作的关心。"),
        ("policy", "根据《道路交通安全法》，斑马线由公安机关设置。按照《条例》办理。文件要求严格控制数量。"),
        ("excuse", "由于受资金紧张影响，难度较大。历史原因造成的问题，暂不具备施工条件。"),
    ],
)
def test_formulas_policy_and_excuses_alone_are_noticed(kind: str, words: str) -> None:
    assert kind in {one.name for one in hints(words, PROPOSAL)}
    assert kind not in {one.name for one in hints(words + GOOD, PROPOSAL)}


def test_a_few_words_are_short_and_traditional_ones_are_read() -> None:
    assert hints("已劃好斑馬線，警示牌也設好了。", "請劃斑馬線，設警示牌。") == [Hint("short")]


def test_at_most_six_things_are_said() -> None:
    many = "".join(f"{n}、请修好第{n}村的水渠和道路；" for n in "一二三四五六七八九")

    assert len(hints("我局高度重视。", many)) == 6


@pytest.mark.parametrize(("letters", "short"), [(119, True), (120, False)])
def test_short_is_less_than_the_table_says(letters: int, short: bool) -> None:
    assert (Hint("short") in hints("字" * letters, "")) is short


@pytest.mark.parametrize(
    ("words", "is_only"),
    [
        # half of the sentences is enough; one that is no sentence is not counted
        ("我局高度重视。路边有树。", True),
        ("我局高度重视。路边有树。河边有草。", False),
        ("我局高度重视。路边有树。好的吧。", True),
        ("路边有树。", False),
    ],
)
def test_formulas_fill_a_reply_from_half_of_its_sentences_on(words: str, is_only: bool) -> None:
    assert (Hint("empty") in hints(words, "")) is is_only


def test_a_point_of_common_words_only_is_met_and_one_number_makes_no_list() -> None:
    assert [one.name for one in hints(GOOD, "请有关部门尽快加强工作。")] == []
    assert points("一、请修好东门的路灯") == ["一、请修好东门的路灯"]
    assert points("请修：1. 修好东门的路灯") == ["请修：1. 修好东门的路灯"]


@pytest.mark.parametrize(
    ("point", "reply", "met"),
    [
        ("路灯、河道、树木", "路灯和河道都好了", True),
        ("请路灯、请河道、请树木", "路灯和河道都好了", True),
        ("路灯、河道、树木", "会议已经开过", False),
        # one word of many is not enough, and letters that stand by themselves are none
        ("修好东门大桥北侧全部的路灯线路", "已到东门看过", False),
        ("路灯、河道、树木", "换灯，修道，植木", False),
    ],
)
def test_a_point_is_met_by_a_third_of_its_words(point: str, reply: str, met: bool) -> None:
    assert (Hint("point", 1, point) not in hints(reply, point)) is met
