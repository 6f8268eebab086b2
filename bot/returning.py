"""People who come back: what could not be delivered while they were away is said first, and said to be that."""

import json
from collections.abc import Sequence

from bot.turn import encoded
from locales.texts import Catalogue
from storage import outbox
from storage.connection import Connection
from storage.dialogues import Dialogue
from storage.outbox import Outgoing

LONGEST = 4096


def welcome_back(c: Connection, catalogue: Catalogue, back: Sequence[Dialogue]) -> list[Outgoing]:
    """What is due for these people now, oldest first; the first message says how many there are."""
    said: list[Outgoing] = []
    rows = outbox.revive(c, [one.account_id for one in back])
    for one in back:
        mine = [row for row in rows if row.account_id == one.account_id]
        messages = [row for row in mine if "text" in json.loads(row.body)]
        if messages and outbox.chat_of(one.channel, one.account_id, one.address) > 0:  # a group has not been away
            first = _headed(c, catalogue, one, messages[0], len(messages))
            mine = [first if row is messages[0] else row for row in mine]
        said += mine
    return said


def _headed(c: Connection, catalogue: Catalogue, to: Dialogue, row: Outgoing, count: int) -> Outgoing:
    body = json.loads(row.body)
    words = catalogue.texts(to.person.language)("pending-first", count=str(count), list=body["text"])
    return outbox.reword(c, row, encoded(body | {"text": words})) if len(words) <= LONGEST else row
