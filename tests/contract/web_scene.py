"""A house with the web chat in front of it, reached over real HTTP, and a small router that answers."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from aiogram import Router
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from starlette.types import ASGIApp

from bot.batch import House
from bot.channels import webchat
from bot.channels.web_session import USUAL, Limits
from bot.channels.web_streams import Hub
from bot.channels.webchat import WebSender
from bot.delivery import Delivery
from bot.dispatch import Dispatch
from bot.journal import Journal
from bot.lease import Lease
from bot.postman import Route
from bot.recording import RecordingBot
from bot.turns import Turns
from bot.webserver import WebServer
from domain.rules import calendar, profile
from locales.texts import Catalogue
from storage.channels.web_messages import CHANNEL
from storage.engines import Store, open_store
from tests.clock import FrozenClock
from web.app import app


@dataclass
class WebScene:
    """The running chat."""

    url: str
    store: Store
    clock: FrozenClock
    hub: Hub
    turns: Turns
    sender: WebSender


class Unwatched:
    """A program that does not look at itself."""

    metrics_token = None

    async def parts(self) -> Mapping[str, bool]:
        """Nothing can be missing."""
        return {}

    async def metrics(self) -> bytes:
        """No figures."""
        return b""


@asynccontextmanager
async def web_scene(url: str, folder: Path, router: Router, limits: Limits = USUAL) -> AsyncIterator[WebScene]:
    """Everything from the browser's request to the database and back, with `router` in the middle."""
    clock, catalogue, hub = FrozenClock(), Catalogue(), Hub()
    store = open_store(url)
    await store.open()
    bots = {CHANNEL: RecordingBot("900001:web")}
    house = House(clock, catalogue, profile.load(), calendar.packaged(), bots, Dispatch(router))
    sender, lease = WebSender(store, clock, hub), Lease(store, clock, "web", "here")
    await lease.start()
    delivery = Delivery(store, clock, {CHANNEL: Route(sender, lease)}, Journal(folder / "delivered.log"))
    turns = Turns(store, house, delivery.hand, "here")
    await delivery.start()
    await turns.start()
    chat = webchat.routes(store, turns, clock, catalogue, hub, limits)
    try:
        async with serving(app(chat, Unwatched())) as address:
            yield WebScene(address, store, clock, hub, turns, sender)
            hub.close()
    finally:
        await turns.stop()
        await delivery.stop()
        await lease.stop()
        await store.close()


@asynccontextmanager
async def serving(application: ASGIApp) -> AsyncIterator[str]:
    """A web server on a free port of this machine; its address."""
    server = WebServer("127.0.0.1", 0)
    server.start(application)
    try:
        yield f"http://127.0.0.1:{server.port}"
    finally:
        await server.stop()
        server.close()


def echo() -> Router:
    """Says everything back, with two buttons; a press is answered with what the button carried."""
    router = Router()
    buttons = [
        [InlineKeyboardButton(text="好", callback_data="yes"), InlineKeyboardButton(text="不好", callback_data="no")]
    ]

    async def hear(message: Message) -> None:
        if message.photo:
            await message.answer_photo(message.photo[-1].file_id, caption=message.photo[-1].file_id)
        elif message.location:
            await message.answer(f"在：{message.location.latitude}, {message.location.longitude}")
        elif message.text:
            markup = InlineKeyboardMarkup(inline_keyboard=buttons)
            await message.answer(f"听到：{message.text}\n好不好？", reply_markup=markup)
        else:
            await give_back(message)

    async def press(query: CallbackQuery) -> None:
        await query.answer("记下了", show_alert=True)
        if query.message is not None:
            await query.message.answer(f"按了：{query.data}")

    router.message.register(hear)
    router.callback_query.register(press)
    return router


async def give_back(message: Message) -> None:
    """The same file."""
    if message.document:
        await message.answer_document(message.document.file_id)
    if message.voice:
        await message.answer_voice(message.voice.file_id)
    if message.video:
        await message.answer_video(message.video.file_id)
