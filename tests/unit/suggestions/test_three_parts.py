"""Reading a suggestion's three parts out of what is typed."""

import pytest

from handlers.suggestions.three_parts import missing_parts, read
from services.suggestions.drafting import Draft

EMPTY = Draft(opinion_id=1, version=1, verified="on_site")
TITLE = "关于设置斑马线的建议"


@pytest.mark.parametrize(
    "words",
    [
        f"题目：{TITLE}\n情况：没有标线\n建议：请施划",
        f"题目:{TITLE} 情况:没有标线 建议:请施划",
        f"标题：{TITLE}\n\n事由：\n没有标线\n\n建议：\n请施划\n",
        f"【题目】：{TITLE}\n【情况】：没有标线\n【建议】：请施划",
        f"{TITLE}\n情况：没有标线\n建议：请施划",
        f"建议：请施划\n题目：{TITLE}\n情况：没有标线",
    ],
)
def test_labels_say_which_part_is_which(words: str) -> None:
    assert read(words, EMPTY).text() == {"title": TITLE, "facts": "没有标线", "proposal": "请施划"}


def test_a_word_inside_a_sentence_is_no_label() -> None:
    draft = read("情况：学校提过建议，没有结果。具体建议：有三条", EMPTY)

    assert draft.facts == "学校提过建议，没有结果。具体建议：有三条"
    assert missing_parts(draft) == ["title", "proposal"]


def test_the_second_time_a_label_stands_it_belongs_to_the_text() -> None:
    assert read("情况：甲\n建议：一\n情况：二", EMPTY).proposal == "一\n情况：二"


def test_a_labelled_part_replaces_the_old_one_and_an_empty_one_does_not() -> None:
    draft = read("情况：新的\n建议：", read("情况：旧的\n建议：旧的", EMPTY))

    assert (draft.facts, draft.proposal) == ("新的", "旧的")


def test_words_without_labels_are_never_lost() -> None:
    first = read("校门口没有标线，孩子们横穿马路", EMPTY)
    second = read(f"{TITLE}\n请交通部门施划", first)

    assert first.facts == "校门口没有标线，孩子们横穿马路"
    assert (second.title, second.proposal) == (TITLE, "请交通部门施划")


def test_letters_that_only_look_like_ours_are_no_label() -> None:
    assert read("tıtle: 路灯", EMPTY).facts == "tıtle: 路灯"
