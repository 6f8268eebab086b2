"""A bare program on the other end of WeCom: it takes callbacks as told and calls the API."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import Element

import aiohttp
import pytest
from aiohttp import web
from defusedxml import ElementTree

from tests.simulators.wecom import Customer, FakeWeCom, Member
from tests.simulators.wecom.crypto import Seal

Body = dict[str, Any]
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 32


class Program:
    """Remembers each callback, opened; answers with the planned statuses, then 200. `token` goes with every call."""

    def __init__(self, wecom: FakeWeCom, session: aiohttp.ClientSession) -> None:
        corp = wecom.corp
        self.wecom, self.session = wecom, session
        self.seal = Seal(corp.callback_token, corp.aes_key, corp.corpid)
        self.heard: list[Element] = []
        self.statuses: list[int] = []
        self.pause = 0.0
        self.reply = b""
        self.quotes_the_echo = False
        self.token = ""

    async def answer(self, request: web.Request) -> web.Response:
        """One callback."""
        query = request.query
        if request.method == "GET":
            plain = self.seal.decrypt(query["echostr"])
            return web.Response(body=b'"' + plain + b'"' if self.quotes_the_echo else plain)
        sealed = ElementTree.fromstring(await request.text()).findtext("Encrypt") or ""
        assert self.seal.sign(query["timestamp"], query["nonce"], sealed) == query["msg_signature"]
        self.heard.append(ElementTree.fromstring(self.seal.decrypt(sealed)))
        await asyncio.sleep(self.pause)
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200, body=self.reply)

    def said(self, tag: str) -> list[str | None]:
        """What stood in one element of every callback."""
        return [one.findtext(tag) for one in self.heard]

    async def get(self, endpoint: str, **query: str) -> Body:
        """A call by GET."""
        async with self.session.get(self._url(endpoint), params={**self._key(), **query}) as answer:
            body: Body = await answer.json()
            return body

    async def post(self, endpoint: str, **body: Any) -> Body:
        """A call by POST."""
        async with self.session.post(self._url(endpoint), params=self._key(), json=body) as answer:
            said: Body = await answer.json()
            return said

    async def send(self, to: str, msgtype: str, **more: Any) -> Body:
        """message/send; the content stands under its msgtype."""
        return await self.post("message/send", touser=to, agentid=self.wecom.corp.agentid, msgtype=msgtype, **more)

    async def card(self, to: str, card: Body) -> Body:
        """message/send of a template card."""
        return await self.send(to, "template_card", template_card=card)

    async def tell(self, customer: Customer, msgtype: str = "text", **more: Any) -> Body:
        """kf/send_msg to a customer."""
        who = {"touser": customer.external_userid, "open_kfid": customer.open_kfid}
        return await self.post("kf/send_msg", **who, msgtype=msgtype, **(more or {"text": {"content": "您好"}}))

    async def sync(self, cursor: str = "", **more: Any) -> Body:
        """kf/sync_msg with the newest token that came."""
        await self.wecom.is_idle()
        tokens = [one for one in self.said("Token") if one]
        facts = {"cursor": cursor, "token": tokens[-1] if tokens else "", "open_kfid": self.wecom.corp.open_kfid}
        return await self.post("kf/sync_msg", **{**facts, **more})

    async def update(self, code: str, *userids: str, **change: Any) -> Body:
        """message/update_template_card."""
        facts = {"userids": userids, "agentid": self.wecom.corp.agentid, "response_code": code}
        return await self.post("message/update_template_card", **facts, **change)

    async def upload(self, kind: str, data: bytes, disposition: str) -> Body:
        """media/upload with the header of the part as it is given."""
        line = "line-between-the-parts"
        head = f"--{line}\r\nContent-Disposition: {disposition}\r\nContent-Type: application/octet-stream\r\n\r\n"
        whole = head.encode() + data + f"\r\n--{line}--\r\n".encode()
        headers, query = {"content-type": f"multipart/form-data; boundary={line}"}, {**self._key(), "type": kind}
        async with self.session.post(
            self._url("media/upload"), params=query, data=BytesIO(whole), headers=headers
        ) as answer:
            said: Body = await answer.json()
            return said

    async def download(self, media_id: str) -> bytes | Body:
        """media/get: the bytes, or the refusal."""
        query = {**self._key(), "media_id": media_id}
        async with self.session.get(self._url("media/get"), params=query) as answer:
            if answer.content_type == "application/json":
                said: Body = await answer.json()
                return said
            return await answer.read()

    async def logs_in(self) -> str:
        """Get the token."""
        corp = self.wecom.corp
        said = await self.get("gettoken", corpid=corp.corpid, corpsecret=corp.secret)
        self.token = said["access_token"]
        return self.token

    async def waits(self, seconds: float) -> None:
        """Let time pass, and get a new token if the old one has expired by then."""
        self.wecom.advance(seconds)
        await self.logs_in()

    def _url(self, endpoint: str) -> str:
        return f"{self.wecom.url}/cgi-bin/{endpoint}"

    def _key(self) -> dict[str, str]:
        return {"access_token": self.token} if self.token else {}


@asynccontextmanager
async def running(wecom: FakeWeCom) -> AsyncIterator[Program]:
    """A program that listens, is verified, and holds a token."""
    async with aiohttp.ClientSession() as session:
        program = Program(wecom, session)
        app = web.Application()
        app.router.add_route("*", "/callback", program.answer)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        try:
            wecom.callback_url = f"http://127.0.0.1:{runner.addresses[0][1]}/callback"
            await program.logs_in()
            yield program
        finally:
            await runner.cleanup()


def buttons(*labels: str, task: str = "task-1", **more: Any) -> Body:
    """A card with buttons whose keys are k0, k1 …"""
    rows = [{"text": label, "key": f"k{n}"} for n, label in enumerate(labels)]
    card = {"card_type": "button_interaction", "main_title": {"title": "请选择"}, "task_id": task, "button_list": rows}
    return {**card, **more}


def options(count: int) -> list[Body]:
    """Lines of a dropdown or vote."""
    return [{"id": f"o{n}", "text": f"第{n}项"} for n in range(count)]


def vote(count: int, mode: int = 0, task: str = "task-1") -> Body:
    """A vote."""
    return {
        "card_type": "vote_interaction",
        "main_title": {"title": "请选择"},
        "task_id": task,
        "checkbox": {"question_key": "q", "mode": mode, "option_list": options(count)},
        "submit_button": {"text": "确定", "key": "send"},
    }


def selects(count: int, each: int = 3, task: str = "task-1") -> Body:
    """A card with several dropdowns."""
    lists = [{"question_key": f"q{n}", "title": f"问题{n}", "option_list": options(each)} for n in range(count)]
    return {
        "card_type": "multiple_interaction",
        "main_title": {"title": "请选择"},
        "task_id": task,
        "select_list": lists,
        "submit_button": {"text": "确定", "key": "send"},
    }


def dropdown(count: int, *labels: str, task: str = "task-1") -> Body:
    """Buttons with a dropdown above."""
    asked = {"question_key": "q", "option_list": options(count)}
    return buttons(*labels, task=task, button_selection=asked)


def notice(**more: Any) -> Body:
    """A card that only says something."""
    action = {"type": 1, "url": "https://example.org/"}
    return {"card_type": "text_notice", "main_title": {"title": "通知"}, "card_action": action, **more}


@pytest.fixture
async def far_wecom() -> AsyncIterator[FakeWeCom]:
    """A WeCom of this test's own; its time stands still."""
    one = FakeWeCom()
    await one.start()
    yield one
    await one.stop()


@pytest.fixture
async def caller(far_wecom: FakeWeCom) -> AsyncIterator[Program]:
    """A bare program behind that WeCom."""
    async with running(far_wecom) as one:
        yield one


@pytest.fixture
def limei(far_wecom: FakeWeCom) -> Member:
    """A deputy in WeCom."""
    return far_wecom.member("limei", name="李梅")


@pytest.fixture
def wang(far_wecom: FakeWeCom) -> Customer:
    """A citizen in WeChat."""
    return far_wecom.customer("王阿姨")
