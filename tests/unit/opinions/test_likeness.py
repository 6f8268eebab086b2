"""The measure on near-copies made by chance and on matters that only look alike; a person decides, this proposes."""

import itertools
import random
import sys

import pytest

from domain.opinions import likeness
from domain.opinions.likeness import OFFER, bare
from services.opinions.likeness import may_reach, measure, says_something_new
from tests.unit.opinions.near_copies import elsewhere, matters, near_copy

SEEDS = (11, 12, 13, 14)


def alike(one: str, other: str) -> bool:
    return measure(bare(one), bare(other)) >= OFFER


@pytest.mark.parametrize("seed", SEEDS)
def test_near_copies_are_found_and_other_matters_are_not(seed: int, capsys: pytest.CaptureFixture[str]) -> None:
    chance = random.Random(seed)
    copies = [alike(one, near_copy(one, chance)) for one in matters() for _ in range(10)]
    others = [alike(one, near_copy(other, chance)) for one, other in itertools.combinations(matters(), 2)]
    moved = [alike(one, near_copy(elsewhere(one), chance)) for one in matters() for _ in range(3)]
    found, wrong = sum(copies), sum(others) + sum(moved)
    precision, recall = found / (found + wrong), found / len(copies)
    with capsys.disabled():
        sys.stdout.write(
            f"\nlikeness, seed {seed}: {len(copies)} near-copies, recall {recall:.3f}; {len(others)} other matters of"
            f" the same streets and {len(moved)} in the same words elsewhere, precision {precision:.3f}"
        )

    assert recall >= 0.95
    assert precision >= 0.95


SAME = (
    ("人民路路灯不亮", "您好，人民路的路灯坏了，请尽快处理，谢谢"),
    ("丽景小区3号楼电梯坏了", "丽景小区3栋的升降梯故障"),
    ("河东村自来水发黄，有铁锈味", "河东村的水有铁锈味，自来水发黄"),
)
DIFFERENT = (
    ("人民路路灯不亮", "解放路路灯不亮"),
    ("丽景小区3号楼电梯坏了", "丽景小区5号楼电梯坏了"),
    ("人民路路灯不亮", "人民路路面有个大坑"),
    ("实验小学门口没有斑马线", "实验小学食堂饭菜不新鲜"),
)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_politeness_order_and_another_word_make_no_other_matter(one: str, other: str) -> None:
    assert alike(one, other), measure(bare(one), bare(other))


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_another_place_another_house_or_another_trouble_is_another_matter(one: str, other: str) -> None:
    assert not alike(one, other), measure(bare(one), bare(other))


def test_the_place_counts_wherever_it_was_said() -> None:
    assert measure(bare("路灯不亮", "人民路"), bare("路灯不亮", "解放路")) == 0


def test_news_is_a_clause_that_was_not_there_before() -> None:
    before = "人民路路灯不亮，晚上看不见"

    assert not says_something_new("人民路路灯不亮！晚上看不见", before)
    assert not says_something_new("您好，人民路路灯没亮，请尽快处理", before)
    assert says_something_new("人民路路灯不亮，昨天有人摔断了腿", before)


def test_nothing_is_put_where_a_place_or_a_number_stood() -> None:
    assert "x" not in bare("丽景小区3号楼电梯坏了").letters.lower()


def test_what_is_not_even_measured_would_not_have_reached_the_score() -> None:
    chance = random.Random(5)
    texts = [bare(one) for matter in matters() for one in (matter, near_copy(matter, chance), elsewhere(matter))]
    pairs = list(itertools.product(texts, texts))
    for score in (likeness.OFFER, likeness.SAME):
        spared = [pair for pair in pairs if not may_reach(score, *pair)]
        assert len(spared) > len(pairs) / 2
        assert all(measure(*pair) < score for pair in spared)
