"""Citizens' codes are kept as hashes: with a data key under a key of their own, without one as slow ones."""

from typing import Any

import pytest
from sqlalchemy import Connection, select

from storage.citizens import citizen_codes
from storage.keeping import blobs
from storage.keeping.keyring import KeyMissing
from storage.tables import citizen_codes as table
from storage.tables import code_keys
from tests.contract import rows
from tests.contract.keeping.full_county import NEW, OLD, opened
from tests.contract.rows import AT

CODE, OTHER = "7H2KMPQX", "9WERTBCD"


def given(c: Connection, code: str = CODE) -> int:
    who = rows.person(c)
    citizen_codes.add(c, who, code, AT)
    return who


def lying_there(c: Connection) -> list[Any]:
    """The hashes and the key as somebody who has taken the database sees them."""
    return [*c.scalars(select(table.c.code_hash)), *c.scalars(select(code_keys.c.key))]


@pytest.mark.parametrize("keys", ["", NEW])
async def test_a_code_is_good_for_its_person_alone(database_url: str, keys: str) -> None:
    async with opened(database_url, keys) as store:
        who, other = await store.run(given), await store.run(given, OTHER)
        asked = [(who, CODE), (other, OTHER), (who, OTHER), (other, CODE)]
        good = [await store.run(citizen_codes.is_good, *one) for one in asked]

    assert good == [True, True, False, False]


async def test_with_a_data_key_the_key_of_the_codes_lies_wrapped(database_url: str) -> None:
    async with opened(database_url, NEW) as store:
        await store.run(given)
        await store.run(given)
        first, second, key = await store.read(lying_there)

    assert first != second
    assert len(key) > 32


async def test_a_code_given_before_there_was_a_data_key_stays_good(database_url: str) -> None:
    async with opened(database_url) as store:
        before = await store.run(given)
    async with opened(database_url, NEW) as store:
        after = await store.run(given, OTHER)

        assert await store.run(citizen_codes.is_good, before, CODE)
        assert await store.run(citizen_codes.is_good, after, OTHER)


async def test_codes_stay_good_when_the_data_key_is_changed(database_url: str) -> None:
    async with opened(database_url, OLD) as store:
        who = await store.run(given)
    async with opened(database_url, f"{NEW},{OLD}") as store:
        assert await store.run(blobs.seal_again, 10) == 1
    async with opened(database_url, NEW) as store:
        assert await store.run(citizen_codes.is_good, who, CODE)
    async with opened(database_url, OLD) as store:
        with pytest.raises(KeyMissing):
            await store.run(citizen_codes.is_good, who, CODE)
