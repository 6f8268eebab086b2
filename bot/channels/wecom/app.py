"""The app of WeCom with its customer service, put together: what it listens to, and how it is served."""

from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import SecretStr
from starlette.routing import Route as Address

from bot.attachments import Source
from bot.channels.methods import KF, WECOM
from bot.channels.webchat import Turns
from bot.channels.wecom.api import CorpApi
from bot.channels.wecom.callback import Callback
from bot.channels.wecom.envelope import Envelope
from bot.channels.wecom.full_text import Pages
from bot.channels.wecom.kf_reading import KfReader
from bot.channels.wecom.kf_sender import KfSender
from bot.channels.wecom.sender import WeComSender
from bot.clock import Clock
from bot.lease import Lease
from bot.pacing import Pace
from bot.postman import Route
from bot.settings import Settings
from locales.texts import Catalogue
from storage.engines import Store

# what may leave at once to one member: with a rate of 15 a minute no minute sees 30 and no hour 1000, also when a
# restart begins anew; what is more is dropped without a word
BURST = 6
# aiogram wants tokens of this form
BOTS = {WECOM: "2:wecom", KF: "3:kf"}


@dataclass(frozen=True)
class Credentials:
    """What the console shows. accounts: those of customer service that are ours; rate: messages a minute and member."""

    corp_id: str
    agent: int
    secret: SecretStr
    token: SecretStr
    aes_key: SecretStr
    api_base: str
    accounts: Sequence[str]
    rate: float


def credentials(settings: Settings) -> Credentials | None:
    """What the operator has entered; None when WeCom is not used."""
    s = settings
    if not (s.wecom_corp_id and s.wecom_agent_id and s.wecom_secret and s.wecom_callback_token and s.wecom_aes_key):
        return None
    accounts = tuple(filter(None, s.kf_accounts.split(",")))
    secrets = (s.wecom_secret, s.wecom_callback_token, s.wecom_aes_key)
    return Credentials(s.wecom_corp_id, s.wecom_agent_id, *secrets, str(s.wecom_api_base), accounts, s.wecom_rate)


class WeCom:
    """One app: its callback, its two senders, its reader. address: where our pages are reached."""

    def __init__(
        self,
        mine: Credentials,
        store: Store,
        clock: Clock,
        catalogue: Catalogue,
        turns: Turns,
        address: str,
        now: float,
    ) -> None:
        self.api = CorpApi(mine.api_base, mine.corp_id, mine.secret)
        self._mine, self._pages = mine, Pages(store, clock, catalogue, address)
        self._pace = Pace(0, mine.rate / 60, now, BURST)
        self._sender = WeComSender(self.api, mine.agent, store, clock, catalogue, self._pace, address)
        self._customers = KfSender(self.api, store, clock, catalogue, self._pages)
        self._reader = KfReader(self.api, mine.accounts, store, clock, turns.serve)
        envelope = Envelope(mine.token, mine.aes_key, mine.corp_id)
        fetch = self._reader.fetch if mine.accounts else None
        self._callback = Callback(envelope, mine.corp_id, mine.agent, store, clock, turns.serve, fetch)

    async def prepare(self) -> None:
        """Before anything is sent."""
        await self._sender.start()
        await self._pages.start()

    def served(self, members: Lease, customers: Lease) -> dict[str, Route]:
        """How mail leaves."""
        routes = {WECOM: Route(self._sender, members, self._pace)}
        return routes | ({KF: Route(self._customers, customers)} if self._mine.accounts else {})

    def sources(self, members: Lease, customers: Lease) -> dict[str, Source]:
        """Where files come from."""
        found = {WECOM: Source(members, self.api.download)}
        return found | ({KF: Source(customers, self.api.download)} if self._mine.accounts else {})

    def addresses(self) -> list[Address]:
        """What is answered on the web."""
        return [*self._callback.routes(), *self._pages.routes()]

    def listen(self) -> None:
        """Begin to ask what customers say; members are heard by the callback."""
        self._reader.start()

    @property
    def listens(self) -> bool:
        """Whether what customers say is asked for."""
        return self._reader.listens

    async def stop(self) -> None:
        """Ask no more."""
        await self._reader.stop()
