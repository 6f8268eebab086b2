"""The contacts between a unit and the deputy (三联系), and what the deputy says of them (docs/rules.md §3.3)."""

from enum import StrEnum
from typing import Any

from domain.cases import Assignment, Contact
from domain.errors import AlreadyDone, CaseworkError
from domain.forms import ContactSaid
from domain.handling.assignment import AssignmentAction as A
from domain.handling.assignment import AssignmentStatus
from domain.lifecycle import Tell
from domain.notice import Say
from domain.person import Person
from domain.roles import Role
from services.casework import move, note, tell
from services.handling.steps import Folder, folder
from services.holding import not_yours
from services.work import Work
from storage.handling import assignments
from storage.suggestions import suggestions


class Phase(StrEnum):
    """When a unit spoke with the deputy (三联系): before, during or after the handling."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


def check_contact(work: Work, *, person: Person, assignment_id: int, version: int, said: ContactSaid) -> Folder:
    """Whether a contact can be recorded as it was told; nothing is missing, nothing is kept yet.

    Raises contact-still-ahead for a day to come, contact-too-early for one before the assignment.
    """
    its = folder(work, person=person, assignment_id=assignment_id, version=version)
    if said.held_on and said.held_on > work.today:
        raise CaseworkError("contact-still-ahead", date=said.held_on)
    if said.held_on and said.held_on < its.assignment.issued_on:
        raise CaseworkError("contact-too-early", date=said.held_on, issued=its.assignment.issued_on)
    return its


def phase_of(work: Work, assignment: Assignment) -> Phase:
    """What a contact made now counts as: the first one the deputy has not denied comes before the handling, those while
    the reply is written during it, those after the reply after it (docs/rules.md §3.3)."""
    if assignment.status == AssignmentStatus.DONE:
        return Phase.AFTER
    begun = assignment.status in (AssignmentStatus.DRAFTING, AssignmentStatus.TO_SIGN)
    return Phase.DURING if begun or valid_contacts(work, assignment) else Phase.BEFORE


def record_contact(work: Work, *, person: Person, assignment_id: int, version: int, said: ContactSaid) -> Contact:
    """Keep a contact between unit and deputy; the deputy may say whether it is true (docs/rules.md §3.3).

    Raises what `check_contact` raises, error-lead-only, CaseHasMovedOn, ActionNotAllowed.
    """
    assignment = check_contact(work, person=person, assignment_id=assignment_id, version=version, said=said).assignment
    values: dict[str, Any] = {
        "assignment_id": assignment.id,
        "phase": str(phase_of(work, assignment)),
        "kind": said.kind,
        "held_on": said.held_on,
        "place": said.place,
        "summary": said.summary,
        "recorded_by": person.id,
        "recorded_at": work.now,
    }
    contact = assignments.contact_get(work.c, assignments.contact_add(work.c, **values))
    says = contact_facts(contact) | {"about": str(contact.id)}
    move(work, assignment, A.RECORD_CONTACT, person, facts={"part": assignment.part}, says=says, data=_of(contact))
    return contact


def said_facts(said: ContactSaid, phase: str) -> dict[str, Any]:
    """What a sentence says of a contact that is not kept yet."""
    return {
        "date": said.held_on,
        "kind": Say(f"contact-kind-{said.kind}"),
        "place": said.place or Say("contact-place-none"),
        "text": said.summary,
        "phase": Say(f"contact-phase-{phase}"),
    }


def contact_facts(contact: Contact) -> dict[str, Any]:
    """What a sentence says of a contact that is kept."""
    said = ContactSaid(contact.held_on, contact.kind, contact.place, contact.summary)
    return said_facts(said, contact.phase)


def phases_missing(work: Work, assignment: Assignment) -> list[Say]:
    """The contacts of the three (三联系) that are still to come in this round."""
    held = {contact.phase for contact in valid_contacts(work, assignment)}
    return [Say(f"contact-phase-{phase}") for phase in Phase if phase not in held]


def valid_contacts(work: Work, assignment: Assignment) -> list[Contact]:
    """The contacts of this round that the deputy has not denied."""
    return [one for one in assignments.contacts_of(work.c, assignment.id) if not one.denied]


def contact_asked(work: Work, *, person: Person, contact_id: int) -> Contact:
    """A contact this deputy has been asked about. Raises NotYours, AlreadyDone when it was answered."""
    contact = assignments.contact_get(work.c, contact_id)
    assignment = assignments.get(work.c, contact.assignment_id)
    if suggestions.get(work.c, assignment.suggestion_id).lead_deputy_id != person.id:
        raise not_yours(work)
    if contact.deputy_says:
        raise AlreadyDone()
    return contact


def say_of_contact(work: Work, *, person: Person, contact_id: int, true: bool, reason: str = "") -> Contact:
    """The deputy confirms a contact, or denies it with a reason, which the unit hears; both accounts are kept.

    Raises NotYours, AlreadyDone.
    """
    assignment = assignments.locked(work.c, assignments.contact_get(work.c, contact_id).assignment_id)
    contact = contact_asked(work, person=person, contact_id=contact_id)
    assignments.contact_set(work.c, contact.id, deputy_says="true" if true else "not_true")
    action = "confirm_contact" if true else "dispute_contact"
    note(work, assignment, action, person, Role.LEAD_DEPUTY, reason=reason, data=_of(contact))
    if not true:
        says = {"date": contact.held_on, "reason": reason}
        tell(work, assignment, Tell(Role.UNIT_CLERK, "contact-disputed"), person, says)
    return contact


def _of(contact: Contact) -> dict[str, Any]:
    return {"contact": contact.id}
