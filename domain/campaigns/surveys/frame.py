"""The sampling frame of a survey (样本框): its lines, what is wrong with them, and the digest it is frozen by
(docs/rules.md §3.8, decision 0026)."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import NamedTuple

from domain.people.sheets import Fault, Read, Row

BOOK = "frame"
_NO_DIGIT = re.compile(r"\D")
# digits of a mobile number without the country's code
MOBILE = 11
# more are names in the wrong column
MOST_STRATA = 200


class FrameRow(NamedTuple):
    """One person who may be drawn: the frame's own code for them, the stratum (层), name and telephone."""

    code: str
    stratum: str
    name: str
    phone: str


def rows_of(read: Read) -> list[FrameRow]:
    """The lines of a frame without a fault."""
    return [FrameRow(row["code"], row["stratum"], row["name"], plain_phone(row["phone"])) for row in read.of("people")]


def plain_phone(said: str) -> str:
    """A telephone number by its digits; a mobile number without the country's code."""
    digits = _NO_DIGIT.sub("", said)
    return digits[-MOBILE:] if digits.startswith("86") and len(digits) == MOBILE + 2 else digits


def faults_in(read: Read) -> list[Fault]:
    """What is wrong beyond single cells: a code or a telephone twice, strata without people, people without stratum."""
    rows, strata = read.of("people"), read.of("strata")
    return [*_twice(rows, "code"), *_twice(rows, "phone"), *_strata(rows, strata)]


def _twice(rows: Sequence[Row], key: str) -> list[Fault]:
    """Whoever stands in the frame twice could be drawn twice."""
    first: dict[str, Row] = {}
    faults = []
    for row in rows:
        said = plain_phone(row[key]) if key == "phone" else row[key]
        if said and (before := first.setdefault(said, row)) is not row:
            faults.append(row.fault(key, "frame-twice", other=str(before.number)))
    return faults


def _strata(rows: Sequence[Row], strata: Sequence[Row]) -> list[Fault]:
    """Where the strata are listed, every one of them has people, and everybody is in one of them."""
    if len({row["stratum"] for row in rows}) > MOST_STRATA:
        return [rows[0].fault("stratum", "frame-too-many-strata", limit=str(MOST_STRATA))]
    listed = {row["name"]: row for row in strata}
    filled = {row["stratum"] for row in rows}
    empty = [row.fault("name", "frame-empty-stratum") for name, row in listed.items() if name and name not in filled]
    unlisted = [
        row.fault("stratum", "frame-unlisted-stratum", name=row["stratum"])
        for row in rows
        if listed and row["stratum"] and row["stratum"] not in listed
    ]
    return empty + unlisted


def sizes(rows: Iterable[FrameRow]) -> dict[str, int]:
    """How many people each stratum has, by name, in the order of the names."""
    return dict(sorted(Counter(row.stratum for row in rows).items()))


def canonical(rows: Iterable[FrameRow]) -> bytes:
    """The frame as it is frozen: a JSON array a line, in the order of the codes, in UTF-8, each line ended by \\n."""
    lines = (json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in sorted(rows))
    return "".join(f"{line}\n" for line in lines).encode()


def digest(rows: Iterable[FrameRow]) -> str:
    """SHA-256 over the canonical frame, in hexadecimal digits."""
    return sha256(canonical(rows)).hexdigest()
