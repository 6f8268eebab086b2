"""Each complaint about a profile, word for word: what, where, on which line, and what would be right."""

from pathlib import Path

import pytest

from domain.rules.profile import load
from domain.rules.profile_files import AT_THE_TOP, ENTRIES, ProfileUnusable, names

TOP = 'name = "a"\ninherits = "county_default"\n'
FIELDS = {section: ", ".join(fields) for section, fields in ENTRIES.items()}


def complaints(folder: Path, text: str) -> list[tuple[str, str, int, dict[str, str]]]:
    """What is said of a file with this text."""
    file = folder / "a.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ProfileUnusable) as refused:
        load(str(file))
    assert refused.value.name in {str(file), "a"}
    return [(one.says, one.key, one.line, dict(one.facts)) for one in refused.value.problems]


@pytest.mark.parametrize(
    ("lines", "says", "key", "line", "facts"),
    [
        ("tea = 1\n", "profile-unknown", "tea", 3, {"known": ", ".join(AT_THE_TOP)}),
        ("terms = 3\ntea = 1\n", "profile-unknown", "tea", 4, {"known": ", ".join(AT_THE_TOP)}),
        ("[terms]\nplan_within = 10\n", "profile-no-entry", "terms.plan_within", 4, {"fields": FIELDS["terms"]}),
        ('[settings.max_rounds]\nvalue = 2\nsauce = "本县设定"\n', "profile-missing-field",
         "settings.max_rounds.source", 3, {"field": "source"}),
        ('[settings.max_rounds]\nvalue = 2\nsource = "本县设定"\ntea = 1\n', "profile-unknown",
         "settings.max_rounds.tea", 6, {"known": FIELDS["settings"]}),
        ('[settings]\nremind_n = { value = 9, source = "本县设定" }\n', "profile-at-most", "settings.remind_n", 4,
         {"value": "9", "expected": "", "limit": "3"}),
        ('[settings]\nremind_n = { value = 2, source = "本" }\n', "profile-too-short", "settings.remind_n", 4,
         {"value": "本", "expected": "", "limit": "2"}),
        (f'[settings]\nremind_n = {{ value = 2, source = "{"本" * 65}" }}\n', "profile-too-long",
         "settings.remind_n", 4, {"value": "本" * 40, "expected": "", "limit": "64"}),
        ('[terms]\nplan_within = { amount = 9, unit = "month", source = "本" }\n', "profile-too-short",
         "terms.plan_within.source", 4, {"value": "本", "expected": "", "limit": "2"}),
        ('[settings]\nquiet_until = { value = "20:00", source = "本县设定" }\n', "profile-quiet",
         "settings.quiet_until", 4, {"quiet_from": "20:00", "quiet_until": "20:00"}),
        ('[terms]\nreply_within = { amount = 7, unit = "month", source = "本县设定" }\n', "profile-longest",
         "terms.reply_within", 4, {"reply": "7", "longest": "6"}),
        ('[terms]\nextension_max = { amount = 2, unit = "month", source = "本县设定" }\n', "profile-longest",
         "terms.extension_max", 4, {"reply": "3", "longest": "2"}),
    ],
)  # fmt: skip
def test_a_complaint_says_what_would_be_right(
    tmp_path: Path, lines: str, says: str, key: str, line: int, facts: dict[str, str]
) -> None:
    assert (says, key, line, {"key": key, **facts}) in complaints(tmp_path, TOP + lines)


@pytest.mark.parametrize("name", ["name", "terms", "sources", "inherited"])
def test_what_stands_at_the_top_is_no_setting(tmp_path: Path, name: str) -> None:
    said = complaints(tmp_path, TOP + f'[settings]\n{name} = {{ value = 2, source = "本县设定" }}\n')
    assert [(says, key, line) for says, key, line, _ in said] == [("profile-unknown-name", f"settings.{name}", 4)]


def test_a_parent_that_is_none_is_told_with_those_there_are(tmp_path: Path) -> None:
    there = ", ".join(names())
    (said,) = [one for one in complaints(tmp_path, 'name = "a"\ninherits = "b"\n') if one[0] != "profile-missing"]
    assert said == ("profile-no-such-parent", "inherits", 2, {"value": "b", "names": there})


def test_a_file_without_a_name_and_one_that_is_none_are_told(tmp_path: Path) -> None:
    assert complaints(tmp_path, 'inherits = "county_default"\n') == [
        ("profile-missing-name", "name", 0, {"key": "name"})
    ]
    assert complaints(tmp_path, "a = [") == [("profile-malformed", "", 1, {"shown": "a = ["})]
    with pytest.raises(ProfileUnusable) as refused:
        load("nowhere")
    (none,) = refused.value.problems
    assert (none.says, none.facts) == ("profile-no-file", {"name": "nowhere", "names": ", ".join(names())})
    assert (refused.value.name, str(refused.value)) == ("nowhere", "profile nowhere: profile-no-file")


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ProfileUnusable) as refused:
        load(str(file))
    (unread,) = refused.value.problems
    assert (refused.value.name, unread.says, unread.facts) == (str(file), "profile-unreadable", {"name": str(file)})


def test_a_longest_time_as_long_as_the_reply_is_no_contradiction(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text(TOP + '[terms]\nreply_within = { amount = 6, unit = "month", source = "本县设定" }\n', "utf-8")
    assert load(str(file)).limit("reply_within").amount == 6


def test_a_county_inherits_what_its_city_has_from_the_one_above(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text('name = "a"\ninherits = "chongqing"\n', "utf-8")
    county, city = load(str(file)), load("chongqing")

    assert {name: value for name, (value, _) in county.values.items()} == {
        name: value for name, (value, _) in city.values.items()
    }
    assert county.values != load().values
    assert set(county.inherited) == set(city.values)
