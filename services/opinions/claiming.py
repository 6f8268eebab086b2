"""An opinion for whichever deputy of the district takes it: announced without personal data, claimed by one."""

from dataclasses import dataclass

from domain.cases import Opinion
from domain.clocks import Clock
from domain.errors import AlreadyDone, CaseHasMovedOn, CaseworkError
from domain.notice import Notice
from domain.opinions.opinion import OpinionAction as A
from domain.opinions.opinion import OpinionStatus as S
from domain.person import Person
from domain.roles import Role
from services.casework import move, seen
from services.facts import due_of, facts_of
from services.holding import not_yours
from services.people.deputies import of_station
from services.work import Work
from storage import events, places
from storage.opinions import groups, opinions
from storage.people import people


@dataclass(frozen=True, slots=True)
class Claimed:
    """Which opinion a deputy has now, and the deputy's name."""

    number: str
    deputy: str


def offer(work: Work, *, person: Person, opinion_id: int, version: int) -> Opinion:
    """Accept an opinion and offer it to the deputies of its district, whoever comes first (docs/rules.md §3.1).

    The station's groups hear of it, or, where it has none, each of these deputies. Raises NotYours, CaseHasMovedOn,
    ActionNotAllowed; claim-nobody-there when no deputy could take it.
    """
    opinion = opinions.locked(work.c, opinion_id)
    if not person.holds(Role.STATION, opinion.station_id):
        raise not_yours(work)
    seen(opinion, version)
    if not of_station(work, opinion):
        raise CaseworkError("claim-nobody-there")
    if opinion.status == S.SCREENING:
        opinion = move(work, opinion, A.ACCEPT, person, officer_id=person.id)
    for group in groups.of_station(work.c, opinion.station_id):
        groups.announce(work.c, group.account_id, opinion.id, work.now)
    return move(work, opinion, A.OFFER, person, says={"where": where_about(work, opinion)})


def claim(work: Work, *, person: Person, opinion_id: int, room_id: int | None = None) -> Claimed:
    """A deputy takes an offered opinion on: of several exactly one does.

    room_id: the group in which it was done, which sees it by itself; every other group that waits is told.
    Raises AlreadyDone, CaseHasMovedOn; claim-not-eligible, claim-your-own, claim-taken.
    """
    opinion = opinions.locked(work.c, opinion_id)
    _check(work, opinion, person)
    if room_id is not None:
        groups.close(work.c, opinion.id, room_id, work.now)
    taken = move(
        work,
        opinion,
        A.CLAIM,
        person,
        roles=frozenset({Role.DEPUTY}),
        facts={"deputy": person.id, "deputies": of_station(work, opinion)},
        data={"deputy_id": person.id},
        deputy_id=person.id,
    )
    facts = facts_of(work, taken) | {"due": due_of(work, taken, Clock.DEPUTY_CHOOSE)}
    work.notices.append(Notice(person.id, Role.DEPUTY, "claim-yours", facts, case=taken.ref, version=taken.version))
    return Claimed(taken.number, person.name)


def where_about(work: Work, opinion: Opinion) -> str:
    """The district, and the place word of ours that stands in the opinion: never the author's own words."""
    if opinion.district_id is None:
        return work.once(places.stations.get, opinion.station_id).name
    district = places.districts.get(work.c, opinion.district_id)
    said = f"{opinion.place}\n{opinion.text}"
    word = max((one for one in district.places if one in said), key=len, default="")
    return district.name + word


def _check(work: Work, opinion: Opinion, person: Person) -> None:
    if opinion.deputy_id == person.id and opinion.status == S.WITH_DEPUTY:
        raise AlreadyDone()
    if opinion.author_id == person.id:
        raise CaseworkError("claim-your-own")
    if person.id not in of_station(work, opinion):
        station = work.once(places.stations.get, opinion.station_id).name
        raise CaseworkError("claim-not-eligible", station=station)
    if opinion.status == S.WITH_DEPUTY and opinion.deputy_id:
        deputy = people.get(work.c, opinion.deputy_id, work.today).name
        raise CaseworkError("claim-taken", number=opinion.number, deputy=deputy)
    if opinion.status != S.ACCEPTED or not _is_offered(work, opinion):
        raise CaseHasMovedOn.about(opinion)


def _is_offered(work: Work, opinion: Opinion) -> bool:
    """Whether the last thing decided about it was to ask whichever deputy comes first."""
    decided = [one.action for one in events.of_case(work.c, opinion.ref) if one.action in tuple(A)]
    return decided[-1:] == [A.OFFER]
