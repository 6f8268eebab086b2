"""The life of a deputy's co-signature (附议、联名), as a table. Sources: docs/rules.md §3.2."""

from enum import StrEnum

from domain.guards import before_submission, same_version
from domain.lifecycle import Life, Tell
from domain.lifecycle import Step as Row
from domain.notice import Kind
from domain.roles import Role as R


class CoSignatureStatus(StrEnum):
    """Where an invitation to co-sign stands. NEW lasts no longer than the turn that sends it."""

    NEW = "new"
    INVITED = "invited"
    CONFIRMED = "confirmed"
    DECLINED = "declined"
    VOID = "void"
    DROPPED = "dropped"


class CoSignatureAction(StrEnum):
    """What can be done with an invitation to co-sign."""

    INVITE = "invite"
    CONFIRM = "confirm"
    DECLINE = "decline"
    VOID = "void"
    DROP = "drop"
    LEAVE = "leave"
    IMPORT = "import"


C, D = CoSignatureStatus, CoSignatureAction

# fmt: off
CO_SIGNATURE = Life(
    Kind.CO_SIGNATURE, begins=C.NEW, ends=(C.CONFIRMED, C.DECLINED, C.VOID, C.DROPPED), rows=(
    Row((C.NEW,),                 R.LEAD_DEPUTY, D.INVITE,  C.INVITED,
        tells=(Tell(R.CO_SIGNER, "cosign-invitation"),)),
    Row((C.INVITED,),             R.CO_SIGNER,   D.CONFIRM, C.CONFIRMED, guard=(same_version,),
        tells=(Tell(R.LEAD_DEPUTY, "cosign-progress"),)),
    Row((C.INVITED,),             R.CO_SIGNER,   D.DECLINE, C.DECLINED,
        tells=(Tell(R.LEAD_DEPUTY, "cosign-progress"),)),
    Row((C.CONFIRMED,),           R.CO_SIGNER,   D.LEAVE,   C.DECLINED,  guard=(before_submission,),
        tells=(Tell(R.LEAD_DEPUTY, "cosign-left"),)),
    Row((C.INVITED, C.CONFIRMED), R.LEAD_DEPUTY, D.VOID,    C.VOID,      tells=(Tell(R.CO_SIGNER, "cosign-void"),)),
    Row((C.INVITED,),             R.SYSTEM,      D.DROP,    C.DROPPED),
    Row((C.NEW,),                 R.SYSTEM,      D.IMPORT,  C.CONFIRMED),
))
# fmt: on
