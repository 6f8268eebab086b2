"""People's words inside a line of ours: they cannot turn it around, break it or lead into a folder."""

import pytest

from domain.legible import file_called, in_a_line
from domain.opinions.matter import title_of
from tests.flow.hostile import FAMILY, WORDS

TURNERS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"


@pytest.mark.parametrize("name", WORDS)
def test_a_heading_is_one_line_that_stays_within_itself(name: str) -> None:
    heading = title_of(WORDS[name])

    assert heading
    assert not set(heading) & {*TURNERS, *map(chr, range(32)), "\x7f"}


def test_joiners_and_accents_stay() -> None:
    assert in_a_line(f"路口{FAMILY} z̴̡") == f"路口{FAMILY} z̴̡"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\temp\\照片.jpg", "照片.jpg"),
        ("a\u202egpj.exe", "a gpj.exe"),
        ("a\r\nb.png", "a b.png"),
        ("", ""),
        ("x" * 200 + ".pdf", "x" * 116 + ".pdf"),
    ],
)
def test_a_file_is_called_by_the_end_of_its_path(said: str, name: str) -> None:
    assert file_called(said) == name
