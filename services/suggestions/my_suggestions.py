"""A suggestion as its deputies and the office find it: who has it now, and until when."""

from dataclasses import dataclass

from domain.access import roles_on
from domain.cases import Suggestion
from domain.disclosure import Field, may_read
from domain.notice import Say
from domain.person import Person
from domain.roles import Role
from domain.suggestions.co_signature import CoSignatureStatus
from domain.suggestions.suggestion import Publication
from services.facts import Facts, facts_of
from services.holding import holding, not_yours
from services.work import Work
from storage.opinions import opinions
from storage.people import people
from storage.suggestions import suggestions


@dataclass(frozen=True, slots=True)
class Sheet:
    """A suggestion with everything its card says: who has it until when, and every invitation to this text.

    reads_text: whether whoever asked may read more of it than the title.
    """

    suggestion: Suggestion
    facts: Facts
    holding: Say
    signatures: tuple[tuple[str, Say], ...]
    numbers: tuple[str, ...]
    reads_text: bool


def mine(work: Work, *, person: Person, limit: int, offset: int) -> tuple[list[Suggestion], int]:
    """What this deputy leads or has co-signed, newest first: one page, and how many there are."""
    return suggestions.of_deputy(work.c, person.id, limit=limit, offset=offset)


def unsent(work: Work, *, person: Person) -> list[Suggestion]:
    """What this deputy has written and not yet submitted, newest first."""
    return suggestions.unsent(work.c, person.id)


def sheet(work: Work, *, person: Person, suggestion_id: int) -> Sheet:
    """One suggestion, for those who may see it: who leads it, who confirmed it, and the offices. Raises NotYours."""
    suggestion = suggestions.get(work.c, suggestion_id)
    signed = [
        one.deputy_id
        for one in suggestions.co_signatures_of(work.c, suggestion_id)
        if one.status == CoSignatureStatus.CONFIRMED
    ]
    parts = roles_on(person, suggestion) | ({Role.CO_SIGNER} if person.id in signed else set())
    if not parts:
        raise not_yours(work)
    confidential = suggestion.publication == Publication.CONFIDENTIAL
    return _sheet(work, suggestion, may_read(Field.SUGGESTION_TEXT, parts, confidential=confidential))


def _sheet(work: Work, suggestion: Suggestion, reads_text: bool) -> Sheet:
    signatures = [
        (people.get(work.c, one.deputy_id, work.today).name, Say(f"status-co_signature-{one.status}"))
        for one in suggestions.co_signatures_of(work.c, suggestion.id)
        if one.text_hash == suggestion.text_hash and one.status != CoSignatureStatus.VOID
    ]
    return Sheet(
        suggestion=suggestion,
        facts=facts_of(work, suggestion),
        holding=holding(work, suggestion),
        signatures=tuple(signatures),
        numbers=tuple(one.number for one in opinions.behind(work.c, suggestion.id)),
        reads_text=reads_text,
    )
