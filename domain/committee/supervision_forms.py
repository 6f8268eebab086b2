"""What is typed for a record of supervision, or counted from ballots on paper, taken apart. Pure reading."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from domain.committee.key_suggestion import RECORD_ITEMS
from domain.committee.poll_rule import Choice, Tally
from domain.days import day_in
from domain.scripts import simplified

_TABLE = tomllib.loads(Path(__file__).with_name("supervision_forms.toml").read_text(encoding="utf-8"))
_RECORD: Mapping[str, list[str]] = _TABLE["record"]
_PAPERS: Mapping[str, list[str]] = _TABLE["papers"]
_EDGES = " \t\r\n。；;，,、：:·.“”"
_BETWEEN = re.compile(r"[；;\n]+")
# more words than these around a day say something besides
AROUND_A_DAY = 4


def record_from(text: str, before: Mapping[str, str], today: date) -> dict[str, str]:
    """The day (ISO), place, people, what was found and asked for, on top of what was said `before`.

    A piece that names itself replaces what was there; the others answer what is missing, in order. Raises
    CaseworkError when what looks like a day is none.
    """
    said, bare = dict(before), []
    for piece in filter(None, (one.strip(_EDGES) for one in _BETWEEN.split(text))):
        named = day_in(piece, today, ahead=False)
        if named and len(piece) - (named.end - named.start) <= AROUND_A_DAY:
            said["held_on"] = named.day.isoformat()
        elif item := next(_announced(piece), ""):
            said[item.partition(":")[0]] = item.partition(":")[2]
        else:
            bare.append(piece)
    for piece in bare:
        item = next((one for one in RECORD_ITEMS if not said.get(one)), RECORD_ITEMS[-1])
        said[item] = f"{said[item]}；{piece}" if said.get(item) else piece
    return said


def _announced(piece: str) -> Iterator[str]:
    """`item:words` where a piece says which item it is: “发现：沟已通一半”."""
    for item, names in _RECORD.items():
        for name in names:
            rest = piece[len(name) :]
            if simplified(piece.lower()).startswith(name) and rest[:1] in {"：", ":", " "}:
                yield f"{item}:{rest.strip(_EDGES)}"


def papers_from(text: str) -> Tally | None:
    """“满意10 基本满意3 不满意2 无效1” as a count; None when no number stands behind any of the words."""
    rest, counts = simplified(text.lower()), dict.fromkeys(map(str, Choice), 0)
    found = False
    # the longer words first: 满意 stands in 不满意
    for choice, names in _PAPERS.items():
        for name in sorted(names, key=len, reverse=True):
            hit = re.search(rf"{re.escape(name)}\s*[:：]?\s*(\d{{1,4}})", rest)
            if hit:
                counts[choice], found = int(hit[1]), True
                rest = rest[: hit.start()] + " " + rest[hit.end() :]
                break
    return Tally(**counts) if found else None
