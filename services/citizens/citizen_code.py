"""取件码: number and code, typed anywhere, lead a citizen back to what they sent in (docs/rules.md §8)."""

import secrets
from enum import StrEnum

from domain.person import Person
from services.work import Work
from storage.citizens import citizen_codes
from storage.feedback import evaluations
from storage.opinions import opinions, questions
from storage.people import people

# Without signs that look alike; eight of them are 10^12 codes, and five wrong ones a day are all one gets.
SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
LENGTH = 8
TRIES = 5


class Outcome(StrEnum):
    """What came of a number and a code."""

    LINKED = "linked"
    YOURS = "yours"
    WRONG = "wrong"
    LOCKED = "locked"
    STAFF = "staff"


def give(work: Work, person: Person) -> str:
    """A new code for this person, to be shown once: only its hash is kept. Empty for whoever holds an appointment.

    An appointment would come with the account: those people are let in by their invitation only.
    """
    if person.grants:
        return ""
    code = "".join(secrets.choice(SIGNS) for _ in range(LENGTH))
    citizen_codes.add(work.c, person.id, code, work.now)
    return f"{code[:4]}-{code[4:]}"


def use(work: Work, *, person: Person, account_id: int, number: str, code: str) -> tuple[Outcome, str]:
    """Let this account speak for whoever sent in the opinion of that number, if the code is theirs; what came of it,
    and the code that is good from now on, where the old one has been used up.

    What the account had sent in before goes along. A number nobody has, a wrong code, and any code where too many
    wrong ones were typed for this author are answered alike: else who tries one number learns which others are theirs.
    """
    opinion = opinions.by_number(work.c, number)
    if opinion is not None and opinion.author_id == person.id:
        return Outcome.YOURS, ""
    if person.grants:
        return Outcome.STAFF, ""
    if opinion is not None:
        citizen_codes.hold(work.c, opinion.author_id)
    if citizen_codes.tries_from(work.c, account_id, work.today) >= TRIES:
        return Outcome.LOCKED, ""
    if opinion is None:
        citizen_codes.count_try(work.c, None, account_id, work.today)
        return Outcome.WRONG, ""
    author = people.get(work.c, opinion.author_id, work.today)
    is_good = citizen_codes.is_good(work.c, author.id, _plain(code))
    if not is_good or citizen_codes.tries_on(work.c, author.id, account_id, work.today) >= TRIES:
        citizen_codes.count_try(work.c, author.id, account_id, work.today)
        return Outcome.WRONG, ""
    if author.grants:  # said to nobody who does not know the code
        return Outcome.STAFF, ""
    _link(work, person, author, account_id)
    return Outcome.LINKED, give(work, author)


def moved(work: Work, *, from_id: int, owner: Person) -> str:
    """What one entry for a person sent in belongs to `owner` now: its codes are void. The new one, where there were
    any and the owner holds no appointment."""
    return give(work, owner) if citizen_codes.forget(work.c, from_id) else ""


def _link(work: Work, person: Person, author: Person, account_id: int) -> None:
    """The account, and what was sent in from it, belong to the author from now on; codes given before are void."""
    for one in people.accounts_of(work.c, person.id):
        people.give_account(work.c, one.id, author.id)
    people.prefer_account(work.c, account_id, work.now)
    for shelf in (opinions, evaluations, questions):
        shelf.hand_over(work.c, person.id, author.id)
    citizen_codes.forget(work.c, person.id)
    citizen_codes.forget(work.c, author.id)
    work.arrived.append(author.id)


def _plain(code: str) -> str:
    """The signs of a code as it was given, however it was typed."""
    return "".join(sign for sign in code.upper() if sign.isalnum())
