"""What somebody said in secret: taken out of everything that kept it on the way in, in the same transaction."""

import json
from secrets import token_hex

from sqlalchemy import Connection, select, update

from storage.channels.web_messages import CHANNEL
from storage.tables import inbox, web_messages

# what stands in its place
NOTHING = {"update_id": 0}
UNSAID = "…"


def forget_said(c: Connection, inbox_id: int, account_id: int) -> None:
    """Empty the row of this turn in the inbox, and in a web chat what its person sees of it.

    The event's own name goes too: on some channels it is a digest of what was pressed.
    """
    row = c.execute(select(inbox.c.channel, inbox.c.raw).where(inbox.c.id == inbox_id)).one()
    gone = {"raw": json.dumps(NOTHING).encode(), "event_id": f"secret:{token_hex(16)}"}
    c.execute(update(inbox).where(inbox.c.id == inbox_id).values(**gone))
    if row.channel == CHANNEL:
        _unsay(c, account_id, int(json.loads(row.raw)["update_id"]))


def _unsay(c: Connection, account_id: int, seq: int) -> None:
    """The person's own message in a web chat, by its number: that something was said stays, what it was does not."""
    m = web_messages.c
    here = (m.account_id == account_id, m.seq == seq, m.from_person)
    body = c.execute(select(m.body).where(*here)).scalar_one_or_none()
    if body is None:
        return
    said = {"name": json.loads(body).get("name", ""), "buttons": [], "kind": "text", "text": UNSAID}
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    c.execute(update(web_messages).where(*here).values(body=text))
