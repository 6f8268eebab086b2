"""Cutting texts: every piece fits, nothing is lost, nobody's letter is torn."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.wecom.cutting import LONGEST, beginning, pieces, size

FAMILY, FLAG, WAVE, ACCENT = "👨‍👩‍👧‍👦", "🇨🇳", "👋🏽", "e\u0301"
HEADING = re.compile(r"^\(\d+/\d+\)\n")
LETTERS = st.sampled_from(
    ["路", "體", "𠮷", "龜\U000e0100", "灯", "a", "。", "\n", " ", "，", FAMILY, FLAG, WAVE, ACCENT, "1️⃣", "한", "\r\n"]
)


def whole(found: list[str]) -> str:
    """What the pieces were cut from."""
    return found[0] if len(found) == 1 else "".join(HEADING.sub("", one) for one in found)


@given(st.lists(LETTERS, max_size=1500).map("".join))
def test_every_piece_fits_and_nothing_is_lost(text: str) -> None:
    """V13"""
    found = pieces(text)

    assert all(size(one) <= LONGEST for one in found)
    assert whole(found) == text


@given(st.lists(LETTERS, max_size=400).map("".join), st.integers(40, 300))
def test_no_letter_is_torn(text: str, longest: int) -> None:
    """V13: a piece never begins with what belongs to the letter before it"""
    for piece in pieces(text, longest)[1:]:
        first = HEADING.sub("", piece)[0]
        assert unicodedata.category(first) not in ("Mn", "Me", "Mc"), piece
        assert first not in "\u200d\ufe0f\u20e3🏽", piece


@pytest.mark.parametrize("letter", [FAMILY, FLAG, WAVE, ACCENT, "路", "體", "𠮷", "龜\U000e0100", "😀"])
def test_a_long_row_of_one_letter_is_cut_between_letters(letter: str) -> None:
    """V13"""
    found = pieces(letter * 700)

    assert len(found) > 1 or size(letter) * 700 <= LONGEST
    assert all(set(HEADING.sub("", one).split(letter)) == {""} for one in found)


@pytest.mark.parametrize("length", [682, 683, 684])
def test_the_border_is_counted_in_bytes(length: int) -> None:
    """V13: 682 Chinese characters are 2046 bytes"""
    assert len(pieces("路" * length)) == (1 if length * 3 <= LONGEST else 2)


def test_it_is_cut_at_a_paragraph_where_there_is_one() -> None:
    first, second = "一" * 400 + "。\n", "二" * 400

    assert [HEADING.sub("", one) for one in pieces(first + second)] == [first, second]


@given(st.text(max_size=200), st.integers(1, 200))
def test_a_beginning_fits(text: str, most: int) -> None:
    begun = beginning(text, max(most, 40))

    assert size(begun) <= max(most, 40)
    assert text.startswith(begun)
