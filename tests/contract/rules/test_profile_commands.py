"""profile, explain, place and calendar on the command line: plain sentences, the line of a mistake, the exit code."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Connection

from bot import demo
from bot.__main__ import COMMANDS
from domain.clocks import Clock
from services.clockwork import start
from storage import schema
from storage.people import people
from storage.rules import profiles
from tests.contract.county import County
from tests.contract.rules.test_commands import HOLIDAYS, Terminal, terminal
from tests.unit.rules.test_profile_check import OWN, WRONG

__all__ = ["terminal"]
FOREIGN = ("Traceback", "Errno", "Input should", "Field required", "KeyError", "validation error", "Expecting")


def plain(words: str) -> bool:
    """Nothing that only a programmer reads."""
    return not any(one in words for one in FOREIGN)


def test_a_wrong_profile_is_told_line_by_line_in_both_languages(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "yunxi.toml").write_text(WRONG, encoding="utf-8")

    done = terminal.types("profile", "check", "yunxi.toml")

    assert done.returncode == 1
    assert "yunxi.toml 第7行：没有 terms.reply_withn 这一项，程序不认识。最像的是 reply_within。" in done.stdout
    assert "yunxi.toml, line 7: there is no terms.reply_withn. The nearest is reply_within." in done.stdout
    assert "有14处要改" in done.stdout
    assert plain(done.stdout)


def test_a_sound_profile_is_checked_and_shown_with_what_it_inherits(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "yunxi.toml").write_text(OWN, encoding="utf-8")

    checked, shown = terminal.types("profile", "check", "yunxi.toml"), terminal.types("profile", "show", "yunxi.toml")

    assert (checked.returncode, shown.returncode) == (0, 0)
    assert "自己写明2项" in checked.stdout
    assert "● max_rounds | 2 | 本县设定" in shown.stdout
    assert '○ clock_start | "assigned" | 《代表法》（2025）第51条：交办之日（本地未规定，沿用县级默认）' in shown.stdout


@pytest.mark.parametrize("name", ["county_default", "beijing", "shanghai", "chongqing"])
def test_every_profile_that_comes_with_the_program_is_sound(terminal: Terminal, name: str) -> None:
    assert terminal.types("profile", "check", name).returncode == 0


def test_a_profile_can_be_checked_while_the_one_in_force_is_broken(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "broken.toml").write_text(WRONG, encoding="utf-8")

    assert terminal.types("profile", "check", "beijing", MINYI_PROFILE="broken.toml").returncode == 0
    stopped = terminal.types("migrate", MINYI_PROFILE="broken.toml")

    assert stopped.returncode == 2
    assert "MINYI_PROFILE" in stopped.stderr.splitlines()[0]
    assert "broken.toml 第6行" in stopped.stderr
    assert plain(stopped.stderr)


def test_a_recount_needs_somebody_of_the_office(terminal: Terminal) -> None:
    refused = terminal.types("profile", "recount", "没有这个人")

    assert refused.returncode == 1
    assert "不是在任的工委工作人员" in refused.stderr


def test_a_recount_by_new_rules_says_what_it_did(terminal: Terminal, sqlite_url: str, tmp_path: Path) -> None:
    def before(c: Connection) -> str:
        county = County(c)
        work = county.at(date(2026, 3, 16))
        profiles.put(c, work.profile, work.today, work.now)
        start(work, county.suggestion, Clock.ASSIGN)
        return people.get(c, county.office, work.today).name

    officer = schema.within(sqlite_url, before)
    (tmp_path / "yunxi.toml").write_text(OWN, encoding="utf-8")

    done = terminal.types("profile", "recount", officer, MINYI_PROFILE="yunxi.toml")

    assert done.returncode == 0, done.stderr
    assert "已按 yunxi 重算：0个变了，1个不变，0个没有动" in done.stdout


def test_doctor_names_the_rules_in_force_and_those_that_will_be(terminal: Terminal, sqlite_url: str) -> None:
    def before(c: Connection) -> None:
        work = County(c).at(date(2026, 3, 16))
        profiles.put(c, work.profile, work.today, work.now)

    first = terminal.types("doctor").stdout
    schema.within(sqlite_url, before)
    same = terminal.types("doctor").stdout
    other = terminal.types("doctor", MINYI_PROFILE="beijing").stdout

    assert "还没有启动过" in first
    assert "本地规则：county_default，2026年3月16日(周一)起用" in same
    assert "设置的是 beijing" in other
    assert "现在记着的是 county_default" in other


def test_explain_prints_every_clock_with_rules_and_calendar(terminal: Terminal, sqlite_url: str) -> None:
    def before(c: Connection) -> None:
        county = County(c)
        work = county.at(date(2026, 10, 12))
        start(work, county.lead, Clock.REPLY)
        start(work, county.lead, Clock.CONTACT)

    schema.within(sqlite_url, before)

    done = terminal.types("explain", "jy20260014")
    unknown = terminal.types("explain", "JY-2026-9999")

    assert done.returncode == 0, done.stderr
    assert "2027年1月12日(周二)是这样算的" in done.stdout
    assert "联系代表" in done.stdout
    assert "规则：county_default，摘要 " in done.stdout
    assert "放假安排：2026年，http" in done.stdout
    assert "放假安排：2027年还没有公布" in done.stdout
    assert unknown.returncode == 1
    assert "没有编号是 JY-2026-9999 的件" in unknown.stderr


@pytest.mark.parametrize("command", ["place", "calendar"])
def test_a_file_that_is_not_there_or_is_no_file_is_told_in_one_sentence(
    terminal: Terminal, tmp_path: Path, command: str
) -> None:
    (tmp_path / "folder").mkdir()

    missing, folder = terminal.types(command, "nowhere.toml"), terminal.types(command, "folder")

    assert (missing.returncode, folder.returncode) == (1, 1)
    assert "没有 nowhere.toml 这个文件" in missing.stdout
    assert "folder 读不了" in folder.stdout
    assert plain(missing.stdout + missing.stderr + folder.stdout + folder.stderr)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("not json", "第1行不是 JSON 的写法"),
        ("[1, 2]", "里面没有 year（年份）和 days（日期）"),
        ('{"year": 2027, "days": [{"name": "元旦", "date": "1月1日", "isOffDay": true}]}', "days 里第1条不对"),
        ('{"year": 2027, "days": []}', "2027 年一个休息日都没有"),
    ],
)
def test_a_wrong_holiday_notice_says_where_and_what(
    terminal: Terminal, tmp_path: Path, written: str, said: str
) -> None:
    (tmp_path / "2027.json").write_text(written, encoding="utf-8")

    refused = terminal.types("calendar", "2027.json")

    assert refused.returncode == 1
    assert said in refused.stdout
    assert plain(refused.stdout + refused.stderr)
    assert terminal.types("calendar", str(min(HOLIDAYS.glob("*.json")))).returncode == 0


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ("term_no = ", "term_no = -", "term_no 写的是 -"),
        ("[congress]", "[congres]", "没有 congres 这一项"),
        ('role = "office"', 'role = "king"', "role 写的是 king，只能是"),
        ("[congress]", "[congress\n", "这一行写法不对"),
    ],
)
def test_a_wrong_place_says_on_which_line_and_what(
    terminal: Terminal, tmp_path: Path, was: str, becomes: str, said: str
) -> None:
    text = Path(demo.__file__).with_name("demo_county.toml").read_text(encoding="utf-8")
    place = "\n".join(line for line in text.splitlines() if not line.startswith("title"))
    assert was in place
    (tmp_path / "place.toml").write_text(place.replace(was, becomes, 1), encoding="utf-8")

    refused = terminal.types("place", "place.toml")

    assert refused.returncode == 1
    assert said in refused.stdout, refused.stdout
    assert "place.toml 第" in refused.stdout
    assert "什么都没有录入" in refused.stdout
    assert plain(refused.stdout + refused.stderr)


def test_every_command_says_what_it_does_in_both_languages(terminal: Terminal) -> None:
    for command in (*COMMANDS, "docs"):
        shown = terminal.types(command, "--help").stdout
        described = shown.partition("\n\n")[2]
        assert "·" in described.partition("\n\n")[0], command
