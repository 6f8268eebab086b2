"""The test's side of a simulator that runs in a process of its own: a few routes under /control/."""

import base64
from collections import Counter
from dataclasses import asdict, fields
from typing import Any

from aiohttp import web

from tests.simulators.telegram.people import Seen
from tests.simulators.wecom.fake import FakeWeCom
from tests.simulators.wecom.hands import CustomerHands
from tests.simulators.wecom.people import Customer
from tests.simulators.wecom.plans import Plans

PLANS = {name for name in vars(Plans) if not name.startswith("_")} - {"faults", "wecom", "clock"} | {"pace"}
KF_PLANS = {"human_takes_over", "ends_session", "servicer_says", "fail_delivery_next"}
IMAGE, STREAM = "image/png", "application/octet-stream"


class Control:
    """The control routes of one simulator."""

    def __init__(self, wecom: FakeWeCom) -> None:
        self._wecom = wecom

    def add_to(self, app: web.Application) -> None:
        """Add the routes to the application of the simulator."""
        app.router.add_post("/control/member", self._member)
        app.router.add_post("/control/customer", self._customer)
        app.router.add_post("/control/callback", self._callback)
        app.router.add_post("/control/act", self._act)
        app.router.add_get("/control/chat", self._chat)
        app.router.add_get("/control/screen", self._screen)
        app.router.add_get("/control/file/{phone}/{bubble}", self._file)
        app.router.add_post("/control/plan/{name}", self._plan)
        app.router.add_get("/control/state", self._state)

    async def _member(self, request: web.Request) -> web.Response:
        """Make a member: userid, name, visible."""
        member = self._wecom.member(**await request.json())
        return web.json_response({"phone": member.userid, "name": member.name})

    async def _customer(self, request: web.Request) -> web.Response:
        """Make a customer: name, external_userid, open_kfid."""
        one = self._wecom.customer(**await request.json())
        who = {"external_userid": one.external_userid, "open_kfid": one.open_kfid}
        return web.json_response({"phone": f"{one.external_userid}@{one.open_kfid}", "name": one.name, **who})

    async def _callback(self, request: web.Request) -> web.Response:
        """Set the callback address: url; `verify` first when it is true."""
        said = await request.json()
        if said.get("verify"):
            try:
                await self._wecom.verify(said["url"])
            except AssertionError as why:
                return web.json_response({"refused": str(why)}, status=409)
        self._wecom.callback_url = said["url"]
        return web.json_response({})

    async def _act(self, request: web.Request) -> web.Response:
        """Do something at a phone: {phone, deed, ...}; bytes travel as base64 in `data`."""
        what: dict[str, Any] = await request.json()
        if "data" in what:
            what["data"] = base64.b64decode(what["data"])
        try:
            await self._wecom.hands[what.pop("phone")].act(0, what.pop("deed"), **what)
        except (AssertionError, KeyError, IndexError) as why:
            return web.json_response({"refused": str(why)}, status=409)
        return web.json_response({})

    async def _chat(self, request: web.Request) -> web.Response:
        """What was seen on a phone after the first `after` things, waiting up to `timeout` seconds for one."""
        query = request.query
        news = await self._wecom.hands[query["phone"]].read(0, int(query["after"]), float(query["timeout"]))
        return web.json_response([_flat(seen) for seen in news])

    async def _screen(self, request: web.Request) -> web.Response:
        """What stands on a phone now."""
        screen = await self._wecom.hands[request.query["phone"]].screen()
        return web.json_response(asdict(screen))

    async def _file(self, request: web.Request) -> web.Response:
        """The file of a bubble."""
        hands, number = self._wecom.hands[request.match_info["phone"]], int(request.match_info["bubble"])
        data = await hands.fetch(0, number)
        kind = IMAGE if hands.phone.bubble(number).kind == "image" else STREAM
        return web.Response(body=data, content_type=kind)

    async def _plan(self, request: web.Request) -> web.Response:
        """Plan a fault: a name of PLANS or KF_PLANS in the path, its arguments in the body (a customer as `phone`)."""
        name, how = request.match_info["name"], await request.json()
        if name not in PLANS | KF_PLANS:
            return web.json_response({"refused": f"no such plan: {name}"}, status=404)
        if name in KF_PLANS:
            hands = self._wecom.hands[how.pop("phone")]
            assert isinstance(hands, CustomerHands), "this is no phone of a customer"
            session = hands.session
            how["customer"] = Customer(hands, hands.phone.name, session.external_userid, session.open_kfid)
        getattr(self._wecom, name)(**how)
        return web.json_response({})

    async def _state(self, _: web.Request) -> web.Response:
        """Calls by endpoint, what was dropped or cut, callbacks nobody took, whether all is acknowledged."""
        wecom = self._wecom
        return web.json_response(
            {
                "calls": Counter(endpoint for endpoint, _body in wecom.calls),
                "dropped": len(wecom.dropped),
                "truncated": len(wecom.truncated),
                "pushes": len(wecom.pushes),
                "untaken": sum(not push.taken for push in wecom.pushes),
                "idle": wecom.pusher.is_idle,
            }
        )


def _flat(seen: Seen) -> dict[str, Any]:
    """What was seen, without Telegram's object."""
    return {field.name: getattr(seen, field.name) for field in fields(seen) if field.name != "message"}
