"""A county in which a little of everything has happened, and databases to copy it to."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

from sqlalchemy import Connection

from domain.committee.poll_rule import Choice
from domain.notice import CaseRef, Kind
from storage import attachments, events, notes
from storage.committee import urns
from storage.engines import Store, open_store
from storage.keeping.keyring import Keyring
from storage.tables import polls
from tests.contract import rows
from tests.contract.hall import Hall, hall

LETTER = "一、斑马线已于5月20日划好。".encode() * 1000
PHOTO = b"\x89PNG\r\n\x1a\n\x00 a photo of the crossing"
MATTER = "斑马线"
# two keys by chance, and what the setting that has both says
NEW = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="
OLD = "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA="


@asynccontextmanager
async def county(url: str) -> AsyncIterator[Hall]:
    """A suggestion under way, with its opinion, its clocks, what was said on both sides."""
    async with hall(url) as place:
        await place.planned()
        await place.scene.store.run(notes.put, "a note", "街灯 \\ “亮了”\n")
        yield place


@asynccontextmanager
async def opened(url: str, keys: str = "") -> AsyncIterator[Store]:
    """The store with these keys."""
    store = open_store(url, keys=Keyring.of(keys))
    await store.open()
    try:
        yield store
    finally:
        await store.close()


async def files_and_an_urn(store: Store) -> tuple[int, int, int]:
    """Two files and an urn with one ballot; their ids."""
    photo = await store.run(attachments.keep_bytes, PHOTO, "image/png")
    letter = await store.run(attachments.keep_bytes, LETTER, "application/pdf")
    poll = await store.run(_urn)
    await store.run(partial(urns.drop_in, choice=Choice.SATISFIED), poll)
    return photo, letter, poll


async def lives(url: str) -> None:
    """Let the county live there, and keep files and an urn under the new key."""
    async with county(url):
        pass
    async with opened(url, NEW) as store:
        await files_and_an_urn(store)


def photo(c: Connection) -> bytes:
    """The photo, as whoever may see it sees it."""
    kept = attachments.keep_bytes(c, PHOTO, "image/png")
    return attachments.blob(c, kept).bytes


def _urn(c: Connection) -> int:
    officer = rows.person(c, "陈静")
    its = {"status": "voting", "about": "县交通局", "unknown_offered": False, "officer_id": officer}
    poll = rows.inserted(c, polls, its | {"planned_at": rows.AT})
    opened_so = events.Entry(CaseRef(Kind.POLL, poll), rows.AT, officer, "office", "open", "", "voting")
    events.append(c, [opened_so])
    urns.set_up(c, poll)
    return poll
