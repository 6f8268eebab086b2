"""The draw: in proportion, by the largest remainder, and again by anybody with the frame and the seed."""

from decimal import Decimal
from hashlib import sha256

import pytest

from domain.campaigns.surveys.draw import allocation, drawn, margin, next_size, reaches_all
from domain.campaigns.surveys.frame import FrameRow, canonical, digest, plain_phone

SEED = "00112233445566778899aabbccddeeff"


def frame(**strata: int) -> list[FrameRow]:
    """So many people in each stratum."""
    return [
        FrameRow(f"{name}{n:03}", name, f"甲{n}", f"1990000{at}{n:03}")
        for at, (name, count) in enumerate(strata.items(), 1)
        for n in range(count)
    ]


@pytest.mark.parametrize(
    ("people", "size", "expected"),
    [
        ({"a": 50, "b": 30, "c": 20}, 10, {"a": 5, "b": 3, "c": 2}),
        # 4.7, 4.7, 0.6 of 10: the largest remainders get the two that are left
        ({"a": 47, "b": 47, "c": 6}, 10, {"a": 5, "b": 5, "c": 0}),
        # equal remainders: the name that comes first
        ({"b": 1, "a": 1, "c": 1}, 2, {"b": 1, "a": 1, "c": 0}),
        ({"a": 3, "b": 2}, 5, {"a": 3, "b": 2}),
    ],
)
def test_strata_are_drawn_in_proportion(people: dict[str, int], size: int, expected: dict[str, int]) -> None:
    assert allocation(people, size) == expected


def test_a_size_leaves_no_stratum_out_and_a_larger_one_may() -> None:
    people = {"a": 47, "b": 47, "c": 6}
    assert not reaches_all(people, 6)
    assert next_size(people, 6) == 7
    assert not reaches_all(people, 10)
    assert next_size(people, 10) == 11
    assert next_size(people, 101) == 100
    assert not reaches_all(people, 101)
    assert not reaches_all({}, 0)
    assert next_size({"a": 1}, 0) == 1


def test_an_independent_few_lines_draw_the_same_people() -> None:
    rows = frame(town=47, hill=31, river=22)
    chosen, n = {row.code for row in drawn(rows, 25, SEED)}, 25

    # ── written from docs/decisions/0026 alone ──
    strata: dict[str, list[str]] = {}
    for code, stratum, *_ in rows:
        strata.setdefault(stratum, []).append(code)
    exact = {name: len(codes) * n / len(rows) for name, codes in strata.items()}
    quota = {name: int(share) for name, share in exact.items()}
    for name in sorted(exact, key=lambda one: (quota[one] - exact[one], one))[: n - sum(quota.values())]:
        quota[name] += 1
    again = {
        code
        for name, codes in strata.items()
        for code in sorted(codes, key=lambda one: sha256(f"{SEED}:{one}".encode()).hexdigest())[: quota[name]]
    }
    assert again == chosen
    assert len(chosen) == 25


def test_another_seed_draws_other_people() -> None:
    rows = frame(town=60, hill=40)
    assert {row.code for row in drawn(rows, 20, SEED)} != {row.code for row in drawn(rows, 20, SEED[::-1])}


def test_the_digest_is_the_same_in_whatever_order_the_lines_come_and_changes_with_any_letter() -> None:
    rows = frame(town=3, hill=2)
    changed = [rows[0]._replace(name="乙0"), *rows[1:]]
    assert digest(rows) == digest(rows[::-1]) == sha256(canonical(rows)).hexdigest()
    assert digest(rows) != digest(changed)
    assert canonical(rows[:1]).decode() == '["town000","town","甲0","19900001000"]\n'


@pytest.mark.parametrize(
    ("valid", "people", "expected"),
    [
        (0, 1000, None),
        (100, 1000, "9.3"),
        (400, 400, "0.0"),
        # the infinite limit, 9.8, is hardly narrowed by a large frame
        (100, 1_000_000, "9.8"),
        (1, 1, "0.0"),
        (1, 2, "98.0"),
        # exactly 2.45
        (800, 1599, "2.5"),
    ],
)
def test_the_margin_of_error_has_the_finite_correction(valid: int, people: int, expected: str | None) -> None:
    assert margin(valid, people) == (Decimal(expected) if expected else None)


@pytest.mark.parametrize(
    ("said", "digits"),
    [
        ("199 0000 0001", "19900000001"),
        ("+86-19900000001", "19900000001"),
        ("8619900000001", "19900000001"),
        ("0999-1234567", "09991234567"),
    ],
)
def test_a_telephone_number_is_its_digits(said: str, digits: str) -> None:
    assert plain_phone(said) == digits
