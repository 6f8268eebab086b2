"""Who speaks and what the dialogue remembers: loaded and saved for a whole batch, under the lock of the account."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, bindparam, select, update

from domain.person import Person
from storage.among import DIALECTS, among
from storage.bulk import Bulk, given, many_or_none
from storage.inbox import Speaker
from storage.people import people as persons
from storage.tables import accounts, people

NEW = "{}"


class Dialogue(NamedTuple):
    """A speaker's account as a turn finds it: state is aiogram's, data is JSON."""

    account_id: int
    channel: str
    address: str
    person: Person
    state: str | None
    data: str
    unreachable: bool


class AccountAppeared(Exception):
    """Somebody else has just made the account of a first contact: begin again, it can be locked now."""


def _load(dialect: str) -> Select[Any]:
    a = accounts.c
    return (
        select(a.id, a.channel, a.address, a.person_id, a.state, a.data, a.unreachable_since)
        .where(a.channel == bindparam("its_channel"), among(dialect, a.address, "its_addresses"))
        .order_by(a.id)
        .with_for_update(key_share=True)
    )


_LOAD = {dialect: _load(dialect) for dialect in DIALECTS}
_SAVE = (
    update(accounts)
    .where(accounts.c.id == bindparam("its_id"))
    .values(state=bindparam("its_state"), data=bindparam("its_data"))
)
_PEOPLE = Bulk(people)
_same = ["channel", "address"]
_made = (accounts.c.id, accounts.c.channel, accounts.c.address)
_ADD_ACCOUNTS = {
    dialect: statement.returning(*_made)
    for dialect, statement in many_or_none(accounts, (*_same, "person_id", "created_at"), _same).items()
}


def load_many(c: Connection, speakers: Collection[Speaker], on: date) -> dict[Speaker, Dialogue]:
    """The dialogues of those of these speakers whom we know, locked until the transaction ends.

    on: the local day, for the appointments in force. Locks are taken in the order of the account ids per channel.
    """
    by_channel: dict[str, list[str]] = {}
    for channel, address in speakers:
        by_channel.setdefault(channel, []).append(address)
    rows: list[Any] = []
    for channel in sorted(by_channel):
        rows += c.execute(_LOAD[c.dialect.name], {"its_channel": channel, "its_addresses": by_channel[channel]})
    who = persons.many(c, {row.person_id for row in rows}, on)
    return {
        (row.channel, row.address): Dialogue(
            row.id, row.channel, row.address, who[row.person_id], row.state, row.data, row.unreachable_since is not None
        )
        for row in rows
    }


def meet(c: Connection, languages: Mapping[Speaker, str], now: datetime) -> dict[Speaker, Dialogue]:
    """First contact: a person and an account for each speaker, who is spoken to in the language given.

    Raises AccountAppeared when one of them is known by now.
    """
    if not languages:
        return {}
    new = [{"language": language, "created_at": now} for language in languages.values()]
    who = {
        speaker: Person(id, language=language)
        for (speaker, language), id in zip(languages.items(), _PEOPLE.add(c, new), strict=True)
    }
    rows = [
        {"channel": channel, "address": address, "person_id": who[channel, address].id, "created_at": now}
        for channel, address in sorted(languages)
    ]
    made = c.execute(_ADD_ACCOUNTS[c.dialect.name], given(c, rows)).all()
    if len(made) < len(rows):
        raise AccountAppeared
    return {
        (channel, address): Dialogue(id, channel, address, who[channel, address], None, NEW, False)
        for id, channel, address in made
    }


def save_many(c: Connection, changed: Sequence[tuple[int, str | None, str]]) -> None:
    """Remember (account id, state, data) of every dialogue that went on."""
    if changed:
        c.execute(_SAVE, [{"its_id": id, "its_state": state, "its_data": data} for id, state, data in changed])
