"""More from one person in a minute than anybody reads answers to: all of it is handled, the rest of the answers spared.

A bucket for each speaker: it holds as many answers as are allowed in a minute and fills again by the second.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from storage.inbox import Speaker

# a spell is over when the speaker has been calm for a sixth of a minute
A_SIXTH = 6
# so many speakers are remembered before those are forgotten who have long been calm
MOST = 10_000


class Answer(Enum):
    """What becomes of what a turn says to its speaker."""

    SAID = "said"
    NOTICE = "one notice instead"
    SPARED = "spared"


@dataclass(slots=True)
class Bucket:
    """The answers one speaker may still have, as of the moment `at`; spell: whether they are being spared.

    alarmed: whether this spell's one answer to danger was said. row, verdict: of the newest turn, should it run again.
    """

    left: float
    at: datetime
    spell: bool = False
    alarmed: bool = False
    row: int = 0
    verdict: Answer = Answer.SAID


class Floods:
    """Decides turn by turn. rate: answers a minute to one speaker; 0: no limit."""

    def __init__(self, rate: float = 0) -> None:
        self._rate = rate
        self._calm = max(1.0, rate / A_SIXTH)
        self._buckets: dict[Speaker, Bucket] = {}

    def answer(self, speaker: Speaker, row: int, now: datetime, *, urgent: bool) -> Answer:
        """Whether what the turn of inbox row `row` says may leave. urgent: it alarms somebody; once a spell it may."""
        if not self._rate:
            return Answer.SAID
        bucket = self._buckets.get(speaker) or self._new(speaker, now)
        if bucket.row != row:
            self._fill(bucket, now)
            bucket.row, bucket.verdict = row, self._decided(bucket, urgent)
        return bucket.verdict

    def _decided(self, bucket: Bucket, urgent: bool) -> Answer:
        if not bucket.spell and bucket.left >= 1:
            bucket.left -= 1
            return Answer.SAID
        if urgent and not bucket.alarmed:
            bucket.alarmed = True
            return Answer.SAID
        bucket.left = max(0.0, bucket.left - 1)
        before, bucket.spell = bucket.spell, True
        return Answer.SPARED if before else Answer.NOTICE

    def _fill(self, bucket: Bucket, now: datetime) -> None:
        passed = max(0.0, (now - bucket.at).total_seconds())
        bucket.left, bucket.at = min(self._rate, bucket.left + passed * self._rate / 60), max(bucket.at, now)
        if bucket.spell and bucket.left >= self._calm:
            bucket.spell = bucket.alarmed = False

    def _new(self, speaker: Speaker, now: datetime) -> Bucket:
        if len(self._buckets) >= MOST:
            self._buckets = {one: its for one, its in self._buckets.items() if (now - its.at).total_seconds() < 60}
        bucket = self._buckets[speaker] = Bucket(self._rate, now)
        return bucket
