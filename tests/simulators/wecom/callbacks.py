"""WeCom calls the program: seals, signs, waits five seconds, tries again three times; verification of the address."""

import asyncio
from collections import defaultdict, deque
from dataclasses import dataclass, field
from io import BytesIO
from time import monotonic
from typing import Any

import aiohttp
from defusedxml import ElementTree

from tests.simulators.wecom.crypto import Seal, Unsealable
from tests.simulators.wecom.screens import Bubble
from tests.simulators.wecom.world import Body, World

FIRST_AND_THREE = 4
SECOND = 1.0  # a program has this long to answer the verification


@dataclass(slots=True)
class Push:
    """One callback: to whom it belongs (member or kf account), what, how each attempt ended, what was replied."""

    person: str
    message: Body
    attempts: list[int | str] = field(default_factory=list)
    reply: str = ""

    @property
    def event(self) -> str:
        """The event, or the type of a message."""
        return str(self.message.get("Event") or self.message.get("MsgType"))

    @property
    def taken(self) -> bool:
        """Whether the program has acknowledged it."""
        return 200 in self.attempts


@dataclass(slots=True)
class Pushing:
    """How callbacks travel. Times are real seconds; `lost` counts callbacks that will never arrive."""

    copies: int = 1
    concurrent: bool = False
    reversed: bool = False
    delay: float = 0.0
    patience: float = 5.0
    retry_pause: float = 0.05
    tries: int = FIRST_AND_THREE
    lost: int = 0
    shift: float = 0.0  # added to the timestamp of the signature
    kf_envelope_agent: str = ""

    def lose(self, count: int = 1) -> None:
        """Let the next callbacks get lost on the way."""
        self.lost += count


class Pusher:
    """Carries callbacks to the address set in the console, in order per person."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.how = Pushing()
        self.pushes: list[Push] = []
        corp = world.corp
        self.seal = Seal(corp.callback_token, corp.aes_key, corp.corpid, world.dice)
        self._turns: dict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._counts: dict[str, int] = defaultdict(int)
        self._running: set[asyncio.Task[None]] = set()
        self._session: aiohttp.ClientSession | None = None
        self._early: deque[Push] = deque()

    async def start(self) -> None:
        """Get ready to call."""
        self._session = aiohttp.ClientSession()
        while self._early:
            self._set_off(self._early.popleft())

    async def stop(self) -> None:
        """Drop what is still on its way."""
        for task in list(self._running):
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)
        if self._session:
            await self._session.close()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is on its way."""
        return not self._running

    def post(self, person: str, message: Body) -> None:
        """Send a callback; returns at once."""
        push = Push(person, message)
        self.pushes.append(push)
        if self.how.lost:
            self.how.lost -= 1
            push.attempts.append("lost")
        elif self._session is None:
            self._early.append(push)
        else:
            self._set_off(push)

    async def verify(self, url: str) -> None:
        """What saving the address in the console does, three times at most: a machine may stand still for a moment.
        Raises AssertionError in words."""
        for _ in range(3):
            if await self._verified(url) <= SECOND:
                return
        raise AssertionError("verification: slower than a second")

    async def _verified(self, url: str) -> float:
        """Ask once; how many seconds it took."""
        echo = str(self.world.dice.randrange(10**18, 10**19))
        sealed = self.seal.encrypt(echo.encode())
        while "+" not in sealed or "/" not in sealed:
            sealed = self.seal.encrypt(echo.encode())
        began = monotonic()
        status, body = await self.call("GET", url, {**self.signed(sealed), "echostr": sealed})
        assert status == 200, f"verification: HTTP {status}"
        assert body == echo.encode(), f"verification: {body!r} instead of {echo!r}"
        return monotonic() - began

    def signed(self, sealed: str) -> dict[str, str]:
        """The query of a callback."""
        timestamp = str(int(self.world.clock.now() + self.how.shift))
        nonce = str(self.world.dice.randrange(10**9))
        return {"msg_signature": self.seal.sign(timestamp, nonce, sealed), "timestamp": timestamp, "nonce": nonce}

    def envelope(self, sealed: str, agent: str | None = None, corpid: str | None = None) -> str:
        """The outer XML."""
        corp = self.world.corp
        agent = str(corp.agentid) if agent is None else agent
        return (
            f"<xml><ToUserName><![CDATA[{corpid or corp.corpid}]]></ToUserName><AgentID><![CDATA[{agent}]]></AgentID>"
            f"<Encrypt><![CDATA[{sealed}]]></Encrypt></xml>"
        )

    async def call(self, method: str, url: str, query: dict[str, str], body: bytes = b"") -> tuple[int, bytes]:
        """One request; raises TimeoutError or aiohttp.ClientError."""
        assert self._session, "the simulator was not started"
        timeout = aiohttp.ClientTimeout(total=self.how.patience)
        headers = {"content-type": "text/xml", "user-agent": "Mozilla/4.0"} if method == "POST" else {}
        async with self._session.request(
            method,
            url,
            params=query,
            data=BytesIO(body) if body else None,
            timeout=timeout,
            headers=headers,
            allow_redirects=False,
        ) as answer:
            return answer.status, await answer.read()

    def _set_off(self, push: Push) -> None:
        task = asyncio.create_task(self._carry(push))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _carry(self, push: Push) -> None:
        self._counts[push.person] += 1
        if self.how.reversed and self._counts[push.person] % 2:
            await asyncio.sleep(0.15)  # the next one overtakes
        await asyncio.sleep(self.how.delay)
        try:
            async with self._turns[push.person]:
                await self._copies(push)
            while not push.taken and len(push.attempts) < self.how.tries:
                await asyncio.sleep(self.how.retry_pause)
                await self._attempt(push)
        finally:
            if me := asyncio.current_task():
                self._running.discard(me)
            await self.world.tell()

    async def _copies(self, push: Push) -> None:
        if self.how.concurrent:
            await asyncio.gather(*(self._attempt(push) for _ in range(self.how.copies)))
        else:
            for _ in range(self.how.copies):
                await self._attempt(push)

    async def _attempt(self, push: Push) -> None:
        kf = push.event == "kf_msg_or_event"
        sealed = self.seal.encrypt(xml(push.message).encode())
        body = self.envelope(sealed, self.how.kf_envelope_agent if kf else None)
        try:
            status, reply = await self.call("POST", self.world.callback_url, self.signed(sealed), body.encode())
        except TimeoutError:
            push.attempts.append("timeout")
        except (aiohttp.ClientError, ValueError):
            push.attempts.append("refused")
        else:
            if status == 200 and reply not in (b"", b"success"):
                self._read_reply(push, reply)
            push.attempts.append(status)

    def _read_reply(self, push: Push, reply: bytes) -> None:
        try:
            outer = {part.tag: part.text or "" for part in ElementTree.fromstring(reply.decode())}
            signed = self.seal.sign(outer["TimeStamp"], outer["Nonce"], outer["Encrypt"])
            assert signed == outer["MsgSignature"], "the signature of the passive reply is wrong"
            push.reply = self.seal.decrypt(outer["Encrypt"]).decode()
        except (ElementTree.ParseError, KeyError, ValueError, Unsealable, AssertionError) as why:
            push.reply = f"unreadable: {why}"
            return
        content = ElementTree.fromstring(push.reply).findtext("Content")
        member = self.world.members.get(push.person)
        if content and member:
            member.phone.show(Bubble(0, "bot", "text", content, at=self.world.clock.now()))


def xml(message: Body) -> str:
    """The inner XML: strings as CDATA, numbers bare, dicts nested, lists one element each."""
    return f"<xml>{_inside(message)}</xml>"


def _inside(message: Body) -> str:
    return "".join(_element(tag, one) for tag, one in message.items())


def _element(tag: str, value: Any) -> str:
    if isinstance(value, list):
        return "".join(_element(tag, one) for one in value)
    if isinstance(value, dict):
        return f"<{tag}>{_inside(value)}</{tag}>"
    if isinstance(value, int | float):
        return f"<{tag}>{value}</{tag}>"
    safe = str(value).replace("]]>", "]]]]><![CDATA[>")
    return f"<{tag}><![CDATA[{safe}]]></{tag}>"
