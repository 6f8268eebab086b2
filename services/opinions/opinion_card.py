"""The card of one opinion as its station reads it: words, hints, dates, who has it, what can be taken back."""

from dataclasses import dataclass
from datetime import date

from domain.cases import Opinion
from domain.notice import Say
from domain.opinions import recognition
from domain.opinions.answers import Addition
from domain.opinions.question import is_with
from domain.person import Person
from domain.roles import Role
from services.disclosure import facts_to_read, files_for
from services.facts import Facts
from services.holding import holding_of
from services.opinions import merging, undoing
from services.opinions.answering import told_before
from services.opinions.screening import of_station, screening_due
from services.work import Work
from storage.opinions import answers, opinions
from storage.people import people


@dataclass(frozen=True, slots=True)
class Card:
    """One opinion as the station has it before it: files, the last day, its place in the queue, who has it now.

    hints: what the program noticed, for a person to judge. similar: something it could be merged into was found.
    added: what its author said later. told: what people were told before, and what its author thinks of it.
    may_ask: its author can be asked something now.
    """

    opinion: Opinion
    facts: Facts
    files: int
    due: date | None
    index: int
    count: int
    holding: Say
    hints: tuple[Say, ...]
    similar: bool
    added: tuple[Addition, ...]
    told: tuple[Say, ...]
    can_undo: bool
    may_ask: bool


def card(work: Work, *, person: Person, opinion_id: int) -> Card:
    """One opinion of this person's station, wherever it stands now. Raises NotYours."""
    opinion = of_station(work, person, opinions.get(work.c, opinion_id))
    queue = opinions.queue_to_screen(work.c, person.scopes(Role.STATION))
    index = queue.index(opinion.id) + 1 if opinion.id in queue else 0
    twins = merging.proposal(work, person=person, opinion_id=opinion.id).twins if index else ()
    added = tuple(answers.additions_of(work.c, [opinion.id]))
    return Card(
        opinion,
        facts_to_read(work, opinion),
        len(files_for(work, person, opinion)),
        screening_due(work, opinion),
        index,
        len(queue),
        holding_of(work, opinion),
        (*_noticed(opinion, added), *map(_like, twins[:1])),
        bool(twins),
        added,
        tuple(told_before(work, opinion)),
        undoing.can_undo(work, person, opinion),
        is_with(opinion, Role.STATION, person.id, None) and bool(people.with_accounts(work.c, [opinion.author_id])),
    )


def _noticed(opinion: Opinion, added: tuple[Addition, ...]) -> list[Say]:
    """What the program noticed when it was sent, and in what its author said later."""
    later = (name for one in added for name in recognition.noticed(one.text))
    return [Say(f"screening-hint-{name}") for name in dict.fromkeys((*opinion.hints.split(), *later))]


def _like(twin: merging.Twin) -> Say:
    return Say("screening-hint-similar", {"other": twin.opinion.number, "count": str(twin.count)})
