"""Appointing appraisers (评议员): by noted criteria, known people at once, others by invitation; replaced when they
have a conflict (docs/rules.md §3.8)."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, NamedTuple

from domain.campaigns.appraiser import APPRAISER, CRITERIA, RUNNING, Appraiser, AppraiserAction
from domain.campaigns.campaign import Campaign
from domain.campaigns.course import CAMPAIGN, CampaignAction
from domain.errors import CaseworkError
from domain.person import SYSTEM, Person
from domain.roles import Role
from services.campaigns.appraising.appraisers import post_at_target
from services.campaigns.clashes import check_clash
from services.campaigns.filing.asking import held_for
from services.casework import Entrance, enter, move, note, seen
from services.links import links
from services.people import inviting
from services.people.inviting import Prepared
from services.work import Work
from storage import places
from storage.campaigns import appraisers, campaigns
from storage.people import invitations, people

ONE_DAY = timedelta(days=1)
REFUSED = "refuse_appraiser"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whom the organiser wants to appoint. person_id: somebody the program knows; replaces: in whose place."""

    name: str
    background: str
    person_id: int | None = None
    replaces: int | None = None


class Appointed(NamedTuple):
    """What became of it: the appraiser; an invitation where nobody knows the person yet; or the unit whose post stands
    in the way, in which case nobody was appointed and the attempt is on record."""

    appraiser: Appraiser | None
    invitation: Prepared | None = None
    links: tuple[str, ...] = ()
    conflict: str = ""


def appoint(work: Work, *, person: Person, campaign_id: int, wanted: Wanted) -> Appointed:
    """Appoint an appraiser, noting that each criterion was looked at; somebody of a target's own people is refused, and
    the attempt is recorded.

    Raises appraiser-background, appraiser-already, campaign-post-clash, NotYours, ActionNotAllowed.
    """
    campaign = held_for(work, person, campaign_id)
    CAMPAIGN.step(campaign.status, CampaignAction.APPOINT, {Role.ORGANISER})
    if wanted.person_id is None:
        return _invite(work, person, campaign, wanted)
    check_clash(work, wanted.person_id, Role.APPRAISER, campaign.id)
    if appraisers.of_person(work.c, campaign.id, wanted.person_id, RUNNING):
        raise CaseworkError("appraiser-already", name=wanted.name)
    if (unit_id := post_at_target(work, campaign, wanted.person_id)) is not None:
        note(work, campaign, REFUSED, person, Role.ORGANISER, data={"person": wanted.person_id, "unit": unit_id})
        return Appointed(None, conflict=work.once(places.units.get, unit_id).name)
    appointed = _enter(work, person, campaign, wanted, AppraiserAction.APPOINT)
    people.grant(work.c, wanted.person_id, Role.APPRAISER, campaign.id, work.today)
    _introduce(work, wanted.person_id)
    return Appointed(appointed)


def _invite(work: Work, person: Person, campaign: Campaign, wanted: Wanted) -> Appointed:
    invited = _enter(work, person, campaign, wanted, AppraiserAction.INVITE)
    made = inviting.prepare(work, role=Role.APPRAISER, name=wanted.name, scope_id=campaign.id)
    return Appointed(invited, made, tuple(links(work, made.token)))


def _enter(work: Work, person: Person, campaign: Campaign, wanted: Wanted, action: AppraiserAction) -> Appraiser:
    replaced = _replaced(work, person, wanted.replaces)
    values: dict[str, Any] = {
        "campaign_id": campaign.id,
        "person_id": wanted.person_id,
        "name": wanted.name,
        "background": wanted.background,
        "criteria": list(CRITERIA),
        "replaces_id": replaced,
        "appointed_by": person.id,
        "appointed_at": work.now,
    }
    facts = {"criteria": tuple(CRITERIA), "background": wanted.background}
    ways = (Entrance(action, person, Role.ORGANISER),)
    return enter(work, APPRAISER, appraisers.appraisers, values, ways, facts=facts, data={"replaces": replaced})


def _replaced(work: Work, person: Person, replaces: int | None) -> int | None:
    """Whoever has a conflict makes room first."""
    if replaces is None:
        return None
    before = appraisers.appraisers.locked(work.c, replaces)
    move(work, before, AppraiserAction.REPLACE, person)
    _end_post(work, before)
    return before.id


def find_conflict(work: Work, *, person: Person, appraiser_id: int, version: int, reason: str) -> Appraiser:
    """The organiser has learnt of a conflict nobody declared. Raises error-reason-please, CaseHasMovedOn,
    ActionNotAllowed."""
    held = _held(work, appraiser_id, version)
    facts, says = {"reason": reason}, {"reason": reason}
    return move(
        work, held, AppraiserAction.FIND_CONFLICT, person, facts=facts, reason=reason, says=says,
        columns={"reason": reason},
    )  # fmt: skip


def ask_again(work: Work, *, person: Person, appraiser_id: int, version: int) -> Appraiser:
    """There is a new target: the declaration is asked for anew. Raises CaseHasMovedOn, ActionNotAllowed."""
    return move(work, _held(work, appraiser_id, version), AppraiserAction.ASK_AGAIN, person)


def release(work: Work, *, person: Person, appraiser_id: int, version: int, reason: str) -> Appraiser:
    """No appraiser any more, for a reason. Raises error-reason-please, CaseHasMovedOn, ActionNotAllowed."""
    held = _held(work, appraiser_id, version)
    facts, says = {"reason": reason}, {"reason": reason}
    done = move(
        work, held, AppraiserAction.RELEASE, person, facts=facts, reason=reason, says=says, columns={"reason": reason}
    )
    _end_post(work, held)
    return done


def over(work: Work, campaign: Campaign, reason: str = "") -> None:
    """The campaign has ended, or was called off for a reason: nobody appraises in it any more; who did reads on."""
    for one in appraisers.of_campaign(work.c, campaign.id, RUNNING):
        move(work, appraisers.appraisers.locked(work.c, one.id), AppraiserAction.RELEASE, SYSTEM, reason=reason)


def _held(work: Work, appraiser_id: int, version: int) -> Appraiser:
    """The appraiser, held; the campaign first, as everywhere."""
    campaigns.campaigns.locked(work.c, appraisers.appraisers.get(work.c, appraiser_id).campaign_id)
    return seen(appraisers.appraisers.locked(work.c, appraiser_id), version)


def _end_post(work: Work, appraiser: Appraiser) -> None:
    if appraiser.person_id is None:
        invitations.void_named(work.c, Role.APPRAISER, appraiser.campaign_id, appraiser.name, work.now)
    else:
        people.end_role(work.c, appraiser.person_id, Role.APPRAISER, appraiser.campaign_id, work.today - ONE_DAY)
        _introduce(work, appraiser.person_id)


def _introduce(work: Work, person_id: int) -> None:
    work.read_anew()
    work.introduced.add(person_id)
