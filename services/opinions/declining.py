"""Not taking an opinion up (不受理): why, which door, the very words, and the second look (docs/rules.md §3.1)."""

from dataclasses import dataclass
from datetime import date

from domain.cases import Opinion
from domain.clocks import Clock
from domain.errors import CaseworkError, NotYours
from domain.lifecycle import Tell
from domain.notice import Fact, Say
from domain.opinions.doors import REASONS, doors_for, shown
from domain.opinions.opinion import OpinionAction as A
from domain.person import Person
from domain.roles import Role
from services.audience import hearers
from services.casework import move, seen, tell
from services.facts import due_of, facts_of
from services.holding import not_yours
from services.work import Work
from storage import places
from storage.opinions import opinions
from storage.people import people

# What the author asked for beyond a second look: that deputies carry the matter to a higher level.
UPWARDS = "upwards"


@dataclass(frozen=True, slots=True)
class Answer:
    """A refusal before it is sent: the doors it can point to, the one it does, and what the citizen will read."""

    opinion: Opinion
    reason: str
    doors: tuple[str, ...]
    door: str
    says: Say
    station: str


def preview(
    work: Work, *, person: Person, opinion_id: int, version: int, reason: str, door: str = "", words: str = ""
) -> Answer:
    """What the citizen would read. words: the officer's own, in place of the usual sentence of this reason.

    Raises NotYours, CaseHasMovedOn; error-choose-please for a reason that is none; look-again-by-another.
    """
    opinion = seen(_decidable(work, person, opinions.get(work.c, opinion_id)), version)
    return _answer(work, opinion, person, reason, door, words)


def decline(
    work: Work, *, person: Person, opinion_id: int, version: int, reason: str, door: str = "", words: str = ""
) -> Answer:
    """Not take it up; whoever is handled together with it hears the same. After a second look it stands as it was.

    Raises what `preview` raises, ActionNotAllowed.
    """
    opinion = seen(_decidable(work, person, opinions.locked(work.c, opinion_id)), version)
    answer = _answer(work, opinion, person, reason, door, words)
    for joined in opinions.merged_into(work.c, opinion.id):
        _decline_one(work, joined, person, _answer(work, joined, person, reason, door, words), words, again=False)
    _decline_one(work, opinion, person, answer, words, again=opinion.looked_again)
    return answer


def by_organiser(work: Work, opinion: Opinion, person: Person, reason: str, campaign: str) -> None:
    """The organising office of a campaign finds that an opinion handed to it is nothing to be put right: its author,
    and everybody handled together with it, reads why and which door it is (docs/rules.md §3.1)."""
    office = Say("who-appraisal", {"campaign": campaign})
    for one in (*opinions.merged_into(work.c, opinion.id), opinion):
        doors = doors_for(reason)
        chosen = next(iter(doors), "")
        station = work.once(places.stations.get, one.station_id)
        here: dict[str, Fact] = {"station": station.name, "address": station.address}
        facts = facts_of(work, one) | {"officer": person.name, "station": office, "door": shown(chosen, here)}
        told = Say(f"declined-{reason}", facts)
        move(
            work,
            one,
            A.DECLINE,
            person,
            roles=frozenset({Role.ORGANISER}),
            facts={"reason": reason},
            data={"reason": reason, "door": chosen},
            says={"text": told},
            columns={"reason": reason},
            officer_id=person.id,
        )


def look_again(work: Work, *, person: Person, opinion_id: int, version: int, upwards: bool = False) -> date | None:
    """The author wants somebody else to look at it, once; returns by when that is decided (docs/rules.md §3.1).

    upwards: so that deputies carry the matter to a higher level. Where a station has nobody else, the office looks.
    Raises NotYours, CaseHasMovedOn, ActionNotAllowed, error-once-only.
    """
    opinion = seen(opinions.locked(work.c, opinion_id), version)
    if opinion.author_id != person.id:
        raise NotYours
    before = people.get(work.c, opinion.officer_id, work.today).name if opinion.officer_id else ""
    hints = " ".join(dict.fromkeys([*opinion.hints.split(), UPWARDS])) if upwards else opinion.hints
    says: dict[str, Fact] = {"officer": before, "reason": reason_of(opinion)}
    facts = {"times": int(opinion.looked_again)}
    again = move(work, opinion, A.LOOK_AGAIN, person, facts=facts, says=says, looked_again=True, hints=hints)
    if alone(work, again):
        tell(work, again, Tell(Role.OFFICE, "look-again-task", Clock.OPINION_SCREEN), person, says)
    return due_of(work, again, Clock.OPINION_SCREEN)


def take_up_after_all(work: Work, *, person: Person, opinion_id: int, version: int) -> Opinion:
    """The office looked again where the station had nobody else, and finds that it is to be taken up.

    Raises NotYours, CaseHasMovedOn, ActionNotAllowed, look-again-by-another.
    """
    opinion = seen(_decidable(work, person, opinions.locked(work.c, opinion_id)), version)
    facts = {"times": int(opinion.looked_again), **_who(opinion, person)}
    return move(work, opinion, A.ACCEPT, person, roles=frozenset({Role.OFFICE}), facts=facts)


def alone(work: Work, opinion: Opinion) -> bool:
    """Whether the station has nobody but the officer who decided the first time."""
    return not [one for one in hearers(work, opinion, Role.STATION) if one != opinion.officer_id]


def reason_of(opinion: Opinion) -> Fact:
    """Why it was not taken up, in a few words; nothing while it was."""
    return Say(f"reason-{opinion.reason}") if opinion.reason else ""


def _decidable(work: Work, person: Person, opinion: Opinion) -> Opinion:
    """For the people of its station; for the office when it looks again in place of a station of one."""
    if person.holds(Role.STATION, opinion.station_id):
        return opinion
    if person.holds(Role.OFFICE) and opinion.looked_again and alone(work, opinion):
        return opinion
    raise not_yours(work)


def _who(opinion: Opinion, person: Person) -> dict[str, int | None]:
    return {"decided_before_by": opinion.officer_id if opinion.looked_again else None, "officer": person.id}


def _answer(work: Work, opinion: Opinion, person: Person, reason: str, door: str, words: str) -> Answer:
    if reason not in REASONS:
        raise CaseworkError("error-choose-please", choices=[Say(f"reason-{one}") for one in REASONS])
    if opinion.looked_again and opinion.officer_id == person.id:
        raise CaseworkError("look-again-by-another")
    station = work.once(places.stations.get, opinion.station_id)
    doors = doors_for(reason)
    chosen = door if door in doors else next(iter(doors), "")
    here: dict[str, Fact] = {"station": station.name, "address": station.address}
    facts = facts_of(work, opinion) | {"officer": person.name, "text": words}
    facts["door"] = shown(chosen, here)
    facts["reason"] = words or Say(f"reason-{reason}")
    says = "look-again-upheld" if opinion.looked_again else "declined-own-words" if words else f"declined-{reason}"
    return Answer(opinion, reason, doors, chosen, Say(says, facts), station.name)


def _decline_one(work: Work, opinion: Opinion, person: Person, answer: Answer, words: str, *, again: bool) -> None:
    facts = {"reason": answer.reason, "times": int(again), **_who(opinion, person)}
    move(
        work,
        opinion,
        A.UPHOLD if again else A.DECLINE,
        person,
        facts=facts,
        reason=words,
        data={"reason": answer.reason, "door": answer.door},
        says={**answer.says.facts, "text": answer.says},
        columns={"reason": answer.reason},
        officer_id=person.id,
    )
