"""Typing a choice is pressing its button."""

import pytest

from tests.contract.scene import Scene
from tests.contract.turn_router import ANNA, BEN


@pytest.mark.parametrize(
    ("words", "data"),
    [("2", "road"), ("２。", "road"), ("路面", "road"), (" 垃圾 ", "rubbish"), ("垃", "rubbish"), ("3、", "rubbish")],
)
async def test_typing_a_choice_is_pressing_its_button(here: Scene, words: str, data: str) -> None:
    await here.hears(here.says(ANNA, "ask"), here.says(ANNA, words))

    assert here.texts(ANNA) == ["哪一样?", f"pressed {data}"]
    assert {row.method for row in here.out} == {"sendMessage"}


@pytest.mark.parametrize("words", ["4", "灯", "路灯坏了", "路灯" * 11])
async def test_other_words_stay_words(here: Scene, words: str) -> None:
    await here.hears(here.says(ANNA, "ask"), here.says(ANNA, words))

    assert here.texts(ANNA) == ["哪一样?", words]


async def test_words_that_two_choices_begin_with_are_asked_back_and_the_question_stands(here: Scene) -> None:
    await here.hears(here.says(ANNA, "ask"), here.says(ANNA, "路"), here.says(ANNA, "1"))

    asked, back, answer = here.texts(ANNA)
    assert "路灯\n    路面" in back or "路灯\n路面" in back
    assert answer == "pressed lamp"


async def test_choices_are_over_when_something_else_has_been_asked(here: Scene) -> None:
    await here.hears(here.says(ANNA, "ask"), here.says(ANNA, "free"), here.says(ANNA, "2"))

    assert here.texts(ANNA) == ["哪一样?", "请写几句", "2"]


async def test_choices_are_ones_own(here: Scene) -> None:
    await here.hears(here.says(ANNA, "ask"), here.says(BEN, "2"))

    assert here.texts(BEN) == ["2"]
