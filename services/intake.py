"""Taking in a citizen's opinion: from a draft to a numbered case with a promised date."""

from dataclasses import dataclass
from datetime import date

from domain import matter
from domain.cases import Opinion
from domain.clocks import Clock
from domain.errors import CaseworkError
from domain.opinion import OPINION
from domain.opinion import OpinionAction as A
from domain.people import SYSTEM, Person
from domain.roles import Role
from services.casework import Entrance, enter
from services.facts import due_of
from services.work import Work
from storage import attachments, numbers, opinions, people, places


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


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the citizen is promised: who answers by when."""

    opinion: Opinion
    station: str
    due: date | None


def submit(work: Work, *, person: Person, draft: Draft) -> Receipt:
    """Send an opinion: it gets a number and lies with the station of its district (docs/rules.md §3.1).

    Raises CaseworkError when it says nothing (opinion-not-a-matter) or the place has no station yet (place-not-ready).
    """
    district = places.district_of(work.once(places.districts.all), f"{draft.place}\n{draft.text}")
    station_id = district.station_id if district else _first_station(work)
    values = {
        "number": numbers.next_number(work.c, Opinion.SERIES, work.today.year),
        "author_id": person.id,
        "anonymous": draft.anonymous,
        "signature": "" if draft.anonymous else draft.signature,
        "phone": "" if draft.anonymous else draft.phone,
        "title": matter.title_of(draft.text),
        "text": draft.text,
        "place": draft.place,
        "lat": draft.lat,
        "lon": draft.lon,
        "topic": draft.topic,
        "language": person.language,
        "district_id": district.id if district else None,
        "station_id": station_id,
        "submitted_at": work.now,
    }
    ways = (Entrance(A.SUBMIT, person, Role.CITIZEN), Entrance(A.ROUTE, SYSTEM, Role.SYSTEM))
    facts = {"text": draft.text, "files": draft.files}
    opinion = enter(work, OPINION, opinions, values, ways, facts=facts)
    attachments.join(work.c, draft.files, opinion.id)
    people.set_signature(
        work.c, person.id, "anonymous" if draft.anonymous else "named", draft.signature or person.name, draft.phone
    )
    station = work.once(places.stations.get, station_id)
    return Receipt(opinion, station.name, due_of(work, opinion, Clock.OPINION_SCREEN))


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
