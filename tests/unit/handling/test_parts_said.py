"""“分别办理：水务局管清淤；城管局管垃圾”, taken apart."""

import pytest

from domain.handling.parts_said import announces_parts, heads, pieces, without_verb


@pytest.mark.parametrize("words", ["分别办理：水务局管清淤", " 分頭辦理 水务局", "Separately: water", "分别办水务局"])
def test_a_line_says_that_units_handle_separately(words: str) -> None:
    assert announces_parts(words)


@pytest.mark.parametrize("words", ["", "水务局管清淤", "请分别办理"])
def test_another_line_does_not(words: str) -> None:
    assert not announces_parts(words)


@pytest.mark.parametrize(
    "words",
    [
        "分别办理：水务局管清淤；城管局管垃圾",
        "分别办理，水务局管清淤。\n城管局管垃圾。",
        "separate: 水务局管清淤; 城管局管垃圾;",
        "水务局管清淤；；、城管局管垃圾，",
    ],
)
def test_each_unit_with_its_part_is_a_piece(words: str) -> None:
    assert pieces(words) == ("水务局管清淤", "城管局管垃圾")


def test_the_announcement_is_taken_off_once() -> None:
    assert pieces("分别办理：水务局分别办理清淤") == ("水务局分别办理清淤",)


@pytest.mark.parametrize(
    ("piece", "ways"),
    [
        ("水务局：清淤", [("水务局", "清淤"), ("水务局：清淤", "")]),
        ("水务局 负责：清淤。", [("水务局", "清淤"), ("水务局", "清淤"), ("水务局 负责：清淤。", "")]),
        ("水务局管清淤", [("水务局", "清淤"), ("水务局管清淤", "")]),
        ("水务局：管清淤", [("水务局", "清淤"), ("水务局", "清淤"), ("水务局：管清淤", "")]),
        # a verb may stand in a name: the last one is the likeliest
        ("城管局管垃圾", [("城管局", "垃圾"), ("城", "局管垃圾"), ("城管局管垃圾", "")]),
        ("水务局", [("水务局", "")]),
    ],
)
def test_every_way_to_read_a_piece_is_given_the_likeliest_first(piece: str, ways: list[tuple[str, str]]) -> None:
    assert list(heads(piece)) == ways


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("负责清淤", "清淤"),
        ("：管 清淤。", "清淤"),
        ("清淤", "清淤"),
        ("Handles drains", "drains"),
        ("清淤由它管", "清淤由它管"),
    ],
)
def test_a_part_is_told_without_its_verb(words: str, part: str) -> None:
    assert without_verb(words) == part
