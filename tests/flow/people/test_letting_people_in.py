"""Invitation links as people use them, and people with several roles."""

from collections.abc import AsyncIterator
from functools import partial

import pytest

from domain.roles import Role
from services.people import inviting
from tests.contract.hall import Hall, hall


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Hall]:
    async with hall(database_url) as here:
        yield here


async def link(county: Hall, role: Role, name: str, scope: str = "", post: str = "") -> str:
    """What an invited person's first message says."""
    make = partial(inviting.invite, role=role, name=name, scope=scope, post=post)
    token, _ = await county.scene.turns.sweep(make)
    return f"/start {token}"


async def test_a_link_lets_one_person_in_once(county: Hall) -> None:
    opening = await link(county, Role.UNIT_CLERK, "王芳", "县交通局")
    await county.says("wang", opening)
    await county.says("liu", opening)
    await county.presses("wang", "是我")
    assert county.last("wang").startswith("王芳，登记好了：县交通局经办人")

    await county.presses("liu", "是我")
    assert county.last("liu").startswith("这个链接用过了或过期了")
    await county.presses("liu", "不是我")
    assert county.last("liu").startswith("这个链接用过了或过期了")
    await county.presses("wang", "是我")
    assert county.last("wang").startswith("已经登记好了，不用再点")
    await county.says("wang", "菜单")
    assert county.last("wang").startswith("县交通局\n待办")
    await county.says("liu", "菜单")
    assert county.last("liu").startswith("您好，需要办什么")


async def test_whoever_says_not_me_voids_the_link(county: Hall) -> None:
    await county.says("liu", await link(county, Role.DEPUTY, "刘新", "第1选区"))
    await county.presses("liu", "不是我", "是我")

    assert county.last("liu").startswith("这个链接用过了或过期了")


@pytest.mark.parametrize(
    ("role", "scope", "post", "asked", "welcomed"),
    [
        (Role.OFFICE, "", "", "请您担任县人大代表工委的工作人员：吴新", "吴新，登记好了：县人大代表工委工作人员。"),
        (Role.GOV_OFFICE, "", "", "请您担任政府办的工作人员：吴新", "吴新，登记好了：政府办工作人员。"),
        (Role.GOV_OFFICE, "", "县政府办", "请您担任县政府办的工作人员：吴新", "吴新，登记好了：县政府办工作人员。"),
        (Role.STATION, "城关联络站", "", "请您担任城关联络站的工作人员：吴新", "吴新，登记好了：城关联络站工作人员。"),
        (Role.UNIT_HEAD, "县交通局", "局长", "请您担任县交通局的局长：吴新", "吴新，登记好了：县交通局局长。"),
    ],
)
async def test_people_are_called_by_their_post(
    county: Hall, role: Role, scope: str, post: str, asked: str, welcomed: str
) -> None:
    await county.says("wang", await link(county, role, "吴新", scope, post))
    assert asked in county.last("wang")
    await county.presses("wang", "是我")
    assert county.last("wang").startswith(welcomed)


@pytest.fixture
async def busy(county: Hall) -> Hall:
    """王 works at the station and in the office."""
    await county.says("wang", await link(county, Role.STATION, "王敏", "城关联络站"))
    await county.presses("wang", "是我")
    await county.says("wang", await link(county, Role.OFFICE, "王敏"))
    await county.presses("wang", "是我")
    return county


async def test_several_roles_make_one_short_menu(busy: Hall) -> None:
    await busy.says("wang", "菜单")

    assert busy.last("wang") == "您有2个身份，先办哪边的事？\n1 联络站（0）\n2 工委（0）"
    assert busy.labels("wang") == ["1 联络站（0）", "2 工委（0）", "3 我个人的意见"]
    await busy.says("wang", "2")
    assert busy.last("wang").startswith("〔工委〕县人大代表工委")
    await busy.says("wang", "0", "3")
    assert busy.last("wang").startswith("您好，需要办什么")


async def test_what_is_said_to_several_roles_names_the_role(busy: Hall) -> None:
    await busy.submitted()
    notices = [said for said in busy.heard("wang") if "JY" in said or "YJ" in said or "新建议" in said]
    assert notices
    assert all(said.startswith(("〔联络站〕", "〔工委〕", "〔群众〕")) for said in notices)
    await busy.presses("wang", "打开")
    assert busy.last("wang").startswith("〔工委〕审核：")
    await busy.presses("wang", "登记编号")
    assert busy.last("wang").startswith("〔工委〕已登记")
