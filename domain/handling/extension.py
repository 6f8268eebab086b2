"""The life of a unit's request for more time (延期), as a table. Sources: docs/rules.md §3.3.

No answer is not consent: while the request is open the old last day stands.
"""

from enum import StrEnum

from domain.clocks import Clock as K
from domain.guards import is_lead, reason_given
from domain.handling.request_guards import (
    asked_early_enough,
    consent_is_needed,
    consent_is_not_needed,
    extension_is_complete,
    in_the_first_round,
    may_be_long_at_once,
    new_date_is_later,
    none_is_open,
    not_overdue,
    within_the_longest_time,
)
from domain.lifecycle import Life, Tell
from domain.lifecycle import Step as Row
from domain.notice import Kind
from domain.roles import Role as R


class ExtensionStatus(StrEnum):
    """Where a request for more time stands. NEW lasts no longer than the turn that makes it."""

    NEW = "new"
    REQUESTED = "requested"
    GRANTED = "granted"
    REFUSED = "refused"
    LAPSED = "lapsed"


class ExtensionAction(StrEnum):
    """What can be done with a request for more time."""

    REQUEST = "request"
    GRANT = "grant"
    REFUSE = "refuse"
    LAPSE = "lapse"
    # where nobody has to agree: the unit says why; or the office, when it assigns
    DECLARE = "declare"
    LENGTHEN = "lengthen"


S, A = ExtensionStatus, ExtensionAction
POSSIBLE = (not_overdue, new_date_is_later, within_the_longest_time)
MAY_ASK = (is_lead, in_the_first_round, none_is_open, not_overdue, asked_early_enough)

# fmt: off
EXTENSION = Life(Kind.EXTENSION, begins=S.NEW, ends=(S.GRANTED, S.REFUSED, S.LAPSED), rows=(
    Row((S.NEW,),       R.UNIT_CLERK, A.REQUEST, S.REQUESTED,
        guard=(consent_is_needed, *MAY_ASK, extension_is_complete, new_date_is_later, within_the_longest_time),
        starts=(K.EXTENSION_DECISION,), tells=(Tell(R.OFFICE, "extension-decide", K.EXTENSION_DECISION),)),
    Row((S.NEW,),       R.UNIT_CLERK, A.DECLARE, S.GRANTED,
        guard=(consent_is_not_needed, *MAY_ASK, extension_is_complete, new_date_is_later, within_the_longest_time),
        tells=(Tell(R.UNIT_HEAD, "extension-declared"), Tell(R.LEAD_DEPUTY, "extension-declared-deputy"),
               Tell(R.OFFICE, "extension-declared-office"), Tell(R.CITIZEN, "extension-granted-citizen"))),
    Row((S.NEW,),       R.OFFICE,     A.LENGTHEN, S.GRANTED,
        guard=(may_be_long_at_once, reason_given, new_date_is_later, within_the_longest_time),
        tells=(Tell(R.UNIT_CLERK, "extension-lengthened"), Tell(R.UNIT_HEAD, "extension-lengthened"),
               Tell(R.LEAD_DEPUTY, "extension-lengthened-deputy"),
               Tell(R.CITIZEN, "extension-lengthened-citizen"))),
    Row((S.REQUESTED,), R.OFFICE,     A.GRANT,   S.GRANTED,   guard=(reason_given, *POSSIBLE),
        stops=(K.EXTENSION_DECISION,),
        tells=(Tell(R.UNIT_CLERK, "extension-granted", K.REPLY), Tell(R.UNIT_HEAD, "extension-granted", K.REPLY),
               Tell(R.LEAD_DEPUTY, "extension-granted-deputy", K.REPLY),
               Tell(R.CITIZEN, "extension-granted-citizen", K.REPLY))),
    Row((S.REQUESTED,), R.OFFICE,     A.REFUSE,  S.REFUSED,   guard=(reason_given,), stops=(K.EXTENSION_DECISION,),
        tells=(Tell(R.UNIT_CLERK, "extension-refused", K.REPLY), Tell(R.UNIT_HEAD, "extension-refused", K.REPLY))),
    Row((S.REQUESTED,), R.SYSTEM,     A.LAPSE,   S.LAPSED,    stops=(K.EXTENSION_DECISION,),
        tells=(Tell(R.UNIT_CLERK, "extension-lapsed"),)),
))
# fmt: on
