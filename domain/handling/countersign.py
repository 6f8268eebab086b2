"""The life of a co-handling unit's counter-signature (会签), as a table. Sources: docs/rules.md §3.3.

Where the place wants it, every co-handling unit puts its name to the frozen text before the head signs.
"""

from enum import StrEnum

from domain.guards import reason_given
from domain.handling.mode_guards import same_frozen_text
from domain.lifecycle import Life, Tell
from domain.lifecycle import Step as Row
from domain.notice import Kind
from domain.roles import Role as R


class CountersignStatus(StrEnum):
    """Where a counter-signature stands. NEW lasts no longer than the turn that asks for it."""

    NEW = "new"
    ASKED = "asked"
    SIGNED = "signed"
    REFUSED = "refused"
    VOID = "void"


class CountersignAction(StrEnum):
    """What can be done with a counter-signature."""

    ASK = "ask"
    SIGN = "sign"
    REFUSE = "refuse"
    VOID = "void"


S, A = CountersignStatus, CountersignAction

# fmt: off
COUNTERSIGN = Life(Kind.COUNTERSIGN, begins=S.NEW, ends=(S.SIGNED, S.REFUSED, S.VOID), rows=(
    Row((S.NEW,),             R.LEAD_CLERK, A.ASK,    S.ASKED,
        tells=(Tell(R.UNIT_CLERK, "countersign-ask"), Tell(R.UNIT_HEAD, "countersign-ask"))),
    Row((S.ASKED,),           R.UNIT_CLERK, A.SIGN,   S.SIGNED,  guard=(same_frozen_text,),
        tells=(Tell(R.LEAD_CLERK, "countersigned"),)),
    Row((S.ASKED,),           R.UNIT_HEAD,  A.SIGN,   S.SIGNED,  guard=(same_frozen_text,),
        tells=(Tell(R.LEAD_CLERK, "countersigned"),)),
    Row((S.ASKED,),           R.UNIT_CLERK, A.REFUSE, S.REFUSED, guard=(reason_given,),
        tells=(Tell(R.LEAD_CLERK, "countersign-refused"),)),
    Row((S.ASKED,),           R.UNIT_HEAD,  A.REFUSE, S.REFUSED, guard=(reason_given,),
        tells=(Tell(R.LEAD_CLERK, "countersign-refused"),)),
    Row((S.ASKED, S.SIGNED),  R.SYSTEM,     A.VOID,   S.VOID,    tells=(Tell(R.UNIT_CLERK, "countersign-voided"),)),
))
# fmt: on
