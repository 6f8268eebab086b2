"""What is said of a scoring session and of a violation, beside what is said of their campaign; never a point."""

from domain.campaigns.campaign import Target
from domain.campaigns.scoring.session import Scoring
from domain.campaigns.scoring.violation import Violation
from domain.notice import Fact, Say, in_a_row
from services.work import Work
from storage import places
from storage.campaigns import campaigns
from storage.campaigns.scoring import box, sessions
from storage.people import people


def scoring_words(work: Work, session: Scoring) -> dict[str, Fact]:
    """The day and place, how many are there, how many sheets were issued and are closed, digest and signatures."""
    there = sessions.present(work.c, session.id)
    sheets = sessions.sheets(work.c, session.id)
    papers = sum(box.papers(work.c, session.id).values())
    on_paper = {one.person_id for one in there if one.paper}
    return {
        "place": str(session.place),
        "day": session.meets_on,
        "venue": session.venue,
        "there": str(len(there)),
        "appraisers": str(session.appraisers),
        "names": in_a_row(_name(work, one.person_id) for one in there) or Say("list-nothing"),
        "issued": str(session.issued or len(sheets)),
        "closed": str(sum(one.closed for one in sheets)),
        "open": str(sum(not one.closed and one.person_id not in on_paper for one in sheets)),
        "papers": str(papers),
        "counted": str(session.counted),
        "digest": session.digest,
        "dimensions": dimension_words(session),
        "minutes": session.minutes or Say("scoring-minutes-nothing"),
        "signatures": _names(work, session.signed_organiser, session.signed_auditor),
        "keys": _names(work, session.key_organiser, session.key_auditor),
        "why": Say(f"scoring-void-{session.void_cause}") if session.void_cause else "",
    }


def violation_words(work: Work, violation: Violation) -> dict[str, Fact]:
    """Which prohibition, what happened, who reported it, who decided what and why."""
    return {
        "target": target_name(work, campaigns.targets.get(work.c, violation.target_id)),
        "prohibition": violation.prohibition,
        "happened": violation.happened,
        "reporter": _name(work, violation.reported_by),
        "who": _name(work, violation.decided_by),
        "reason": violation.reason,
    }


def target_name(work: Work, target: Target) -> str:
    """What a target is called: the unit, and whose duty report it is."""
    unit = work.once(places.units.get, target.unit_id).name
    return f"{unit} {target.official}" if target.official else unit


def dimension_words(session: Scoring) -> str | Say:
    """What is scored, in the order the points are written."""
    return in_a_row(Say(f"dimension-{one}") for one in session.dimensions)


def _names(work: Work, *ids: int | None) -> str | Say:
    return in_a_row(_name(work, one) for one in ids if one) or Say("scoring-nobody-yet")


def _name(work: Work, person_id: int | None) -> str:
    return people.get(work.c, person_id, work.today).name if person_id else ""
