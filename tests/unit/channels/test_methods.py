"""What each channel does with each method of the Bot API: the table, and that the channels obey it."""

import json

import pytest

from bot.channels.methods import CHANNELS, KF, METHODS, TABLE, WEB, WECOM, How, cell, is_shown
from bot.channels.sender import Refused
from bot.channels.web_bodies import shown

FILES = dict.fromkeys(("photo", "document", "voice", "video", "audio"), "blob:1")
CALL = {"chat_id": 1, "text": "好", "message_id": 1, "action": "typing"} | FILES


def test_the_table_names_only_methods_there_are() -> None:
    """V21"""
    assert not set(TABLE) - set(METHODS)
    assert all(set(row) <= set(CHANNELS) for row in TABLE.values())
    assert len(METHODS) > 170


@pytest.mark.parametrize("method", sorted(METHODS))
def test_every_method_is_done_degraded_nothing_or_refused(method: str) -> None:
    """V21: what is degraded says how; what is refused says so to whoever asks"""
    for channel in CHANNELS:
        how, note = cell(method, channel)
        assert bool(note) == (how is How.DEGRADED), (channel, note)
        if how is How.REFUSED:
            with pytest.raises(Refused, match="400"):
                is_shown(method, channel)
        else:
            assert is_shown(method, channel) == (how is not How.NOTHING)


@pytest.mark.parametrize("method", sorted(METHODS))
def test_the_web_chat_obeys_the_table(method: str) -> None:
    """V21"""
    how = cell(method, WEB).how
    if method == "answerCallbackQuery":
        assert how is How.DONE  # the page shows it without a message
        return
    try:
        bodies = shown(method, json.loads(json.dumps(CALL)))
    except Refused:
        assert how is How.REFUSED
    else:
        assert how is (How.DONE if bodies else How.NOTHING)


def test_a_file_in_the_web_chat_is_called_as_we_call_it() -> None:
    [body] = shown("sendDocument", CALL | {"file_name": "云交函〔2026〕1号.pdf"})
    assert body["file_name"] == "云交函〔2026〕1号.pdf"
    [nameless] = shown("sendDocument", CALL)
    assert "file_name" not in nameless


def test_both_halves_of_wecom_say_whatever_can_be_said() -> None:
    """V21: what a handler of ours may send to one channel it may send to the other"""
    for method in METHODS:
        assert (cell(method, WECOM).how is How.REFUSED) == (cell(method, KF).how is How.REFUSED), method
