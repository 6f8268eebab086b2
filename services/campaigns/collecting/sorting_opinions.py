"""What the organising office does with what came in: sort it, hand it to its target item by item without a name, send
accusations to the discipline door, set aside with an answer (docs/rules.md §3.8)."""

from dataclasses import asdict, dataclass
from typing import Any

from domain.access import roles_on
from domain.campaigns.campaign import Campaign
from domain.campaigns.opinion import IN_HAND, CampaignOpinion
from domain.campaigns.opinion import OpinionInAction as A
from domain.campaigns.opinion import OpinionInStatus as S
from domain.cases import Opinion
from domain.opinions.opinion import OpinionAction, OpinionStatus
from domain.person import SYSTEM, Person
from domain.roles import Role
from services.campaigns.collecting.opinion_words import speaker, words_of_opinion
from services.casework import move, seen
from services.holding import not_yours
from services.opinions import answering, declining
from services.work import Work
from storage.campaigns import campaigns, rectification
from storage.campaigns import opinions as brought
from storage.opinions import opinions

# the reason a citizen reads (domain/opinions/doors.toml)
ACCUSED = "accusation"
ORGANISER = frozenset({Role.ORGANISER})


@dataclass(frozen=True, slots=True)
class Sorting:
    """How an opinion is sorted: about whom, what it is, what it is about, and what the unit will read."""

    unit_id: int | None
    utterance: str
    category: str
    brief: str


def sort(work: Work, *, person: Person, id: int, version: int, sorting: Sorting) -> CampaignOpinion:
    """Say what it is. Raises NotYours, CaseHasMovedOn, ActionNotAllowed, appraisal-sort-missing,
    appraisal-names-somebody."""
    case = _held(work, person, id, version)
    facts = _facts(work, case, sorting)
    data = {"unit_id": sorting.unit_id, "utterance": sorting.utterance, "category": sorting.category}
    return move(work, case, A.SORT, person, roles=ORGANISER, facts=facts, data=data, columns=asdict(sorting))


def hand_over(work: Work, *, person: Person, id: int, version: int, is_none: bool = False) -> CampaignOpinion:
    """交给单位: its people read the brief, whoever spoke hears where it went.

    is_none: this person has looked and says that it is no accusation. Raises NotYours, CaseHasMovedOn,
    ActionNotAllowed, appraisal-may-accuse, and what `sort` raises.
    """
    return _hand_over(work, person, _held(work, person, id, version), is_none=is_none)


def hand_over_all(work: Work, *, person: Person, campaign_id: int) -> tuple[list[CampaignOpinion], int]:
    """Everything that is sorted, one by one; what may be an accusation stays: how many. Raises NotYours."""
    campaigns.campaigns.locked(work.c, campaign_id)
    every, _ = brought.listed(work.c, campaign_id, statuses=(S.SORTED,))
    if not person.holds(Role.ORGANISER, campaign_id):
        raise not_yours(work)
    plain = [one for one in every if not one.may_accuse and Role.ORGANISER in roles_on(person, one)]
    done = [_hand_over(work, person, one, is_none=False) for one in plain]
    return done, len(every) - len(done)


def to_discipline(work: Work, *, person: Person, id: int, version: int) -> CampaignOpinion:
    """转纪检: an accusation goes to no unit; the congress office passes it on, whoever spoke hears which door it is.

    Raises NotYours, CaseHasMovedOn, ActionNotAllowed.
    """
    case = _held(work, person, id, version)
    moved = move(work, case, A.TO_DISCIPLINE, person, roles=ORGANISER)
    if opinion := _behind(work, case):
        campaign = campaigns.campaigns.get(work.c, case.campaign_id)
        declining.by_organiser(work, opinion, person, ACCUSED, campaign.title)
    return moved


def set_aside(work: Work, *, person: Person, id: int, version: int, reason: str) -> CampaignOpinion:
    """不列入: the reason is the answer whoever spoke gets.

    Raises NotYours, CaseHasMovedOn, ActionNotAllowed, error-reason-please, answer-too-short.
    """
    case = _held(work, person, id, version)
    moved = _ends(work, case, A.SET_ASIDE, person, reason)
    if opinion := _behind(work, case):
        answering.give(work, opinion, person, Role.ORGANISER, reason)
    return moved


def give_back(work: Work, *, person: Person, id: int, version: int, reason: str) -> CampaignOpinion:
    """退回联络站: it is no matter of the appraisal; the station finds another way for it, and its author hears that.

    Raises NotYours, CaseHasMovedOn, ActionNotAllowed, error-reason-please, appraisal-no-station.
    """
    return _to_station(work, _held(work, person, id, version), person, reason)


def give_up(work: Work, campaign: Campaign, reason: str) -> None:
    """The campaign has been called off: what nobody puts right goes back to its station, or is set aside."""
    left, _ = brought.listed(work.c, campaign.id, statuses=(*IN_HAND, S.HANDED))
    for case in left:
        if case.status == S.HANDED and rectification.of_opinion(work.c, case.id):
            continue
        if case.opinion_id:
            _to_station(work, case, SYSTEM, reason)
        else:
            _ends(work, case, A.SET_ASIDE, SYSTEM, reason)


def returned(work: Work, *, person: Person, id: int, version: int, reason: str) -> CampaignOpinion:
    """A clerk of the unit says that it is not theirs: the organising office has it again.

    Raises NotYours, CaseHasMovedOn, ActionNotAllowed, error-reason-please, appraisal-has-items.
    """
    campaigns.campaigns.locked(work.c, brought.opinions.get(work.c, id).campaign_id)
    case = seen(brought.opinions.locked(work.c, id), version)
    if not roles_on(person, case):
        raise not_yours(work)
    facts = {"reason": reason, "items": len(rectification.of_opinion(work.c, case.id)), "number": case.number}
    says = {"reason": reason, "unit": words_of_opinion(work, case)["unit"]}
    return move(work, case, A.RETURN, person, facts=facts, reason=reason, says=says, unit_id=None, handed_at=None)


def _hand_over(work: Work, person: Person, case: CampaignOpinion, *, is_none: bool) -> CampaignOpinion:
    sorting = Sorting(case.unit_id, case.utterance, case.category, case.brief)
    facts = _facts(work, case, sorting) | {"may_accuse": case.may_accuse, "is_none": is_none}
    data = {"unit_id": case.unit_id} | ({"no_accusation": True} if is_none else {})
    return move(work, case, A.HAND_OVER, person, roles=ORGANISER, facts=facts, data=data, handed_at=work.now)


def _facts(work: Work, case: CampaignOpinion, sorting: Sorting) -> dict[str, Any]:
    """What the guards read before it goes on."""
    return {
        "units": [one.unit_id for one in campaigns.targets_of(work.c, case.campaign_id)],
        "unit": sorting.unit_id,
        "utterance": sorting.utterance,
        "category": sorting.category,
        "brief": sorting.brief,
        "speaker": speaker(work, case),
        "number": case.number,
    }


def _ends(work: Work, case: CampaignOpinion, action: A, person: Person, reason: str) -> CampaignOpinion:
    """The campaign is done with it, for a reason."""
    facts = {"reason": reason, "opinion": case.opinion_id, "number": case.number}
    says, roles = {"reason": reason}, _as(person)
    return move(work, case, action, person, roles=roles, facts=facts, reason=reason, says=says, columns=says)


def _to_station(work: Work, case: CampaignOpinion, person: Person, reason: str) -> CampaignOpinion:
    moved = _ends(work, case, A.GIVE_BACK, person, reason)
    if opinion := _behind(work, case):
        campaign = campaigns.campaigns.get(work.c, case.campaign_id).title
        says = {"reason": reason, "campaign": campaign}
        facts = {"reason": reason}
        back = OpinionAction.COME_BACK
        its: dict[str, Any] = {"facts": facts, "reason": reason, "says": says}
        move(work, opinion, back, person, roles=_as(person), **its, campaign_id=None)
    return moved


def _as(person: Person) -> frozenset[Role]:
    return frozenset({Role.SYSTEM}) if person is SYSTEM else ORGANISER


def _behind(work: Work, case: CampaignOpinion) -> Opinion | None:
    """The citizen's opinion it came with, where there is one that still waits for the campaign."""
    if case.opinion_id is None:
        return None
    opinion = opinions.get(work.c, case.opinion_id)
    return opinion if opinion.status == OpinionStatus.IN_CAMPAIGN else None


def _held(work: Work, person: Person, id: int, version: int) -> CampaignOpinion:
    """The case before its organiser, held until the turn ends: first the campaign, then what the citizen sent in."""
    its = brought.opinions.get(work.c, id)
    campaigns.campaigns.locked(work.c, its.campaign_id)
    if its.opinion_id is not None:
        opinions.locked(work.c, its.opinion_id)
    case = seen(brought.opinions.locked(work.c, id), version)
    if Role.ORGANISER not in roles_on(person, case):
        raise not_yours(work)
    return case
