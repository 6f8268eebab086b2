"""What a message of the app may hold, by msgtype, and the bubble it becomes."""

import re
from collections.abc import Callable

from tests.simulators.wecom import cards, limits
from tests.simulators.wecom.drawing import draw
from tests.simulators.wecom.errors import Refusal, need
from tests.simulators.wecom.limits import cut_to_bytes, size
from tests.simulators.wecom.screens import Bubble
from tests.simulators.wecom.world import Body, World

ANCHOR = re.compile(r'<a href=["\']([^"\']*)["\']>(.*?)</a>', re.DOTALL)


def bubble(world: World, body: Body) -> Bubble:
    """The bubble of a message. Raises what WeCom would answer to content it does not take."""
    kind = body.get("msgtype")
    if kind not in KINDS:
        raise Refusal(40008, f"msgtype {kind!r}")
    content = body.get(str(kind))
    need(isinstance(content, dict), 40058, f"{kind} is missing")
    assert isinstance(content, dict)
    return KINDS[str(kind)](world, body, content)


def _text(world: World, body: Body, content: Body) -> Bubble:
    words = content.get("content")
    need(isinstance(words, str) and words.strip(), 44004, "text.content is empty")
    assert isinstance(words, str)
    kept = cut_to_bytes(words, limits.TEXT)
    if kept != words:
        world.truncated.append((str(body.get("touser")), body))
    links = tuple(url for url, _ in ANCHOR.findall(kept))
    shown = ANCHOR.sub(r"\2", kept)
    return Bubble(0, "bot", "text", shown, links=links, cut=("text",) if kept != words else ())


def _markdown(world: World, body: Body, content: Body) -> Bubble:
    words = str(content.get("content") or "")
    need(words.strip(), 44004, "markdown.content is empty")
    need(size(words) <= limits.TEXT, 45002, "markdown is longer than 2048 bytes")
    return Bubble(0, "bot", "markdown", re.sub(r"</?font[^>]*>|\*\*", "", words))


def _textcard(world: World, body: Body, content: Body) -> Bubble:
    need(content.get("title") and content.get("description"), 40058, "textcard without title or description")
    need(0 < size(content.get("url") or "") <= 2048, 40058, "textcard.url")
    title, text = cut_to_bytes(content["title"], 128), cut_to_bytes(content["description"], 512)
    cut = tuple(n for n, now, was in (("title", title, "title"), ("desc", text, "description")) if now != content[was])
    if cut:
        world.truncated.append((str(body.get("touser")), body))
    return Bubble(0, "bot", "textcard", f"{title}\n{text}", title=title, links=(content["url"],), cut=cut)


def _news(world: World, body: Body, content: Body) -> Bubble:
    articles = content.get("articles") or []
    need(1 <= len(articles) <= limits.ARTICLES, 40058, "news takes 1 to 8 articles")
    for article in articles:
        need(0 < size(article.get("title") or "") <= 128, 40058, "article title")
        need(size(article.get("description") or "") <= 512, 40058, "article description")
    text = "\n".join(f"{one['title']}\n{one.get('description') or ''}".strip() for one in articles)
    links = tuple(str(one["url"]) for one in articles if one.get("url"))
    return Bubble(0, "bot", "news", text, title=articles[0]["title"], links=links)


def _media(kind: str) -> Callable[[World, Body, Body], Bubble]:
    def shown(world: World, body: Body, content: Body) -> Bubble:
        media = world.usable(content.get("media_id"), kind)
        name = media.name if kind == "file" else ""
        return Bubble(0, "bot", kind, name or str(content.get("title") or ""), media_id=media.id, filename=media.name)

    return shown


def _card(world: World, body: Body, content: Body) -> Bubble:
    cards.check(content, world.task_ids)
    interactive = content["card_type"] in cards.INTERACTIVE
    need(not interactive or world.callback_url, 40058, "an interactive card needs a callback URL")
    return draw(content)


KINDS: dict[str, Callable[[World, Body, Body], Bubble]] = {
    "text": _text,
    "markdown": _markdown,
    "textcard": _textcard,
    "news": _news,
    "image": _media("image"),
    "voice": _media("voice"),
    "video": _media("video"),
    "file": _media("file"),
    "template_card": _card,
}
