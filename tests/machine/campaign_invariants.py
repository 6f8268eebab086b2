"""What must hold of appraisal campaigns after every step (docs/rules.md §3.8, §3.9, §4): read from the tables."""

import json
from collections.abc import Iterator

from sqlalchemy import Connection, func, select

from domain.campaigns.campaign import CampaignStatus, Component, StageStatus
from domain.campaigns.course import OVER
from domain.campaigns.opinion import OpinionInStatus
from domain.campaigns.rectification import JUDGES, RectificationAction, RectificationStatus
from domain.campaigns.results.result import ResultStatus
from domain.campaigns.scoring.session import ScoringStatus
from domain.campaigns.surveys.survey import SurveyStatus
from domain.notice import Kind
from storage import tables

FIXED = "fix"
# An opinion that is not answered item by item ends with a reason, or because its author took it back.
WITH_REASON = (OpinionInStatus.SET_ASIDE, OpinionInStatus.GIVEN_BACK)
e, k, r = tables.events.c, tables.campaigns.c, tables.rectification_items.c


def are_there(c: Connection) -> bool:
    """Whether there is any campaign: without one there is nothing of all this."""
    return c.execute(select(k.id).limit(1)).first() is not None


def answers_add_up(c: Connection) -> Iterator[str]:
    """7: one answer of each person about each target; sealed while people answer, counted once and never changed."""
    w, n, y = tables.survey_answered.c, tables.survey_counts.c, tables.survey_sample.c
    sealed = set(c.scalars(select(tables.survey_urns.c.survey_id)))
    for id, status in c.execute(select(tables.surveys.c.id, tables.surveys.c.status)):
        if (id in sealed) != (status == SurveyStatus.ASKING):
            yield f"the urn of survey {id} is not as its status says"
        gave = select(w.target_id, func.count()).join_from(tables.survey_answered, tables.survey_sample)
        answered = {target: count for target, count in c.execute(gave.where(y.survey_id == id).group_by(w.target_id))}
        said = n.satisfied + n.basically_satisfied + n.dissatisfied + n.unknown
        for target, count in c.execute(select(n.target_id, said).where(n.survey_id == id)):
            if count != answered.get(target, 0):
                yield f"survey {id} counts {count} answers about target {target}, people gave {answered.get(target, 0)}"


def sheets_stay_sealed(c: Connection) -> Iterator[str]:
    """7: a box has its key until it is opened or destroyed; what is sealed or over lies with no owner."""
    s, h = tables.scorings.c, tables.scoring_sheets.c
    boxes = set(c.scalars(select(tables.scoring_boxes.c.scoring_id)))
    opened = set(c.scalars(select(tables.scoring_opened.c.scoring_id)))
    owned = set(c.scalars(select(h.scoring_id).where(h.sealed.is_not(None))))
    for id, status in c.execute(select(s.id, s.status)):
        if (id in boxes) != (status in (ScoringStatus.UNDER_WAY, ScoringStatus.SEALED)):
            yield f"the box of session {id} is not as its status says"
        if (id in opened) != (status == ScoringStatus.OPENED):
            yield f"session {id} is {status}, and what lay in its box says otherwise"
        if id in owned and status != ScoringStatus.UNDER_WAY:
            yield f"session {id} is {status}, and a sheet still lies with its owner"


def what_was_fixed_stands(c: Connection) -> Iterator[str]:
    """Weights, targets and the least number of answers are as they were when collecting began."""
    t = tables.campaign_targets.c
    for row in c.execute(select(k.id, k.weights, k.least_valid).where(k.fixed_at.is_not(None))):
        noted = select(e.data).where(e.case_kind == Kind.CAMPAIGN, e.case_id == row.id, e.action == FIXED)
        [then] = [json.loads(one) for one in c.scalars(noted)]
        targets = c.execute(select(t.unit_id, t.kind).where(t.campaign_id == row.id).order_by(t.id))
        now = {"weights": row.weights, "least_valid": row.least_valid, "targets": [list(one) for one in targets]}
        if now != {name: then[name] for name in now}:
            yield f"campaign {row.id} has changed what was fixed: {then} {now}"


def stages_go_in_order(c: Connection) -> Iterator[str]:
    """No stage has begun before every one before it was over; nothing ends with a stage open."""
    s = tables.campaign_stages.c
    rows = select(s.campaign_id, s.status, k.status.label("of")).join(tables.campaigns, k.id == s.campaign_id)
    before: dict[int, str] = {}
    for row in c.execute(rows.order_by(s.campaign_id, s.place)):
        if row.status != StageStatus.PENDING and before.get(row.campaign_id, OVER[0]) not in OVER:
            yield f"campaign {row.campaign_id} has a stage {row.status} after one that is {before[row.campaign_id]}"
        if row.of in (CampaignStatus.ENDED, CampaignStatus.CALLED_OFF) and row.status not in OVER:
            yield f"campaign {row.campaign_id} is {row.of}, and a stage {row.status}"
        before[row.campaign_id] = row.status


def two_open_the_box(c: Connection) -> Iterator[str]:
    """7: what is open was signed and opened by two people, and no result is made of points still sealed."""
    s, a = tables.scorings.c, tables.appraisal_results.c
    opened = set()
    for row in c.execute(select(tables.scorings).where(s.status == ScoringStatus.OPENED)):
        opened.add(row.campaign_id)
        two = {row.key_organiser, row.key_auditor} - {None}
        if len(two) != 2 or not (row.signed_organiser and row.signed_auditor and row.minutes):
            yield f"session {row.id} was opened by {two}"
    for id, campaign_id, status, weights in c.execute(select(a.id, a.campaign_id, a.status, a.weights)):
        if Component.APPRAISERS in weights and status != ResultStatus.DROPPED and campaign_id not in opened:
            yield f"result {id} counts points of a box nobody has opened"


def items_end_with_words(c: Connection) -> Iterator[str]:
    """1: an item ends with a reason or after a look back; what was said of a target is put aside with a reason only."""
    why = select(e.case_id).where(
        e.case_kind == Kind.RECTIFICATION, e.action == RectificationAction.DROP, e.reason != ""
    )
    looked = select(e.case_id).where(e.case_kind == Kind.RECTIFICATION, e.action == RectificationAction.HOLDS)
    dropped = select(r.id).where(r.status == RectificationStatus.DROPPED, r.id.not_in(why))
    lasting = select(r.id).where(r.status == RectificationStatus.LASTING, r.id.not_in(looked))
    yield from (f"item {id} ended without a word" for id in c.scalars(dropped.union(lasting)))
    o = tables.campaign_opinions.c
    silent = select(o.number).where(o.status.in_(WITH_REASON), o.reason == "")
    yield from (f"{number} was put aside without a reason" for number in c.scalars(silent))


def units_do_not_judge_themselves(c: Connection) -> Iterator[str]:
    """Only people of the congress strike off."""
    struck = select(e.case_id, e.role).where(
        e.case_kind == Kind.RECTIFICATION, e.action == RectificationAction.STRIKE_OFF, e.role.not_in(JUDGES)
    )
    yield from (f"item {id} was struck off by {role}" for id, role in c.execute(struck))


def accusations_stay_away(c: Connection) -> Iterator[str]:
    """6: what lies at the discipline door, nobody at the unit has."""
    o, s = tables.campaign_opinions.c, tables.rectification_sources.c
    at_door = select(o.number).where(o.status == OpinionInStatus.AT_DISCIPLINE)
    known = at_door.where(o.id.in_(select(s.opinion_id)) | o.handed_at.is_not(None))
    yield from (f"{number} is at the discipline door, and the unit has it" for number in c.scalars(known))


def was_opened(c: Connection) -> bool:
    """Whether a box has been opened."""
    return c.execute(select(tables.scoring_opened)).first() is not None


RULES = (
    answers_add_up,
    sheets_stay_sealed,
    what_was_fixed_stands,
    stages_go_in_order,
    two_open_the_box,
    items_end_with_words,
    units_do_not_judge_themselves,
    accusations_stay_away,
)
