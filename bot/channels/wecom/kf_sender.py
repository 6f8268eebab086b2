"""The outbound half of customer service: what is said in one action leaves as one message, while a window is open."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import reduce
from typing import Any, NamedTuple

from bot.channels.methods import KF, is_shown
from bot.channels.sender import Blocked, Later, Refused, Unavailable
from bot.channels.wecom import kf_menus
from bot.channels.wecom.api import CorpApi, Unclear
from bot.channels.wecom.codes import HUMAN, TOO_LATE, TOO_MANY, Declined, NotNow
from bot.channels.wecom.files import upload
from bot.channels.wecom.full_text import Pages
from bot.channels.wecom.said import Said, said_again, said_in
from bot.clock import Clock
from locales.texts import Catalogue
from storage.channels import kf_mail, kf_windows, native_messages
from storage.channels.kf_mail import Waiting
from storage.channels.kf_windows import Window
from storage.channels.native_messages import NativeMessage
from storage.connection import Connection
from storage.engines import Store
from storage.outbox import Outgoing

EDIT, EDIT_BUTTONS = "editMessageText", "editMessageReplyMarkup"
# who looks after a customer: 2 the queue, 3 a person
WITH_PEOPLE = (2, 3)


class Plan(NamedTuple):
    """One message about to leave. again: it may have been taken already; welcome: the code to greet with."""

    message: NativeMessage
    language: str
    again: bool
    welcome: str | None
    salt: str


class KfSender:
    """Performs calls for the customers of all accounts. pages: where long texts are read."""

    def __init__(self, api: CorpApi, store: Store, clock: Clock, catalogue: Catalogue, pages: Pages) -> None:
        self._api, self._store, self._clock, self._catalogue, self._pages = api, store, clock, catalogue, pages

    async def send(self, row: Outgoing) -> str | None:
        """Perform one call together with what waits beside it; our number of the message.

        Raises Refused, Blocked (nothing may be said now), Later or Unavailable.
        """
        if not is_shown(row.method, KF) or row.id is None:
            return None
        if row.method == EDIT_BUTTONS and not json.loads(row.body).get("reply_markup"):
            return None
        said_of(row.method, row.body)
        plan = await self._store.run(gather, row.account_id, row.id, self._clock.now())
        if plan is None:
            raise NotNow(TOO_MANY)
        if not plan.message.native_ids:
            await self._leave(row, plan)
        return str(plan.message.id)

    async def _leave(self, row: Outgoing, plan: Plan) -> None:
        kfid, _, customer = row.address.partition(":")
        ids: list[str] = []
        try:
            for nth, native in enumerate(await self._natives(plan)):
                msgid = f"{plan.salt}-{plan.message.id}-{nth}"
                await self._post(plan, kfid, customer, msgid, native)
                ids.append(msgid)
        except Unclear:
            raise
        except (Refused, Blocked, Later, Unavailable) as no:
            if not ids:  # what has begun to leave is gone on with as it is
                await self._not_taken(plan, kfid, customer, no)
            # a welcome that came too late: there is no window yet
            raise NotNow(TOO_LATE) if plan.welcome and isinstance(no, Declined) else no from None
        await self._store.run(native_messages.taken, plan.message.id, ids or ["-"])

    async def _post(self, plan: Plan, kfid: str, customer: str, msgid: str, native: Mapping[str, Any]) -> None:
        try:
            if plan.welcome:
                await self._api.call("kf/send_msg_on_event", {"code": plan.welcome, "msgid": msgid, **native})
            else:
                to = {"touser": customer, "open_kfid": kfid, "msgid": msgid}
                await self._api.call("kf/send_msg", {**to, **native})
        except (Declined, NotNow) as no:
            # the same number twice is refused: it was taken the first time; so was the fifth, which counts already
            if not (plan.again and (isinstance(no, Declined) or no.code == TOO_MANY)):
                raise

    async def _natives(self, plan: Plan) -> list[Mapping[str, Any]]:
        said = said_again(plan.message.body)
        files = [await upload(self._api, self._store, file) for file in said.files]
        texts = self._catalogue.texts(plan.language)
        page = self._pages.address_of(plan.message.id)
        words = kf_menus.shown(said, f"m{plan.message.id}", texts, page)
        return [*files, words] if words else list(files)

    async def _not_taken(self, plan: Plan, kfid: str, customer: str, no: Exception) -> None:
        """It has certainly not arrived: what it carried is free again, and the window is as the channel says."""
        by_human = isinstance(no, NotNow) and no.code == HUMAN and await self._is_with_people(kfid, customer)
        # a talk that people have taken over goes on: its window tells when it has ended
        closed = plan.welcome is not None or (isinstance(no, NotNow) and not by_human)
        await self._store.run(_give_back, plan, closed=closed, by_human=by_human)

    async def _is_with_people(self, kfid: str, customer: str) -> bool:
        asked = {"open_kfid": kfid, "external_userid": customer}
        answer = await self._api.call("kf/service_state/get", asked)
        return int(answer.get("service_state", 0)) in WITH_PEOPLE


def gather(c: Connection, account_id: int, row_id: int, now: datetime) -> Plan | None:
    """The message a row leaves with: the one it belongs to already, or a new one; None when nothing may be said."""
    salt, reader = native_messages.salt(c), native_messages.reader(c, account_id)
    window = kf_windows.get(c, account_id)
    planned = native_messages.of_row(c, row_id)
    if planned is not None:
        return Plan(planned, reader.language, True, _welcome_of(planned, now), salt)
    left, welcome = window.left(now), None
    if not left:
        welcome = window.welcome(now)
        if welcome is None:
            return None
    due = [row for row in kf_mail.due(c, account_id, now) if _can_leave(row, only_words=bool(welcome))]
    rows = together(due, row_id, last=bool(welcome) or left == 1)
    if row_id not in {row.id for row in rows}:
        return None
    said = beside_each_other(rows)
    if welcome is None and parts(said) > left and window.used:
        return None
    message = native_messages.plan(c, account_id, [row.id for row in rows], said.kept(), None, now)
    if welcome:
        native_messages.remember_code(c, message.id, welcome, window.welcome_until)
    _count(c, window, welcome, parts(said))
    return Plan(message, reader.language, False, welcome, salt)


def together(rows: Sequence[Waiting], row_id: int, *, last: bool) -> list[Waiting]:
    """What leaves with this row: with an answer the answers beside it of which one has choices, with a notice the
    notices up to one with choices; with the last message that may be said everything, answers first."""
    told = [row for row in rows if row.method not in (EDIT, EDIT_BUTTONS) or row.id == row_id]
    answers = [row for row in told if row.person_id is None]
    if last:
        return answers + [row for row in told if row.person_id is not None]
    head = next((row for row in told if row.id == row_id), None)
    if head is None or head.person_id is None:
        return _asking_once(answers, row_id)
    notices = [row for row in told if row.person_id is not None]
    group: list[Waiting] = []
    for row in notices[notices.index(head) :]:
        group.append(row)
        if said_of(row.method, row.body).choices:
            break
    return group


def _asking_once(rows: Sequence[Waiting], row_id: int) -> list[Waiting]:
    """The row and those around it up to the next choices: a question that waited keeps its own, and what was said
    after it is a message of its own, for numbers typed go by what was said last."""
    groups: list[list[Waiting]] = [[]]
    for row in rows:
        groups[-1].append(row)
        if said_of(row.method, row.body).choices:
            groups.append([])
    return next((group for group in groups if any(row.id == row_id for row in group)), [])


def beside_each_other(rows: Sequence[Waiting]) -> Said:
    """What rows say in one message. Of several choices those of the newest notice count, before those of an answer:
    whoever comes back is greeted, and asked what waited for them. Numbers typed go by them, too (`latest_choices`)."""
    found = {(row.person_id is not None, row.id): said_of(row.method, row.body) for row in rows}
    offering = [place for place, said in found.items() if said.choices]
    choices = found[max(offering)].choices if offering else ()
    return reduce(Said.beside, found.values())._replace(choices=choices)


def _welcome_of(planned: NativeMessage, now: datetime) -> str | None:
    """The code an earlier try greeted with, while it lasts: it is used up if that try arrived."""
    until = planned.code_until
    return planned.response_code if until is not None and now < until else None


def _can_leave(row: Waiting, *, only_words: bool) -> bool:
    try:
        return is_shown(row.method, KF) and not (only_words and said_of(row.method, row.body).files)
    except Refused:
        return False


def said_of(method: str, body: bytes) -> Said:
    """What a recorded call says. Raises Refused."""
    return said_in(method, json.loads(body))


def parts(said: Said) -> int:
    """How many native messages it takes."""
    return len(said.files) + bool(said.text or said.choices)


def _count(c: Connection, window: Window, welcome: str | None, messages: int) -> None:
    if welcome:
        kf_windows.greeted(c, window.account_id)
    else:
        kf_windows.use(c, window.account_id, messages)


def _give_back(c: Connection, plan: Plan, *, closed: bool, by_human: bool) -> None:
    account_id = plan.message.account_id
    native_messages.dropped(c, plan.message.id)
    if plan.welcome is None:
        kf_windows.use(c, account_id, -parts(said_again(plan.message.body)))
    if closed:
        kf_windows.close(c, account_id)
    if by_human:
        kf_windows.by_human(c, account_id, True)
