"""Asking the author for what is missing (要求补充): everything at once, and the clock stands still meanwhile."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.cases import Deadline, Opinion
from domain.clocks import Clock
from domain.errors import CaseHasMovedOn, NotYours
from domain.notice import Fact, Say, files_in_words
from domain.opinions import matter
from domain.opinions.opinion import OpinionAction as A
from domain.opinions.opinion import OpinionStatus as S
from domain.person import SYSTEM, Person
from domain.rules.deadlines import compute
from services.casework import move, seen
from services.citizens import similar
from services.facts import due_of, facts_of
from services.opinions.screening import of_station
from services.work import Work
from storage import attachments, events
from storage.opinions import answers, opinions

# What an officer can tick; anything else is written.
ITEMS = ("matter", "place", "wish", "time", "photo")
# What is over can be taken up again with what was missing.
OVER = (S.CLOSED, S.DECLINED)


@dataclass(frozen=True, slots=True)
class Question:
    """What the citizen would read: every missing item, one line each, and until when."""

    opinion: Opinion
    items: tuple[str, ...]
    says: Say
    due: date | None


def proposed(work: Work, *, person: Person, opinion_id: int) -> tuple[Opinion, tuple[str, ...]]:
    """What the program itself misses in an opinion, for the officer to correct. Raises NotYours."""
    opinion = of_station(work, person, opinions.get(work.c, opinion_id))
    files = len(attachments.of_opinion(work.c, opinion.id))
    return opinion, matter.gaps(opinion.text, opinion.place, files=files)


def preview(
    work: Work, *, person: Person, opinion_id: int, version: int, items: Collection[str], words: str = ""
) -> Question:
    """The question as the citizen would read it. Raises NotYours, CaseHasMovedOn."""
    opinion = seen(of_station(work, person, opinions.get(work.c, opinion_id)), version)
    due = compute(work.today, work.profile.term(Clock.NEED_INFO), work.calendar).due_on
    facts = facts_of(work, opinion) | {"missing": _lines(items, words), "due": due, "officer": person.name}
    return Question(opinion, _in_order(items), Say("need-info", facts), due)


def ask(
    work: Work, *, person: Person, opinion_id: int, version: int, items: Collection[str], words: str = ""
) -> Question:
    """Ask for everything missing in one message; the screening clock stands still (docs/rules.md §3.1).

    items: some of ITEMS; words: the officer's own. Raises error-reason-please when nothing is asked for; NotYours,
    CaseHasMovedOn, ActionNotAllowed.
    """
    opinion = seen(of_station(work, person, opinions.locked(work.c, opinion_id)), version)
    asked = _in_order(items)
    says: dict[str, Fact] = {"missing": _lines(asked, words), "officer": person.name}
    facts = {"reason": " ".join((*asked, words))}
    data = {"items": list(asked)}
    told = move(
        work, opinion, A.ASK_MORE, person, facts=facts, reason=words, data=data, says=says, officer_id=person.id
    )
    return Question(told, asked, Say("need-info", facts_of(work, told) | says), due_of(work, told, Clock.NEED_INFO))


def missing_in(work: Work, opinion: Opinion) -> list[Say | str]:
    """What was asked for last, one line each; empty when nothing ever was."""
    asked = [event for event in events.of_case(work.c, opinion.ref) if event.action == A.ASK_MORE]
    return _lines(json.loads(asked[-1].data)["items"], asked[-1].reason) if asked else []


def to_complete(work: Work, *, person: Person, opinion_id: int) -> Opinion:
    """An opinion of this person that waits for what was missing, or was put aside for want of it.

    Raises NotYours; CaseHasMovedOn when it waits for nothing any more.
    """
    opinion = opinions.get(work.c, opinion_id)
    if opinion.author_id != person.id:
        raise NotYours
    if opinion.status not in (S.NEED_INFO, *OVER):
        raise CaseHasMovedOn.about(opinion)
    return opinion


def complete(
    work: Work, *, person: Person, opinion_id: int, version: int, text: str, files: Sequence[int] = ()
) -> tuple[Opinion, date | None]:
    """What was missing, in the citizen's own words; the screening clock goes on with the days it had left.

    After the time for it was over the matter is taken up anew. Returns the opinion and the last day of screening.
    Raises NotYours, CaseHasMovedOn, ActionNotAllowed, opinion-not-a-matter, new-facts-please.
    """
    opinion = seen(opinions.locked(work.c, opinion_id), version)
    if opinion.author_id != person.id:
        raise NotYours
    over = opinion.status in OVER
    news = not over or similar.brings_news(work, opinion, text, tuple(files))
    facts = {"text": text, "files": files, "new_text": text if news else "", "new_files": files if news else ()}
    changes: dict[str, Any] = {"place": opinion.place or matter.place_said(text)}
    if over:
        changes |= {"master_id": None, "suggestion_id": None, "unit_id": None}
    sent = files_in_words(len(files))
    says: dict[str, Fact] = {"text": text or Say("words-none"), "files": sent, "count": sent}
    action = A.NEW_FACTS if over else A.COMPLETE
    told = move(work, opinion, action, person, facts=facts, says=says, columns=changes)
    answers.add_to(work.c, opinion_id=opinion.id, person_id=person.id, text=text, files=len(files), at=work.now)
    attachments.join(work.c, files, opinion.id)
    return told, due_of(work, told, Clock.OPINION_SCREEN)


def close(work: Work, deadline: Deadline) -> None:
    """Nothing came in time: put aside, not deleted; whoever is handled together with it hears it too."""
    opinion = opinions.locked(work.c, deadline.case_id)
    if opinion.status != S.NEED_INFO:
        return
    for one in (*opinions.merged_into(work.c, opinion.id), opinion):
        move(work, one, A.LAPSE, SYSTEM, says={"date": deadline.due_on})


def _in_order(items: Collection[str]) -> tuple[str, ...]:
    return tuple(item for item in ITEMS if item in items)


def _lines(items: Collection[str], words: str) -> list[Say | str]:
    lines: list[Say | str] = [Say(f"opinion-missing-{item}") for item in _in_order(items)]
    return [*lines, Say("opinion-missing-own-words", {"text": words})] if words else lines
