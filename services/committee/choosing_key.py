"""The chairpersons' meeting's choice, written down by the office: key suggestions, who leads, who supervises
(docs/rules.md §3.6)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.access import roles_on
from domain.cases import Suggestion
from domain.clocks import Clock
from domain.committee.key_suggestion import CRITERIA, KEY_SUGGESTION, SUPERVISORS, KeySuggestion
from domain.committee.key_suggestion import KeyAction as A
from domain.lifecycle import Tell
from domain.person import SYSTEM, Person
from domain.roles import Role
from domain.rules.profile import TERM_OF
from domain.suggestions.suggestion import SUGGESTION
from domain.suggestions.suggestion import SuggestionStatus as S
from services import clockwork
from services.casework import Entrance, enter, move, seen, tell
from services.committee.key_suggestions import is_key, supervisors
from services.committee.supervision_facts import key_words
from services.facts import Facts, facts_of
from services.holding import not_yours
from services.work import Work
from storage import deadlines
from storage.committee import supervision
from storage.committee.supervision import Committee
from storage.people import people
from storage.suggestions import suggestions

# before it has a number, or while it is no suggestion, nobody supervises it
NOT_YET = (S.NEW, S.DRAFTING, S.CO_SIGNING, S.SUBMITTED, S.REVIEWING, S.RETURNED_FOR_REVISION, S.AS_LETTER)


@dataclass(frozen=True, slots=True)
class Choice:
    """What the meeting chose: by which criterion, why, who leads, which committee, for how many years."""

    criterion: str
    reason: str
    chair_id: int
    committee_id: int
    years: int = 1
    decided_on: date | None = None


def may_be_chosen(work: Work, *, person: Person, suggestion_id: int) -> tuple[Suggestion, Facts]:
    """A suggestion about to become a key suggestion. Raises NotYours, key-already, key-not-open."""
    suggestion = suggestions.get(work.c, suggestion_id)
    if Role.OFFICE not in roles_on(person, suggestion):
        raise not_yours(work)
    facts = _standing(work, suggestion)
    step = KEY_SUGGESTION.step(KEY_SUGGESTION.begins, A.CHOOSE, frozenset({Role.OFFICE}))
    step.guard[0](facts)
    return suggestion, facts_of(work, suggestion)


def running_of(work: Work, *, person: Person, suggestion_id: int) -> KeySuggestion | None:
    """The suggestion as a key suggestion, while it is one. Raises NotYours."""
    if not roles_on(person, suggestions.get(work.c, suggestion_id)):
        raise not_yours(work)
    return supervision.running(work.c, suggestion_id)


def candidates(work: Work, *, person: Person, limit: int, offset: int) -> tuple[list[Suggestion], int]:
    """One page of what the meeting may choose: numbered, on its way, none yet; the newest first. Raises NotYours."""
    if not person.holds(Role.OFFICE):
        raise not_yours(work)
    return supervision.candidates(work.c, (*NOT_YET, *SUGGESTION.ends), limit=limit, offset=offset)


def criteria(work: Work) -> tuple[str, ...]:
    """By what the meeting chooses, in the order of the table."""
    return tuple(CRITERIA)


def chairs(work: Work) -> list[Person]:
    """Who may lead."""
    return people.holders(work.c, Role.CHAIR, None, work.today)


def committees(work: Work) -> list[Committee]:
    """The committees with somebody there."""
    every = supervision.committees.all(work.c)
    return [one for one in every if people.holder_ids(work.c, Role.COMMITTEE, one.id, work.today)]


def choose(work: Work, *, person: Person, suggestion_id: int, choice: Choice) -> KeySuggestion:
    """Write the meeting's choice down; everybody concerned is told, the hearing's clock starts.

    Raises key-already, key-not-open, error-choose-please, key-no-such-chair, key-no-such-committee, key-years,
    error-reason-please, NotYours.
    """
    suggestion = suggestions.locked(work.c, suggestion_id)
    if Role.OFFICE not in roles_on(person, suggestion):
        raise not_yours(work)
    facts = _standing(work, suggestion) | _who(work, choice.chair_id, choice.committee_id)
    facts |= {"criterion": choice.criterion, "years": choice.years, "reason": choice.reason}
    year = work.today.year
    values: dict[str, Any] = {
        "suggestion_id": suggestion.id,
        "chair_id": choice.chair_id,
        "committee_id": choice.committee_id,
        "criterion": choice.criterion,
        "reason": choice.reason,
        "decided_on": choice.decided_on or work.today,
        "first_year": year,
        "last_year": year + choice.years - 1,
        "officer_id": person.id,
        "chosen_at": work.now,
    }
    data = {"chair": choice.chair_id, "committee": choice.committee_id, "criterion": choice.criterion}
    ways = (Entrance(A.CHOOSE, person, Role.OFFICE),)
    return enter(work, KEY_SUGGESTION, supervision.keys, values, ways, facts=facts, data=data)


def change(
    work: Work,
    *,
    person: Person,
    key_id: int,
    version: int,
    reason: str,
    chair_id: int | None = None,
    committee_id: int | None = None,
) -> KeySuggestion:
    """Another chair leads, or another committee supervises; the old ones hear it too.

    Raises key-no-such-chair, key-no-such-committee, error-reason-please, CaseHasMovedOn, ActionNotAllowed.
    """
    key = _held(work, key_id, version)
    now = {"chair_id": chair_id or key.chair_id, "committee_id": committee_id or key.committee_id}
    facts = _who(work, now["chair_id"], now["committee_id"]) | {"reason": reason}
    data = {"chair": [key.chair_id, now["chair_id"]], "committee": [key.committee_id, now["committee_id"]]}
    done = move(work, key, A.CHANGE, person, facts=facts, reason=reason, data=data, says={"why": reason}, columns=now)
    # whoever led or supervised until now hears it, too
    says = key_words(work, done) | {"why": reason}
    for role in SUPERVISORS:
        if supervisors(work, key, role) != supervisors(work, done, role):
            tell(work, key, Tell(role, "key-changed"), person, says)
    return done


def plan_hearing(work: Work, *, person: Person, key_id: int, version: int, day: date) -> KeySuggestion:
    """The day on which the chairpersons' meeting hears the unit; its reminders go by it.

    Raises key-hearing-ahead, CaseHasMovedOn, ActionNotAllowed.
    """
    key = _held(work, key_id, version)
    facts = {"day": day, "today": work.today}
    done = move(
        work, key, A.PLAN_HEARING, person, facts=facts, says={"day": day}, data={"day": day.isoformat()}, hearing_on=day
    )
    running = deadlines.running(work.c, key.ref, Clock.HEARING) or clockwork.start(work, key.ref, Clock.HEARING)
    clockwork.put_off(work, running, day, work.profile.limit(TERM_OF[Clock.HEARING]).rule)
    return done


def withdraw(work: Work, *, person: Person, key_id: int, version: int, reason: str) -> KeySuggestion:
    """No key suggestion any more, for a reason everybody concerned hears. Raises what `change` raises."""
    return _over(work, A.WITHDRAW, person, (key_id, version), reason)


def end(work: Work, *, person: Person, key_id: int, version: int, outcome: str) -> KeySuggestion:
    """The supervision is over, with what came of it. Raises what `change` raises."""
    return _over(work, A.END, person, (key_id, version), outcome)


def supervised_no_more(work: Work, suggestion_id: int, reason: str) -> None:
    """A suggestion its deputy has withdrawn is no key suggestion either; who supervises it hears it."""
    key = supervision.running(work.c, suggestion_id)
    if key is not None:
        held, why = supervision.keys.locked(work.c, key.id), {"reason": reason}
        move(work, held, A.WITHDRAW, SYSTEM, facts=why, reason=reason, says={"why": reason}, outcome=reason)


def _over(work: Work, action: A, person: Person, seen_at: tuple[int, int], words: str) -> KeySuggestion:
    key = _held(work, *seen_at)
    says = {"why": words, "who": person.name}
    return move(work, key, action, person, facts={"reason": words}, reason=words, says=says, outcome=words)


def _held(work: Work, key_id: int, version: int) -> KeySuggestion:
    """The key suggestion, held; its suggestion first, as everywhere."""
    suggestions.locked(work.c, supervision.keys.get(work.c, key_id).suggestion_id)
    return seen(supervision.keys.locked(work.c, key_id), version)


def _standing(work: Work, suggestion: Suggestion) -> dict[str, Any]:
    open_ = suggestion.number is not None and suggestion.status not in (*NOT_YET, *SUGGESTION.ends)
    return {"is_key": is_key(work, suggestion.id), "open": open_, "suggestion": suggestion.number or suggestion.title}


def _who(work: Work, chair_id: int, committee_id: int) -> dict[str, Any]:
    return {
        "chair": chair_id,
        "chairs": [one.id for one in chairs(work)],
        "committee": committee_id,
        "committees": [one.id for one in committees(work)],
    }
