"""What anybody can work out again at home from the papers a campaign gives out: nothing of the program is used here."""

import json
from collections.abc import Sequence
from hashlib import sha256
from typing import Any


def sample_of(frame: Sequence[Sequence[str]], seed: str, size: int) -> set[str]:
    """The codes that are drawn: strata in proportion, largest remainders first, in each by SHA-256 of seed and code."""
    strata: dict[str, list[str]] = {}
    for code, stratum, *_ in frame:
        strata.setdefault(stratum, []).append(code)
    quota = {name: len(codes) * size // len(frame) for name, codes in strata.items()}
    for name in sorted(strata, key=lambda one: (-(len(strata[one]) * size % len(frame)), one)):
        if sum(quota.values()) < size:
            quota[name] += 1
    return {
        code
        for name, codes in strata.items()
        for code in sorted(codes, key=lambda one: sha256(f"{seed}:{one}".encode()).hexdigest())[: quota[name]]
    }


def frame_digest(frame: Sequence[Sequence[str]]) -> str:
    """The digest of a frame: its rows by code, each a JSON array and a line feed."""
    lines = [json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n" for row in sorted(map(list, frame))]
    return digest_of("".join(lines))


def digest_of(canonical: str) -> str:
    """The digest of words that were written down."""
    return sha256(canonical.encode()).hexdigest()


def seal_digest(paper: dict[str, Any]) -> str:
    """The digest of a sealed box: its sheets as they were written down, a line feed, the nonce."""
    return digest_of(paper["canonical"] + "\n" + paper["nonce"])


def means(paper: dict[str, Any]) -> dict[str, str]:
    """The mean of each target over all points of all sheets."""
    points: dict[str, list[int]] = {}
    for sheet in json.loads(paper["canonical"])["sheets"]:
        points.setdefault(sheet["target"], []).extend(sheet["scores"])
    return {target: f"{sum(every) / len(every):.1f}" for target, every in points.items()}
