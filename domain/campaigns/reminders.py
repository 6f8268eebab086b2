"""The reminders of the clocks of appraisal campaigns, as a table (docs/rules.md §3.8, §5)."""

from collections.abc import Mapping

from domain.clocks import Clock as K
from domain.roles import Role
from domain.rungs import CLOSE, Rung, after_late_working_days, all_of, days_before, last_day, short, working_days_before

ORGANISER, OFFICE, CLERK, HEAD = Role.ORGANISER, Role.OFFICE, Role.UNIT_CLERK, Role.UNIT_HEAD
DECIDERS = (OFFICE, Role.CHAIR)

# fmt: off
OF_CAMPAIGNS: Mapping[K, tuple[Rung, ...]] = {
    # a unit may appeal against the result until then; the program itself closes it
    K.RESULT_APPEAL: (
        Rung("last",  working_days_before(0),     all_of("remind-result-appeal", HEAD)),
        Rung(CLOSE,   last_day),
    ),
    K.APPEAL_DECIDE: short(all_of("remind-appeal", *DECIDERS), all_of("remind-appeal-late", *DECIDERS)),
    # what came in waits for the organising office
    K.OPINION_SORT: short(all_of("remind-opinion-sort", ORGANISER),
                          all_of("remind-opinion-sort-late", ORGANISER, OFFICE)),
    # the last day of a stage, by its plan
    K.STAGE: (
        Rung("T-7",   days_before(7),             all_of("remind-stage", ORGANISER, CLERK)),
        Rung("T-3wd", working_days_before(3),     all_of("remind-stage", ORGANISER, CLERK)),
        Rung("last",  working_days_before(0),     all_of("remind-stage", ORGANISER, CLERK, HEAD)),
        Rung("+1",    after_late_working_days(0), all_of("remind-stage-late", ORGANISER), late=True),
        Rung("+5wd",  after_late_working_days(5), all_of("remind-stage-late", ORGANISER, OFFICE), late=True),
    ),
    # the day on which the next one is to open
    K.STAGE_BEGIN: (
        Rung("T-3wd", working_days_before(3),     all_of("remind-stage-begin", ORGANISER)),
        Rung("last",  working_days_before(0),     all_of("remind-stage-begin", ORGANISER)),
        Rung("+1",    after_late_working_days(0), all_of("remind-stage-begin-late", ORGANISER), late=True),
        Rung("+5wd",  after_late_working_days(5), all_of("remind-stage-begin-late", ORGANISER, OFFICE), late=True),
    ),
    # the day everybody scores
    K.SCORING_SESSION: (
        Rung("T-3wd", working_days_before(3),     all_of("remind-scoring", Role.APPRAISER, Role.AUDITOR, ORGANISER)),
        Rung("last",  working_days_before(0),     all_of("remind-scoring", Role.APPRAISER, Role.AUDITOR, ORGANISER)),
        Rung("+1",    after_late_working_days(0), all_of("remind-scoring-late", ORGANISER), late=True),
    ),
}
# fmt: on
