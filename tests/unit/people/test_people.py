"""What somebody is appointed to, and what of it counts in which scope."""

from domain.opinions.posters import DISTRICT, STATION, code_of
from domain.person import Grant, Person
from domain.roles import Role

CHEN = Person(
    1, grants=(Grant(Role.UNIT_CLERK, 3), Grant(Role.UNIT_CLERK, 5), Grant(Role.OFFICE), Grant(Role.STATION, 3))
)


def test_a_role_is_held_for_its_scope_only() -> None:
    assert CHEN.holds(Role.UNIT_CLERK)
    assert CHEN.holds(Role.UNIT_CLERK, 5)
    assert not CHEN.holds(Role.UNIT_CLERK, 4)
    assert not CHEN.holds(Role.STATION, 5)
    assert not CHEN.holds(Role.UNIT_HEAD, 3)
    assert CHEN.holds(Role.OFFICE)
    assert not CHEN.holds(Role.OFFICE, 3)


def test_the_scopes_of_a_role_are_named_in_their_order() -> None:
    assert CHEN.scopes(Role.UNIT_CLERK) == (3, 5)
    assert CHEN.scopes(Role.OFFICE) == ()


def test_a_poster_says_which_place_it_hangs_in() -> None:
    assert (code_of(DISTRICT, 12), code_of(STATION, 3)) == ("d12", "s3")
