"""The phones of the demo on one page: WeChat for citizens, WeCom for the others; one can type and press."""

from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

from aiohttp import web

from tests.simulators.wecom import html
from tests.simulators.wecom.fake import FakeWeCom
from tests.simulators.wecom.hands import CustomerHands

PAGE = Path(__file__).with_name("phones.html")
ENTER = {"wecom": "打开应用", "wechat": "进入会话"}


class Phones:
    """GET /phones (all, or `?who=key,key`), GET /phones/{key} (the chat of one, with its version as ETag).

    groups: phones that go from hand to hand, by what is written on them, with the keys of who may hold them; then the
    page shows one for each. above: HTML that stands above the phones.
    """

    def __init__(
        self, wecom: FakeWeCom, title: str, groups: Mapping[str, Sequence[str]] | None = None, above: str = ""
    ) -> None:
        self._wecom, self._title, self._groups, self._above = wecom, title, groups or {}, above

    def add_to(self, app: web.Application) -> None:
        """Add the pages to the application of the simulator."""
        app.router.add_get("/", self._home)
        app.router.add_get("/phones", self._page)
        app.router.add_get("/news", self._news)
        app.router.add_get("/phones/{key}", self._chat)

    async def _home(self, _: web.Request) -> web.Response:
        raise web.HTTPFound("/phones")

    async def _page(self, request: web.Request) -> web.Response:
        wanted = [key for key in request.query.get("who", "").split(",") if key]
        groups = {} if wanted else self._groups
        one_each = [self._phone(keys[0], self._picker(name, keys)) for name, keys in groups.items()]
        hands = self._wecom.hands
        phones = one_each or [
            self._phone(key, escape(hands[key].phone.name)) for key in wanted or hands if key in hands
        ]
        page = PAGE.read_text(encoding="utf-8").replace("{title}", escape(self._title))
        page = page.replace("{above}", self._above).replace("{phones}", "".join(phones))
        return web.Response(text=page, content_type="text/html")

    async def _news(self, _: web.Request) -> web.Response:
        """How much has happened on each phone."""
        return web.json_response({key: len(hands.phone.story) for key, hands in self._wecom.hands.items()})

    async def _chat(self, request: web.Request) -> web.Response:
        hands = self._wecom.hands.get(request.match_info["key"])
        if hands is None:
            raise web.HTTPNotFound
        version = f'"{hash(tuple(hands.phone.bubbles))}"'
        if request.headers.get("if-none-match") == version:
            return web.Response(status=304)
        chat = html.chat(hands.phone.key, tuple(hands.phone.bubbles))
        return web.Response(text=chat, content_type="text/html", headers={"etag": version, "cache-control": "no-cache"})

    def _picker(self, name: str, keys: Sequence[str]) -> str:
        names = {key: self._wecom.hands[key].phone.name for key in keys}
        choices = "".join(f'<option value="{escape(key)}">{escape(shown)}</option>' for key, shown in names.items())
        return f'{escape(name)} <select aria-label="{escape(name)}">{choices}</select><b class="unread"></b>'

    def _phone(self, key: str, head: str) -> str:
        hands = self._wecom.hands[key]
        kind = "wechat" if isinstance(hands, CustomerHands) else "wecom"
        chat = html.chat(hands.phone.key, tuple(hands.phone.bubbles))
        return (
            f'<section class="phone {kind}" data-phone="{escape(key)}"><h2>{head}</h2>'
            f"<header><span>‹</span>{escape(self._title)}<button data-enter>{ENTER[kind]}</button></header>"
            f'<div class="chat">{chat}</div><p class="refused" hidden></p>'
            '<form><label class="photo" title="照片">＋<input type="file" accept="image/*" hidden></label>'
            '<input name="text" autocomplete="off" aria-label="消息"><button>发送</button></form></section>'
        )
