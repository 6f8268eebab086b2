"""A thin client of the Telegram Bot API: JSON in, JSON out. Its addresses hold the token: never log one."""

import json
from functools import cache
from typing import Any

import aiohttp
from pydantic import SecretStr

from bot.channels.http_post import Poster
from bot.channels.sender import Blocked, Later, Refused, Unavailable

ANSWER_WITHIN = 30.0
CONNECTIONS = 20
LARGEST_DOWNLOAD = 20 * 1024 * 1024


class TokenRefused(Unavailable):
    """Telegram does not know this token (any more)."""


class TooLarge(Exception):
    """The file is larger than the Bot API gives out."""


class BotApi:
    """Calls one bot's methods. Every failure becomes Refused, Blocked, Later or Unavailable, without an address."""

    def __init__(self, token: SecretStr, base: str) -> None:
        secret = token.get_secret_value()
        self.bot_id = secret.partition(":")[0]
        self._calls = f"{base.rstrip('/')}/bot{secret}/"
        self._files = f"{base.rstrip('/')}/file/bot{secret}/"
        # what is called all the time is posted by less than a whole client; files come and go through one
        self._poster = Poster(self._calls)
        self._session: aiohttp.ClientSession | None = None

    async def call(self, method: str, body: bytes = b"{}", *, within: float = ANSWER_WITHIN) -> Any:
        """The result of one method. `body`: its parameters as JSON; `within`: seconds."""
        try:
            answer = await self._poster.post(method, body, within)
        except (TimeoutError, OSError) as error:
            raise Unavailable(type(error).__name__) from None
        return _result(*answer)

    async def upload(self, method: str, fields: dict[str, Any], file: tuple[str, str, bytes, str]) -> Any:
        """The result of a method that carries a file: (field, file name, bytes, mime)."""
        # names of files as raw UTF-8: Telegram reads no other
        form = aiohttp.FormData(quote_fields=False)
        for name, value in fields.items():
            form.add_field(name, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
        field, file_name, content, mime = file
        form.add_field(field, content, filename=file_name, content_type=mime)
        try:
            async with self._open().post(self._calls + method, timeout=_within(ANSWER_WITHIN * 2), data=form) as answer:
                return _result(answer.status, await answer.read())
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise Unavailable(type(error).__name__) from None

    async def download(self, file_id: str) -> bytes:
        """The bytes of a file somebody sent us. Raises TooLarge, too."""
        try:
            found = await self.call("getFile", json.dumps({"file_id": file_id}).encode())
        except Refused as why:
            raise (TooLarge if "file is too big" in str(why) else why) from None
        if found.get("file_size", 0) > LARGEST_DOWNLOAD:
            raise TooLarge
        try:
            async with self._open().get(self._files + found["file_path"], timeout=_within(ANSWER_WITHIN * 4)) as answer:
                if answer.status != 200:
                    raise Unavailable(f"status {answer.status}")
                content = bytearray()
                async for piece in answer.content.iter_chunked(1 << 16):
                    content += piece
                    if len(content) > LARGEST_DOWNLOAD:
                        raise TooLarge
                return bytes(content)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise Unavailable(type(error).__name__) from None

    async def close(self) -> None:
        """Close the connections."""
        self._poster.close()
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=CONNECTIONS), cookie_jar=aiohttp.DummyCookieJar()
            )
        return self._session


def _result(status: int, raw: bytes) -> Any:
    """What an answer says. Raises Refused, Blocked, Later or Unavailable for a failure, and for what is no answer."""
    try:
        said = json.loads(raw)
    except ValueError:
        raise Unavailable(f"status {status}, no JSON") from None
    if said.get("ok"):
        return said["result"]
    raise _failure(status, said)


def _failure(status: int, said: dict[str, Any]) -> Exception:
    description = str(said.get("description", ""))
    if status == 429:
        return Later(float(said.get("parameters", {}).get("retry_after", 1)))
    if status == 403:
        return Blocked()
    if status in (401, 404):
        return TokenRefused(f"status {status}")
    return Unavailable(f"status {status}") if status >= 500 else Refused(f"{status} {description}")


@cache
def _within(seconds: float) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(total=seconds, sock_connect=10.0)
