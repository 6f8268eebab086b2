"""Co-signing: deputies put their names to one frozen text, each in person (docs/rules.md §3.2)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from domain.cases import CoSignature, Suggestion
from domain.errors import AlreadyDone, CaseworkError
from domain.lifecycle import Tell
from domain.person import Person
from domain.roles import Role
from domain.suggestions.co_signature import CO_SIGNATURE, CoSignatureAction, CoSignatureStatus
from domain.suggestions.suggestion import SuggestionAction as A
from services.casework import Entrance, enter, move, note, seen, tell
from services.facts import Facts, facts_of
from services.holding import not_yours
from services.people.deputies import Choice, in_office, named
from services.suggestions.drafting import BEFORE_SUBMISSION, led_by, text_of
from services.work import Work
from storage.suggestions import suggestions


@dataclass(frozen=True, slots=True)
class Found:
    """Whom typed names mean: one deputy each, several to choose from, or nobody."""

    sure: tuple[Choice, ...]
    several: tuple[Choice, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Invited:
    """A suggestion after an invitation: whose names were asked for, and who of them is away until when."""

    suggestion: Suggestion
    names: tuple[str, ...]
    away: tuple[tuple[str, date], ...]


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation as the invited deputy has it: the frozen text, and the facts of its sentences."""

    signature: CoSignature
    suggestion: Suggestion
    facts: Facts


def candidates(work: Work, *, person: Person, suggestion_id: int) -> tuple[Suggestion, list[Choice]]:
    """Whom the lead deputy may still invite: every other deputy who has not answered this text. Raises NotYours."""
    suggestion = led_by(work, person, suggestions.get(work.c, suggestion_id))
    districts = person.scopes(Role.DEPUTY)
    without = {person.id, *_asked(work, suggestion)}
    return suggestion, in_office(work, without=without, nearest=(districts,))


def find(work: Work, *, person: Person, suggestion_id: int, names: Iterable[str]) -> Found:
    """Look typed names up among the candidates. Raises NotYours."""
    choices = candidates(work, person=person, suggestion_id=suggestion_id)[1]
    sure, several, unknown = [], [], []
    for name in names:
        match named(choices, name):
            case []:
                unknown.append(name)
            case [one]:
                sure.append(one)
            case many:
                several.extend(many)
    return Found(tuple(dict.fromkeys(sure)), tuple(dict.fromkeys(several)), tuple(unknown))


def asked_before(work: Work, *, person: Person, suggestion_id: int) -> list[Choice]:
    """Whose invitations a change of the text has voided, and who have not been asked again since. Raises NotYours."""
    choices = candidates(work, person=person, suggestion_id=suggestion_id)[1]
    void = {
        one.deputy_id
        for one in suggestions.co_signatures_of(work.c, suggestion_id)
        if one.status == CoSignatureStatus.VOID
    }
    return [choice for choice in choices if choice.id in void]


def invite(work: Work, *, person: Person, suggestion_id: int, version: int, deputy_ids: Sequence[int]) -> Invited:
    """Freeze the text and ask these deputies to co-sign it (docs/rules.md §3.2).

    Raises NotYours, CaseHasMovedOn, ActionNotAllowed, adopt-missing; deputy-not-available when one of them cannot be
    asked (any more).
    """
    suggestion = seen(led_by(work, person, suggestions.locked(work.c, suggestion_id)), version)
    choices = {one.id: one for one in candidates(work, person=person, suggestion_id=suggestion_id)[1]}
    if not deputy_ids or not set(deputy_ids) <= set(choices):
        raise CaseworkError("deputy-not-available")
    data = {"text": suggestion.text_hash, "deputies": list(deputy_ids)}
    frozen = move(work, suggestion, A.INVITE, person, facts=text_of(suggestion), data=data)
    for deputy_id in deputy_ids:
        values = {"suggestion_id": frozen.id, "deputy_id": deputy_id, "text_hash": frozen.text_hash}
        way = Entrance(CoSignatureAction.INVITE, person, Role.LEAD_DEPUTY)
        enter(work, CO_SIGNATURE, suggestions.signatures, values, (way,))
    asked = [choices[one] for one in deputy_ids]
    away = tuple((one.name, one.away_until) for one in asked if one.away_until)
    return Invited(frozen, tuple(one.name for one in asked), away)


def waiting(work: Work, *, person: Person, limit: int, offset: int) -> tuple[list[Invitation], int]:
    """The invitations this deputy has not answered, oldest first: one page, and how many there are."""
    found, count = suggestions.to_co_sign(work.c, person.id, limit=limit, offset=offset)
    return [_invitation(work, one) for one in found], count


def invitation(work: Work, *, person: Person, signature_id: int) -> Invitation:
    """One open invitation with the frozen text. Raises NotYours; what has become of it when it is not open."""
    found = _invitation(work, suggestions.co_signature_get(work.c, signature_id))
    _is_open(work, person, found)
    return found


def confirm(work: Work, *, person: Person, signature_id: int, version: int) -> Invitation:
    """Put this deputy's name to exactly the text that was frozen (docs/rules.md §3.2).

    Raises NotYours, CaseHasMovedOn, AlreadyDone; cosign-void, cosign-too-late.
    """
    found = _held(work, person, signature_id)
    facts = {
        "seen_hash": found.signature.text_hash,
        "text_hash": found.suggestion.text_hash,
        "title": found.suggestion.title,
    }
    signature = seen(found.signature, version)
    data = {"text": signature.text_hash}
    move(work, signature, CoSignatureAction.CONFIRM, person, facts=facts, data=data, decided_at=work.now)
    return found


def decline(work: Work, *, person: Person, signature_id: int, version: int) -> Invitation:
    """Do not co-sign; the lead deputy hears that, and no reason. Raises as `confirm` does."""
    found = _held(work, person, signature_id)
    signature = seen(found.signature, version)
    move(work, signature, CoSignatureAction.DECLINE, person, decided_at=work.now)
    return found


def suggest_edit(work: Work, *, person: Person, signature_id: int, text: str) -> Invitation:
    """Tell the lead deputy what should be changed; the invitation stands until the text is. Raises as `confirm`."""
    found = _held(work, person, signature_id)
    note(work, found.signature, "suggest_edit", person, Role.CO_SIGNER, reason=text)
    line = Tell(Role.LEAD_DEPUTY, "cosign-edit-suggested")
    tell(work, found.signature, line, person, {"name": person.name, "text": text})
    return found


def can_leave(work: Work, *, person: Person) -> list[Invitation]:
    """What this deputy has confirmed and the lead deputy has not submitted, newest first."""
    return [_invitation(work, one) for one in suggestions.confirmed_by(work.c, person.id, BEFORE_SUBMISSION)]


def signed(work: Work, *, person: Person, signature_id: int) -> Invitation:
    """One confirmed signature of this deputy. Raises NotYours; AlreadyDone when it does not stand any more."""
    found = _invitation(work, suggestions.co_signature_get(work.c, signature_id))
    if found.signature.deputy_id != person.id:
        raise not_yours(work)
    if found.signature.status != CoSignatureStatus.CONFIRMED:
        raise AlreadyDone()
    return found


def leave(work: Work, *, person: Person, signature_id: int, version: int) -> Invitation:
    """退出联名: take the name back before the suggestion is submitted; the lead deputy hears it (docs/rules.md §3.2).

    Raises as `signed`, CaseHasMovedOn, cosign-too-late.
    """
    suggestions.locked(work.c, signed(work, person=person, signature_id=signature_id).suggestion.id)
    found = signed(work, person=person, signature_id=signature_id)
    facts = {"submitted": found.suggestion.status not in BEFORE_SUBMISSION, "title": found.suggestion.title}
    signature, says = seen(found.signature, version), {"name": person.name}
    move(work, signature, CoSignatureAction.LEAVE, person, facts=facts, says=says, decided_at=work.now)
    return found


def _held(work: Work, person: Person, signature_id: int) -> Invitation:
    """The open invitation, its suggestion locked first, as everybody does who changes either."""
    suggestion_id = suggestions.co_signature_get(work.c, signature_id).suggestion_id
    suggestions.locked(work.c, suggestion_id)
    found = _invitation(work, suggestions.co_signature_locked(work.c, signature_id))
    _is_open(work, person, found)
    return found


def _is_open(work: Work, person: Person, found: Invitation) -> None:
    if found.signature.deputy_id != person.id:
        raise not_yours(work)
    match found.signature.status:
        case CoSignatureStatus.INVITED:
            return
        case CoSignatureStatus.VOID:
            raise CaseworkError("cosign-void", title=found.suggestion.title)
        case CoSignatureStatus.DROPPED:
            raise CaseworkError("cosign-too-late", title=found.suggestion.title)
    raise AlreadyDone()


def _invitation(work: Work, signature: CoSignature) -> Invitation:
    suggestion = suggestions.get(work.c, signature.suggestion_id)
    return Invitation(signature, suggestion, facts_of(work, signature))


def _asked(work: Work, suggestion: Suggestion) -> list[int]:
    """Who need not be asked about this text: those who are asked, have signed it, or have declined it."""
    return [
        one.deputy_id
        for one in suggestions.co_signatures_of(work.c, suggestion.id)
        if one.text_hash == suggestion.text_hash and one.status != CoSignatureStatus.VOID
    ]
