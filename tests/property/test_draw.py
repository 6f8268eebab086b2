"""The draw, for any frame, size and seed."""

from hypothesis import given
from hypothesis import strategies as st

from domain.campaigns.surveys.draw import allocation, drawn, margin, next_size, reaches_all
from domain.campaigns.surveys.frame import FrameRow, digest, sizes

people = st.dictionaries(st.text("甲乙丙abc", min_size=1, max_size=3), st.integers(1, 60), min_size=1, max_size=6)
seeds = st.text("0123456789abcdef", min_size=32, max_size=32)


def frame(strata: dict[str, int]) -> list[FrameRow]:
    return [FrameRow(f"{name}-{n}", name, "", f"{at}{n}") for at, (name, count) in enumerate(strata.items())
            for n in range(count)]  # fmt: skip


@given(people, st.data())
def test_everybody_who_is_to_be_drawn_is_allotted_and_nobody_twice(strata: dict[str, int], data: st.DataObject) -> None:
    everybody = sum(strata.values())
    size = data.draw(st.integers(1, everybody))
    allotted = allocation(strata, size)
    assert sum(allotted.values()) == size
    for name, count in strata.items():
        exact = count * size / everybody
        assert exact - 1 < allotted[name] < exact + 1
        assert allotted[name] <= count


@given(people, seeds, st.data())
def test_a_draw_can_be_repeated_and_does_not_mind_the_order_of_the_frame(
    strata: dict[str, int], seed: str, data: st.DataObject
) -> None:
    rows = frame(strata)
    size = data.draw(st.integers(1, len(rows)))
    chosen = drawn(rows, size, seed)
    shuffled = data.draw(st.permutations(rows))
    assert drawn(shuffled, size, seed) == chosen
    assert digest(shuffled) == digest(rows)
    assert len({one.code for one in chosen}) == size
    assert sizes(chosen) == {name: n for name, n in sorted(allocation(strata, size).items()) if n}


@given(people, st.integers(0, 400))
def test_the_size_that_is_proposed_leaves_no_stratum_out(strata: dict[str, int], wanted: int) -> None:
    proposed = next_size(strata, wanted)
    assert reaches_all(strata, proposed)
    assert proposed >= min(max(wanted, 1), sum(strata.values()))


@given(st.integers(1, 5000), st.integers(1, 5000))
def test_more_answers_never_widen_the_margin(valid: int, people_: int) -> None:
    now, more = margin(valid, people_), margin(valid + 1, people_)
    assert now is not None
    assert more is not None
    assert 0 <= more <= now <= 98
