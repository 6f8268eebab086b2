"""A profile says everything that differs by place, each value with its source, or it is not used."""

import tomllib
from datetime import date, datetime, time
from typing import Any

import pytest

from domain.clocks import Clock
from domain.rules.calendar import LOCAL
from domain.rules.deadlines import Unit
from domain.rules.profile import TERM_OF, Outcome, load, read
from domain.rules.profile_files import HERE, ProfileUnusable
from tests.place import rules

PROFILE = load("county_default")


def county() -> dict[str, Any]:
    return tomllib.loads((HERE / "county_default.toml").read_text(encoding="utf-8"))


def test_every_clock_has_a_term_with_a_source() -> None:
    for kind in TERM_OF:
        term = PROFILE.term(kind)
        assert term.amount > 0
        assert term.rule


def test_the_reply_is_due_three_months_after_assignment_by_law() -> None:
    term = PROFILE.term(Clock.REPLY)
    assert (term.amount, term.unit) == (3, Unit.MONTH)
    assert "代表法" in term.rule


def test_every_setting_has_a_source() -> None:
    assert set(PROFILE.sources) == set(type(PROFILE).model_fields) - {"name", "terms", "sources", "inherited"}


@pytest.mark.parametrize(
    ("outcome", "letter"),
    [
        (Outcome.SOLVED, "A"),
        (Outcome.PARTLY_SOLVED, "A"),
        (Outcome.IN_PROGRESS_DATED, "B"),
        (Outcome.PLANNED_DATED, "B"),
        (Outcome.DEFERRED, "C"),
        (Outcome.REFERRED_UPWARDS, "C"),
        (Outcome.NOT_FEASIBLE, "C"),
        (Outcome.REFERENCE_ONLY, "D"),
    ],
)
def test_the_letter_of_an_outcome_is_the_places_own(outcome: Outcome, letter: str) -> None:
    assert PROFILE.class_letter(outcome) == letter


def test_every_outcome_can_be_chosen() -> None:
    assert set(PROFILE.outcomes) == set(Outcome)


def test_a_profile_that_does_not_exist_is_named() -> None:
    with pytest.raises(ProfileUnusable, match="profile-no-file") as refused:
        load("atlantis")
    assert "chongqing" in refused.value.problems[0].facts["names"]


@pytest.mark.parametrize(
    ("section", "key", "value"),
    [
        ("settings", "max_rounds", {"value": 1}),
        ("settings", "max_rounds", {"value": -1, "source": "本县设定"}),
        ("settings", "rehandle_trigger", {"value": "never", "source": "本县设定"}),
        ("settings", "tea_break", {"value": True, "source": "本县设定"}),
        ("settings", "quiet_from", {"value": "08:00", "source": "本县设定"}),
        ("terms", "reply_within", {"amount": 3, "unit": "fortnight", "source": "本县设定"}),
        ("terms", "reply_withn", {"amount": 3, "unit": "month", "source": "本县设定"}),
    ],
)
def test_a_value_without_source_or_sense_is_refused(section: str, key: str, value: dict[str, Any]) -> None:
    data = county()
    data[section][key] = value
    with pytest.raises(ProfileUnusable, match="county_default"):
        read(data)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("rehandle_trigger", "never"),
        ("reply_to_joint", "nobody"),
        ("levels", ["satisfied", "dissatisfied", "meh"]),
        ("clock_start", "whenever"),
        ("business_close", "5pm"),
    ],
)
def test_what_the_program_does_not_do_is_refused_rather_than_ignored(key: str, value: Any) -> None:
    data = county()
    data["settings"][key]["value"] = value
    with pytest.raises(ProfileUnusable, match=f"settings.{key}"):
        read(data)


@pytest.mark.parametrize(
    ("here", "leaves"),
    [
        (datetime(2026, 6, 16, 8, 29, 59, tzinfo=LOCAL), datetime(2026, 6, 16, 8, 30, tzinfo=LOCAL)),
        (datetime(2026, 6, 16, 8, 30, tzinfo=LOCAL), None),
        (datetime(2026, 6, 16, 19, 59, 59, tzinfo=LOCAL), None),
        (datetime(2026, 6, 16, 20, 0, tzinfo=LOCAL), datetime(2026, 6, 17, 8, 30, tzinfo=LOCAL)),
        (datetime(2026, 6, 16, 23, 59, tzinfo=LOCAL), datetime(2026, 6, 17, 8, 30, tzinfo=LOCAL)),
    ],
)
def test_by_night_news_waits_for_the_morning(here: datetime, leaves: datetime | None) -> None:
    assert PROFILE.not_before(here) == leaves


def test_a_clock_without_a_term_is_refused() -> None:
    data = county()
    del data["terms"]["sign_within"]
    with pytest.raises(ProfileUnusable, match="sign_within"):
        read(data)


def test_where_offices_close_citizens_and_deputies_have_the_whole_day() -> None:
    place = rules(business_close="17:30")

    assert place.term(Clock.REPLY).closes == place.closes(Clock.REPLY) == time(17, 30)
    assert {place.closes(kind) for kind in (Clock.FEEDBACK, Clock.DEPUTY_CHOOSE, Clock.OPINION_RATING)} == {None}
    assert place.term(Clock.FEEDBACK).closes is None
    assert PROFILE.closes(Clock.REPLY) is None


@pytest.mark.parametrize("rolls", [True, False])
def test_whether_weekends_move_a_last_day_is_the_places_own(rolls: bool) -> None:
    assert rules(weekend_as_holiday=rolls).term(Clock.REPLY).weekends_roll is rolls


def test_more_time_is_asked_for_so_many_days_before() -> None:
    assert rules(extension_request_before_days=10).ask_for_more_time_by(date(2026, 6, 16)) == date(2026, 6, 6)


@pytest.mark.parametrize(
    "levels", [["satisfied"], ["satisfied", "dissatisfied", "satisfied"], ["basically_satisfied", "dissatisfied"]]
)
def test_levels_that_leave_no_choice_or_repeat_one_are_refused(levels: list[str]) -> None:
    with pytest.raises(ProfileUnusable, match="settings.levels"):
        rules(levels=levels)
    assert rules(levels=["satisfied", "dissatisfied"]).levels == ("satisfied", "dissatisfied")


@pytest.mark.parametrize("asked", [["attitude", "process"], ["attitude", "result", "result"], ["result", "process"]])
def test_attitude_and_result_are_asked_everywhere_and_once(asked: list[str]) -> None:
    with pytest.raises(ProfileUnusable, match="settings.feedback_dimensions"):
        rules(feedback_dimensions=asked)
