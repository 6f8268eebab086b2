"""Notices become calls: each in its person's language, to the account where they are best reached."""

import logging
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from aiogram import Bot

from bot.recording import has_choices, plain
from bot.turn import encoded
from domain.notice import Notice
from domain.people import Person
from handlers.notices import render
from locales.texts import Catalogue
from services.work import Work
from storage import people
from storage.outbox import ANSWERS, Outgoing, Saying, chat_of
from storage.people import Account

log = logging.getLogger(__name__)


class Told(NamedTuple):
    """A call for the outbox, and the address it goes to."""

    saying: Saying
    address: str

    def outgoing(self, id: int) -> Outgoing:
        """The call as delivery takes it, once its row has an id."""
        s = self.saying
        return Outgoing(id, s.channel, s.account_id, self.address, s.method, s.body, s.lane, s.not_before)


class Teller:
    """Renders notices for the channels there are."""

    def __init__(self, catalogue: Catalogue, bots: Mapping[str, Bot]) -> None:
        self._catalogue, self._bots = catalogue, bots

    def tell(self, works: Iterable[Work], lane: int = ANSWERS) -> list[Told]:
        """The calls for every notice of these works, which share one transaction. Who has no account is
        left out, and the operator reads of it in the log."""
        pairs = [(work, notice) for work in works for notice in work.notices]
        if not pairs:
            return []
        work = pairs[0][0]
        persons = people.many(work.c, {notice.person_id for _, notice in pairs}, work.today)
        accounts = {id: self._best(work, id) for id in persons}
        for _, notice in pairs:
            if accounts[notice.person_id] is None:
                log.warning("person=%d has no account yet, not told=%s", notice.person_id, notice.text_id)
        return [
            self._call(work, notice, persons[notice.person_id], account, lane)
            for work, notice in pairs
            if (account := accounts.get(notice.person_id)) is not None
        ]

    def _best(self, work: Work, person_id: int) -> Account | None:
        return next((a for a in people.accounts_of(work.c, person_id) if a.channel in self._bots), None)

    def _call(self, work: Work, notice: Notice, person: Person, account: Account, lane: int) -> Told:
        texts = self._catalogue.texts(person.language)
        chat_id = chat_of(account.channel, account.id, account.address)
        method = render(notice, person, texts, chat_id)
        body = plain(self._bots[account.channel], method, work.now)
        saying = Saying(
            account.channel,
            account.id,
            method.__api_method__,
            encoded(body),
            lane,
            not_before=None if notice.urgent else work.profile.not_before(work.now),
            person_id=person.id,
            choices=has_choices(body),
        )
        return Told(saying, account.address)
