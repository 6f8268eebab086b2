"""The urn of a survey: every count of every target and stratum in one sealed row, as long as ever and sealed anew with
every answer, gone with its key when the survey is closed (decision 0026)."""

import struct
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete, select, update

from domain.committee.poll_rule import Choice
from storage.campaigns.surveys.surveys import Said
from storage.keeping.blobs import open_key, put_key
from storage.sealing import new_key, sealed, unsealed
from storage.tables import survey_urns as table

t = table.c
LEVELS = (Choice.SATISFIED, Choice.BASICALLY_SATISFIED, Choice.DISSATISFIED, Choice.UNKNOWN)
# about which target, in which stratum
Cell = tuple[int, str]


def set_up(c: Connection, survey_id: int, cells: Sequence[Cell]) -> None:
    """An empty urn with a key of its own. cells: every target with every stratum, in an order that stays."""
    key = new_key()
    put_key(c, table, survey_id, key, sealed=_sealed(key, survey_id, [0] * _of(cells)))


def drop_in(c: Connection, survey_id: int, cells: Sequence[Cell], answers: Iterable[tuple[Cell, Choice]]) -> None:
    """These answers more. The caller holds the lock of the survey."""
    key, counts = _opened(c, survey_id, cells)
    for cell, choice in answers:
        counts[cells.index(cell) * len(LEVELS) + LEVELS.index(choice)] += 1
    c.execute(update(table).where(t.survey_id == survey_id).values(sealed=_sealed(key, survey_id, counts)))


def empty(c: Connection, survey_id: int, cells: Sequence[Cell]) -> dict[Cell, Said]:
    """What was answered, cell by cell; the urn and its key are gone."""
    _, counts = _opened(c, survey_id, cells)
    destroy(c, survey_id)
    step = len(LEVELS)
    return {cell: Said(*counts[at * step : (at + 1) * step]) for at, cell in enumerate(cells)}


def destroy(c: Connection, survey_id: int) -> None:
    """The urn and its key are gone, unread."""
    c.execute(delete(table).where(t.survey_id == survey_id))


def _of(cells: Sequence[Cell]) -> int:
    return len(cells) * len(LEVELS)


def _opened(c: Connection, survey_id: int, cells: Sequence[Cell]) -> tuple[bytes, list[int]]:
    row = c.execute(select(t.key, t.sealed).where(t.survey_id == survey_id).with_for_update()).one()
    key = open_key(c, table, survey_id, row.key)
    inside = unsealed(key, _name(survey_id), row.sealed)
    return key, list(struct.unpack(f">{_of(cells)}I", inside))


def _sealed(key: bytes, survey_id: int, counts: Sequence[int]) -> bytes:
    return sealed(key, _name(survey_id), struct.pack(f">{len(counts)}I", *counts))


def _name(survey_id: int) -> str:
    return f"survey {survey_id}"
