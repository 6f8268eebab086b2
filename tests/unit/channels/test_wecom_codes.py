"""Error codes: what each is to whoever sends; and every alarm stands on the operator's page with what to do."""

import re
from pathlib import Path

import pytest

from bot.channels.sender import Blocked, Later
from bot.channels.wecom import codes
from bot.channels.wecom.codes import Alarm, Alarms, Declined, NotNow, OutOfOrder, failure
from bot.channels.wecom.files import seconds
from bot.channels.wecom.updates import readable
from bot.settings import PREFIX, Settings

PAGE = (Path(__file__).parents[3] / "docs" / "wecom.md").read_text(encoding="utf-8")
HERE = [one for one in vars(codes).values() if isinstance(one, Alarm)]
ROW = re.compile(r"^\| `([a-z-]+)` \| [^|]+ \| [^|]+ \|$", re.MULTILINE)


def test_the_page_says_of_every_alarm_what_it_means_and_what_to_do() -> None:
    assert set(ROW.findall(PAGE)) == {one.name for one in HERE}


def test_the_page_names_only_settings_there_are_and_every_one_of_wecom() -> None:
    named = set(re.findall(rf"{PREFIX}[A-Z_]+", PAGE))
    there = {PREFIX + name.upper() for name in Settings.model_fields}
    ours = {name for name in there if "WECOM" in name or "KF" in name} - {"MINYI_WECOM_API_BASE"}

    assert named <= there
    assert ours <= named
    assert {name for one in HERE for name in one.settings.split(", ") if name} <= named


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (40001, OutOfOrder),
        (60020, OutOfOrder),
        (48002, OutOfOrder),
        (95017, OutOfOrder),
        (45009, Later),
        (45033, Later),
        (81013, Blocked),
        (60111, Blocked),
        (40003, Blocked),
        (95000, NotNow),
        (95001, NotNow),
        (95004, NotNow),
        (95018, NotNow),
        (40058, Declined),
        (42014, Declined),
    ],
)
async def test_each_code_is_what_the_table_of_codes_says(code: int, kind: type[Exception]) -> None:
    assert type(failure(code, "message/send", 1, Alarms())) is kind


@pytest.mark.parametrize(
    ("amr", "long"),
    [
        (b"#!AMR\n", 0.0),
        (b"#!AMR\n" + (b"\x04" + b"\0" * 12) * 50, 1.0),
        (b"#!AMR\n" + (b"\x3c" + b"\0" * 31) * 100, 2.0),
        (b"#!AMR-WB\n" + b"\x04" * 40, float("inf")),
        (b"#!AMR\n\x78", float("inf")),
    ],
)
def test_a_recording_is_as_long_as_its_frames(amr: bytes, long: float) -> None:
    """V18"""
    assert seconds(amr) == pytest.approx(long)


def test_halves_of_letters_and_nothing_are_left_out() -> None:
    assert readable("a\x00路\ud83d😀") == "a路?😀"
