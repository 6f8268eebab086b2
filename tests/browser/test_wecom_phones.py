"""The phones of our WeCom on a page: one types and presses there, and what is said appears."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, expect

from tests.browser.conftest import DESK
from tests.contract.wecom_program import Program, buttons, running, vote
from tests.simulators.wecom import FakeWeCom
from tests.simulators.wecom.control import Control
from tests.simulators.wecom.phones import Phones

pytestmark = pytest.mark.browser


@pytest.fixture
async def caller() -> AsyncIterator[Program]:
    """A bare program behind a WeCom that has pages."""
    wecom = FakeWeCom()
    app = wecom.server.app()
    Control(wecom).add_to(app)
    Phones(wecom, "云溪县人大代表联络").add_to(app)
    await wecom.start(app=app)
    async with running(wecom) as program:
        yield program
    await wecom.stop()


async def test_one_types_and_presses_on_the_page(chromium: Browser, caller: Program) -> None:
    wecom = caller.wecom
    limei, wang = wecom.member("limei", name="李梅"), wecom.customer("王阿姨")
    page = await chromium.new_page(viewport=DESK, locale="zh-CN")
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda said: troubles.append(said.text) if said.type in ("error", "warning") else None)
    await page.goto(wecom.url)
    deputy, citizen = (page.locator(f"[data-phone={key!r}]") for key in ("limei", _key(wang.external_userid, wecom)))

    await citizen.get_by_label("消息").fill("路灯坏了")
    await citizen.get_by_role("button", name="发送").click()
    await expect(citizen.locator(".own")).to_have_text("路灯坏了")
    lines = [{"type": "click", "click": {"id": "m1", "content": "写好了"}}]
    await caller.tell(wang, "msgmenu", msgmenu={"head_content": "我先记下了", "list": lines})
    await citizen.get_by_role("button", name="写好了").click()
    await expect(citizen.locator(".own")).to_have_count(2)
    code = (await caller.card("limei", buttons("接收", "退回")))["response_code"]
    await caller.card("limei", vote(3, task="task-2"))
    await deputy.get_by_role("button", name="退回").click()
    await deputy.get_by_label("第1项").click()
    await deputy.get_by_role("button", name="确定").click()
    await wecom.is_idle()
    await caller.update(code, "limei", button={"replace_name": "已退回"})

    await expect(deputy.get_by_text("已退回")).to_be_visible()
    await expect(deputy.get_by_role("button", name="接收")).to_have_count(0)
    assert caller.said("EventKey")[-2:] == ["k1", "send"]
    assert (await limei.screen()).bubbles[1].questions[0].options[1].chosen
    assert not troubles


def _key(external_userid: str, wecom: FakeWeCom) -> str:
    return f"{external_userid}@{wecom.corp.open_kfid}"
