"""The life of a satisfaction poll of the standing committee (满意度测评), as a table. Sources: docs/rules.md §3.7.

Nobody sees a number of any kind before the voting is closed; ballots are kept apart from who took part.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from domain.committee.poll_rule import VoidCause
from domain.errors import CaseworkError
from domain.feedback.evaluation import Level
from domain.guards import reason_given
from domain.lifecycle import Life, Tell
from domain.lifecycle import Step as Row
from domain.notice import CaseRef, Kind, Say
from domain.roles import Role as R


class PollStatus(StrEnum):
    """Where a poll stands. NEW lasts no longer than the turn that plans it."""

    NEW = "new"
    PLANNED = "planned"
    OPENED = "opened"
    VOTING = "voting"
    CLOSED = "closed"
    COUNTED = "counted"
    VOID = "void"
    ANNOUNCED = "announced"
    UNSATISFIED = "unsatisfied"
    FOLLOW_UP = "follow_up"
    ENDED = "ended"
    CALLED_OFF = "called_off"


class PollAction(StrEnum):
    """What can be done with a poll."""

    PLAN = "plan"
    OPEN = "open"
    SIGN_IN = "sign_in"
    MARK_PRESENT = "mark_present"
    BEGIN = "begin"
    CAST = "cast"
    ISSUE_PAPER = "issue_paper"
    CLOSE = "close"
    ENTER_PAPERS = "enter_papers"
    COUNT = "count"
    DECLARE_VOID = "declare_void"
    ANNOUNCE = "announce"
    FIND_UNSATISFIED = "find_unsatisfied"
    FOLLOW_UP = "follow_up"
    END_FOLLOW_UP = "end_follow_up"
    END = "end"
    CALL_OFF = "call_off"


class FollowUp(StrEnum):
    """What people may decide after an unsatisfactory result."""

    RE_REPORT = "re_report"
    RE_POLL = "re_poll"
    SPECIAL_INQUIRY = "special_inquiry"
    INTERPELLATION = "interpellation"
    ASSESSMENT = "assessment"


@dataclass(frozen=True, slots=True)
class Poll:
    """One poll: what it is about, the rule it is counted by, and after the count what came of it."""

    KIND: ClassVar[str] = Kind.POLL
    id: int
    version: int
    status: str
    subject_kind: str
    subject_id: int | None
    about: str
    unknown_offered: bool
    base: str
    exact_half: str
    members: int
    repeats_id: int | None
    officer_id: int
    planned_at: datetime
    present: int | None
    result: str
    void_cause: str
    told: str

    @property
    def ref(self) -> CaseRef:
        """Kind and id."""
        return CaseRef(self.KIND, self.id)

    @property
    def title(self) -> str:
        """What the poll is called."""
        return self.about

    @property
    def subject(self) -> CaseRef | None:
        """The case it is about; None for a report."""
        return CaseRef(self.subject_kind, self.subject_id) if self.subject_id else None


Facts = Mapping[str, Any]


def says_what_about(facts: Facts) -> None:
    """A poll says what is being judged."""
    if not facts["about"].strip():
        raise CaseworkError("vote-about-please")


def somebody_may_vote(facts: Facts) -> None:
    """The electorate, frozen now, is not empty."""
    if not facts["members"]:
        raise CaseworkError("vote-nobody")


def is_not_there_yet(facts: Facts) -> None:
    """Who is on the list signs in once."""
    if facts["present"]:
        raise CaseworkError("vote-signed-in-already", name=facts["name"])


def took_no_ballot(facts: Facts) -> None:
    """One ballot for each person, on whichever way."""
    if facts["ballot"]:
        raise CaseworkError("vote-ballot-taken", name=facts["name"])


def is_there(facts: Facts) -> None:
    """Only who is there takes a ballot."""
    if not facts["present"]:
        raise CaseworkError("vote-sign-in-first")


def tellers_agree(facts: Facts) -> None:
    """Ballots on paper count once two tellers have counted the same."""
    if facts["papers"] and facts["tellers"] < 2:
        raise CaseworkError("vote-papers-two-tellers", count=str(facts["papers"]))
    if not facts["agreed"]:
        raise CaseworkError("vote-papers-differ")


def poll_stands(facts: Facts) -> None:
    """More than half of the members there, no more ballots than participants, something said."""
    if facts["void"] is not None:
        raise CaseworkError("vote-is-void", why=Say(f"vote-void-{facts['void']}"))


def poll_is_void(facts: Facts) -> None:
    """A poll is void for a reason only."""
    if facts["void"] not in set(VoidCause):
        raise CaseworkError("vote-is-not-void")


def is_unsatisfied(facts: Facts) -> None:
    """The members are not satisfied."""
    if facts["result"] != Level.DISSATISFIED:
        raise CaseworkError("vote-not-unsatisfied")


def is_not_unsatisfied(facts: Facts) -> None:
    """The members are satisfied, or basically."""
    if facts["result"] == Level.DISSATISFIED:
        raise CaseworkError("vote-unsatisfied-first")


def follow_up_named(facts: Facts) -> None:
    """What follows is one of the ways there are."""
    if facts["kind"] not in set(FollowUp):
        raise CaseworkError("error-press-please")


S, A = PollStatus, PollAction
HEARERS = (R.COMMITTEE_MEMBER, R.CHAIR, R.COMMITTEE, R.UNIT_HEAD, R.UNIT_CLERK, R.LEAD_DEPUTY, R.CO_SIGNER)


def _all(says: str, *roles: R) -> tuple[Tell, ...]:
    return tuple(Tell(role, says) for role in roles)


# fmt: off
POLL = Life(Kind.POLL, begins=S.NEW, ends=(S.VOID, S.ENDED, S.CALLED_OFF), rows=(
    Row((S.NEW,),     R.OFFICE, A.PLAN,         S.PLANNED, guard=(says_what_about,)),
    # the electorate is frozen, whoever leaves or comes later
    Row((S.PLANNED,), R.OFFICE, A.OPEN,         S.OPENED,  guard=(somebody_may_vote,),
        tells=_all("vote-opened", R.COMMITTEE_MEMBER)),
    Row((S.OPENED,),  R.COMMITTEE_MEMBER, A.SIGN_IN, S.OPENED, guard=(is_not_there_yet,)),
    Row((S.VOTING,),  R.COMMITTEE_MEMBER, A.SIGN_IN, S.VOTING, guard=(is_not_there_yet,)),
    Row((S.OPENED,),  R.OFFICE, A.MARK_PRESENT, S.OPENED,  guard=(is_not_there_yet,)),
    Row((S.VOTING,),  R.OFFICE, A.MARK_PRESENT, S.VOTING,  guard=(is_not_there_yet,)),
    Row((S.OPENED,),  R.OFFICE, A.BEGIN,        S.VOTING,  tells=_all("vote-ballot", R.COMMITTEE_MEMBER)),
    Row((S.VOTING,),  R.COMMITTEE_MEMBER, A.CAST, S.VOTING, guard=(is_there, took_no_ballot)),
    Row((S.VOTING,),  R.OFFICE, A.ISSUE_PAPER,  S.VOTING,  guard=(took_no_ballot,)),
    Row((S.VOTING,),  R.OFFICE, A.CLOSE,        S.CLOSED),
    Row((S.CLOSED,),  R.OFFICE, A.ENTER_PAPERS, S.CLOSED),
    Row((S.CLOSED,),  R.OFFICE, A.COUNT,        S.COUNTED, guard=(tellers_agree, poll_stands)),
    Row((S.CLOSED,),  R.OFFICE, A.DECLARE_VOID, S.VOID,    guard=(tellers_agree, poll_is_void),
        tells=_all("vote-void-told", R.COMMITTEE_MEMBER)),
    Row((S.COUNTED,), R.OFFICE, A.ANNOUNCE,     S.ANNOUNCED, tells=_all("vote-result", *HEARERS)),
    Row((S.ANNOUNCED,), R.SYSTEM, A.FIND_UNSATISFIED, S.UNSATISFIED, guard=(is_unsatisfied,),
        tells=_all("vote-unsatisfied", R.OFFICE)),
    Row((S.ANNOUNCED,), R.SYSTEM, A.END,        S.ENDED,   guard=(is_not_unsatisfied,)),
    Row((S.UNSATISFIED,), R.OFFICE, A.FOLLOW_UP, S.FOLLOW_UP, guard=(follow_up_named, reason_given),
        tells=_all("vote-follow-up-told", *HEARERS)),
    Row((S.FOLLOW_UP,), R.OFFICE, A.FOLLOW_UP,  S.FOLLOW_UP, guard=(follow_up_named, reason_given),
        tells=_all("vote-follow-up-told", *HEARERS)),
    Row((S.FOLLOW_UP,), R.OFFICE, A.END_FOLLOW_UP, S.ENDED, guard=(reason_given,)),
    # closed as well: tellers who cannot agree must not hold it for ever
    Row((S.PLANNED, S.OPENED, S.VOTING, S.CLOSED), R.OFFICE, A.CALL_OFF, S.CALLED_OFF, guard=(reason_given,),
        tells=_all("vote-called-off", R.COMMITTEE_MEMBER)),
))
# fmt: on
