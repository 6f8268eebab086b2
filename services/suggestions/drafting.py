"""The deputy writes a suggestion in the deputy's own words, out of a citizen's opinion (docs/rules.md §3.1, §3.2)."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from typing import Any

from domain.cases import Opinion, Suggestion
from domain.clocks import Clock
from domain.errors import ActionNotAllowed, AlreadyDone
from domain.opinions.opinion import OpinionAction, OpinionStatus
from domain.person import SYSTEM, Person
from domain.roles import Role
from domain.suggestions.co_signature import CoSignatureAction, CoSignatureStatus
from domain.suggestions.own_words import copies
from domain.suggestions.suggestion import SUGGESTION
from domain.suggestions.suggestion import SuggestionAction as A
from domain.suggestions.suggestion import SuggestionStatus as S
from services.casework import Entrance, enter, move, seen
from services.disclosure import facts_to_read, files_for
from services.facts import Facts, due_of
from services.holding import not_yours
from services.suggestions import sessions
from services.work import Work
from storage.opinions import opinions
from storage.suggestions import suggestions

# The id of the opinion where there is none: the deputy has found something out without anybody writing.
OWN = 0
PARTS = ("title", "facts", "proposal")
# Longer titles fit no list and no headline.
TITLE_LIMIT = 60
# They stand on the office's cards.
WISHES_LIMIT = 200
BEFORE_SUBMISSION = (S.DRAFTING, S.CO_SIGNING, S.RETURNED_FOR_REVISION)
LEAD = frozenset({Role.LEAD_DEPUTY})


@dataclass(frozen=True, slots=True)
class Draft:
    """A suggestion that is being written out of an opinion, as it was at `version`; empty parts are still to come.

    opinion_id: OWN where it grows out of none."""

    opinion_id: int
    version: int
    verified: str
    title: str = ""
    facts: str = ""
    proposal: str = ""
    publication: str = ""
    wishes: str = ""

    def text(self) -> dict[str, str]:
        """The three parts."""
        return {part: getattr(self, part).strip() for part in PARTS}

    def having(self, changes: Mapping[str, Any]) -> "Draft":
        """The same draft with some parts changed."""
        return replace(self, **changes)


@dataclass(frozen=True, slots=True)
class Given:
    """An opinion a deputy has been given: how many files came with it, and by when the deputy decides."""

    opinion: Opinion
    facts: Facts
    files: int
    due: date | None


@dataclass(frozen=True, slots=True)
class Checked:
    """What is to be said of a draft: which parts are missing or repeat the citizen, and whose name stands in it."""

    missing: tuple[str, ...]
    copied: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Revised:
    """A suggestion after a change, and how many invitations to co-sign it have become void."""

    suggestion: Suggestion
    voided: int


@dataclass(frozen=True, slots=True)
class Submitted:
    """A suggestion on its way to the office: who signed, who was dropped, by when it is assigned."""

    suggestion: Suggestion
    signed: int
    dropped: int
    due: date | None


def given(work: Work, *, person: Person, opinion_id: int) -> Given:
    """One opinion this deputy was given, wherever it stands now. Raises NotYours."""
    return _given(work, person, _of_deputy(work, person, opinions.get(work.c, opinion_id)))


def open_for_writing(work: Work, *, person: Person, opinion_id: int, version: int) -> Given:
    """The opinion, if this deputy may write a suggestion out of it now.

    Raises NotYours, CaseHasMovedOn; AlreadyDone when the suggestion has been written.
    """
    opinion = seen(_of_deputy(work, person, opinions.get(work.c, opinion_id)), version)
    if opinion.status != OpinionStatus.WITH_DEPUTY:
        raise AlreadyDone()
    return _given(work, person, opinion)


def checked(work: Work, *, person: Person, draft: Draft) -> Checked:
    """Read a draft over before it becomes a suggestion. Raises NotYours."""
    if draft.opinion_id == OWN:
        return check_text(draft.text(), [])
    return check_text(draft.text(), [_of_deputy(work, person, opinions.get(work.c, draft.opinion_id))])


def check_text(text: Mapping[str, str], behind: Iterable[Opinion]) -> Checked:
    """What a text lacks, which parts repeat a citizen's words, and which citizens' names or numbers stand in it."""
    about = list(behind)
    own_parts = [part for part in ("facts", "proposal") if any(copies(text[part], one.text) for one in about)]
    everything = "\n".join(text.values())
    personal = [word for one in about for word in (one.signature, one.phone) if len(word) > 1 and word in everything]
    return Checked(tuple(part for part in PARTS if not text[part].strip()), tuple(own_parts), tuple(personal))


def adopt(work: Work, *, person: Person, draft: Draft) -> Suggestion:
    """A complete draft becomes a suggestion of this deputy, and the opinion is adopted (docs/rules.md §3.1, §3.2).

    Raises NotYours, CaseHasMovedOn, ActionNotAllowed; what is missing (adopt-missing); adopt-own-words.
    """
    opinion = seen(_of_deputy(work, person, opinions.locked(work.c, draft.opinion_id)), draft.version)
    suggestion = _write(work, person, draft, (opinion, *opinions.merged_into(work.c, opinion.id)))
    data = {"suggestion_id": suggestion.id}
    move(work, opinion, OpinionAction.ADOPT, person, data=data, suggestion_id=suggestion.id)
    opinions.take_along(work.c, opinion.id, suggestion.id)
    return suggestion


def write_own(work: Work, *, person: Person, draft: Draft) -> Suggestion:
    """A complete draft becomes a suggestion of this deputy that grew out of no citizen's opinion (docs/rules.md §3.2).

    Raises NotYours for whoever is no deputy; what is missing (adopt-missing).
    """
    if not person.holds(Role.DEPUTY):
        raise not_yours(work)
    return _write(work, person, draft, ())


def _write(work: Work, person: Person, draft: Draft, behind: Sequence[Opinion]) -> Suggestion:
    text = draft.text()
    values = {
        "lead_deputy_id": person.id,
        **text,
        "verified": draft.verified,
        "publication": draft.publication,
        "wishes": draft.wishes,
        "text_hash": text_hash(text),
        "created_at": work.now,
    }
    facts = text | {"citizens_words": [one.text for one in behind]}
    ways = (Entrance(A.WRITE, person, Role.LEAD_DEPUTY),)
    return enter(work, SUGGESTION, suggestions, values, ways, facts=facts)


def revise(work: Work, *, person: Person, suggestion_id: int, version: int, changes: Mapping[str, str]) -> Revised:
    """Change a suggestion before it is submitted; every invitation to co-sign it is void then (docs/rules.md §3.2).

    changes: any of title, facts, proposal, publication, wishes. What changes nothing voids nothing.
    Raises NotYours, CaseHasMovedOn, ActionNotAllowed; adopt-missing; adopt-own-words.
    """
    before = seen(led_by(work, person, suggestions.locked(work.c, suggestion_id)), version)
    new = {name: words.strip() for name, words in changes.items()}
    if all(getattr(before, name) == words for name, words in new.items()):
        return Revised(before, 0)
    text = text_of(before) | {part: new[part] for part in PARTS if part in new}
    facts = text | {"citizens_words": [one.text for one in opinions.behind(work.c, suggestion_id)]}
    digest = text_hash(text)
    columns = {**new, "text_hash": digest}
    after = move(work, before, A.REVISE, person, facts=facts, data={"text": digest}, columns=columns)
    return Revised(after, _void(work, before, person))


def _void(work: Work, before: Suggestion, person: Person) -> int:
    """Void the invitations to co-sign the text as it was; how many there were."""
    counting = (CoSignatureStatus.INVITED, CoSignatureStatus.CONFIRMED)
    found = [one for one in suggestions.co_signatures_of(work.c, before.id) if one.status in counting]
    for signature in found:
        move(work, signature, CoSignatureAction.VOID, person, roles=LEAD, says={"title": before.title})
    return len(found)


def submit(work: Work, *, person: Person, suggestion_id: int, version: int) -> Submitted:
    """Submit a suggestion; invitations nobody confirmed are dropped, and the office has it (docs/rules.md §3.2).

    Raises NotYours, CaseHasMovedOn, ActionNotAllowed; adopt-missing; AlreadyDone when it has been submitted.
    """
    suggestion = led_by(work, person, suggestions.locked(work.c, suggestion_id))
    if suggestion.status not in BEFORE_SUBMISSION:
        raise AlreadyDone()
    if not person.holds(Role.DEPUTY):
        raise ActionNotAllowed(what="suggestion-submit", who=(Role.DEPUTY,))
    data = {"text": suggestion.text_hash}
    facts = text_of(seen(suggestion, version))
    session = sessions.today(work)
    when: dict[str, Any] = {"submitted_at": work.now, **sessions.columns_of(work, session)}
    sent = move(work, suggestion, A.SUBMIT, person, facts=facts, data=data, **when)
    signatures = suggestions.co_signatures_of(work.c, suggestion_id)
    dropped = [one for one in signatures if one.status == CoSignatureStatus.INVITED]
    for signature in dropped:
        move(work, signature, CoSignatureAction.DROP, SYSTEM)
    if session is not None:
        sessions.starts_assigning(work, sent, session)
    received = move(work, sent, A.RECEIVE_IN_SESSION if session else A.RECEIVE, SYSTEM)
    signed = sum(one.status == CoSignatureStatus.CONFIRMED for one in signatures)
    return Submitted(received, signed, len(dropped), due_of(work, received, Clock.ASSIGN))


def text_of(suggestion: Suggestion) -> dict[str, str]:
    """The three parts of a suggestion: what co-signers confirm and units answer."""
    return {part: getattr(suggestion, part) for part in PARTS}


def text_hash(text: Mapping[str, str]) -> str:
    """SHA-256 over the canonical JSON of the three parts: one digest for one text, to the last sign."""
    return sha256(json.dumps([text[part] for part in PARTS], ensure_ascii=False).encode()).hexdigest()


def led_by(work: Work, person: Person, suggestion: Suggestion) -> Suggestion:
    """The suggestion, if this person leads it. Raises NotYours."""
    if suggestion.lead_deputy_id != person.id:
        raise not_yours(work)
    return suggestion


def _of_deputy(work: Work, person: Person, opinion: Opinion) -> Opinion:
    if opinion.deputy_id != person.id or not person.holds(Role.DEPUTY):
        raise not_yours(work)
    return opinion


def _given(work: Work, person: Person, opinion: Opinion) -> Given:
    files = len(files_for(work, person, opinion))
    return Given(opinion, facts_to_read(work, opinion, Role.DEPUTY), files, due_of(work, opinion, Clock.DEPUTY_CHOOSE))
