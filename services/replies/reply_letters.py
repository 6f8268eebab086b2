"""Letters of reply: ordered when a reply is issued, made after the turn, handed out to whom they concern."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.cases import Reply, Suggestion
from domain.errors import CaseworkError
from domain.person import SYSTEM, Person
from domain.roles import Role
from services.audience import hearers
from services.casework import note
from services.disclosure import parts_in, reads_reply
from services.holding import not_yours
from services.replies.letter_contents import number_of
from services.work import Work
from storage import attachments
from storage.handling import assignments
from storage.replies import reply_letters
from storage.replies.reply_letters import ReplyLetter
from storage.suggestions import suggestions

# after so many attempts that failed somebody has to look
MOST_TRIES = 5
MADE = "make_letter"
# why a letter is a Word document only: no Chinese font on this machine; one that lacks some character of it
NO_FONT, NO_LETTER = "no_font", "no_character"


@dataclass(frozen=True, slots=True)
class Documents:
    """The bytes of one letter. No PDF: why, in a word."""

    docx: bytes
    docx_mime: str
    pdf: bytes | None
    pdf_mime: str
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Post:
    """What somebody gets who asks for the letters of a suggestion. waiting: how many are not made yet."""

    suggestion: Suggestion
    letters: Sequence[ReplyLetter]
    waiting: int
    others: int = 0
    # what the documents of each letter are called, without their ending
    names: Sequence[str] = ()

    @property
    def number(self) -> str:
        """What the letters call the suggestion."""
        return number_of(self.suggestion)


def letter_for(work: Work, reply: Reply, edition: int = 1) -> list[int]:
    """Order the letters of one reply, one for each deputy it answers (profile reply_to_joint); returns the new ones.

    They are made after the turn, from these rows: whatever crashes, none is lost. Ordering twice orders once.
    """
    there = {one.deputy_id for one in reply_letters.of_reply(work.c, reply.id) if one.edition == edition}
    return [
        reply_letters.add(
            work.c,
            reply_id=reply.id,
            deputy_id=deputy,
            edition=edition,
            outcome=reply.outcome,
            letter=reply.letter,
            ordered_at=work.now,
        )
        for deputy in _answered(work, suggestions.get(work.c, reply.suggestion_id))
        if deputy not in there
    ]


def _answered(work: Work, suggestion: Suggestion) -> list[int]:
    """The deputies a reply answers: who led, and where the place answers each, those who signed with them."""
    joint = hearers(work, suggestion, Role.CO_SIGNER) if work.profile.reply_to_joint == "each" else []
    return list(dict.fromkeys([suggestion.lead_deputy_id, *joint]))


def keep_made(work: Work, letter_id: int, documents: Documents, template_id: int | None) -> bool:
    """Keep what was made and record it by its digests; False when somebody else was quicker: what is issued stays."""
    letter = reply_letters.locked(work.c, letter_id)
    if letter.made_at is not None:
        return False
    docx = attachments.keep_bytes(work.c, documents.docx, documents.docx_mime)
    pdf = attachments.keep_bytes(work.c, documents.pdf, documents.pdf_mime) if documents.pdf else None
    digests = {"docx": attachments.blob(work.c, docx).sha256}
    if pdf is not None:
        digests["pdf"] = attachments.blob(work.c, pdf).sha256
    reply_letters.change(
        work.c,
        letter_id,
        made_at=work.now,
        template_id=template_id,
        docx_id=docx,
        docx_sha256=digests["docx"],
        pdf_id=pdf,
        pdf_sha256=digests.get("pdf", ""),
        trouble=documents.trouble,
    )
    _record(work, letter, digests)
    return True


def add_pdf(work: Work, letter_id: int, pdf: bytes, mime: str) -> None:
    """The PDF of a letter that had to go without, made of the very same document."""
    letter = reply_letters.locked(work.c, letter_id)
    if letter.pdf_id is not None:
        return
    blob = attachments.blob(work.c, attachments.keep_bytes(work.c, pdf, mime))
    reply_letters.change(work.c, letter_id, pdf_id=blob.id, pdf_sha256=blob.sha256, trouble="")
    _record(work, letter, {"pdf": blob.sha256})


def _record(work: Work, letter: ReplyLetter, digests: dict[str, str]) -> None:
    """In the record of the assignment that was answered: which letter, to whom, by its digests."""
    reply = assignments.reply_get(work.c, letter.reply_id)
    assignment = assignments.locked(work.c, reply.assignment_id)
    data = {"letter": letter.id, "reply": reply.id, "deputy": letter.deputy_id, "edition": letter.edition, **digests}
    note(work, assignment, MADE, SYSTEM, Role.SYSTEM, data=data)


def letters_of(work: Work, *, person: Person, suggestion_id: int) -> Post:
    """The letters somebody may have: deputies their own, everybody else with a part in it the lead deputy's.

    The office gets every edition, the others the newest. Orders what was issued before there were letters.
    Raises NotYours, letter-none.
    """
    suggestion = suggestions.get(work.c, suggestion_id)
    if not reads_reply(work, parts_in(work, person, suggestion), suggestion):
        raise not_yours(work)
    replies = assignments.replies_of(work.c, suggestion_id)
    if not replies:
        raise CaseworkError("letter-none", suggestion=number_of(suggestion))
    ordered = [letter for reply in replies for letter in _of(work, reply)]
    mine = [one for one in ordered if one.deputy_id == person.id]
    shown = mine or [one for one in ordered if one.deputy_id == suggestion.lead_deputy_id]
    if not person.holds(Role.OFFICE):
        shown = _newest(shown)
    others = 0 if mine else len(_newest(ordered)) - len(_newest(shown))
    made = [one for one in shown if one.made_at is not None]
    for one in shown:
        if one.made_at is None and one.tries >= MOST_TRIES:
            reply_letters.change(work.c, one.id, tries=0)  # asked for: tried again
    names = [_called(work, suggestion, one) for one in made]
    return Post(suggestion, made, len(shown) - len(made), others, names)


def _called(work: Work, suggestion: Suggestion, letter: ReplyLetter) -> str:
    """The number of the letter, or of the suggestion where it has none; a later edition says which it is."""
    number = assignments.reply_get(work.c, letter.reply_id).letter_number or number_of(suggestion)
    return f"{number}-{letter.edition}" if letter.edition > 1 else number


def _of(work: Work, reply: Reply) -> list[ReplyLetter]:
    letters = reply_letters.of_reply(work.c, reply.id)
    if not letters:
        letter_for(work, reply)
        letters = reply_letters.of_reply(work.c, reply.id)
    return letters


def _newest(letters: Iterable[ReplyLetter]) -> list[ReplyLetter]:
    """The last edition of each."""
    return list({(one.reply_id, one.deputy_id): one for one in letters}.values())
