"""Adding to what one has sent in: the words stay as they are, whoever has the matter hears it (docs/rules.md §3.1)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.cases import Opinion
from domain.clocks import Clock
from domain.errors import CaseworkError, NotYours
from domain.lifecycle import Tell
from domain.notice import Fact, Say, files_in_words
from domain.opinions import recognition
from domain.opinions.matter import short
from domain.opinions.opinion import OpinionAction as A
from domain.opinions.opinion import OpinionStatus as S
from domain.person import Person
from domain.roles import Role
from services.casework import move, note, tell
from services.citizens import conduct, similar
from services.citizens.opinion_state import ADDED
from services.disclosure import words_to_read
from services.facts import due_of, facts_of
from services.opinions import asking_more
from services.work import Work
from storage import attachments
from storage.opinions import answers, opinions

# Who has a matter, and by which clock.
HOLDERS: dict[str, tuple[Role, Clock | None]] = {
    S.SCREENING: (Role.STATION, Clock.OPINION_SCREEN),
    S.NEED_INFO: (Role.STATION, Clock.OPINION_SCREEN),
    S.ACCEPTED: (Role.STATION, None),
    S.WITH_DEPUTY: (Role.DEPUTY, Clock.DEPUTY_CHOOSE),
    S.HANDLING: (Role.UNIT_CLERK, Clock.OPINION_HANDLE),
    S.ADOPTED: (Role.DEPUTY, Clock.REPLY),
    S.ANSWERED: (Role.STATION, None),
    S.DISPUTED: (Role.OFFICE, Clock.OPINION_DECIDE),
    S.IN_CAMPAIGN: (Role.STATION, None),
}
GLANCE = 200


@dataclass(frozen=True, slots=True)
class Added:
    """What was added to: who was told of it, and the date that stands. again: what was over is taken up once more."""

    opinion: Opinion
    handler: Fact
    due: date | None
    again: bool


def adds_to(work: Work, *, person: Person, opinion_id: int) -> Opinion:
    """An opinion of this person that can be added to. Raises NotYours; add-over after a withdrawal."""
    opinion = opinions.get(work.c, opinion_id)
    if opinion.author_id != person.id:
        raise NotYours
    if opinion.status == S.WITHDRAWN or opinion.detached:
        raise CaseworkError("add-over", number=opinion.number)
    return opinion


def add(work: Work, *, person: Person, opinion_id: int, text: str, files: Sequence[int] = ()) -> Added:
    """Add words and files to one's own opinion; what is over is taken up again, if they say something new.

    Raises NotYours, add-over, opinion-not-a-matter when there is nothing; new-facts-please for what was said before.
    """
    opinions.locked(work.c, opinion_id)
    opinion = adds_to(work, person=person, opinion_id=opinion_id)
    text = _fit(work, person, opinion, text)
    if not text.strip() and not files:
        raise CaseworkError("opinion-not-a-matter")
    if opinion.status == S.NEED_INFO:
        return _complete(work, person, opinion, text, files)
    if opinion.status in asking_more.OVER:
        opinion = _take_up(work, person, opinion, text, tuple(files))
        again = True
    else:
        again = False
        note(work, opinion, ADDED, person, Role.CITIZEN, data={"files": len(files)})
    answers.add_to(work.c, opinion_id=opinion.id, person_id=person.id, text=text, files=len(files), at=work.now)
    attachments.join(work.c, files, opinion.id)
    master = opinions.get(work.c, opinion.master_id) if opinion.status == S.MERGED and opinion.master_id else opinion
    role, clock = HOLDERS[master.status]
    if not again:
        shown = words_to_read(opinion, text, role)
        says: dict[str, Any] = {"text": glance(shown), "count": files_in_words(len(files)), "number": master.number}
        tell(work, master, Tell(role, "case-got-info"), person, says)
    return Added(opinion, facts_of(work, master)["handler"], due_of(work, master, clock) if clock else None, again)


def glance(text: str) -> Fact:
    """The beginning of an addition, as a notice carries it; the whole of it stands with the case."""
    return short(text.strip(), GLANCE) or Say("words-none")


def _fit(work: Work, person: Person, opinion: Opinion, text: str) -> str:
    """The words without insults, which stay in the restricted log; most words unchanged."""
    if not recognition.is_abusive(text):
        return text
    conduct.record(work, person, text, opinion.id)
    return recognition.without_abuse(text)


def _complete(work: Work, person: Person, opinion: Opinion, text: str, files: Sequence[int]) -> Added:
    """What the station asked for: its clock goes on with the days it had left."""
    told, due = asking_more.complete(
        work, person=person, opinion_id=opinion.id, version=opinion.version, text=text, files=files
    )
    return Added(told, facts_of(work, told)["handler"], due, again=False)


def _take_up(work: Work, person: Person, opinion: Opinion, text: str, files: tuple[int, ...]) -> Opinion:
    """What is over is taken up for new facts only: the same words once more change nothing (docs/rules.md §3.1)."""
    news = similar.brings_news(work, opinion, text, files)
    facts = {"new_text": text if news else "", "new_files": files if news else ()}
    says = {"text": glance(text), "count": files_in_words(len(files))}
    alone = {"master_id": None, "suggestion_id": None, "unit_id": None}
    return move(work, opinion, A.NEW_FACTS, person, facts=facts, says=says, columns=alone)
