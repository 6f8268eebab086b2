"""A scoring session is called; appraisers sign in; it begins, or is called off (docs/rules.md §3.8)."""

from datetime import date
from enum import StrEnum
from typing import Any

from domain.campaigns.appraiser import AppraiserStatus, Relation
from domain.campaigns.campaign import Campaign, CampaignStatus, Target
from domain.campaigns.course import UNDER_WAY as OPEN_STAGE
from domain.campaigns.kinds import stage_kind
from domain.campaigns.scoring.form import dimensions_of
from domain.campaigns.scoring.session import LIVE, SCORING, STANDING, Scoring, ScoringStatus
from domain.campaigns.scoring.session import ScoringAction as A
from domain.clocks import Clock
from domain.errors import CaseworkError
from domain.person import SYSTEM, Person
from domain.roles import Role
from services.campaigns import dated
from services.campaigns.campaigns import require, stage_now, targets
from services.casework import Entrance, enter, move, note, seen
from services.holding import not_yours
from services.work import Work
from storage.campaigns import appraisers, campaigns
from storage.campaigns.scoring import box, sessions
from storage.people import people

REFUSED = "refuse_sign_in"
GATE = "scores_sealed"
# who still may come: everybody appointed who has not been replaced or released
TO_COME = (AppraiserStatus.APPOINTED, AppraiserStatus.DECLARED, AppraiserStatus.CONFLICTED)


class Came(StrEnum):
    """What became of signing in. A refusal that is to stay on record is an answer: raised, it would be undone."""

    SIGNED = "signed"
    NOT_FREE = "not_free"


def call(work: Work, *, person: Person, campaign_id: int, meets_on: date | None, venue: str) -> Scoring:
    """Call the session in which everybody scores; appraisers and the auditor are told where and when.

    Raises scoring-day-please, scoring-auditor-first, scoring-stands, scoring-not-running, NotYours.
    """
    campaign = require(work, person, campaign_id, Role.ORGANISER)
    if campaign.status != CampaignStatus.RUNNING:
        raise CaseworkError("scoring-not-running")
    every = sessions.of_campaign(work.c, campaign.id)
    values: dict[str, Any] = {
        "campaign_id": campaign.id,
        "place": sessions.next_place(work.c, campaign.id),
        "meets_on": meets_on,
        "venue": venue,
        "called_by": person.id,
        "called_at": work.now,
        "dimensions": list(dimensions_of(campaign.kind)),
    }
    facts = {
        "meets_on": meets_on,
        "today": work.today,
        "auditors": people.holder_ids(work.c, Role.AUDITOR, campaign.id, work.today),
        "standing": [one.id for one in every if one.status in STANDING],
    }
    ways = (Entrance(A.CALL, person, Role.ORGANISER),)
    data = {"campaign": campaign.id, "day": meets_on.isoformat() if meets_on else ""}
    session = enter(work, SCORING, sessions.scorings, values, ways, facts=facts, data=data)
    dated.until(work, session.ref, Clock.SCORING_SESSION, session.meets_on, campaign.number)
    return session


def held(work: Work, session_id: int, version: int = 0) -> tuple[Campaign, Scoring]:
    """The session, held; the campaign first, as everywhere. Raises CaseNotFound, CaseHasMovedOn."""
    campaign = campaigns.campaigns.locked(work.c, sessions.scorings.get(work.c, session_id).campaign_id)
    return campaign, seen(sessions.scorings.locked(work.c, session_id), version)


def scored(work: Work, campaign: Campaign) -> list[Target]:
    """The targets there are sheets for: those that go through the full procedure."""
    return [one for one in targets(work, campaign) if one.whole]


def free_for(work: Work, campaign: Campaign, person_id: int) -> list[int]:
    """The targets, by id, this appraiser may score: declared free of conflicts, and not replaced since."""
    mine = appraisers.of_person(work.c, campaign.id, person_id, (AppraiserStatus.DECLARED,))
    said = appraisers.declared_by(work.c, mine.id) if mine else {}
    return [one.id for one in scored(work, campaign) if said.get(one.unit_id) == Relation.NONE]


def sign_in(work: Work, *, person: Person, session_id: int) -> Came:
    """“I am here”, by the person's own press; somebody with a conflict is refused, and the attempt is recorded.

    Raises scoring-not-yet, scoring-there-already, ActionNotAllowed, NotYours.
    """
    campaign, session = held(work, session_id)
    if not person.holds(Role.APPRAISER, campaign.id):
        raise not_yours(work)
    facts = _arrival(work, session, person.id)
    if not free_for(work, campaign, person.id):
        note(work, session, REFUSED, person, Role.APPRAISER)
        return Came.NOT_FREE
    move(work, session, A.SIGN_IN, person, facts=facts)
    sessions.sign_in(work.c, session.id, person.id)
    return Came.SIGNED


def mark_present(work: Work, *, person: Person, session_id: int, member_id: int) -> Came:
    """The organiser signs somebody in who has no telephone at hand; the sheets are on paper then.

    Raises scoring-not-yet, scoring-there-already, ActionNotAllowed, NotYours.
    """
    campaign, session = held(work, session_id)
    if not person.holds(Role.ORGANISER, campaign.id):
        raise not_yours(work)
    facts = _arrival(work, session, member_id)
    if not free_for(work, campaign, member_id):
        note(work, session, REFUSED, person, Role.ORGANISER, data={"appraiser": member_id})
        return Came.NOT_FREE
    move(work, session, A.MARK_PRESENT, person, facts=facts, data={"appraiser": member_id})
    sessions.sign_in(work.c, session.id, member_id)
    sessions.on_paper(work.c, session.id, member_id)
    return Came.SIGNED


def _arrival(work: Work, session: Scoring, person_id: int) -> dict[str, Any]:
    there = {one.person_id for one in sessions.present(work.c, session.id)}
    name = people.get(work.c, person_id, work.today).name
    return {"today": work.today, "meets_on": session.meets_on, "present": person_id in there, "name": name}


def to_come(work: Work, session: Scoring) -> list[tuple[int, str]]:
    """The appraisers who are not there yet."""
    there = {one.person_id for one in sessions.present(work.c, session.id)}
    every = appraisers.of_campaign(work.c, session.campaign_id, TO_COME)
    return [(one.person_id, one.name) for one in every if one.person_id and one.person_id not in there]


def how_many(work: Work, campaign: Campaign) -> int:
    """The appraisers there are to come."""
    return len(appraisers.of_campaign(work.c, campaign.id, TO_COME))


def begin(work: Work, *, person: Person, session_id: int, version: int) -> Scoring:
    """Everybody there gets a sheet for each target they are free to score.

    Raises scoring-no-quorum, scoring-stage-closed, scoring-not-yet, CaseHasMovedOn, ActionNotAllowed.
    """
    campaign, session = held(work, session_id, version)
    there = sessions.present(work.c, session.id)
    due = {one.person_id: free_for(work, campaign, one.person_id) for one in there}
    stage = stage_now(work, campaign)
    facts = {
        "today": work.today,
        "meets_on": session.meets_on,
        "stage_open": stage is not None and stage.status in OPEN_STAGE and GATE in stage_kind(campaign, stage).exit,
        "appraisers": how_many(work, campaign),
        "there": sum(bool(one) for one in due.values()),
    }
    issued = sum(map(len, due.values()))
    data = {"issued": issued, "present": len(there), "appraisers": facts["appraisers"]}
    columns = {"began_at": work.now, "appraisers": facts["appraisers"], "issued": issued}
    begun = move(work, session, A.BEGIN, person, facts=facts, data=data, columns=columns)
    for person_id, target_ids in due.items():
        sessions.issue(work.c, session.id, person_id, target_ids)
    box.set_up(work.c, session.id)
    return begun


def call_off(work: Work, *, person: Person, session_id: int, version: int, reason: str) -> Scoring:
    """Not held, or broken off: what stands on the sheets is destroyed unread.

    Raises error-reason-please, CaseHasMovedOn, ActionNotAllowed.
    """
    _, session = held(work, session_id, version)
    facts, says = {"reason": reason}, {"reason": reason}
    done = move(work, session, A.CALL_OFF, person, facts=facts, reason=reason, says=says)
    box.destroy(work.c, session.id)
    return done


def over(work: Work, campaign: Campaign, reason: str) -> None:
    """The campaign was called off, and its session with it; nobody learns what lay in the box."""
    for session in sessions.of_campaign(work.c, campaign.id):
        if session.status in LIVE:
            move(work, session, A.CALL_OFF, SYSTEM, facts={"reason": reason}, reason=reason)
            box.destroy(work.c, session.id)


def is_called(session: Scoring | None) -> bool:
    """Whether there is a session that counts, or may still."""
    return session is not None and session.status not in (ScoringStatus.VOID, ScoringStatus.CALLED_OFF)
