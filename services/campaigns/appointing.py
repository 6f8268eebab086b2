"""Who does what in a campaign: posts by the ordinary invitation, the organising group and its office by name."""

from dataclasses import dataclass
from datetime import timedelta

from domain.campaigns.campaign import Campaign
from domain.campaigns.course import CampaignAction as A
from domain.errors import CaseworkError
from domain.notice import Notice, Say
from domain.person import Person
from domain.roles import CAMPAIGN_ROLES, Role
from services.campaigns.campaign_facts import campaign_words
from services.campaigns.campaigns import parts_in, require
from services.campaigns.clashes import check_clash
from services.casework import move
from services.holding import not_yours
from services.links import links
from services.people import inviting
from services.people.inviting import Prepared
from services.work import Work
from storage.campaigns import campaigns
from storage.campaigns.campaigns import Post
from storage.people import people

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody in a post of a campaign."""

    role: Role
    person_id: int
    name: str


def seats(work: Work, campaign: Campaign) -> list[Seat]:
    """Everybody who holds a post in the campaign today, post by post."""
    return [
        Seat(role, one.id, one.name)
        for role in CAMPAIGN_ROLES
        for one in people.holders(work.c, role, campaign.id, work.today)
    ]


def bodies(work: Work, campaign: Campaign) -> list[Post]:
    """The posts of the organising group and its office, as they were entered."""
    return campaigns.posts_of(work.c, campaign.id)


def appoint(work: Work, *, person: Person, campaign_id: int, role: Role, name: str) -> tuple[Prepared, list[str]]:
    """Invite somebody into a post; the token, the code to type and the links are shown once.

    Only the office names organisers. Raises campaign-post-clash, NotYours, ActionNotAllowed.
    """
    campaign = _held(work, person, campaign_id, role)
    known = [one for one in people.roster(work.c) if one.name == name and one.in_force(work.today)]
    whose = {one.person_id for one in known}
    person_id = whose.pop() if len(whose) == 1 else None
    if person_id is not None:
        check_clash(work, person_id, role, campaign.id)
    made = inviting.prepare(work, role=role, name=name, scope_id=campaign.id, person_id=person_id)
    move(work, campaign, A.APPOINT, person, roles=parts_in(work, person, campaign), data={"role": str(role)})
    return made, links(work, made.token)


def dismiss(work: Work, *, person: Person, campaign_id: int, role: Role, person_id: int) -> Campaign:
    """A post in the campaign ends this minute; whoever held it is told.

    Raises campaign-last-organiser, NotYours, ActionNotAllowed.
    """
    campaign = _held(work, person, campaign_id, role)
    there = people.holder_ids(work.c, role, campaign.id, work.today)
    if role == Role.ORGANISER and there == [person_id]:
        raise CaseworkError("campaign-last-organiser")
    data = {"role": str(role), "person": person_id, "ended": True}
    done = move(work, campaign, A.APPOINT, person, roles=parts_in(work, person, campaign), data=data)
    if person_id in there:
        people.end_role(work.c, person_id, role, campaign.id, work.today - ONE_DAY)
        work.read_anew()
        work.introduced.add(person_id)
        facts = {**campaign_words(work, done), "role": Say(f"role-{role}"), "who": person.name}
        work.notices.append(Notice(person_id, role, "campaign-post-ended", facts))
    return done


def _held(work: Work, person: Person, campaign_id: int, role: Role) -> Campaign:
    by = (Role.OFFICE,) if role == Role.ORGANISER else (Role.OFFICE, Role.ORGANISER)
    # appraisers are appointed by criteria, and declare: appointing_appraisers.py
    if role not in CAMPAIGN_ROLES or role == Role.APPRAISER:
        raise not_yours(work)
    return require(work, person, campaign_id, *by)


def enter_post(work: Work, *, person: Person, campaign_id: int, body: str, post: str, name: str) -> Post:
    """A post in the organising group or its office (组长、综合组…), and who holds it; known people are linked.

    Raises NotYours, ActionNotAllowed.
    """
    campaign = require(work, person, campaign_id, Role.ORGANISER, Role.OFFICE)
    whose = {one.person_id for one in people.roster(work.c) if one.name == name and one.in_force(work.today)}
    data = {"body": body}
    move(work, campaign, A.APPOINT, person, roles=parts_in(work, person, campaign), data=data)
    person_id = whose.pop() if len(whose) == 1 else None
    return campaigns.posts.put(work.c, campaign_id=campaign.id, body=body, post=post, name=name, person_id=person_id)


def leave_posts(work: Work, *, person: Person, campaign_id: int, name: str) -> None:
    """Whoever is called so holds no post in the organising group or its office any more.

    Raises campaign-no-such-post, NotYours, ActionNotAllowed.
    """
    campaign = require(work, person, campaign_id, Role.ORGANISER, Role.OFFICE)
    held = [one.id for one in campaigns.posts_of(work.c, campaign.id) if one.name == name]
    if not held:
        raise CaseworkError("campaign-no-such-post", name=name)
    data = {"posts": held, "ended": True}
    move(work, campaign, A.APPOINT, person, roles=parts_in(work, person, campaign), data=data)
    for post_id in held:
        campaigns.posts.set(work.c, post_id, until_at=work.now)
