"""The life of what an appraised unit files (报送材料), as a table. Sources: docs/rules.md §3.8.

One filing is one duty of one target: the leading group, the plan, the self-check report, … Every version that was
filed stays; what is in it is checked by its kind (`filing_guards.py`), the questions it answers are `filing_forms.py`.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from domain.campaigns.family import OfTarget
from domain.campaigns.filing_guards import day_lies_ahead, files_alone, filing_is_complete, head_confirms
from domain.clocks import Clock as K
from domain.guards import reason_given
from domain.lifecycle import Guard, Life, Tell
from domain.lifecycle import Step as Row
from domain.notice import CaseRef, Kind
from domain.roles import Role as R


class FilingStatus(StrEnum):
    """Where a filing stands. NEW lasts no longer than the turn in which it is asked for."""

    NEW = "new"
    ASKED = "asked"
    TO_CONFIRM = "to_confirm"
    FILED = "filed"
    SENT_BACK = "sent_back"
    ACCEPTED = "accepted"
    LAPSED = "lapsed"


class FilingAction(StrEnum):
    """What can be done with a filing."""

    ASK = "ask"
    FILE = "file"
    PROPOSE = "propose"
    CONFIRM = "confirm"
    ACCEPT = "accept"
    SEND_BACK = "send_back"
    SET_DAY = "set_day"
    REMIND = "remind"
    LAPSE = "lapse"


@dataclass(frozen=True, slots=True)
class Filing(OfTarget):
    """One thing a target has to file. times: the how-manieth of its kind; due_on: entered by people, or none."""

    KIND: ClassVar[str] = Kind.FILING
    id: int
    campaign_id: int
    # none once the unit is no target any more
    target_id: int | None
    unit_id: int
    version: int
    status: str
    kind: str
    times: int
    due_on: date | None
    asked_at: datetime
    # of the version that stands: who filed it, and when
    filed_by: int | None
    filed_at: datetime | None
    # the last word of whoever looked at it
    decided_by: int | None
    decided_at: datetime | None
    reason: str

    @property
    def ref(self) -> CaseRef:
        """Kind and id."""
        return CaseRef(self.KIND, self.id)


S, A = FilingStatus, FilingAction
# still to be filed, or to be filed again
OPEN = (S.ASKED, S.SENT_BACK)
UNFILED = (*OPEN, S.TO_CONFIRM)
# filed and not sent back
IN = (S.FILED, S.ACCEPTED)
UNIT = (R.UNIT_CLERK, R.UNIT_HEAD)


def _to(says: str, *roles: R) -> tuple[Tell, ...]:
    return tuple(Tell(role, says) for role in roles)


def _each(do: FilingAction, says: str, *guards: Guard) -> tuple[Row, ...]:
    """What changes nothing in where a filing stands that is not in."""
    return tuple(Row((one,), R.ORGANISER, do, one, guard=guards, tells=_to(says, *UNIT)) for one in UNFILED)


# fmt: off
FILING = Life(Kind.FILING, begins=S.NEW, ends=(S.ACCEPTED, S.LAPSED), rows=(
    # a stage opens, and each unit hears of everything in one sentence; or the organiser asks for one more
    Row((S.NEW,),        R.SYSTEM,     A.ASK,       S.ASKED),
    Row((S.NEW,),        R.ORGANISER,  A.ASK,       S.ASKED,      tells=_to("filing-asked", *UNIT)),
    # the clerk files what needs nobody else; what the head answers for goes to the head first (S0.9, S0.12)
    Row(OPEN,            R.UNIT_CLERK, A.FILE,      S.FILED,      guard=(files_alone, filing_is_complete),
        stops=(K.FILING,), tells=_to("filing-arrived", R.ORGANISER, R.UNIT_HEAD)),
    Row(OPEN,            R.UNIT_HEAD,  A.FILE,      S.FILED,      guard=(filing_is_complete,),
        stops=(K.FILING,), tells=_to("filing-arrived", R.ORGANISER, R.UNIT_CLERK)),
    Row(OPEN,            R.UNIT_CLERK, A.PROPOSE,   S.TO_CONFIRM, guard=(head_confirms, filing_is_complete),
        tells=_to("filing-to-confirm", R.UNIT_HEAD)),
    Row((S.TO_CONFIRM,), R.UNIT_HEAD,  A.CONFIRM,   S.FILED,      guard=(filing_is_complete,),
        stops=(K.FILING,), tells=_to("filing-arrived", R.ORGANISER, R.UNIT_CLERK)),
    Row((S.TO_CONFIRM,), R.UNIT_HEAD,  A.SEND_BACK, S.SENT_BACK,  guard=(reason_given,),
        tells=_to("filing-head-sent-back", R.UNIT_CLERK)),
    # the organiser looks at it
    Row((S.FILED,),      R.ORGANISER,  A.ACCEPT,    S.ACCEPTED,   tells=_to("filing-accepted", *UNIT)),
    Row((S.FILED,),      R.ORGANISER,  A.SEND_BACK, S.SENT_BACK,  guard=(reason_given,), resumes=(K.FILING,),
        tells=_to("filing-sent-back", *UNIT)),
    *_each(A.SET_DAY, "filing-day-set", day_lies_ahead),
    *_each(A.REMIND, "filing-reminded"),
    # the campaign is over, or called off
    Row((*UNFILED, S.FILED), R.SYSTEM, A.LAPSE,     S.LAPSED,     stops=(K.FILING,)),
))
# fmt: on
