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
