"""The figures of /metrics, as a table: name, kind, labels, what it says. No figure tells one person from another."""

from typing import Literal, NamedTuple

Kind = Literal["gauge", "counter", "histogram"]


class Metric(NamedTuple):
    """One figure. labels: what it is told apart by; counters are shown with _total after the name."""

    name: str
    kind: Kind
    labels: tuple[str, ...]
    says: str


# of the whole installation: every replica says the same (max() over them, never sum())
INBOX_WAITING = Metric("minyi_inbox_waiting", "gauge", (), "Updates stored and not yet handled")
INBOX_OLDEST = Metric("minyi_inbox_oldest_seconds", "gauge", (), "Age of the oldest update not yet handled")
OUTBOX_WAITING = Metric(
    "minyi_outbox_waiting", "gauge", ("channel", "lane"), "Messages due and not yet delivered; lane: answers or bulk"
)
OUTBOX_OLDEST = Metric(
    "minyi_outbox_oldest_seconds", "gauge", ("lane",), "How long the oldest message that is due has been seen waiting"
)
OUTBOX_HELD_BACK = Metric("minyi_outbox_held_back", "gauge", (), "Messages held back until the morning")
OUTBOX_PENDING = Metric("minyi_outbox_pending", "gauge", (), "Messages kept until an unreachable person writes again")
DEAD_LETTERS = Metric(
    "minyi_dead_letters", "gauge", ("box",), "Given up, for the operator to look at; box: inbox or outbox"
)
DEADLINES_OPEN = Metric("minyi_deadlines_open", "gauge", (), "Clocks that run")
DEADLINES_LATE = Metric("minyi_deadlines_late", "gauge", (), "Clocks that run and are past their last day")
RUNGS_DUE = Metric("minyi_rungs_due", "gauge", (), "Reminders and window ends that are due and have not been fired")
RUNGS_OLDEST = Metric("minyi_rungs_oldest_seconds", "gauge", (), "How long the oldest due rung has been due")
ATTACHMENTS_WAITING = Metric("minyi_attachments_waiting", "gauge", (), "Files still to be fetched")
ATTACHMENTS_GIVEN_UP = Metric("minyi_attachments_given_up", "gauge", (), "Files that could not be had")
BACKUP_AGE = Metric("minyi_backup_age_seconds", "gauge", (), "Age of the last backup; absent while there is none")
RECORD_FAULTS = Metric("minyi_record_faults", "gauge", (), "Faults the last daily check of the record's chains found")
RECORD_CHECK_AGE = Metric("minyi_record_check_age_seconds", "gauge", (), "Age of the last daily check of the record")
ALARM = Metric("minyi_alarm", "gauge", ("alarm", "about"), "1 for each alarm that is on (docs/operations.md)")

# of this replica
INFO = Metric("minyi_replica_info", "gauge", ("replica", "schema"), "1; who is asked, and its newest migration")
DATABASE_UP = Metric("minyi_database_up", "gauge", (), "1 when the database answered this scrape, else 0")
READY = Metric("minyi_ready", "gauge", ("part",), "1 for each part that is ready, 0 for one that is not (/readyz)")
LEASE_HELD = Metric("minyi_lease_held", "gauge", ("lease",), "1 when this replica holds the lease of a channel")
TURNS = Metric("minyi_turns", "counter", (), "Updates handled")
TURN_BATCHES = Metric("minyi_turn_batches", "counter", (), "Transactions in which updates were handled")
TURN_BATCHES_SINGLY = Metric("minyi_turn_batches_singly", "counter", (), "Batches that had to be gone through singly")
TURNS_FAILED = Metric("minyi_turns_failed", "counter", (), "Updates set aside after three tries")
TURN_SECONDS = Metric("minyi_turn_seconds", "histogram", (), "From asking for a batch of turns to its commit")
DELIVERIES = Metric(
    "minyi_deliveries", "counter", ("channel", "outcome"), "Tries; outcome: delivered, refused, blocked or retried"
)
SWEEPS = Metric("minyi_sweeps", "counter", ("job", "outcome"), "Runs of the timetable; outcome: done or failed")
SWEEP_SECONDS = Metric("minyi_sweep_seconds", "counter", ("job",), "Seconds spent in runs of the timetable")
SWEEP_AGE = Metric("minyi_sweep_age_seconds", "gauge", ("job",), "How long ago a job of the timetable last succeeded")
DISK_FREE = Metric("minyi_disk_free_bytes", "gauge", (), "Free space where the program keeps its files")
DISK_WHOLE = Metric("minyi_disk_bytes", "gauge", (), "The whole of that disk")

SHARED = (
    INBOX_WAITING, INBOX_OLDEST, OUTBOX_WAITING, OUTBOX_OLDEST, OUTBOX_HELD_BACK, OUTBOX_PENDING, DEAD_LETTERS,
    DEADLINES_OPEN, DEADLINES_LATE, RUNGS_DUE, RUNGS_OLDEST, ATTACHMENTS_WAITING, ATTACHMENTS_GIVEN_UP,
    BACKUP_AGE, RECORD_FAULTS, RECORD_CHECK_AGE, ALARM,
)  # fmt: skip
OWN = (
    INFO, DATABASE_UP, READY, LEASE_HELD, TURNS, TURN_BATCHES, TURN_BATCHES_SINGLY, TURNS_FAILED, TURN_SECONDS,
    DELIVERIES, SWEEPS, SWEEP_SECONDS, SWEEP_AGE, DISK_FREE, DISK_WHOLE,
)  # fmt: skip
# Besides these: process_* (memory, CPU, files) as every Prometheus client of Python says them.
METRICS = SHARED + OWN
