"""How turns are written down: what was said, what is remembered, what is done; in one statement where that helps."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ARRAY,
    Boolean,
    Connection,
    Insert,
    LargeBinary,
    SmallInteger,
    String,
    Text,
    any_,
    bindparam,
    column,
    func,
    insert,
    select,
    update,
)

from storage import dialogues, inbox, outbox
from storage.outbox import Saying
from storage.tables import Id, Moment, accounts
from storage.tables import inbox as inbox_table
from storage.tables import outbox as outbox_table

# (account id, state, data)
Kept = tuple[int, str | None, str]

_KEPT = {"id": Id, "state": String(), "data": Text()}
_SAID = {
    "channel": String(),
    "account_id": Id,
    "method": String(),
    "body": LargeBinary(),
    "lane": SmallInteger(),
    "not_before": Moment(),
    "person_id": Id,
    "choices": Boolean(),
}


def write_down(c: Connection, said: Sequence[Saying], kept: Sequence[Kept], done: Sequence[int]) -> list[int]:
    """Record what was said (the ids come back in its order), save dialogues, mark inbox rows done."""
    if c.dialect.name != "postgresql":
        dialogues.save_many(c, kept)
        inbox.done(c, done)
        return outbox.say(c, said)
    facts = _columns("kept", _KEPT, kept) | _columns("said", _SAID, said) | {"its_done": list(done)}
    return list(c.scalars(_ALL_AT_ONCE, facts))


def _columns(prefix: str, types: dict[str, Any], rows: Sequence[Sequence[Any]]) -> dict[str, list[Any]]:
    """Rows as one list for each column."""
    lists = zip(*rows, strict=True) if rows else ((),) * len(types)
    return {f"{prefix}_{name}": list(values) for name, values in zip(types, lists, strict=True)}


def _unnested(prefix: str, types: dict[str, Any]) -> Any:
    """The lists as rows again, numbered."""
    lists = [bindparam(f"{prefix}_{name}", type_=ARRAY(its_type)) for name, its_type in types.items()]
    columns = [column(name, its_type) for name, its_type in types.items()]
    return func.unnest(*lists).table_valued(*columns, with_ordinality="nth").render_derived()


def _all_at_once() -> Insert:
    kept, said = _unnested("kept", _KEPT), _unnested("said", _SAID)
    save = update(accounts).where(accounts.c.id == kept.c.id).values(state=kept.c.state, data=kept.c.data)
    done = inbox_table.c.id == any_(bindparam("its_done", type_=ARRAY(Id)))
    mark = update(inbox_table).where(done).values(state=inbox.DONE)
    rows = select(*(said.c[name] for name in _SAID)).order_by(said.c.nth)
    say = insert(outbox_table).from_select(list(_SAID), rows).returning(outbox_table.c.id)
    return say.add_cte(save.cte("save"), mark.cte("mark"))


_ALL_AT_ONCE = _all_at_once()
