"""The life of a citizen's opinion (群众意见), as a table. Sources: docs/rules.md §3.1."""

from enum import StrEnum

from domain.clocks import Clock as K
from domain.guards import deputy_is_active, has_matter
from domain.lifecycle import Life, Tell
from domain.lifecycle import Step as Row
from domain.notice import Kind
from domain.roles import Role as R


class OpinionStatus(StrEnum):
    """Where an opinion stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    SCREENING = "screening"
    ACCEPTED = "accepted"
    WITH_DEPUTY = "with_deputy"
    ADOPTED = "adopted"
    CLOSED = "closed"


class OpinionAction(StrEnum):
    """What can be done with an opinion."""

    SUBMIT = "submit"
    ROUTE = "route"
    ACCEPT = "accept"
    GIVE_TO_DEPUTY = "give_to_deputy"
    ADOPT = "adopt"
    CONCLUDE = "conclude"


S, A = OpinionStatus, OpinionAction

# fmt: off
OPINION = Life(Kind.OPINION, begins=S.DRAFT, ends=(S.CLOSED,), rows=(
    Row((S.DRAFT,),       R.CITIZEN, A.SUBMIT,         S.SUBMITTED,   guard=(has_matter,)),
    Row((S.SUBMITTED,),   R.SYSTEM,  A.ROUTE,          S.SCREENING,   starts=(K.OPINION_SCREEN,),
        tells=(Tell(R.STATION, "screening-new", K.OPINION_SCREEN),)),
    Row((S.SCREENING,),   R.STATION, A.ACCEPT,         S.ACCEPTED,    stops=(K.OPINION_SCREEN,)),
    Row((S.ACCEPTED,),    R.STATION, A.GIVE_TO_DEPUTY, S.WITH_DEPUTY, guard=(deputy_is_active,),
        starts=(K.DEPUTY_CHOOSE,),
        tells=(Tell(R.CITIZEN, "opinion-accepted-deputy", K.DEPUTY_CHOOSE),
               Tell(R.DEPUTY, "deputy-new-opinion", K.DEPUTY_CHOOSE))),
    Row((S.WITH_DEPUTY,), R.DEPUTY,  A.ADOPT,          S.ADOPTED,     stops=(K.DEPUTY_CHOOSE,),
        tells=(Tell(R.CITIZEN, "opinion-adopted"),)),
    Row((S.ADOPTED,),     R.SYSTEM,  A.CONCLUDE,       S.CLOSED,
        tells=(Tell(R.CITIZEN, "concluded-citizen"),)),
))
# fmt: on
