"""The life of a scoring session (集中打分、当场密封), as a table. Sources: docs/rules.md §3.8.

Everybody scores in one sitting; the box is sealed on the spot; two people open it. Nobody sees a sheet or a sum before
(decision 0027).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar

from domain.campaigns.family import OfCampaign
from domain.clocks import Clock as K
from domain.errors import CaseworkError
from domain.guards import reason_given
from domain.lifecycle import Life, Tell
from domain.lifecycle import Step as Row
from domain.notice import CaseRef, Kind
from domain.roles import Role as R


class ScoringStatus(StrEnum):
    """Where a session stands. NEW lasts no longer than the turn that calls it."""

    NEW = "new"
    CALLED = "called"
    UNDER_WAY = "under_way"
    SEALED = "sealed"
    OPENED = "opened"
    VOID = "void"
    CALLED_OFF = "called_off"


class ScoringAction(StrEnum):
    """What can be done with a session."""

    CALL = "call"
    SIGN_IN = "sign_in"
    MARK_PRESENT = "mark_present"
    BEGIN = "begin"
    CLOSE_SHEET = "close_sheet"
    ISSUE_PAPER = "issue_paper"
    ENTER_PAPERS = "enter_papers"
    SEAL = "seal"
    VOID = "void"
    SIGN = "sign"
    TURN_KEY = "turn_key"
    OPEN = "open"
    CALL_OFF = "call_off"


class VoidCause(StrEnum):
    """Why a session counts for nothing."""

    QUORUM = "quorum"
    SURPLUS = "surplus"
    DIGEST = "digest"


@dataclass(frozen=True, slots=True)
class Scoring(OfCampaign):
    """One session of a campaign. appraisers: how many there were to come, frozen when it begins.

    issued, counted: sheets; digest: of the sealed box; signed_…, key_…: who signed the minutes, who turned a key.
    """

    KIND: ClassVar[str] = Kind.SCORING
    id: int
    campaign_id: int
    version: int
    status: str
    place: int
    meets_on: date
    venue: str
    called_by: int
    called_at: datetime
    began_at: datetime | None
    appraisers: int
    dimensions: Sequence[str]
    issued: int
    counted: int
    sealed_at: datetime | None
    digest: str
    minutes: str
    signed_organiser: int | None
    signed_auditor: int | None
    key_organiser: int | None
    key_auditor: int | None
    opened_at: datetime | None
    void_cause: str

    @property
    def ref(self) -> CaseRef:
        """Kind and id."""
        return CaseRef(self.KIND, self.id)

    @property
    def minutes_signed(self) -> bool:
        """By the organiser and by the auditor."""
        return self.signed_organiser is not None and self.signed_auditor is not None


@dataclass(frozen=True, slots=True)
class Box:
    """What is known of a box before anybody looks into it. took_part: appraisers with a closed sheet, or one on paper;
    surplus: sheets on paper beyond those issued; readable: nothing that lies in it was touched."""

    appraisers: int
    took_part: int
    issued: int
    counted: int
    surplus: int
    readable: bool = True

    @property
    def fault(self) -> VoidCause | None:
        """Why it cannot count: too few took part, there are more sheets than were issued, or one was touched."""
        if not self.readable:
            return VoidCause.DIGEST
        if self.surplus or self.counted > self.issued:
            return VoidCause.SURPLUS
        return None if has_quorum(self.appraisers, self.took_part) else VoidCause.QUORUM


def has_quorum(appraisers: int, there: int) -> bool:
    """More than half of the appraisers."""
    return 2 * there > appraisers


Facts = Mapping[str, Any]


def day_is_ahead(facts: Facts) -> None:
    """A session is called for a day that is not over."""
    if facts["meets_on"] is None or facts["meets_on"] < facts["today"]:
        raise CaseworkError("scoring-day-please")


def auditor_is_there(facts: Facts) -> None:
    """Without a witness nothing could be opened again."""
    if not facts["auditors"]:
        raise CaseworkError("scoring-auditor-first")


def one_session_at_a_time(facts: Facts) -> None:
    """A box that is sealed, or opened, is not replaced by another."""
    if facts["standing"]:
        raise CaseworkError("scoring-stands")


def is_the_day(facts: Facts) -> None:
    """Nobody signs in before the day."""
    if facts["today"] < facts["meets_on"]:
        raise CaseworkError("scoring-not-yet", day=facts["meets_on"])


def is_not_there_yet(facts: Facts) -> None:
    """Everybody signs in once."""
    if facts["present"]:
        raise CaseworkError("scoring-there-already", name=facts["name"])


def its_stage_is_open(facts: Facts) -> None:
    """Sheets are filled in while the stage is open in which scores are sealed (S0.2, S4.13)."""
    if not facts["stage_open"]:
        raise CaseworkError("scoring-stage-closed")


def quorum_is_there(facts: Facts) -> None:
    """Nothing begins before more than half of the appraisers have signed in."""
    if not has_quorum(facts["appraisers"], facts["there"]):
        raise CaseworkError("scoring-no-quorum", there=str(facts["there"]), appraisers=str(facts["appraisers"]))


def nothing_closed_yet(facts: Facts) -> None:
    """Who has handed in a sheet does not get another one on paper."""
    if facts["closed"]:
        raise CaseworkError("scoring-sheet-closed-already", name=facts["name"])


def box_is_in_order(facts: Facts) -> None:
    """Sealed is a box that can count."""
    if facts["box"].fault is not None:
        raise CaseworkError("scoring-box-void", why=facts["box"].fault)


def box_is_void(facts: Facts) -> None:
    """Void is a box that cannot."""
    if facts["box"].fault is None:
        raise CaseworkError("scoring-box-in-order")


def minutes_not_signed_yet(facts: Facts) -> None:
    """Everybody signs once; the witness after the organiser, whose words then stand."""
    if facts["signed"]:
        raise CaseworkError("scoring-signed-already")
    if facts["too_early"]:
        raise CaseworkError("scoring-organiser-first")


def may_be_opened(facts: Facts) -> None:
    """The minutes are signed and the inspections entered: nothing is tuned to what comes out; each key once."""
    if not facts["signed"]:
        raise CaseworkError("scoring-sign-first")
    if facts["uninspected"]:
        raise CaseworkError("scoring-inspect-first", units=facts["uninspected"])
    if facts["turned"]:
        raise CaseworkError("scoring-key-turned")


def both_keys_turned(facts: Facts) -> None:
    """Two people in two parts open it."""
    if not facts["keys"]:
        raise CaseworkError("scoring-one-key")


def digest_is_equal(facts: Facts) -> None:
    """What lies in the box is what was sealed."""
    if not facts["equal"]:
        raise CaseworkError("scoring-digest-differs")


def digest_differs(facts: Facts) -> None:
    """What lies in the box is not what was sealed, or cannot be read."""
    if facts["equal"]:
        raise CaseworkError("scoring-digest-equal")


S, A = ScoringStatus, ScoringAction
LIVE = (S.CALLED, S.UNDER_WAY, S.SEALED)
# a session that counts, or may still
STANDING = (*LIVE, S.OPENED)
WITNESSES = (R.ORGANISER, R.AUDITOR)
THERE = (R.APPRAISER, *WITNESSES)


def _all(says: str, *roles: R) -> tuple[Tell, ...]:
    return tuple(Tell(role, says) for role in roles)


# fmt: off
SCORING = Life(Kind.SCORING, begins=S.NEW, ends=(S.OPENED, S.VOID, S.CALLED_OFF), rows=(
    Row((S.NEW,),       R.ORGANISER, A.CALL,         S.CALLED,
        guard=(day_is_ahead, auditor_is_there, one_session_at_a_time), tells=_all("scoring-called", *THERE)),
    Row((S.CALLED,),    R.APPRAISER, A.SIGN_IN,      S.CALLED,    guard=(is_the_day, is_not_there_yet)),
    # somebody without a telephone at hand
    Row((S.CALLED,),    R.ORGANISER, A.MARK_PRESENT, S.CALLED,    guard=(is_the_day, is_not_there_yet)),
    Row((S.CALLED,),    R.ORGANISER, A.BEGIN,        S.UNDER_WAY,
        guard=(is_the_day, its_stage_is_open, quorum_is_there), stops=(K.SCORING_SESSION,),
        tells=_all("scoring-begun", R.APPRAISER)),
    Row((S.UNDER_WAY,), R.APPRAISER, A.CLOSE_SHEET,  S.UNDER_WAY),
    Row((S.UNDER_WAY,), R.ORGANISER, A.ISSUE_PAPER,  S.UNDER_WAY, guard=(nothing_closed_yet,)),
    Row((S.UNDER_WAY,), R.ORGANISER, A.ENTER_PAPERS, S.UNDER_WAY),
    # on the spot, before anybody looks: the digest is shown to everybody there and kept in the minutes
    Row((S.UNDER_WAY,), R.ORGANISER, A.SEAL,         S.SEALED,    guard=(box_is_in_order,),
        tells=_all("scoring-sealed", *THERE)),
    Row((S.UNDER_WAY,), R.ORGANISER, A.VOID,         S.VOID,      guard=(box_is_void,),
        tells=_all("scoring-void", *THERE)),
    *(Row((S.SEALED,), who, A.SIGN, S.SEALED, guard=(minutes_not_signed_yet,),
          tells=_all("scoring-minutes-signed", *WITNESSES)) for who in WITNESSES),
    *(Row((S.SEALED,), who, A.TURN_KEY, S.SEALED, guard=(may_be_opened,), tells=_all("scoring-key", *WITNESSES))
      for who in WITNESSES),
    Row((S.SEALED,),    R.SYSTEM,    A.OPEN,         S.OPENED,    guard=(both_keys_turned, digest_is_equal),
        tells=_all("scoring-opened", *THERE, R.OFFICE)),
    # something else lies in it, or nothing that can be read
    Row((S.SEALED,),    R.SYSTEM,    A.VOID,         S.VOID,      guard=(both_keys_turned, digest_differs),
        tells=_all("scoring-void", *THERE, R.OFFICE)),
    Row((S.CALLED, S.UNDER_WAY), R.ORGANISER, A.CALL_OFF, S.CALLED_OFF, guard=(reason_given,),
        stops=(K.SCORING_SESSION,), tells=_all("scoring-called-off", *THERE)),
    # with the whole campaign
    Row(LIVE,           R.SYSTEM,    A.CALL_OFF,     S.CALLED_OFF, guard=(reason_given,), stops=(K.SCORING_SESSION,)),
))
# fmt: on
