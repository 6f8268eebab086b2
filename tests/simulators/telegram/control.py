"""The test's side of a simulator that runs in a process of its own: a few routes under /control/."""

import base64
from collections import Counter
from dataclasses import fields
from typing import Any

from aiohttp import web

from tests.simulators.telegram.fake import FakeTelegram
from tests.simulators.telegram.people import Seen

PLANS = ("fail_next", "drop_before", "drop_after", "pace", "latency", "hold", "release")


class Control:
    """The control routes of one simulator."""

    def __init__(self, telegram: FakeTelegram) -> None:
        self._telegram = telegram

    def add_to(self, app: web.Application) -> None:
        """Add the routes to the application of the simulator."""
        app.router.add_post("/control/person", self._person)
        app.router.add_post("/control/act", self._act)
        app.router.add_get("/control/chat", self._chat)
        app.router.add_get("/control/file/{person}/{message}", self._file)
        app.router.add_post("/control/plan/{name}", self._plan)
        app.router.add_get("/control/state", self._state)

    async def _person(self, request: web.Request) -> web.Response:
        """Make a person: id, name, language_code."""
        self._telegram.person(**await request.json())
        return web.json_response({})

    async def _act(self, request: web.Request) -> web.Response:
        """Do something as a person: {person, deed, ...}; bytes travel as base64 in `data`."""
        what: dict[str, Any] = await request.json()
        if "data" in what:
            what["data"] = base64.b64decode(what["data"])
        try:
            await self._telegram.act(what.pop("person"), what.pop("deed"), **what)
        except (AssertionError, KeyError) as why:
            return web.json_response({"refused": str(why)}, status=409)
        return web.json_response({})

    async def _chat(self, request: web.Request) -> web.Response:
        """What a person saw after the first `after` things, waiting up to `timeout` seconds for one."""
        query = request.query
        news = await self._telegram.read(int(query["person"]), int(query["after"]), float(query["timeout"]))
        return web.json_response([_flat(seen) for seen in news])

    async def _file(self, request: web.Request) -> web.Response:
        """The photo or file of a message."""
        where = request.match_info
        return web.Response(body=await self._telegram.fetch(int(where["person"]), int(where["message"])))

    async def _plan(self, request: web.Request) -> web.Response:
        """Plan a fault: the name of one of PLANS in the path, its arguments in the body."""
        name = request.match_info["name"]
        if name not in PLANS:
            return web.json_response({"refused": f"no such plan: {name}"}, status=404)
        getattr(self._telegram, name)(**await request.json())
        return web.json_response({})

    async def _state(self, _: web.Request) -> web.Response:
        """How many calls arrived by method, and how many updates the bot has not confirmed."""
        counts = Counter(method for method, _params in self._telegram.calls)
        return web.json_response({"calls": counts, "unconfirmed": len(self._telegram.world.updates)})


def _flat(seen: Seen) -> dict[str, Any]:
    """What was seen, without the object behind it."""
    return {field.name: getattr(seen, field.name) for field in fields(seen) if field.name != "message"}
