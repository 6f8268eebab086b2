"""Codes for posters: a picture for each channel there is, which opens it with the code of a district or station."""

import asyncio
from argparse import ArgumentParser, Namespace
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path
from urllib.parse import quote

import segno

from bot.channels.bot_api import BotApi
from bot.channels.methods import KF, TELEGRAM, WEB
from bot.channels.sender import Blocked, Later, Refused, Unavailable
from bot.channels.wecom.api import CorpApi
from bot.channels.wecom.app import credentials
from bot.channels.wecom.kf_inbound import LONG_SCENE
from bot.commands import WRONG, Say
from bot.program import Program
from domain.opinions.posters import DISTRICT, PLACES, code_of
from storage import places
from storage.connection import Connection

ENDINGS = (".png", ".svg")
LONGEST_SCENE = 32
SCALE, BORDER = 12, 4
# whose picture gets the name asked for; the others add their channel's to it
FIRST = (KF, TELEGRAM, WEB)
Link = Callable[[], Awaitable[str]]


def arguments(parser: ArgumentParser, both: Callable[[str], str]) -> None:
    """What stands behind `qr`: district|station NAME --out FILE."""
    parser.add_argument("what", metavar="WHAT", choices=PLACES, help=both("operator-help-qr-what"))
    parser.add_argument("name", metavar="NAME", help=both("operator-help-qr-name"))
    parser.add_argument("--out", metavar="FILE", required=True, help=both("operator-help-qr-out"))


async def run(program: Program, args: Namespace, say: Say) -> int:
    """Write the pictures, and say which link each opens. Raises NoDatabase."""
    out = Path(args.out)
    if out.suffix.lower() not in ENDINGS:
        say("operator-qr-ending", file=out)
        return WRONG
    async with AsyncExitStack() as stack:
        await program.open(stack)
        found = await program.store.read(places_named, args.what, args.name)
        if len(found) != 1:
            say("operator-qr-no-place", name=args.name)
            return WRONG
        [(id, name)] = found.items()
        links = await links_for(program, code_of(args.what, id), say)
    for nth, channel in enumerate(one for one in FIRST if one in links):
        file = out if nth == 0 else out.with_stem(f"{out.stem}-{channel}")
        await asyncio.to_thread(draw, links[channel], file)
        say("operator-qr-written", name=name, channel=channel, file=file)
        say.plain(links[channel])
    return 0


def draw(link: str, file: Path) -> None:
    """One code as PNG or SVG, as the name says; a quarter of it may be dirty or torn."""
    segno.make(link, error="q", micro=False).save(str(file), scale=SCALE, border=BORDER)


async def links_for(program: Program, code: str, say: Say) -> Mapping[str, str]:
    """The link of each channel; what is wrong with one of them is said, and the others are made all the same."""
    settings, links = program.settings, {WEB: f"{program.address}/?start={code}"}
    asked: dict[str, Link] = {}
    if settings.telegram_token:
        asked[TELEGRAM] = partial(_telegram, BotApi(settings.telegram_token, str(settings.telegram_api_base)), code)
    mine = credentials(settings)
    if mine is not None and mine.accounts:
        asked[KF] = partial(_customers, CorpApi(mine.api_base, mine.corp_id, mine.secret), mine.accounts[0], code)
    for channel, link in asked.items():
        try:
            links[channel] = await link()
        except (Refused, Blocked, Later, Unavailable) as no:
            say("operator-qr-no-link", channel=channel, why=str(no))
    return links


async def _telegram(api: BotApi, code: str) -> str:
    try:
        return f"https://t.me/{(await api.call('getMe'))['username']}?start={code}"
    finally:
        await api.close()


async def _customers(api: CorpApi, account: str, code: str) -> str:
    """A link of customer service; a code too long for a scene goes beside it."""
    fits = len(code) <= LONGEST_SCENE
    try:
        asked = {"open_kfid": account, "scene": code if fits else LONG_SCENE}
        url = str((await api.call("kf/add_contact_way", asked))["url"])
    finally:
        await api.close()
    return url if fits else f"{url}&scene_param={quote(code)}"


def places_named(c: Connection, kind: str, name: str) -> Mapping[int, str]:
    """The places of this kind whose name holds these words; the one that is called just so, if there is one."""
    kept = places.districts if kind == DISTRICT else places.stations
    found = {one.id: one.name for one in kept.all(c) if name and name in one.name}
    return {id: one for id, one in found.items() if one == name} or found
