"""One-use codes: as people type them, and never taken for anything else."""

import pytest

from domain.codes import Purpose, code_in, digits, new

CODE = "YQ-7KMP-2WQX"


@pytest.mark.parametrize(
    "typed", [CODE, "yq7kmp 2wqx", " YQ 7KMP2WQX。", "ＹＱ－７ＫＭＰ－２ＷＱＸ", "“yq-7kmp-2wqx”", "YQ7KMP2WQX"]
)
def test_a_code_is_one_however_it_is_typed(typed: str) -> None:
    assert code_in(typed) == CODE


@pytest.mark.parametrize(
    "typed",
    ["", "路灯不亮", "XX-7KMP-2WQX", "YQ-7KMP", "YQ-7KMP-2WQX-2", "YQ-0KMP-2WQX", "YQ-7KMP-2WQI", f"我的码{CODE}"],
)
def test_whatever_else_is_typed_is_none(typed: str) -> None:
    assert code_in(typed) is None


@pytest.mark.parametrize("purpose", Purpose)
def test_a_fresh_code_is_its_own_proper_writing(purpose: Purpose) -> None:
    fresh = {new(purpose) for _ in range(50)}

    assert len(fresh) == 50
    assert all(code_in(one) == one and one.startswith(f"{purpose}-") for one in fresh)


def test_digits_are_always_four() -> None:
    assert all(len(one) == 4 and one.isdecimal() for one in (digits() for _ in range(200)))
