"""Letting go, night by night, what has been kept as long as the rules of the place want it (docs/rules.md §8).

Words and names go, figures stay; what waits or is under way is not touched; what went is counted, and each opinion
notes it in its own record, which goes on holding.
"""

from datetime import datetime, time
from typing import NamedTuple

from domain.keeping.retention import Kept, kept_since, months, setting
from domain.person import SYSTEM
from domain.roles import Role
from domain.rules.calendar import moment_of
from services.casework import note
from services.citizens import forgetting
from services.citizens.withdrawing import EMPTY
from services.work import Work
from storage import notes
from storage.keeping import old_dialogues, retention, talk
from storage.opinions import opinions
from storage.people import people

# so many of a kind in one transaction: whoever speaks meanwhile waits no longer than for that
LIMIT = 200
# the local day on which everything that was due has been let go
DONE_ON = "let_go_on"
DEED = "let_go"


class Outlook(NamedTuple):
    """One kind as the operator sees it: how long it is kept, by which source, how much is due, how much has gone."""

    kind: Kept
    months: int
    source: str
    due: int
    gone: int


def let_go(work: Work, limit: int = LIMIT) -> int:
    """One batch of everything that has been kept long enough, once a day; the most of one kind.

    0: it is done for today, or another replica is at it.
    """
    if notes.get(work.c, DONE_ON) == work.today.isoformat() or not retention.is_alone(work.c):
        return 0
    talk.mark_day(work.c, work.today)
    most = max(_dialogues(work, limit), *(_let_go(work, kind, limit) for kind in Kept))
    if most < limit:
        notes.put(work.c, DONE_ON, work.today.isoformat())
    return most


def _let_go(work: Work, kind: Kept, limit: int) -> int:
    term = months(work.profile, kind)
    if not term:
        return 0
    done = _kind(work, kind, _before(work, term), limit)
    if done:
        retention.count(work.c, work.today, kind, done)
    return done


def _dialogues(work: Work, limit: int) -> int:
    """Drafts nobody has gone on with belong to the talk; how many were looked at."""
    term = months(work.profile, Kept.TALK)
    return old_dialogues.look_at(work.c, work.today, kept_since(work.today, term), limit) if term else 0


def _before(work: Work, term: int) -> datetime:
    return moment_of(kept_since(work.today, term), time.min)


def _opinions(work: Work, before: datetime, limit: int) -> int:
    """Opinions that have been over since before then; and who sent them, where nothing of theirs is left."""
    ids = retention.opinions_over(work.c, before, limit)
    for id in ids:
        one = opinions.locked(work.c, id)
        forgetting.let_go(work, one)
        gone = opinions.change(work.c, id, one.version, **EMPTY, signature="", phone="", summary="")
        note(work, gone, DEED, SYSTEM, Role.SYSTEM)
    for person_id in retention.authors_of_nothing(work.c, ids):
        people.rename(work.c, person_id, "", "")
    return len(ids)


def _kind(work: Work, kind: Kept, before: datetime, limit: int) -> int:
    done = retention.empty(work.c, kind, before, limit)
    match kind:
        case Kept.OPINIONS:
            return done + _opinions(work, before, limit)
        case Kept.TALK:
            return done + talk.empty(work.c, before, limit)
    return done


def outlook(work: Work) -> list[Outlook]:
    """What is kept how long here, how much of it is due to be let go, and how much has gone so far. Changes nothing."""
    return [_seen(work, kind) for kind in Kept]


def _seen(work: Work, kind: Kept) -> Outlook:
    term = months(work.profile, kind)
    before = _before(work, term)
    due = retention.due(work.c, kind, before) if term else 0
    if kind is Kept.TALK and term:
        due += talk.due(work.c, before)
    return Outlook(kind, term, work.profile.source_of(setting(kind)), due, retention.counted(work.c, kind))
