"""How a lifecycle table is read.

Read a row as a sentence: *while a case is FROM, a WHO may DO it, if GUARD; it becomes TO; the clocks STARTS begin
and STOPS end (PAUSES hold still, RESUMES go on); and each of TELLS hears the named sentence.* Nothing outside the
tables can change a status.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from domain.clocks import Clock
from domain.errors import ActionNotAllowed
from domain.roles import Role

Guard = Callable[[Mapping[str, Any]], None]


@dataclass(frozen=True, slots=True)
class Tell:
    """Who hears which sentence; `due` names the clock whose date the sentence gives."""

    who: Role
    says: str
    due: Clock | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One row of a lifecycle table."""

    while_: tuple[StrEnum, ...]
    who: Role
    do: StrEnum
    to: StrEnum
    guard: tuple[Guard, ...] = ()
    starts: tuple[Clock, ...] = ()
    stops: tuple[Clock, ...] = ()
    pauses: tuple[Clock, ...] = ()
    resumes: tuple[Clock, ...] = ()
    tells: tuple[Tell, ...] = ()


@dataclass(frozen=True, slots=True)
class Life:
    """The life of one kind of case: its statuses, where it begins, where it ends, and its rows.

    brings_back: the deeds by which people may take up again what had ended.
    """

    kind: str
    begins: StrEnum
    ends: tuple[StrEnum, ...]
    rows: tuple[Step, ...]
    brings_back: tuple[StrEnum, ...] = ()

    def step(self, status: str, action: str, roles: Collection[Role]) -> Step:
        """The row that lets one of `roles` do `action` while the case is `status`.

        Raises ActionNotAllowed when there is none; its facts name the action and who could do it.
        """
        here = [row for row in self.rows if row.do == action and status in row.while_]
        for row in here:
            if row.who in roles:
                return row
        raise ActionNotAllowed(
            what=f"{self.kind}-{action}", who=tuple(row.who for row in here), status=status, kind=self.kind
        )

    def open_to(self, status: str, roles: Collection[Role]) -> tuple[StrEnum, ...]:
        """The actions these roles may take now, in the order of the table: the buttons of the case."""
        return tuple(row.do for row in self.rows if status in row.while_ and row.who in roles)
