"""What the station, the deputy and the unit may see of an opinion."""

from typing import Protocol

from domain.access import roles_on
from domain.cases import Opinion
from domain.notice import Say
from domain.people import Person
from domain.roles import UNIT_ROLES, Role
from services.facts import Facts, facts_of
from services.holding import not_yours
from services.work import Work
from storage import attachments, opinions
from storage.attachments import Attachment

HEARD = ("voice", "video")
# a recording stays one when it is sent as a file
_HEARD_TYPES = ("audio/", "video/")


def facts_to_read(work: Work, opinion: Opinion) -> Facts:
    """The facts of the card; the telephone number only of those who gave their name."""
    number = "" if opinion.anonymous else opinion.phone
    return facts_of(work, opinion) | {"phone": number or Say("phone-none")}


def files_for(work: Work, person: Person, opinion: Opinion) -> list[Attachment]:
    """The files of an opinion as its station, its deputy or its unit may see them.

    An anonymous author's voice is not for the deputy or the unit: it would give the author away. Raises NotYours.
    """
    files = attachments.of_opinion(work.c, opinion.id)
    if person.holds(Role.STATION, opinion.station_id):
        return files
    if not roles_on(person, opinion) & {Role.DEPUTY, Role.OFFICE, *UNIT_ROLES}:
        raise not_yours(work)
    return [file for file in files if not (opinion.anonymous and is_heard(file))]


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
