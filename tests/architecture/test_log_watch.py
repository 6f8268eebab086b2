"""The reader of the logs sees what must not be there, and lets the program's own lines pass."""

import logging

import pytest

from bot import logs
from tests.log_watch import SECRETS, WATCH, begin, leaks_in

HEAD = "2026-03-02 09:30:00,000 level=INFO from=bot.turns "
BAD = {
    "people's words or names": ("person=王阿姨", "said=路灯不亮"),
    "a telephone number": ("phone=13900000001", "to=+8613900000001"),
    "an identity number": ("card=11010119000101123X",),
    "a token of Telegram": ("url=/bot123456:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw/getMe",),
    "an invitation": ("start=inv_8Zq3kP0aB_x",),
    "a code": ("code=YQ-7KMP-2WQX",),
    "a pick-up code": ("code=K7M2-9QXT",),
    "a password": ("url=postgresql://minyi:geheim@db.example/minyi",),
    "a session, a key or a signature": ("session=0123456789abcdef0123456789abcdef",),
}
GOOD = (
    "lease=telegram:123456 held=True",
    "turn=[12, 13] failed: IntegrityError at 0021_what_is_kept_how_long.py:12",
    "channel=telegram polling trouble='Too Many Requests: retry after 3'",
    "channel=wecom alarm=kf-account code=95013 settings='MINYI_KF_ACCOUNTS' see=docs/wecom.md",
    "web connections=824 turned away=12000",
    "the font lacks U+4E00 U+9FA5",
)


@pytest.mark.parametrize("leak", SECRETS)
def test_what_must_not_be_logged_is_seen(leak: str) -> None:
    for words in BAD[leak]:
        assert leak in leaks_in(HEAD + words), words


@pytest.mark.parametrize("words", GOOD)
def test_the_programs_own_lines_pass(words: str) -> None:
    assert leaks_in(HEAD + words) == []


def test_it_reads_along_from_the_level_the_program_runs_on() -> None:
    before = WATCH.seen
    logging.getLogger("bot.anything").info("phone=%s", "13900000001")
    logging.getLogger("services.anything").info("turn=1")
    logging.getLogger("aiogram").info("a library below a warning is silent there, too")

    assert WATCH.seen == before + 2
    assert [one.partition(":")[0] for one in WATCH.taken()] == ["a telephone number"]


def test_it_reads_along_again_after_a_command_has_set_up_its_own_log() -> None:
    logs.set_up("info")
    begin()
    logging.getLogger("bot.anything").info("phone=%s", "13900000001")

    assert [one.partition(":")[0] for one in WATCH.taken()] == ["a telephone number"]


def test_lines_of_a_process_are_told_from_what_it_says_to_its_operator() -> None:
    WATCH.read_printed(f"民意已启动，请打开 http://127.0.0.1:8080\n{HEAD}name=李梅\n")
    assert [one.partition(":")[0] for one in WATCH.taken()] == ["people's words or names"]
