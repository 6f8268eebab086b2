"""What stands in the columns of a table, whichever it is: words nobody else may read, codes of ours, rows of the same
number."""

from typing import Any

from sqlalchemy import JSON, Boolean, Column, Date, Integer, LargeBinary, String, Table

from domain.campaigns.appraiser import AppraiserStatus, Relation
from domain.campaigns.campaign import CampaignKind, CampaignStatus, StageStatus, TargetKind
from domain.campaigns.filing import FilingStatus
from domain.campaigns.filing_forms import FilingKind
from domain.campaigns.kinds import KINDS
from domain.campaigns.opinion import Category, Channel, OpinionInStatus, Utterance
from domain.campaigns.rectification import JUDGES, RectificationStatus
from domain.campaigns.rectification_item import FoundBy, LineKind, Phase, Triage
from domain.campaigns.results.appeal import AppealStatus
from domain.campaigns.results.result import Because, ResultStatus
from domain.campaigns.score import Outcome
from domain.campaigns.scoring.session import ScoringStatus
from domain.campaigns.scoring.violation import ViolationStatus
from domain.campaigns.surveys.survey import SurveyStatus
from domain.committee.key_suggestion import KeyStatus
from domain.committee.poll import PollStatus
from domain.handling.coordination import CoordinationStatus
from domain.handling.countersign import CountersignStatus
from domain.notice import Kind
from domain.promises.commitment import CommitmentStatus, SecondAnswerStatus
from domain.suggestions.withdrawal import WithdrawalStatus
from tests.contract import rows

# In every column where somebody's words stand, and in no sentence of ours.
SECRET = "机密"
# How the rows of the tables below stand, where a table has statuses; what is not here stands as the next line says.
STATUSES: dict[str, tuple[str, ...]] = {
    "commitments": tuple(CommitmentStatus),
    "second_answers": tuple(SecondAnswerStatus),
    "countersigns": tuple(CountersignStatus),
    "coordinations": tuple(CoordinationStatus),
    "withdrawals": tuple(WithdrawalStatus),
    "key_suggestions": tuple(KeyStatus),
    "polls": tuple(PollStatus),
    "campaigns": tuple(CampaignStatus),
    "campaign_stages": tuple(StageStatus),
    "filings": tuple(FilingStatus),
    "appraisers": tuple(AppraiserStatus),
    "campaign_opinions": tuple(OpinionInStatus),
    "surveys": tuple(SurveyStatus),
    "scorings": tuple(ScoringStatus),
    "violations": tuple(ViolationStatus),
    "appraisal_results": tuple(ResultStatus),
    "result_appeals": tuple(AppealStatus),
    "rectification_items": tuple(RectificationStatus),
}
# Codes of ours that the program reads back as one of several words.
CODES: dict[tuple[str, str], tuple[str, ...]] = {
    ("campaigns", "kind"): (CampaignKind.CONDUCT,),
    ("campaign_stages", "name"): tuple(one.name for one in KINDS[CampaignKind.CONDUCT].stages),
    ("campaign_targets", "kind"): tuple(TargetKind),
    ("filings", "kind"): tuple(FilingKind),
    ("appraiser_declarations", "relation"): tuple(Relation),
    ("campaign_opinions", "channel"): tuple(Channel),
    ("campaign_opinions", "utterance"): tuple(Utterance),
    ("campaign_opinions", "category"): tuple(Category),
    ("rectification_items", "found_by"): tuple(FoundBy),
    ("rectification_items", "phase"): tuple(Phase),
    ("rectification_items", "triage"): tuple(Triage),
    ("rectification_items", "judge"): JUDGES,
    ("rectification_lines", "kind"): tuple(LineKind),
    ("rectification_lines", "role"): JUDGES,
    ("rectification_judgements", "role"): JUDGES,
    ("appraisal_results", "because"): tuple(Because),
    ("appraisal_result_lines", "outcome"): tuple(Outcome),
    ("appraisal_result_lines", "score"): ("80.0",),
}
# What the whole county is told of a campaign once its plan is out: that there is one. What is in it is not for all.
CODES |= {("campaigns", "title"): ("民主评议",), ("campaigns", "number"): ("PY-2026-09{n:02}",)}
EVERYWHERE = {"number": ("CN-2026-09{n:02}",), "subject_kind": (str(Kind.SUGGESTION),)}
# JSON that has names for what it says.
NAMED = {"answers", "contents", "entries", "parts", "weights"}
LONG = 40


def codes_of(table: str, column: str) -> tuple[str, ...]:
    """The words of ours that may stand there; none where anything may."""
    if column == "status":
        return tuple(one for one in STATUSES[table] if one != "new")
    return CODES.get((table, column), EVERYWHERE.get(column, ()))


def value(table: Table, column: Column[Any], n: int, owner: int, unit: int) -> Any:
    """Something that fits the column: secret words, the owner, the row of the same number, a status of its life."""
    if column.name == "id":
        return n
    if isinstance(column.type, String) and (codes := codes_of(table.name, column.name)):
        return codes[(n - 1) % len(codes)].format(n=n)
    to = next((key.column.table.name for key in column.foreign_keys), "")
    if to == "people":
        return owner
    if to in ("units", "committees"):
        return unit if to == "units" else 1
    if to:
        return None if column.nullable else n
    return plain_value(column, n)


def plain_value(column: Column[Any], n: int) -> Any:
    """By its type alone."""
    match column.type:
        case JSON():
            return {} if column.name in NAMED else []
        case Boolean():
            return False
        case Date():
            return rows.DAY
        case Integer():
            return n
        case LargeBinary():
            return SECRET.encode()
        case String():
            # short ones are codes of ours, which a stranger is not shown either
            return "" if (column.type.length or LONG) < LONG else f"{SECRET}{n}"
    return rows.AT
