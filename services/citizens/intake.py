"""Taking in a citizen's opinion: from a draft to a numbered case with a promised date."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.cases import Opinion
from domain.clocks import Clock
from domain.errors import AlreadyDone, CaseworkError
from domain.opinions import matter, recognition
from domain.opinions.opinion import JOINABLE, OPINION
from domain.opinions.opinion import OpinionAction as A
from domain.person import SYSTEM, Person
from domain.roles import Role
from services.casework import Entrance, enter
from services.citizens import citizen_code, flood
from services.facts import due_of
from services.opinions.likeness import remember
from services.work import Work
from storage import attachments, numbers, places
from storage.citizens import conduct
from storage.opinions import answers, opinions
from storage.people import people


@dataclass(frozen=True, slots=True)
class Draft:
    """An opinion before it is sent: the person's own words, unchanged, and what goes with them."""

    text: str
    place: str
    topic: str
    anonymous: bool
    signature: str = ""
    phone: str = ""
    lat: float | None = None
    lon: float | None = None
    files: tuple[int, ...] = ()
    # what did not fit into one text, in order; what was noticed
    rest: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    # the district its author came from, by a poster or a list
    district_id: int | None = None
    # where its insults are kept, when it had any
    conduct_id: int | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the citizen is promised: who answers by when. code: leads back here, shown this once; may be empty."""

    opinion: Opinion
    station: str
    due: date | None
    code: str


@dataclass(frozen=True, slots=True)
class Joined:
    """One's own words put to a matter others brought in: theirs, the matter's number, the how manyth one is."""

    opinion: Opinion
    master: Opinion
    count: int
    code: str


def submit(work: Work, *, person: Person, draft: Draft) -> Receipt:
    """Send an opinion: it gets a number and lies with the station of its district (docs/rules.md §3.1).

    Raises CaseworkError when it says nothing (opinion-not-a-matter) or the place has no station yet (place-not-ready).
    """
    ways = (Entrance(A.SUBMIT, person, Role.CITIZEN), Entrance(A.ROUTE, SYSTEM, Role.SYSTEM))
    opinion = take_in(work, person, draft, ways, {})
    flood.suggest_merging(work, opinion)
    station = work.once(places.stations.get, opinion.station_id)
    due = due_of(work, opinion, Clock.OPINION_SCREEN)
    return Receipt(opinion, station.name, due, citizen_code.give(work, person))


def join(work: Work, *, person: Person, draft: Draft, master_id: int) -> Joined:
    """“I have this too” (附议): one's own words, under one's own number, are handled with what others brought in.

    Raises what `submit` raises; similar-closed when the matter is over; AlreadyDone for whoever is in it.
    """
    master = opinions.locked(work.c, master_id)
    master = opinions.locked(work.c, master.master_id) if master.master_id else master
    behind = [master, *opinions.merged_into(work.c, master.id)]
    if any(one.author_id == person.id and not one.detached for one in behind):
        raise AlreadyDone
    ways = (Entrance(A.SUBMIT, person, Role.CITIZEN), Entrance(A.JOIN, person, Role.CITIZEN))
    facts = {"open": master.status in JOINABLE, "master": master.number}
    with_it = {"master_id": master.id, "suggestion_id": master.suggestion_id, "station_id": master.station_id}
    opinion = take_in(work, person, draft, ways, facts, with_it)
    count = 1 + sum(not one.detached for one in behind)
    return Joined(opinion, master, count, citizen_code.give(work, person))


def where(work: Work, place: str, text: str, chosen: int | None = None) -> tuple[int, int | None]:
    """The station a matter goes to, and the district it lies in, if that can be told. Raises place-not-ready.

    chosen: the district its author came from, by a poster or a list; without it, the words for a place tell.
    """
    known = work.once(places.districts.all)
    there = next((one for one in known if one.id == chosen), None)
    district = there or places.district_of(known, f"{place}\n{text}")
    return (district.station_id, district.id) if district else (_first_station(work), None)


def take_in(
    work: Work,
    person: Person,
    draft: Draft,
    ways: Sequence[Entrance],
    facts: Mapping[str, Any],
    changes: Mapping[str, Any] | None = None,
    data: Mapping[str, Any] | None = None,
) -> Opinion:
    """Keep the opinion with everything that goes with it. person: its author. data: kept in its first event."""
    values = _values(work, person, draft) | dict(changes or {})
    facts = {"text": draft.text, "files": draft.files, **facts}
    opinion = enter(work, OPINION, opinions, values, ways, facts=facts, data=data)
    remember(work, opinion)
    attachments.join(work.c, draft.files, opinion.id)
    if draft.conduct_id:
        conduct.belongs(work.c, draft.conduct_id, opinion.id)
    for words in draft.rest:
        answers.add_to(work.c, opinion_id=opinion.id, person_id=person.id, text=words, at=work.now)
    people.set_signature(
        work.c, person.id, "anonymous" if draft.anonymous else "named", draft.signature or person.name, draft.phone
    )
    return opinion


def _values(work: Work, person: Person, draft: Draft) -> dict[str, Any]:
    station_id, district_id = where(work, draft.place, draft.text, draft.district_id)
    return {
        "number": numbers.next_number(work.c, Opinion.SERIES, work.today.year),
        "author_id": person.id,
        "anonymous": draft.anonymous,
        "signature": "" if draft.anonymous else draft.signature,
        "phone": "" if draft.anonymous else draft.phone,
        "title": matter.title_of(draft.text),
        "text": draft.text,
        "hints": " ".join(dict.fromkeys((*draft.hints, *recognition.noticed(draft.text)))),
        "place": draft.place,
        "lat": draft.lat,
        "lon": draft.lon,
        "topic": draft.topic,
        "language": person.language,
        "district_id": district_id,
        "station_id": station_id,
        "submitted_at": work.now,
    }


def keep_file(
    work: Work, *, account_id: int, kind: str, handle: str, file_name: str = "", mime: str = "", size: int = 0
) -> int:
    """Remember a file a person sent; its bytes are fetched after the turn. Returns the attachment's id."""
    return attachments.add(
        work.c,
        account_id=account_id,
        kind=kind,
        handle=handle,
        file_name=file_name,
        mime=mime,
        size=size,
        received_at=work.now,
    )


def _first_station(work: Work) -> int:
    stations = work.once(places.stations.all)
    if not stations:
        raise CaseworkError("place-not-ready")
    return stations[0].id
