"""A profile with mistakes is told all of them at once, each with its line and what would be right."""

import tomllib
from pathlib import Path

import pytest

from domain.rules.profile import load
from domain.rules.profile_files import ProfileUnusable, names
from domain.rules.toml_lines import Malformed, lines_of, malformed
from locales.texts import Catalogue

OWN = """\
# 云溪县
name = "yunxi"
inherits = "county_default"

[terms]
reply_within = { amount = 2, unit = "month", source = "本县设定" }
contact_within = "-"

[settings.max_rounds]
value = 2
source = "本县设定"
"""
WRONG = """\
name = "yunxi"
inherits = "county_default"
tea = "green"

[terms]
reply_within = { amount = 3.5, unit = "fortnight", source = "《代表法》第51条" }
reply_withn = { amount = 3, unit = "month", source = "《代表法》第51条" }
sign_within = { amount = 0, unit = "working_day" }
plan_within = 10

[settings]
quiet_until = { value = "21:00", source = "本县设定" }

# three levels, one of them nobody knows
levels = { value = ["satisfied", "meh", "dissatisfied"], source = "本县设定" }
weekend_as_holiday = { value = "perhaps", source = "本县设定" }
business_close = { value = "5pm", source = "本县设定" }
max_rounds = { value = -1, source = "本县设定" }
reminder_time = { value = "half past eight", source = "本县设定" }
quick = { value = true, source = "本县设定" }
"""


def write(folder: Path, text: str) -> str:
    file = folder / "yunxi.toml"
    file.write_text(text, encoding="utf-8")
    return str(file)


def test_a_file_of_ones_own_is_taken_by_its_path_and_inherits_the_rest(tmp_path: Path) -> None:
    profile = load(write(tmp_path, OWN))

    assert profile.name == "yunxi"
    assert str(profile.limit("reply_within").amount) + profile.source_of("reply_within") == "2本县设定"
    assert profile.max_rounds == 2
    assert {"reply_within", "max_rounds"}.isdisjoint(profile.inherited)
    assert profile.limit("contact_within").rule == (
        "参照重庆市代表建议工作条例（2017）第18条：20个工作日内联系代表（本地未规定，沿用县级默认）"
    )
    assert len(profile.inherited) == len(profile.values) - 2


def test_everything_that_is_wrong_is_named_at_once_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(ProfileUnusable) as refused:
        load(write(tmp_path, WRONG))

    found = {(one.line, one.says, one.key) for one in refused.value.problems}
    assert found == {
        (3, "profile-unknown", "tea"),
        (6, "profile-want-number", "terms.reply_within.amount"),
        (6, "profile-one-of", "terms.reply_within.unit"),
        (7, "profile-unknown-setting", "terms.reply_withn"),
        (8, "profile-at-least", "terms.sign_within.amount"),
        (8, "profile-missing-field", "terms.sign_within.source"),
        (9, "profile-no-entry", "terms.plan_within"),
        (12, "profile-quiet", "settings.quiet_until"),
        (15, "profile-one-of", "settings.levels"),
        (16, "profile-want-bool", "settings.weekend_as_holiday"),
        (17, "profile-wrong-form", "settings.business_close"),
        (18, "profile-at-least", "settings.max_rounds"),
        (19, "profile-want-time", "settings.reminder_time"),
        (20, "profile-unknown-name", "settings.quick"),
    }


def test_every_complaint_is_a_sentence_in_both_languages_without_the_checkers_own_words(tmp_path: Path) -> None:
    with pytest.raises(ProfileUnusable) as refused:
        load(write(tmp_path, WRONG))

    for language in ("zh", "en"):
        said = [Catalogue().texts(language)(one.says, **one.facts) for one in refused.value.problems]
        assert all(one.key.split(".")[-1] in words for one, words in zip(refused.value.problems, said, strict=True))
        assert not any(word in " ".join(said) for word in ("Input should", "pydantic", "validation", "Field required"))


def test_without_inheriting_every_missing_value_is_named(tmp_path: Path) -> None:
    with pytest.raises(ProfileUnusable) as refused:
        load(write(tmp_path, 'name = "yunxi"\n'))

    missing = {one.key for one in refused.value.problems if one.says == "profile-missing"}
    county = load()
    assert missing >= {f"settings.{name}" for name in county.sources}
    assert {"terms.reply_within", "terms.sign_within"} <= missing


@pytest.mark.parametrize(
    ("text", "says", "line"),
    [
        ('name = "a"\nname = "b"\n', "profile-twice", 2),
        ('name = "a"\n\nterms = { \n', "profile-malformed", 3),
        ('name = "a"\ninherits = "atlantis"\n', "profile-no-such-parent", 2),
        ('name = "county_default"\ninherits = "county_default"\n', "profile-no-such-parent", 2),
        ('inherits = "county_default"\n', "profile-missing-name", 0),
        ('name = "a"\ninherits = "county_default"\nterms = 3\n', "profile-no-table", 3),
        (
            'name = "a"\ninherits = "county_default"\n[terms]\n'
            'extension_max = { amount = 2, unit = "month", source = "本县设定" }\n',
            "profile-longest",
            4,
        ),
    ],
)
def test_what_is_wrong_with_the_file_itself_is_named_with_its_line(
    tmp_path: Path, text: str, says: str, line: int
) -> None:
    with pytest.raises(ProfileUnusable) as refused:
        load(write(tmp_path, text))

    assert (says, line) in {(one.says, one.line) for one in refused.value.problems}


def test_a_file_that_is_no_text_is_no_profile(tmp_path: Path) -> None:
    (tmp_path / "yunxi.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ProfileUnusable, match="profile-unreadable"):
        load(str(tmp_path / "yunxi.toml"))


def test_the_same_rules_have_the_same_digest_and_others_another(tmp_path: Path) -> None:
    first = load(write(tmp_path, OWN))
    again = load(write(tmp_path, OWN.replace("# 云溪县\n", "").replace("contact_within", "plan_within")))
    other = load(write(tmp_path, OWN.replace("amount = 2", "amount = 1")))

    assert first.digest == again.digest
    assert other.digest != first.digest


def test_a_line_is_found_however_the_key_is_written() -> None:
    text = 'a = 1\n[b]\nc = [\n 1,\n 2,\n]\n# a comment\n"d e" = 2\n[[list]]\nname = "x"\n[[list]]\nname = "y"\n'

    lines = lines_of(text)

    assert {key: lines[key] for key in [("a",), ("b",), ("b", "c"), ("b", "d e"), ("list", "1", "name")]} == {
        ("a",): 1,
        ("b",): 2,
        ("b", "c"): 3,
        ("b", "d e"): 8,
        ("list", "1", "name"): 12,
    }


def test_what_would_be_right_is_told_with_what_was_written(tmp_path: Path) -> None:
    with pytest.raises(ProfileUnusable) as refused:
        load(write(tmp_path, WRONG))
    told = {one.key: one.facts for one in refused.value.problems}

    assert told["terms.reply_within.unit"]["value"] == "fortnight"
    assert told["terms.reply_within.unit"]["expected"] == "calendar_day, working_day, month"
    assert (told["settings.max_rounds"]["value"], told["settings.max_rounds"]["limit"]) == ("-1", "0")
    assert told["terms.sign_within.amount"]["limit"] == "1"
    assert told["terms.reply_withn"]["near"] == "reply_within"
    assert told["settings.reminder_time"]["value"] == "half past eight"
    assert told["settings.business_close"]["expected"] == ""


NIGHT = """\
name = "a"
inherits = "county_default"
[settings]
quiet_from = { value = VALUE, source = "本县设定" }
"""


@pytest.mark.parametrize(
    ("value", "shown"), [("true", "true"), (f'"{"p" * 50}"', "p" * 40), ("[1]", "[1]"), ('"half past"', "half past")]
)
def test_a_value_is_quoted_as_it_was_written_and_not_for_ever(tmp_path: Path, value: str, shown: str) -> None:
    with pytest.raises(ProfileUnusable) as refused:
        load(write(tmp_path, NIGHT.replace("VALUE", value)))
    assert shown in {one.facts["value"] for one in refused.value.problems if "value" in one.facts}


@pytest.mark.parametrize("value", ["3", "20:00:00", '"20:00Z"', '"20:00+08:00"', '"8:30"', '"20:00:30"'])
def test_a_time_is_hours_and_minutes_here_and_nothing_else(tmp_path: Path, value: str) -> None:
    with pytest.raises(ProfileUnusable) as refused:
        load(write(tmp_path, NIGHT.replace("VALUE", value)))
    assert ("profile-want-time", "settings.quiet_from") in {(one.says, one.key) for one in refused.value.problems}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("a = 1\n  b = !  \n", Malformed(2, "b = !", twice=False)),
        ("a = 1\nb = [\n", Malformed(2, "b = [", twice=False)),
        (f'a = "{"x" * 50}\n', Malformed(1, f'a = "{"x" * 35}', twice=False)),
        ("a = !\nb = 1\n", Malformed(1, "a = !", twice=False)),
        ("a = 1\na = 2\n", Malformed(2, "a = 2", twice=True)),
        ("[a]\n[b]\n[a]\n", Malformed(3, "[a]", twice=True)),
        ("[a]\nb = 1\n[a.b]\n", Malformed(3, "[a.b]", twice=True)),
    ],
)
def test_where_a_text_is_no_profile_its_line_is_shown(text: str, wrong: Malformed) -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as error:
        tomllib.loads(text)
    assert malformed(text, error.value) == wrong


def test_the_county_all_others_inherit_stands_first_and_the_rest_by_name() -> None:
    assert names()[0] == "county_default"
    assert names()[1:] == sorted(names()[1:])


def test_levels_that_cannot_be_together_are_called_impossible(tmp_path: Path) -> None:
    twice = NIGHT.replace("quiet_from", "levels").replace("VALUE", '["satisfied", "satisfied", "dissatisfied"]')
    with pytest.raises(ProfileUnusable) as refused:
        load(write(tmp_path, twice))
    assert [(one.says, one.key) for one in refused.value.problems] == [("profile-impossible", "settings.levels")]


def test_a_line_is_found_in_files_of_every_system_and_for_a_list_of_two_lines() -> None:
    assert lines_of("a = 1\r\n[b]\r\nc = 2\r\n") == {("a",): 1, ("b",): 2, ("b", "c"): 3}
    assert lines_of("# what it is\n\na = [\n]\nb = 2\n") == {("a",): 3, ("b",): 5}
