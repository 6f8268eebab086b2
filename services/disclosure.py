"""What the station, the deputy and the unit may see of an opinion."""

from collections.abc import Iterable
from typing import Protocol

from domain.access import roles_on
from domain.cases import Opinion, Suggestion
from domain.disclosure import Field, may_read
from domain.notice import Say
from domain.opinions import matter, recognition
from domain.person import Person
from domain.roles import UNIT_ROLES, Role
from domain.suggestions.suggestion import Publication
from services.audience import GIVEN_BACK, hearers, parts_of
from services.facts import Facts, facts_of
from services.holding import not_yours
from services.work import Work
from storage import attachments
from storage.attachments import Attachment
from storage.opinions import answers, opinions

LEFT_OUT = "…"
HEARD = ("voice", "video")
# a recording stays one when it is sent as a file
_HEARD_TYPES = ("audio/", "video/")


def facts_to_read(work: Work, opinion: Opinion, *parts: Role) -> Facts:
    """The facts of the card for whoever plays one of these parts (its station, where none is named): name and
    telephone number as the table says (domain/disclosure.py)."""
    readers, named = parts or (Role.STATION,), not opinion.anonymous
    number = opinion.phone if may_read(Field.AUTHOR_CONTACT, readers, named=named) else ""
    facts = facts_of(work, opinion) | {"phone": number or Say("phone-none")}
    if not may_read(Field.AUTHOR_NAME, readers, named=named):
        facts |= {"signature": Say("signature-anonymous")}
    return facts


def words_to_read(opinion: Opinion, text: str, *parts: Role) -> str:
    """Words of the author as whoever plays one of these parts reads them: whole, or without insults and without what
    shows who wrote them (domain/disclosure.py)."""
    if may_read(Field.OPINION_TEXT, parts):
        return text
    text = recognition.fit_for_others(text)
    for shows in filter(None, (opinion.phone, opinion.signature, *matter.giveaways(text))):
        text = text.replace(shows, LEFT_OUT)
    return text


def said_later(work: Work, opinion: Opinion, *parts: Role) -> list[str]:
    """What the author added since, oldest first, as whoever plays one of these parts reads it; empty for files only."""
    return [words_to_read(opinion, one.text, *parts) for one in answers.additions_of(work.c, [opinion.id])]


def files_for(work: Work, person: Person, opinion: Opinion) -> list[Attachment]:
    """The files of an opinion as its station, its deputy or its unit may see them.

    An anonymous author's voice is not for the deputy or the unit: it would give the author away. Raises NotYours.
    """
    parts, named = roles_on(person, opinion), not opinion.anonymous
    if not may_read(Field.FILES, parts):
        raise not_yours(work)
    hears = may_read(Field.VOICE, parts, named=named)
    return [file for file in attachments.of_opinion(work.c, opinion.id) if hears or not is_heard(file)]


class Sent(Protocol):
    """Anything somebody sent: before it is kept, and after."""

    @property
    def kind(self) -> str:
        """What people call it."""

    @property
    def mime(self) -> str:
        """What machines call it."""


def is_heard(file: Sent) -> bool:
    """Whether somebody's voice may be in it, whatever it was sent as."""
    return file.kind in HEARD or file.mime.startswith(_HEARD_TYPES)


def files_of(work: Work, *, person: Person, opinion_id: int) -> list[Attachment]:
    """The same, by the opinion's id."""
    return files_for(work, person, opinions.get(work.c, opinion_id))


def parts_in(work: Work, person: Person, suggestion: Suggestion) -> frozenset[Role]:
    """The parts somebody plays in a suggestion: their own, as one of those who signed, in a unit that handles it."""
    signed = {Role.CO_SIGNER} if person.id in hearers(work, suggestion, Role.CO_SIGNER) else set()
    units = [one.unit_id for one in parts_of(work, suggestion) if one.status not in GIVEN_BACK]
    of_unit = {role for role in UNIT_ROLES for unit_id in units if person.holds(role, unit_id)}
    return roles_on(person, suggestion) | signed | of_unit


def reads_reply(work: Work, parts: Iterable[Role], suggestion: Suggestion) -> bool:
    """Whether whoever plays these parts may read the replies to a suggestion that are out."""
    confidential = suggestion.publication == Publication.CONFIDENTIAL
    return may_read(Field.REPLY, parts, confidential=confidential, submitted=True, table=work.reads)


def reads_draft(work: Work, parts: Iterable[Role]) -> bool:
    """The same of a reply that is being written, or is put before them to be looked at."""
    return may_read(Field.REPLY_DRAFT, parts, submitted=True, table=work.reads)
