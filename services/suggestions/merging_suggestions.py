"""Suggestions of several deputies that say the same (并案): one handling, a reply of its own to each (rules §3.2)."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from domain.cases import Reply, Suggestion
from domain.errors import AlreadyDone, CaseworkError
from domain.lifecycle import Tell
from domain.notice import Say
from domain.opinions import likeness as figures
from domain.opinions.likeness import bare
from domain.person import SYSTEM, Person
from domain.roles import Role
from domain.suggestions.suggestion import TAKES_OTHERS
from domain.suggestions.suggestion import SuggestionAction as A
from services.cases import save
from services.casework import move, note, seen, tell
from services.facts import Facts, facts_of
from services.feedback import evaluation
from services.holding import not_yours
from services.opinions.likeness import measure
from services.replies import reply_letters
from services.suggestions.registration import numbered
from services.work import Work
from storage.handling import assignments
from storage.people import people
from storage.suggestions import suggestions

# How many are compared; the newest first.
MOST = 200
TAKE_IN = "take_in"


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a suggestion could be put to, the most alike first; the program only proposes."""

    suggestion: Suggestion
    twins: tuple[Suggestion, ...]


def proposal(work: Work, *, person: Person, suggestion_id: int, version: int = 0) -> Proposal:
    """Open suggestions that are like this one. Raises NotYours, CaseHasMovedOn."""
    one = seen(_for_office(work, person, suggestion_id), version)
    mine = _words(one)
    found = suggestions.mergeable(work.c, TAKES_OTHERS, one.id, MOST)
    scored = sorted(((measure(mine, _words(other)), other) for other in found), key=lambda pair: (-pair[0], pair[1].id))
    return Proposal(one, tuple(other for score, other in scored if score >= figures.OFFER))


def pair(work: Work, *, person: Person, suggestion_id: int, master_id: int) -> tuple[Suggestion, Suggestion]:
    """Both, to be read side by side. Raises NotYours, merge-itself, merge-suggestion-closed."""
    one, master = _for_office(work, person, suggestion_id), suggestions.get(work.c, master_id)
    if one.id == master.id:
        raise CaseworkError("merge-itself")
    if master.status not in TAKES_OTHERS:
        raise CaseworkError("merge-suggestion-closed", suggestion=master.number or master.title)
    return one, master


def named(work: Work, *, person: Person, suggestion_id: int, number: str) -> Suggestion:
    """The one with this number, chosen by the officer. Raises merge-suggestion-unknown, and what `pair` raises."""
    master = suggestions.by_number(work.c, number)
    if master is None:
        raise CaseworkError("merge-suggestion-unknown", text=number)
    return pair(work, person=person, suggestion_id=suggestion_id, master_id=master.id)[1]


def merge(work: Work, *, person: Person, suggestion_id: int, version: int, master_id: int) -> Suggestion:
    """Handle a suggestion together with another one; both keep their numbers, all deputies and citizens are told.

    Raises merge-itself, merge-suggestion-closed, CaseHasMovedOn, ActionNotAllowed.
    """
    # in one order, whoever merges what into what at the same moment
    held = {id: suggestions.locked(work.c, id) for id in sorted({suggestion_id, master_id})}
    one, master = seen(held[suggestion_id], version), held[master_id]
    facts = {
        "itself": one.id == master.id,
        "open": master.status in TAKES_OTHERS,
        "master": master.number or master.title,
    }
    says = {"master": master.number, "officer": person.name}
    columns: dict[str, Any] = {**numbered(work, one), "master_id": master.id, "planned": None, "officer_id": person.id}
    followers = suggestions.merged_into(work.c, one.id)
    data = {"master": master.id}
    merged = move(work, one, A.MERGE, person, facts=facts, data=data, says=says, columns=columns)
    for follower in followers:
        _come_along(work, person, follower, master, says)
    _tell_the_master(work, person, master, merged)
    return merged


def may_unmerge(work: Work, *, person: Person, suggestion_id: int, version: int) -> Facts:
    """What is said before it is handled apart again. Raises NotYours, CaseHasMovedOn, error-already-done."""
    one = seen(_for_office(work, person, suggestion_id), version)
    return facts_of(work, one) | {"master": _master_number(work, one)}


def unmerge(work: Work, *, person: Person, suggestion_id: int, version: int, reason: str) -> Suggestion:
    """Handle it apart again, while there is no reply; the time for assigning begins anew.

    Raises error-reason-please, CaseHasMovedOn, ActionNotAllowed (it has its reply already).
    """
    one = seen(suggestions.locked(work.c, suggestion_id), version)
    told = {"reason": reason}
    return move(work, one, A.UNMERGE, person, facts=told, reason=reason, says=told, master_id=None)


def release_all(work: Work, master: Suggestion, reason: str) -> list[Suggestion]:
    """What a suggestion is handled with goes on by itself: each of those is registered again and told why."""
    found = [suggestions.locked(work.c, one.id) for one in suggestions.merged_into(work.c, master.id)]
    says = {"reason": reason}
    return [move(work, one, A.RELEASE, SYSTEM, reason=reason, says=says, master_id=None) for one in found]


def answered(work: Work, master: Suggestion, reply: Reply) -> None:
    """The reply to a master is out: everybody whose suggestion went with it gets an own reply, letter and feedback.

    From here on each lives its own life. The master's other replies of the same round come along.
    """
    issued = [one for one in assignments.replies_of(work.c, master.id) if one.round == reply.round]
    for one in suggestions.merged_into(work.c, master.id):
        own = [_copied(work, one, its) for its in issued]
        for copy in own:
            reply_letters.letter_for(work, copy)
        evaluation.reply_issued(work, one, own[-1])


def joined_texts(work: Work, suggestion_id: int) -> list[Facts]:
    """What the other deputies wrote, for whoever answers all of them at once."""
    return [text_facts(work, one) for one in suggestions.merged_into(work.c, suggestion_id)]


def text_facts(work: Work, one: Suggestion) -> Facts:
    """A suggestion in full: its number, its deputy and the three parts."""
    deputy = people.get(work.c, one.lead_deputy_id, work.today).name
    return {
        "number": one.number or Say("not-numbered"),
        "deputy": deputy,
        "title": one.title,
        "facts": one.facts,
        "proposal": one.proposal,
    }


def _copied(work: Work, one: Suggestion, reply: Reply) -> Reply:
    values = asdict(reply) | {"suggestion_id": one.id, "round": one.round}
    del values["id"]
    return assignments.reply_get(work.c, assignments.reply_add(work.c, **values))


def _come_along(work: Work, person: Person, follower: Suggestion, master: Suggestion, says: dict[str, Any]) -> None:
    moved = save(work, follower, master_id=master.id)
    note(work, moved, A.MERGE, person, Role.OFFICE, data={"master": master.id})
    for role in (Role.LEAD_DEPUTY, Role.CO_SIGNER):
        tell(work, moved, Tell(role, "suggestion-merged"), person, says)


def _tell_the_master(work: Work, person: Person, master: Suggestion, merged: Suggestion) -> None:
    note(work, master, TAKE_IN, person, Role.OFFICE, data={"suggestion": merged.id})
    deputy = people.get(work.c, merged.lead_deputy_id, work.today).name
    says = {"joined": merged.number, "joined_deputy": deputy}
    for role in (Role.LEAD_DEPUTY, Role.CO_SIGNER):
        tell(work, master, Tell(role, "suggestion-joined"), person, says)
    tell(work, master, Tell(Role.UNIT_CLERK, "suggestion-joined-unit"), person, says)


def _master_number(work: Work, one: Suggestion) -> str:
    if one.master_id is None:
        raise AlreadyDone
    return suggestions.get(work.c, one.master_id).number or ""


def _for_office(work: Work, person: Person, suggestion_id: int) -> Suggestion:
    if not person.holds(Role.OFFICE):
        raise not_yours(work)
    return suggestions.get(work.c, suggestion_id)


def _words(one: Suggestion) -> figures.Bare:
    return bare("，".join(_said(one)))


def _said(one: Suggestion) -> Iterable[str]:
    return one.title, one.facts, one.proposal
