"""The life of a campaign's satisfaction survey (群众满意度测评), as a table. Sources: docs/rules.md §3.8.

The frame is frozen before anybody draws, drawn once, and asked by somebody who does not organise the campaign. What
people answer is kept apart from who answered; nobody sees it before the survey is closed (decision 0026).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from domain.campaigns.family import OfCampaign
from domain.errors import CaseworkError
from domain.guards import reason_given
from domain.lifecycle import Life, Tell
from domain.lifecycle import Step as Row
from domain.notice import CaseRef, Kind
from domain.roles import Role as R


class SurveyStatus(StrEnum):
    """Where a survey stands. NEW lasts no longer than the turn that takes its frame in."""

    NEW = "new"
    CHECKED = "checked"
    FROZEN = "frozen"
    DRAWN = "drawn"
    ASKING = "asking"
    CLOSED = "closed"
    CALLED_OFF = "called_off"


class SurveyAction(StrEnum):
    """What can be done with a survey."""

    IMPORT = "import"
    FREEZE = "freeze"
    DRAW = "draw"
    BEGIN = "begin"
    ANSWER = "answer"
    ENTER = "enter"
    CLOSE = "close"
    CALL_OFF = "call_off"


class Contact(StrEnum):
    """What became of somebody who was drawn: not spoken to yet, spoken to, would rather not, not reached."""

    OPEN = ""
    REACHED = "reached"
    REFUSED = "refused"
    UNREACHED = "unreached"


# what nobody changes any more: the frame; what is asked
FRAME_STANDS = (SurveyStatus.FROZEN, SurveyStatus.DRAWN, SurveyStatus.ASKING, SurveyStatus.CLOSED)


@dataclass(frozen=True, slots=True)
class Survey(OfCampaign):
    """One survey: its frame by digest and length, the draw by seed and size."""

    KIND: ClassVar[str] = Kind.SURVEY
    id: int
    campaign_id: int
    version: int
    status: str
    operator_id: int
    imported_at: datetime
    people: int
    digest: str
    frozen_at: datetime | None
    seed: str
    size: int
    drawn_at: datetime | None
    began_at: datetime | None
    closed_at: datetime | None

    @property
    def ref(self) -> CaseRef:
        """Kind and id."""
        return CaseRef(self.KIND, self.id)


Facts = Mapping[str, Any]


def operator_does_not_organise(facts: Facts) -> None:
    """Whoever asks people is not whoever steers the campaign (S4.17)."""
    if facts["organises"]:
        raise CaseworkError("survey-operator-organises")


def size_reaches_all(facts: Facts) -> None:
    """A sample has somebody of every stratum, and nobody twice."""
    if not facts["fits"]:
        raise CaseworkError("survey-size-please", next=str(facts["next"]), people=str(facts["people"]))


def targets_stand(facts: Facts) -> None:
    """People are asked about targets nobody changes any more, while the campaign runs."""
    if not facts["fixed"]:
        raise CaseworkError("survey-not-fixed")


def has_not_answered(facts: Facts) -> None:
    """One answer of each person about each target."""
    if facts["answered"]:
        raise CaseworkError("survey-answered-already")


S, A = SurveyStatus, SurveyAction
WITNESSES = (R.ORGANISER, R.AUDITOR)


def _all(says: str, *roles: R) -> tuple[Tell, ...]:
    return tuple(Tell(role, says) for role in roles)


# fmt: off
SURVEY = Life(Kind.SURVEY, begins=S.NEW, ends=(S.CLOSED, S.CALLED_OFF), rows=(
    Row((S.NEW, S.CHECKED), R.SURVEY_OPERATOR, A.IMPORT, S.CHECKED, guard=(operator_does_not_organise,)),
    Row((S.CHECKED,), R.SURVEY_OPERATOR, A.FREEZE, S.FROZEN, guard=(operator_does_not_organise,),
        tells=_all("survey-frozen", *WITNESSES)),
    # once: a second draw would be a choice
    Row((S.FROZEN,),  R.SURVEY_OPERATOR, A.DRAW,   S.DRAWN,  guard=(operator_does_not_organise, size_reaches_all),
        tells=_all("survey-drawn", *WITNESSES)),
    Row((S.DRAWN,),   R.SURVEY_OPERATOR, A.BEGIN,  S.ASKING, guard=(operator_does_not_organise, targets_stand),
        tells=(Tell(R.CITIZEN, "survey-invitation"), *_all("survey-begun", *WITNESSES))),
    Row((S.ASKING,),  R.CITIZEN,         A.ANSWER, S.ASKING, guard=(has_not_answered,)),
    Row((S.ASKING,),  R.SURVEY_OPERATOR, A.ENTER,  S.ASKING, guard=(operator_does_not_organise,)),
    Row((S.ASKING,),  R.SURVEY_OPERATOR, A.CLOSE,  S.CLOSED, guard=(operator_does_not_organise,),
        tells=_all("survey-closed", *WITNESSES)),
    # what people answered is destroyed unread
    *(Row((S.CHECKED, S.FROZEN, S.DRAWN, S.ASKING), who, A.CALL_OFF, S.CALLED_OFF, guard=(reason_given,),
          tells=_all("survey-called-off", R.SURVEY_OPERATOR, R.AUDITOR, R.CITIZEN))
      for who in (R.ORGANISER, R.SYSTEM)),
))
# fmt: on
