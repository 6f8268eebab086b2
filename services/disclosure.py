"""What the station, the deputy and the unit may see of an opinion."""

from typing import Protocol

from domain import matter, recognition
from domain.access import roles_on
from domain.cases import Opinion
from domain.disclosure import Field, may_read
from domain.notice import Say
from domain.people import Person
from domain.roles import Role
from services.facts import Facts, facts_of
from services.holding import not_yours
from services.work import Work
from storage import answers, attachments, opinions
from storage.attachments import Attachment

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
