"""Rows and shapes that the tests of channels and delivery share."""

from sqlalchemy import Connection, insert

from storage.people import people
from storage.tables import accounts
from tests.clock import A_MORNING

ANNA, BEN = 101, 102


def somebody(c: Connection, *addresses: int) -> list[int]:
    """A person with these Telegram accounts; their ids."""
    person = people.add(c, at=A_MORNING)
    facts = [
        {"channel": "telegram", "address": str(a), "person_id": person, "created_at": A_MORNING} for a in addresses
    ]
    return list(c.scalars(insert(accounts).returning(accounts.c.id, sort_by_parameter_order=True), facts))
