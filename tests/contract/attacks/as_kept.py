"""What the rows of the attacks need besides, to be such as the program itself would have left."""

from typing import Any

from sqlalchemy import Connection, delete, select, update

from domain.campaigns.results.result import Consequence, ResultStatus
from domain.committee.key_suggestion import SupervisionMode
from domain.committee.poll import FollowUp, PollStatus
from domain.committee.poll_rule import Base, ExactHalf, Tally
from domain.feedback.evaluation import Level
from domain.feedback.record import MeetingOutcome
from domain.promises.commitment import EntryKind
from domain.suggestions.suggestion import Verified
from services.campaigns.results.tallying import LEVELS
from storage import tables
from storage.committee import polls, urns

# What stands in columns of ours in a real county, where the rows of the attacks have a number, or nothing.
AS_KEPT: dict[tuple[str, str], Any] = {
    ("suggestions", "verified"): Verified.ON_SITE,
    ("ratings", "level"): Level.SATISFIED,
    ("commitment_entries", "kind"): EntryKind.PROGRESS,
    ("key_suggestions", "criterion"): "overall",
    ("supervisions", "mode"): SupervisionMode.LED,
    ("polls", "result"): Level.SATISFIED,
    ("polls", "base"): Base.ALL,
    ("polls", "exact_half"): ExactHalf.PASS,
    ("poll_follow_ups", "kind"): FollowUp.RE_REPORT,
    ("assignments", "outcome"): "solved",
    ("reply_letters", "outcome"): "solved",
    ("rectification_items", "ease"): 1,
    ("rectification_items", "weight"): 2,
    ("rectification_items", "urgency"): 3,
    ("class_corrections", "old_outcome"): "solved",
    ("class_corrections", "new_outcome"): "solved",
    ("meetings", "kind"): "meeting",
    ("meetings", "outcome"): MeetingOutcome.CONTINUE,
    ("result_consequences", "outcome"): Consequence.KEPT,
    ("scorings", "dimensions"): ["whole-attitude"],
    ("appraisal_results", "edition"): 1,
    ("appraisal_result_lines", "answers"): dict.fromkeys(LEVELS, 1),
    ("scoring_opened_sheets", "scores"): [80],
}


def as_real_ones(c: Connection) -> None:
    """Rows as the program itself would have left them: ballots only where they were counted, no result that has given
    way to nothing, no file of an opinion that was shown for something else as well."""
    c.execute(update(tables.attachments).values(opinion_id=None))
    for (table, column), value in AS_KEPT.items():
        c.execute(update(tables.metadata.tables[table]).values({column: value}))
    results = tables.metadata.tables["appraisal_results"]
    c.execute(update(results).where(results.c.status == ResultStatus.REPLACED).values(status=ResultStatus.ANNOUNCED))
    for name in ("poll_ballots", "poll_urns", "poll_electors"):
        c.execute(delete(tables.metadata.tables[name]))
    for n, status in c.execute(select(tables.polls.c.id, tables.polls.c.status)).all():
        polls.keep_ballots(c, n, Tally(3, 2, 1, 0))
        if status in (PollStatus.VOTING, PollStatus.CLOSED):
            urns.set_up(c, n)
