"""The figures of bot/watch/metrics.py as Prometheus reads them."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta

from prometheus_client import CollectorRegistry, ProcessCollector, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily
from prometheus_client.metrics_core import Metric as Family
from prometheus_client.registry import Collector

from bot.watch import metrics as m
from bot.watch.metrics import Metric
from bot.watch.sight import Sight
from bot.watch.state import State
from storage.office.standing import Standing, Stock
from storage.outbox import BULK
from storage.revisions import ours

Values = Mapping[tuple[str, ...], float]
LANES = ("answers", "bulk")
# who has not looked for so long has forgotten an alarm, or is asleep
ALARM_SEEN_WITHIN = timedelta(minutes=3)


class Exposition(Collector):
    """Writes figures with those of the process."""

    def __init__(self) -> None:
        self._families: list[Family] = []
        self._registry = CollectorRegistry(auto_describe=False)
        self._registry.register(self)
        ProcessCollector(registry=self._registry)

    def write(self, families: Iterable[Family]) -> bytes:
        """The text of one answer."""
        self._families = list(families)
        return generate_latest(self._registry)

    def collect(self) -> Iterable[Family]:
        """What is written this time."""
        return self._families


def own(state: State, parts: Mapping[str, bool], replica: str, disk: tuple[int, int]) -> Iterator[Family]:
    """The figures of this process."""
    yield _said(m.INFO, {(replica, ours()): 1})
    yield _said(m.DATABASE_UP, {(): parts["database"]})
    yield _said(m.READY, {(name,): ready for name, ready in parts.items()})
    yield _said(m.LEASE_HELD, {(name.partition(":")[0],): lease.held for name, lease in state.leases.items()})
    yield _said(m.DISK_FREE, {(): disk[0]})
    yield _said(m.DISK_WHOLE, {(): disk[1]})
    yield _said(m.SWEEPS, {key: count for key, count in state.sweeps.items()})
    yield _said(m.SWEEP_SECONDS, {(name,): seconds for name, seconds in state.seconds.items()})
    yield _said(m.SWEEP_AGE, {(name,): age for name, age in state.ages().items()})
    yield _said(m.DELIVERIES, _deliveries(state))
    if state.turns is not None:
        counts, seconds = state.turns.counts, state.turns.seconds
        for metric, name in (
            (m.TURNS, "turns"),
            (m.TURN_BATCHES, "batches"),
            (m.TURN_BATCHES_SINGLY, "singly"),
            (m.TURNS_FAILED, "failed"),
        ):
            yield _said(metric, {(): counts[name]})
        yield HistogramMetricFamily(
            m.TURN_SECONDS.name, m.TURN_SECONDS.says, buckets=seconds.cumulated(), sum_value=seconds.sum
        )


def shared(sight: Sight, waited: Mapping[int, timedelta], counted: Stock) -> Iterator[Family]:
    """The figures of the whole installation, which every replica reads from the database."""
    now, at = sight.standing, sight.standing.at
    yield _said(m.INBOX_WAITING, {(): now.inbox})
    yield _said(m.INBOX_OLDEST, {(): _age(at, now.inbox_since)})
    yield from _outbox(now, waited)
    yield _said(m.DEAD_LETTERS, {(box,): count for box, count in now.dead.items()})
    yield _said(m.DEADLINES_OPEN, {(): counted.open})
    yield _said(m.DEADLINES_LATE, {(): counted.late})
    yield _said(m.RUNGS_DUE, {(): now.rungs})
    yield _said(m.RUNGS_OLDEST, {(): _age(at, now.rungs_since)})
    yield _said(m.ATTACHMENTS_WAITING, {(): now.attachments})
    yield _said(m.ATTACHMENTS_GIVEN_UP, {(): counted.given_up})
    yield _said(m.BACKUP_AGE, {(): _age(at, sight.backup_at)} if sight.backup_at else {})
    yield _said(m.RECORD_FAULTS, {(): sight.checked.faults} if sight.checked else {})
    yield _said(m.RECORD_CHECK_AGE, {(): _age(at, sight.checked.at)} if sight.checked else {})
    yield _said(m.ALARM, {(one.name, one.about): 1 for one in sight.alarms if at - one.seen_at < ALARM_SEEN_WITHIN})


def _outbox(now: Standing, waited: Mapping[int, timedelta]) -> Iterator[Family]:
    yield _said(m.OUTBOX_WAITING, {(ch, LANES[lane == BULK]): due.number for (ch, lane), due in now.outbox.items()})
    lanes = enumerate(LANES)
    yield _said(m.OUTBOX_OLDEST, {(name,): waited.get(lane, timedelta()).total_seconds() for lane, name in lanes})
    yield _said(m.OUTBOX_HELD_BACK, {(): now.held_back})
    yield _said(m.OUTBOX_PENDING, {(): now.pending})


def _deliveries(state: State) -> Values:
    """Every outcome of every channel, also those that have not happened yet: a rate begins at a figure, not at none."""
    postmen = state.delivery.postmen if state.delivery else {}
    outcomes = ("delivered", "refused", "blocked", "retried")
    return {(name, one): postman.counts[one] for name, postman in postmen.items() for one in outcomes}


def _said(metric: Metric, values: Values) -> Family:
    family = (CounterMetricFamily if metric.kind == "counter" else GaugeMetricFamily)(
        metric.name, metric.says, labels=metric.labels
    )
    for labels, value in values.items():
        family.add_metric(list(labels), float(value))
    return family


def _age(now: datetime, since: datetime | None) -> float:
    return max((now - since).total_seconds(), 0.0) if since else 0.0
