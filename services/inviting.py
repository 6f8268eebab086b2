"""Inviting people into their roles: a link that works once and expires."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.calendar import local_day
from domain.errors import CaseworkError
from domain.people import Person
from domain.roles import SCOPE_OF, Role
from services.work import Work
from storage import evaluations, invitations, opinions, people, places
from storage.invitations import Invitation

VALID_FOR = timedelta(days=14)
# How the payload of an invitation link begins, on every channel.
LINK_PREFIX = invitations.PREFIX


@dataclass(frozen=True, slots=True)
class Invited:
    """An open invitation as the invited person reads it. until: the last local day it works."""

    id: int
    role: Role
    name: str
    where: str
    post: str
    office: str
    until: date


def invite(
    work: Work, *, role: Role, name: str, scope: str = "", post: str = "", person_id: int | None = None
) -> tuple[str, date]:
    """Make an invitation; returns the token for the deep link and the last local day it works.

    scope: the name of the district, station or unit, as people say it. Raises CaseworkError when there is no such
    place (invite-unknown-scope) or the role needs one (invite-needs-scope).
    """
    token = invitations.make(
        work.c,
        role=role,
        scope_id=_scope_id(work, role, scope),
        name=name,
        now=work.now,
        valid=VALID_FOR,
        post=post,
        person_id=person_id,
    )
    return token, local_day(work.now + VALID_FOR)


def opened(work: Work, *, token: str) -> Invited:
    """The invitation behind a link. Raises CaseworkError (invite-expired) when it is used, void or too old."""
    found = _find(work, token)
    congress = places.congress(work.c)
    return Invited(
        id=found.id,
        role=Role(found.role),
        name=found.name,
        where=_where(work, Role(found.role), found.scope_id),
        post=found.post,
        office=congress.office if congress else "",
        until=local_day(found.expires_at),
    )


def accept(work: Work, *, token: str, person: Person, account_id: int) -> Invited:
    """Take up an appointment: exactly one person can, once. Raises CaseworkError (invite-expired, invite-taken)."""
    before = invitations.used_one(work.c, token)
    if before and person.holds(Role(before.role), before.scope_id):
        raise CaseworkError("invite-taken")
    invited = opened(work, token=token)
    found = _find(work, token)
    if not invitations.use(work.c, found.id, work.now):
        raise _expired(work)
    holder = found.person_id or person.id
    if holder != person.id:
        _become(work, person, holder, account_id)
    elif not person.name:
        people.rename(work.c, person.id, found.name, person.phone)
    people.grant(work.c, holder, invited.role, found.scope_id, work.today, found.post)
    work.read_anew()
    return invited


def refuse(work: Work, *, token: str) -> None:
    """“Not me”: the link is void from now on. Raises CaseworkError (invite-expired)."""
    invitations.void(work.c, _find(work, token).id, work.now)


def _become(work: Work, person: Person, holder: int, account_id: int) -> None:
    """The account belongs to somebody already on the roster: what was said from it comes along."""
    people.give_account(work.c, account_id, holder)
    opinions.hand_over(work.c, person.id, holder)
    evaluations.hand_over(work.c, person.id, holder)


def _find(work: Work, token: str) -> Invitation:
    found = invitations.open_one(work.c, token, work.now)
    if found is None:
        raise _expired(work)
    return found


def _expired(work: Work) -> CaseworkError:
    congress = places.congress(work.c)
    return CaseworkError(
        "invite-expired", office=congress.office if congress else "", phone=congress.phone if congress else ""
    )


def _scope_id(work: Work, role: Role, scope: str) -> int | None:
    kind = SCOPE_OF[role]
    if kind == "congress":
        return None
    if not scope:
        raise CaseworkError("invite-needs-scope", role=role.value, kind=kind)
    if kind == "unit":
        found = [u.id for u in places.unit_by_words(work.c, scope)]
    else:
        kept = places.stations if kind == "station" else places.districts
        found = [one.id for one in kept.all(work.c) if scope in one.name]
    if len(found) != 1:
        raise CaseworkError("invite-unknown-scope", name=scope, kind=kind)
    return found[0]


def _where(work: Work, role: Role, scope_id: int | None) -> str:
    if scope_id is None:
        congress = places.congress(work.c)
        return congress.office if congress else ""
    match SCOPE_OF[role]:
        case "unit":
            return places.units.get(work.c, scope_id).name
        case "station":
            return places.stations.get(work.c, scope_id).name
        case _:
            return places.districts.get(work.c, scope_id).name
