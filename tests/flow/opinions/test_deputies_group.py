"""The deputies' group: an opinion is announced there without a word about people, and one press takes it on."""

from functools import partial

import pytest

from services.citizens import intake
from services.opinions import claiming, screening
from services.work import Work
from storage.opinions import opinions
from storage.people import people
from tests.flow.conftest import County
from tests.flow.story import MATTER, OPINION, takes
from tests.simulators.telegram.group import Group
from tests.simulators.telegram.people import Person

GROUP, SUPERGROUP = -4001, -1_000_000_004_001
PERSONAL = (MATTER, "王阿姨", "13800000000", "希望画条斑马线")


@pytest.fixture
def channel() -> str:
    """Groups are Telegram's."""
    return "telegram"


async def a_group(county: County, by: Person, *, reads_all: bool = False) -> Group:
    assert county.telegram is not None
    group = county.telegram.group(GROUP, reads_all=reads_all)
    await group.takes_in_the_bot(by)
    return group


async def settled(county: County) -> None:
    """The program has taken in all that happened."""
    assert county.telegram is not None
    await county.telegram.is_idle()
    await county.program.turns.rest()


async def offered(county: County) -> None:
    """王阿姨 has told her matter, and the station asks whichever deputy comes first."""
    await county.program.sweep(partial(_offer, ids=county._ids))


def _offer(work: Work, *, ids: dict[str, int]) -> None:
    author = people.add(work.c, name="王阿姨", at=work.now)
    wang, station = (people.get(work.c, one, work.today) for one in (author, ids["zhang-min"]))
    draft = intake.Draft(MATTER, "人民路实验小学正门，希望画条斑马线", "traffic", False, "王阿姨", "13800000000")
    opinion = intake.submit(work, person=wang, draft=draft).opinion
    claiming.offer(work, person=station, opinion_id=opinion.id, version=opinion.version)


async def test_an_opinion_is_announced_without_personal_data_and_one_deputy_takes_it(county: County) -> None:
    li, zhao = await county.officer("li-mei"), await county.officer("zhao-qiang")
    group = await a_group(county, li)
    await group.hears(li, "/bind")
    await group.waits_for("本群已绑定：城关联络站")
    await offered(county)
    told = await group.waits_for(OPINION)
    assert told.labels == ("我来接",)
    assert "第3选区" in told.text
    assert not [word for word in PERSONAL if word in told.text]

    await group.is_pressed(li, "我来接")
    seen = await group.waits_for(lambda one: one.kind == "edit")
    assert (seen.text, seen.labels) == (f"{OPINION} 已由李梅代表接办。", ())
    await li.waits_for("由您接办")
    await li.waits_for(f"您接办了 {OPINION}")
    await li.presses("打开")
    await li.waits_for(MATTER)

    await group.is_pressed(zhao, "我来接", on=told)
    refused = await zhao.waits_for(lambda one: one.kind == "answer")
    assert refused.alert
    assert [one.text for one in await group.catches_up() if one.kind == "message"] == [
        "本群已绑定：城关联络站。\n有意见等代表来接时，我只在这里说编号、类别和地点。",
        told.text,
    ]
    assert await county.chains_verify()


async def test_of_two_deputies_of_the_station_the_second_hears_a_kind_sentence(county: County) -> None:
    li, office = await county.officer("li-mei"), await county.officer("wu-hong")
    other = await another_deputy_of_the_station(county)
    group = await a_group(county, office)
    await group.hears(office, "/bind")
    await group.waits_for("本群已绑定：云溪县")
    await offered(county)
    told = await group.waits_for(OPINION)

    await group.is_pressed(other, "我来接", on=told)
    await other.waits_for("由您接办")
    await group.is_pressed(li, "我来接", on=told)
    await li.waits_for("代表接办，谢谢您")


async def another_deputy_of_the_station(county: County) -> Person:
    stations = {one.name: one.station for one in county.place.districts}
    for member in county.place.people:
        first = member.roles[0]
        if first.role == "deputy" and member.key != "li-mei" and stations[first.scope] == "城关联络站":
            return await county.officer(member.key)
    raise LookupError("the station has one deputy only")


async def test_who_is_no_deputy_cannot_take_it_and_a_stranger_neither(county: County) -> None:
    assert county.telegram is not None
    li, wang = await county.officer("li-mei"), await county.citizen("王阿姨")
    group = await a_group(county, li)
    await group.hears(li, "/bind")
    await group.waits_for("本群已绑定")
    await offered(county)
    told = await group.waits_for(OPINION)
    stranger = county.telegram.person(9_901, "路人")
    for somebody in (wang, stranger):
        await group.is_pressed(somebody, "我来接", on=told)
        await somebody.waits_for("要由人大代表来办")
    assert not [one for one in await group.catches_up() if one.kind == "edit"]


async def test_in_a_group_it_keeps_silent_and_names_no_matters(county: County) -> None:
    li = await county.officer("li-mei")
    group = await a_group(county, li, reads_all=True)
    for words in ("大家好", "菜单", OPINION, "/help@some_other_bot"):
        await group.hears(li, words)
    await group.hears(li, "/mine")
    await group.waits_for("请私聊我")
    await group.hears(li, "绑定代表群")
    await group.waits_for("本群已绑定")
    assert len(await group.catches_up()) == 2


async def test_only_staff_and_deputies_bind_a_group_and_only_to_where_they_belong(county: County) -> None:
    wang, li = await county.citizen("王阿姨"), await county.officer("li-mei")
    group = await a_group(county, wang)
    await group.hears(wang, "/bind")
    await group.waits_for("绑定代表群，要由")
    await group.hears(li, "/bind 城西")
    await group.waits_for("要绑定哪个联络站")
    await li.says("/bind")
    await li.waits_for("这句话要在代表群里说")
    await group.hears(li, "/unbind")
    await group.waits_for("还没有绑定")


async def test_what_the_station_gives_to_somebody_is_told_in_the_group(county: County) -> None:
    li = await county.officer("li-mei")
    group = await a_group(county, li)
    await group.hears(li, "/bind")
    await group.waits_for("本群已绑定")
    await offered(county)
    await group.waits_for(OPINION)
    await county.program.sweep(partial(_give_to_li, ids=county._ids))
    await group.waits_for(f"{OPINION} 已由李梅代表接办")


def _give_to_li(work: Work, *, ids: dict[str, int]) -> None:
    station = people.get(work.c, ids["zhang-min"], work.today)
    opinion = opinions.by_number(work.c, OPINION)
    assert opinion is not None
    screening.give(work, person=station, opinion_id=opinion.id, version=opinion.version, deputy_id=ids["li-mei"])


async def test_without_a_group_each_deputy_of_the_station_is_asked(county: County) -> None:
    li = await county.officer("li-mei")
    await offered(county)
    await takes(li, "我来接")
    await li.waits_for(f"您接办了 {OPINION}")


async def test_a_group_that_put_the_bot_out_gets_what_waited_when_it_is_back(county: County) -> None:
    li = await county.officer("li-mei")
    group = await a_group(county, li)
    await group.hears(li, "/bind")
    await group.waits_for("本群已绑定")
    await group.puts_out_the_bot(li)
    await settled(county)
    await offered(county)
    await group.takes_in_the_bot(li)
    await group.waits_for(OPINION)


async def test_a_group_that_becomes_a_supergroup_stays_bound(county: County) -> None:
    li = await county.officer("li-mei")
    group = await a_group(county, li)
    await group.hears(li, "/bind")
    await group.waits_for("本群已绑定")
    now = await group.becomes_a_supergroup(li, SUPERGROUP)
    await settled(county)
    await offered(county)
    await now.waits_for(OPINION)
    await now.is_pressed(li, "我来接")
    await now.waits_for("已由李梅代表接办")
