"""A line of the log says what it is about, on one line, as text or as JSON, and never an error's own words."""

import json
import logging
from collections.abc import Iterator

import pytest

from bot import logs
from bot.logs import FORMAT, OneLine, OneObject
from storage.outbox import Outgoing

ROW = Outgoing(34, "telegram", 5, "7001", "sendMessage", b"{}", turn=17)


@pytest.fixture
def delivering() -> Iterator[None]:
    """A message is on its way."""
    before = logs.on_its_way.set(ROW)
    yield
    logs.on_its_way.reset(before)


def record(words: str, error: BaseException | None = None) -> logging.LogRecord:
    info = (type(error), error, error.__traceback__) if error else None
    return logging.LogRecord("bot.postman", logging.WARNING, __file__, 1, words, (), info)


@pytest.mark.usefixtures("delivering")
def test_a_message_on_its_way_is_named_with_the_turn_that_said_it() -> None:
    assert OneLine(FORMAT).format(record("refused")).endswith("from=bot.postman refused turn=17 outbox=34")

    said = json.loads(OneObject().format(record("refused")))
    assert {name: said[name] for name in ("level", "from", "said", "turn", "outbox")} == {
        "level": "warning",
        "from": "bot.postman",
        "said": "refused",
        "turn": 17,
        "outbox": 34,
    }


def test_what_is_about_nothing_in_particular_names_nothing() -> None:
    assert OneLine(FORMAT).format(record("all is well")).endswith("from=bot.postman all is well")
    assert json.loads(OneObject().format(record("all is well"))).keys() == {"at", "level", "from", "said"}


@pytest.mark.parametrize("form", [OneLine(FORMAT), OneObject()])
def test_an_error_is_its_kind_and_place_on_one_line(form: logging.Formatter) -> None:
    try:
        raise ValueError("人民路12号的\n王阿姨")
    except ValueError as error:
        line = form.format(record("two\nlines", error))

    assert "\n" not in line
    assert "王阿姨" not in line
    assert "ValueError at test_logs.py" in line


def test_libraries_say_nothing_below_a_warning() -> None:
    for name in ("apscheduler.scheduler", "aiogram.event", "uvicorn.error", "sqlalchemy.engine"):
        assert name.startswith(logs.QUIET)
