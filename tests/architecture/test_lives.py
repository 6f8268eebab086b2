"""The lifecycle tables, taken at their word: every status, role and action is a row or is refused."""

from enum import StrEnum
from itertools import product
from typing import Any

import pytest
from sqlalchemy import Column, String

from domain.errors import ActionNotAllowed
from domain.lifecycle import Life, Step
from domain.lives import LIVES
from domain.roles import Role
from storage import tables
from storage.events import CASES

ids = [life.kind for life in LIVES]


def rows_for(life: Life, status: str, role: Role, action: str) -> list[Step]:
    return [row for row in life.rows if status in row.while_ and row.who is role and row.do == action]


@pytest.mark.parametrize("life", LIVES, ids=ids)
def test_whatever_is_not_a_row_is_refused(life: Life) -> None:
    actions = {row.do for row in life.rows}
    for status, role, action in product(type(life.begins), Role, actions):
        rows = rows_for(life, status, role, action)
        if rows:
            assert life.step(status, action, {role}) is rows[0]
            assert action in life.open_to(status, {role})
        else:
            with pytest.raises(ActionNotAllowed):
                life.step(status, action, {role})
            assert action not in life.open_to(status, {role})


@pytest.mark.parametrize("life", LIVES, ids=ids)
def test_two_rows_never_say_different_things_about_one_step(life: Life) -> None:
    for row in life.rows:
        for status in row.while_:
            assert rows_for(life, status, row.who, row.do) == [row], f"{status}: {row.who} {row.do}"


@pytest.mark.parametrize("life", LIVES, ids=ids)
def test_every_status_can_be_reached_and_reaches_an_end(life: Life) -> None:
    onward = {status: {row.to for row in life.rows if status in row.while_} for status in type(life.begins)}
    goes_on = {row.do for row in life.rows for end in life.ends if end in row.while_ and row.to not in life.ends}

    assert reached(onward, life.begins) == set(type(life.begins))
    for status in type(life.begins):
        assert reached(onward, status) & set(life.ends), f"{status} never ends"
    assert goes_on <= set(life.brings_back), "an end goes on"


@pytest.mark.parametrize("life", LIVES, ids=ids)
def test_every_action_of_a_kind_stands_in_its_table(life: Life) -> None:
    assert {row.do for row in life.rows} == set(type(life.rows[0].do))


@pytest.mark.parametrize("life", LIVES, ids=ids)
def test_every_name_fits_the_columns_it_is_kept_in(life: Life) -> None:
    """PostgreSQL refuses what is longer; SQLite does not."""
    event = tables.events.c
    status = longest(CASES[life.kind].c.status)
    for name in type(life.begins):
        assert len(name) <= min(status, longest(event.from_status), longest(event.to_status)), name
    for row in life.rows:
        assert len(row.do) <= longest(event.action), row.do
    assert len(life.kind) <= longest(event.case_kind)


def longest(column: Column[Any]) -> int:
    """How many letters a column holds."""
    assert isinstance(column.type, String)
    assert column.type.length
    return column.type.length


def reached(onward: dict[StrEnum, set[StrEnum]], start: StrEnum) -> set[StrEnum]:
    """All statuses that can follow `start`, itself included."""
    found, waiting = {start}, [start]
    while waiting:
        for status in onward[waiting.pop()] - found:
            found.add(status)
            waiting.append(status)
    return found
