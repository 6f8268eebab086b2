"""The test's own WeCom: start it, let people act, plan faults, look at the screens."""

import asyncio
import time
from typing import Any

from tests.simulators.telegram.people import PATIENCE
from tests.simulators.wecom import customer_deeds, kf_console, limits
from tests.simulators.wecom.callbacks import Push, Pusher, Pushing
from tests.simulators.wecom.clock import Moment, VirtualClock, a_morning
from tests.simulators.wecom.endpoints import Wecom
from tests.simulators.wecom.hands import CustomerHands, MemberHands, PhoneHands
from tests.simulators.wecom.kf_world import HUMAN, Kf, Session
from tests.simulators.wecom.malformed import MALFORMED
from tests.simulators.wecom.people import Customer, Member
from tests.simulators.wecom.plans import Plans
from tests.simulators.wecom.server import Server
from tests.simulators.wecom.tokens import Tokens
from tests.simulators.wecom.world import Body, Corp, World
from tests.simulators.wecom.world import Member as MemberRecord

LOOK_EVERY = 0.02  # seconds between two looks whether it is quiet


class FakeWeCom(Plans):
    """WeCom in this event loop. `now` (aware UTC) is the clock to follow; it stands still unless given."""

    MALFORMED = tuple(MALFORMED)

    def __init__(self, corp: Corp | None = None, now: Moment = a_morning, seed: int = 1) -> None:
        self.corp = corp or Corp()
        self.world = World.of(self.corp, now, seed)
        self.kf = Kf(self.world)
        self.kf.add(self.corp.open_kfid, "云溪县人大代表联络")
        self.tokens = Tokens(self.world)
        self.wecom = Wecom(self.world, self.kf, self.tokens)
        self.faults = self.wecom.faults
        self.pusher = Pusher(self.world)
        self.world.push = self.pusher.post
        self.server = Server(self.wecom)
        self.hands: dict[str, PhoneHands] = {}
        self.url = ""

    async def start(self, port: int = 0, app: Any = None) -> str:
        """Listen; return the address to give the program as the base of the API."""
        self.url = await self.server.start(port, app)
        await self.pusher.start()
        return self.url

    async def stop(self) -> None:
        """Stop listening and calling."""
        await self.pusher.stop()
        await self.server.stop()

    async def verify(self, url: str) -> None:
        """Save this callback address in the console. Raises AssertionError unless the program proves itself."""
        await self.pusher.verify(url)
        self.callback_url = url

    @property
    def callback_url(self) -> str:
        """Where callbacks go; may be set without verification."""
        return self.world.callback_url

    @callback_url.setter
    def callback_url(self, url: str) -> None:
        self.world.callback_url = url

    @property
    def clock(self) -> VirtualClock:
        """The time on this side."""
        return self.world.clock

    @property
    def pushing(self) -> Pushing:
        """How callbacks travel."""
        return self.pusher.how

    @property
    def pushes(self) -> list[Push]:
        """Every callback, oldest first."""
        return self.pusher.pushes

    @property
    def calls(self) -> list[tuple[str, Body]]:
        """Every call that arrived, oldest first: endpoint, body and query without secrets."""
        return self.server.calls

    @property
    def dropped(self) -> list[tuple[str, Body]]:
        """Messages dropped silently: (userid, body)."""
        return self.world.dropped

    @property
    def truncated(self) -> list[tuple[str, Body]]:
        """Messages cut silently: (touser, body)."""
        return self.world.truncated

    def member(self, userid: str, name: str = "", visible: bool = True) -> Member:
        """A person of the corp; `visible`: the app may write to them and they see it."""
        phone = self.world.phone(userid.lower(), name or userid)
        record = MemberRecord(phone, userid.lower(), visible)
        self.world.members.setdefault(userid.lower(), record)
        return Member(self._takes(MemberHands(self.world, self.world.members[userid.lower()])), phone.name, phone.key)

    def customer(self, name: str = "王阿姨", external_userid: str = "", open_kfid: str = "") -> Customer:
        """A person in WeChat who has not opened the chat of this kf account yet."""
        external = external_userid or self.world.code("wm", 26)
        session = self.kf.open_session(open_kfid or self.corp.open_kfid, external, name)
        return Customer(self._takes(CustomerHands(self.kf, session)), name, external, session.open_kfid)

    def kf_account(self, open_kfid: str, name: str) -> None:
        """Another kf account of the corp."""
        self.kf.add(open_kfid, name)

    def kick_member(self, member: Member) -> None:
        """The person leaves the corp."""
        self.world.members[member.userid].gone = True

    def unlicense(self, member: Member) -> None:
        """The person has no interface licence any more."""
        self.world.members[member.userid].licensed = False

    def human_takes_over(self, customer: Customer, servicer: str = "") -> None:
        """A person of the corp takes the session by the routing rule."""
        session = self._session(customer)
        session.state, session.servicer = HUMAN, servicer
        change = {"change_type": 1, "new_servicer_userid": servicer}
        self.kf.event(session, "session_status_change", **change)

    def ends_session(self, customer: Customer) -> None:
        """The session ends; a code allows one last message."""
        session = self._session(customer)
        facts = {"change_type": 3, "old_servicer_userid": session.servicer}
        self.kf.event(session, "session_status_change", **facts, **kf_console.move(self.kf, session, 4))

    def servicer_says(self, customer: Customer, text: str, servicer: str = "servicer") -> None:
        """A person of the corp answers in the WeCom client."""
        customer_deeds.servicer_says(self.kf, self._session(customer), text, servicer)

    def service_state(self, customer: Customer) -> int:
        """0 new, 1 assistant, 2 queue, 3 human, 4 ended."""
        return self._session(customer).state

    def fail_delivery_next(self, customer: Customer, fail_type: int = 0, times: int = 1) -> None:
        """Accept the next messages to this customer, then report that they failed."""
        self._session(customer).fails += [fail_type] * times

    def pace(self, per_minute: int = 30, per_hour: int = 1000, minute: float = 60.0) -> None:
        """How many messages a member gets before the rest is dropped silently; 0: no limit. `minute` in seconds."""
        self.world.per_minute = limits.Meter(per_minute, minute)
        self.world.per_hour = limits.Meter(per_hour, minute * 60)

    async def push_malformed(self, name: str) -> int:
        """Send something no WeCom would send (a name of MALFORMED); the HTTP status."""
        attack = MALFORMED[name](self.pusher)
        return await self.push_raw(attack.query, attack.body)

    async def push_raw(self, query: dict[str, str], body: bytes) -> int:
        """Send any bytes to the callback address; the HTTP status."""
        status, _ = await self.pusher.call("POST", self.callback_url, query, body)
        return status

    async def push_sealed(self, inside: bytes) -> int:
        """Send any bytes, rightly sealed and signed; the HTTP status."""
        sealed = self.pusher.seal.encrypt(inside)
        return await self.push_raw(self.pusher.signed(sealed), self.pusher.envelope(sealed).encode())

    def push_again(self, push: Push) -> None:
        """Deliver an old callback once more, newly sealed."""
        self.pusher.post(push.person, push.message)

    def count(self, endpoint: str) -> int:
        """How many calls of an endpoint arrived."""
        return sum(name == endpoint for name, _ in self.calls)

    async def waits_for_calls(self, endpoint: str, count: int = 1, timeout: float = PATIENCE) -> list[Body]:
        """The bodies of the calls of an endpoint, once there are at least `count`."""
        async with asyncio.timeout(timeout), self.world.changed:
            await self.world.changed.wait_for(lambda: self.count(endpoint) >= count)
        return [body for name, body in self.calls if name == endpoint]

    async def is_idle(self, timeout: float = PATIENCE) -> None:
        """Return when every callback was acknowledged or given up."""
        async with asyncio.timeout(timeout), self.world.changed:
            await self.world.changed.wait_for(lambda: self.pusher.is_idle)

    async def quiet(self, seconds: float = 0.2, timeout: float = PATIENCE) -> None:
        """Return when nothing was called and pushed for so many seconds: for so many looks, as a machine that stood
        still for a while has not been quiet."""

        def marks() -> tuple[int, int, int]:
            return len(self.calls), len(self.pushes), sum(len(push.attempts) for push in self.pushes)

        until, last, looks = time.monotonic() + timeout, marks(), 0
        while looks < seconds / LOOK_EVERY or not self.pusher.is_idle:
            assert time.monotonic() < until, "it never gets quiet"
            await asyncio.sleep(LOOK_EVERY)
            looks = looks + 1 if marks() == last else 0
            last = marks()

    def _takes(self, hands: PhoneHands) -> PhoneHands:
        self.hands[hands.phone.key] = hands
        return hands

    def _session(self, customer: Customer) -> Session:
        return self.kf.sessions[customer.open_kfid, customer.external_userid]
