"""The life of a lead deputy's wish to withdraw a suggestion (撤回), as a table. Sources: docs/rules.md §3.2.

Where the place wants everybody who signed to agree, each says so by an own press; silence is no consent.
"""

from enum import StrEnum

from domain.guards import reason_given
from domain.lifecycle import Life, Tell
from domain.lifecycle import Step as Row
from domain.notice import Kind
from domain.roles import Role as R
from domain.suggestions.path_guards import everybody_agrees, may_be_withdrawn, not_agreed_yet


class WithdrawalStatus(StrEnum):
    """Where a wish to withdraw stands. NEW lasts no longer than the turn that makes it."""

    NEW = "new"
    ASKED = "asked"
    DONE = "done"
    REFUSED = "refused"
    CANCELLED = "cancelled"
    LAPSED = "lapsed"


class WithdrawalAction(StrEnum):
    """What can be done with a wish to withdraw."""

    ASK = "ask"
    AGREE = "agree"
    REFUSE = "refuse"
    CANCEL = "cancel"
    COMPLETE = "complete"
    LAPSE = "lapse"


S, A = WithdrawalStatus, WithdrawalAction

# fmt: off
WITHDRAWAL = Life(Kind.WITHDRAWAL, begins=S.NEW, ends=(S.DONE, S.REFUSED, S.CANCELLED, S.LAPSED), rows=(
    Row((S.NEW,),   R.LEAD_DEPUTY, A.ASK,      S.ASKED,     guard=(reason_given, may_be_withdrawn)),
    Row((S.ASKED,), R.CO_SIGNER,   A.AGREE,    S.ASKED,     guard=(not_agreed_yet,),
        tells=(Tell(R.LEAD_DEPUTY, "withdrawal-progress"),)),
    Row((S.ASKED,), R.CO_SIGNER,   A.REFUSE,   S.REFUSED,
        tells=(Tell(R.LEAD_DEPUTY, "withdrawal-refused"), Tell(R.CO_SIGNER, "withdrawal-over"))),
    Row((S.ASKED,), R.LEAD_DEPUTY, A.CANCEL,   S.CANCELLED, tells=(Tell(R.CO_SIGNER, "withdrawal-over"),)),
    Row((S.ASKED,), R.SYSTEM,      A.COMPLETE, S.DONE,      guard=(everybody_agrees,)),
    Row((S.ASKED,), R.SYSTEM,      A.LAPSE,    S.LAPSED,
        tells=(Tell(R.LEAD_DEPUTY, "withdrawal-lapsed"), Tell(R.CO_SIGNER, "withdrawal-over"))),
))
# fmt: on
