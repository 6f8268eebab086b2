"""Which posts of a campaign nobody may hold together (docs/rules.md §3.8)."""

from collections.abc import Iterable

from domain.roles import Role

# The survey is run by others than those who organise (S4.17); whoever watches takes no part (S4.18).
APART: tuple[frozenset[Role], ...] = (
    frozenset({Role.SURVEY_OPERATOR, Role.ORGANISER}),
    *(frozenset({Role.AUDITOR, one}) for one in (Role.ORGANISER, Role.APPRAISER, Role.SURVEY_OPERATOR, Role.INSPECTOR)),
)


def clashing(role: Role, held: Iterable[Role]) -> Role | None:
    """The post somebody holds in the same campaign that does not go together with this one; None when all do."""
    return next((one for one in held if frozenset({role, one}) in APART), None)
