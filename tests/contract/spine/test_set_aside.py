"""What was given up can be looked at, tried again and dropped; that is on record, and nobody's words are shown."""

from typing import Any

import pytest
from sqlalchemy import Connection, select

from bot.__main__ import main
from storage import inbox, outbox, set_aside
from storage.engines import open_store
from storage.outbox import DELIVERED, REFUSED, Settled
from storage.set_aside import Box, Deed
from storage.tables import letter_deeds
from storage.tables import outbox as outbox_rows
from tests.clock import A_MORNING
from tests.contract.far_side import ANNA, somebody
from tests.contract.post_office import Office, message, state_of
from tests.contract.scene import Scene
from tests.contract.turn_router import SORRY
from tests.postgres import run_apart
from tests.simulators.telegram import Person

WORDS = "家里没有人，电话也打不通"


def deeds(c: Connection) -> list[Any]:
    t = letter_deeds.c
    return [tuple(row) for row in c.execute(select(t.box, t.deed, t.tries, t.by, t.at).order_by(t.id))]


async def test_a_turn_that_was_set_aside_is_tried_again_before_what_was_said_since(here: Scene) -> None:
    await here.hears(here.says(ANNA, "break-until-set-aside"))
    [letter] = await here.store.read(set_aside.listed, 10)
    assert (letter.box, letter.what, letter.tries, letter.at) == (Box.INBOX, "update", 3, A_MORNING)
    assert letter.trouble.startswith("KeyError at turn_router.py:")

    done = await here.store.run(set_aside.do, Deed.RETRY, Box.INBOX, [letter.id], "root", A_MORNING)
    here.turns.wake()
    await here.rests()

    assert done == [letter.id]
    assert here.texts(ANNA) == [SORRY, "mended"]
    assert await here.store.read(set_aside.listed, 10) == []
    assert await here.store.read(deeds) == [("inbox", "retry", 3, "root", A_MORNING)]


async def test_what_is_dropped_is_never_tried_again(here: Scene) -> None:
    await here.hears(here.says(ANNA, "break"))

    assert await here.store.run(set_aside.do, Deed.DROP, Box.INBOX, None, "root", A_MORNING)
    here.turns.wake()
    await here.rests()

    assert here.texts(ANNA) == [SORRY]
    assert await here.store.read(inbox.failed) == 0
    assert not await here.store.run(set_aside.do, Deed.RETRY, Box.INBOX, None, "root", A_MORNING)
    assert [deed for _, deed, *_ in await here.store.read(deeds)] == ["drop"]


async def test_a_message_a_channel_refused_arrives_when_it_is_tried_again(office: Office, anna: Person) -> None:
    (account,) = await office.store.run(somebody, ANNA)
    office.telegram.fail_next("sendMessage", 400)
    (row,) = await office.says(account, "您好")
    await office.telegram.waits_for_calls("sendMessage", 1)
    assert (await office.becomes(row))[0] == REFUSED
    [letter] = await office.store.read(set_aside.listed, 10)
    assert (letter.box, letter.id, letter.what) == (Box.OUTBOX, row, "sendMessage")

    await office.opens_again()
    await office.store.run(set_aside.do, Deed.RETRY, Box.OUTBOX, [row], "root", A_MORNING)
    await anna.waits_for("您好")

    assert await office.becomes(row) == (DELIVERED, "")
    assert await office.store.read(set_aside.count) == {Box.INBOX: 0, Box.OUTBOX: 0}


async def test_what_nobody_misses_is_no_letter(office: Office) -> None:
    """A change of what no longer stands in a chat; notices that took another way, or had none left."""
    (account,) = await office.store.run(somebody, ANNA)
    ids = await office.store.run(outbox.say, [message(account, str(ANNA), str(n)) for n in range(3)])
    troubles = (f"{outbox.SENT_ELSEWHERE} 7", outbox.UNLINKED, "400 message to edit not found")
    await office.store.run(
        outbox.settle, [Settled(id, REFUSED, trouble=trouble) for id, trouble in zip(ids, troubles, strict=True)]
    )
    assert [one.id for one in await office.store.read(set_aside.listed, 10)] == [ids[2]]

    def it_was_an_edit(c: Connection) -> None:
        c.execute(outbox_rows.update().where(outbox_rows.c.id == ids[2]).values(method="editMessageText"))

    await office.store.run(it_was_an_edit)
    assert await office.store.read(set_aside.listed, 10) == []
    assert (await office.store.read(state_of, ids[2]))[0] == REFUSED


def types(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    """What a command of the operator's ends with, and what it printed."""
    code = main(["letters", *words])
    return code, "".join(capsys.readouterr())


def test_the_operator_lists_tries_again_and_drops(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Any
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MINYI_DATABASE_URL", sqlite_url)
    monkeypatch.setenv("MINYI_DEMO", "false")
    monkeypatch.setenv("MINYI_LOG_LEVEL", "error")
    assert types(capsys, "list") == (0, "没有放在一边的来信和消息。\nNothing has been set aside.\n")

    first, second = run_apart(two_refused(sqlite_url))
    code, shown = types(capsys, "list")
    assert code == 0
    assert f"outbox:{first} - channel=telegram what=sendMessage tries=1 trouble=400 chat not found" in shown
    assert WORDS not in shown
    assert str(ANNA) not in shown

    assert types(capsys, "retry")[0] == 1, "which ones?"
    assert types(capsys, "drop", "outbox:1", "--all")[0] == 1, "these, or all?"
    code, shown = types(capsys, "retry", "letter-7")
    assert code == 1
    assert "“letter-7”不是一条的名称，要像 inbox:17 或 outbox:34。" in shown
    code, shown = types(capsys, "retry", f"outbox:{first}", "inbox:999")
    assert code == 1
    assert "inbox:999 没有放在一边" in shown
    assert "1条会再试一次" in shown
    assert "1条不要了" in types(capsys, "drop", "--all")[1]
    assert run_apart(left(sqlite_url, [first, second])) == [outbox.WAITING, 4]


async def two_refused(url: str) -> list[int]:
    """Two messages the channel would not take."""
    store = open_store(url)
    await store.open()
    (account,) = await store.run(somebody, ANNA)
    ids = await store.run(outbox.say, [message(account, str(ANNA), WORDS)] * 2)
    await store.run(outbox.settle, [Settled(id, REFUSED, trouble="400 chat not found") for id in ids])
    await store.close()
    return ids


async def left(url: str, ids: list[int]) -> list[int]:
    """How these messages stand."""
    store = open_store(url)
    await store.open()
    found = [(await store.read(state_of, id))[0] for id in ids]
    await store.close()
    return found
