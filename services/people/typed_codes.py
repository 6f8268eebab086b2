"""Codes people type – an invitation's, a further account's: eight letters, so guessing is stopped by counting.

A link is long enough not to be guessed, and goes on working while codes rest.
"""

from enum import StrEnum

from domain.codes import Purpose, code_in
from services.citizens.citizen_code import TRIES
from services.work import Work
from storage.citizens import citizen_codes
from storage.people import invitations, link_codes

# wrong codes of all accounts together on one day: more are somebody's machine
TRIES_OF_ALL = 300


class Look(StrEnum):
    """What is to be done about a code."""

    OPEN = "open"
    WRONG = "wrong"
    LOCKED = "locked"


def look(work: Work, *, code: str, account_id: int) -> Look:
    """Whether a code may be opened from this account today. A wrong one is counted; after five of one account, or three
    hundred of all, right ones are not told from wrong ones until tomorrow. What is no code, as a link, may always."""
    if code_in(code) is None:
        return Look.OPEN
    c, today = work.c, work.today
    if citizen_codes.tries_from(c, account_id, today) >= TRIES or citizen_codes.tries_of_all(c, today) >= TRIES_OF_ALL:
        return Look.LOCKED
    if _is_known(work, code):
        return Look.OPEN
    citizen_codes.count_try(c, None, account_id, today)
    return Look.WRONG


def _is_known(work: Work, code: str) -> bool:
    if code.startswith(Purpose.ACCOUNT):
        return link_codes.open_one(work.c, code, work.now) is not None
    found = invitations.open_one(work.c, code, work.now) or invitations.used_one(work.c, code)
    return found is not None
