"""The sheet an appraiser fills in for each target: what is scored, how a line is read, what the seal is taken over
(docs/rules.md §3.8, decision 0027). Pure functions."""

import json
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from domain.campaigns.score import tenths

_TABLE = tomllib.loads(Path(__file__).with_name("form.toml").read_text(encoding="utf-8"))
FULL: int = _TABLE["full"]
_DIMENSIONS: Mapping[str, list[str]] = _TABLE["dimensions"]
_LINE = re.compile(r"\d{1,3}(?:[\s,，、;；/|]+\d{1,3})*")
_AFTER: str = _TABLE["written"]["points"]
_POINTS = re.compile(rf"(?<![\d.])(\d{{1,3}})(?:\.(\d))?(?![\d./{_TABLE['written']['days']}-])")


class Sheet(NamedTuple):
    """What somebody gave one target; never who. scores: points of 100, in the order of the dimensions."""

    target_id: int
    scores: tuple[int, ...]


def dimensions_of(kind: str) -> tuple[str, ...]:
    """What is scored in a campaign of this kind."""
    return tuple(_DIMENSIONS.get(kind, _DIMENSIONS["other"]))


def scores_in(line: str, count: int) -> tuple[int, ...] | None:
    """So many points as there are dimensions, or one number for all of them; None for anything else."""
    plain = unicodedata.normalize("NFKC", line).strip(f" \t\r\n.\u3002{_AFTER}")
    if not _LINE.fullmatch(plain):
        return None
    said = tuple(map(int, re.findall(r"\d+", plain)))
    scores = said * count if len(said) == 1 else said
    return scores if len(scores) == count and max(scores) <= FULL else None


def points_in(text: str) -> tuple[int, str] | None:
    """The points of 100 an inspector names, in tenths, and the words without them; None where there are none.

    The day has been taken out before.
    """
    plain = unicodedata.normalize("NFKC", text)
    hit = _POINTS.search(plain)
    if hit is None:
        return None
    points = int(hit[1]) * 10 + int(hit[2] or 0)
    rest = plain[: hit.start()] + " " + plain[hit.end() :].removeprefix(_AFTER)
    return (points, " ".join(rest.split())) if points <= FULL * 10 else None


def canonical(about: Mapping[str, object], names: Mapping[int, str], sheets: Iterable[Sheet]) -> str:
    """The sheets as the seal is taken over them: JSON without spaces, keys in order, sheets by target and points.

    about: the campaign's number, which session, the dimensions. names: what each target is called.
    """
    listed = [{"target": names[one.target_id], "scores": list(one.scores)} for one in sorted(sheets)]
    return json.dumps({**about, "sheets": listed}, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest_of(text: str, nonce: str) -> str:
    """SHA-256 over the canonical sheets, a line feed and the nonce, in UTF-8; hexadecimal."""
    return sha256(f"{text}\n{nonce}".encode()).hexdigest()


def means_of(sheets: Sequence[Sheet]) -> dict[int, Decimal]:
    """For each target with a sheet: the mean of all its points, one decimal, half up."""
    given: dict[int, list[int]] = {}
    for one in sheets:
        given.setdefault(one.target_id, []).extend(one.scores)
    return {target_id: tenths(Decimal(sum(points)) / len(points)) for target_id, points in given.items()}
