"""代群众登记: the station writes down what somebody said who came, rang or wrote (docs/rules.md §3.1).

The opinion is that person's, with a citizen's code of their own. Their telephone number stays with the station, which
tells them how it goes on as long as no account speaks for them (services/citizens/passing_on.py).
"""

from dataclasses import replace

from domain.clocks import Clock
from domain.opinions.caller import Caller
from domain.opinions.opinion import OpinionAction as A
from domain.person import SYSTEM, Person
from domain.roles import Role
from services.casework import Entrance
from services.citizens import citizen_code, flood, intake
from services.citizens.intake import Draft, Receipt
from services.facts import due_of
from services.holding import not_yours
from services.work import Work
from storage import places
from storage.people import people


def station_for(work: Work, *, person: Person, place: str, text: str) -> str:
    """The name of the station it would go to. Raises NotYours for whoever belongs to none."""
    station_id, _ = _where(work, person, place, text)
    return work.once(places.stations.get, station_id).name


def register_for(work: Work, *, person: Person, caller: Caller, draft: Draft) -> Receipt:
    """Take an opinion in for `caller`: it waits to be screened like any other; the code is shown this once.

    Where the words name no place it stays with the officer's own station. Raises NotYours, and what `intake.submit`
    raises.
    """
    station_id, district_id = _where(work, person, draft.place, draft.text)
    author = _author(work, caller)
    signed = replace(draft, anonymous=False, signature=caller.name, phone="")
    ways = (Entrance(A.REGISTER_FOR, person, Role.STATION), Entrance(A.ROUTE, SYSTEM, Role.SYSTEM))
    there = {"station_id": station_id, "district_id": district_id}
    opinion = intake.take_in(work, author, signed, ways, {}, there, {"way": str(caller.way)})
    people.rename(work.c, author.id, caller.name, caller.phone)
    flood.suggest_merging(work, opinion)
    station = work.once(places.stations.get, station_id)
    return Receipt(opinion, station.name, due_of(work, opinion, Clock.OPINION_SCREEN), citizen_code.give(work, author))


def _where(work: Work, person: Person, place: str, text: str) -> tuple[int, int | None]:
    own = person.scopes(Role.STATION)
    if not own:
        raise not_yours(work)
    station_id, district_id = intake.where(work, place, text)
    return (station_id, district_id) if district_id else (own[0], None)


def _author(work: Work, caller: Caller) -> Person:
    """Who had been written down before with the same name and number is the same person."""
    known = people.written_down(work.c, caller.name, caller.phone) if caller.phone else None
    id = known or people.add(work.c, name=caller.name, phone=caller.phone, at=work.now)
    return people.get(work.c, id, work.today)
