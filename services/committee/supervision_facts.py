"""What sentences say of key suggestions and polls, beside what they say of the suggestion."""

from domain.committee.key_suggestion import CRITERIA, KeySuggestion, SupervisionMode
from domain.committee.poll import Poll
from domain.notice import Fact, Say
from services.work import Work
from storage.committee import supervision
from storage.people import people

Facts = dict[str, Fact]


def key_words(work: Work, key: KeySuggestion) -> Facts:
    """Who supervises, why, for which years, what has been done so far."""
    counts = supervision.counts(work.c, key.id)
    years = str(key.first_year) if key.first_year == key.last_year else f"{key.first_year}–{key.last_year}"
    return {
        "chair": people.get(work.c, key.chair_id, work.today).name,
        "committee": work.once(supervision.committees.get, key.committee_id).name,
        "criterion": Say(f"key-criterion-{key.criterion}"),
        "source": CRITERIA.get(key.criterion, ""),
        "reason": key.reason,
        "decided": key.decided_on,
        "years": years,
        "hearing": key.hearing_on or Say("key-hearing-none"),
        "supervised": str(sum(counts.values())),
        "modes": str(sum(mode in counts for mode in SupervisionMode)),
        "outcome_text": key.outcome,
    }


def poll_words(work: Work, poll: Poll) -> Facts:
    """What it is about and where it stands; no number of any kind."""
    return {
        "matter": poll.about,
        "title": poll.about,
        "number": poll.about,
        "suggestion": poll.about,
        "status": Say(f"status-poll-{poll.status}"),
        "officer": people.get(work.c, poll.officer_id, work.today).name,
    }
