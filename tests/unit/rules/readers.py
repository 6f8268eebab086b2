"""Who reads what, said once more from the reader's side, without the program's table: docs/rules.md §2, §3, §4, §7.

READER_OF is the law of the place as sentences: what is read, and on what condition (“named”: the author gave a name,
“open”: no confidentiality was asked for, “out”: it was submitted, issued, handed over, announced).
PARTS says which of these readers somebody is in a case.
"""

from collections.abc import Callable, Mapping
from itertools import product
from typing import Any, NamedTuple

from domain.campaigns.appraiser import Appraiser
from domain.campaigns.campaign import Campaign, Stage
from domain.campaigns.filing import Filing
from domain.campaigns.opinion import CampaignOpinion, OpinionInStatus
from domain.campaigns.rectification_item import RectificationItem
from domain.campaigns.results.appeal import Appeal
from domain.campaigns.results.result import Result
from domain.campaigns.scoring.session import Scoring
from domain.campaigns.scoring.violation import Violation
from domain.campaigns.surveys.survey import Survey
from domain.cases import Assignment, CoSignature, Feedback, Opinion, Rating, Suggestion
from domain.committee.key_suggestion import KeySuggestion
from domain.committee.poll import Poll
from domain.handling.modes import Coordination, Countersign
from domain.handling.requests import Extension, Question, ReturnRequest, Withdrawal
from domain.opinions.opinion import OpinionStatus
from domain.person import Person
from domain.promises.ledger import Commitment, SecondAnswer
from domain.suggestions.suggestion import Publication, SuggestionStatus
from tests.contract.rows import AT

OPINION = "opinion_title opinion_text opinion_brief files"
# what every unit reads, whoever of it reads: its brief, never the author's words or name (§3.1.22, §7.2)
UNIT = """opinion_brief files voice:named suggestion_title suggestion_text co_opinion reply_draft reply:out feedback:out
    appraisal_brief:out appraisal_result:out"""
SUPERVISES = "suggestion_title suggestion_text:open reply:open"
READER_OF = {
    # their own matter, and what came of it; nobody but they themselves reads a rating before it is given (§3.4)
    "citizen": f"{OPINION} author_name author_contact voice reply:out rating rating_reason",
    # what was given to them, and the name where there is one (§7.2); in a campaign what they heard on a visit (§3.8.9)
    "deputy": f"{OPINION} author_name:named author_contact:named voice:named "
    "appraisal_words appraisal_brief appraisal_speaker:named",
    # they see from which matter their suggestion grew; ratings when they were given (§3.4)
    "lead_deputy": "opinion_title suggestion_title suggestion_text reply:out feedback:out co_signer_view rating:out "
    "rating_reason:out",
    "co_signer": "opinion_title suggestion_title suggestion_text reply:out feedback:out",
    "evaluator": "co_signer_view",
    # it needs the words, also of a nameless voice, and it alone hears insults (§3.1)
    "station": f"{OPINION} author_name:named author_contact:named voice abuse",
    # no telephone, no insult, nothing that is not out (§3.4.1, §7.2); of campaigns everything but who spoke
    "office": f"{OPINION} author_name:named voice:named suggestion_title suggestion_text reply:out feedback:out "
    "rating:out rating_reason:out appraisal_words appraisal_brief appraisal_result result_appeal",
    # a confidential one by its title only (§3.2.19)
    "gov_office": f"{SUPERVISES} reply_draft:out feedback:out rating:out rating_reason:out",
    "chair": f"{SUPERVISES} appraisal_result:out result_appeal",
    "committee": SUPERVISES,
    "committee_member": "appraisal_result:out",
    "organiser": "appraisal_words appraisal_brief appraisal_speaker:named appraisal_result result_appeal",
    "appraiser": "appraisal_result:out",
    "survey_operator": "appraisal_result:out",
    "inspector": "appraisal_result:out",
    # what was handed to the unit, neither words nor names (§3.8.9)
    "auditor": "appraisal_brief:out appraisal_result result_appeal",
    "unit_clerk": f"{UNIT} result_appeal",
    "unit_head": f"{UNIT} result_appeal",
    "unit_vice_head": UNIT,
}


def reads(reader: str, field: str, *, named: bool, confidential: bool, submitted: bool) -> bool:
    """Whether such a reader reads it, by the sentences above."""
    holds = {"": True, "named": named, "open": not confidential, "out": submitted}
    said = said_of(reader)
    return field in said and holds[said[field]]


def said_of(reader: str) -> dict[str, str]:
    """What such a reader reads, each with its condition."""
    listed = [one.partition(":") for one in READER_OF.get(reader, "").split()]
    return {what: condition for what, _, condition in listed}


ME, OTHER = 7, 8
# every place has numbers of its own, so that one taken for another is seen
HERE = {"station": 11, "unit": 21, "district": 31, "committee": 41, "campaign": 51, "congress": None}
THERE = {"station": 12, "unit": 22, "district": 32, "committee": 42, "campaign": 52}
PEOPLE, NOBODY_TOO, YES_NO, SENT = (ME, OTHER), (None, ME, OTHER), (False, True), (None, AT)
UNITS, CAMPAIGNS = {"unit_id": (21, 22)}, {"campaign_id": (51, 52)}
TARGETS = CAMPAIGNS | UNITS
Slots = Mapping[str, tuple[Any, ...]]
# Every kind of case, and every state of it that could make a difference; the rest of it is not looked at.
STATES: dict[type[Any], Slots] = {
    Opinion: {
        "author_id": PEOPLE, "detached": YES_NO, "station_id": (11, 12), "deputy_id": NOBODY_TOO,
        "unit_id": (None, 21, 22), "anonymous": YES_NO, "status": tuple(OpinionStatus),
    },
    Suggestion: {
        "lead_deputy_id": PEOPLE, "submitted_at": SENT, "status": tuple(SuggestionStatus),
        "publication": tuple(Publication),
    },
    Assignment: UNITS,
    Countersign: UNITS,
    CoSignature: {"deputy_id": PEOPLE},
    Feedback: {"deputy_id": PEOPLE},
    Rating: {"person_id": PEOPLE},
    Question: {"author_id": PEOPLE, "person_id": PEOPLE, "role": ("station", "deputy", "unit_clerk")},
    Withdrawal: {"asked_by": PEOPLE, "wanted": ((), (ME,), (OTHER,), (OTHER, ME))},
    ReturnRequest: {},
    Extension: {},
    Coordination: {},
    KeySuggestion: {"chair_id": PEOPLE, "committee_id": (41, 42)},
    Poll: {},
    Commitment: UNITS | {"number": (None, "CN-1"), "deputy_id": PEOPLE},
    SecondAnswer: UNITS,
    Campaign: {"id": (51, 52)},
    CampaignOpinion: CAMPAIGNS
    | {"unit_id": (None, 21, 22), "deputy_id": NOBODY_TOO, "status": tuple(OpinionInStatus)},
    Appraiser: CAMPAIGNS | {"person_id": NOBODY_TOO},
    RectificationItem: TARGETS | {"handed_on": YES_NO},
    **dict.fromkeys((Stage, Scoring, Survey, Result), CAMPAIGNS),
    **dict.fromkeys((Filing, Violation, Appeal), TARGETS),
}  # fmt: skip


class State(NamedTuple):
    """A case in a state, and in which circumstances its fields are asked for."""

    kind: type[Any]
    case: Any
    named: tuple[bool, ...]
    confidential: tuple[bool, ...]


def states(kind: type[Any]) -> list[State]:
    """A kind of case in every state."""
    found = []
    for values in product(*STATES[kind].values()):
        known = dict(zip(STATES[kind], values, strict=True))
        names = [name for one in reversed(kind.__mro__) for name in getattr(one, "__annotations__", {})]
        case = kind(**{name: known.get(name) for name in names if name not in ("KIND", "SERIES")})
        named = (not known["anonymous"],) if "anonymous" in known else YES_NO
        asked = (known["publication"] == Publication.CONFIDENTIAL,) if "publication" in known else YES_NO
        found.append(State(kind, case, named, asked))
    return found


class Posts:
    """What somebody is appointed to, as the sentences below ask for it."""

    def __init__(self, person: Person) -> None:
        self._held = {(str(one.role), one.scope_id) for one in person.grants}
        self.id = person.id

    def __call__(self, role: str, scope: int | None = None) -> bool:
        return (role, scope) in self._held

    @property
    def mandate(self) -> bool:
        """Of any district."""
        return any(role == "deputy" for role, _ in self._held)

    def of_unit(self, case: Any) -> set[str]:
        """What they are in the unit the case names."""
        return {role for role, scope in self._held if role.startswith("unit_") and scope and scope == case.unit_id}

    def offices(self, *roles: str) -> set[str]:
        """Which of these posts of the congress they hold."""
        return {role for role in roles if self(role)}


def _opinion(me: Posts, case: Opinion) -> set[str]:
    author = {"citizen"} if case.author_id == me.id and not case.detached else set()
    deputy = {"deputy"} if case.deputy_id == me.id and me.mandate else set()
    station = {"station"} if me("station", case.station_id) else set()
    return author | deputy | station | me.offices("office") | me.of_unit(case)


def _suggestion(me: Posts, case: Suggestion) -> set[str]:
    mine = {"lead_deputy"} if case.lead_deputy_id == me.id else set()
    draft = case.submitted_at is None and case.status in ("new", "drafting", "co_signing")
    return mine if draft else mine | me.offices("office", "gov_office")


def _question(me: Posts, case: Question) -> set[str]:
    return {"citizen"} if case.author_id == me.id else {case.role} if case.person_id == me.id else set()


def _withdrawal(me: Posts, case: Withdrawal) -> set[str]:
    mine = {"lead_deputy"} if case.asked_by == me.id else set()
    return mine | ({"co_signer"} if me.id in case.wanted and me.mandate else set())


def _feedback(me: Posts, case: Feedback) -> set[str]:
    return {"evaluator"} if case.deputy_id == me.id else me.offices("office")


def _key(me: Posts, case: KeySuggestion) -> set[str]:
    chair = me.offices("chair") if case.chair_id == me.id else set()
    committee = {"committee"} if me("committee", case.committee_id) else set()
    return chair | committee | me.offices("office", "gov_office")


def _ledger(me: Posts, case: Commitment | SecondAnswer) -> set[str]:
    read = me.of_unit(case)
    if isinstance(case, Commitment) and case.number is None:
        return read
    if isinstance(case, Commitment) and case.deputy_id == me.id:
        read |= {"lead_deputy"}
    any_committee = {"committee"} if me("committee", 41) or me("committee", 42) else set()
    return read | any_committee | me.offices("office", "gov_office")


POSTS = ("organiser", "appraiser", "survey_operator", "inspector", "auditor")


def _campaign(me: Posts, case: Any) -> set[str]:
    number = case.id if isinstance(case, Campaign) else case.campaign_id
    read = {role for role in POSTS if me(role, number)} | me.offices("office", "chair", "committee_member")
    if isinstance(case, Appraiser) and case.person_id != me.id:
        read -= {"appraiser"}
    if isinstance(case, RectificationItem) and case.handed_on:
        read |= {"organiser"} & ({"organiser"} if me("office") else set())
    return read | (me.of_unit(case) if "unit_id" in STATES[type(case)] else set())


def _campaign_opinion(me: Posts, case: CampaignOpinion) -> set[str]:
    if of_it := me.of_unit(case):
        return of_it if case.status in ("handed", "answered") else set()
    heard = {"deputy"} if case.deputy_id == me.id and me.mandate else set()
    steers = {role for role in ("organiser", "auditor") if me(role, case.campaign_id)}
    return heard | steers | me.offices("office")


PARTS: dict[type[Any], Callable[[Posts, Any], set[str]]] = {
    Opinion: _opinion,
    Suggestion: _suggestion,
    **dict.fromkeys((Assignment, Countersign), lambda me, case: me.of_unit(case)),
    CoSignature: lambda me, case: {"co_signer"} if case.deputy_id == me.id and me.mandate else set(),
    Feedback: _feedback,
    Rating: lambda me, case: {"citizen"} if case.person_id == me.id else set(),
    Question: _question,
    Withdrawal: _withdrawal,
    **dict.fromkeys((ReturnRequest, Extension, Coordination), lambda me, case: me.offices("office", "gov_office")),
    KeySuggestion: _key,
    Poll: lambda me, case: me.offices("office"),
    **dict.fromkeys((Commitment, SecondAnswer), _ledger),
    CampaignOpinion: _campaign_opinion,
    **dict.fromkeys(
        (Campaign, Stage, Scoring, Survey, Result, Filing, Violation, Appeal, Appraiser, RectificationItem), _campaign
    ),
}
