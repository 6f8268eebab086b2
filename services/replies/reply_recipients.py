"""Who of several deputies gets the reply: each of them, or the lead deputy who passes it on (docs/rules.md §3.3)."""

import json
from collections.abc import Mapping

from domain.cases import Reply, Suggestion
from domain.errors import AlreadyDone
from domain.lifecycle import Tell
from domain.notice import Fact, Say, in_a_row
from domain.person import SYSTEM, Person
from domain.roles import Role
from services.audience import hearers
from services.casework import note, tell
from services.holding import not_yours
from services.work import Work
from storage import events
from storage.handling import assignments
from storage.suggestions import suggestions

PASSED_ON = "pass_on"
_TO_SIGNERS: Mapping[str, tuple[Role, str]] = {
    "each": (Role.CO_SIGNER, "reply-arrived-co-signer"),
    "lead": (Role.LEAD_DEPUTY, "reply-to-pass-on"),
    "lead_plus_invite": (Role.CO_SIGNER, "reply-invitation"),
}


def tell_signers(work: Work, suggestion: Suggestion) -> None:
    """The co-signers hear of the reply as the place has it: each, by the lead deputy, or invited to read (profile)."""
    if not hearers(work, suggestion, Role.CO_SIGNER):
        return
    who, sentence = _TO_SIGNERS[work.profile.reply_to_joint]
    tell(work, suggestion, Tell(who, sentence), SYSTEM, reply_words(work, suggestion))


def pass_on(work: Work, *, person: Person, suggestion_id: int) -> Suggestion:
    """The lead deputy hands the reply of this round to everybody who signed. Raises NotYours, AlreadyDone."""
    suggestion = suggestions.locked(work.c, suggestion_id)
    replies = _newest(work, suggestion)
    if suggestion.lead_deputy_id != person.id or not replies:
        raise not_yours(work)
    if any(one.action == PASSED_ON and _round(one.data) == suggestion.round for one in _told(work, suggestion)):
        raise AlreadyDone
    note(work, suggestion, PASSED_ON, person, Role.LEAD_DEPUTY, data={"round": suggestion.round})
    says = reply_words(work, suggestion)
    tell(work, suggestion, Tell(Role.CO_SIGNER, "reply-passed-on"), person, says)
    return suggestion


def reply_words(work: Work, suggestion: Suggestion) -> dict[str, Fact]:
    """What is said of the replies of this round: class and letter number, of several parts in one line."""
    replies = _newest(work, suggestion)
    result: Fact = Say(f"result-{replies[0].outcome}") if len(replies) == 1 else Say("parts-result")
    return {"result_class": result, "letter": in_a_row(one.letter_number for one in replies)}


def reply_text(work: Work, suggestion: Suggestion) -> str:
    """The words of every reply of this round, one after the other."""
    return "\n".join(one.text for one in _newest(work, suggestion))


def _newest(work: Work, suggestion: Suggestion) -> list[Reply]:
    return [one for one in assignments.replies_of(work.c, suggestion.id) if one.round == suggestion.round]


def _told(work: Work, suggestion: Suggestion) -> list[events.Event]:
    return list(events.of_case(work.c, suggestion.ref))


def _round(data: str) -> int:
    return int(json.loads(data)["round"])
