"""Everything that differs by place (docs/rules.md §5), read from domain/profiles/ and checked at start."""

import tomllib
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from domain.calendar import LOCAL, ONE_DAY, local_day, moment_of
from domain.clocks import Clock
from domain.deadlines import Term, Unit

HERE = Path(__file__).parent / "profiles"
Source = Annotated[str, StringConstraints(min_length=2, max_length=80)]

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
    Clock.FEEDBACK: "feedback_within",
    Clock.REHANDLE: "rehandle_within",
    Clock.ESCALATION: "escalation_within",
    Clock.LETTER: "letter_within",
    Clock.OBJECTION: "deputy_objection",
}
# Lengths that are asked for by name: a limit no clock runs by.
OBJECTION, LONGEST_REPLY = "opinion_objection", "extension_max"
KEPT = (OBJECTION, LONGEST_REPLY)
NOT_BUILT = " – the program does nothing else yet (docs/rules.md §6)"


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


# These promise something for later. Nobody may choose them while the program keeps no record of promises.
PROMISES = (Outcome.IN_PROGRESS_DATED, Outcome.PLANNED_DATED)


class _Checked(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Length(_Checked):
    """How long one clock runs, and where that is written."""

    amount: Annotated[int, Field(ge=1, le=365)]
    unit: Unit
    source: Source


class Profile(_Checked):
    """The rules of one place. `sources` says for every setting where it comes from; terms carry their own.

    A setting with one single value is what the program does; a profile that says otherwise is refused, not ignored.
    """

    name: str
    terms: Mapping[str, Length]
    sources: Mapping[str, Source]

    # the program goes by these
    weekend_as_holiday: bool
    max_rounds: Annotated[int, Field(ge=0)]
    class_scheme: Mapping[Outcome, Annotated[str, StringConstraints(pattern="^[A-Z]$")]]
    quiet_from: time
    quiet_until: time
    reminder_time: time
    late_return_allowed: bool
    extension_request_before_days: Annotated[int, Field(ge=0)]

    # so the program works, and in no other way yet
    clock_start: Literal["assigned"]
    business_close: Literal["24:00"]
    two_leads_allowed: Literal[False]
    refused_return_must_continue: Literal[True]
    extension_needs_consent: Literal[True]
    subordinate_delegation: Literal[False]
    reply_signer: Literal["unit_head"]
    reply_to_joint: Literal["each"]
    counter_signature: Literal[False]
    gov_office_review: Literal[False]
    feedback_dimensions: tuple[Literal["attitude"], Literal["result"]]
    levels: tuple[Literal["satisfied"], Literal["basically_satisfied"], Literal["dissatisfied"]]
    silence_policy: Literal["exclude"]
    remind_n: Literal[1]
    rehandle_trigger: Literal["auto"]
    second_dissatisfaction: Literal["meeting"]

    # about what the program does not do at all yet
    withdraw_until: Literal["assignment", "closing"]
    joint_withdraw: Literal["lead", "unanimous"]
    commitment_cycle: Literal["quarterly", "yearly"]
    publication: Literal["full", "abstract", "title_until_consent", "none"]
    poll_base: Literal["all", "present", "valid"]
    poll_exact_half: Literal["pass", "fail"]

    @model_validator(mode="after")
    def _every_clock_has_its_term(self) -> Self:
        wanted = set(TERM_OF.values())
        if missing := wanted - set(self.terms):
            raise ValueError(f"no term for {', '.join(sorted(missing))}")
        if unknown := set(self.terms) - wanted - set(KEPT):
            raise ValueError(f"no clock runs by {', '.join(sorted(unknown))}")
        return self

    @model_validator(mode="after")
    def _people_can_be_reached_by_day(self) -> Self:
        if self.quiet_until >= self.quiet_from:
            raise ValueError("quiet_until must come before quiet_from")
        return self

    def term(self, kind: Clock) -> Term:
        """How long a clock of this kind runs here, and by which rule."""
        return self.limit(TERM_OF[kind])

    def limit(self, name: str) -> Term:
        """The same by its name, for a limit no clock runs by: OBJECTION, LONGEST_REPLY."""
        length = self.terms[name]
        return Term(length.unit, length.amount, length.source, self.weekend_as_holiday)

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

    @property
    def possible_outcomes(self) -> tuple[Outcome, ...]:
        """Those of them that may be chosen now."""
        return tuple(outcome for outcome in self.outcomes if outcome not in PROMISES)

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
    """The profile of that name. Raises ProfileUnusable."""
    file = HERE / f"{name}.toml"
    if not file.is_file():
        raise ProfileUnusable(f"no such profile: {name}")
    return read(tomllib.loads(file.read_text(encoding="utf-8")))


def read(data: Mapping[str, Any]) -> Profile:
    """A profile from its table: a term for every clock, value and source for every setting. Raises ProfileUnusable."""
    name = data.get("name", "")
    try:
        settings = data["settings"]
        return Profile(
            name=data["name"],
            terms=data["terms"],
            sources={key: entry["source"] for key, entry in settings.items()},
            **{key: entry["value"] for key, entry in settings.items()},
        )
    except ValidationError as error:
        raise ProfileUnusable(f"profile {name}: {_what_is_wrong(error)}") from error
    except (KeyError, TypeError) as problem:
        raise ProfileUnusable(f"profile {name}: {problem!r}") from problem


def _what_is_wrong(error: ValidationError) -> str:
    """Setting by setting, in one line."""
    return "; ".join(
        f"{'.'.join(map(str, one['loc'])) or 'as a whole'}: {one['msg']}"
        + (NOT_BUILT if one["type"] == "literal_error" else "")
        for one in error.errors()
    )
