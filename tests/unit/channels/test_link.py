"""What is known of a channel's server: silent, turning us away, well again; and what nobody can know."""

import asyncio

from bot.channels.link import Link


async def test_a_server_is_away_from_its_first_silence_until_it_answers() -> None:
    one = Link()
    assert one.away == 0

    one.silent()
    began = asyncio.get_running_loop().time()
    one.silent()
    assert 0 <= one.away <= asyncio.get_running_loop().time() - began + 1
    one.well()
    assert one.away == 0


async def test_why_it_turns_us_away_stands_until_it_answers() -> None:
    one = Link()
    one.turned_away("secret")
    assert (one.refused, one.away) == ("secret", 0), "whoever turns us away is there"

    one.well()
    assert one.refused == ""


async def test_a_server_nobody_has_tried_for_a_while_may_be_back() -> None:
    one = Link(known_for=-1.0)
    one.silent()

    assert one.away == 0
