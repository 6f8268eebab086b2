"""The sampling frame: its lines, and what is wrong with them beyond single cells."""

from collections.abc import Sequence
from datetime import date
from hashlib import sha256

import pytest

from domain.campaigns.surveys.frame import BOOK, MOST_STRATA, FrameRow, digest, faults_in, plain_phone, rows_of, sizes
from domain.notice import Say
from domain.people.sheets import Fault, Grid, Read, read

HEADINGS = ("编号", "层", "姓名", "电话")


def a_file(*people: Sequence[str], strata: Sequence[str] = ()) -> Read:
    """A frame as it was read from a file."""
    grids = [Grid("样本框", [(1, HEADINGS), *enumerate(people, 2)])]
    if strata:
        grids.append(Grid("分层", [(1, ("层",)), *enumerate(([one] for one in strata), 2)]))
    said = read(BOOK, grids, date(2026, 3, 16))
    assert not said.faults
    return said


def test_a_line_is_a_person_with_the_number_in_plain_digits() -> None:
    said = a_file(
        ("A1", "城关镇", "甲", "+86 199-0000-0001"), ("A2", "河口镇", "乙", "19900000002"), strata=["城关镇", "河口镇"]
    )
    assert faults_in(said) == []
    assert rows_of(said) == [
        FrameRow("A1", "城关镇", "甲", "19900000001"),
        FrameRow("A2", "河口镇", "乙", "19900000002"),
    ]


def test_a_line_without_a_name_is_nobody_to_ask_for() -> None:
    grid = Grid("样本框", [(1, HEADINGS), (2, ("A1", "城关镇", "", "19900000001"))])
    [fault] = read(BOOK, [grid], date(2026, 3, 16)).faults
    assert (fault.row, fault.column) == (2, "姓名")


def test_whoever_stands_there_twice_is_named_with_the_line_before() -> None:
    said = a_file(
        ("A1", "城关镇", "甲", "19900000001"),
        ("A2", "城关镇", "乙", "+8619900000001"),
        ("A1", "城关镇", "丙", "19900000003"),
        ("A1", "城关镇", "丁", "19900000004"),
    )
    assert faults_in(said) == [
        Fault("样本框", 4, "编号", Say("frame-twice", {"other": "2"})),
        Fault("样本框", 5, "编号", Say("frame-twice", {"other": "2"})),
        Fault("样本框", 3, "电话", Say("frame-twice", {"other": "2"})),
    ]


def test_codes_with_the_same_digits_are_two_people() -> None:
    assert faults_in(a_file(("A1", "城关镇", "甲", "19900000001"), ("B1", "城关镇", "乙", "19900000002"))) == []


def test_a_listed_stratum_has_people_and_everybody_is_in_a_listed_one() -> None:
    said = a_file(
        ("A1", "城关镇", "甲", "19900000001"), ("A2", "山口", "乙", "19900000002"), strata=["城关镇", "河口镇"]
    )
    assert faults_in(said) == [
        Fault("分层", 3, "层", Say("frame-empty-stratum")),
        Fault("样本框", 3, "层", Say("frame-unlisted-stratum", {"name": "山口"})),
    ]


@pytest.mark.parametrize(("strata", "faulty"), [(MOST_STRATA, False), (MOST_STRATA + 1, True)])
def test_as_many_strata_as_people_are_names_in_the_wrong_column(strata: int, faulty: bool) -> None:
    said = a_file(*((f"A{n}", f"层{n}", "甲", f"1990000{n:04}") for n in range(strata)))
    wanted = [Fault("样本框", 2, "层", Say("frame-too-many-strata", {"limit": "200"}))] if faulty else []
    assert faults_in(said) == wanted


@pytest.mark.parametrize(
    ("said", "digits"), [("8699000001", "8699000001"), ("86199000000011", "86199000000011"), ("0086 1990", "00861990")]
)
def test_only_the_countrys_code_of_a_mobile_number_is_left_out(said: str, digits: str) -> None:
    assert plain_phone(said) == digits


def test_strata_are_counted_in_the_order_of_their_names() -> None:
    rows = [FrameRow(f"A{n}", stratum, "", "") for n, stratum in enumerate(("丙", "乙", "丙"))]
    assert list(sizes(rows).items()) == [("丙", 2), ("乙", 1)]


def test_the_frozen_frame_has_this_digest_for_ever() -> None:
    rows = [FrameRow("A2", "河口镇", "乙", "19900000002"), FrameRow("A1", "城关镇", "甲", "19900000001")]
    frozen = '["A1","城关镇","甲","19900000001"]\n["A2","河口镇","乙","19900000002"]\n'
    assert digest(rows) == sha256(frozen.encode()).hexdigest()
