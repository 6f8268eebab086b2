"""What a press says is written without a model, and read by one: both mean the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.buttons import Button, Offer, as_json, keyboard, literal, pressed
from locales.texts import Catalogue

TEXTS = Catalogue().texts("zh")
NAMES = st.text("abcdefghijklmnopqrstuvwxyz-_0123456789中文:", max_size=30)
NUMBERS = st.integers(0, 10**12)


@given(do=NAMES, id=NUMBERS, v=NUMBERS, x=NAMES)
def test_a_press_says_what_its_model_would_write_or_neither_can(do: str, id: int, v: int, x: str) -> None:
    try:
        expected = Button(do=do, id=id, v=v, x=x).pack()
    except ValueError:
        with pytest.raises(ValueError, match="cannot say so much"):
            pressed(do, id, v, x)
    else:
        assert pressed(do, id, v, x) == expected
        assert Button.unpack(expected) == Button(do=do, id=id, v=v, x=x)


def test_a_keyboard_is_the_same_with_a_model_and_without() -> None:
    offers = (Offer("button-menu", "menu"), literal("李梅", "deputy", 7, 2, "3"), Offer("button-open", "open", 9))
    drawn = keyboard(TEXTS, offers)
    assert drawn is not None
    assert drawn.model_dump(exclude_none=True) == as_json(TEXTS, offers)
    assert keyboard(TEXTS, ()) is None
