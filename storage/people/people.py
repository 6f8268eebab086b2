"""People: who they are, what they are appointed to, where they can be reached."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, and_, bindparam, exists, insert, not_, or_, select, update

from domain.errors import CaseNotFound
from domain.notice import Say
from domain.person import Grant, Person
from domain.roles import Role
from storage.among import DIALECTS, among
from storage.tables import accounts, opinions, people, roles
from storage.turns import together
from storage.versioned import Kept


@dataclass(frozen=True, slots=True)
class Account:
    """Where a person can be reached on one channel."""

    id: int
    channel: str
    address: str
    person_id: int
    unreachable_since: datetime | None
    created_at: datetime
    preferred_at: datetime | None


class Held(NamedTuple):
    """One appointment as the roster has it, in force or ended, of somebody named there."""

    person_id: int
    name: str
    phone: str
    card_no: str
    role: str
    scope_id: int | None
    post: str
    from_on: date
    until_on: date | None

    def in_force(self, on: date) -> bool:
        """Whether it is held on that local day."""
        return self.from_on <= on and (self.until_on is None or on <= self.until_on)


_accounts = Kept(accounts, Account)
account_get = _accounts.get
_BEST_FIRST = (
    accounts.c.unreachable_since.is_not(None),
    accounts.c.preferred_at.is_(None),
    accounts.c.preferred_at.desc(),
    accounts.c.id.desc(),
)
_accounts_of = _accounts.asking(accounts.c.person_id == bindparam("its_person"), order=_BEST_FIRST)
_accounts_of_many = _accounts.grouped("person_id", order=_BEST_FIRST)
_ROSTER = (
    select(people.c.id, people.c.name, people.c.phone, people.c.card_no, *(roles.c[one] for one in Held._fields[4:]))
    .join_from(roles, people)
    # in the order of the appointments: in that of the people, SQLite would read everybody there is
    .order_by(roles.c.person_id, roles.c.id)
)
_CHANGE = update(people).where(people.c.id == bindparam("its_id"))
_SIGNED = _CHANGE.values(signs=bindparam("its_way"))
_SIGNED_BY_NAME = _CHANGE.values(signs="named", name=bindparam("its_name"), phone=bindparam("its_phone"))
_IN_FORCE = and_(
    roles.c.from_on <= bindparam("its_day"), or_(roles.c.until_on.is_(None), roles.c.until_on >= bindparam("its_day"))
)
# not while it is suspended, both days counted
_STANDS_STILL = and_(
    roles.c.suspended_from.is_not(None),
    roles.c.suspended_from <= bindparam("its_day"),
    or_(roles.c.suspended_until.is_(None), roles.c.suspended_until >= bindparam("its_day")),
)
_NAMED = (people.c.id, people.c.name, people.c.language, people.c.signs, people.c.phone)
_AUTHOR = exists().where(opinions.c.author_id == people.c.id).label("author")
_PEOPLE = {
    dialect: select(*_NAMED, _AUTHOR, roles.c.role, roles.c.scope_id, _STANDS_STILL.label("suspended"))
    .join_from(people, roles, and_(roles.c.person_id == people.c.id, _IN_FORCE), isouter=True)
    .where(among(dialect, people.c.id, "its_ids"))
    .order_by(people.c.id, roles.c.id)
    for dialect in DIALECTS
}
_HOLDERS = (
    select(roles.c.person_id)
    .where(roles.c.role == bindparam("its_role"), _IN_FORCE, not_(_STANDS_STILL))
    .distinct()
    .order_by(roles.c.person_id)
)
_HOLDERS_OF = _HOLDERS.where(roles.c.scope_id == bindparam("its_scope"))
_HOLDERS_OF_MANY = _HOLDERS.add_columns(roles.c.scope_id)
_HOLDERS_IN = {d: _HOLDERS_OF_MANY.where(among(d, roles.c.scope_id, "its_scopes")) for d in DIALECTS}


def _gather(rows: Iterable[Sequence[Any]]) -> dict[int, Person]:
    """Fold one row per grant into one person per id."""
    facts: dict[int, tuple[str, str, str | None, str, bool]] = {}
    grants: dict[int, list[Grant]] = {}
    suspended: set[int] = set()
    for id, name, language, signs, phone, author, role, scope_id, stands_still in rows:
        facts[id] = (name, language, signs, phone, author)
        held = grants.setdefault(id, [])
        if stands_still:
            suspended.add(id)
        elif role is not None:
            held.append(Grant(Role(role), scope_id))
    return {
        id: Person(id, name, language, tuple(dict.fromkeys(grants[id])), signs, phone, id in suspended, author)
        for id, (name, language, signs, phone, author) in facts.items()
    }


def many(c: Connection, ids: Collection[int], on: date) -> dict[int, Person]:
    """People by id, each with the grants in force on that local day; unknown ids are left out."""
    facts = {"its_ids": sorted(set(ids)), "its_day": on}
    return _gather(c.execute(_PEOPLE[c.dialect.name], facts).all()) if ids else {}


def get(c: Connection, id: int, on: date) -> Person:
    """One person with the grants in force on that local day. Raises CaseNotFound."""
    found = many(c, (id,), on)
    if id not in found:
        raise CaseNotFound(what=Say("this-person"))
    return found[id]


def holders(c: Connection, role: Role, scope_id: int | None, on: date) -> list[Person]:
    """Who holds the role on that local day, for one scope or, where none is given, for any; in id order."""
    return list(many(c, holder_ids(c, role, scope_id, on), on).values())


def holder_ids(c: Connection, role: Role, scope_id: int | None, on: date) -> list[int]:
    """The same, for who needs their ids only."""
    facts = {"its_role": role, "its_day": on}
    if scope_id is None:
        return list(c.scalars(_HOLDERS, facts))
    return list(c.scalars(_HOLDERS_OF, {**facts, "its_scope": scope_id}))


def holders_in(
    c: Connection, roles: Collection[Role], scopes: Collection[int], on: date
) -> dict[tuple[Role, int], list[int]]:
    """The same for each of these roles in each of these scopes."""
    found: dict[tuple[Role, int], list[int]] = {(role, scope): [] for role in roles for scope in scopes}
    for role in roles if scopes else ():
        facts = {"its_role": role, "its_day": on, "its_scopes": list(scopes)}
        for person_id, scope_id in c.execute(_HOLDERS_IN[c.dialect.name], facts).all():
            found[role, scope_id].append(person_id)
    return found


def add(c: Connection, *, name: str = "", phone: str = "", language: str = "zh", at: datetime) -> int:
    """Add a person nobody knows yet and return the id."""
    values = {"name": name, "phone": phone, "language": language, "created_at": at}
    key: Any = c.execute(insert(people), values).inserted_primary_key
    return int(key[0])


def rename(c: Connection, person_id: int, name: str, phone: str) -> None:
    """Write a person's name and telephone number as the roster gives them."""
    c.execute(update(people).where(people.c.id == person_id).values(name=name, phone=phone))


def grant(c: Connection, person_id: int, role: Role, scope_id: int | None, from_on: date, post: str = "") -> None:
    """Appoint a person from that local day on; a grant already in force then is left as it is."""
    same = (roles.c.person_id == person_id, roles.c.role == role, roles.c.scope_id.is_not_distinct_from(scope_id))
    if c.execute(select(roles.c.id).where(*same, _IN_FORCE), {"its_day": from_on}).first() is None:
        values = {"person_id": person_id, "role": role, "scope_id": scope_id, "from_on": from_on, "post": post}
        c.execute(insert(roles), values)


def end_role(c: Connection, person_id: int, role: Role, scope_id: int | None, last_on: date, reason: str = "") -> None:
    """End an appointment: `last_on` is the last local day it is in force; yesterday ends it this very minute.

    reason: why, a code of domain/people/mandates.py.
    """
    same = (roles.c.person_id == person_id, roles.c.role == role, roles.c.scope_id.is_not_distinct_from(scope_id))
    c.execute(update(roles).where(*same, roles.c.until_on.is_(None)).values(until_on=last_on, ended_for=reason))


def suspend(c: Connection, person_id: int, role: Role, from_on: date | None, until_on: date | None) -> None:
    """Let every appointment of this kind a person holds stand still between these days, both counted; None, None:
    not any more."""
    held = (roles.c.person_id == person_id, roles.c.role == role, roles.c.until_on.is_(None))
    c.execute(update(roles).where(*held).values(suspended_from=from_on, suspended_until=until_on))


def serving(c: Connection, role: Role, on: date) -> list[tuple[int, int | None]]:
    """Every appointment of this kind in force on that local day, suspended or not: who, for which scope."""
    held = select(roles.c.person_id, roles.c.scope_id).where(roles.c.role == role, _IN_FORCE)
    return [(row[0], row[1]) for row in c.execute(held.distinct().order_by(roles.c.person_id), {"its_day": on})]


def suspensions(c: Connection, role: Role, on: date) -> list[tuple[int, date, date | None]]:
    """Whose appointments of this kind stand still on that day or will: who, from when, until when."""
    there = (roles.c.role == role, roles.c.suspended_from.is_not(None), _IN_FORCE)
    left = or_(roles.c.suspended_until.is_(None), roles.c.suspended_until >= bindparam("its_day"))
    found = select(roles.c.person_id, roles.c.suspended_from, roles.c.suspended_until).where(*there, left)
    return [
        (row[0], row[1], row[2]) for row in c.execute(found.distinct().order_by(roles.c.person_id), {"its_day": on})
    ]


def suspensions_over(c: Connection, role: Role, on: date) -> list[int]:
    """Whose appointments of this kind stood still until the day before that day."""
    over = (roles.c.role == role, roles.c.suspended_until < bindparam("its_day"), _IN_FORCE)
    return list(c.scalars(select(roles.c.person_id).where(*over).distinct(), {"its_day": on}))


def ended_for(c: Connection, person_id: int, role: Role) -> str:
    """Why a person's last appointment of this kind ended, by domain/people/mandates.py; empty while it is held."""
    last = select(roles.c.ended_for, roles.c.until_on).where(roles.c.person_id == person_id, roles.c.role == role)
    row = c.execute(last.order_by(roles.c.until_on.is_(None).desc(), roles.c.until_on.desc()).limit(1)).first()
    return str(row[0]) if row and row[1] is not None else ""


def set_language(c: Connection, person_id: int, language: str) -> None:
    """Speak to this person in that language from now on."""
    c.execute(update(people).where(people.c.id == person_id).values(language=language))


def set_signature(c: Connection, person_id: int, signs: str, name: str, phone: str) -> None:
    """Remember how this person signed last: "named" with name and number, or "anonymous", which keeps neither new."""
    if signs == "named":
        together.write(c, _SIGNED_BY_NAME, {"its_id": person_id, "its_name": name, "its_phone": phone})
    else:
        together.write(c, _SIGNED, {"its_id": person_id, "its_way": signs})


def set_post(c: Connection, person_id: int, role: Role, scope_id: int | None, post: str) -> None:
    """What the person is called in a role that is in force."""
    same = (roles.c.person_id == person_id, roles.c.role == role, roles.c.scope_id.is_not_distinct_from(scope_id))
    c.execute(update(roles).where(*same, roles.c.until_on.is_(None)).values(post=post))


def set_card(c: Connection, person_id: int, card_no: str) -> None:
    """Write down the number of a deputy's card."""
    c.execute(update(people).where(people.c.id == person_id).values(card_no=card_no))


def card_of(c: Connection, person_id: int) -> str:
    """The number of a deputy's card; empty when nobody has written it down."""
    return str(c.execute(select(people.c.card_no).where(people.c.id == person_id)).scalar_one())


def roster(c: Connection) -> list[Held]:
    """Every appointment anybody has or had, by person, oldest first."""
    return [Held(*row) for row in c.execute(_ROSTER)]


def accounts_of(c: Connection, person_id: int) -> list[Account]:
    """Where to reach this person, best first: reachable ones, the one they prefer, the newest."""
    return _accounts_of(c, its_person=person_id)


def accounts_of_many(c: Connection, ids: Collection[int]) -> dict[int, list[Account]]:
    """The same for several people; whoever has none has an empty list."""
    return _accounts_of_many(c, ids)


def with_accounts(c: Connection, ids: Collection[int]) -> set[int]:
    """Those of these people who have an account anywhere, reachable or not."""
    return set(c.scalars(select(accounts.c.person_id).where(accounts.c.person_id.in_(list(ids)))))


def written_down(c: Connection, name: str, phone: str) -> int | None:
    """Somebody of that name and number whom a station has written down: without an account, never in office."""
    same = (people.c.name == name, people.c.phone == phone, people.c.erased_at.is_(None))
    apart = (select(table.c.person_id).where(table.c.person_id == people.c.id).exists() for table in (accounts, roles))
    return c.execute(select(people.c.id).where(*same, *(~one for one in apart)).order_by(people.c.id)).scalar()


def account_at(c: Connection, channel: str, address: str) -> Account | None:
    """The account at an address, or None."""
    return _accounts.first(c, accounts.c.channel == channel, accounts.c.address == address)


def prefer_account(c: Connection, account_id: int, at: datetime) -> None:
    """From now on notices go to this account of its person first."""
    _accounts.set(c, account_id, preferred_at=at)


def give_account(c: Connection, account_id: int, person_id: int) -> None:
    """Let an account speak for another person; how it was preferred before means nothing there."""
    _accounts.set(c, account_id, person_id=person_id, preferred_at=None)


def forget_dialogue(c: Connection, account_id: int) -> None:
    """What was being filled in on this account is nobody's."""
    c.execute(update(accounts).where(accounts.c.id == account_id).values(state=None, data="{}"))


def add_account(c: Connection, person_id: int, channel: str, address: str, at: datetime) -> None:
    """Let a person be reached at one more address."""
    values = {"channel": channel, "address": address, "person_id": person_id, "created_at": at}
    c.execute(insert(accounts), values)
