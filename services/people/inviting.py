"""Inviting people into their roles: a link, and the same as a code to type, that works once and expires."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from domain import codes
from domain.errors import CaseworkError
from domain.notice import Fact, Say
from domain.person import Person
from domain.roles import SCOPE_OF, Role
from domain.rules.calendar import local_day
from services.campaigns.appraising.taking_up import taken_up
from services.campaigns.clashes import check_clash
from services.links import links
from services.people.appointments import Seat, scope_name, seat_of
from services.place import congress_of, tell_office
from services.work import Work
from storage import places
from storage.campaigns import campaigns
from storage.citizens import citizen_codes
from storage.committee import supervision
from storage.feedback import evaluations
from storage.opinions import opinions, questions
from storage.people import invitations, people
from storage.people.invitations import Invitation

VALID_FOR = timedelta(days=14)
# How the payload of an invitation link begins, on every channel.
LINK_PREFIX = invitations.PREFIX
TRIES = 3
# Places that are called by a part of their name.
NAMED: Mapping[str, Any] = {
    "station": places.stations,
    "district": places.districts,
    "committee": supervision.committees,
}
# Whence the digits asked before an invitation counts are known: the deputy's card, or the office says them.
CARD, OFFICE = "card", "office"


@dataclass(frozen=True, slots=True)
class Invited:
    """An open invitation as the invited person reads it.

    until: the last local day it works.
    """

    id: int
    role: Role
    name: str
    where: str
    post: str
    office: str
    until: date


class Prepared(NamedTuple):
    """A new invitation: shown once, kept nowhere. digits: what the office tells the person by another way, or empty."""

    token: str
    code: str
    until: date
    digits: str


def invite(
    work: Work, *, role: Role, name: str, scope: str = "", post: str = "", person_id: int | None = None
) -> tuple[str, date]:
    """Make an invitation; returns the token for the deep link and the last local day it works.

    scope: the name of the district, station or unit, as people say it. Raises CaseworkError when there is no such
    place (invite-unknown-scope) or the role needs one (invite-needs-scope).
    """
    made = invite_named(work, role=role, name=name, scope=scope, post=post, person_id=person_id)
    return made.token, made.until


def invite_named(
    work: Work, *, role: Role, name: str, scope: str = "", post: str = "", person_id: int | None = None
) -> Prepared:
    """The same, with the code to type as well. Raises what `invite` raises."""
    scope_id = scope_named(work, role, scope)
    return prepare(work, role=role, name=name, scope_id=scope_id, post=post, person_id=person_id)


def prepare(
    work: Work,
    *,
    role: Role,
    name: str,
    scope_id: int | None,
    post: str = "",
    person_id: int | None = None,
    checked: bool = False,
) -> Prepared:
    """Make an invitation for a role in a place; whoever sits there under that name already is who is meant.

    A deputy whose card the roster has is asked for its last four digits; checked: without a card, for four digits the
    office is given to tell.
    """
    here = people.holders(work.c, role, scope_id, work.today)
    named = [one.id for one in here if one.name == name]
    person_id = person_id or (named[0] if len(named) == 1 else None)
    card = people.card_of(work.c, person_id) if person_id and role == Role.DEPUTY else ""
    told = codes.digits() if checked and not card else ""
    code = codes.new(codes.Purpose.INVITATION)
    token = invitations.make(
        work.c,
        role=role,
        scope_id=scope_id,
        name=name,
        now=work.now,
        valid=VALID_FOR,
        post=post,
        person_id=person_id,
        code=code,
        digits=card[-4:] or told,
        check_from=CARD if card else OFFICE,
    )
    return Prepared(token, code, local_day(work.now + VALID_FOR), told)


def opened(work: Work, *, token: str, person: Person | None = None) -> Invited:
    """The invitation behind a link or code. Raises CaseworkError: invite-expired when it is used, void or too old,
    invite-already when `person` has what it offers."""
    found = _find(work, token)
    if person and person.holds(Role(found.role), found.scope_id) and found.person_id in (None, person.id):
        raise CaseworkError("invite-already", role=Say(f"role-{found.role}"))
    return Invited(
        id=found.id,
        role=Role(found.role),
        name=found.name,
        where=scope_name(work, Role(found.role), found.scope_id),
        post=found.post,
        office=congress_of(work).office,
        until=local_day(found.expires_at),
    )


def asks(work: Work, *, token: str) -> str:
    """Whence the digits are known that are asked before this invitation counts; empty when none are, or it is over."""
    found = invitations.open_one(work.c, token, work.now)
    return found.check_from if found else ""


def tries_left(work: Work, *, token: str, digits: str) -> int | None:
    """None when the digits are right; otherwise how many tries are left. After the last one the invitation is void and
    the office is told. Raises CaseworkError (invite-expired)."""
    found = _find(work, token)
    if invitations.right_digits(work.c, found.id, digits):
        return None
    left = TRIES - invitations.count_try(work.c, found.id)
    if left <= 0:
        invitations.void(work.c, found.id, work.now)
        tell_office(work, "invite-tries-used-up", _facts(found))
    return max(left, 0)


def uninvited(work: Work, *, limit: int, offset: int) -> tuple[list[Seat], int]:
    """One page of the people in office who have no account yet, and how many they are."""
    held = [one for one in people.roster(work.c) if one.in_force(work.today)]
    reached = people.with_accounts(work.c, {one.person_id for one in held})
    first = {one.person_id: one for one in reversed(held) if one.person_id not in reached}
    waiting = sorted(first.values(), key=lambda one: one.person_id)
    return [seat_of(work, one) for one in waiting[offset : offset + limit]], len(waiting)


def invite_person(work: Work, *, person_id: int) -> tuple[Seat, Prepared, list[str]]:
    """A new invitation for somebody on the roster, with its links; one made before no longer works.

    Raises CaseworkError (end-nobody) when the person is not in office any more.
    """
    held = [one for one in people.roster(work.c) if one.person_id == person_id and one.in_force(work.today)]
    if not held:
        raise CaseworkError("end-nobody", name=people.get(work.c, person_id, work.today).name)
    one, role = held[0], Role(held[0].role)
    invitations.void_those_of(work.c, person_id, work.now)
    made = prepare(
        work,
        role=role,
        name=one.name,
        scope_id=one.scope_id,
        post=one.post,
        person_id=person_id,
        checked=role == Role.DEPUTY,
    )
    return seat_of(work, one), made, links(work, made.token)


def accept(work: Work, *, token: str, person: Person, account_id: int, digits: str = "") -> Invited:
    """Take up an appointment: exactly one person can, once. Raises CaseworkError: invite-taken when it is theirs
    already, invite-expired, also for wrong digits, campaign-post-clash."""
    before = invitations.used_one(work.c, token)
    if before and person.holds(Role(before.role), before.scope_id):
        raise CaseworkError("invite-taken")
    invited = opened(work, token=token)
    found = _find(work, token)
    if not invitations.right_digits(work.c, found.id, digits) or not invitations.use(work.c, found.id, work.now):
        raise _expired(work)
    holder = found.person_id or person.id
    if holder != person.id:
        _become(work, person, holder, account_id)
    elif not person.name:
        people.rename(work.c, person.id, found.name, person.phone)
    check_clash(work, holder, invited.role, found.scope_id)
    people.grant(work.c, holder, invited.role, found.scope_id, work.today, found.post)
    work.read_anew()
    work.introduced.add(holder)
    if invited.role == Role.APPRAISER and found.scope_id:
        taken_up(work, person_id=holder, campaign_id=found.scope_id, name=found.name)
    work.arrived.append(holder)
    return invited


def refuse(work: Work, *, token: str) -> None:
    """“Not me”: the link is void from now on, and the office hears it. Raises CaseworkError (invite-expired)."""
    found = _find(work, token)
    invitations.void(work.c, found.id, work.now)
    tell_office(work, "invite-refused", _facts(found))


def _become(work: Work, person: Person, holder: int, account_id: int) -> None:
    """The account belongs to somebody already on the roster: what was said from it comes along."""
    people.give_account(work.c, account_id, holder)
    opinions.hand_over(work.c, person.id, holder)
    evaluations.hand_over(work.c, person.id, holder)
    questions.hand_over(work.c, person.id, holder)
    citizen_codes.forget(work.c, person.id)


def _facts(found: Invitation) -> dict[str, Fact]:
    return {"name": found.name, "role": Say(f"role-{found.role}")}


def _find(work: Work, token: str) -> Invitation:
    found = invitations.open_one(work.c, token, work.now)
    if found is None:
        raise _expired(work)
    return found


def office_of_place(work: Work) -> dict[str, str]:
    """What the congress office is called, and its telephone: whom to ask about an invitation."""
    congress = congress_of(work)
    return {"office": congress.office, "phone": congress.phone}


def _expired(work: Work) -> CaseworkError:
    return CaseworkError("invite-expired", **office_of_place(work))


def scope_named(work: Work, role: Role, scope: str) -> int | None:
    """The district, station or unit these words mean for a role. Raises CaseworkError: invite-unknown-scope when there
    is none or several, invite-needs-scope when nothing is said and the role needs one."""
    kind = SCOPE_OF[role]
    if kind == "congress":
        return None
    if not scope:
        raise CaseworkError("invite-needs-scope", role=role.value, kind=kind)
    if kind == "unit":
        found = [u.id for u in places.unit_by_words(work.c, scope)]
    elif kind == "campaign":
        found = [one.id for one in campaigns.campaigns.all(work.c) if scope in (one.number, one.title)]
    else:
        found = [one.id for one in NAMED[kind].all(work.c) if scope in one.name]
    if len(found) != 1:
        raise CaseworkError("invite-unknown-scope", name=scope, kind=kind)
    return found[0]
