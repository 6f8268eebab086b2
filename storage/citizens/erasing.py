"""Words that are to be gone: blotted out of every message that carried them, on either side (decision 0008).

The cases themselves are emptied column by column where they stand; here are the copies a talk leaves behind.
"""

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Column, ColumnElement, Connection, Table, Text, and_, cast, func, or_, select, update

from storage import tables
from storage.outbox import REFUSED, WAITING

BLOT = "…"
# A shorter word may stand anywhere by coincidence: with others it counts only beside the number of the case.
LONG_ENOUGH = 8
# A longer line is looked for in pieces: notices show the beginning of it only, channels cut it anywhere.
PIECE = 16
# So many of them are asked for in one statement.
AT_ONCE = 100
_REST = re.compile(rf"(?:^|{BLOT})([^{BLOT}\n]{{1,{2 * PIECE}}})(?:{BLOT}|$)")


class Blots(NamedTuple):
    """What is to be gone: words (the longest first), numbers such as a latitude, and files by their blobs."""

    words: tuple[str, ...]
    numbers: frozenset[float]
    blobs: frozenset[int]


def blots(texts: Iterable[str], numbers: Iterable[float | None] = (), blobs: Collection[int] = ()) -> Blots:
    """The lines of these texts, none of them empty, and the rest as it is."""
    lines = {line.strip() for text in texts for line in text.splitlines() if len(line.strip()) > 1}
    words = {piece for line in lines for piece in _pieces(line)}
    known = frozenset(one for one in numbers if one)
    return Blots(tuple(sorted(words, key=len, reverse=True)), known, frozenset(blobs))


def _pieces(line: str) -> list[str]:
    """A line as it is looked for: a long one piece by piece, the last of them the longest."""
    full = max(len(line) // PIECE - 1, 0) * PIECE
    return [*(line[at : at + PIECE] for at in range(0, full, PIECE)), line[full:]]


class _Log(NamedTuple):
    """A table of messages: whose they are, and the column that carries them."""

    table: Table
    body: Column[Any]
    account_id: Column[Any]


_LOGS = (
    _Log(tables.outbox, tables.outbox.c.body, tables.outbox.c.account_id),
    _Log(tables.web_messages, tables.web_messages.c.body, tables.web_messages.c.account_id),
    _Log(tables.native_messages, tables.native_messages.c.body, tables.native_messages.c.account_id),
    _Log(tables.accounts, tables.accounts.c.data, tables.accounts.c.id),
)


def from_accounts(c: Connection, account_ids: Collection[int], gone: Blots) -> None:
    """Blot the words out of everything these accounts said and were told, whatever it was about."""
    ids = list(account_ids)
    for log in _LOGS:
        _blot(c, log, log.account_id.in_(ids), gone.words, gone)
    a, i = tables.accounts.c, tables.inbox.c
    speaks = (
        select(i.id).join(tables.accounts, and_(a.channel == i.channel, a.address == i.speaker)).where(a.id.in_(ids))
    )
    _blot(c, _Log(tables.inbox, i.raw, i.id), i.id.in_(speaks), gone.words, gone)


def from_staff(c: Connection, gone: Blots, number: str = "") -> None:
    """Blot the words out of what people in office were told, short ones where the case with this number is named."""
    offices = select(tables.accounts.c.id).where(tables.accounts.c.person_id.in_(select(tables.roles.c.person_id)))
    long = tuple(word for word in gone.words if len(word) >= LONG_ENOUGH)
    for log in _LOGS:
        there = log.account_id.in_(offices)
        if number:
            _blot(c, log, and_(there, _holds(c, log.body, number)), gone.words, gone)
        for some in _batches(long):
            _blot(c, log, and_(there, _holds_any(c, log.body, gone, some)), long, gone)
        for word in gone.words[len(long) :]:
            quoted = f"“{word}”"
            _blot(c, log, and_(there, _holds(c, log.body, quoted)), (quoted,), gone)
    untold = _Log(tables.untold, tables.untold.c.body, tables.untold.c.id)
    for some in _batches(long):
        _blot(c, untold, _holds_any(c, untold.body, gone, some), long, gone)


def _batches(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """The words in parts a statement can carry; where there are none, the files are still to be asked for."""
    for at in range(0, len(words) or 1, AT_ONCE):
        yield words[at : at + AT_ONCE]


def _holds(c: Connection, column: Column[Any], word: str) -> ColumnElement[bool]:
    """Whether the column holds the word as JSON writes it, in plain letters or escaped."""
    plain, escaped = (json.dumps(word, ensure_ascii=ascii)[1:-1] for ascii in (False, True))
    text = _as_text(c, column)
    return or_(text.contains(plain, autoescape=True), text.contains(escaped, autoescape=True))


def _holds_any(c: Connection, column: Column[Any], gone: Blots, words: Collection[str]) -> ColumnElement[bool]:
    pieces = [*words, *(f"blob:{one}" for one in gone.blobs)]
    files = [_as_text(c, column).contains(f'"blob":{one}', autoescape=True) for one in gone.blobs]
    return or_(False, *(_holds(c, column, piece) for piece in pieces), *files)


def _as_text(c: Connection, column: Column[Any]) -> Any:
    binary = column.type.python_type is bytes
    return func.convert_from(column, "UTF8") if binary and c.dialect.name == "postgresql" else cast(column, Text)


def _blot(c: Connection, log: _Log, which: ColumnElement[bool], words: tuple[str, ...], gone: Blots) -> None:
    for row in c.execute(select(log.table.c.id, log.body).where(which)).all():
        id, kept = row
        before = _read(kept)
        after = _clean(before, gone._replace(words=words))
        if after != before:
            values: dict[str, Any] = {log.body.name: _write(after, kept)}
            c.execute(update(log.table).where(log.table.c.id == id).values(**values))
            if log.table is tables.outbox and _sent_file(before, gone):
                lost = and_(log.table.c.id == id, log.table.c.state == WAITING)
                c.execute(update(log.table).where(lost).values(state=REFUSED, trouble="erased"))


def _sent_file(body: Any, gone: Blots) -> bool:
    return any(f'"blob:{one}"' in json.dumps(body) for one in gone.blobs)


def _read(kept: Any) -> Any:
    return json.loads(kept) if isinstance(kept, (str, bytes)) else kept


def _write(after: Any, kept: Any) -> Any:
    if not isinstance(kept, (str, bytes)):
        return after
    text = json.dumps(after, ensure_ascii=False, separators=(",", ":"))
    return text.encode() if isinstance(kept, bytes) else text


def _clean(value: Any, gone: Blots) -> Any:
    """The value without the words, whatever its shape; a message that showed a file shows a blot."""
    match value:
        case str():
            return _without(value, gone)
        case bool() | None:
            return value
        case int() | float():
            return 0 if value in gone.numbers else value
        case Mapping():
            return _clean_fields(value, gone)
        case list():
            return [_clean(one, gone) for one in value]
    return value


def _clean_fields(fields: Mapping[str, Any], gone: Blots) -> dict[str, Any]:
    if fields.get("blob") in gone.blobs:
        return {"kind": "text", "text": BLOT, "buttons": fields.get("buttons", [])}
    return {name: _clean(one, gone) for name, one in fields.items()}


def _without(text: str, gone: Blots) -> str:
    before = text
    for word in gone.words:
        text = text.replace(word, BLOT)
    return text if text == before else _REST.sub(lambda cut: _rest(cut, gone.words), text)


def _rest(cut: re.Match[str], words: tuple[str, ...]) -> str:
    """What a cut has left of a piece goes as well."""
    return BLOT if any(word.startswith(cut[1]) or word.endswith(cut[1]) for word in words) else cut[0]


def empty_around(c: Connection, opinion_ids: Collection[int]) -> None:
    """Empty what hangs on these opinions in their author's words: additions, answers to questions, reasons."""
    ids = list(opinion_ids)
    emptied = (
        (tables.additions, {"text": ""}),
        (tables.answers, {"reason": ""}),
        (tables.questions, {"answer": ""}),
        (tables.ratings, {"reason": ""}),
        (tables.conduct, {"text": ""}),
    )
    for table, nothing in emptied:
        c.execute(update(table).where(table.c.opinion_id.in_(ids)).values(**nothing))
