"""The template of reply letters: the one in force, and taking another one; each is kept with hash, who and when."""

from hashlib import sha256
from typing import NamedTuple

from domain.person import Person
from domain.replies.letter_form import DOCX
from domain.roles import Role
from services.citizens.intake import keep_file
from services.holding import not_yours
from services.work import Work
from storage import attachments
from storage.people import people
from storage.replies import reply_letters
from storage.replies.reply_letters import Template

# what an officer sends in is fetched as any other file, and looked at when it is there
SENT_IN = "template"


class InForce(NamedTuple):
    """The template letters are made from. template: None for the house form; by: who sent it in, where somebody did."""

    content: bytes
    template: Template | None
    by: str


def in_force(work: Work) -> InForce:
    """The template of this place: the newest one taken, or the house form."""
    template = reply_letters.template(work.c)
    if template is None:
        return InForce(_house_form(), None, "")
    by = people.get(work.c, template.person_id, work.today).name if template.person_id else ""
    return InForce(reply_letters.bytes_of(work.c, template.blob_id), template, by)


def to_edit(work: Work, *, person: Person) -> tuple[InForce, int]:
    """The template in force and the blob that holds it, for the office to change in Word. Raises NotYours."""
    _is_office(work, person)
    now = in_force(work)
    return now, now.template.blob_id if now.template else attachments.keep_bytes(work.c, now.content, DOCX)


def send_in(work: Work, *, person: Person, account_id: int, handle: str, file_name: str, size: int) -> int:
    """A changed template is on its way; it is looked at when its bytes are there. Raises NotYours."""
    _is_office(work, person)
    return keep_file(work, account_id=account_id, kind=SENT_IN, handle=handle, file_name=file_name, size=size)


def take(work: Work, content: bytes, person_id: int | None) -> Template:
    """Let letters be made from this template from now on; it has been looked at (services.letter_template.check)."""
    digest = sha256(content).hexdigest()
    now = reply_letters.template(work.c)
    if now is not None and now.sha256 == digest:
        return now
    blob = attachments.keep_bytes(work.c, content, DOCX)
    kept = {"blob_id": blob, "sha256": digest, "person_id": person_id, "taken_at": work.now}
    return reply_letters.template_get(work.c, reply_letters.template_add(work.c, **kept))


def back_to_house_form(work: Work, *, person: Person) -> Template:
    """The form the program came with is in force again, as one more template. Raises NotYours."""
    _is_office(work, person)
    return take(work, _house_form(), person.id)


def _is_office(work: Work, person: Person) -> None:
    if not person.holds(Role.OFFICE):
        raise not_yours(work)


def _house_form() -> bytes:
    from services.replies.letter_docx import house_form  # python-docx is loaded for the first letter

    return house_form()
