"""How opinions come into a campaign: with a citizen's, from a deputy's visit, by a channel (docs/rules.md §3.8).

A citizen's opinion does not become something else: it stays where its author finds it, and waits for what comes of it
(decision 0025).
"""

from dataclasses import dataclass
from typing import Any

from domain.campaigns.campaign import Campaign
from domain.campaigns.opinion import CAMPAIGN_OPINION, SHOWN, CampaignOpinion, Channel
from domain.campaigns.opinion import OpinionInAction as A
from domain.cases import Opinion
from domain.errors import CaseworkError, NotYours
from domain.forms import contact_from
from domain.lifecycle import Tell
from domain.opinions import recognition
from domain.opinions.opinion import OpinionAction, OpinionStatus
from domain.person import SYSTEM, Person
from domain.roles import Role
from services.campaigns.campaigns import is_collecting, require
from services.casework import Entrance, enter, move, note, seen, tell
from services.holding import not_yours
from services.opinions.screening import accepted
from services.work import Work
from storage import numbers, places
from storage.campaigns import campaigns
from storage.campaigns import opinions as brought
from storage.campaigns.opinions import CampaignVisit
from storage.opinions import opinions

WORDS_LENGTH = 2000
RUNNING = ("running",)
# while an opinion is on its way, its author may mean it for a campaign
OPEN = (OpinionStatus.SCREENING, OpinionStatus.NEED_INFO, OpinionStatus.ACCEPTED)
# from where a station, or the office, can hand a citizen's opinion to a campaign
TAKES = {
    Role.STATION: (OpinionStatus.SCREENING, OpinionStatus.ACCEPTED),
    Role.OFFICE: (OpinionStatus.DISPUTED,),
}


@dataclass(frozen=True, slots=True)
class Offered:
    """An opinion that can be handed to a campaign now: to which ones, and which its author meant."""

    opinion: Opinion
    campaigns: list[Campaign]
    meant: Campaign | None


def now_collecting(work: Work) -> list[Campaign]:
    """The campaigns that collect opinions today, the newest first."""
    return [one for one in work.once(campaigns.with_status, RUNNING) if is_collecting(work, one)]


def offered(work: Work, *, person: Person, opinion_id: int) -> Offered | None:
    """Where this person may hand an opinion; None where they may not, or nothing collects."""
    opinion = opinions.get(work.c, opinion_id)
    found = now_collecting(work) if _part(person, opinion) else []
    meant = next((one for one in found if one.id == opinion.campaign_id), None)
    return Offered(opinion, found, meant) if found else None


def tag(work: Work, *, person: Person, opinion_id: int, campaign_id: int) -> Opinion:
    """The author means it for a campaign, too; the station decides. Raises NotYours, appraisal-not-collecting."""
    opinion = opinions.locked(work.c, opinion_id)
    if opinion.author_id != person.id or opinion.detached:
        raise NotYours
    campaign = next((one for one in now_collecting(work) if one.id == campaign_id), None)
    if campaign is None or opinion.status not in OPEN:
        raise CaseworkError("appraisal-tag-over", number=opinion.number)
    opinion = opinions.change(work.c, opinion.id, opinion.version, campaign_id=campaign.id)
    note(work, opinion, "tag_campaign", person, Role.CITIZEN, data={"campaign_id": campaign.id})
    return opinion


def to_campaign(work: Work, *, person: Person, opinion_id: int, version: int, campaign_id: int) -> CampaignOpinion:
    """归入评议: the opinion lies with the campaign now, its author hears it; everybody handled with it comes along.

    Raises NotYours, CaseHasMovedOn, ActionNotAllowed, appraisal-not-collecting.
    """
    campaign = campaigns.campaigns.locked(work.c, campaign_id)
    opinion = seen(opinions.locked(work.c, opinion_id), version)
    part = _part(person, opinion)
    if part is None:
        raise not_yours(work)
    if part == Role.STATION:
        opinion = accepted(work, opinion, person)
    roles, says = frozenset({part}), {"campaign": campaign.title}
    move(
        work,
        opinion,
        OpinionAction.TO_CAMPAIGN,
        person,
        roles=roles,
        data={"campaign_id": campaign.id},
        says=says,
        campaign_id=campaign.id,
        officer_id=person.id,
    )
    of = {"opinion_id": opinion.id, "hints": opinion.hints}
    return _take_in(work, campaign, Entrance(A.TAKE_IN, person, part), Channel.CITIZEN, opinion.text or "…", **of)


def enter_for(
    work: Work, *, person: Person, campaign_id: int, channel: Channel, text: str, contact: str = ""
) -> CampaignOpinion:
    """The organising office writes down what came by one of the five channels.

    contact: how whoever spoke can be told what came of it; empty for what nobody signed. Raises NotYours,
    appraisal-not-collecting, opinion-not-a-matter.
    """
    campaign = require(work, person, campaign_id, Role.ORGANISER)
    way = Entrance(A.TAKE_IN, person, Role.ORGANISER)
    return _take_in(work, campaign, way, channel, text, text=text, contact=contact)


def to_visit_for(work: Work, *, person: Person) -> list[Campaign]:
    """The campaigns a deputy can go out for today. Raises NotYours for whoever is none."""
    if not person.holds(Role.DEPUTY):
        raise not_yours(work)
    return now_collecting(work)


def visit(work: Work, *, person: Person, campaign_id: int, text: str) -> CampaignVisit:
    """A deputy's record of a visit: when, where, whom they talked to; what was said follows, one by one.

    Raises NotYours, appraisal-not-collecting, error-bad-date.
    """
    if not person.holds(Role.DEPUTY):
        raise not_yours(work)
    campaign = campaigns.campaigns.locked(work.c, campaign_id)
    if not is_collecting(work, campaign):
        raise CaseworkError("appraisal-not-collecting", campaign=campaign.title)
    heard = contact_from(text, work.today)
    kept = brought.visits.put(
        work.c,
        campaign_id=campaign_id,
        deputy_id=person.id,
        visited_on=heard.held_on or work.today,
        place=heard.place or _place_named(work, text),
        text=text,
        at=work.now,
    )
    data = {"visit_id": kept.id, "visited_on": kept.visited_on.isoformat()}
    note(work, campaign, "visit", person, Role.DEPUTY, data=data)
    return kept


def _place_named(work: Work, text: str) -> str:
    """The longest place of the county these words name without saying that it is one, or nothing."""
    known = [word for one in places.districts.all(work.c) for word in one.places if word and word in text]
    return max(known, key=len, default="")


def heard_on(work: Work, *, person: Person, visit_id: int, text: str) -> CampaignOpinion:
    """One thing that was said on a visit. Raises NotYours, appraisal-not-collecting, opinion-not-a-matter."""
    its = _visit(work, person, visit_id)
    campaign = campaigns.campaigns.locked(work.c, its.campaign_id)
    way = Entrance(A.TAKE_IN, person, Role.DEPUTY)
    of = {"visit_id": visit_id, "deputy_id": person.id, "text": text}
    return _take_in(work, campaign, way, Channel.VISIT, text, **of)


def end_visit(work: Work, *, person: Person, visit_id: int) -> list[CampaignOpinion]:
    """The deputy has written down everything: the organising office hears how much. Raises NotYours."""
    its = _visit(work, person, visit_id)
    found = brought.of_visit(work.c, visit_id)
    if found:
        says = {"date": its.visited_on, "count": str(len(found)), "who": person.name}
        tell(work, found[-1], Tell(Role.ORGANISER, "appraisal-visit-new"), person, says)
    return found


def take_back(work: Work, *, person: Person, id: int, version: int) -> CampaignOpinion:
    """The deputy takes back what nobody has sorted yet. Raises NotYours, CaseHasMovedOn, ActionNotAllowed."""
    case = seen(brought.opinions.locked(work.c, id), version)
    if case.deputy_id != person.id:
        raise not_yours(work)
    return move(work, case, A.WITHDRAW, person, roles=frozenset({Role.DEPUTY}))


def speaker_left(work: Work, opinion: Opinion) -> None:
    """A citizen has withdrawn an opinion: what no unit has been given goes with it, the rest goes on without them."""
    case = brought.of_opinion(work.c, opinion.id)
    if case and case.status in SHOWN:
        note(work, case, "speaker_left", SYSTEM, Role.SYSTEM)
    elif case and case.status not in CAMPAIGN_OPINION.ends:
        move(work, brought.opinions.locked(work.c, case.id), A.WITHDRAW, SYSTEM)


def _part(person: Person, opinion: Opinion) -> Role | None:
    """In which part somebody may hand this opinion to a campaign now."""
    at_station = person.holds(Role.STATION, opinion.station_id) and opinion.status in TAKES[Role.STATION]
    at_office = person.holds(Role.OFFICE) and opinion.status in TAKES[Role.OFFICE]
    return Role.STATION if at_station else Role.OFFICE if at_office else None


def _visit(work: Work, person: Person, visit_id: int) -> CampaignVisit:
    its = brought.visits.get(work.c, visit_id)
    if its.deputy_id != person.id or not person.holds(Role.DEPUTY):
        raise not_yours(work)
    return its


def _take_in(
    work: Work, campaign: Campaign, way: Entrance, channel: Channel, words: str, **columns: Any
) -> CampaignOpinion:
    """words: what is looked at for hints; columns: what is kept besides."""
    facts = {"collecting": is_collecting(work, campaign), "campaign": campaign.title, "text": words}
    hints = columns.pop("hints", "") or " ".join(recognition.noticed(words))
    values = {
        "campaign_id": campaign.id,
        "unit_id": _named(work, campaign, words),
        "number": numbers.next_number(work.c, CampaignOpinion.SERIES, work.today.year),
        "channel": str(channel),
        "recorded_by": way.actor.id,
        "received_at": work.now,
        "hints": hints,
        **columns,
    }
    return enter(work, CAMPAIGN_OPINION, brought.opinions, values, (way,), facts=facts, data={"channel": str(channel)})


def _named(work: Work, campaign: Campaign, words: str) -> int | None:
    """The one target the words name: a proposal, people sort it."""
    targets = {one.unit_id for one in campaigns.targets_of(work.c, campaign.id)}
    named = [one.id for one in places.units_named(work.c, words) if one.id in targets]
    return named[0] if len(named) == 1 else None
