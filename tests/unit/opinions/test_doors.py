"""Where somebody can go whose matter is not taken up, and what is no suggestion in which place."""

import pytest

from domain.notice import Say
from domain.opinions.doors import DOORS, LINES, REASONS, doors_for, shown
from domain.suggestions.exclusions import EXCLUSIONS, exclusions_in, suspected

HERE = {"station": "城关联络站", "address": "解放路1号"}


def test_every_door_of_a_reason_is_one_and_needs_lines_there_are() -> None:
    assert {door for reason in REASONS for door in doors_for(reason)} <= set(DOORS)
    assert {line for lines in DOORS.values() for line in lines} <= set(LINES)
    assert doors_for("litigation") == ("litigation", "arbitration"), "the usual one first"
    assert doors_for("no-content") == ()


def test_a_door_is_shown_with_its_numbers_and_the_station() -> None:
    assert shown("litigation", HERE) == Say("door-litigation", {**HERE, **LINES})
    assert shown("petition", HERE, {}) == Say("door-petition", HERE)


@pytest.mark.parametrize("lines", [{}, {"court_line": "12368"}, {"court_line": "12368", "legal_aid_line": ""}])
def test_a_number_nobody_has_confirmed_leads_to_the_station(lines: dict[str, str]) -> None:
    assert shown("litigation", HERE, lines) == Say("door-unknown", HERE)


def test_no_door_is_the_station_too() -> None:
    assert shown("", HERE) == Say("door-unknown", HERE)


def test_a_place_knows_what_everybody_knows_and_its_own() -> None:
    everywhere = {one.code for one in exclusions_in("county_default")}

    assert "outside_powers" not in everywhere
    assert {one.code for one in exclusions_in("shanghai")} - everywhere == {"outside_powers"}
    assert [one.code for one in exclusions_in("county_default")][:3] == ["personal", "letters", "judicial_case"]
    assert all(one.rule for one in EXCLUSIONS.values())


@pytest.mark.parametrize(
    ("text", "recognised", "codes"),
    [
        ("请修路灯", (), []),
        ("法院判决不公", (), ["judicial_case"]),
        ("请修路灯", ("litigation",), ["judicial_case"]),
        ("请修路灯", ("abuse",), []),
        ("代转群众来信：举报某人", (), ["letters", "accusation"]),
    ],
)
def test_a_text_may_look_like_what_is_no_suggestion(text: str, recognised: tuple[str, ...], codes: list[str]) -> None:
    assert [one.code for one in suspected(text, "county_default", recognised)] == codes
