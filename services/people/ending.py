"""Rights that end this very minute: the appointment, and what becomes of the work it leaves (docs/rules.md §2)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from domain.cases import Assignment, Opinion
from domain.errors import CaseworkError
from domain.notice import Fact, Notice, Say, in_a_row
from domain.opinions.opinion import OpinionAction, OpinionStatus
from domain.people.mandates import ENDING, Ending
from domain.person import SYSTEM, Person
from domain.roles import Role
from domain.suggestions.co_signature import CoSignatureAction
from domain.suggestions.suggestion import SUGGESTION, WITH_DEPUTY, SuggestionStatus
from services.casework import move
from services.facts import facts_of
from services.feedback import evaluators
from services.people.appointments import Seat, scope_name
from services.people.handing_over import hand_over
from services.people.inviting import scope_named
from services.place import tell_office
from services.suggestions import withdrawing_suggestion
from services.work import Work
from storage import places
from storage.committee import supervision
from storage.feedback import evaluations
from storage.handling import assignments
from storage.opinions import opinions
from storage.people import invitations, people
from storage.suggestions import suggestions

ONE_DAY = timedelta(days=1)
# nothing is asked about these any more, or not yet
_OVER = (*SUGGESTION.ends, SuggestionStatus.NEW, *WITH_DEPUTY)
RESIGNED = ENDING["resigned"]


@dataclass(frozen=True, slots=True)
class Left:
    """What an appointment leaves when it ends: opinions and cases on the way, and who takes them (nobody: empty)."""

    seat: Seat
    opinions: int
    cases: int
    who: str | Say


def seat_now(work: Work, *, person_id: int, role: Role, scope_id: int | None) -> Seat:
    """An appointment in force. Raises CaseworkError (end-nobody) when the person does not hold it (any more)."""
    person = people.get(work.c, person_id, work.today)
    held = any(grant.role == role and grant.scope_id == scope_id for grant in person.grants)
    if not held and not (person.suspended and (person_id, scope_id) in people.serving(work.c, role, work.today)):
        raise CaseworkError("end-nobody", name=person.name)
    return Seat(person.id, person.name, role, scope_id, scope_name(work, role, scope_id), person.phone)


def check(work: Work, *, person_id: int, role: Role, scope_id: int | None) -> Left:
    """What ending an appointment would do; nothing is done yet. Raises CaseworkError: end-nobody, end-last-office."""
    seat = seat_now(work, person_id=person_id, role=role, scope_id=scope_id)
    others = [one for one in people.holders(work.c, role, scope_id, work.today) if one.id != person_id]
    if role == Role.OFFICE and not others:
        raise CaseworkError("end-last-office")
    given = _opinions(work, seat)
    names = stations_of(work, given) if role == Role.DEPUTY else others[0].name if others else ""
    return Left(seat, len(given), len(_cases(work, seat)), names)


def end(work: Work, *, actor: Person, person_id: int, role: Role, scope_id: int | None, reason: str = "") -> Left:
    """End an appointment: the next press of that person finds it gone. Open work is handed on, everybody is told.

    A deputy's opinions go back to their stations; suggestions go on, and the reply still goes to the deputy. A clerk's
    cases go to the unit's next clerk. reason: why a mandate ends (domain/people/mandates.py). Raises what
    `check` raises.
    """
    left = check(work, person_id=person_id, role=role, scope_id=scope_id)
    people.end_role(work.c, person_id, role, scope_id, work.today - ONE_DAY, reason)
    invitations.void_those_of(work.c, person_id, work.now)
    work.read_anew()
    work.introduced.add(person_id)
    if role == Role.DEPUTY:
        _deputy_leaves(work, left, ENDING.get(reason, RESIGNED))
    else:
        _officer_leaves(work, left, actor)
    return left


def end_named(work: Work, *, role: Role, name: str, scope: str = "") -> Left:
    """The same for the operator, who names person and place. Raises CaseworkError: invite-unknown-scope,
    invite-needs-scope, end-nobody, end-several when more than one of that name sits there."""
    scope_id = scope_named(work, role, scope)
    found = [one for one in people.holders(work.c, role, scope_id, work.today) if one.name == name]
    if len(found) > 1:
        raise CaseworkError("end-several", name=name)
    if not found:
        raise CaseworkError("end-nobody", name=name)
    return end(work, actor=SYSTEM, person_id=found[0].id, role=role, scope_id=scope_id)


def _deputy_leaves(work: Work, left: Left, ending: Ending) -> None:
    seat = left.seat
    given = _opinions(work, seat)
    hand_back_opinions(work, given, seat, Say("why-ended", {"deputy": seat.name}))
    for signature in suggestions.to_co_sign(work.c, seat.person_id)[0]:
        move(work, signature, CoSignatureAction.DROP, SYSTEM)
    if people.get(work.c, seat.person_id, work.today).holds(Role.DEPUTY):
        return  # another district is still theirs
    withdrawing_suggestion.deputy_is_gone(work, seat.person_id)
    if not ending.asked:
        _evaluates_no_more(work, seat.person_id, ending.code)
    if ending.told:
        says = "term-ended-deputy" if given else "term-ended-deputy-short"
        where = left.who or scope_name(work, seat.role, seat.scope_id)
        facts: dict[str, Fact] = {"date": work.today, "station": where}
        work.notices.append(Notice(seat.person_id, Role.CITIZEN, says, facts))


def hand_back_opinions(work: Work, given: Sequence[Opinion], seat: Seat, why: Say) -> None:
    """A deputy's opinions are their stations' again, and their authors are told; why: what is said of the deputy."""
    for opinion in given:
        says = {"why": why, "deputy": seat.name, "station": facts_of(work, opinion)["station"]}
        if opinion.status == OpinionStatus.MERGED:  # goes where the one it is merged into goes
            opinions.change(work.c, opinion.id, opinion.version, suggestion_id=None)
            continue
        action = OpinionAction.COME_BACK if opinion.suggestion_id else OpinionAction.TAKE_BACK
        data = {"deputy": seat.person_id}
        move(work, opinion, action, SYSTEM, data=data, says=says, deputy_id=None, suggestion_id=None)


def _evaluates_no_more(work: Work, person_id: int, reason: str) -> None:
    """Who has died or lost their capacity is asked for no feedback: the co-signers are, in order (case 5.9)."""
    led = suggestions.led_by(work.c, person_id, [status for status in SuggestionStatus if status not in _OVER])
    asked = evaluations.feedbacks_waiting(work.c, person_id, limit=None, offset=0)[0]
    for id in dict.fromkeys([*(one.id for one in led), *(one.suggestion_id for one in asked)]):
        evaluators.evaluator_lost(work, suggestions.get(work.c, id), person_id=person_id, reason=reason)


def _officer_leaves(work: Work, left: Left, actor: Person) -> None:
    seat = left.seat
    cases = _cases(work, seat)
    others = people.holder_ids(work.c, seat.role, seat.scope_id, work.today)
    if cases:
        hand_over(work, cases, actor, others[0] if others else None, name=seat.name)
    led = supervision.listed(work.c, chair_id=seat.person_id)[0] if seat.role == Role.CHAIR else []
    if led:  # the chairpersons' meeting must name somebody else
        keys: dict[str, Fact] = {"list": [Say("key-led-line", facts_of(work, one)) for one in led]}
        tell_office(work, "chair-left-keys", {**seat.facts, "count": str(len(led)), **keys})
    if not others:  # somebody must be invited, or nothing more is heard there
        tell_office(work, "nobody-left-there", seat.facts)
    facts: dict[str, Fact] = {"date": work.today, "role": Say(f"role-{seat.role}"), "who": left.who}
    says = "role-removed" if left.who else "role-removed-nobody-yet"
    work.notices.append(Notice(seat.person_id, Role.CITIZEN, says, facts))


def _opinions(work: Work, seat: Seat) -> list[Opinion]:
    """What lies on a deputy's desk. Nothing while another district is still the deputy's."""
    if seat.role != Role.DEPUTY:
        return []
    others = [one for one in people.get(work.c, seat.person_id, work.today).scopes(seat.role) if one != seat.scope_id]
    return [] if others else _with_deputy(work, seat)


def _with_deputy(work: Work, seat: Seat) -> list[Opinion]:
    """The opinions a deputy was given, and those begun to be written out and not submitted."""
    begun = [o for s in suggestions.unsent(work.c, seat.person_id) for o in opinions.behind(work.c, s.id)]
    return [*opinions.with_deputy(work.c, seat.person_id)[0], *begun]


def _cases(work: Work, seat: Seat) -> Sequence[Assignment]:
    """The cases this clerk has in the unit."""
    if seat.role != Role.UNIT_CLERK or seat.scope_id is None:
        return []
    open_ = assignments.open_for_units(work.c, [seat.scope_id])[0]
    return [one for one in open_ if one.clerk_id == seat.person_id]


def stations_of(work: Work, given: Sequence[Opinion]) -> str | Say:
    """The names of the stations these opinions belong to."""
    names = (work.once(places.stations.get, one.station_id).name for one in given)
    return in_a_row(dict.fromkeys(names))
