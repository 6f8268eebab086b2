"""Where an opinion stands, in the citizen's words: who has it, until when, and what has happened so far."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.calendar import LOCAL
from domain.cases import Opinion, Suggestion
from domain.clocks import Clock
from domain.errors import NotYours
from domain.evaluation import EvaluationStatus
from domain.notice import Fact, Facts, Kind, Say
from domain.opinion import OpinionAction as OA
from domain.opinion import OpinionStatus as O
from domain.people import Person
from domain.suggestion import SuggestionAction as SA
from domain.suggestion import SuggestionStatus as S
from services.facts import due_of, facts_of
from services.work import Work
from storage import evaluations, events, opinions, suggestions
from storage.events import Event

# The life of the opinion until a deputy adopts it: (state, what comes next, whose clock).
_OWN: Mapping[str, tuple[str, str, Clock | None]] = {
    O.SUBMITTED: ("state-submitted", "next-screening", Clock.OPINION_SCREEN),
    O.SCREENING: ("state-submitted", "next-screening", Clock.OPINION_SCREEN),
    O.ACCEPTED: ("state-accepted", "next-accepted", None),
    O.WITH_DEPUTY: ("state-with-deputy", "next-deputy", Clock.DEPUTY_CHOOSE),
    O.CLOSED: ("state-closed", "next-none", None),
}
# After that it goes where the suggestion goes.
_WITH_SUGGESTION: Mapping[str, tuple[str, str, Clock | None]] = {
    S.DRAFTING: ("state-adopted", "next-deputy-writes", None),
    S.CO_SIGNING: ("state-adopted", "next-deputy-writes", None),
    S.SUBMITTED: ("state-adopted", "next-office", Clock.ASSIGN),
    S.REVIEWING: ("state-adopted", "next-office", Clock.ASSIGN),
    S.REGISTERED: ("state-adopted", "next-office", Clock.ASSIGN),
    S.ASSIGNED: ("state-handling", "next-unit", Clock.REPLY),
    S.IN_HANDLING: ("state-handling", "next-unit", Clock.REPLY),
    S.REPLIED: ("state-replied", "next-deputy-rates", Clock.FEEDBACK),
    S.FEEDBACK_GIVEN: ("state-evaluated", "next-conclude", None),
    S.FEEDBACK_SILENT: ("state-evaluated", "next-conclude", None),
    S.REHANDLING: ("state-reopened", "next-unit", Clock.REHANDLE),
    S.ESCALATED: ("state-escalated-meeting", "next-meeting", Clock.ESCALATION),
    S.CONCLUDED: ("state-closed", "next-none", None),
}
# What the citizen reads in the timeline; everything else is the office's business.
_TOLD: dict[tuple[str, str], str] = {
    (Kind.OPINION, OA.SUBMIT): "timeline-submitted",
    (Kind.OPINION, OA.GIVE_TO_DEPUTY): "timeline-given",
    (Kind.OPINION, OA.ADOPT): "timeline-adopted",
    (Kind.OPINION, OA.CONCLUDE): "timeline-concluded",
    (Kind.SUGGESTION, SA.SUBMIT): "timeline-suggestion-submitted",
    (Kind.SUGGESTION, SA.ASSIGN): "timeline-assigned",
    (Kind.SUGGESTION, SA.REPLY): "timeline-replied",
    (Kind.SUGGESTION, SA.REHANDLE): "timeline-rehandled",
    (Kind.SUGGESTION, SA.ESCALATE): "timeline-escalated",
}


@dataclass(frozen=True, slots=True)
class Timeline:
    """An opinion as its author reads it."""

    opinion: Opinion
    state: Say
    next: Say
    lines: tuple[Say, ...]
    rating_id: int | None


def timeline(work: Work, *, person: Person, opinion_id: int) -> Timeline:
    """The whole story of one's own opinion. Raises NotYours for anybody else's."""
    opinion = opinions.get(work.c, opinion_id)
    if opinion.author_id != person.id:
        raise NotYours
    rating = _open_rating(work, opinion)
    return Timeline(opinion, state_of(work, opinion), next_of(work, opinion), _lines(work, opinion), rating)


def mine(work: Work, *, person: Person, limit: int, offset: int) -> tuple[list[tuple[Opinion, Say]], int]:
    """One page of a person's own opinions with their states, newest first, and how many there are."""
    page, total = opinions.of_author(work.c, person.id, limit=limit, offset=offset)
    return [(opinion, state_of(work, opinion)) for opinion in page], total


def state_of(work: Work, opinion: Opinion) -> Say:
    """Where it stands, in a few words."""
    if _open_rating(work, opinion):
        return Say("state-answered")
    return Say(_row(work, opinion)[0], _facts(work, opinion))


def next_of(work: Work, opinion: Opinion) -> Say:
    """Who does what next, by when."""
    if _open_rating(work, opinion):
        return Say("next-you-rate", {"due": due_of(work, opinion, Clock.OPINION_RATING) or _rating_due(work, opinion)})
    _, says, clock = _row(work, opinion)
    due: dict[str, Fact] = {"due": due_of(work, opinion, clock)} if clock else {}
    return Say(says, {**_facts(work, opinion), **due})


def _rating_due(work: Work, opinion: Opinion) -> Fact:
    ratings = evaluations.ratings_of_opinion(work.c, opinion.id)
    return due_of(work, ratings[-1], Clock.OPINION_RATING)


def _open_rating(work: Work, opinion: Opinion) -> int | None:
    waiting = [r for r in evaluations.ratings_of_opinion(work.c, opinion.id) if r.status == EvaluationStatus.INVITED]
    return waiting[-1].id if waiting else None


def _row(work: Work, opinion: Opinion) -> tuple[str, str, Clock | None]:
    suggestion = _suggestion(work, opinion)
    if opinion.status == O.ADOPTED and suggestion:
        return _WITH_SUGGESTION[suggestion.status]
    return _OWN[opinion.status]


def _suggestion(work: Work, opinion: Opinion) -> Suggestion | None:
    return suggestions.get(work.c, opinion.suggestion_id) if opinion.suggestion_id else None


def _facts(work: Work, opinion: Opinion) -> dict[str, Fact]:
    suggestion = _suggestion(work, opinion)
    return {**(facts_of(work, suggestion) if suggestion else {}), **facts_of(work, opinion)}


def _lines(work: Work, opinion: Opinion) -> tuple[Say, ...]:
    told = list(events.of_case(work.c, opinion.ref))
    suggestion = _suggestion(work, opinion)
    if suggestion:
        told += events.of_case(work.c, suggestion.ref)
    facts = _facts(work, opinion)
    told.sort(key=lambda event: event.at)
    return tuple(_line(event, facts) for event in told if (event.case_kind, event.action) in _TOLD)


def _line(event: Event, facts: Facts) -> Say:
    here = event.at.astimezone(LOCAL)
    day = Say("date-short", {"month": str(here.month), "day": str(here.day)})
    return Say("timeline-line", {"date": day, "what": Say(_TOLD[event.case_kind, event.action], facts)})
