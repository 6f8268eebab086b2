"""What the station and the deputy may see of an opinion."""

from domain.cases import Opinion
from domain.notice import Say
from domain.people import Person
from domain.roles import Role
from services.facts import Facts, facts_of
from services.holding import not_yours
from services.work import Work
from storage import attachments, opinions
from storage.attachments import Attachment

HEARD = ("voice", "video")


def facts_to_read(work: Work, opinion: Opinion) -> Facts:
    """The facts of the card; the telephone number only of those who gave their name."""
    number = "" if opinion.anonymous else opinion.phone
    return facts_of(work, opinion) | {"phone": number or Say("phone-none")}


def files_for(work: Work, person: Person, opinion: Opinion) -> list[Attachment]:
    """The files of an opinion as its station or its deputy may see them.

    An anonymous author's voice is not for the deputy: it would give the author away. Raises NotYours.
    """
    files = attachments.of_opinion(work.c, opinion.id)
    if person.holds(Role.STATION, opinion.station_id):
        return files
    if opinion.deputy_id != person.id or not person.holds(Role.DEPUTY):
        raise not_yours(work)
    return [file for file in files if not (opinion.anonymous and file.kind in HEARD)]


def files_of(work: Work, *, person: Person, opinion_id: int) -> list[Attachment]:
    """The same, by the opinion's id."""
    return files_for(work, person, opinions.get(work.c, opinion_id))
