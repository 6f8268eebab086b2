"""Everything that differs by place (docs/rules.md §5), read from domain/profiles/ and checked at start."""

import tomllib
from collections.abc import Mapping
from datetime import time
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from domain.clocks import Clock
from domain.deadlines import Term, Unit

HERE = Path(__file__).parent / "profiles"
Source = Annotated[str, StringConstraints(min_length=2, max_length=80)]

# Under which name a profile keeps the length of each clock.
TERM_OF = {
    Clock.OPINION_SCREEN: "opinion_screen",
    Clock.DEPUTY_CHOOSE: "deputy_choose",
    Clock.OPINION_RATING: "opinion_rating",
    Clock.ASSIGN: "assign_within",
    Clock.ACK: "sign_within",
    Clock.RETURN: "return_window",
    Clock.PLAN: "plan_within",
    Clock.CONTACT: "contact_within",
    Clock.CO_OPINION: "co_opinion_within",
    Clock.REPLY: "reply_within",
    Clock.FEEDBACK: "feedback_within",
    Clock.REHANDLE: "rehandle_within",
    Clock.ESCALATION: "escalation_within",
}


class ProfileUnusable(ValueError):
    """A profile that does not exist or breaks a rule; the message names it and what is wrong."""


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


class _Checked(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Length(_Checked):
    """How long one clock runs, and where that is written."""

    amount: Annotated[int, Field(ge=1, le=365)]
    unit: Unit
    source: Source


class Profile(_Checked):
    """The rules of one place. `sources` says for every setting where it comes from; terms carry their own."""

    name: str
    terms: Mapping[str, Length]
    sources: Mapping[str, Source]

    clock_start: Literal["assigned", "received", "signed"]
    weekend_as_holiday: bool
    business_close: Literal["24:00"]
    late_return_allowed: bool
    refused_return_must_continue: bool
    two_leads_allowed: bool
    subordinate_delegation: bool
    extension_needs_consent: bool
    extension_request_before_days: Annotated[int, Field(ge=0)]
    reply_signer: Literal["unit_head", "any_leader"]
    reply_to_joint: Literal["each", "lead", "lead_plus_invite"]
    counter_signature: bool
    gov_office_review: bool
    feedback_dimensions: tuple[Literal["attitude", "result", "process", "implementation"], ...]
    levels: tuple[Literal["satisfied", "basically_satisfied", "dissatisfied"], ...]
    silence_policy: Literal["exclude"]
    remind_n: Annotated[int, Field(ge=0)]
    rehandle_trigger: Literal["auto", "office_decides"]
    max_rounds: Annotated[int, Field(ge=0)]
    second_dissatisfaction: Literal["meeting", "expert_evaluation"]
    withdraw_until: Literal["assignment", "closing"]
    joint_withdraw: Literal["lead", "unanimous"]
    commitment_cycle: Literal["quarterly", "yearly"]
    publication: Literal["full", "abstract", "title_until_consent", "none"]
    poll_base: Literal["all", "present", "valid"]
    poll_exact_half: Literal["pass", "fail"]
    class_scheme: Mapping[Outcome, Annotated[str, StringConstraints(pattern="^[A-Z]$")]]
    quiet_from: time
    quiet_until: time
    reminder_time: time

    def term(self, kind: Clock) -> Term:
        """How long a clock of this kind runs here, and by which rule."""
        length = self.terms[TERM_OF[kind]]
        return Term(length.unit, length.amount, length.source, self.weekend_as_holiday)

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """What a reply may say came of the matter, in the order of the place's scheme."""
        return tuple(self.class_scheme)

    def class_letter(self, outcome: str) -> str:
        """The letter this place prints for an outcome: A, B, C or D."""
        return self.class_scheme[Outcome(outcome)]


def load(name: str = "county_default") -> Profile:
    """The profile of that name. Raises ProfileUnusable."""
    file = HERE / f"{name}.toml"
    if not file.is_file():
        raise ProfileUnusable(f"no such profile: {name}")
    return read(tomllib.loads(file.read_text(encoding="utf-8")))


def read(data: Mapping[str, Any]) -> Profile:
    """A profile from its table: a term for every clock, value and source for every setting. Raises ProfileUnusable."""
    try:
        settings = data["settings"]
        profile = Profile(
            name=data["name"],
            terms=data["terms"],
            sources={key: entry["source"] for key, entry in settings.items()},
            **{key: entry["value"] for key, entry in settings.items()},
        )
    except (KeyError, TypeError, ValueError) as problem:
        raise ProfileUnusable(f"profile {data.get('name', '')}: {problem}") from problem
    if missing := set(TERM_OF.values()) - set(profile.terms):
        raise ProfileUnusable(f"profile {profile.name}: no term for {', '.join(sorted(missing))}")
    return profile
