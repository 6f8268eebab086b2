"""docs/access.md: who may read what, as the one table of domain/disclosure.py says it."""

from collections.abc import Iterator

from domain.disclosure import READS, Field
from domain.roles import Role
from locales.texts import Texts


def page(texts: Texts) -> str:
    """The page as the table stands now."""
    return "\n".join([f"# {texts('access-title')}", "", texts("access-about"), "", *_rows(texts), ""])


def _rows(texts: Texts) -> Iterator[str]:
    parts = [role for role in Role if any(role in row for row in READS.values())]
    yield f"| {texts('access-what')} | {' | '.join(texts(f'role-{role}') for role in parts)} |"
    yield "| --- " * (1 + len(parts)) + "|"
    for field in Field:
        yield f"| {texts(f'field-{field}')} | {' | '.join(_shown(texts, field, role) for role in parts)} |"


def _shown(texts: Texts, field: Field, role: Role) -> str:
    when = READS[field].get(role)
    return texts(f"when-{when}") if when else texts("access-never")
