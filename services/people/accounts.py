"""A person's accounts: several channels, one of them preferred; a further one is linked by a one-use code."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain import codes
from domain.errors import CaseworkError
from domain.notice import Fact, Notice, Say
from domain.person import Person
from domain.roles import Role
from services.citizens import citizen_code
from services.work import Work
from storage import outbox
from storage.feedback import evaluations
from storage.opinions import opinions, questions
from storage.people import link_codes, people
from storage.people.link_codes import LinkCode
from storage.people.people import Account

VALID_FOR = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Mine:
    """One account of a person: which channel, since when; first: notices go here; here: the person speaks from it."""

    id: int
    channel: str
    since: datetime
    first: bool
    here: bool
    unreachable: bool


def mine(work: Work, *, person: Person, account_id: int) -> list[Mine]:
    """The accounts of whoever speaks, the one notices go to first."""
    found = people.accounts_of(work.c, person.id)
    return [
        Mine(one.id, one.channel, one.created_at, n == 0, one.id == account_id, one.unreachable_since is not None)
        for n, one in enumerate(found)
    ]


def new_code(work: Work, *, person: Person, account_id: int) -> tuple[str, datetime]:
    """A one-use code for a further account, and until when it works; one made before no longer works.

    Notices stay with the account that asks for it, until the person says otherwise.
    """
    code, until = codes.new(codes.Purpose.ACCOUNT), work.now + VALID_FOR
    link_codes.make(work.c, code, person.id, work.now, until)
    if not any(one.preferred_at for one in people.accounts_of(work.c, person.id)):
        people.prefer_account(work.c, account_id, work.now)
    return code, until


def asked(work: Work, *, code: str, person: Person) -> str:
    """Whose further account this one would be. Raises what `link` raises."""
    return people.get(work.c, _usable(work, code, person).person_id, work.today).name


def link(work: Work, *, code: str, person: Person, account_id: int) -> Person:
    """The account speaks for the person who made the code; what was said from it comes along.

    Raises CaseworkError: link-expired, link-own when it is theirs already, link-has-roles when the account belongs to
    somebody in office, link-has-accounts when to somebody with other accounts.
    """
    found = _usable(work, code, person)
    if not link_codes.use(work.c, found.id, work.now):
        raise CaseworkError("link-expired")
    owner = people.get(work.c, found.person_id, work.today)
    channel = people.account_get(work.c, account_id).channel
    people.give_account(work.c, account_id, owner.id)
    opinions.hand_over(work.c, person.id, owner.id)
    evaluations.hand_over(work.c, person.id, owner.id)
    questions.hand_over(work.c, person.id, owner.id)
    facts: dict[str, Fact] = {"channel": Say(f"channel-{channel}")}
    work.notices.append(Notice(owner.id, Role.CITIZEN, "account-linked", facts))
    if code := citizen_code.moved(work, from_id=person.id, owner=owner):
        work.notices.append(Notice(owner.id, Role.CITIZEN, "code-renewed", {"code": code}))
    work.introduced.add(owner.id)
    work.arrived.append(owner.id)
    return owner


def prefer(work: Work, *, person: Person, account_id: int) -> Account:
    """Notices go to this account first. Raises CaseworkError (account-gone)."""
    account = _own(work, person, account_id)
    people.prefer_account(work.c, account.id, work.now)
    return account


def unlink(work: Work, *, person: Person, account_id: int) -> Account:
    """The account is nobody's we know from now on; what waits for it goes to the next one.

    Raises CaseworkError: account-gone, account-last when the person has no other.
    """
    account = _own(work, person, account_id)
    if len(people.accounts_of(work.c, person.id)) < 2:
        raise CaseworkError("account-last")
    outbox.leave(work.c, account.id)
    people.give_account(work.c, account.id, people.add(work.c, language=person.language, at=work.now))
    people.forget_dialogue(work.c, account.id)
    return account


def _own(work: Work, person: Person, account_id: int) -> Account:
    found = next((one for one in people.accounts_of(work.c, person.id) if one.id == account_id), None)
    if found is None:
        raise CaseworkError("account-gone")
    return found


def _usable(work: Work, code: str, person: Person) -> LinkCode:
    found = link_codes.open_one(work.c, code, work.now)
    if found is None:
        raise CaseworkError("link-expired")
    if found.person_id == person.id:
        raise CaseworkError("link-own")
    if person.grants:
        raise CaseworkError("link-has-roles")
    if len(people.accounts_of(work.c, person.id)) > 1:
        raise CaseworkError("link-has-accounts")
    return found
