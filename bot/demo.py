"""The demo county: who lives there, whose phone is whose, and a clock that moves forward at the press of a button."""

import asyncio
import hmac
import secrets
import tomllib
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from hashlib import sha256
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import RedirectResponse, Response

from bot.channels import web_session
from bot.clock import Clock
from domain.roles import UNIT_ROLES, Role
from domain.rules.calendar import LOCAL, Calendar
from domain.rules.profile import Profile
from locales.texts import Catalogue
from scheduler.jobs import Sweep
from services.people import inviting, roster
from storage import deadlines, notes, outbox
from storage.channels import web_messages
from storage.connection import Connection
from storage.engines import Store
from web.demo import Moment, Phone, Player, Step

COUNTY = Path(__file__).with_name("demo_county.toml")
OFFSET, SECRET = "clock-offset", "demo-secret"
DESK_HOURS = (9, 17)
PHONE_OF = {Role.DEPUTY: "deputy"} | dict.fromkeys(UNIT_ROLES, "unit")
COMMITTEE = (Role.CHAIR, Role.COMMITTEE, Role.COMMITTEE_MEMBER)
PHONE_OF |= dict.fromkeys((Role.STATION, Role.OFFICE, Role.GOV_OFFICE, *COMMITTEE), "office")
Link = Callable[[str], str]
SweepNow = Callable[[], Awaitable[object]]


class Citizen(BaseModel):
    """Somebody the service does not know: the name stands on the demo's page only."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    key: str = Field(pattern=r"^[a-z0-9-]{1,24}$")
    name: str


class County(roster.Place):
    """The demo county as its file describes it."""

    title: str
    citizens: list[Citizen]


def load(path: Path = COUNTY) -> County:
    """Read and check the county's file."""
    with path.open("rb") as file:
        return County.model_validate(tomllib.load(file))


class DemoCounty:
    """What the demo's pages may do with the program."""

    def __init__(self, store: Store, clock: Clock, catalogue: Catalogue, profile: Profile, sweep_now: SweepNow) -> None:
        self._store, self._clock, self._profile, self._sweep_now = store, clock, profile, sweep_now
        self.catalogue = catalogue
        self._county = load()
        self.title = self._county.title
        self.phones = phones(self._county)
        self._tokens: dict[str, str] = {}
        self._one_at_a_time = asyncio.Lock()

    async def set_up(self, sweep: Sweep) -> Mapping[str, int]:
        """Enter the county and give everybody a phone, once; returns the person behind each key."""
        people = await sweep(partial(roster.seed, place=self._county))
        await self._remember_the_clock()
        secret = await self._store.run(_secret)
        keys = [player.key for phone in self.phones for player in phone.players]
        self._tokens = {key: _token(secret, key) for key in keys}
        addresses = {web_session.address_of(self._tokens[key]): person for key, person in people.items()}
        await self._store.run(_give_phones, addresses, self._clock.now())
        return people

    def enter(self, key: str, *, secure: bool) -> Response | None:
        """Give the browser this player's session and lead it to the chat; None when there is no such player."""
        if key not in self._tokens:
            return None
        response = RedirectResponse(f"/chat/{key}/", 303)
        web_session.give_session(response, key, self._tokens[key], secure=secure)
        return response

    async def moment(self) -> Moment:
        """How the demo stands now."""
        now = self._clock.now()
        keys = {web_session.address_of(token): key for key, token in self._tokens.items()}
        said, stop = await self._store.read(_look, list(keys), now)
        return Moment(
            now=now,
            quiet=self._profile.is_quiet(now),
            next_label=stop[1] if stop else None,
            next_at=stop[0] if stop else None,
            said={keys[address]: seq for address, seq in said.items()},
        )

    async def move(self, step: Step) -> None:
        """Move the clock forward, remember how far, and do at once what has fallen due."""
        async with self._one_at_a_time:
            by = {Step.HOUR: timedelta(hours=1), Step.DAY: timedelta(days=1)}.get(step) or await self._to_the_next()
            self._clock.move(by)
            await self._remember_the_clock()
            await self._sweep_now()

    async def _remember_the_clock(self) -> None:
        await self._store.run(notes.put, OFFSET, str(self._clock.offset.total_seconds()))

    async def _to_the_next(self) -> timedelta:
        now = self._clock.now()
        _, stop = await self._store.read(_look, [], now)
        return stop[0] - now + timedelta(seconds=1) if stop else timedelta()

    async def invitations(self, sweep: Sweep, people: Mapping[str, int], link: Link) -> list[str]:
        """A fresh one-use link for every appointment, each on a line with the name: the roles, on another channel."""
        lines = []
        for member in self._county.people:
            for a in member.roles:
                person = people[member.key]
                ask = partial(
                    inviting.invite, role=a.role, name=member.name, scope=a.scope, post=a.post, person_id=person
                )
                token, _ = await sweep(ask)
                lines.append(f"{member.name}\t{a.scope or self._county.congress.office}\t{a.role}\t{link(token)}")
        return lines


async def remembered_offset(store: Store, clock: Clock, calendar: Calendar) -> timedelta:
    """How far the demo's clock had been moved; a new demo begins in office hours on a working day."""
    kept = await store.read(notes.get, OFFSET)
    if kept is not None:
        return timedelta(seconds=float(kept))
    now = clock.now()
    return opening(now, calendar) - now


def opening(now: datetime, calendar: Calendar) -> datetime:
    """This moment, if somebody is at the desk; else nine o'clock on the next working day."""
    here = now.astimezone(LOCAL)
    if calendar.is_working_day(here.date()) and DESK_HOURS[0] <= here.hour < DESK_HOURS[1]:
        return now
    day = here.date() if here.hour < DESK_HOURS[0] else here.date() + timedelta(days=1)
    return datetime(*calendar.next_working_day(day).timetuple()[:3], DESK_HOURS[0], tzinfo=LOCAL)


def phones(county: County) -> Sequence[Phone]:
    """The four phones, each with those who may hold it."""
    held: dict[str, list[Player]] = {kind: [] for kind in ("citizen", "deputy", "unit", "office")}
    held["citizen"] = [Player(one.key, one.name) for one in county.citizens]
    units = {unit.name: unit.short_names[0] if unit.short_names else unit.name for unit in county.units}
    for member in county.people:
        first = member.roles[0]
        where = units.get(first.scope, first.scope) or ("" if first.post else county.congress.office)
        held[PHONE_OF[first.role]].append(Player(member.key, member.name, where + first.post))
    return [Phone(kind, players) for kind, players in held.items()]


def _look(c: Connection, addresses: list[str], now: datetime) -> tuple[dict[str, int], tuple[datetime, str] | None]:
    """What has been said, and what the clock will bring next: the moment, and the label of it."""
    stops = []
    if rung := deadlines.next_rung(c, now):
        stops.append((rung.next_at or rung.due_at, f"clock-{rung.kind}"))
    if held := outbox.next_held_back(c, now):
        stops.append((held, "page-demo-held-back"))
    return web_messages.newest_of(c, addresses), min(stops, default=None)


def _secret(c: Connection) -> str:
    kept = notes.get(c, SECRET)
    if kept is None:
        kept = secrets.token_hex(16)
        notes.put(c, SECRET, kept)
    return kept


def _token(secret: str, key: str) -> str:
    return hmac.new(secret.encode(), key.encode(), sha256).hexdigest()[:32]


def _give_phones(c: Connection, people: Mapping[str, int], at: datetime) -> None:
    for address, person_id in people.items():
        web_messages.lend_account(c, address, person_id, at)
