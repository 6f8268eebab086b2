"""Background tasks end when they are told to; where a fault came from is told without its words."""

import asyncio

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

from bot import nursery


async def forever(begun: asyncio.Event) -> None:
    begun.set()
    await asyncio.Event().wait()


async def swallows_one_cancellation(begun: asyncio.Event) -> str:
    try:
        await forever(begun)
    except asyncio.CancelledError:
        await asyncio.Event().wait()
    return "never"


async def test_a_stopped_task_has_ended() -> None:
    begun = asyncio.Event()
    task = nursery.start(forever(begun), "forever")
    await begun.wait()

    await nursery.stop(task, None)

    assert task.cancelled()


async def test_a_task_in_which_the_stop_was_swallowed_is_stopped_again() -> None:
    begun = asyncio.Event()
    task = nursery.start(swallows_one_cancellation(begun), "stubborn")
    await begun.wait()

    await nursery.stop(task, patience=0.01)

    assert task.cancelled()


def test_a_fault_within_a_library_is_told_by_the_place_that_asked_for_it() -> None:
    with create_engine("sqlite://").connect() as c, pytest.raises(OperationalError) as fault:
        c.execute(text("SELECT nothing"))
    assert nursery.where(fault.value).startswith("OperationalError at test_nursery.py:")
