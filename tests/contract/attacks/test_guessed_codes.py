"""Codes people type are short: whoever guesses is stopped after a few, on whatever way, and learns nothing."""

from collections.abc import AsyncIterator, Callable
from datetime import date

import pytest
from sqlalchemy import func, insert, select

from domain import codes
from domain.codes import Purpose
from domain.roles import Role
from services.people import inviting, typed_codes
from services.work import Work
from storage import tables
from tests.contract import rows
from tests.contract.hall import DEPUTY, OFFICE
from tests.contract.scene import CHANNEL
from tests.flow.phones import CODE, Office, phones

LOCKED = "今天试错的次数多了"
GONE = {Purpose.INVITATION: "这个链接用过了或过期了", Purpose.ACCOUNT: "这个绑定码用过了或过期了"}
WRONG = {purpose: f"{purpose}-2345-678{{n}}" for purpose in Purpose}
# How a guess comes in: typed, or in a press of one's own making.
Way = Callable[[str], tuple[str, str]]
WAYS: dict[str, tuple[Purpose, str]] = {
    "typed": (Purpose.INVITATION, ""),
    "typed account": (Purpose.ACCOUNT, ""),
    "pressed yes": (Purpose.INVITATION, "invite-yes"),
    "pressed no": (Purpose.INVITATION, "invite-no"),
    "pressed account": (Purpose.ACCOUNT, "account-link"),
}


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Office]:
    async with phones(database_url) as here:
        yield here


async def tries(county: Office, who: str, code: str, deed: str = "") -> str:
    """One guess; what is said about it."""
    if deed:
        await county.sends(who, f"b:{deed}:0:0:{code}")
    else:
        await county.says(who, code)
    return county.last(who)


async def invitation(county: Office) -> str:
    """A code that is good."""
    await county.without_account(DEPUTY)
    await county.says(OFFICE, "邀请")
    found = CODE.search("\n".join(await county.presses(OFFICE, "1")))
    assert found
    return found[0]


@pytest.mark.parametrize("way", WAYS)
async def test_after_five_wrong_codes_even_a_right_one_opens_nothing_that_day(county: Office, way: str) -> None:
    purpose, deed = WAYS[way]
    right = await invitation(county)
    county.phone("guesser", 9001)
    for n in range(2, 7):
        assert (await tries(county, "guesser", WRONG[purpose].format(n=n), deed)).startswith(GONE[purpose])
    for code in (WRONG[purpose].format(n=9), right):
        assert (await tries(county, "guesser", code, deed)).startswith(LOCKED)
        assert (await tries(county, "guesser", right)).startswith(LOCKED)

    county.phone("phone", 9002)
    assert "李梅，第3选区" in await tries(county, "phone", right), "whom it is meant for is not locked out"
    county.goes_to(date(2026, 3, 17))
    assert "李梅，第3选区" in await tries(county, "guesser", right)


async def test_many_guessers_together_are_stopped_and_links_still_work(county: Office) -> None:
    right = await invitation(county)
    county.phone("guesser", 9001)
    await tries(county, "guesser", WRONG[Purpose.INVITATION].format(n=2))

    def others(work: Work) -> str:
        account = rows.account(work.c, county.ids["liu"], "9999", channel=CHANNEL)
        t = tables.account_tries
        work.c.execute(insert(t).values(account_id=account, tried_on=work.today, tries=typed_codes.TRIES_OF_ALL))
        return inviting.invite(work, role=Role.DEPUTY, name="李梅", scope="第3选区")[0]

    link = await county.scene.turns.sweep(others)
    county.phone("phone", 9002)
    assert (await tries(county, "phone", right)).startswith(LOCKED)
    await county.says("phone", f"/start {link}")
    assert "李梅，第3选区" in county.last("phone")


async def test_a_wrong_code_is_counted_although_it_is_refused(county: Office) -> None:
    county.phone("guesser", 9001)
    await tries(county, "guesser", codes.new(Purpose.INVITATION))
    counted = select(func.sum(tables.account_tries.c.tries))
    assert await county.scene.store.read(lambda c: c.execute(counted).scalar_one()) == 1
