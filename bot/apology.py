"""What happens to a turn that failed for good: it is set aside, and its person hears a kind word."""

import json
from typing import Any

from bot import incoming
from bot.batch import House
from bot.incoming import Kind
from bot.nursery import where
from bot.turn import encoded
from bot.typed import choices_in
from domain.errors import CaseworkError
from handlers.campaigns.surveys.survey import SECRET
from handlers.committee.voting import is_ballot
from services.place import congress_of
from storage import dialogues, inbox, outbox, secrecy
from storage.connection import Connection
from storage.dialogues import Dialogue
from storage.inbox import Waiting
from storage.outbox import Outgoing, Saying


def set_aside(c: Connection, house: House, row: Waiting, tries: int, trouble: str) -> list[Outgoing]:
    """Mark the row as given up, unless another replica did it meanwhile, and apologise to who wrote it."""
    work = house.work(c)
    speaker = (row.channel, row.speaker)
    known = dialogues.load_many(c, [speaker], work.today)
    if not inbox.set_aside(c, row.id, tries, trouble):
        return []
    update = json.loads(row.raw)
    if incoming.kind_of(update) is not Kind.TALK:
        return []
    to = (known or dialogues.meet(c, {speaker: incoming.language_of(update)}, work.now))[speaker]
    if to.state == SECRET or _answers_a_ballot(c, update, to.account_id):
        secrecy.forget_said(c, row.id, to.account_id)
    return _apologise(c, house, to)


def _answers_a_ballot(c: Connection, update: dict[str, Any], account_id: int) -> bool:
    """Whether somebody pressed a ballot, or wrote something with the ballot before their eyes."""
    shown = outbox.latest_choices(c, account_id) if update.get("message") else None
    choices = choices_in(shown) if shown else []
    presses = [{"callback_query": {"data": one.data}} for one in choices]
    return any(is_ballot(one) for one in (update, *presses))


def _apologise(c: Connection, house: House, to: Dialogue) -> list[Outgoing]:
    texts = house.catalogue.texts(to.person.language)
    words = texts("error-service-later", phone=congress_of(house.work(c)).phone)
    body = encoded({"chat_id": outbox.chat_of(to.channel, to.account_id, to.address), "text": words})
    [id] = outbox.say(c, [Saying(to.channel, to.account_id, "sendMessage", body)])
    return [Outgoing(id, to.channel, to.account_id, to.address, "sendMessage", body)]


def trouble_of(error: BaseException) -> str:
    """What an operator is told: the kind of error, the place, the sentence it asked for; nothing anybody said."""
    says = f" {error.says}" if isinstance(error, CaseworkError) else ""
    return where(error) + says
