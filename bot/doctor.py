"""`python -m bot doctor`: looks at every configured channel and says in words what is wrong and what to do."""

from argparse import Namespace
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack
from typing import Any, NamedTuple

import aiohttp

from bot import folders, keeping, letter_files
from bot.channels.bot_api import BotApi, TokenRefused
from bot.channels.sender import Blocked, Later, Refused, Unavailable
from bot.channels.wecom.api import CorpApi
from bot.channels.wecom.app import Credentials, credentials
from bot.channels.wecom.callback import PATH
from bot.channels.wecom.codes import ADDRESS, AGENT, ALARMS, PERMISSION, SECRET, Declined, OutOfOrder
from bot.channels.wecom.envelope import Envelope
from bot.clock import Clock
from bot.commands import WRONG, Say
from bot.folders import FolderUnusable
from bot.program import NoDatabase, Program
from bot.settings import Settings
from domain.rules.profile import Profile
from storage.rules import profiles
from storage.rules.profiles import InForce

WITHIN = aiohttp.ClientTimeout(total=10)
ECHO = b"minyi"
# the name of an alarm, and the sentence that says what to do
SAYS = {
    SECRET.name: "doctor-secret",
    AGENT.name: "doctor-agent",
    ADDRESS.name: "doctor-trusted-ip",
    PERMISSION.name: "doctor-permission",
}


class Finding(NamedTuple):
    """One thing looked at. says: the sentence for the operator, with its facts."""

    well: bool
    says: str
    facts: Mapping[str, Any] = {}


def _well(says: str, **facts: Any) -> Finding:
    return Finding(True, says, facts)


def _wrong(says: str, **facts: Any) -> Finding:
    return Finding(False, says, facts)


async def run(program: Program, args: Namespace, say: Say) -> int:
    """Look at everything; 1 when something is wrong."""
    ill = 0
    async for finding in findings(program):
        say(finding.says, **finding.facts)
        ill += not finding.well
    say("doctor-all-well" if not ill else "doctor-something-wrong", count=ill)
    return WRONG if ill else 0


async def findings(program: Program) -> AsyncIterator[Finding]:
    """What there is to say, in the order in which things depend on each other."""
    settings = program.settings
    yield _folder(settings)
    async for finding in _database(program):
        yield finding
    async for finding in _web(settings, program.address):
        yield finding
    if settings.telegram_token:
        yield await _telegram(settings)
    mine = credentials(settings)
    if mine is not None:
        async for finding in _wecom(mine, program):
            yield finding


def _folder(settings: Settings) -> Finding:
    """Whether the data folder can be written to by the user who asks."""
    try:
        folders.check_data(settings)
    except FolderUnusable as unusable:
        return _wrong("operator-folder-unusable", **unusable.facts)
    return _well("doctor-folder-well", path=str(settings.data_dir.absolute()))


async def _database(program: Program) -> AsyncIterator[Finding]:
    try:
        async with AsyncExitStack() as stack:
            await program.open(stack)
            in_force = await program.store.read(profiles.newest)
            letters = [Finding(*one) async for one in letter_files.looks(program)]
            letters += [Finding(*one) for one in await keeping.looks(program)]
    except FolderUnusable as unusable:
        yield _wrong("operator-folder-unusable", **unusable.facts)
        return
    except NoDatabase as error:
        yield _wrong("operator-no-database", why=error)
        return
    yield _well("doctor-database-well")
    yield _rules(program.profile, in_force)
    for finding in letters:
        yield finding


def _rules(profile: Profile, in_force: InForce | None) -> Finding:
    """Which rules are in force, and whether the setting names others, which the next start will bring into force."""
    facts = {"name": profile.name, "digest": profile.digest[:12]}
    if in_force is None:
        return _well("doctor-profile-first", **facts)
    if in_force.digest != profile.digest:
        return _well("doctor-profile-new", **facts, old=in_force.name)
    return _well("doctor-profile", **facts, date=in_force.since)


async def _web(settings: Settings, address: str) -> AsyncIterator[Finding]:
    if settings.public_address is None and not settings.is_demo:
        yield _wrong("doctor-no-address")
    try:
        status = (await _get(f"{address}/healthz", {}))[0]
    except (aiohttp.ClientError, TimeoutError, OSError):
        status = 0
    yield (
        _well("doctor-web-well", address=address)
        if status == 200
        else _wrong("doctor-web-silent", address=address, status=str(status or "-"))
    )


async def _telegram(settings: Settings) -> Finding:
    assert settings.telegram_token
    api = BotApi(settings.telegram_token, str(settings.telegram_api_base))
    try:
        me = await api.call("getMe", within=10.0)
    except TokenRefused:
        return _wrong("operator-token-refused")
    except (Unavailable, Later, Refused, Blocked) as trouble:
        return _wrong("doctor-telegram-silent", why=trouble)
    finally:
        await api.close()
    return _well("doctor-telegram-well", name=me["username"])


async def _wecom(mine: Credentials, program: Program) -> AsyncIterator[Finding]:
    api = CorpApi(mine.api_base, mine.corp_id, mine.secret)
    try:
        app = await _asked(api, "agent/get", agentid=str(mine.agent))
        yield _well("doctor-wecom-well", name=app["name"]) if isinstance(app, dict) else app
        yield await _callback(mine, program.address, program.clock)
        if isinstance(app, dict):
            async for finding in _customers(api, mine):
                yield finding
    finally:
        await api.close()


async def _customers(api: CorpApi, mine: Credentials) -> AsyncIterator[Finding]:
    answer = await _asked(api, "kf/account/list")
    if not mine.accounts:
        offered = [] if isinstance(answer, Finding) else answer.get("account_list", ())
        names = [f"{one['open_kfid']} ({one['name']})" for one in offered]
        if names:
            yield _well("doctor-kf-offered", accounts=names)
        return
    if isinstance(answer, Finding):
        yield _wrong("doctor-kf-closed") if answer.says == "doctor-permission" else answer
        return
    there = {one["open_kfid"]: one["name"] for one in answer.get("account_list", ())}
    for account in mine.accounts:
        found = account in there
        yield _well("doctor-kf-well", name=there[account]) if found else _wrong("doctor-kf-unknown", account=account)


async def _asked(api: CorpApi, path: str, **query: str) -> dict[str, Any] | Finding:
    """The answer, or what is wrong."""
    try:
        return await api.call(path, None, **query)
    except (OutOfOrder, Declined) as no:
        says = SAYS.get(ALARMS[no.code].name) if no.code in ALARMS else None
        return _wrong(says or "doctor-wecom-code", code=str(no.code))
    except (Unavailable, Later, Refused, Blocked) as trouble:
        return _wrong("doctor-wecom-silent", why=trouble)


async def _callback(mine: Credentials, address: str, clock: Clock) -> Finding:
    """Ask ourselves what WeCom's console asks."""
    envelope = Envelope(mine.token, mine.aes_key, mine.corp_id)
    sealed, timestamp = envelope.seal(ECHO), str(int(clock.world().timestamp()))
    query = {"msg_signature": envelope.signature(timestamp, "1", sealed), "timestamp": timestamp, "nonce": "1"}
    try:
        answer = await _get(address + PATH, query | {"echostr": sealed})
    except (aiohttp.ClientError, TimeoutError, OSError):
        answer = (0, b"")
    if answer == (200, ECHO):
        return _well("doctor-callback-well", address=address + PATH)
    return _wrong("doctor-callback-silent", address=address + PATH, status=str(answer[0] or "-"))


async def _get(url: str, query: Mapping[str, str]) -> tuple[int, bytes]:
    async with aiohttp.ClientSession(timeout=WITHIN) as browser, browser.get(url, params=query) as answer:
        return answer.status, await answer.content.read(1000)
