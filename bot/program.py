"""The wiring: every part of the program, put together on one screen."""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from contextlib import AsyncExitStack
from functools import cache, partial
from typing import Self, TypeVar

from starlette.routing import Route as Address

import handlers
from bot import demo, folders, nursery
from bot.attachments import Attachments, Source
from bot.batch import House
from bot.channels import methods, telegram, telegram_webhook, webchat
from bot.channels.bot_api import BotApi
from bot.channels.telegram import Telegram
from bot.channels.telegram_webhook import Webhook
from bot.channels.web_session import Gate, Limits
from bot.channels.web_streams import Hub
from bot.channels.wecom import app as wecom
from bot.channels.wecom import callback
from bot.channels.wecom.app import WeCom
from bot.clock import Clock
from bot.delivery import Delivery
from bot.dispatch import Dispatch
from bot.doorkeeper import Doorkeeper
from bot.floods import Floods
from bot.journal import Journal
from bot.leader import Leader
from bot.lease import Lease
from bot.letterpress import Letterpress
from bot.pacing import Pace
from bot.postman import Route
from bot.recording import RecordingBot
from bot.settings import Settings
from bot.tables_sent_in import TablesSentIn
from bot.turns import Turns
from bot.watch.watch import Watch
from bot.webserver import WebServer
from domain.rules.calendar import packaged
from domain.rules.profile import load
from locales.texts import Catalogue
from scheduler import jobs
from scheduler.timekeeper import Timekeeper
from services.links import WEB_ADDRESS
from services.office.calendar_feed import Feed, feed
from services.office.figuring import CHOSEN_FONT
from services.replies import fonts
from services.rules import profiles
from services.windows import CLOSERS
from services.work import Work
from storage import notes, schema
from storage.channels.web_messages import CHANNEL as WEB
from storage.engines import PostgresStore, Store, Unavailable, open_store
from storage.keeping import blobs
from storage.keeping.keyring import KeyMissing
from storage.outbox import Outgoing
from storage.revisions import SchemaUnfit
from storage.rules import calendar_years
from web import away, calendar
from web.app import Troubles, app

T = TypeVar("T")
# the web chat needs no token; aiogram wants one of this form
WEB_BOT = "1:web"
# how often an open page looks for what another replica has written, in seconds; and while an answer is expected
PAGES_LOOK_EVERY, PAGES_LOOK_SOON = 1.0, 0.2


class NoDatabase(Exception):
    """The database cannot be used; the text says what kind of trouble it is."""


class Program:
    """Everything. `async with Program(settings)` runs it; `open` alone is enough for a command.

    clock, store: the wall clock and the database of the settings, unless a test brings its own.
    """

    def __init__(self, settings: Settings, clock: Clock | None = None, store: Store | None = None) -> None:
        self.settings, self.clock = settings, clock or Clock()
        self.catalogue, self.profile = Catalogue(), load(settings.profile)
        url, place = settings.database_url.get_secret_value(), settings.database_schema
        self.store = store or open_store(url, schema=place, keys=settings.keyring, pooled=settings.database_pooled)
        token = settings.telegram_token
        self._api = BotApi(token, str(settings.telegram_api_base)) if token else None
        tokens = {WEB: WEB_BOT} | ({telegram.CHANNEL: token.get_secret_value()} if token else {})
        if settings.wecom_corp_id:
            tokens |= wecom.BOTS
        bots = {channel: RecordingBot(its_token) for channel, its_token in tokens.items()}
        floods, dispatch = Floods(settings.speaker_rate), Dispatch(handlers.build())
        self.house = House(self.clock, self.catalogue, self.profile, packaged(), bots, dispatch, floods)
        self.turns = Turns(self.store, self.house, self._hand, settings.replica)
        self.watch = Watch(self.store, self.clock, settings, self.sweep)
        self.watch.state.turns = self.turns
        at_once = 1 if self.store.joins else jobs.AT_ONCE
        self.jobs = self.watch.timed(*jobs.timetable(self.sweep, CLOSERS, at_once=at_once), *self.watch.jobs())
        self.delivery: Delivery | None = None
        # the demo county, where this is one, and the person behind each of its keys
        self.county: demo.DemoCounty | None = None
        self.people: Mapping[str, int] = {}
        self.address = settings.address_at(settings.web_port)
        self._attachments: Attachments | None = None
        self._stack = AsyncExitStack()

    async def __aenter__(self) -> Self:
        """Start. Raises FolderUnusable, NoDatabase, PortTaken or TokenRefused; then nothing runs."""
        folders.check_data(self.settings)
        async with AsyncExitStack() as stack:
            if self.store.joins:
                # before the file is brought up to date, until it is closed: another program may be at work on it
                stack.callback(folders.hold_database(self.settings))
            await self.open(stack)
            await self._start(stack)
            self._stack = stack.pop_all()
        return self

    async def __aexit__(self, *why: object) -> None:
        """Listen no more, end the turns, commit every mark, disconnect."""
        await self._stack.aclose()

    async def open(self, stack: AsyncExitStack, *, migrate: bool = False) -> None:
        """Connect to the database and bring it up to date, if the settings or `migrate` say so.

        Raises FolderUnusable, NoDatabase, SchemaUnfit, KeyMissing.
        """
        folders.check_database(self.settings)
        url, place = self.settings.database_url.get_secret_value(), self.settings.database_schema
        try:
            await self.store.open()
            stack.push_async_callback(self.store.close)
            prepare = schema.migrate if migrate or self.settings.migrate_at_start else schema.check
            await asyncio.to_thread(prepare, url, schema=place)
        except SchemaUnfit:
            raise
        except Exception as error:
            of_file = self.store.joins and isinstance(error, Unavailable)  # what SQLite says of a file quotes nobody
            raise NoDatabase(str(error) if of_file else nursery.where(error)) from error
        missing = await self.store.read(blobs.keys_in_use) - self.settings.keyring.names
        if missing:
            raise KeyMissing(", ".join(sorted(missing)))
        self.house.calendar = await self.store.read(calendar_years.in_force)
        if self.settings.is_demo:
            self.clock.offset = await demo.remembered_offset(self.store, self.clock, self.house.calendar)

    async def bot_name(self) -> str | None:
        """What the bot is called on Telegram, once Telegram has told us; None without a bot."""
        return await self.store.read(notes.get, telegram.BOT_NAME) if self._api else None

    async def sealed_badly(self) -> str | None:
        """The sentence that says what of people's files is not sealed as the settings want it; None: all is well."""
        ring = self.settings.keyring
        if not ring.seals:
            return None if self.settings.is_demo else "operator-not-sealed"
        used = await self.store.read(blobs.keys_in_use)
        return "operator-sealed-partly" if used - {ring.seals} else None

    async def sweep(self, use_case: Callable[[Work], T]) -> T:
        """Run a use case in a turn without a speaker; a command may have loaded a year since the last."""
        self.house.calendar = await self.store.read(calendar_years.in_force)
        return await self.turns.sweep(use_case)

    async def sweep_now(self) -> None:
        """Do all that the timetable does, once."""
        for job in self.jobs:
            await job.run()

    # ── starting, in the order of dependence; stopping goes backwards ─────────────────────────────
    async def _start(self, stack: AsyncExitStack) -> None:
        server = WebServer(self.settings.web_host, self.settings.web_port, self.settings.trusted_proxies)
        stack.callback(server.close)
        if isinstance(self.store, PostgresStore) and self.store.several:
            leader = Leader(self.store)
            leader.start()
            stack.push_async_callback(leader.stop)
        self.address = self.settings.address_at(server.port)
        await self.store.run(notes.put, WEB_ADDRESS, self.address)
        await self.store.run(notes.put, CHOSEN_FONT, str(self.settings.font or ""))
        hub = Hub() if self.store.joins else Hub(PAGES_LOOK_EVERY, PAGES_LOOK_SOON)
        bot = await self._telegram(stack)
        corp = await self._wecom(stack)
        await self._deliver(stack, hub, bot, corp)
        await self._play()
        # a replica that waited for the database may come later than another with the same rules: then nothing is new
        await self.sweep(profiles.take_effect)
        await self.turns.start()
        stack.push_async_callback(self.turns.stop)
        keeper = Timekeeper(self.jobs)
        keeper.start()
        stack.callback(keeper.stop)
        stack.push_async_callback(nursery.stop, nursery.start(keeper.watch(), "timetable"))
        if bot is not None:
            bot.start(self.turns.accept)
            stack.push_async_callback(bot.stop)
        if corp is not None:
            corp.listen()
            stack.push_async_callback(corp.stop)
        gate = Gate(Limits.of(self.settings.web_rate))
        troubles: Troubles = {Unavailable: away.answering(self.catalogue)}
        pages = app(self._addresses(hub, corp, gate), self.watch, self.county, troubles)
        server.start(Doorkeeper(pages, gate, self.catalogue, self._callbacks()))
        stack.push_async_callback(server.stop)
        stack.callback(hub.close)
        self.watch.state.begin()
        stack.callback(self.watch.state.end)

    def _addresses(self, hub: Hub, corp: WeCom | None, gate: Gate) -> list[Address]:
        """Where the channels are spoken to over the web."""
        addresses = webchat.routes(self.store, self.turns, self.clock, self.catalogue, hub, gate.limits)
        addresses += calendar.routes(self._calendar, self.catalogue, gate.wait_for)
        if corp is not None:
            addresses += corp.addresses()
        if (webhook := self._webhook()) is not None:
            addresses.append(telegram_webhook.route(webhook, self.clock, self.turns.accept))
        return addresses

    def _callbacks(self) -> list[str]:
        """Where channels push to us."""
        webhook = self._webhook()
        return [callback.PATH, *([telegram_webhook.path_of(webhook)] if webhook else [])]

    def _webhook(self) -> Webhook | None:
        url, secret = self.settings.telegram_webhook_url, self.settings.telegram_webhook_secret
        return Webhook(str(url), secret.get_secret_value()) if self._api and url and secret else None

    async def _telegram(self, stack: AsyncExitStack) -> Telegram | None:
        """The bot, if there is a token. Raises TokenRefused."""
        if self._api is None:
            return None
        stack.push_async_callback(self._api.close)
        lease = self._lease(f"{telegram.CHANNEL}:{self._api.bot_id}")
        bot = Telegram(self._api, self.store, self.clock, lease, self.catalogue, self._webhook())
        await bot.check()
        self.watch.hears(telegram.CHANNEL, bot, bot.link)
        return bot

    async def _wecom(self, stack: AsyncExitStack) -> WeCom | None:
        """The app of WeCom, if there is one."""
        mine = wecom.credentials(self.settings)
        if mine is None:
            return None
        now = asyncio.get_running_loop().time()
        corp = WeCom(mine, self.store, self.clock, self.catalogue, self.turns, self.address, now)
        stack.push_async_callback(corp.api.close)
        await corp.prepare()
        self.watch.hears(methods.WECOM, corp, corp.api.link)
        return corp

    async def _deliver(self, stack: AsyncExitStack, hub: Hub, bot: Telegram | None, corp: WeCom | None) -> None:
        s, now = self.settings, asyncio.get_running_loop().time()
        routes = {WEB: Route(webchat.WebSender(self.store, self.clock, hub), self._lease(WEB))}
        if bot is not None:
            routes[telegram.CHANNEL] = Route(bot, bot.lease, Pace(s.telegram_rate, s.telegram_chat_rate, now))
        sources = {telegram.CHANNEL: Source(bot.lease, bot.fetch)} if bot else {}
        if corp is not None:
            members, customers = self._lease(methods.WECOM), self._lease(methods.KF)
            routes |= corp.served(members, customers)
            sources |= corp.sources(members, customers)
        self.delivery = Delivery(self.store, self.clock, routes, Journal(s.data_dir / "delivered.log"))
        self.watch.state.delivery = self.delivery
        await self.delivery.start()
        stack.push_async_callback(self.delivery.stop)
        self._attachments = Attachments(self.store, self.catalogue, sources, self._hand)
        await self._attachments.start()
        stack.push_async_callback(self._attachments.stop)
        press = Letterpress(self.store, self.house, cache(partial(fonts.find, s.font)), self._hand)
        await press.start()
        stack.push_async_callback(press.stop)
        tables = TablesSentIn(self.store, self.turns.sweep)
        await tables.start()
        stack.push_async_callback(tables.stop)
        self.watch.state.workers = {"attachments": self._attachments, "letterpress": press, "tables": tables}

    async def _play(self) -> None:
        """Enter the demo county, where this is one."""
        if self.settings.is_demo:
            self.county = demo.DemoCounty(self.store, self.clock, self.catalogue, self.profile, self.sweep_now)
            self.people = await self.county.set_up(self.sweep)

    def _lease(self, name: str) -> Lease:
        lease = self.watch.state.leases[name] = Lease(self.store, self.clock, name, self.settings.replica)
        return lease

    def _hand(self, rows: Iterable[Outgoing]) -> None:
        """What a turn said may leave; what it brought may be fetched. A command leaves both to the running program."""
        if self.delivery is not None:
            self.delivery.hand(rows)
        if self._attachments is not None:
            self._attachments.wake()

    async def _calendar(self, token: str) -> Feed | None:
        """What somebody's calendar shows, by its link."""
        return await self.store.read(lambda c: feed(self.house.work(c), token))
