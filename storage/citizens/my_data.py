"""Everything kept about one citizen, and letting it go; the cases themselves stay, without the person."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, exists, func, insert, select, text, update

from domain.notice import Kind
from domain.opinions.opinion import OPINION
from domain.opinions.opinion import OpinionAction as A
from storage import tables
from storage.tables.opinions import WITHDRAWN

# Where the files of somebody go who is nobody any more: an address no channel has.
NOWHERE = "nowhere"
# what a web chat shows in place of what is gone
BLANK = '{"kind":"text","text":"…","buttons":[]}'
people, accounts, opinions, inbox = tables.people, tables.accounts, tables.opinions, tables.inbox


def person_row(c: Connection, person_id: int) -> dict[str, Any]:
    """What is kept of the person: name, number, language, how they signed, since when."""
    kept = (people.c.name, people.c.phone, people.c.language, people.c.signs, people.c.created_at)
    return dict(c.execute(select(*kept).where(people.c.id == person_id)).mappings().one())


def talk_of(c: Connection, account_ids: Sequence[int]) -> list[dict[str, Any]]:
    """What was said in the web chat, both sides, in order; other channels keep their own."""
    table = tables.web_messages
    rows = select(table.c.at, table.c.from_person, table.c.body).where(table.c.account_id.in_(list(account_ids)))
    return [dict(row) for row in c.execute(rows.order_by(table.c.account_id, table.c.seq)).mappings()]


def words_elsewhere(c: Connection, person_id: int) -> list[str]:
    """What the person wrote that is in no opinion: cries for help, and what stands in the restricted log."""
    alarms, log = tables.emergencies, tables.conduct
    cried = c.execute(select(alarms.c.text, alarms.c.place, alarms.c.phone).where(alarms.c.person_id == person_id))
    kept = c.scalars(select(log.c.text).where(log.c.person_id == person_id))
    return [*(word for row in cried for word in row), *kept]


def empty_talk(c: Connection, account_ids: Sequence[int]) -> None:
    """What these accounts said and were told is gone; the rows keep their place in the order of messages."""
    ids = list(account_ids)
    speakers = c.execute(select(accounts.c.channel, accounts.c.address).where(accounts.c.id.in_(ids))).all()
    for channel, address in speakers:
        theirs = (inbox.c.channel == channel, inbox.c.speaker == address, inbox.c.state != 0)
        c.execute(update(inbox).where(*theirs).values(raw=b"{}", speaker=NOWHERE))
    out, web = tables.outbox, tables.web_messages
    c.execute(update(out).where(out.c.account_id.in_(ids), out.c.state != 0).values(body=b"{}", choices=False))
    c.execute(delete(out).where(out.c.account_id.in_(ids), out.c.state == 0, out.c.person_id.is_not(None)))
    c.execute(update(web).where(web.c.account_id.in_(ids)).values(body=BLANK))
    c.execute(delete(tables.native_messages).where(tables.native_messages.c.account_id.in_(ids)))


def nobody(c: Connection, person_id: int, at: datetime) -> None:
    """The person is nobody from now on: no name, no number; what was not told stays untold."""
    values = {"name": "", "phone": "", "signs": None, "erased_at": at}
    c.execute(update(people).where(people.c.id == person_id).values(**values))
    for table in (tables.untold, tables.link_codes, tables.citizen_codes, tables.code_tries):
        c.execute(delete(table).where(table.c.person_id == person_id))
    c.execute(update(tables.conduct).where(tables.conduct.c.person_id == person_id).values(text=""))
    alarms = tables.emergencies
    c.execute(update(alarms).where(alarms.c.person_id == person_id).values(text="", place="", phone=""))


def keep_files_nowhere(c: Connection, account_ids: Sequence[int], person_id: int, at: datetime) -> None:
    """The files of open opinions stay with their opinion; whose account they came from is forgotten."""
    theirs = tables.attachments.c.account_id.in_(list(account_ids))
    if c.execute(select(tables.attachments.c.id).where(theirs).limit(1)).first() is None:
        return
    values = {"channel": NOWHERE, "address": str(person_id), "person_id": person_id, "created_at": at}
    key: Any = c.execute(insert(accounts).values(**values, unreachable_since=at)).inserted_primary_key
    c.execute(update(tables.attachments).where(theirs).values(account_id=int(key[0])))


def to_be_emptied(c: Connection, before: datetime, limit: int) -> list[int]:
    """Opinions that are over and still hold words of somebody who wanted them gone.

    Of who is nobody any more at once; of who withdrew, when that was before that moment.
    """
    # coalesced, SQLite begins with the few who are nobody rather than with all that is over
    over = func.coalesce(opinions.c.status, "").in_(OPINION.ends)
    nobody = select(people.c.id).where(people.c.erased_at.is_not(None))
    nobodys = select(opinions.c.id).where(opinions.c.author_id.in_(nobody), over, opinions.c.text != "")
    e = tables.events.c
    its = (e.case_kind == Kind.OPINION, e.case_id == opinions.c.id)
    lately = exists().where(*its, e.action == A.WITHDRAW, e.at >= before)
    withdrawn = select(opinions.c.id).where(text(WITHDRAWN), ~lately)
    # two questions, each with an index of its own: together they would read every opinion that is over
    found = {id for one in (nobodys, withdrawn) for id in c.scalars(one.order_by(opinions.c.id).limit(limit))}
    return sorted(found)[:limit]
