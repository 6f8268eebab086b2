"""Asking customer service what customers have said: at once when it calls, and every few minutes in case it did not."""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from bot import nursery
from bot.channels.sender import Blocked, Later, Refused, Unavailable
from bot.channels.wecom.api import CorpApi
from bot.channels.wecom.codes import KF, Declined
from bot.channels.wecom.kf_inbound import NotMarkedYet, keep_page
from bot.clock import Clock
from storage.channels import kf_accounts
from storage.channels.kf_accounts import Bookmark
from storage.dialogues import AccountAppeared
from storage.engines import Store, pause_after
from storage.engines import Unavailable as NoDatabase
from storage.inbox import Speaker

log = logging.getLogger(__name__)
LOOK_EVERY = 300.0
A_PAGE = 200
A_MOMENT = 0.2
LONGEST_PAUSE = 60.0


class KfReader:
    """Reads each account in its own line. serve: what these said is in the inbox."""

    def __init__(
        self,
        api: CorpApi,
        accounts: Sequence[str],
        store: Store,
        clock: Clock,
        serve: Callable[[Iterable[Speaker]], None],
    ) -> None:
        self._api, self._store, self._clock, self._serve = api, store, clock, serve
        self._news = {account: asyncio.Event() for account in accounts}
        self._tokens: dict[str, str] = {}
        self._reading: list[asyncio.Task[None]] = []

    def start(self) -> None:
        """Begin with what was said while nobody listened."""
        self._reading = [nursery.start(self._keep_reading(account), "customer service") for account in self._news]

    @property
    def listens(self) -> bool:
        """Whether every account is read."""
        return not any(one.done() for one in self._reading)

    async def stop(self) -> None:
        """Read no more; how far we came is kept."""
        await nursery.stop(*self._reading)

    def fetch(self, open_kfid: str, token: str) -> None:
        """This account has news; the token, good for ten minutes, lets us ask often."""
        if open_kfid not in self._news:
            self._api.alarms.sound(KF, 0)
            return
        self._tokens[open_kfid] = token
        self._news[open_kfid].set()

    async def _keep_reading(self, open_kfid: str) -> None:
        failures, news = 0, self._news[open_kfid]
        while True:
            news.clear()
            began = asyncio.get_running_loop().time()
            try:
                await self._read(open_kfid)
                failures, pause = 0, LOOK_EVERY
            except Exception as error:
                failures += 1
                pause = self._trouble(open_kfid, error, failures, began)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await (asyncio.Event() if failures else news).wait()

    async def _read(self, open_kfid: str) -> None:
        """Page after page, an empty one too, until there are no more."""
        token, more = self._tokens.get(open_kfid, ""), True
        while more:
            was = await self._store.run(kf_accounts.bookmark, open_kfid, self._clock.now())
            page = await self._page(open_kfid, was, token)
            heard = await self._keep(open_kfid, was, page)
            if heard:
                self._serve(heard)
            onwards = page.get("has_more") and page.get("next_cursor") not in (None, "", was.cursor)
            more = bool(onwards) or heard is None
        if self._tokens.get(open_kfid) == token:  # it has served, unless a newer one has come
            self._tokens.pop(open_kfid, None)

    async def _page(self, open_kfid: str, was: Bookmark, token: str) -> Mapping[str, Any]:
        """What stands behind the bookmark. Where that is not known any more, the next try begins anew."""
        question: dict[str, Any] = {"cursor": was.cursor, "limit": A_PAGE, "open_kfid": open_kfid}
        if token:
            question["token"] = token
        try:
            return await self._api.call("kf/sync_msg", question)
        except Declined:
            if not token and was.cursor:
                await self._store.run(kf_accounts.move, open_kfid, was.cursor, "")
            raise

    async def _keep(self, open_kfid: str, was: Bookmark, page: Mapping[str, Any]) -> list[Speaker] | None:
        cursor, items = str(page.get("next_cursor") or was.cursor), page.get("msg_list") or []
        ahead = self._clock.now() - self._clock.world()
        while True:
            try:
                return await self._store.run(keep_page, open_kfid, was, cursor, items, self._clock.now(), ahead)
            except AccountAppeared:
                continue
            except NotMarkedYet:
                await asyncio.sleep(A_MOMENT)

    def _trouble(self, open_kfid: str, error: Exception, failures: int, began: float) -> float:
        """Say what is wrong, and for how many seconds to leave it. began: when this try did."""
        if isinstance(error, Declined):  # perhaps the token is too old: ask without
            self._tokens.pop(open_kfid, None)
        known = isinstance(error, Unavailable | Refused | Later | Blocked)
        log.warning("channel=kf reading trouble=%r", str(error) if known else nursery.where(error))
        if isinstance(error, NoDatabase):
            return pause_after(asyncio.get_running_loop().time() - began)
        if isinstance(error, Later):
            return error.seconds
        return min(LONGEST_PAUSE, 0.25 * 2.0 ** min(failures, 8))
