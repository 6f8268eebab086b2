"""Background tasks end when they are told to."""

import asyncio

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
