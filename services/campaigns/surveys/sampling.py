"""The frame and the sample of a survey: taken in, frozen, drawn, people asked (docs/rules.md §3.8, decision 0026)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from secrets import token_hex
from typing import Any

from domain.campaigns.campaign import Campaign, CampaignStatus
from domain.campaigns.surveys.draw import drawn, next_size, reaches_all
from domain.campaigns.surveys.frame import BOOK, FrameRow, digest, faults_in, rows_of, sizes
from domain.campaigns.surveys.survey import FRAME_STANDS, SURVEY, Survey, SurveyStatus
from domain.campaigns.surveys.survey import SurveyAction as A
from domain.errors import CaseworkError
from domain.lifecycle import Tell
from domain.notice import Say
from domain.people import sheets
from domain.people.sheets import Fault, Grid
from domain.person import SYSTEM, Person
from domain.roles import Role
from services.campaigns.surveys.survey_facts import asked_about, cells_of
from services.casework import Entrance, enter, move, note, seen, tell
from services.holding import not_yours
from services.work import Work
from storage.campaigns import campaigns
from storage.campaigns.surveys import survey_urns, surveys

OPERATOR = Role.SURVEY_OPERATOR
SEED_BYTES = 16


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a frame that was sent in: taken, faulty, or too late."""

    survey: Survey | None
    faults: Sequence[Fault] = ()
    too_late: bool = False


def take_frame(work: Work, *, person: Person, campaign_id: int, grids: Sequence[Grid]) -> Taken:
    """Take a frame in, whole or, with any fault, not at all; a frame that was not frozen yet makes room for it.

    Never refuses what comes too late: that is answered, and stands in the record. Raises NotYours,
    survey-operator-organises.
    """
    campaign = campaigns.campaigns.locked(work.c, campaign_id)
    if not person.holds(OPERATOR, campaign.id):
        raise not_yours(work)
    read = sheets.read(BOOK, _named(grids), work.today)
    faults = [*read.faults, *faults_in(read)]
    rows = [] if faults else rows_of(read)
    survey = surveys.of_campaign(work.c, campaign.id)
    if survey is not None and survey.status in FRAME_STANDS:
        return _too_late(work, person, survey, rows)
    if not rows:
        return Taken(None, faults or [Fault("", 0, "", Say("frame-nobody"))])
    return Taken(_kept(work, person, campaign, survey, rows))


def _named(grids: Sequence[Grid]) -> list[Grid]:
    """A file with one sheet, whatever it is called, is the list of people."""
    return [Grid(sheets.layouts(BOOK)[0].heading, grids[0].rows)] if len(grids) == 1 else list(grids)


def _too_late(work: Work, person: Person, survey: Survey, rows: Sequence[FrameRow]) -> Taken:
    data = {"digest": digest(rows), "people": len(rows)}
    note(work, survey, "refuse_frame", person, OPERATOR, data=data)
    for role in (Role.AUDITOR, Role.ORGANISER):
        tell(work, survey, Tell(role, "frame-attempt"), person, {"name": person.name})
    return Taken(survey, too_late=True)


def _kept(work: Work, person: Person, campaign: Campaign, survey: Survey | None, rows: Sequence[FrameRow]) -> Survey:
    facts = {"organises": organises(person, campaign.id)}
    kept: dict[str, Any] = {"operator_id": person.id, "imported_at": work.now, "people": len(rows)}
    kept["digest"] = digest(rows)
    data = {"digest": kept["digest"], "people": len(rows), "strata": len(sizes(rows))}
    if survey is None or survey.status == SurveyStatus.CALLED_OFF:
        way = Entrance(A.IMPORT, person, OPERATOR)
        values = {"campaign_id": campaign.id, **kept}
        survey = enter(work, SURVEY, surveys.surveys, values, (way,), facts=facts, data=data)
    else:
        survey = move(work, survey, A.IMPORT, person, facts=facts, data=data, columns=kept)
    surveys.keep_frame(work.c, survey.id, rows)
    return survey


def organises(person: Person, campaign_id: int) -> bool:
    """Whether this person steers the campaign as well."""
    return person.holds(Role.ORGANISER, campaign_id)


def held(work: Work, survey_id: int, version: int = 0) -> tuple[Campaign, Survey]:
    """The campaign and its survey, both held until the turn ends. Raises CaseNotFound, CaseHasMovedOn."""
    campaign = campaigns.campaigns.locked(work.c, surveys.surveys.get(work.c, survey_id).campaign_id)
    return campaign, seen(surveys.surveys.locked(work.c, survey_id), version)


def freeze(work: Work, *, person: Person, survey_id: int, version: int) -> Survey:
    """From now on nobody changes the frame: its digest, the moment and the name are recorded, and told to witnesses.

    Raises survey-operator-organises, CaseHasMovedOn, ActionNotAllowed.
    """
    campaign, survey = held(work, survey_id, version)
    facts = {"organises": organises(person, campaign.id)}
    data = {"digest": survey.digest, "people": survey.people}
    return move(work, survey, A.FREEZE, person, facts=facts, data=data, frozen_at=work.now)


def check_size(work: Work, *, survey_id: int, version: int, size: int) -> None:
    """That so many can be drawn, before it is asked once more. Raises survey-size-please, CaseHasMovedOn."""
    _, survey = held(work, survey_id, version)
    strata = sizes(surveys.frame_of(work.c, survey.id))
    if not reaches_all(strata, size):
        left = {"next": str(next_size(strata, size)), "people": str(sum(strata.values()))}
        raise CaseworkError("survey-size-please", **left)


def draw(work: Work, *, person: Person, survey_id: int, version: int, size: int) -> Survey:
    """Draw so many, once: the seed is made now, after the freezing, and recorded with the draw.

    Raises survey-size-please, survey-operator-organises, CaseHasMovedOn, ActionNotAllowed.
    """
    campaign, survey = held(work, survey_id, version)
    rows = surveys.frame_of(work.c, survey.id)
    strata = sizes(rows)
    facts = {
        "organises": organises(person, campaign.id),
        "fits": reaches_all(strata, size),
        "next": next_size(strata, size),
        "people": len(rows),
    }
    seed = token_hex(SEED_BYTES)
    data = {"seed": seed, "size": size, "digest": survey.digest}
    done = move(work, survey, A.DRAW, person, facts=facts, data=data, seed=seed, size=size, drawn_at=work.now)
    surveys.keep_sample(work.c, survey.id, [row.code for row in drawn(rows, size, seed)])
    return done


def begin(work: Work, *, person: Person, survey_id: int, version: int) -> Survey:
    """People are asked: in chat those who have agreed to be, by telephone everybody else.

    Raises survey-not-fixed, survey-operator-organises, CaseHasMovedOn, ActionNotAllowed.
    """
    campaign, survey = held(work, survey_id, version)
    fixed = campaign.fixed_at is not None and campaign.status == CampaignStatus.RUNNING
    facts = {
        "organises": organises(person, campaign.id),
        "fixed": fixed and bool(asked_about(work, survey)),
    }
    invited = _invite(work, survey)
    says = {"invited": str(invited), "calls": str(survey.size - invited)}
    begun = move(work, survey, A.BEGIN, person, facts=facts, data={"invited": invited}, says=says, began_at=work.now)
    survey_urns.set_up(work.c, survey.id, cells_of(work, survey))
    return begun


def _invite(work: Work, survey: Survey) -> int:
    """Whom a number in the sample leads to, where exactly one person has agreed with it; returns how many."""
    sample = surveys.sample_of(work.c, survey.id)
    reachable = surveys.reachable(work.c, {one.phone for one in sample})
    count = 0
    for one in sample:
        if (person_id := _the_one(reachable, one.phone, one.name)) is not None:
            surveys.invite(work.c, one.id, person_id)
            count += 1
    return count


def _the_one(reachable: Mapping[str, Sequence[tuple[int, str]]], phone: str, name: str) -> int | None:
    """Nobody where two have agreed with the same number, or where the names differ: they are called."""
    found = reachable.get(phone, ())
    if len(found) != 1:
        return None
    [(person_id, called)] = found
    return None if name and called and name != called else person_id


def call_off(work: Work, *, person: Person, survey_id: int, version: int, reason: str) -> Survey:
    """Not held, or broken off: what was answered is destroyed unread.

    Raises error-reason-please, CaseHasMovedOn, ActionNotAllowed.
    """
    _, survey = held(work, survey_id, version)
    return _called_off(work, survey, person, reason)


def over(work: Work, campaign: Campaign, reason: str) -> None:
    """The campaign was called off, and its survey with it."""
    survey = surveys.of_campaign(work.c, campaign.id)
    if survey is not None and survey.status not in SURVEY.ends:
        _called_off(work, surveys.surveys.locked(work.c, survey.id), SYSTEM, reason)


def _called_off(work: Work, survey: Survey, person: Person, reason: str) -> Survey:
    done = move(work, survey, A.CALL_OFF, person, facts={"reason": reason}, reason=reason, says={"why": reason})
    survey_urns.destroy(work.c, survey.id)
    return done
