"""Opinions in a campaign as people read them, and how whoever spoke hears what came of it (docs/rules.md §3.8)."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.access import roles_on
from domain.campaigns.campaign import Campaign, Target
from domain.campaigns.opinion import CAMPAIGN_OPINION, CampaignOpinion
from domain.campaigns.opinion import OpinionInAction as A
from domain.campaigns.opinion import OpinionInStatus as S
from domain.lifecycle import Tell
from domain.notice import Fact, Facts, Notice, Say
from domain.opinions.opinion import OpinionStatus
from domain.person import SYSTEM, Person
from domain.roles import UNIT_ROLES, Role
from services.campaigns.collecting.opinion_words import (
    brief_to_read,
    proposed,
    said,
    who_spoke,
    words_of_opinion,
    words_to_read,
)
from services.casework import move, seen, tell
from services.holding import not_yours
from services.opinions import answering
from services.work import Work
from storage import places
from storage.campaigns import campaigns
from storage.campaigns import opinions as brought
from storage.opinions import opinions
from storage.people import people

# what lies where in the organising office
SHELVES: Mapping[str, tuple[S, ...]] = {
    "received": (S.RECEIVED,),
    "sorted": (S.SORTED,),
    "handed": (S.HANDED, S.ANSWERED),
    "ended": (S.SET_ASIDE, S.GIVEN_BACK, S.AT_DISCIPLINE, S.WITHDRAWN),
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """An opinion in a campaign as this person reads it: the words, from whom, what can be done.

    words: as they were said for whoever sorts them, the brief for the unit. proposed: what the unit could read.
    """

    case: CampaignOpinion
    facts: Facts
    words: str
    brief: str
    who: Say | str
    proposed: str
    open_to: tuple[str, ...]
    parts: frozenset[Role]


def handed_to(work: Work, campaign_id: int, unit_id: int) -> list[CampaignOpinion]:
    """What a unit was given in a campaign, oldest first: each of it wants at least one rectification item."""
    return brought.handed_to(work.c, campaign_id, unit_id)


def waiting(work: Work, campaign: Campaign) -> list[CampaignOpinion]:
    """What came in and lies with no unit yet: nobody has decided about it."""
    return brought.in_hand(work.c, campaign.id)


def sheet(work: Work, *, person: Person, id: int, version: int = 0) -> Sheet:
    """One of them. Raises NotYours; CaseHasMovedOn where a version is given."""
    case = seen(brought.opinions.get(work.c, id), version)
    parts = roles_on(person, case)
    if not parts:
        raise not_yours(work)
    return Sheet(
        case,
        words_of_opinion(work, case),
        words_to_read(work, case, parts),
        brief_to_read(work, case, parts),
        who_spoke(work, case, parts),
        case.brief or (proposed(work, case) if Role.ORGANISER in parts else ""),
        tuple(map(str, CAMPAIGN_OPINION.open_to(case.status, parts))),
        parts,
    )


def shelf(
    work: Work, *, person: Person, campaign_id: int, name: str, limit: int, offset: int
) -> tuple[list[Sheet], int]:
    """One page of what lies on a shelf of the organising office, oldest first. Raises NotYours."""
    if not reads_shelves(person, campaign_id):
        raise not_yours(work)
    own = {unit for role in UNIT_ROLES for unit in person.scopes(role)}
    here = SHELVES.get(name, ())
    found, total = brought.listed(work.c, campaign_id, statuses=here, not_of=own, limit=limit, offset=offset)
    return [sheet(work, person=person, id=one.id) for one in found], total


def reads_shelves(person: Person, campaign_id: int) -> bool:
    """Whether somebody reads what came in for this campaign."""
    return person.holds(Role.OFFICE) or any(person.holds(role, campaign_id) for role in (Role.ORGANISER, Role.AUDITOR))


def counts(work: Work, campaign_id: int) -> dict[str, int]:
    """How many lie on each shelf."""
    every = brought.counts(work.c, campaign_id)
    return {name: sum(every.get(one, 0) for one in statuses) for name, statuses in SHELVES.items()}


def collected_line(work: Work, campaign: Campaign, person: Person) -> Say:
    """What the campaign's card says of what came in."""
    return Say("collected-subject", {name: str(count) for name, count in counts(work, campaign.id).items()})


def given_line(work: Work, campaign: Campaign, person: Person) -> Say | None:
    """What it says to people of a unit that was given something; nothing to the others."""
    units = {unit for role in UNIT_ROLES for unit in person.scopes(role)}
    count = sum(len(brought.handed_to(work.c, campaign.id, unit)) for unit in units)
    return Say("given-subject", {"count": str(count)}) if count else None


def at_units(work: Work, *, person: Person, limit: int, offset: int) -> tuple[list[Sheet], int]:
    """One page of what this person's units were given, the newest first."""
    units = list(dict.fromkeys(unit for role in UNIT_ROLES for unit in person.scopes(role)))
    found, total = brought.shown_to(work.c, units, limit=limit, offset=offset)
    return [sheet(work, person=person, id=one.id) for one in found], total


def brought_by(work: Work, *, person: Person, limit: int, offset: int) -> tuple[list[Sheet], int]:
    """One page of what a deputy brought to any campaign, the newest first."""
    found, total = brought.of_deputy(work.c, person.id, limit=limit, offset=offset)
    return [sheet(work, person=person, id=one.id) for one in found], total


def targets_named_first(work: Work, case: CampaignOpinion) -> list[tuple[Target, str]]:
    """The targets with their names; those the words name come first."""
    named = {unit.id for unit in places.units_named(work.c, said(work, case))}
    every = {one.unit_id: one for one in campaigns.targets_of(work.c, case.campaign_id)}
    first = sorted(every.values(), key=lambda one: one.unit_id not in named)
    return [(one, places.units.get(work.c, one.unit_id).name) for one in first]


def told(work: Work, opinion_id: int, says: str, facts: Mapping[str, Fact]) -> None:
    """Something came of it: every person who spoke hears this sentence, as often as something comes of it.

    The citizen by their own opinion, with everybody handled together with it; the deputy of the visit; for words that
    came by a channel whoever wrote them down, where a way to reach the person was left. Nobody for unsigned paper.
    """
    case = brought.opinions.locked(work.c, opinion_id)
    case = move(work, case, A.TELL, SYSTEM)
    if case.opinion_id is not None:
        _tell_author(work, case, says, facts)
    elif case.deputy_id is not None:
        tell(work, case, Tell(Role.DEPUTY, says), SYSTEM, facts)
    elif case.contact:
        heard = Say(says, {**words_of_opinion(work, case), **facts})
        _tell_recorder(work, case, {"contact": case.contact, "text": heard})


def concluded(work: Work, opinion_id: int, *, person: Person, text: str) -> None:
    """Everything that came of it is struck off: a citizen gets `text` as the answer to their opinion, and says what
    they think of it; the others have heard. Nothing happens where that was said before.

    person: who struck the last of it off.
    """
    case = brought.opinions.locked(work.c, opinion_id)
    if case.status != S.HANDED:
        return
    move(work, case, A.ANSWER, SYSTEM)
    opinion = opinions.get(work.c, case.opinion_id) if case.opinion_id is not None else None
    if opinion and opinion.status == OpinionStatus.IN_CAMPAIGN:
        answering.give(work, opinion, person, Role.SYSTEM, text)


def _tell_author(work: Work, case: CampaignOpinion, says: str, facts: Mapping[str, Fact]) -> None:
    opinion = opinions.get(work.c, case.opinion_id or 0)
    if opinion.status != OpinionStatus.WITHDRAWN:
        mine = {name: fact for name, fact in words_of_opinion(work, case).items() if name != "number"}
        tell(work, opinion, Tell(Role.CITIZEN, says), SYSTEM, {**mine, **facts})


def _tell_recorder(work: Work, case: CampaignOpinion, says: Mapping[str, Fact]) -> None:
    """Whoever wrote it down rings or writes, as long as they are there; otherwise the organising office does."""
    there = people.holder_ids(work.c, Role.ORGANISER, case.campaign_id, work.today)
    for one in [case.recorded_by] if case.recorded_by in there else there:
        facts = {**words_of_opinion(work, case), **says}
        work.notices.append(
            Notice(one, Role.ORGANISER, "appraisal-ring-back", facts, case=case.ref, version=case.version)
        )
