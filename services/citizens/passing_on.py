"""Telling people without any account: the station that wrote their matter down does it, by telephone or at its door."""

from domain.cases import Opinion
from domain.notice import CaseRef, Kind, Notice, Say
from domain.roles import Role
from services.audience import hearers
from services.work import Work
from storage.feedback import evaluations
from storage.opinions import opinions, questions
from storage.people import people


def by_the_station(work: Work, notice: Notice) -> list[Notice]:
    """What the station is asked to tell instead of a notice that has nowhere to go; empty where it cannot be done.

    Only for authors whom a station has written down: those who came by themselves have accounts, and people without a
    name are nobody's to ring up.
    """
    opinion = _behind(work, notice.case) if notice.role == Role.CITIZEN and notice.case else None
    if opinion is None or opinion.anonymous or opinion.author_id != notice.person_id:
        return []
    if people.with_accounts(work.c, [notice.person_id]):
        return []
    author = people.get(work.c, notice.person_id, work.today)
    facts = {
        "number": opinion.number,
        "name": author.name,
        "phone": author.phone or Say("phone-none"),
        "words": Say(notice.text_id, dict(notice.facts)),
    }
    return [
        Notice(one, Role.STATION, "pass-on", facts, case=opinion.ref, version=opinion.version, bulk=notice.bulk)
        for one in hearers(work, opinion, Role.STATION)
    ]


def _behind(work: Work, case: CaseRef) -> Opinion | None:
    """The opinion a citizen's notice is about."""
    match case.kind:
        case Kind.OPINION:
            return opinions.get(work.c, case.id)
        case Kind.RATING:
            return opinions.get(work.c, evaluations.rating_locked(work.c, case.id).opinion_id)
        case Kind.QUESTION:
            return opinions.get(work.c, questions.get(work.c, case.id).opinion_id)
    return None
