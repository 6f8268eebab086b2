"""A new term of the congress (换届): all mandates of the old one end, what is not finished goes on (rules §3.2)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.cases import Suggestion
from domain.errors import CaseworkError
from domain.notice import Fact, Say
from domain.people.mandates import TERM_OVER
from domain.person import Person
from domain.roles import Role
from services.facts import facts_of
from services.holding import not_yours
from services.people import ending
from services.place import congress_of
from services.promises import commitments
from services.work import Work
from storage import places
from storage.people import people
from storage.suggestions import suggestions


@dataclass(frozen=True, slots=True)
class Change:
    """What the change of term does: how many mandates end, what goes on, how many opinions go back to stations."""

    term_no: int
    deputies: int
    unfinished: Sequence[Suggestion]
    opinions: int
    # how many promises are to be explained to those they were made to
    promises: int = 0

    @property
    def facts(self) -> dict[str, Fact]:
        """What sentences say of it."""
        return {
            "term": str(self.term_no),
            "next": str(self.term_no + 1),
            "count": str(self.deputies),
            "unfinished": str(len(self.unfinished)),
            "opinions": str(self.opinions),
            "promises": str(self.promises),
        }


def check(work: Work, *, person: Person) -> Change:
    """What it would do; nothing is done yet. Raises NotYours, change-term-nobody."""
    if not person.holds(Role.OFFICE):
        raise not_yours(work)
    leaving = people.serving(work.c, Role.DEPUTY, work.today)
    if not leaving:
        raise CaseworkError("change-term-nobody")
    left = [_left(work, person_id, scope_id) for person_id, scope_id in leaving]
    opinions = sum({one.seat.person_id: one.opinions for one in left}.values())
    unfinished = suggestions.unfinished(work.c)
    return Change(congress_of(work).term_no, len({one for one, _ in leaving}), unfinished, opinions)


def change_term(work: Work, *, person: Person, term_no: int) -> Change:
    """End every deputy's mandate today. Suggestions go on and are answered to whoever submitted them.

    term_no: the term that ends, as it was shown: a second press ends nobody else's. The next term is the congress's
    from now on; its deputies come with the roster. Raises NotYours, change-term-nobody.
    """
    change = check(work, person=person)
    if change.term_no != term_no:
        raise CaseworkError("change-term-nobody")
    for person_id, scope_id in people.serving(work.c, Role.DEPUTY, work.today):
        ending.end(work, actor=person, person_id=person_id, role=Role.DEPUTY, scope_id=scope_id, reason=TERM_OVER)
    places.set_up_congress(work.c, term_no=term_no + 1, session_no=1)
    work.read_anew()
    return replace(change, promises=commitments.at_change_of_term(work))


def line(work: Work, suggestion: Suggestion) -> Say:
    """One of those that go on."""
    facts = facts_of(work, suggestion)
    return Say("change-term-line", facts | {"state": Say(f"status-suggestion-{suggestion.status}")})


def _left(work: Work, person_id: int, scope_id: int | None) -> ending.Left:
    return ending.check(work, person_id=person_id, role=Role.DEPUTY, scope_id=scope_id)
