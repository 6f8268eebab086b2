"""The demo: four phones side by side, each an ordinary web chat, and a clock that can be moved forward."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from locales.texts import Catalogue, Texts
from web.origin import OURS, is_from_our_page, language_of
from web.rendering import locale_of, page

FRESH = {"Cache-Control": "no-store"}


class Step(StrEnum):
    """How far the clock can be moved at once."""

    HOUR = "hour"
    DAY = "day"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class Player:
    """Somebody whose phone can be looked at. key names the phone, post says what the person is, if anything."""

    key: str
    name: str
    post: str = ""


@dataclass(frozen=True, slots=True)
class Phone:
    """One of the phones: a kind of person (citizen, deputy, unit, office), and who may hold it."""

    kind: str
    players: Sequence[Player]


@dataclass(frozen=True, slots=True)
class Moment:
    """How the demo stands: the program's time, what the clock will bring next (label id, moment), what has been said.

    said: the number of the newest message on each phone that has any.
    """

    now: datetime
    quiet: bool
    next_label: str | None
    next_at: datetime | None
    said: dict[str, int]


class Demo(Protocol):
    """What the program lets the demo's pages do."""

    catalogue: Catalogue
    title: str
    phones: Sequence[Phone]

    def enter(self, key: str, *, secure: bool) -> Response | None:
        """Give the browser this player's session and lead it to the chat; None when there is no such player."""
        ...

    async def moment(self) -> Moment:
        """How the demo stands now."""
        ...

    async def move(self, step: Step) -> None:
        """Move the clock forward and do at once what has fallen due."""
        ...


def routes(demo: Demo) -> list[BaseRoute]:
    """/demo/: the page, the phones' doors, and the clock."""

    async def show(request: Request) -> Response:
        texts = demo.catalogue.texts(language_of(request))
        return page("demo.html", texts, title=demo.title, phones=demo.phones, words=page_words(texts))

    async def phone(request: Request) -> Response:
        entered = demo.enter(request.path_params["key"], secure=request.url.scheme == "https")
        return entered or Response(status_code=404)

    async def state(request: Request) -> Response:
        return await _as_json(request)

    async def clock(request: Request) -> Response:
        step = request.path_params["step"]
        if not is_from_our_page(request) or step not in list(Step):
            return Response(status_code=403)
        await demo.move(Step(step))
        return await _as_json(request)

    async def _as_json(request: Request) -> Response:
        texts = demo.catalogue.texts(request.headers.get(OURS, ""))
        return JSONResponse(_moment(await demo.moment(), texts), headers=FRESH)

    return [
        Route("/demo/", show, methods=["GET"]),
        Route("/demo/phone/{key}", phone, methods=["GET"]),
        Route("/demo/state", state, methods=["GET"]),
        Route("/demo/clock/{step}", clock, methods=["POST"]),
    ]


def page_words(texts: Texts) -> dict[str, str]:
    """The few words the page's own script needs. What it fills in itself stands in braces."""
    return {
        "lang": texts.language,
        "locale": locale_of(texts),
        "unread": texts("page-demo-unread"),
        "next": texts("page-demo-next", what="{what}", at="{at}"),
        "nothing": texts("page-demo-nothing-due"),
        "quiet": texts("page-demo-quiet"),
        "failed": texts("page-demo-failed"),
    }


def _moment(moment: Moment, texts: Texts) -> dict[str, object]:
    upcoming = None
    if moment.next_label and moment.next_at:
        upcoming = {"at": moment.next_at.isoformat(), "what": texts(moment.next_label)}
    return {"now": moment.now.isoformat(), "quiet": moment.quiet, "next": upcoming, "said": moment.said}
