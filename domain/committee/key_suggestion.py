"""The life of a key suggestion (重点督办件), as a table. Sources: docs/rules.md §3.6.

Chosen by the chairpersons' meeting, led by exactly one chair, supervised by exactly one committee.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, ClassVar

from domain.clocks import Clock as K
from domain.errors import CaseworkError, SomethingMissing
from domain.guards import reason_given
from domain.lifecycle import Life, Tell
from domain.lifecycle import Step as Row
from domain.notice import CaseRef, Kind
from domain.roles import Role as R

# Why a suggestion may be chosen, each with its source.
CRITERIA: Mapping[str, str] = tomllib.loads(Path(__file__).with_name("key_criteria.toml").read_text(encoding="utf-8"))[
    "criteria"
]
LONGEST_YEARS = 3


class SupervisionMode(StrEnum):
    """The five modes of supervision (五项督办)."""

    LED = "led"
    TRACKED = "tracked"
    SHARED = "shared"
    WITH_DEPUTIES = "with_deputies"
    ON_SITE = "on_site"


class KeyStatus(StrEnum):
    """Where a key suggestion stands. NEW lasts no longer than the turn that chooses it."""

    NEW = "new"
    SUPERVISED = "supervised"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"


class KeyAction(StrEnum):
    """What can be done with a key suggestion."""

    CHOOSE = "choose"
    CHANGE = "change"
    PLAN_HEARING = "plan_hearing"
    SUPERVISE = "supervise"
    REPORT = "report"
    WITHDRAW = "withdraw"
    END = "end"


@dataclass(frozen=True, slots=True)
class KeySuggestion:
    """A suggestion under supervision: who leads, which committee, by which criterion, for which years."""

    KIND: ClassVar[str] = Kind.KEY_SUGGESTION
    id: int
    suggestion_id: int
    version: int
    status: str
    chair_id: int
    committee_id: int
    criterion: str
    reason: str
    decided_on: date
    first_year: int
    last_year: int
    hearing_on: date | None
    officer_id: int
    chosen_at: datetime
    outcome: str

    @property
    def ref(self) -> CaseRef:
        """Kind and id."""
        return CaseRef(self.KIND, self.id)


Facts = Mapping[str, Any]


def criterion_named(facts: Facts) -> None:
    """The meeting chooses by one of the criteria."""
    if facts["criterion"] not in CRITERIA:
        raise CaseworkError("error-press-please")


def one_chair_leads(facts: Facts) -> None:
    """Exactly one leading chair, who holds that office (S2: 分别由1名人大常委会领导牵头)."""
    if facts["chair"] not in facts["chairs"]:
        raise CaseworkError("key-no-such-chair")


def one_committee_supervises(facts: Facts) -> None:
    """Exactly one supervising committee, with somebody there."""
    if facts["committee"] not in facts["committees"]:
        raise CaseworkError("key-no-such-committee")


def is_no_key_suggestion(facts: Facts) -> None:
    """A suggestion is under supervision once at a time, and only while somebody handles it."""
    if facts["is_key"]:
        raise CaseworkError("key-already", suggestion=facts["suggestion"])
    if not facts["open"]:
        raise CaseworkError("key-not-open", suggestion=facts["suggestion"])


def some_years(facts: Facts) -> None:
    """One year or several, never backwards (Chongqing art. 33: several years possible)."""
    if not 1 <= facts["years"] <= LONGEST_YEARS:
        raise CaseworkError("key-years", most=str(LONGEST_YEARS))


def lies_ahead(facts: Facts) -> None:
    """A hearing is planned for a day to come."""
    if facts["day"] is None or facts["day"] < facts["today"]:
        raise CaseworkError("key-hearing-ahead")


def says_something_found(facts: Facts) -> None:
    """A record of supervision says where, with whom, what was found and what was asked for."""
    missing = [name for name in RECORD_ITEMS if not facts[name].strip()]
    if missing:
        raise SomethingMissing("supervise-missing", missing=[f"supervise-item-{name}" for name in missing])


RECORD_ITEMS = ("place", "people", "found", "asked")
S, A = KeyStatus, KeyAction
SUPERVISORS = (R.CHAIR, R.COMMITTEE)
CONCERNED = (*SUPERVISORS, R.OFFICE, R.GOV_OFFICE, R.UNIT_HEAD, R.UNIT_CLERK, R.LEAD_DEPUTY, R.CO_SIGNER)
HANDLING = (R.UNIT_HEAD, R.UNIT_CLERK, R.LEAD_DEPUTY)


def _all(says: str, *roles: R) -> tuple[Tell, ...]:
    return tuple(Tell(role, says) for role in roles)


def _recorded_by(who: R) -> Row:
    return Row((S.SUPERVISED,), who, A.SUPERVISE, S.SUPERVISED, guard=(says_something_found,),
               tells=_all("supervise-told", R.OFFICE, *SUPERVISORS, *HANDLING))  # fmt: skip


def _reported_by(who: R) -> Row:
    return Row((S.SUPERVISED,), who, A.REPORT, S.SUPERVISED, guard=(reason_given,), stops=(K.HEARING,),
               tells=_all("key-reported", R.OFFICE, *SUPERVISORS))  # fmt: skip


# fmt: off
KEY_SUGGESTION = Life(Kind.KEY_SUGGESTION, begins=S.NEW, ends=(S.ENDED, S.WITHDRAWN), rows=(
    Row((S.NEW,),        R.OFFICE, A.CHOOSE,       S.SUPERVISED,
        guard=(is_no_key_suggestion, criterion_named, one_chair_leads, one_committee_supervises, some_years,
               reason_given),
        starts=(K.HEARING,),
        tells=(Tell(R.CHAIR, "key-chosen-chair", K.HEARING), Tell(R.COMMITTEE, "key-chosen-committee", K.HEARING),
               Tell(R.GOV_OFFICE, "key-chosen-gov"), Tell(R.UNIT_HEAD, "key-chosen-unit", K.REPLY),
               Tell(R.UNIT_CLERK, "key-chosen-unit", K.REPLY), Tell(R.LEAD_DEPUTY, "key-chosen-deputy"),
               Tell(R.CO_SIGNER, "key-chosen-deputy"))),
    Row((S.SUPERVISED,), R.OFFICE, A.CHANGE,       S.SUPERVISED,
        guard=(one_chair_leads, one_committee_supervises, reason_given),
        tells=_all("key-changed", *SUPERVISORS, *HANDLING)),
    Row((S.SUPERVISED,), R.OFFICE, A.PLAN_HEARING, S.SUPERVISED, guard=(lies_ahead,),
        tells=_all("key-hearing-planned", *SUPERVISORS, R.GOV_OFFICE, *HANDLING)),
    *map(_recorded_by, (R.CHAIR, R.COMMITTEE, R.OFFICE)),
    *map(_reported_by, (R.CHAIR, R.COMMITTEE, R.OFFICE)),
    Row((S.SUPERVISED,), R.OFFICE, A.WITHDRAW,     S.WITHDRAWN,  guard=(reason_given,), stops=(K.HEARING,),
        tells=_all("key-withdrawn", *(one for one in CONCERNED if one != R.OFFICE))),
    # the deputy has withdrawn the suggestion itself
    Row((S.SUPERVISED,), R.SYSTEM, A.WITHDRAW,     S.WITHDRAWN,  guard=(reason_given,), stops=(K.HEARING,),
        tells=_all("key-suggestion-gone", *SUPERVISORS, R.GOV_OFFICE)),
    Row((S.SUPERVISED,), R.OFFICE, A.END,          S.ENDED,      guard=(reason_given,), stops=(K.HEARING,),
        tells=_all("key-ended", *(one for one in CONCERNED if one != R.OFFICE))),
))
# fmt: on
