"""The same matter from many people at once, and many messages from one: the station looks, one receipt is enough."""

from datetime import timedelta

from domain.cases import Opinion
from domain.lifecycle import Tell
from domain.opinions import likeness
from domain.opinions.likeness import bare
from domain.opinions.opinion import OpinionStatus as S
from domain.person import SYSTEM
from domain.roles import Role
from services.casework import tell
from services.opinions.likeness import alike
from services.work import Work
from storage.opinions import likeness as earlier
from storage.opinions import opinions

# A receipt says how many messages came in one go, at these counts and no others.
RECEIPTS_AT = (20, 100, 500)


def suggest_merging(work: Work, opinion: Opinion) -> None:
    """Ask the station to look at the same words sent by many within hours; the program itself merges nothing.

    At certain counts only (domain/opinions/likeness.toml), so that forty opinions are no forty questions.
    """
    if (opinion.text, opinion.place) in work.unlike:
        return
    alike = same_just_now(work, opinion)
    if len(alike) + 1 in likeness.FLOOD_COUNTS:
        first = opinions.get(work.c, min(alike))
        says = {"count": str(len(alike) + 1), "hours": str(likeness.FLOOD_HOURS), "master": first.number}
        tell(work, first, Tell(Role.STATION, "flood-suggested"), SYSTEM, says)


def same_just_now(work: Work, opinion: Opinion) -> list[int]:
    """Other people's opinions of the same content that came within hours of it and wait to be screened."""
    since = opinion.submitted_at - timedelta(hours=likeness.FLOOD_HOURS)
    this = bare(opinion.text, opinion.place)
    found = earlier.near(
        work.c,
        opinion.station_id,
        opinion.district_id,
        since,
        most=likeness.MOST_AT_ONCE,
        only=S.SCREENING,
    )
    others = [one for one in found if one.author_id != opinion.author_id]
    return [one.id for one in alike(this, others, likeness.SAME)]


def worth_a_receipt(count: int) -> bool:
    """Whether so many messages in one go are to be answered now, once."""
    return count in RECEIPTS_AT
