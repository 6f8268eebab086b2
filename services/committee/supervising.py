"""Supervising key suggestions: lists, one card, records of the five modes, reports (docs/rules.md §3.6)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from domain.access import roles_on
from domain.cases import Deadline, Suggestion
from domain.clocks import Clock
from domain.committee.key_suggestion import KEY_SUGGESTION, RECORD_ITEMS, KeySuggestion, SupervisionMode
from domain.committee.key_suggestion import KeyAction as A
from domain.disclosure import Field, may_read
from domain.errors import CaseworkError
from domain.notice import Say
from domain.person import Person
from domain.roles import Role
from domain.suggestions.suggestion import Publication
from services.casework import move, seen
from services.facts import Facts, facts_of, family
from services.holding import holding, not_yours
from services.replies.letters import Letter, issued
from services.work import Work
from storage import deadlines
from storage.committee import supervision
from storage.committee.supervision import Supervision
from storage.handling import assignments
from storage.people import people
from storage.suggestions import suggestions

WATCHED = (Clock.REPLY, Clock.REHANDLE, Clock.HEARING)
READERS = (Role.OFFICE, Role.GOV_OFFICE)


@dataclass(frozen=True, slots=True)
class KeySheet:
    """A key suggestion as this person sees it: the facts, and what they may do now."""

    key: KeySuggestion
    facts: Facts
    open_to: tuple[str, ...]


def key_sheet(work: Work, *, person: Person, key_id: int, version: int = 0) -> KeySheet:
    """One key suggestion. Raises NotYours; CaseHasMovedOn where a version is given."""
    key = seen(supervision.keys.get(work.c, key_id), version)
    roles = roles_on(person, key)
    if not roles:
        raise not_yours(work)
    return KeySheet(key, card_facts(work, key), tuple(map(str, KEY_SUGGESTION.open_to(key.status, roles))))


def card_facts(work: Work, key: KeySuggestion) -> Facts:
    """What the card says besides: who has the matter until when, and the last day of the hearing."""
    suggestion = suggestions.get(work.c, key.suggestion_id)
    return facts_of(work, key) | {
        "holding": holding(work, suggestion),
        "status": Say(f"status-key_suggestion-{key.status}"),
        "late": Say("key-late") if late_clocks(work, key) else "",
    }


def listed(work: Work, *, person: Person, limit: int, offset: int) -> tuple[list[KeySheet], int]:
    """One page of the key suggestions this person has to do with, and how many there are: the office's and the
    government office's are all of them. Raises NotYours."""
    found, total = supervision.listed(work.c, **_whose(work, person), limit=limit, offset=offset)
    return [KeySheet(key, card_facts(work, key), ()) for key in found], total


def overdue(work: Work, *, person: Person) -> list[KeySheet]:
    """Those of them in which a reply or a hearing is late. Raises NotYours."""
    every, _ = supervision.listed(work.c, **_whose(work, person))
    late = [key for key in every if late_clocks(work, key)]
    return [KeySheet(key, card_facts(work, key), ()) for key in late]


def count_mine(work: Work, person: Person, role: Role) -> int:
    """How many key suggestions this person leads as chair, or has in their committees."""
    if role == Role.CHAIR:
        return supervision.listed(work.c, chair_id=person.id, limit=0)[1]
    return supervision.listed(work.c, committee_ids=person.scopes(Role.COMMITTEE), limit=0)[1]


def late_clocks(work: Work, key: KeySuggestion) -> list[Deadline]:
    """The clocks of a key suggestion whose last day is over and whose work is not done."""
    refs = family(work, key)
    return [
        one
        for one in deadlines.of_cases(work.c, refs)
        if one.kind in WATCHED and one.done_at is None and one.paused_on is None and one.due_on < work.today
    ]


def _whose(work: Work, person: Person) -> dict[str, Any]:
    if any(person.holds(role) for role in READERS):
        return {}
    if not (person.holds(Role.CHAIR) or person.holds(Role.COMMITTEE)):
        raise not_yours(work)
    chair = {"chair_id": person.id} if person.holds(Role.CHAIR) else {}
    committees = {"committee_ids": person.scopes(Role.COMMITTEE)} if person.holds(Role.COMMITTEE) else {}
    return chair | committees


def to_read(work: Work, *, person: Person, key_id: int) -> tuple[Suggestion, list[Letter]]:
    """The suggestion in full, and every reply to it, for whoever supervises it; of a confidential one the title.

    Raises NotYours.
    """
    its = key_sheet(work, person=person, key_id=key_id)
    suggestion = suggestions.get(work.c, its.key.suggestion_id)
    confidential = suggestion.publication == Publication.CONFIDENTIAL
    if not may_read(Field.SUGGESTION_TEXT, roles_on(person, its.key), confidential=confidential):
        return replace(suggestion, facts="", proposal=""), []
    return suggestion, [issued(work, one) for one in assignments.replies_of(work.c, suggestion.id)]


def record(
    work: Work,
    *,
    person: Person,
    key_id: int,
    version: int,
    mode: SupervisionMode,
    said: Mapping[str, str],
    files: Sequence[int] = (),
) -> tuple[KeySuggestion, Supervision]:
    """One supervision, in one of the five modes; everybody concerned hears what was found and asked for.

    said: place, people, found, asked, held_on (ISO date; today without it). Raises supervise-missing,
    supervise-future, CaseHasMovedOn, ActionNotAllowed.
    """
    key = seen(supervision.keys.locked(work.c, key_id), version)
    held_on = date.fromisoformat(said["held_on"]) if said.get("held_on") else work.today
    if held_on > work.today:
        raise CaseworkError("supervise-future")
    words = {name: said.get(name, "").strip() for name in RECORD_ITEMS}
    says = {**words, "mode": Say(f"mode-{mode}"), "date": held_on, "who": person.name}
    data = {"mode": str(mode), "held_on": held_on.isoformat(), "files": len(files)}
    done = move(work, key, A.SUPERVISE, person, facts=words, says=says, data=data)
    role = KEY_SUGGESTION.step(key.status, A.SUPERVISE, roles_on(person, key)).who
    kept = supervision.supervisions.put(
        work.c, key_id=key.id, mode=str(mode), held_on=held_on, role=str(role), recorded_by=person.id,
        recorded_at=work.now, **words,
    )  # fmt: skip
    supervision.add_files(work.c, kept.id, files)
    return done, kept


def report(work: Work, *, person: Person, key_id: int, version: int, text: str) -> KeySuggestion:
    """What the chairpersons' meeting was told; the hearing has been held with it.

    Raises error-reason-please, CaseHasMovedOn, ActionNotAllowed.
    """
    key = seen(supervision.keys.locked(work.c, key_id), version)
    says = {"text": text, "date": work.today, "who": person.name}
    done = move(work, key, A.REPORT, person, facts={"reason": text}, says=says)
    supervision.reports.add(
        work.c, key_id=key.id, held_on=work.today, text=text, recorded_by=person.id, recorded_at=work.now
    )
    return done


def records(work: Work, *, person: Person, key_id: int) -> list[Say]:
    """Every record and report of a key suggestion, a line each, in the order it happened. Raises NotYours."""
    key_sheet(work, person=person, key_id=key_id)
    return list(record_lines(work, key_id))


def record_lines(work: Work, key_id: int) -> list[Say]:
    """The same for whoever may read the file."""
    kept = supervision.supervisions_of(work.c, key_id)
    files = supervision.files_of(work.c, [one.id for one in kept])
    lines = [(one.held_on, _record_line(work, one, len(files.get(one.id, ())))) for one in kept]
    for told in supervision.reports_of(work.c, key_id):
        who = people.get(work.c, told.recorded_by, work.today).name
        lines.append((told.held_on, Say("key-report-line", {"date": told.held_on, "text": told.text, "who": who})))
    return [say for _, say in sorted(lines, key=lambda line: line[0])]


def _record_line(work: Work, one: Supervision, files: int) -> Say:
    who = people.get(work.c, one.recorded_by, work.today).name
    facts: Facts = {name: getattr(one, name) for name in RECORD_ITEMS}
    facts |= {"date": one.held_on, "mode": Say(f"mode-{one.mode}"), "who": who}
    return Say("supervise-line", facts | {"files": Say("supervise-files", {"count": str(files)}) if files else ""})
