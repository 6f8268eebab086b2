"""请代表来接: the station leaves an opinion to whichever deputy comes first, by a button below the list of deputies."""

import pytest

from tests.flow.conftest import County
from tests.flow.story import OPINION, takes, tells_the_matter
from tests.simulators.telegram.group import Group

GROUP = -4001
MOST_BUTTONS = 6


async def offers_it(county: County) -> None:
    """The citizen tells, the station opens the card, asks for the list and leaves it to all."""
    station = await county.officer("zhang-min")
    await tells_the_matter(await county.citizen("王阿姨"))
    await station.waits_for(f"新意见 {OPINION}")
    await station.presses("打开")
    await takes(station, "交给代表")
    shown = await station.waits_for(lambda seen: seen.offers("请代表来接"))
    assert len(shown.labels) <= MOST_BUTTONS
    await station.presses("请代表来接", on=shown)
    await station.waits_for(f"{OPINION} 已受理，等代表来接")


async def test_without_a_group_each_deputy_is_asked_and_the_first_has_it(county: County) -> None:
    li = await county.officer("li-mei")
    station = await county.officer("zhang-min")
    await offers_it(county)
    asked = await li.waits_for(lambda seen: seen.offers("我来接"))
    assert "13800000000" not in asked.text
    await li.presses("我来接", on=asked)
    await li.waits_for(f"您接办了 {OPINION}")
    await station.waits_for("李梅")
    await li.presses("我来接", on=asked)
    await li.waits_for(lambda seen: "已经办好了" in seen.text)

    assert await county.chains_verify()


@pytest.mark.parametrize("channel", ["telegram"], indirect=True)
async def test_with_a_group_it_is_announced_there(county: County) -> None:
    li = await county.officer("li-mei")
    assert county.telegram is not None
    group: Group = county.telegram.group(GROUP, reads_all=False)
    await group.takes_in_the_bot(li)
    await group.hears(li, "/bind")
    await group.waits_for("本群已绑定")
    await offers_it(county)
    await group.waits_for(OPINION)
    await group.is_pressed(li, "我来接")
    await li.waits_for(f"您接办了 {OPINION}")
