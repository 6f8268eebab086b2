"""Which last days each desk watches, as a table: whose cases, by which column, and which clocks of theirs."""

from collections.abc import Mapping
from typing import NamedTuple

from domain.clocks import Clock as K
from domain.notice import Kind
from domain.roles import Role as R


class Watch(NamedTuple):
    """One line of the table. by: the column that says whose case it is; empty: everybody's of this place."""

    kind: str
    by: str
    clocks: tuple[K, ...]


SUGGESTIONS = Watch(Kind.SUGGESTION, "", (K.ASSIGN, K.FEEDBACK, K.ESCALATION, K.LETTER, K.OBJECTION))
WORK_OF_UNITS = (K.ACK, K.PLAN, K.CONTACT, K.CO_OPINION, K.CO_REDO, K.REPLY, K.REHANDLE, K.RESEARCH_REPORT)
PROMISED = (K.COMMITMENT, K.COMMITMENT_AGAIN)
PROMISES_OF_UNITS = (*PROMISED, K.COMMITMENT_REPORT, K.COMMITMENT_DATE, K.COMMITMENT_EXPLAIN)
PROMISES_AT_THE_OFFICE = (*PROMISED, K.COMMITMENT_DECIDE, K.COMMITMENT_MEET)
RECTIFIED_BY_UNITS = (
    K.RECTIFICATION_PLAN, K.RECTIFICATION_REPLAN, K.RECTIFICATION_REPORT, K.RECTIFICATION_REDO,
)  # fmt: skip
RECTIFIED_BY_THE_GROUP = (K.RECTIFICATION_DECIDE, K.RECTIFICATION_JUDGE, K.LOOK_BACK)
APPEALS = Watch(Kind.APPEAL, "", (K.APPEAL_DECIDE,))
AT_THE_UNIT = (
    Watch(Kind.ASSIGNMENT, "unit_id", WORK_OF_UNITS),
    Watch(Kind.OPINION, "unit_id", (K.OPINION_HANDLE,)),
    Watch(Kind.COMMITMENT, "unit_id", PROMISES_OF_UNITS),
    Watch(Kind.SECOND_ANSWER, "unit_id", (K.SECOND_ANSWER,)),
    Watch(Kind.RECTIFICATION, "unit_id", RECTIFIED_BY_UNITS),
    Watch(Kind.FILING, "unit_id", (K.FILING,)),
)
REQUESTS = (Watch(Kind.RETURN_REQUEST, "", (K.REASSIGN,)), Watch(Kind.EXTENSION, "", (K.EXTENSION_DECISION,)))

DESKS: Mapping[R, tuple[Watch, ...]] = {
    R.DEPUTY: (Watch(Kind.OPINION, "deputy_id", (K.DEPUTY_CHOOSE,)),
               Watch(Kind.COMMITMENT, "deputy_id", (K.COMMITMENT_CHECK, K.COMMITMENT_RECEIPT)),
               Watch(Kind.FEEDBACK, "deputy_id", (K.FEEDBACK,)),
               Watch(Kind.SUGGESTION, "lead_deputy_id", (K.FEEDBACK,))),
    R.STATION: (Watch(Kind.OPINION, "station_id", (K.OPINION_SCREEN, K.NEED_INFO, K.DEPUTY_CHOOSE, K.OPINION_HANDLE)),),
    R.OFFICE: (SUGGESTIONS, APPEALS, Watch(Kind.ASSIGNMENT, "", (K.CO_OPINION, K.REPLY, K.REHANDLE, K.RESEARCH_REPORT)),
               *REQUESTS,
               Watch(Kind.OPINION, "", (K.OPINION_DECIDE,)), Watch(Kind.COMMITMENT, "", PROMISES_AT_THE_OFFICE)),
    R.ORGANISER: (Watch(Kind.CAMPAIGN_STAGE, "campaign_id", (K.STAGE, K.STAGE_BEGIN)),
                  Watch(Kind.FILING, "campaign_id", (K.FILING,)),
                  Watch(Kind.APPRAISER, "campaign_id", (K.DECLARATION,)),
                  Watch(Kind.CAMPAIGN_OPINION, "campaign_id", (K.OPINION_SORT,)),
                  Watch(Kind.SCORING, "campaign_id", (K.SCORING_SESSION,)),
                  Watch(Kind.RECTIFICATION, "campaign_id", RECTIFIED_BY_THE_GROUP)),
    R.CHAIR: (APPEALS, Watch(Kind.KEY_SUGGESTION, "chair_id", (K.HEARING,)),),
    R.COMMITTEE: (Watch(Kind.KEY_SUGGESTION, "committee_id", (K.HEARING,)),),
    R.GOV_OFFICE: (Watch(Kind.ASSIGNMENT, "", (K.REPLY, K.REHANDLE)), Watch(Kind.RETURN_REQUEST, "", (K.REASSIGN,))),
    R.UNIT_CLERK: AT_THE_UNIT,
    R.UNIT_HEAD: AT_THE_UNIT,
    R.UNIT_VICE_HEAD: AT_THE_UNIT,
}  # fmt: skip
