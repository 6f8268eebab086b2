"""One suggestion that holds several matters becomes two (拆分): by its deputy, each showing the other (rules §3.2)."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.cases import Suggestion
from domain.errors import AlreadyDone
from domain.person import Person
from domain.roles import Role
from domain.suggestions.suggestion import SUGGESTION, WITH_DEPUTY
from domain.suggestions.suggestion import SuggestionAction as A
from services.casework import Entrance, enter, note, seen
from services.suggestions.drafting import PARTS, led_by, text_hash
from services.work import Work
from storage.opinions import opinions
from storage.suggestions import suggestions

SPLIT = "split"


@dataclass(frozen=True, slots=True)
class Split:
    """What was there, and what was made out of it."""

    first: Suggestion
    second: Suggestion


def may_split(work: Work, *, person: Person, suggestion_id: int, version: int = 0) -> Suggestion:
    """The suggestion, if its deputy may make two of it now: before it is submitted, or when it was sent back.

    Raises NotYours, CaseHasMovedOn, AlreadyDone.
    """
    suggestion = seen(led_by(work, person, suggestions.get(work.c, suggestion_id)), version)
    if suggestion.status not in WITH_DEPUTY:
        raise AlreadyDone
    return suggestion


def split_off(work: Work, *, person: Person, suggestion_id: int, version: int, text: Mapping[str, str]) -> Split:
    """Make a second suggestion out of one; the opinions behind it stay with the first.

    text: title, facts, proposal. Raises adopt-missing, adopt-own-words, and what `may_split` raises.
    """
    first = may_split(work, person=person, suggestion_id=suggestion_id, version=version)
    words = {part: text.get(part, "").strip() for part in PARTS}
    values = {
        "lead_deputy_id": person.id,
        **words,
        "verified": first.verified,
        "publication": first.publication,
        "text_hash": text_hash(words),
        "created_at": work.now,
        "split_from": first.id,
    }
    facts = words | {"citizens_words": [one.text for one in opinions.behind(work.c, first.id)]}
    ways = (Entrance(A.SPLIT_OFF, person, Role.LEAD_DEPUTY),)
    second = enter(work, SUGGESTION, suggestions, values, ways, facts=facts, data={"split_from": first.id})
    note(work, first, SPLIT, person, Role.LEAD_DEPUTY, data={"into": second.id})
    return Split(first, second)
