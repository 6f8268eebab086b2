"""What somebody meets who knows the job and not the program: every line of a menu, refusals in words, ways back."""

from collections.abc import AsyncIterator
from datetime import date

import pytest

from domain.notice import Notice
from domain.promises.commitment import CommitmentAction as A
from domain.roles import Role
from handlers.menus import MENUS, MORE
from handlers.notices import offers_for
from services.promises.deciding_promises import cannot_fulfil
from tests.contract.chamber import CHAIR, RECORD, Chamber, chamber
from tests.contract.hall import CLERK, DEPUTY, HEAD, OFFICE, Hall, hall
from tests.contract.promised import Promised, promising_place


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Hall]:
    async with hall(database_url) as here:
        yield here


@pytest.fixture
async def here(database_url: str) -> AsyncIterator[Promised]:
    async with promising_place(database_url) as one:
        yield one


@pytest.fixture
async def house(database_url: str) -> AsyncIterator[Chamber]:
    async with chamber(database_url) as one:
        yield one


def test_no_page_of_a_menu_has_more_than_six_buttons() -> None:
    assert all(len(page) <= 6 for page in (*MENUS.values(), *MORE.values()))


def test_every_page_is_reached_from_a_menu_and_leads_back() -> None:
    shown = {entry.do for lines in MENUS.values() for entry in lines}
    reached = shown | {offer.do for page in MORE.values() for offer in page}
    assert set(MORE) <= reached
    assert all(page[-1].do == "menu" for page in MORE.values())


@pytest.mark.parametrize(("typed", "says"), [("统计", "2026年办理统计"), ("换届", "换届"), ("归档", "归档")])
async def test_a_line_on_the_last_page_can_be_typed_at_once(county: Hall, typed: str, says: str) -> None:
    assert says in (await county.says(OFFICE, typed))[-1].splitlines()[0]


async def test_more_is_the_page_after_the_menu(county: Hall) -> None:
    await county.says(OFFICE, "更多")
    assert county.labels(OFFICE)[0] == "待办结"


async def test_a_deputy_finds_dates_and_the_own_years(county: Hall) -> None:
    await county.says(DEPUTY, "菜单")
    await county.presses(DEPUTY, "更多", "更多", "我的履职")
    assert county.last(DEPUTY).startswith("您的履职记录")
    await county.presses(DEPUTY, "快到期")
    assert "日历订阅" in county.labels(DEPUTY)


async def test_the_figures_of_a_unit_stay_those_of_the_unit(county: Hall) -> None:
    await county.assigned()
    await county.says(OFFICE, "统计")
    await county.presses(OFFICE, "各单位", "1", "换时间", "2025年")
    assert county.last(OFFICE).startswith("2025年办理统计\n县交通局\n交办0件")
    await county.presses(OFFICE, "怎么算", "上一步")
    assert county.last(OFFICE).startswith("2025年办理统计\n县交通局\n")
    await county.presses(OFFICE, "换时间")
    await county.says(OFFICE, "今年")
    assert county.last(OFFICE).startswith("2026年办理统计\n县交通局\n交办1件")


async def test_what_stands_in_the_way_of_concluding_is_said_in_words(here: Promised) -> None:
    promise = await here.followed_up()
    await here.sends(OFFICE, f"b:conclude-open:{promise.suggestion_id}:0:")
    await here.presses(OFFICE, "办结")
    refusal = here.last(OFFICE)
    assert refusal.startswith("JY-2026-0001 还不能办结：\nCN-2026-0001 还没有销号："), refusal
    assert "县交通局还没有再次答复" in refusal
    assert "Say(" not in refusal


async def test_a_record_is_checked_with_its_day_in_words(house: Chamber) -> None:
    await house.chosen()
    await house.presses(CHAIR, "记一次督办", "现场视察督办")
    await house.says(CHAIR, RECORD)
    assert "2026年3月16日(周一)" in house.last(CHAIR)
    assert "2026-03-16" not in house.last(CHAIR)


async def test_last_year_s_promises_open_from_their_notice(here: Promised) -> None:
    await here.followed_up()
    await here.fires(date(2027, 1, 4))
    assert any(list(labels) == ["承诺台账"] for labels in here.offered(CLERK))


def test_the_day_s_list_opens_from_its_notice() -> None:
    [offer] = offers_for(Notice(1, Role.OFFICE, "digest", {}))
    assert (offer.label, offer.do) == ("button-due-list", "due-list")


async def test_where_a_deputy_only_agrees_nothing_is_quoted(here: Promised) -> None:
    promise = await here.promised()
    now = await here.now(promise)
    where = {"commitment_id": now.id, "version": now.version, "text": "厂家停产，新日期2027年6月30日"}
    await here.does(cannot_fulfil, CLERK, **where)
    await here.acts(HEAD, promise, A.EXPLAIN)
    await here.acts(DEPUTY, promise, A.AGREE)
    told = here.last(OFFICE)
    assert told.startswith("李梅代表对改期的意见：同意"), told
    assert "“" not in told


async def test_a_list_has_a_way_back(county: Hall) -> None:
    await county.submitted()
    await county.says(OFFICE, "菜单")
    await county.presses(OFFICE, "待审建议（1）")
    assert county.labels(OFFICE) == ["1", "回到菜单"]


async def test_without_a_lead_unit_the_answer_names_none(county: Hall) -> None:
    await county.submitted()
    await county.presses(OFFICE, "打开", "登记编号", "现在交办")
    await county.says(OFFICE, "协办水务局")
    assert county.last(OFFICE).startswith("主办要有一个，也只能有一个，现在是：无")
    await county.says(OFFICE, "主办交通局、水务局")
    assert "现在是：县交通局、县水务局\n" in county.last(OFFICE)
