"""Notices become calls: each in its person's language, to the account where they are best reached."""

import json
import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from aiogram import Bot
from aiogram.methods import SendMessage, SendPhoto

from bot.channels import telegram_commands
from bot.recording import has_choices, plain
from bot.turn import encoded
from domain.notice import Notice
from domain.person import Person
from handlers.notices import render
from locales.texts import Catalogue
from services.citizens.passing_on import by_the_station
from services.work import Work
from storage import untold
from storage.outbox import ANSWERS, BULK, Outgoing, Saying, chat_of
from storage.people import people
from storage.people.people import Account
from storage.untold import Untold

log = logging.getLogger(__name__)
WORDS = SendMessage.__api_method__


class Told(NamedTuple):
    """A call for the outbox, the address it goes to, and the update it comes of (its inbox row)."""

    saying: Saying
    address: str
    turn: int | None = None

    def outgoing(self, id: int) -> Outgoing:
        """The call as delivery takes it, once its row has an id."""
        s = self.saying
        return Outgoing(id, s.channel, s.account_id, self.address, s.method, s.body, s.lane, s.not_before, self.turn)


class Teller:
    """Renders notices for the channels there are."""

    def __init__(self, catalogue: Catalogue, bots: Mapping[str, Bot]) -> None:
        self._catalogue, self._bots = catalogue, bots

    def tell(self, works: Iterable[Work], lane: int = ANSWERS) -> list[Told]:
        """The calls for every notice of these works, which share one transaction; and the commands for whoever has
        changed. What is said to somebody without an account is kept, and sent when there is one."""
        works = list(works)
        changed = {person_id: work for work in works for person_id in work.introduced}
        pairs = [(work, notice) for work in works for notice in work.notices]
        told = self._caught_up([work for work in works if work.arrived], lane) + self._notices(pairs, lane)
        return told + (self._commands(changed) if changed else [])

    def _notices(self, pairs: Sequence[tuple[Work, Notice]], lane: int) -> list[Told]:
        if not pairs:
            return []
        work = pairs[0][0]
        persons = people.many(work.c, {notice.person_id for _, notice in pairs}, work.today)
        accounts = self._best(work, persons)
        nowhere = [(work, notice) for work, notice in pairs if accounts.get(notice.person_id) is None]
        calls = [
            call
            for work, notice in pairs
            if (account := accounts.get(notice.person_id)) is not None
            for call in self._calls(work, notice, persons[notice.person_id], account, lane)
        ]
        return calls + (self._elsewhere(nowhere, persons, lane) if nowhere else [])

    def _elsewhere(
        self, nowhere: Sequence[tuple[Work, Notice]], persons: Mapping[int, Person], lane: int
    ) -> list[Told]:
        """For people without an account: the station tells them, or else it is kept until they have one."""
        passed: list[tuple[Work, Notice]] = []
        kept: list[Untold] = []
        for work, notice in nowhere:
            if instead := by_the_station(work, notice):
                passed += [(work, one) for one in instead]
            else:
                kept.append(self._kept(work, notice, persons[notice.person_id]))
        untold.keep(nowhere[0][0].c, kept)
        return self._notices(passed, lane)

    def _kept(self, work: Work, notice: Notice, person: Person) -> Untold:
        """The call for somebody who has no account yet, without its chat."""
        log.warning("person=%d has no account yet, kept=%s", notice.person_id, notice.text_id)
        body = render(notice, person, self._catalogue.texts(person.language), 0)
        return Untold(person.id, WORDS, encoded(body), has_choices(body), work.now)

    def _caught_up(self, works: Iterable[Work], lane: int) -> list[Told]:
        """What people missed while they had no account, now that they have one."""
        told: list[Told] = []
        for work in works:
            best = self._best(work, set(work.arrived))
            for one in untold.take(work.c, best, work.now) if best else ():
                account = best[one.person_id]
                chat = {"chat_id": chat_of(account.channel, account.id, account.address)}
                saying = Saying(
                    account.channel,
                    account.id,
                    one.method,
                    encoded(json.loads(one.body) | chat),
                    lane,
                    not_before=work.quiet_until,
                    person_id=one.person_id,
                    choices=one.choices,
                )
                told.append(Told(saying, account.address, work.turn))
        return told

    def _commands(self, changed: Mapping[int, Work]) -> list[Told]:
        """Telegram shows each person the commands of their appointments, in their language."""
        work = next(iter(changed.values()))
        told = []
        for person in people.many(work.c, changed, work.today).values():
            for one in people.accounts_of(work.c, person.id):
                if one.channel == telegram_commands.CHANNEL and one.channel in self._bots:
                    body = telegram_commands.for_chat(self._catalogue, person, int(one.address))
                    told.append(Told(Saying(one.channel, one.id, telegram_commands.METHOD, encoded(body)), one.address))
        return told

    def _best(self, work: Work, ids: Iterable[int]) -> dict[int, Account]:
        """Where each of these people is best reached; who has no account on a channel there is, is left out."""
        theirs = people.accounts_of_many(work.c, list(ids))
        served = (
            (id, next((a for a in all_of_them if a.channel in self._bots), None)) for id, all_of_them in theirs.items()
        )
        return {id: account for id, account in served if account is not None}

    def _calls(self, work: Work, notice: Notice, person: Person, account: Account, lane: int) -> Iterator[Told]:
        """The words, and before them the picture that goes with them."""
        texts = self._catalogue.texts(person.language)
        chat_id = chat_of(account.channel, account.id, account.address)
        if notice.picture is not None:
            photo = SendPhoto(chat_id=chat_id, photo=f"blob:{notice.picture}")
            body = plain(self._bots[account.channel], photo, work.now)
            yield _call(work, notice, photo.__api_method__, body, account, lane)
        yield _call(work, notice, WORDS, render(notice, person, texts, chat_id), account, lane)


def _call(work: Work, notice: Notice, method: str, body: dict[str, Any], account: Account, lane: int) -> Told:
    saying = Saying(
        account.channel,
        account.id,
        method,
        encoded(body),
        BULK if notice.bulk else lane,
        None if notice.urgent else work.quiet_until,
        notice.person_id,
        has_choices(body),
    )
    return Told(saying, account.address, work.turn)
