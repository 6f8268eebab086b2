"""Everything that differs by place (docs/rules.md §6), read from domain/rules/profiles/ and checked at start."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, ValidationError
from pydantic_core import PydanticCustomError

from domain.clocks import Clock
from domain.reminders import WINDOWS
from domain.rules.calendar import LOCAL, ONE_DAY, local_day, moment_of
from domain.rules.deadlines import Term, Unit
from domain.rules.profile_faults import UNNAMED, contradictions, faults, missing_terms, no_settings
from domain.rules.profile_files import SETTINGS, TERMS, Complete, ProfileUnusable, Sheet, complete, open_sheet

# with what is printed behind an inherited one it still fits where clocks keep their rule
Source = Annotated[str, StringConstraints(min_length=2, max_length=64)]

# Under which name a profile keeps the length of each clock.
TERM_OF = {
    Clock.OPINION_SCREEN: "opinion_screen",
    Clock.DEPUTY_CHOOSE: "deputy_choose",
    Clock.NEED_INFO: "need_info",
    Clock.QUESTION: "question",
    Clock.OPINION_HANDLE: "opinion_handle",
    Clock.OPINION_RATING: "opinion_rating",
    Clock.OPINION_DECIDE: "opinion_decide",
    Clock.ASSIGN: "assign_within",
    Clock.ACK: "sign_within",
    Clock.RETURN: "return_window",
    Clock.PLAN: "plan_within",
    Clock.CONTACT: "contact_within",
    Clock.CO_OPINION: "co_opinion_within",
    Clock.CO_REDO: "co_redo_within",
    Clock.REASSIGN: "reassign_within",
    Clock.EXTENSION_DECISION: "extension_decision",
    Clock.REPLY: "reply_within",
    Clock.AGREE: "agree_within",
    Clock.FEEDBACK: "feedback_within",
    Clock.REHANDLE: "rehandle_within",
    Clock.ESCALATION: "escalation_within",
    Clock.REHANDLE_DECISION: "rehandle_decision",
    Clock.RESEARCH_REPORT: "research_report",
    Clock.LETTER: "letter_within",
    Clock.COMMITMENT_CHECK: "feedback_within",
    Clock.COMMITMENT_RECEIPT: "feedback_within",
    Clock.COMMITMENT_DATE: "commitment_date",
    Clock.COMMITMENT_DECIDE: "commitment_decision",
    Clock.COMMITMENT_MEET: "commitment_meeting",
    Clock.COMMITMENT_EXPLAIN: "commitment_explain",
    Clock.SECOND_ANSWER: "second_answer",
    Clock.HEARING: "key_hearing",
    Clock.OBJECTION: "deputy_objection",
    Clock.DECLARATION: "declare_within",
    Clock.RESULT_APPEAL: "appeal_within",
    Clock.APPEAL_DECIDE: "appeal_decision",
    Clock.OPINION_SORT: "opinion_sort_within",
    Clock.RECTIFICATION_PLAN: "rectification_plan",
    Clock.RECTIFICATION_REPLAN: "rectification_replan",
    Clock.RECTIFICATION_DECIDE: "rectification_decision",
    Clock.RECTIFICATION_REPORT: "rectification_report",
    Clock.RECTIFICATION_REDO: "rectification_redo",
    Clock.RECTIFICATION_JUDGE: "rectification_decision",
    Clock.LOOK_BACK: "look_back",
}
# Lengths that are asked for by name: a limit no clock runs by.
OBJECTION, LONGEST_REPLY = "opinion_objection", "extension_max"
SESSION_ASSIGN = "session_assign_within"
# until when the minutes of a unit's own meeting are filed after an appraisal meeting
MINUTES = "minutes_within"
KEPT = (OBJECTION, LONGEST_REPLY, SESSION_ASSIGN, MINUTES)
MIDNIGHT = "24:00"
# What a profile has besides its settings.
NO_SETTINGS = ("name", "terms", "sources", "inherited")


class Outcome(StrEnum):
    """What came of a matter, whatever letter a place gives it."""

    SOLVED = "solved"
    PARTLY_SOLVED = "partly_solved"
    IN_PROGRESS_DATED = "in_progress_dated"
    PLANNED_DATED = "planned_dated"
    DEFERRED = "deferred"
    REFERRED_UPWARDS = "referred_upwards"
    REFERENCE_ONLY = "reference_only"
    NOT_FEASIBLE = "not_feasible"


# These promise something for later: a reply that says so carries at least one commitment (invariant 5).
PROMISES = (Outcome.IN_PROGRESS_DATED, Outcome.PLANNED_DATED)


# What deputies are asked about a reply, and which levels they may choose.
Asked = Literal["attitude", "result", "process", "implementation"]
Offered = Literal["satisfied", "basically_satisfied", "dissatisfied", "understood"]


def _no_dimension_is_missing(asked: tuple[Asked, ...]) -> tuple[Asked, ...]:
    """Attitude and result are asked everywhere (山东 art. 23, 上海 art. 21); each once."""
    if len(set(asked)) != len(asked) or not {"attitude", "result"} <= set(asked):
        raise ValueError("attitude and result must be there, and nothing twice")
    return asked


def _one_can_be_dissatisfied(offered: tuple[Offered, ...]) -> tuple[Offered, ...]:
    """Whoever asks for an opinion takes no for an answer; each level once."""
    if len(set(offered)) != len(offered) or not {"satisfied", "dissatisfied"} <= set(offered):
        raise ValueError("satisfied and dissatisfied must be there, and nothing twice")
    return offered


def _written_out(value: Any) -> Any:
    """08:30 and nothing else: a number would be seconds, a table's own time is not looked at, a zone is nobody's."""
    if not isinstance(value, str) or not re.fullmatch(r"\d\d:\d\d", value):
        raise PydanticCustomError("time_written_out", "a time of day is written 08:30")
    return value


# a century is for good, and can be written as such
Months = Annotated[int, Field(ge=0, le=1200)]
TimeOfDay = Annotated[time, BeforeValidator(_written_out)]


class _Checked(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Length(_Checked):
    """How long one clock runs, and where that is written."""

    amount: Annotated[int, Field(ge=1, le=365)]
    unit: Unit
    source: Source


class Profile(_Checked):
    """The rules of one place. `sources` says for every setting where it comes from; terms carry their own.

    inherited: for every term and setting the place does not have itself, what is printed behind its source.
    A value the program cannot carry out is refused, not ignored. publication is kept only: nothing is published.
    """

    name: str
    terms: Mapping[str, Length]
    sources: Mapping[str, Source]
    inherited: Mapping[str, str] = {}

    weekend_as_holiday: bool
    poll_base: Literal["all", "present", "valid"]
    poll_exact_half: Literal["pass", "fail"]
    poll_offers_unknown: bool
    max_rounds: Annotated[int, Field(ge=0)]
    class_scheme: Mapping[Outcome, Annotated[str, StringConstraints(pattern="^[A-Z]$")]]
    quiet_from: TimeOfDay
    quiet_until: TimeOfDay
    reminder_time: TimeOfDay
    late_return_allowed: bool
    extension_request_before_days: Annotated[int, Field(ge=0)]
    clock_start: Literal["assigned", "received", "signed"]
    business_close: Annotated[str, StringConstraints(pattern=r"^(([01]\d|2[0-3]):[0-5]\d|24:00)$")]
    refused_return_must_continue: bool
    extension_needs_consent: bool
    long_reply_when_assigning: bool
    two_leads_allowed: bool
    subordinate_delegation: bool
    reply_signer: Literal["unit_head", "any_leader"]
    reply_to_joint: Literal["each", "lead", "lead_plus_invite"]
    counter_signature: bool
    gov_office_review: bool
    feedback_dimensions: Annotated[tuple[Asked, ...], Field(min_length=1), AfterValidator(_no_dimension_is_missing)]
    levels: Annotated[tuple[Offered, ...], Field(min_length=2), AfterValidator(_one_can_be_dissatisfied)]
    silence_policy: Literal["exclude", "explain"]
    remind_n: Annotated[int, Field(ge=0, le=3)]
    rehandle_trigger: Literal["auto", "office", "committee"]
    second_dissatisfaction: Literal["meeting", "expert_evaluation"]
    withdraw_until: Literal["assignment", "closing"]
    joint_withdraw: Literal["lead", "unanimous"]
    commitment_cycle: Literal["quarterly", "yearly", "q4_receipt"]
    strike_off_by: Literal["office", "ballot"]
    low_places: Annotated[int, Field(ge=0)]
    publication: Literal["full", "abstract", "title_until_consent", "none"]
    # what is kept how long (domain/keeping/retention.py), after it is over; 0: for good
    keep_opinions_months: Months
    keep_talk_months: Months
    keep_emergencies_months: Months
    keep_conduct_months: Months
    keep_frames_months: Months
    keep_contacts_months: Months
    keep_copies_months: Months

    def term(self, kind: Clock) -> Term:
        """How long a clock of this kind runs here, by which rule, and when its last day closes."""
        term = self.limit(TERM_OF[kind])
        return replace(term, closes=self.closes(kind))

    def limit(self, name: str) -> Term:
        """The same by its name, for a limit no clock runs by: OBJECTION, LONGEST_REPLY."""
        length = self.terms[name]
        return Term(length.unit, length.amount, self.source_of(name), self.weekend_as_holiday)

    def closes(self, kind: str) -> time | None:
        """The time at which a last day of this kind is over; None for 24:00. Citizens and deputies have no hours."""
        whole_day = self.business_close == MIDNIGHT or kind in WINDOWS or kind == Clock.DEPUTY_CHOOSE
        return None if whole_day else time.fromisoformat(self.business_close)

    def source_of(self, name: str) -> str:
        """Where a term or setting comes from, as people read it: an inherited one says so (docs/rules.md §6)."""
        own = self.terms[name].source if name in self.terms else self.sources[name]
        return own + self.inherited.get(name, "")

    @cached_property
    def values(self) -> Mapping[str, tuple[str, str]]:
        """Every term and setting by its name: its value in one form of writing, and its source."""
        plain = self.model_dump(mode="json", exclude={"name", "terms", "sources", "inherited"})
        lengths = {name: f"{length.amount} {length.unit}" for name, length in self.terms.items()}
        settings = {name: json.dumps(plain[name], ensure_ascii=False, sort_keys=True) for name in self.sources}
        return {name: (value, self.source_of(name)) for name, value in sorted((lengths | settings).items())}

    @property
    def digest(self) -> str:
        """SHA-256 over name, values and sources in one canonical form: the same rules, the same digest."""
        canonical = json.dumps([self.name, self.values], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return sha256(canonical.encode()).hexdigest()

    def ask_for_more_time_by(self, due: date) -> date:
        """The last day on which a unit may ask for more time than until `due`."""
        return due - timedelta(days=self.extension_request_before_days)

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """What a reply may say came of the matter, in the order of the place's scheme."""
        return tuple(self.class_scheme)

    def class_letter(self, outcome: str) -> str:
        """The letter this place prints for an outcome: A, B, C or D."""
        return self.class_scheme[Outcome(outcome)]

    def is_quiet(self, now: datetime) -> bool:
        """Whether people are left in peace at this (aware) moment."""
        return not self.quiet_until <= now.astimezone(LOCAL).time() < self.quiet_from

    def not_before(self, now: datetime) -> datetime | None:
        """When news may leave: None for at once, by night the end of the quiet hours (docs/rules.md §5)."""
        if not self.is_quiet(now):
            return None
        morning = moment_of(local_day(now), self.quiet_until)
        return morning if now < morning else moment_of(local_day(now) + ONE_DAY, self.quiet_until)


def load(name: str = "county_default") -> Profile:
    """The profile of that name, or in the file of that path. Raises ProfileUnusable with everything that is wrong."""
    return _read(complete(open_sheet(name)))


def read(data: Mapping[str, Any]) -> Profile:
    """A profile from its table, with what it inherits. Raises ProfileUnusable with everything that is wrong."""
    return _read(complete(Sheet(data)))


def _read(found: Complete) -> Profile:
    terms, settings = found.entries[TERMS], found.entries[SETTINGS]
    wrong = [*found.problems, *missing_terms(found, set(TERM_OF.values()), KEPT), *contradictions(found)]
    wrong += no_settings(found, NO_SETTINGS)
    given = {name: entry["value"] for name, entry in settings.items() if "value" in entry and name not in NO_SETTINGS}
    try:
        profile = Profile(
            name=found.sheet.name,
            terms=terms,
            sources={name: entry.get("source", UNNAMED) for name, entry in settings.items()},
            inherited=found.inherited,
            **given,
        )
    except ValidationError as error:
        known = set(Profile.model_fields) - set(NO_SETTINGS)
        raise ProfileUnusable(
            found.sheet.file or found.sheet.name, [*wrong, *faults(found, error.errors(), known)]
        ) from None
    if wrong:
        raise ProfileUnusable(found.sheet.file or found.sheet.name, wrong)
    return profile
