"""What is asked for each kind of filing, question by question, as a table; and how an answer is read. Pure."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict

from domain.notice import Say
from domain.scripts import simplified

_TABLE: dict[str, Any] = tomllib.loads(Path(__file__).with_name("filings.toml").read_text(encoding="utf-8"))
_EACH = "points:"
_TELEPHONE = re.compile(r"\d[\d\s-]{5,}\d")
_LETTER = re.compile(r"[^\W\d_]")
# the longer words first: 没有 stands in 没有什么
_NOTHING: Sequence[str] = sorted(_TABLE.pop("nothing")["words"], key=len, reverse=True)
# a problem is told in at least so many letters that say something
TOLD = 3


class FilingKind(StrEnum):
    """What a unit files."""

    LEADING_GROUP = "leading_group"
    CONTACT = "contact"
    PLAN = "plan"
    DUTY_REPORT = "duty_report"
    SELF_CHECK = "self_check"
    MEETING_MINUTES = "meeting_minutes"
    PROGRESS = "progress"


class Point(NamedTuple):
    """A focus point or a stage a question is asked about. name: as it is kept; words: as people read it."""

    name: str
    words: str | Say


class Question(NamedTuple):
    """One question: under which key its answer is kept, what it is called in the table, how it is named to people."""

    key: str
    name: str
    asks: Say


class Form(BaseModel):
    """The questions of one kind of filing, and who answers for it."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    source: str
    steps_: tuple[str, ...]
    checks: Mapping[str, str] = {}
    over: str = ""
    head: bool = False

    def steps(self, points: Sequence[Point]) -> tuple[Question, ...]:
        """The questions in order, those about points one point after the other."""
        return tuple(self._asked(points))

    def _asked(self, points: Sequence[Point]) -> Iterator[Question]:
        each = [one.removeprefix(_EACH) for one in self.steps_ if one.startswith(_EACH)]
        for name in (one for one in self.steps_ if not one.startswith(_EACH)):
            yield Question(name, name, Say(f"filing-asks-{name}"))
        for point in points if each else ():
            for name in each:
                yield Question(f"{name}:{point.name}", name, Say(f"filing-asks-{name}", {"point": point.words}))


FORMS: Mapping[str, Form] = {
    FilingKind(name): Form(steps_=table.pop("steps"), **table) for name, table in _TABLE.items()
}


def says_nothing(words: str) -> bool:
    """Whether nothing is left of an answer once the words that say “no problem” are taken out."""
    rest = simplified(words.lower())
    for one in _NOTHING:
        rest = rest.replace(one, "")
    return len(_LETTER.findall(rest)) < TOLD


def telephone_in(words: str) -> bool:
    """Whether the words hold a telephone number."""
    return _TELEPHONE.search(words) is not None
