"""The draw (分层抽样) and what may be said of a survey's numbers (docs/rules.md §3.8, decision 0026).

Anybody can repeat it from the frame and the seed: an independent few lines stand in tests/unit/campaigns/test_draw.py.
"""

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from hashlib import sha256

from domain.campaigns.surveys.frame import FrameRow, sizes

# 95 % of a normal distribution lie within so many standard deviations
Z_95 = Decimal("1.96")
TENTH = Decimal("0.1")


def allocation(people: Mapping[str, int], size: int) -> dict[str, int]:
    """How many are drawn of each stratum: in proportion to its people, the rest by the largest remainder.

    Where remainders are equal the stratum whose name comes first gets one more. size: at most everybody.
    """
    everybody = sum(people.values())
    whole = {name: count * size // everybody for name, count in people.items()}
    by_remainder = sorted(people, key=lambda name: (-(people[name] * size % everybody), name))
    more = set(by_remainder[: size - sum(whole.values())])
    return {name: whole[name] + (name in more) for name in people}


def reaches_all(people: Mapping[str, int], size: int) -> bool:
    """Whether a sample of this size has somebody of every stratum; with largest remainders a larger one may not."""
    return 0 < size <= sum(people.values()) and all(allocation(people, size).values())


def next_size(people: Mapping[str, int], size: int) -> int:
    """The smallest size from this one on that has somebody of every stratum; at most everybody."""
    everybody = sum(people.values())
    enough = -(-everybody // min(people.values()))  # from here on the smallest stratum has a whole place
    first = max(size, len(people))
    return next((n for n in range(first, enough) if reaches_all(people, n)), min(max(first, enough), everybody))


def place(seed: str, code: str) -> str:
    """Where somebody stands in the draw of their stratum: SHA-256 over “seed:code”; the lowest are drawn."""
    return sha256(f"{seed}:{code}".encode()).hexdigest()


def drawn(rows: Sequence[FrameRow], size: int, seed: str) -> list[FrameRow]:
    """The sample: stratum by stratum, in the order of the draw."""
    out: list[FrameRow] = []
    for stratum, count in allocation(sizes(rows), size).items():
        there = sorted((row for row in rows if row.stratum == stratum), key=lambda row: place(seed, row.code))
        out += there[:count]
    return out


def margin(valid: int, people: int) -> Decimal | None:
    """The margin of error of a share, in percentage points, at 95 %; None without an answer.

    1.96 × √(0.25 ÷ n × (N − n) ÷ (N − 1)): the widest there is (a share of one half), with the finite correction; n:
    valid answers, N: people in the frame.
    """
    if not valid:
        return None
    if people <= 1 or valid >= people:
        return Decimal("0.0")
    share = Decimal("0.25") / valid * (people - valid) / (people - 1)
    return (100 * Z_95 * share.sqrt()).quantize(TENTH, ROUND_HALF_UP)
