"""What is going to be asked about many cases, read for all of them at once: for the sweep, which looks at hundreds."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from domain.cases import Opinion
from domain.notice import CaseRef, Kind
from domain.roles import UNIT_ROLES, Role
from services.work import Work
from storage import places
from storage.feedback import evaluations
from storage.handling import assignments
from storage.opinions import opinions, questions
from storage.people import people
from storage.promises import commitments
from storage.suggestions import suggestions

# by kind: how one is read, how many are; what is not named here is read one by one
_MANY: Mapping[str, tuple[Any, Any]] = {
    Kind.OPINION: (opinions.get, opinions.many),
    Kind.SUGGESTION: (suggestions.get, suggestions.many),
    Kind.ASSIGNMENT: (assignments.get, assignments.many),
    Kind.FEEDBACK: (evaluations.feedback_get, evaluations.feedbacks.many),
    Kind.RATING: (evaluations.rating_get, evaluations.ratings.many),
    Kind.COMMITMENT: (commitments.get, commitments.commitments.many),
    Kind.QUESTION: (questions.get, questions.many),
}
# by kind: what is asked about such a case besides
_BESIDE: Mapping[str, tuple[tuple[Any, Any], ...]] = {
    Kind.OPINION: ((opinions.merged_into, opinions.merged_into_many),),
    Kind.SUGGESTION: (
        (assignments.of_suggestion, assignments.of_suggestions),
        (opinions.behind, opinions.behind_many),
        (suggestions.merged_into, suggestions.merged_into_many),
        (suggestions.co_signatures_of, suggestions.co_signatures_of_many),
    ),
}
# by column: the kind of case whose id stands there
_LEADS_TO = {"opinion_id": Kind.OPINION, "assignment_id": Kind.ASSIGNMENT, "suggestion_id": Kind.SUGGESTION}
# by office: as what else its holders are told
_ANOTHER_NAME = {Role.UNIT_CLERK: Role.LEAD_CLERK}
_SOMEBODY = ("deputy_id", "lead_deputy_id", "officer_id", "clerk_id")


def foresee(work: Work, refs: Iterable[CaseRef], *, hearing: Collection[Role] | None = None) -> None:
    """Look up these cases and those they belong to, while nothing is written.

    hearing: it is to be found out who hears of them in these roles; None: that is known, and what is wanted is what to
    tell, which names people.
    """
    wanted, found = _by_kind(refs), list[Any]()
    for kind in (
        Kind.QUESTION,
        Kind.RATING,
        Kind.COMMITMENT,
        Kind.FEEDBACK,
        Kind.ASSIGNMENT,
        Kind.OPINION,
        Kind.SUGGESTION,
    ):
        cases = _foresee_kind(work, kind, wanted.get(kind, ()))
        found += cases
        for above, ids in _above(cases).items():
            wanted.setdefault(above, set()).update(ids)
    if hearing is not None:
        _foresee_office(work, found, hearing)
        return
    # where people know a matter by its suggestion, who is in office is asked again
    if not all(isinstance(one, Opinion) for one in found):
        _foresee_office(work, found, (Role.STATION, *UNIT_ROLES))
    _foresee_names(work, found)


def _foresee_names(work: Work, cases: Sequence[Any]) -> None:
    """Their stations and units, and the people they name."""
    for kept, name in ((places.stations, "station_id"), (places.units, "unit_id")):
        work.know(kept.get, {(id,): one for id, one in kept.many(work.c, _named(cases, name)).items()})
    named = set().union(*(_named(cases, name) for name in _SOMEBODY))
    work.foresee(people.get, people.many(work.c, named, work.today), work.today)


def _foresee_office(work: Work, cases: Sequence[Any], hearing: Collection[Role]) -> None:
    """Who holds office in their stations and units, as far as the office is one of these."""
    for offices, name in (((Role.STATION,), "station_id"), (UNIT_ROLES, "unit_id")):
        asked = [role for role in offices if role in hearing or _ANOTHER_NAME.get(role) in hearing]
        holders = people.holders_in(work.c, asked, _named(cases, name), work.today)
        work.know(people.holder_ids, {(*held, work.today): ids for held, ids in holders.items()})


def _named(cases: Sequence[Any], name: str) -> set[int]:
    return {id for case in cases if (id := getattr(case, name, None))}


def _by_kind(refs: Iterable[CaseRef]) -> dict[str, set[int]]:
    wanted: dict[str, set[int]] = {}
    for kind, id in refs:
        wanted.setdefault(kind, set()).add(id)
    return wanted


def _foresee_kind(work: Work, kind: str, ids: Collection[int]) -> Sequence[Any]:
    if not ids:
        return ()
    get, many = _MANY[kind]
    found = many(work.c, ids)
    work.foresee(get, found)
    for one, all_of_them in _BESIDE.get(kind, ()):
        work.foresee(one, all_of_them(work.c, ids))
    return list(found.values())


def _above(cases: Sequence[Any]) -> dict[str, set[int]]:
    """The cases these belong to, by kind."""
    return _by_kind(_leads(cases))


def _leads(cases: Sequence[Any]) -> Iterator[CaseRef]:
    for case in cases:
        for name, kind in _LEADS_TO.items():
            if id := getattr(case, name, None):
                yield CaseRef(kind, id)
