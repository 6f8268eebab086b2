"""How alike two matters are. Measured by rapidfuzz and only ever offered: whether they are one, a person decides."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import NamedTuple

from rapidfuzz import fuzz

from domain.cases import Opinion
from domain.opinions import likeness
from domain.opinions.likeness import Bare, bare
from domain.person import Person
from services.work import Work
from storage.opinions import likeness as earlier
from storage.opinions import opinions
from storage.opinions.likeness import Candidate


class Match(NamedTuple):
    """An earlier opinion and how alike it is, 0 to 100."""

    score: int
    id: int


def like_own(work: Work, *, person: Person, text: str, place: str) -> Opinion | None:
    """What this person has sent in before that is most like this text; None when nothing is like it."""
    if not person.author:
        return None
    since = work.now - timedelta(days=likeness.DAYS)
    found = earlier.own(work.c, person.id, since, most=likeness.MOST)
    best = next(iter(_ranked(bare(text, place), found, likeness.OFFER)), None)
    return opinions.get(work.c, best.id) if best else None


def like_others(
    work: Work,
    *,
    author_id: int,
    station_id: int,
    district_id: int | None,
    text: str,
    place: str,
    at_least: int = likeness.OFFER,
) -> list[Match]:
    """Open matters others have sent to the same station that are like this text, the most alike first.

    Only what stands by itself: what is handled together is found through its first opinion.
    """
    found = _near(work, station_id, district_id)
    others = [one for one in found if one.author_id != author_id]
    return _ranked(bare(text, place), others, at_least)


def _near(work: Work, station_id: int, district_id: int | None) -> list[Candidate]:
    """What may be like it, looked up once in a transaction: what its own turns bring in comes on top."""
    where = station_id, district_id
    if where not in work.near:
        since = work.now - timedelta(days=likeness.DAYS)
        work.near[where] = earlier.near(work.c, *where, since, most=likeness.MOST)
    return work.near[where]


def remember(work: Work, opinion: Opinion) -> None:
    """It has just been sent in: what comes next is compared with it, too."""
    kept = earlier.remember(work.c, opinion)
    for (station_id, district_id), found in work.near.items():
        if opinion.station_id == station_id and (district_id is None or opinion.district_id in (None, district_id)):
            found.insert(0, kept)


def like_opinion(work: Work, opinion: Opinion, at_least: int = likeness.OFFER) -> list[Match]:
    """The same for an opinion that is there already: what it could be put to."""
    return like_others(
        work,
        author_id=opinion.author_id,
        station_id=opinion.station_id,
        district_id=opinion.district_id,
        text=opinion.text,
        place=opinion.place,
        at_least=at_least,
    )


def says_something_new(text: str, before: str) -> bool:
    """Whether a text has a clause that was not said before, in other words or the same."""
    said = bare(before).clauses
    closest = (max((fuzz.ratio(one, old) for old in said), default=0) for one in bare(text).clauses)
    return any(score < likeness.NOTHING_NEW for score in closest)


def alike(this: Bare, found: Iterable[Candidate], at_least: int) -> list[Match]:
    """Those of the candidates that are at least so much like this, in their order."""
    ours = this.numbers
    if ours:  # most are told apart by this alone
        found = [one for one in found if not one.bare.numbers or not ours.isdisjoint(one.bare.numbers)]
    near = [(one.id, one.bare) for one in found if may_reach(at_least, this, one.bare)]
    return [Match(score, id) for id, other in near if (score := measure(this, other)) >= at_least]


def _ranked(this: Bare, found: Iterable[Candidate], at_least: int) -> list[Match]:
    return sorted(alike(this, found, at_least), key=lambda one: (-one.score, one.id))


def measure(one: Bare, other: Bare) -> int:
    """How alike two matters are, 0 to 100. Different places or house numbers: 0, however alike the words."""
    if _apart(one.places, other.places) or (one.numbers and other.numbers and not one.numbers & other.numbers):
        return 0
    whole = fuzz.ratio(one.letters, other.letters)
    return round(max(whole, _covered(one.clauses, other.clauses)))


def may_reach(score: int, one: Bare, other: Bare) -> bool:
    """Whether two matters share letters enough for this score. Cheaper than to measure; says no only when that is sure.

    A clause of n letters, k of them said in the other matter, can be at most 200k/(n+k) like any clause of it; that
    grows ever more slowly with k, so the whole is at most what evenly spread letters would give.
    """
    if one.numbers and other.numbers and one.numbers.isdisjoint(other.numbers):
        return False
    shared = one.often.keys() & other.often.keys()
    if not shared:
        return False
    ours, theirs = len(one.letters), len(other.letters)
    forth, back = sum(map(one.often.__getitem__, shared)), sum(map(other.often.__getitem__, shared))
    most = 200 * (ours * forth / (ours + forth) + theirs * back / (theirs + back)) / (ours + theirs)
    return most + 0.5 >= score


def _apart(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether both name places, and none of one is a place of the other, letters wrong or left out allowed."""
    if not ours or not theirs:
        return False
    return max(fuzz.ratio(mine, other) for mine in ours for other in theirs) < likeness.SAME_PLACE


def _covered(ours: Sequence[str], theirs: Sequence[str]) -> float:
    """How much of either is said in the other, clause by clause, in whatever order."""
    if not ours or not theirs:
        return 0.0
    forth = sum(len(clause) * max(fuzz.ratio(clause, other) for other in theirs) for clause in ours)
    back = sum(len(clause) * max(fuzz.ratio(clause, other) for other in ours) for clause in theirs)
    return (forth + back) / sum(map(len, (*ours, *theirs)))
