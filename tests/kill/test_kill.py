"""Killed at every point between an update and its answers, on both databases."""

import asyncio
import re
from collections import Counter
from collections.abc import Callable
from random import Random

import pytest

from bot.journal import Journal
from tests.chaos.proofs import no_more_than_one_for_each_death
from tests.kill.books import Books
from tests.kill.launch import Point, Trap
from tests.kill.program import Running
from tests.kill.town import FIRST_CITIZEN, Town, matter, tells, writes_in_one_go

CITIZENS, CROWD, EACH, KILLS = 8, 20, 2, 4
EARLY = CITIZENS // 2
WRITTEN = 1 + CITIZENS * 4 + (CITIZENS - EARLY)  # what the officer and the citizens write

# where it dies, at which passage, and what the database must show of it
INSIDE: dict[Point, tuple[int, Callable[[Books], bool]]] = {
    Point.STORED: (1, lambda left: not left.opinions and left.waiting >= WRITTEN - CITIZENS - 1),
    Point.HANDLING: (2, lambda left: len(left.opinions) == EARLY == left.waiting),
    Point.DECIDED: (2, lambda left: len(left.opinions) == EARLY == left.waiting),
    Point.COMMITTED: (2, lambda left: len(left.opinions) == CITIZENS and not left.waiting and left.unsent >= EARLY),
    Point.MARKING: (1, lambda left: left.unsent > 0),
}


@pytest.fixture
async def queue(town: Town) -> None:
    """Citizens wrote all they had to say while nobody listened; half of them asked for the menu first."""
    for n, one in enumerate(await town.moves_in(CITIZENS)):
        await writes_in_one_go(one, n, *(["/menu"] if n >= EARLY else []))


@pytest.mark.parametrize("point", INSIDE)
@pytest.mark.usefixtures("queue")
async def test_killed_by_a_trap_it_goes_on_where_it_was(town: Town, point: Point) -> None:
    passage, left_so = INSIDE[point]

    await town.operator.starts(trap=Trap(point, passage)).dies()

    left, taken = await town.books_after_death(), Journal(town.folder / "data" / "delivered.log").read()
    assert left_so(left), left
    assert taken or point is not Point.MARKING
    repeated = await goes_on(town)
    assert all(len(ids) <= 1 for ids in repeated.values()), repeated
    # what the journal has is not sent again
    assert not {str(id) for ids in repeated.values() for id in ids} & {line.native_id for line in taken}


@pytest.mark.usefixtures("queue")
async def test_the_next_process_says_which_turns_it_takes_up_again(town: Town) -> None:
    """By the same numbers as the one before: what happened to somebody's word is followed through both logs."""
    await town.operator.starts(trap=Trap(Point.HANDLING, 2)).dies()
    assert (await town.books_after_death()).waiting

    running = town.operator.starts()
    await town.all_have_receipts()
    await running.stops()

    log = (town.folder / "program.log").read_text(encoding="utf-8")
    again = re.findall(r"turn=(\d+) channel=telegram taken up again left_by=\S+", log)
    assert again
    assert len(set(again)) == len(again)


@pytest.mark.usefixtures("queue")
async def test_killed_when_channels_have_taken_what_is_not_marked_it_repeats_one_message_a_chat(town: Town) -> None:
    program = town.operator.starts()
    await town.hears(CITIZENS)
    town.telegram.hold("sendMessage")
    await town.hears(CITIZENS)  # one in each chat: taken, and not answered

    await program.is_killed()

    town.telegram.release("sendMessage")
    assert (await town.books_after_death()).unsent
    repeated = await goes_on(town)
    assert all(len(ids) <= 1 for ids in repeated.values()), repeated
    assert any(repeated.values())


async def test_killed_at_random_under_load_it_keeps_every_word(town: Town) -> None:
    dice, last_words = Random(6), []
    people = await town.moves_in(CROWD)
    program = town.operator.starts()
    async with asyncio.TaskGroup() as load:
        for n, one in enumerate(people):
            load.create_task(tells(one, range(n * EACH, (n + 1) * EACH)))
        for _ in range(KILLS):
            await town.hears(dice.randint(5, 40))
            await asyncio.sleep(dice.uniform(0, 0.03))
            await program.is_killed()
            last_words.append(town.newest())
            program = town.operator.starts()

    repeated = await comes_to_rest(town, program, CROWD * EACH)

    assert not list(no_more_than_one_for_each_death(repeated, last_words, []))


async def goes_on(town: Town) -> dict[int, set[int]]:
    """Start again and wait until everybody has been served; the rest as below."""
    program = town.operator.starts()
    await town.all_have_receipts()
    return await comes_to_rest(town, program, CITIZENS)


async def comes_to_rest(town: Town, program: Running, opinions: int) -> dict[int, set[int]]:
    """Wait until all is quiet and look at everything; returns the ids of messages that came again later, by chat."""
    await town.comes_to_rest(opinions)
    await program.stops()
    books = await town.books()
    each_is_there_once(books, opinions)
    assert (books.waiting, books.failed, books.unsent, books.in_dialogue) == (0, 0, 0, [])
    assert await town.operator.starts("verify").ends() == 0
    return all_has_come(books, await town.chats())


def each_is_there_once(books: Books, count: int) -> None:
    """Every opinion is there once, from its author, numbered without a gap, and has its one clock."""
    each = count // len({one.author for one in books.opinions})
    written = Counter((one.author, one.text) for one in books.opinions)
    assert written == Counter((FIRST_CITIZEN + n // each, matter(n)) for n in range(count))
    assert [one.number[-4:] for one in books.opinions] == [f"{n:04}" for n in range(1, count + 1)]
    assert {one.clocks for one in books.opinions} == {1}


def all_has_come(books: Books, chats: dict[int, dict[int, str]]) -> dict[int, set[int]]:
    """Every message due has come, word for word, in order; returns the ids of those that came again, by chat."""
    repeated = {}
    for chat, came in chats.items():
        due = {said.message_id or 0: said.text for said in books.said if said.to == chat}
        assert due.items() <= came.items(), (chat, due, came)
        assert list(due) == sorted(due), (chat, due)
        repeated[chat] = came.keys() - due.keys()
        assert {came[id] for id in repeated[chat]} <= set(due.values())
    return repeated
