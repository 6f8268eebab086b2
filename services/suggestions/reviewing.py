"""The office reviews a suggestion: back for revision, not accepted, or taken as a letter (docs/rules.md §3.2)."""

from typing import Any

from domain.cases import Opinion, Suggestion
from domain.notice import Say
from domain.opinions.opinion import OpinionAction, OpinionStatus
from domain.opinions.recognition import noticed
from domain.person import SYSTEM, Person
from domain.suggestions.exclusions import EXCLUSIONS, Exclusion, exclusions_in, suspected
from domain.suggestions.suggestion import SuggestionAction as A
from services.casework import move, seen
from services.facts import Facts
from services.suggestions.registration import Sheet, sheet
from services.work import Work
from storage.opinions import opinions
from storage.suggestions import suggestions


def exclusions(work: Work) -> tuple[Exclusion, ...]:
    """Why a suggestion may not be accepted in this place."""
    return exclusions_in(work.profile.name)


def suspicions(work: Work, suggestion: Suggestion) -> list[Say]:
    """What the program noticed, one line each, for a person to judge. Empty when nothing was noticed."""
    text = f"{suggestion.title}\n{suggestion.facts}\n{suggestion.proposal}"
    found = suspected(text, work.profile.name, noticed(text))
    return [Say("review-hint-exclusion", {"reason": Say(f"exclusion-{one.code}"), "rule": one.rule}) for one in found]


def to_review(work: Work, *, person: Person, suggestion_id: int, version: int) -> Sheet:
    """A suggestion about which the office is about to say no. Raises NotYours, CaseHasMovedOn."""
    its = sheet(work, person=person, suggestion_id=suggestion_id)
    seen(its.suggestion, version)
    return its


def return_for_revision(work: Work, *, person: Person, suggestion_id: int, version: int, reason: str) -> Suggestion:
    """Back to the deputy, who hears why; what was written and who signed it stays until the text is changed.

    Raises error-reason-please, CaseHasMovedOn, ActionNotAllowed.
    """
    return _decide(work, person, (suggestion_id, version), A.RETURN_FOR_REVISION, reason)


def not_accept(
    work: Work, *, person: Person, suggestion_id: int, version: int, exclusion: str, reason: str
) -> Suggestion:
    """It falls under an exclusion: deputy and co-signers hear which and why; the opinions behind it go another way.

    Raises error-choose-please for an exclusion this place does not know, error-reason-please, CaseHasMovedOn.
    """
    facts = {"exclusion": exclusion, "exclusions": [one.code for one in exclusions(work)]}
    rule = EXCLUSIONS[exclusion].rule if exclusion in EXCLUSIONS else ""
    says = {"exclusion": Say(f"exclusion-{exclusion}"), "rule": rule}
    behind = [one.id for one in opinions.behind(work.c, suggestion_id) if one.status == OpinionStatus.ADOPTED]
    more: dict[str, Any] = {"facts": facts, "says": says, "data": {"exclusion": exclusion, "opinions": behind}}
    done = _decide(work, person, (suggestion_id, version), A.NOT_ACCEPT, reason, exclusion=exclusion, **more)
    back_to_the_station(work, suggestion_id, OpinionAction.COME_BACK, {"why": Say("why-not-accepted")})
    return done


def take_as_letter(work: Work, *, person: Person, suggestion_id: int, version: int, reason: str) -> Suggestion:
    """It is answered as a letter of the deputy, by the office, within a time of its own.

    Raises error-reason-please, CaseHasMovedOn, ActionNotAllowed.
    """
    return _decide(work, person, (suggestion_id, version), A.TAKE_AS_LETTER, reason)


def answer_letter(work: Work, *, person: Person, suggestion_id: int, version: int, text: str) -> Suggestion:
    """The office answers a deputy's letter; whoever spoke to the deputy of the matter hears it too.

    Raises escalation-ask-outcome, CaseHasMovedOn, ActionNotAllowed.
    """
    letter = seen(suggestions.locked(work.c, suggestion_id), version)
    changes: dict[str, Any] = {"outcome_text": text, "concluded_at": work.now, "officer_id": person.id}
    says = {"text": text, "officer": person.name}
    facts = {"outcome_text": text}
    done = move(work, letter, A.ANSWER_LETTER, person, facts=facts, says=says, columns=changes)
    for opinion in opinions.behind(work.c, suggestion_id):
        told = {"summary": text, "days": str((work.now - opinion.submitted_at).days)}
        move(work, opinion, OpinionAction.CONCLUDE, SYSTEM, says=told, summary=text)
    return done


def _decide(
    work: Work,
    person: Person,
    seen_at: tuple[int, int],
    action: A,
    reason: str,
    *,
    facts: dict[str, Any] | None = None,
    says: dict[str, Any] | None = None,
    data: dict[str, Any] | None = None,
    **changes: Any,
) -> Suggestion:
    suggestion = seen(suggestions.locked(work.c, seen_at[0]), seen_at[1])
    told = {"reason": reason, "officer": person.name, **(says or {})}
    columns = {"review": reason, "officer_id": person.id, **changes}
    read = {"reason": reason, **(facts or {})}
    return move(work, suggestion, action, person, facts=read, reason=reason, data=data, says=told, columns=columns)


def back_to_the_station(work: Work, suggestion_id: int, action: OpinionAction, says: Facts) -> None:
    """The opinions behind a suggestion that does not go on are at their station again (docs/rules.md §3.1)."""
    for opinion in opinions.behind(work.c, suggestion_id):
        _at_the_station(work, opinion, suggestion_id, action, says)


def _at_the_station(work: Work, opinion: Opinion, suggestion_id: int, action: OpinionAction, says: Facts) -> None:
    if opinion.status == OpinionStatus.ADOPTED:
        data = {"suggestion_id": suggestion_id}
        move(work, opinion, action, SYSTEM, data=data, says=says, suggestion_id=None)
    elif opinion.status == OpinionStatus.MERGED:
        opinions.change(work.c, opinion.id, opinion.version, suggestion_id=None)
