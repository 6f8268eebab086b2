"""The phones of the demo on one page: WeChat for citizens, WeCom for the others; one can type and press."""

from html import escape
from pathlib import Path

from aiohttp import web

from tests.simulators.wecom import html
from tests.simulators.wecom.fake import FakeWeCom
from tests.simulators.wecom.hands import CustomerHands, PhoneHands

PAGE = Path(__file__).with_name("phones.html")
ENTER = {"wecom": "打开应用", "wechat": "进入会话"}


class Phones:
    """GET /phones (all, or `?who=key,key`), GET /phones/{key} (the chat of one, with its version as ETag)."""

    def __init__(self, wecom: FakeWeCom, title: str) -> None:
        self._wecom, self._title = wecom, title

    def add_to(self, app: web.Application) -> None:
        """Add the pages to the application of the simulator."""
        app.router.add_get("/", self._home)
        app.router.add_get("/phones", self._page)
        app.router.add_get("/phones/{key}", self._chat)

    async def _home(self, _: web.Request) -> web.Response:
        raise web.HTTPFound("/phones")

    async def _page(self, request: web.Request) -> web.Response:
        wanted = [key for key in request.query.get("who", "").split(",") if key] or list(self._wecom.hands)
        phones = "".join(self._phone(self._wecom.hands[key]) for key in wanted if key in self._wecom.hands)
        page = PAGE.read_text(encoding="utf-8").replace("{title}", escape(self._title)).replace("{phones}", phones)
        return web.Response(text=page, content_type="text/html")

    async def _chat(self, request: web.Request) -> web.Response:
        hands = self._wecom.hands.get(request.match_info["key"])
        if hands is None:
            raise web.HTTPNotFound
        version = f'"{hash(tuple(hands.phone.bubbles))}"'
        if request.headers.get("if-none-match") == version:
            return web.Response(status=304)
        chat = html.chat(hands.phone.key, tuple(hands.phone.bubbles))
        return web.Response(text=chat, content_type="text/html", headers={"etag": version, "cache-control": "no-cache"})

    def _phone(self, hands: PhoneHands) -> str:
        kind = "wechat" if isinstance(hands, CustomerHands) else "wecom"
        name, key = escape(hands.phone.name), escape(hands.phone.key)
        chat = html.chat(hands.phone.key, tuple(hands.phone.bubbles))
        return (
            f'<section class="phone {kind}" data-phone="{key}"><h2>{name}</h2>'
            f"<header><span>‹</span>{escape(self._title)}<button data-enter>{ENTER[kind]}</button></header>"
            f'<div class="chat">{chat}</div><p class="refused" hidden></p>'
            '<form><label class="photo" title="照片">＋<input type="file" accept="image/*" hidden></label>'
            '<input name="text" autocomplete="off" aria-label="消息"><button>发送</button></form></section>'
        )
