"""A thin client of WeCom's server API. Its addresses hold the token: never log one, nor an error that names one."""

import asyncio
import json
from collections.abc import Mapping
from typing import Any

import aiohttp
from pydantic import SecretStr

from bot.channels.bot_api import TooLarge
from bot.channels.link import Link
from bot.channels.sender import Later, Unavailable
from bot.channels.wecom.codes import BUSY, FREQUENCY, OK, TOKEN, TOKEN_GONE, Alarms, OutOfOrder, failure

ANSWER_WITHIN = 20.0
CONNECTIONS = 50
LARGEST_DOWNLOAD = 20 * 1024 * 1024
TRIES_WHEN_BUSY = 3
# a token is asked for anew so many seconds before it ends
RENEW_EARLY = 300.0
JSON_HEADERS = {"Content-Type": "application/json"}
Answer = dict[str, Any]


class Unclear(Unavailable):
    """Nobody knows whether WeCom has done it: the line broke, or the answer was no answer."""


class CorpApi:
    """Calls the API for one app. Every failure becomes one of `sender`'s or a kind of it, without an address."""

    def __init__(self, base: str, corp_id: str, secret: SecretStr) -> None:
        self._base, self._corp_id, self._secret = f"{base.rstrip('/')}/cgi-bin/", corp_id, secret
        self.link = Link()
        self.alarms = Alarms(self.link)
        self._session: aiohttp.ClientSession | None = None
        self._asking_for_token = asyncio.Lock()
        # the token, how many there were before it, and when it is asked for anew
        self._token, self._issue, self._renew_at = "", 0, 0.0
        # gettoken said no: nobody asks again before that
        self._refused: tuple[float, int] = (0.0, 0)
        self._limited = 0

    async def call(self, path: str, body: Mapping[str, Any] | None = None, **query: str) -> Answer:
        """The answer to one call: a POST when there is a body. Raises Declined, NotNow, Blocked, Later, Unavailable."""
        raw = None if body is None else json.dumps(body, ensure_ascii=False).encode()
        return await self._asked(path, query, data=raw, headers=JSON_HEADERS if raw is not None else None)

    async def upload(self, kind: str, name: str, content: bytes, mime: str) -> str:
        """Hand a file in; its media id, good for three days. kind: image, voice, video or file."""
        clean = "".join(letter for letter in name if letter >= " " and letter not in '"\\\x7f') or kind
        answer = await self._asked("media/upload", {"type": kind}, file=(clean, content, mime))
        return str(answer["media_id"])

    async def download(self, media_id: str) -> bytes:
        """The bytes of a file somebody sent. Raises TooLarge, too."""
        answer = await self._asked("media/get", {"media_id": media_id})
        content = answer.get("bytes")
        if not isinstance(content, bytes):
            raise Unclear("media/get: no file")
        return content

    async def close(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    # ── tokens ────────────────────────────────────────────────────────────────────────────────────
    async def _token_after(self, issue: int) -> tuple[str, int]:
        """A token later than that issue, and its own; whoever comes while one is being asked for waits for that one."""
        if not self._is_good(issue):
            async with self._asking_for_token:
                if not self._is_good(issue):
                    await self._renew()
        return self._token, self._issue

    def _is_good(self, issue: int) -> bool:
        return self._issue > issue and asyncio.get_running_loop().time() < self._renew_at

    async def _renew(self) -> None:
        now = asyncio.get_running_loop().time()
        until, code = self._refused
        if now < until:
            raise self._no_token(code)
        query = {"corpid": self._corp_id, "corpsecret": self._secret.get_secret_value()}
        answer = await self._answered("gettoken", query)
        if code := int(answer.get("errcode", OK)):
            trouble = self._no_token(code)
            self._refused = (now + (trouble.seconds if isinstance(trouble, Later) else 1.0), code)
            raise trouble
        # WeCom may hand out the same one again: it counts as new, so that nobody asks for a third
        self._token, self._issue = str(answer["access_token"]), self._issue + 1
        self._renew_at = now + max(float(answer.get("expires_in", 7200)) - RENEW_EARLY, 1.0)

    def _no_token(self, code: int) -> Exception:
        """Why there is no token. Whatever it is, no message is to blame for it."""
        trouble = failure(code, "gettoken", self._limited, self.alarms)
        return trouble if isinstance(trouble, Later) else Unavailable(f"gettoken: {code}")

    # ── calls ─────────────────────────────────────────────────────────────────────────────────────
    async def _asked(self, path: str, query: Mapping[str, str], **what: Any) -> Answer:
        """One call with a token; a token that is gone is renewed once, a busy server asked again a few times."""
        gone, busy = 0, 0
        while True:
            token, issue = await self._token_after(gone)
            answer = await self._answered(path, {**query, "access_token": token}, **what)
            code = int(answer.get("errcode", OK))
            self._limited = self._limited + 1 if code == FREQUENCY else 0
            if code == OK:
                self.link.well()
                return answer
            if code == BUSY:
                busy += 1
                if busy >= TRIES_WHEN_BUSY:
                    raise Unavailable(f"{path}: busy")
                await asyncio.sleep(0.2 * 2**busy)
            elif code in TOKEN_GONE and not gone:
                gone = issue
            else:
                raise self._failure(code, path)

    def _failure(self, code: int, path: str) -> Exception:
        if code in TOKEN_GONE:
            self.alarms.sound(TOKEN, code)
            return OutOfOrder(code)
        return failure(code, path, self._limited, self.alarms)

    async def _answered(
        self,
        path: str,
        query: Mapping[str, str],
        *,
        data: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        file: tuple[str, bytes, str] | None = None,
    ) -> Answer:
        method = "GET" if data is None and file is None else "POST"
        body: Any = data if file is None else _form(*file)
        within = aiohttp.ClientTimeout(total=ANSWER_WITHIN * (1 if file is None else 3), sock_connect=10.0)
        try:
            async with self._open().request(
                method, self._base + path, params=query, data=body, headers=headers, timeout=within
            ) as answer:
                if answer.status != 200:
                    self.link.silent()
                    raise Unclear(f"{path}: status {answer.status}")
                return await _read(path, answer)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            self.link.silent()
            raise Unclear(f"{path}: {type(error).__name__}") from None

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=CONNECTIONS), cookie_jar=aiohttp.DummyCookieJar()
            )
        return self._session


def _form(name: str, content: bytes, mime: str) -> aiohttp.FormData:
    # WeCom reads a file name as raw UTF-8 only
    form = aiohttp.FormData(quote_fields=False)
    form.add_field("media", content, filename=name, content_type=mime)
    return form


async def _read(path: str, answer: aiohttp.ClientResponse) -> Answer:
    """The answer as JSON; a file comes as {"bytes": …}. Raises Unclear, TooLarge."""
    content = bytearray()
    async for piece in answer.content.iter_chunked(1 << 16):
        content += piece
        if len(content) > LARGEST_DOWNLOAD:
            raise TooLarge
    said = _json(content)
    if path == "media/get" and "errcode" not in said:
        if answer.content_type == "text/html" and "Content-Disposition" not in answer.headers:
            raise Unclear(f"{path}: no file")
        return {"bytes": bytes(content)}
    if not said:
        raise Unclear(f"{path}: no JSON")
    return said


def _json(content: bytes | bytearray) -> Answer:
    """What is said, or nothing when it is no JSON object."""
    try:
        said = json.loads(content)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}
