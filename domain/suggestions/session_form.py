"""A session of the congress as an officer types it: which congress, which session, from when to when. Pure reading."""

import re
import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from domain.days import day_in, last_day_in
from domain.scripts import simplified

_TABLE = tomllib.loads(Path(__file__).with_name("session_form.toml").read_text(encoding="utf-8"))
# How the number of a suggestion says that it was submitted between two sessions.
RECESS: str = _TABLE["recess"]
_FIGURES: dict[str, int] = {sign: n for n, sign in enumerate(_TABLE["figures"])}
_TEN: str = _TABLE["ten"]
# A day without a year may be a little past.
_HALF_A_YEAR = timedelta(days=183)
_NUMBER = f"([0-9]{{1,3}}|[{''.join(_FIGURES)}{_TEN}]{{1,3}})"
_TERM = re.compile("|".join(one.replace("#", _NUMBER) for one in _TABLE["term"]), re.IGNORECASE)
_SESSION = re.compile("|".join(one.replace("#", _NUMBER) for one in _TABLE["session"]), re.IGNORECASE)


class Said(NamedTuple):
    """One session: the how manyth congress, the how manyth session, first and last day."""

    term_no: int
    session_no: int
    from_on: date
    until_on: date


class Span(NamedTuple):
    """A name and the days a line gives: the first, and the last where it names one."""

    name: str
    from_on: date
    until_on: date | None


def session_in(text: str, today: date) -> Said | None:
    """The session a message names; None when something is missing or cannot be read."""
    words = simplified(text)
    term, session = _TERM.search(words), _SESSION.search(words)
    if not term or not session:
        return None
    term_no, session_no = _figure(term), _figure(session)
    rest = words.replace(term[0], " ", 1).replace(session[0], " ", 1)
    span = span_in(f"- {rest}", today)
    if span is None or span.until_on is None or term_no is None or session_no is None:
        return None
    return Said(term_no, session_no, span.from_on, span.until_on)


def span_in(text: str, today: date) -> Span | None:
    """A name and one or two days; None when there is no name or no day."""
    first = day_in(text, today - _HALF_A_YEAR, ahead=True)
    if first is None:
        return None
    name = text[: first.start].strip(" \t\n,，:：;；")
    return Span(name, first.day, last_day_in(text[first.end :], first.day)) if name else None


def _figure(found: re.Match[str]) -> int | None:
    """The number in it, written in figures or in Chinese up to 99; None for what is no number, 十十."""
    word = next(group for group in found.groups() if group)
    if word.isdecimal():
        return int(word)
    if _TEN not in word:
        return int("".join(str(_FIGURES[sign]) for sign in word))
    tens, _, ones = word.partition(_TEN)
    if not {tens, ones} <= {"", *_FIGURES}:
        return None
    return (_FIGURES[tens] if tens else 1) * 10 + (_FIGURES[ones] if ones else 0)
