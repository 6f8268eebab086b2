"""What is wrong with the program itself: the office hears of it, again while it lasts, and when it is over."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from domain.notice import Fact, Notice, Say
from domain.office.alarms import PATIENCE, Alarm
from domain.roles import Role
from services.work import Work
from storage.office import alarms
from storage.office.alarms import Key, Standing
from storage.people import people

# an alarm whose channel or replica nobody looks at any more is forgotten
FORGOTTEN_AFTER = timedelta(hours=1)
# what an alarm is about when it is about everything
EVERYTHING = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong at this moment. about: the channel, the replica, or EVERYTHING."""

    alarm: Alarm
    about: str = EVERYTHING
    facts: Mapping[str, Fact] = field(default_factory=dict)
    # where one alarm has several sentences
    says: str = ""

    @property
    def key(self) -> Key:
        """By which its row is found."""
        return str(self.alarm), self.about

    @property
    def line(self) -> Say:
        """What the office reads of it."""
        return Say(self.says or f"alarm-{self.alarm}", self.facts)


def tend(work: Work, found: Sequence[Finding], judges: Collection[str]) -> int:
    """Bring what stands in the table up to what was found, and tell the office what has become due; by night nothing.

    judges: what whoever looked can judge: an alarm about anything else is left as it is. Returns how many alarms were
    told or called off.
    """
    by_key = {one.key: one for one in found}
    alarms.begin(work.c, [key for key in by_key if key not in _keys(alarms.all_on(work.c))], work.now)
    standing = alarms.all_on(work.c, held=True)
    alarms.see(work.c, [one for one in _keys(standing) if one in by_key], work.now)
    by_night = work.profile.not_before(work.now) is not None
    over = [one for one in standing if _key(one) not in by_key and _is_over(one, judges, work.now)]
    # whom it was told, hears in the morning that it is over
    over = [one for one in over if not (by_night and one.told_at)]
    alarms.end(work.c, _keys(over))
    if by_night:
        return 0
    due = [one for one in standing if _key(one) in by_key and _is_due(one, work.now)]
    alarms.tell(work.c, _keys(due), work.now)
    mended = [one for one in over if one.told_at is not None and one.about in judges]
    _tell(work, "alarms-told", [by_key[_key(one)].line for one in due])
    _tell(work, "alarms-over", [Say(f"alarm-name-{one.name}") for one in mended])
    return len(due) + len(mended)


def _is_over(one: Standing, judges: Collection[str], now: datetime) -> bool:
    return one.about in judges or abs(now - one.seen_at) > FORGOTTEN_AFTER


def _is_due(one: Standing, now: datetime) -> bool:
    """Whether it has lasted long enough, and was not said lately; a clock that was set back counts as time, too."""
    patience = PATIENCE[Alarm(one.name)]
    if one.told_at is not None:
        return abs(now - one.told_at) >= patience.again
    return abs(now - one.since) >= patience.after


def _tell(work: Work, says: str, lines: Sequence[Say]) -> None:
    """Everybody of the congress office who can be reached: nobody is owed this later."""
    if not lines:
        return
    office = people.holder_ids(work.c, Role.OFFICE, None, work.today)
    facts: Mapping[str, Fact] = {"count": str(len(lines)), "list": list(lines)}
    for person_id in people.with_accounts(work.c, office):
        work.notices.append(Notice(person_id, Role.OFFICE, says, facts))


def _keys(standing: Collection[Standing]) -> list[Key]:
    return [_key(one) for one in standing]


def _key(one: Standing) -> Key:
    return one.name, one.about
