"""What the file of a suggestion says of a reply's letters, and of a class that was corrected."""

from collections.abc import Iterator

from domain.cases import Reply
from domain.notice import Fact, Say, in_a_row
from domain.rules.calendar import local_day
from services.work import Work
from storage.people import people
from storage.replies import reply_letters

DIGITS = 8


def letter_record(work: Work, reply: Reply) -> Iterator[Say]:
    """Each letter that was made, by its digest, and each correction: old, new, who, why."""
    for one in reply_letters.of_reply(work.c, reply.id):
        if one.made_at is not None:
            digest = in_a_row(sha[:DIGITS] for sha in (one.pdf_sha256, one.docx_sha256) if sha)
            deputy = people.get(work.c, one.deputy_id, work.today).name
            yield Say("file-letter", {"deputy": deputy, "edition": str(one.edition), "digest": digest})
    for made in reply_letters.corrections_of(work.c, reply.id):
        old = Say("letter-result", {"letter": made.old_letter, "result": Say(f"result-{made.old_outcome}")})
        new = Say("letter-result", {"letter": made.new_letter, "result": Say(f"result-{made.new_outcome}")})
        name = people.get(work.c, made.person_id, work.today).name
        facts: dict[str, Fact] = {"old": old, "new": new, "name": name, "reason": made.reason}
        yield Say("file-class-amended", {**facts, "date": local_day(made.corrected_at)})
