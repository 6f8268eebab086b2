"""A unit asks for more time (申请延期), and the office decides: no answer is not consent (docs/rules.md §3.3)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.access import roles_on
from domain.cases import Assignment
from domain.clocks import Clock
from domain.errors import ActionNotAllowed, CaseworkError
from domain.handling import request_forms
from domain.handling.extension import EXTENSION, MAY_ASK
from domain.handling.extension import ExtensionAction as A
from domain.handling.request_guards import new_date_is_later, within_the_longest_time
from domain.handling.requests import Extension
from domain.notice import Say
from domain.person import Person
from domain.roles import Role
from domain.rules.profile import LONGEST_REPLY
from services import clockwork
from services.casework import Entrance, enter, move, note, seen
from services.facts import Facts, due_of, facts_of
from services.handling.lengthening import declare_extension
from services.handling.possible_requests import extension_facts
from services.handling.steps import folder, locked_pair
from services.holding import not_yours, own_due
from services.work import Work
from storage import deadlines
from storage.handling import assignments, requests


@dataclass(frozen=True, slots=True)
class ExtensionSheet:
    """A request for more time as the office sees it: the facts, and what this person may do now."""

    extension: Extension
    facts: Facts
    open_to: tuple[str, ...]


def extension_asked(work: Work, *, person: Person, assignment_id: int, version: int) -> Facts:
    """What stands above the question: the present last day, and the latest there can be.

    Raises NotYours, CaseHasMovedOn; extension-too-late, extension-asked-already, extension-not-again, error-lead-only.
    """
    its = folder(work, person=person, assignment_id=assignment_id, version=version)
    facts = extension_facts(work, its.assignment)
    for guard in MAY_ASK:
        guard(facts)
    return its.facts | {"due": facts["due"], "latest": facts["latest"]}


def said_of_extension(
    work: Work, *, person: Person, assignment_id: int, version: int, text: str, before: Mapping[str, str]
) -> dict[str, str]:
    """What one message says of until when, why and what is done, on top of what was said `before`.

    Raises extension-not-later, extension-too-long, error-bad-date, and what `extension_asked` raises.
    """
    facts = extension_asked(work, person=person, assignment_id=assignment_id, version=version)
    due = facts["due"]
    assert isinstance(due, date)
    said = request_forms.extension_from(text, before, work.today, due, work.calendar)
    if said.get("until"):
        dated = facts | {"until": date.fromisoformat(said["until"])}
        new_date_is_later(dated)
        within_the_longest_time(dated)
    return said


def request_extension(
    work: Work, *, person: Person, assignment_id: int, version: int, said: Mapping[str, str]
) -> tuple[Extension, date | None]:
    """Ask the office for more time; the old last day stands until it agrees. Returns the day it decides by.

    Where the place needs no consent, the unit has it with that, and no day comes back.
    said: until (ISO date), reason, done. Raises extension-missing, and what `said_of_extension` raises.
    """
    assignment = seen(locked_pair(work, assignment_id)[1], version)
    if not person.holds(Role.UNIT_CLERK, assignment.unit_id):
        raise ActionNotAllowed(what="extension-request", who=(Role.UNIT_CLERK,))
    if not work.profile.extension_needs_consent:
        return declare_extension(work, person=person, assignment_id=assignment_id, said=said), None
    until = date.fromisoformat(said["until"]) if said.get("until") else None
    words = {name: said.get(name, "").strip() for name in ("reason", "done")}
    facts = extension_facts(work, assignment) | words | {"until": until}
    values: dict[str, Any] = {
        "suggestion_id": assignment.suggestion_id,
        "assignment_id": assignment.id,
        "until": until,
        **words,
        "asked_by": person.id,
        "asked_at": work.now,
    }
    says = {"old": facts["due"], "latest": facts["latest"]}
    ways = (Entrance(A.REQUEST, person, Role.UNIT_CLERK),)
    asked = enter(work, EXTENSION, requests.extensions, values, ways, facts=facts, says=says)
    return asked, due_of(work, asked, Clock.EXTENSION_DECISION)


def extension_sheet(work: Work, *, person: Person, extension_id: int, version: int = 0) -> ExtensionSheet:
    """One request for more time. Raises NotYours; CaseHasMovedOn where a version is given."""
    extension = seen(requests.extensions.get(work.c, extension_id), version)
    roles = roles_on(person, extension)
    if not roles:
        raise not_yours(work)
    facts = extension_words(work, extension)
    return ExtensionSheet(extension, facts, tuple(map(str, EXTENSION.open_to(extension.status, roles))))


def extension_words(work: Work, extension: Extension) -> Facts:
    """What is said of a request for more time."""
    assignment = assignments.get(work.c, extension.assignment_id)
    return facts_of(work, extension) | {
        "old": own_due(work, assignment, Clock.REPLY),
        "latest": extension_facts(work, assignment)["latest"],
        "due": due_of(work, extension, Clock.EXTENSION_DECISION),
        "status": Say(f"status-extension-{extension.status}"),
    }


def day_and_reason(work: Work, *, person: Person, extension_id: int, version: int, text: str) -> tuple[date, str]:
    """Until when the office agrees, and why, out of one message. Raises extension-missing, extension-shorter-only."""
    extension = extension_sheet(work, person=person, extension_id=extension_id, version=version).extension
    until, words = request_forms.until_from(text, work.today)
    if until is None:
        raise CaseworkError("error-bad-date", text=text[:20])
    if until > extension.until:
        raise CaseworkError("extension-shorter-only", new=extension.until)
    return until, words or extension.reason


def grant(work: Work, *, person: Person, extension_id: int, version: int, reason: str, until: date) -> Facts:
    """The office agrees, to the day asked for or an earlier one: the reply clock runs to it, and everybody is told.

    Raises error-reason-please, extension-too-late, extension-not-later, extension-too-long, CaseHasMovedOn,
    ActionNotAllowed.
    """
    extension, assignment = _held(work, extension_id, version)
    facts = extension_facts(work, assignment) | {"until": until, "reason": reason}
    moved = {"old": facts["due"].isoformat(), "new": until.isoformat()}
    says = {"due": until, "reason": reason, "unit_reason": extension.reason, "officer": person.name}
    columns = {"officer_id": person.id, "decision": reason, "granted": until}
    done = move(work, extension, A.GRANT, person, facts=facts, reason=reason, data=moved, says=says, columns=columns)
    running = deadlines.running(work.c, assignment.ref, Clock.REPLY)
    assert running is not None
    clockwork.put_off(work, running, until, work.profile.limit(LONGEST_REPLY).rule)
    note(work, assignment, "put_off", person, Role.OFFICE, reason=reason, data={**moved, "extension": extension.id})
    return extension_words(work, done) | {"granted": until}


def refuse_extension(work: Work, *, person: Person, extension_id: int, version: int, reason: str) -> Facts:
    """The office does not agree: the old last day stands.

    Raises error-reason-please, CaseHasMovedOn, ActionNotAllowed.
    """
    extension, _ = _held(work, extension_id, version)
    columns = {"officer_id": person.id, "decision": reason}
    says = {"reason": reason, "officer": person.name}
    facts = {"reason": reason}
    done = move(work, extension, A.REFUSE, person, facts=facts, reason=reason, says=says, columns=columns)
    return extension_words(work, done)


def _held(work: Work, extension_id: int, version: int) -> tuple[Extension, Assignment]:
    """The request and its assignment, held; always taken in this order: suggestion, assignment, request."""
    _, assignment = locked_pair(work, requests.extensions.get(work.c, extension_id).assignment_id)
    return seen(requests.extensions.locked(work.c, extension_id), version), assignment
