"""A place is described once and checked whole before anything of it is entered."""

from copy import deepcopy
from datetime import date, datetime
from typing import Any

import pytest
from pydantic import ValidationError

from bot import demo
from domain.roles import UNIT_ROLES, Role
from domain.rules.calendar import LOCAL, packaged
from services.people.roster import Place

GOOD: dict[str, Any] = {
    "congress": {"name": "县人大", "service": "代表联络", "office": "工委", "term_no": 1, "session_no": 1},
    "stations": [{"name": "城关联络站"}],
    "districts": [{"name": "第1选区", "station": "城关联络站"}],
    "units": [{"name": "县交通局"}],
    "people": [{"key": "li", "name": "李梅", "roles": [{"role": "deputy", "scope": "第1选区"}]}],
}


def changed(path: str, value: Any) -> dict[str, Any]:
    """The good description with one thing changed: people.0.key."""
    described = deepcopy(GOOD)
    *way, last = path.split(".")
    place: Any = described
    for step in way:
        place = place[int(step)] if step.isdigit() else place[step]
    place[last] = value
    return described


def test_a_good_description_is_taken() -> None:
    assert Place.model_validate(GOOD).people[0].roles[0].role is Role.DEPUTY


@pytest.mark.parametrize(
    ("path", "value", "named"),
    [
        ("districts.0.station", "没有的站", "没有的站"),
        ("people.0.roles.0.scope", "第9选区", "第9选区"),
        ("people.0.roles.0.scope", "", "district"),
        ("people.0.roles.0.role", "citizen", "citizen"),
        ("people.0.roles.0.role", "mayor", "role"),
        ("people.0.roles", [], "roles"),
        ("people.0.key", "Li Mei", "key"),
        ("stations", [{"name": "城关联络站"}, {"name": "城关联络站"}], "城关联络站"),
        ("congress.motto", "x", "motto"),
    ],
)
def test_a_faulty_description_is_refused_and_the_fault_named(path: str, value: Any, named: str) -> None:
    with pytest.raises(ValidationError, match=named):
        Place.model_validate(changed(path, value))


def test_the_demo_county_has_everybody_the_matter_needs() -> None:
    county = demo.load()
    roles = [(a.role, a.scope) for member in county.people for a in member.roles]
    assert {a.scope for m in county.people for a in m.roles if a.role == Role.DEPUTY} == {
        d.name for d in county.districts
    }
    for unit in county.units:
        assert {(Role.UNIT_CLERK, unit.name), (Role.UNIT_HEAD, unit.name)} <= set(roles)
    assert {role for role, _ in roles} >= {Role.STATION, Role.OFFICE, Role.GOV_OFFICE, *UNIT_ROLES}


def test_every_telephone_number_of_the_demo_is_made_up() -> None:
    county = demo.load()
    numbers = [county.congress.phone, *(s.phone for s in county.stations), *(m.phone for m in county.people)]
    assert all(number.startswith("0000-") for number in numbers)


def test_everybody_is_on_exactly_one_phone() -> None:
    county = demo.load()
    keys = [player.key for phone in demo.phones(county) for player in phone.players]
    assert len(keys) == len(set(keys)) == len(county.people) + len(county.citizens)


@pytest.mark.parametrize(
    ("now", "opens"),
    [
        ("2026-03-02 10:15", "2026-03-02 10:15"),  # Monday, office hours
        ("2026-03-02 06:00", "2026-03-02 09:00"),
        ("2026-03-02 19:30", "2026-03-03 09:00"),
        ("2026-03-07 10:15", "2026-03-09 09:00"),  # Saturday
        ("2026-05-02 10:15", "2026-05-06 09:00"),  # the May holiday
    ],
)
def test_a_new_demo_begins_in_office_hours(now: str, opens: str) -> None:
    here = datetime.fromisoformat(now).replace(tzinfo=LOCAL)
    assert demo.opening(here, packaged()) == datetime.fromisoformat(opens).replace(tzinfo=LOCAL)


def test_the_appointments_of_the_demo_are_in_force() -> None:
    assert demo.load().since == date(2022, 1, 10)
