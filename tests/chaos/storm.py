"""What may go wrong, as a table: each blow does its harm and makes it good again; how long it lasts is the dice's."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from random import Random

from tests.chaos.days import Days
from tests.chaos.ground import Ground
from tests.chaos.keeper import Keeper
from tests.chaos.telling import tells
from tests.kill.town import matter
from tests.simulators.browser import Steady
from tests.simulators.telegram.fake import FakeTelegram
from tests.simulators.telegram.people import Person
from tests.simulators.wecom import Customer, FakeWeCom, Member

log = logging.getLogger(__name__)
HEARD_WITHIN = 2.0  # seconds in which a storm expects the program to say something; it may be down
HTML = "<html><body><h1>502 Bad Gateway</h1></body></html>"
A_STREET = 1000  # opinions of one person have numbers of their own
SAYING, LISTENING = "sendMessage", "getUpdates"
WECOM_SAYING, KF_SAYING, KF_ASKING, BUSY = "message/send", "kf/send_msg", "kf/sync_msg", -1
HOURS, DAYS, YEARS = timedelta(hours=1), timedelta(days=1), timedelta(days=365)
# how far the clock may be put ahead of the real one, and back again; several together are a wild ride
JUMPS = (HOURS, 9 * HOURS, DAYS, 8 * DAYS, 40 * DAYS, YEARS, -HOURS, -DAYS, -8 * DAYS, -40 * DAYS, -YEARS)
LIMITS = (-2 * YEARS, 4 * YEARS)


@dataclass
class Storm:
    """Everything that can be hit. people: on Telegram; members: on WeCom; customers: in WeChat; writers: in the web
    chats of all replicas.

    deaths: the newest message id of Telegram at each death; told: what each person said, in order, by their place among
    everybody; enough: people who have finished an opinion begin no other.
    """

    dice: Random
    telegram: FakeTelegram
    wecom: FakeWeCom
    ground: Ground
    keeper: Keeper
    days: Days
    people: Sequence[Person]
    members: Sequence[Member]
    customers: Sequence[Customer]
    writers: Sequence[Steady]
    deaths: list[int] = field(default_factory=list)
    told: dict[int, list[str]] = field(default_factory=dict)
    enough: asyncio.Event = field(default_factory=asyncio.Event)
    blows: list[str] = field(default_factory=list)

    def newest(self) -> int:
        """The id of the newest message anybody has sent."""
        return max((number for _, number in self.telegram.world.messages), default=0)

    async def something_is_said(self, messages: int) -> None:
        """Wait until the program has said so much more, or for as long as it may take when it is down."""
        so_far = sum(method == SAYING.lower() for method, _ in self.telegram.calls)
        try:
            await self.telegram.waits_for_calls(SAYING, so_far + messages, timeout=HEARD_WITHIN)
        except TimeoutError:
            self.blows.append("(silence)")

    async def all_go_on_telling(self) -> None:
        """Everybody tells one opinion after another until it is enough."""
        async with asyncio.TaskGroup() as load:
            for n, one in enumerate((*self.people, *self.members, *self.customers, *self.writers)):
                load.create_task(self._tells(one, self.told.setdefault(n, []), n * A_STREET))

    async def _tells(self, one: Person, mine: list[str], number: int) -> None:
        if isinstance(one, Steady):
            await one.opens()
        while not self.enough.is_set():
            number += 1
            await tells(one, matter(number), asked_which=len(mine) > 1)
            mine.append(matter(number))


# ── the program and its machine ───────────────────────────────────────────────────────────────────
async def killed(storm: Storm) -> None:
    """One process ends as nobody can catch it, and is started again."""
    one = storm.dice.choice(storm.keeper.replicas)
    await asyncio.sleep(storm.dice.uniform(0, 0.03))
    if await storm.keeper.kill(one):
        storm.deaths.append(storm.newest())


async def frozen(storm: Storm) -> None:
    """One process stands still for a while, shorter than a lease."""
    one = storm.dice.choice(storm.keeper.replicas)
    storm.keeper.freeze(one)
    await storm.something_is_said(1)
    storm.keeper.thaw(one)


async def the_day_is_set(storm: Storm) -> None:
    """The clock of the machine jumps, forwards or back, by hours or by years."""
    allowed = [by for by in JUMPS if LIMITS[0] <= storm.days.by + by <= LIMITS[1]]
    storm.days.set(storm.days.by + storm.dice.choice(allowed))


async def disk_full(storm: Storm) -> None:
    """No byte is left on the disk of the database and of what the program keeps beside it."""
    if not storm.ground.disk.is_small:
        storm.blows.append("(this system gives us no small disk)")
        return
    storm.ground.disk.fill()
    await storm.something_is_said(storm.dice.randint(1, 20))
    storm.ground.disk.free()
    await storm.ground.comes_back()


# ── the database ──────────────────────────────────────────────────────────────────────────────────
async def database_gone(storm: Storm) -> None:
    """The server crashes or is shut down, and is away for a moment."""
    await storm.dice.choice((storm.ground.crashes, storm.ground.closes))()
    await asyncio.sleep(storm.dice.uniform(0, 1))
    await storm.ground.comes_back()


async def connections_cut(storm: Storm) -> None:
    """Every connection to the database is cut."""
    await storm.ground.cuts()


# ── the line to the channel ───────────────────────────────────────────────────────────────────────
async def refused(storm: Storm, status: int, page: str = "") -> None:
    """Telegram, or somebody in between, answers with an error to whatever is asked."""
    for method, most in ((SAYING, 4), ("answerCallbackQuery", 4), (LISTENING, 2)):
        storm.telegram.fail_next(method, status, storm.dice.randint(1, most), retry_after=1, page=page)


async def line_cut(storm: Storm) -> None:
    """Connections break before a call has done anything, or after it: then nobody knows."""
    for method, most in ((SAYING, 4), (LISTENING, 1)):  # who listens in vain waits longer each time
        storm.telegram.drop_before(method, storm.dice.randint(0, most))
        storm.telegram.drop_after(method, storm.dice.randint(0, most))


async def line_slow(storm: Storm) -> None:
    """Every answer is late."""
    storm.telegram.latency(storm.dice.uniform(0.05, 0.5))
    await storm.something_is_said(storm.dice.randint(3, 10))
    storm.telegram.latency(0)


async def no_answer(storm: Storm, seconds: float) -> None:
    """What is said is taken, and nobody answers."""
    storm.telegram.hold(SAYING)
    await asyncio.sleep(storm.dice.uniform(0.2, seconds))
    storm.telegram.release(SAYING)


async def said_again(storm: Storm) -> None:
    """What was delivered is delivered again, and people's words are mixed with others'."""
    await storm.telegram.says_again(storm.dice, storm.dice.randint(3, 20))


async def wecom_in_trouble(storm: Storm) -> None:
    """WeCom, or somebody in between, answers with anything but what was asked; nobody knows what became of it."""
    far = storm.wecom
    kinds: list[Callable[..., None]] = [far.breaks_next, far.html_next, far.garbles_next]
    kinds += [far.drop_before, far.drop_after, far.slow_next]
    for endpoint in (WECOM_SAYING, KF_SAYING, KF_ASKING):
        for kind in storm.dice.sample(kinds, 2):
            kind(endpoint, times=storm.dice.randint(1, 2))
        far.fail_next(endpoint, BUSY)
    far.forget_tokens()


async def wecom_says_again(storm: Storm) -> None:
    """Callbacks that were taken come again, in any order."""
    pushes = storm.wecom.pushes
    for push in storm.dice.sample(pushes, min(len(pushes), storm.dice.randint(3, 10))):
        storm.wecom.push_again(push)


async def pages_say_again(storm: Storm) -> None:
    """Browsers send again what they were told we have."""
    for one in storm.writers:
        await one.page.again(storm.dice, 5)


async def silent_until_nobody_waits(storm: Storm) -> None:
    """Telegram takes what is said and answers only when the program has long given up."""
    await no_answer(storm, 45)


async def away_for_longer_than_a_lease(storm: Storm) -> None:
    """One process stands still until others have taken over what was its own."""
    one = storm.dice.choice(storm.keeper.replicas)
    storm.keeper.freeze(one)
    await asyncio.sleep(storm.dice.uniform(16, 25))
    storm.deaths.append(storm.newest())
    storm.keeper.thaw(one)


Blow = Callable[[Storm], Awaitable[None]]
EVERYWHERE: Mapping[str, Blow] = {
    "killed": killed,
    "killed again": killed,
    "frozen": frozen,
    "the day is set": the_day_is_set,
    "the day is set again": the_day_is_set,
    "disk full": disk_full,
    "429": partial(refused, status=429),
    "500": partial(refused, status=500),
    "a page of HTML": partial(refused, status=502, page=HTML),
    "line cut": line_cut,
    "line slow": line_slow,
    "no answer": partial(no_answer, seconds=1.0),
    "said again": said_again,
    "WeCom in trouble": wecom_in_trouble,
    "WeCom says again": wecom_says_again,
    "pages say again": pages_say_again,
}
WITH_A_SERVER: Mapping[str, Blow] = {
    "database gone": database_gone,
    "connections cut": connections_cut,
}
# too long for the tests of every day
IN_A_LONG_STORM: Mapping[str, Blow] = {
    "silent for long": silent_until_nobody_waits,
    "away for long": away_for_longer_than_a_lease,
}


async def rage(storm: Storm, minutes: float) -> None:
    """Blow after blow, each kind once in every round, in an order of the dice; at least one round."""
    blows = {**EVERYWHERE, **({} if storm.ground.joins else WITH_A_SERVER), **(IN_A_LONG_STORM if minutes else {})}
    loop = asyncio.get_running_loop()
    until = loop.time() + 60 * minutes
    while True:
        for name in storm.dice.sample(sorted(blows), len(blows)):
            storm.blows.append(name)
            log.info("%s", name)
            await blows[name](storm)
            await storm.something_is_said(storm.dice.randint(2, 15))
            if minutes and loop.time() > until:
                return
        if loop.time() > until:
            return
