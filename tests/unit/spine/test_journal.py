"""The file that keeps what was delivered until the database says so."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.journal import TOO_LONG, Journal, Taken, digest
from storage.outbox import Outgoing


def row(number: int, body: bytes = b"{}") -> Outgoing:
    return Outgoing(number, "telegram", 1, "101", "sendMessage", body)


def test_what_is_written_is_read_by_the_next_run(tmp_path: Path) -> None:
    file = tmp_path / "new" / "delivered.log"
    journal = Journal(file)
    journal.write(row(5), "77")
    journal.write(row(6), None)

    assert Journal(file).read() == [Taken(5, digest(row(5)), "77"), Taken(6, digest(row(6)), None)]


def test_a_line_cut_off_by_a_crash_is_not_there(tmp_path: Path) -> None:
    file = tmp_path / "delivered.log"
    file.write_text("5 123 77\n6 12", encoding="utf-8")

    assert Journal(file).read() == [Taken(5, 123, "77")]


def test_it_is_empty_once_every_mark_is_committed(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "delivered.log")
    journal.write(row(5), "77")
    journal.write(row(6), "78")

    journal.marked([5])
    assert [line.id for line in journal.read()] == [5, 6]
    journal.marked([6])
    assert journal.read() == []


def test_it_does_not_grow_while_there_is_always_something_under_way(tmp_path: Path) -> None:
    file = tmp_path / "delivered.log"
    journal = Journal(file)
    for number in range(1, 20_000):
        journal.write(row(number), "77")
        journal.marked([number - 1])

    assert file.stat().st_size <= TOO_LONG + 100
    assert journal.read()[-1].id == 19_999


def test_on_a_full_disk_nothing_fails_and_what_is_owed_is_written_with_the_next(tmp_path: Path) -> None:
    """Whoever fails here has sent the message already, and would send it again and again."""
    file = tmp_path / "delivered.log"
    journal = Journal(file)
    journal.write(row(5), "77")
    with room_for(file.stat().st_size + 3):  # the next line is cut off in the middle
        journal.write(row(6), "78")
        journal.write(row(7), "79")
    journal.write(row(8), "80")

    assert [line.id for line in journal.read()] == [5, 6, 7, 8]


def test_on_a_full_disk_it_is_not_shortened_and_goes_on(tmp_path: Path) -> None:
    file = tmp_path / "delivered.log"
    journal = Journal(file)
    for number in range(1, 20_000):
        journal.write(row(number), "77")
    with room_for(3):
        journal.marked(range(1, 15_000))

    journal.marked([15_000])
    assert [line.id for line in journal.read()] == list(range(15_001, 20_000))


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """No file of this process grows beyond so many bytes, as on a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_the_same_id_of_another_database_is_told_apart() -> None:
    assert digest(row(5, b"one")) != digest(row(5, b"two"))
