"""Things kept in one table and handed out as frozen dataclasses; cases among them carry a version."""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields, make_dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, Table, bindparam, func, insert, select, update
from sqlalchemy.exc import DBAPIError

from domain.errors import CaseHasMovedOn, CaseNotFound
from domain.notice import Say
from storage.among import DIALECTS, among
from storage.turns import undo

X = TypeVar("X")
_IMPATIENT = "minyi_impatient"
# PostgreSQL's word for a row that somebody else holds
_HELD = "55P03"


class HeldElsewhere(undo.NoWayBack):
    """Somebody else holds the case, and whoever asks holds what that one may be waiting for: try again later."""


@contextmanager
def waiting_for_nobody(c: Connection) -> Iterator[None]:
    """Here a case held by somebody else is not waited for, see docs/architecture.md (Locks): HeldElsewhere."""
    c.info[_IMPATIENT] = True
    try:
        yield
    finally:
        del c.info[_IMPATIENT]


def quickly(of: type[X]) -> Callable[..., X]:
    """Makes frozen dataclasses of rows: what `of` makes of the values of all its fields, seven times as fast.

    Frozen, it is given its fields by a call for each of them; here it is frozen only when it has them all.
    """
    if of.__bases__ != (object,) or hasattr(of, "__post_init__"):
        return of  # only what has the very same places for its fields can become one
    names = [field.name for field in fields(of)]  # type: ignore[arg-type]
    thawed: Any = make_dataclass(of.__name__, names, slots=True)

    def made(*values: Any) -> X:
        one = thawed(*values)
        one.__class__ = of
        return one  # type: ignore[no-any-return]

    return made


class Kept(Generic[X]):
    """The deeds every such table shares. The fields of `of` are columns of `table`, name by name.

    made: makes one of a row with these columns.
    """

    def __init__(self, table: Table, of: type[X]) -> None:
        self._table = table
        self.made: Callable[..., X] = quickly(of)
        columns = [table.c[field.name] for field in fields(of)]  # type: ignore[arg-type]
        self._select = select(*columns)
        self._by_id = self._select.where(table.c.id == bindparam("its_id"))
        # whoever merely refers to the case does not wait
        self._by_id_locked = self._by_id.with_for_update(key_share=True)
        self._by_id_at_once = self._by_id.with_for_update(key_share=True, nowait=True)
        self._by_ids = {one: self._select.where(among(one, table.c.id, "its_ids")) for one in DIALECTS}
        # a statement built for every call costs more than the call
        self._everything = self._select.order_by(table.c.id)
        # PostgreSQL expects more of what is rare than there is: by the bare id it looks for the first few among all
        self._oldest_first = {"sqlite": (table.c.id,), "postgresql": (table.c.id + 0,)}
        self._insert = insert(table)
        self._insert_whole = self._insert.returning(*columns)
        self._update = update(table).where(table.c.id == bindparam("its_id"))
        if "version" in table.c:
            self._update_seen = self._update.where(table.c.version == bindparam("its_version")).returning(*columns)

    def add(self, c: Connection, **values: Any) -> int:
        """Keep a new one and return its id; columns left out take their defaults."""
        key: Any = c.execute(self._insert, values).inserted_primary_key
        return int(key[0])

    def put(self, c: Connection, **values: Any) -> X:
        """Keep a new one and return it as it stands."""
        return self.made(*c.execute(self._insert_whole, values).one())

    def get(self, c: Connection, id: int) -> X:
        """The one with this id. Raises CaseNotFound."""
        return self._one(c, self._by_id, id)

    def locked(self, c: Connection, id: int) -> X:
        """The same, and nobody else can change it until this transaction ends.

        Raises CaseNotFound; HeldElsewhere where nobody is waited for: among the turns of others, and under a clock.
        """
        if not (c.info.get(_IMPATIENT) or undo.is_in_company(c)):
            return self._one(c, self._by_id_locked, id)
        try:
            return self._one(c, self._by_id_at_once, id)
        except DBAPIError as error:
            if getattr(error.orig, "sqlstate", None) == _HELD:
                raise HeldElsewhere from error
            raise

    def many(self, c: Connection, ids: Collection[int]) -> dict[int, X]:
        """Those with these ids, by id; who is not there is left out."""
        rows = c.execute(self._by_ids[c.dialect.name], {"its_ids": list(ids)}).all() if ids else ()
        return {row.id: self.made(*row) for row in rows}

    def change(self, c: Connection, id: int, seen_version: int, **changes: Any) -> X:
        """Change the case seen at `seen_version` and return it as it stands then, one version on.

        Raises CaseHasMovedOn when somebody was quicker, CaseNotFound when there is no such case.
        """
        values = {**changes, "version": seen_version + 1, "its_id": id, "its_version": seen_version}
        now = c.execute(self._update_seen, values).first()
        if now is None:
            raise CaseHasMovedOn.about(self.get(c, id))
        return self.made(*now)

    def set(self, c: Connection, id: int, **changes: Any) -> None:
        """Change columns of something that has no version."""
        c.execute(self._update, {**changes, "its_id": id})

    def all(self, c: Connection, *where: ColumnElement[bool], order: Sequence[Any] = ()) -> list[X]:
        """All that fulfil every condition, oldest first unless ordered otherwise."""
        return [self.made(*row) for row in c.execute(self._those(where, order)).all()]

    def asking(self, *where: ColumnElement[bool], order: Sequence[Any] = ()) -> Callable[..., list[X]]:
        """The same question, prepared once: call it with the connection and the values of its parameters."""
        statement = self._those(where, order)
        return lambda c, **facts: [self.made(*row) for row in c.execute(statement, facts).all()]

    def grouped(
        self, name: str, *where: ColumnElement[bool], order: Sequence[Any] = ()
    ) -> Callable[..., dict[int, list[X]]]:
        """A question for many at once: called with ids, it answers with what has each of them in the column `name`,
        oldest first unless ordered otherwise."""
        column = self._table.c[name]
        asked = {one: self._those((among(one, column, "its_ids"), *where), order) for one in DIALECTS}

        def answer(c: Connection, ids: Collection[int]) -> dict[int, list[X]]:
            found: dict[int, list[X]] = {id: [] for id in ids}
            for row in c.execute(asked[c.dialect.name], {"its_ids": list(found)}).all() if found else ():
                one = self.made(*row)
                found[getattr(one, name)].append(one)
            return found

        return answer

    def first(self, c: Connection, *where: ColumnElement[bool], order: Sequence[Any] = ()) -> X | None:
        """The first that fulfils every condition, or None."""
        row = c.execute(self._those(where, order).limit(1)).first()
        return self.made(*row) if row else None

    def page(
        self,
        c: Connection,
        *where: ColumnElement[bool],
        order: Sequence[Any] = (),
        limit: int | None = None,
        offset: int = 0,
    ) -> tuple[list[X], int]:
        """One page of those that fulfil every condition, and how many there are in all; limit 0: only how many.

        Without an order: of something that is rare, oldest first.
        """
        count = select(func.count()).select_from(self._table).where(*where)
        if limit == 0:
            return [], c.execute(count).scalar_one()
        shown = self._those(where, order or self._oldest_first[c.dialect.name]).limit(limit).offset(offset)
        found = [self.made(*row) for row in c.execute(shown)]
        if not offset and (limit is None or len(found) < limit):
            return found, len(found)  # the first page is the only one: nothing is left to count
        return found, c.execute(count).scalar_one()

    def _those(self, where: Sequence[ColumnElement[bool]], order: Sequence[Any]) -> Select[Any]:
        if not where and not order:
            return self._everything
        return self._select.where(*where).order_by(*(order or (self._table.c.id,)))

    def _one(self, c: Connection, statement: Any, id: int) -> X:
        row = c.execute(statement, {"its_id": id}).first()
        if row is None:
            raise CaseNotFound(what=Say("this-case"))
        return self.made(*row)
