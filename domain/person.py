"""People as the rules see them: who is speaking, and what they are appointed to."""

from dataclasses import dataclass
from typing import NamedTuple

from domain.roles import Role


class Grant(NamedTuple):
    """One appointment that is in force: a role and what it is limited to (docs/rules.md §2)."""

    role: Role
    scope_id: int | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A person who speaks or is spoken to. `grants` holds only what is in force today.

    suspended: a mandate as deputy is in force and does not run today (docs/rules.md §2): what it grants is left out.
    author: there were opinions sent in by, or for, this person when the turn began; else none has to be looked for.
    """

    id: int
    name: str = ""
    language: str = "zh"
    grants: tuple[Grant, ...] = ()
    signs: str | None = None
    phone: str = ""
    suspended: bool = False
    author: bool = False

    def holds(self, role: Role, scope_id: int | None = None) -> bool:
        """Whether this person holds the role (for that scope, where one is given)."""
        return any(g.role == role and (scope_id is None or g.scope_id == scope_id) for g in self.grants)

    def scopes(self, role: Role) -> tuple[int, ...]:
        """The ids this person holds the role for: units, stations, districts."""
        return tuple(g.scope_id for g in self.grants if g.role == role and g.scope_id is not None)


SYSTEM = Person(id=0, name="")
