"""What people send is sealed where it lies, and keys may be changed while everything stays readable."""

import pytest
from sqlalchemy import Connection, select

from domain.committee.poll_rule import Choice
from storage import attachments
from storage.committee import urns
from storage.keeping import blobs
from storage.keeping.keyring import KeyMissing, Keyring
from storage.sealing import SealBroken
from storage.tables import blobs as table
from storage.tables import poll_urns
from tests.contract.keeping.full_county import LETTER, NEW, OLD, PHOTO, files_and_an_urn, opened


def lying_there(c: Connection) -> list[bytes]:
    """The bytes as somebody who has taken the database sees them."""
    return [bytes(one) for one in (*c.scalars(select(table.c.bytes)), *c.scalars(select(poll_urns.c.key)))]


async def test_with_a_key_neither_files_nor_the_keys_of_urns_lie_open(database_url: str) -> None:
    async with opened(database_url, NEW) as store:
        photo, letter, _ = await files_and_an_urn(store)

        first, second, key = await store.read(lying_there)
        assert PHOTO not in first
        assert LETTER[:40] not in second
        assert len(key) > 32
        assert (await store.read(attachments.blob, photo)).bytes == PHOTO
        assert (await store.read(attachments.blob, letter)).bytes == LETTER


async def test_the_same_file_is_kept_once_whether_sealed_or_not(database_url: str) -> None:
    async with opened(database_url) as store:
        open_one = await store.run(attachments.keep_bytes, PHOTO, "image/png")
    async with opened(database_url, NEW) as store:
        assert await store.run(attachments.keep_bytes, PHOTO, "image/png") == open_one
        assert (await store.read(attachments.blob, open_one)).bytes == PHOTO


async def test_everything_is_sealed_anew_with_the_first_key_and_the_old_one_can_go(database_url: str) -> None:
    async with opened(database_url) as store:
        photo, _, poll = await files_and_an_urn(store)
    async with opened(database_url, OLD) as store:
        letter = await store.run(attachments.keep_bytes, LETTER + b"2", "application/pdf")
    async with opened(database_url, f"{NEW},{OLD}") as store:
        assert await store.read(blobs.keys_in_use) == {"", *Keyring.of(OLD).names}

        done = [await store.run(blobs.seal_again, 2) for _ in range(4)]

        assert done == [2, 1, 1, 0]
    async with opened(database_url, NEW) as store:
        assert await store.read(blobs.keys_in_use) == {Keyring.of(NEW).seals}
        assert (await store.read(attachments.blob, photo)).bytes == PHOTO
        assert (await store.read(attachments.blob, letter)).bytes == LETTER + b"2"
        assert await store.run(urns.empty, poll) == [Choice.SATISFIED]


async def test_without_its_key_nothing_is_read_and_the_key_is_named(database_url: str) -> None:
    async with opened(database_url, OLD) as store:
        photo, _, poll = await files_and_an_urn(store)
    async with opened(database_url, NEW) as store:
        for deed, id in ((attachments.blob, photo), (urns.empty, poll)):
            with pytest.raises(KeyMissing, match=Keyring.of(OLD).seals):
                await store.run(deed, id)
        with pytest.raises(KeyMissing):
            await store.run(blobs.seal_again, 10)


async def test_a_file_put_in_the_place_of_another_does_not_open(database_url: str) -> None:
    async with opened(database_url, NEW) as store:
        photo, letter, _ = await files_and_an_urn(store)
        await store.run(_exchange, photo, letter)

        with pytest.raises(SealBroken):
            await store.read(attachments.blob, photo)


def _exchange(c: Connection, one: int, other: int) -> None:
    first = c.execute(select(table.c.bytes).where(table.c.id == other)).scalar_one()
    c.execute(table.update().where(table.c.id == one).values(bytes=first))


@pytest.mark.parametrize("written", ["no base64", "c2hvcnQ=", f"{NEW},{NEW}"])
def test_what_is_no_key_or_stands_twice_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"none twice|no base64"):
        Keyring.of(written)
