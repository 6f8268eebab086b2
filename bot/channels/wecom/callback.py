"""Where WeCom calls us back: what is genuine is kept before it is acknowledged, everything else is turned away."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from datetime import timedelta

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot import nursery
from bot.channels.methods import WECOM
from bot.channels.web_uploads import TooBig, body_of
from bot.channels.wecom.envelope import Envelope, NotGenuine
from bot.channels.wecom.inbound import Event, event_in, hear
from bot.channels.wecom.xml import read
from bot.clock import Clock
from storage.dialogues import AccountAppeared
from storage.engines import Store
from storage.inbox import Speaker

log = logging.getLogger(__name__)
PATH = "/wecom/callback"
BIGGEST = 64 * 1024
# WeCom itself hangs up by then
READ_WITHIN = 5.0
# how often the log says that somebody was turned away, in seconds: whoever forges calls must not fill it
SAY_EVERY = 1.0
# how far WeCom's clock may be from ours
OFF_BY = timedelta(minutes=10)
SIGNED = ("msg_signature", "timestamp", "nonce")
KF_EVENT = "kf_msg_or_event"
# customers of this account of customer service have said something; the token lets us ask what
Fetch = Callable[[str, str], None]


class Callback:
    """Answers WeCom. serve: what these said is in the inbox; fetch: customer service has news (None: not in use)."""

    def __init__(
        self,
        envelope: Envelope,
        corp_id: str,
        agent: int,
        store: Store,
        clock: Clock,
        serve: Callable[[Iterable[Speaker]], None],
        fetch: Fetch | None,
    ) -> None:
        self._envelope, self._corp_id, self._agent = envelope, corp_id, str(agent)
        self._store, self._clock, self._serve, self._fetch = store, clock, serve, fetch

    def routes(self) -> list[Route]:
        """The one address of the app."""
        return [
            Route(PATH, _turning_away(self.verify), methods=["GET"]),
            Route(PATH, _turning_away(self.receive), methods=["POST"]),
        ]

    async def verify(self, request: Request) -> Response:
        """The console asks whether we are who the settings say: answer with the words inside. Raises NotGenuine."""
        return PlainTextResponse(self._opened(request, request.query_params.get("echostr", "")))

    async def receive(self, request: Request) -> Response:
        """An event. It is in the inbox when we say 200. Raises NotGenuine, TooBig, TimeoutError."""
        async with asyncio.timeout(READ_WITHIN):
            body = await body_of(request, BIGGEST)
        outer = read(body)
        fields = read(self._opened(request, outer["Encrypt"]))
        if fields["ToUserName"] not in ("", self._corp_id) or fields["AgentID"] not in ("", self._agent):
            raise NotGenuine("somebody else's")
        if fields["Event"] == KF_EVENT:
            if self._fetch is not None:
                self._fetch(fields["OpenKfId"], fields["Token"])
        elif (event := event_in(fields)) is not None and await self._keep(event):
            self._serve([(WECOM, event.address)])
        return Response()

    def _opened(self, request: Request, sealed: str) -> bytes:
        """What is inside, once signature and time are right. Raises NotGenuine."""
        signature, timestamp, nonce = (request.query_params.get(name, "") for name in SIGNED)
        message = self._envelope.open(signature, timestamp, nonce, sealed)
        if not (timestamp.isascii() and timestamp.isdecimal() and len(timestamp) <= 12):
            raise NotGenuine("timestamp")
        if abs(self._clock.world().timestamp() - int(timestamp)) > OFF_BY.total_seconds():
            raise NotGenuine("timestamp")
        return message

    async def _keep(self, event: Event) -> bool:
        try:
            return await self._store.run(hear, event, self._clock.now())
        except AccountAppeared:
            return await self._store.run(hear, event, self._clock.now())


class _NowAndThen:
    """Says in the log that somebody was turned away, once in SAY_EVERY seconds."""

    def __init__(self) -> None:
        self._said = float("-inf")

    def __call__(self, why: NotGenuine) -> None:
        now = asyncio.get_running_loop().time()
        if now - self._said >= SAY_EVERY:
            log.warning("channel=wecom callback turned away=%s", why)
            self._said = now


def _turning_away(answer: Callable[[Request], Awaitable[Response]]) -> Callable[[Request], Awaitable[Response]]:
    say = _NowAndThen()

    async def answered(request: Request) -> Response:
        if not all(request.query_params.get(name) for name in SIGNED):
            return Response(status_code=400)
        try:
            return await answer(request)
        except NotGenuine as why:
            say(why)
            return Response(status_code=403)
        except TooBig:
            return Response(status_code=413)
        except TimeoutError:
            return Response(status_code=408)
        except Exception as error:  # it has not been kept: WeCom calls again
            log.error("channel=wecom callback failed=%s", nursery.where(error))
            return Response(status_code=503)

    return answered
