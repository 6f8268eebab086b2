"""What counts as a citizen's words carried over."""

import pytest

from domain.suggestions.own_words import copies

CITIZENS = "实验小学门口没有斑马线，放学的时候孩子们横穿马路"


@pytest.mark.parametrize(
    "own",
    [
        CITIZENS,
        f"  {CITIZENS}。 ",
        CITIZENS.replace("，", " "),
        f"有群众说：“{CITIZENS}”，情况属实。",
        CITIZENS.replace("学", "学\n"),
    ],
)
def test_the_same_text_in_another_dress_is_still_the_citizens(own: str) -> None:
    assert copies(own, CITIZENS)


@pytest.mark.parametrize(
    "own", ["", "校门口没有标线，本人看了两次。", CITIZENS[:-2], "实验小学门口没有斑马线，本人到现场看过"]
)
def test_another_text_is_an_own_one(own: str) -> None:
    assert not copies(own, CITIZENS)


def test_a_few_words_may_turn_up_by_coincidence() -> None:
    assert copies("路灯不亮", "路灯不亮。")
    assert not copies("三号楼前的路灯不亮，老人摔过跤", "路灯不亮")


def test_an_opinion_without_words_cannot_be_copied() -> None:
    assert not copies("", "")
    assert not copies("校门口没有标线", "……")


@pytest.mark.parametrize(("letters", "carried_over"), [(19, False), (20, True)])
def test_from_twenty_letters_on_it_is_no_coincidence(letters: int, carried_over: bool) -> None:
    theirs = "路" * letters
    assert copies(f"本人看过，{theirs}，请修", f" {theirs} ") is carried_over


def test_the_letters_must_stand_side_by_side() -> None:
    assert not copies("XXXX路XXXX灯XXXX", "路灯")
    assert copies("路，灯", "路灯")
