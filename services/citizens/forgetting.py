"""Letting words and names be gone: of one opinion, from its row, its files and every message (docs/rules.md §8)."""

from domain.cases import Opinion
from domain.clocks import Clock
from services import clockwork
from services.work import Work
from storage import attachments
from storage.citizens import erasing
from storage.feedback import evaluations
from storage.opinions import answers, questions
from storage.people import people

# How long what has ended is kept after its author wanted it gone, where somebody might still have to go on with it.
KEPT_DAYS = 30


def blot_out(work: Work, opinion: Opinion, *, words: bool) -> None:
    """Blot an opinion out of the talks, its author's side and what staff was told; before the row itself is emptied.

    words: its text and files, too, not the name only.
    """
    said = _words_of(work, opinion) if words else []
    named = [opinion.signature, opinion.phone]
    blobs = [one.blob_id for one in attachments.of_opinion(work.c, opinion.id) if one.blob_id] if words else []
    gone = erasing.blots([*said, *named], (opinion.lat, opinion.lon) if words else (), blobs)
    if words:
        mine = [one.id for one in people.accounts_of(work.c, opinion.author_id)]
        erasing.from_accounts(work.c, mine, gone)
    erasing.from_staff(work.c, gone, opinion.number)


def let_go(work: Work, opinion: Opinion) -> None:
    """Empty what hangs on an opinion: its files, what was added, what was answered, why it did not satisfy.

    Its author is not asked for a rating any more.
    """
    for rating in evaluations.ratings_of_opinion(work.c, opinion.id):
        clockwork.stop(work, rating.ref, Clock.OPINION_RATING)
    attachments.forget(work.c, [opinion.id])
    erasing.empty_around(work.c, [opinion.id])


def _words_of(work: Work, opinion: Opinion) -> list[str]:
    """Everything its author ever said in it."""
    added = [one.text for one in answers.additions_of(work.c, [opinion.id])]
    reasons = [one.reason for one in answers.of_opinion(work.c, opinion.id)]
    answered = [one.answer for one in questions.of_opinion(work.c, opinion.id)]
    title = opinion.title.rstrip("…")
    return [opinion.text, title, opinion.place, opinion.brief, *added, *reasons, *answered]
