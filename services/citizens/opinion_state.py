"""Where an opinion stands, in the citizen's words: who has it, until when, and what has happened so far."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.cases import Opinion, Suggestion
from domain.clocks import Clock
from domain.errors import NotYours
from domain.feedback.evaluation import EvaluationStatus
from domain.notice import Fact, Facts, Kind, Say
from domain.opinions.opinion import OPINION
from domain.opinions.opinion import OpinionAction as OA
from domain.opinions.opinion import OpinionStatus as O
from domain.person import Person
from domain.promises.commitment import CommitmentAction as CA
from domain.promises.commitment import SecondAnswerAction
from domain.roles import Role
from domain.rules.calendar import LOCAL
from domain.suggestions.suggestion import SuggestionAction as SA
from domain.suggestions.suggestion import SuggestionStatus as S
from services.facts import due_of, facts_of
from services.promises.following_up import promises_in_record
from services.work import Work
from storage import events
from storage.events import Event
from storage.feedback import evaluations
from storage.opinions import opinions
from storage.suggestions import suggestions

# What an author adds is recorded under this name; it takes the opinion no step further.
ADDED = "add"
# The life of the opinion by itself: (state, what comes next, whose clock).
_OWN: Mapping[str, tuple[str, str, Clock | None]] = {
    O.SUBMITTED: ("state-submitted", "next-screening", Clock.OPINION_SCREEN),
    O.SCREENING: ("state-submitted", "next-screening", Clock.OPINION_SCREEN),
    O.NEED_INFO: ("state-need-info", "next-you-info", Clock.NEED_INFO),
    O.DECLINED: ("state-declined", "next-none", None),
    O.ACCEPTED: ("state-accepted", "next-accepted", None),
    O.WITH_DEPUTY: ("state-with-deputy", "next-deputy", Clock.DEPUTY_CHOOSE),
    O.HANDLING: ("state-handling", "next-unit", Clock.OPINION_HANDLE),
    O.ANSWERED: ("state-answered", "next-you-rate", Clock.OPINION_RATING),
    O.DISPUTED: ("state-disputed", "next-disputed", Clock.OPINION_DECIDE),
    O.IN_CAMPAIGN: ("state-in-campaign", "next-campaign", None),
    O.MERGED: ("state-merged", "next-with-master", None),
    O.CLOSED: ("state-closed", "next-none", None),
    O.WITHDRAWN: ("state-withdrawn", "next-none", None),
}
# Handled once more after an answer that did not satisfy.
_AGAIN: Mapping[str, tuple[str, str, Clock | None]] = {
    O.ACCEPTED: ("state-reopened", "next-accepted", None),
    O.WITH_DEPUTY: ("state-reopened", "next-deputy", Clock.DEPUTY_CHOOSE),
    O.HANDLING: ("state-reopened", "next-unit", Clock.OPINION_HANDLE),
}
# After that it goes where the suggestion goes.
_WITH_SUGGESTION: Mapping[str, tuple[str, str, Clock | None]] = {
    S.DRAFTING: ("state-adopted", "next-deputy-writes", None),
    S.CO_SIGNING: ("state-adopted", "next-deputy-writes", None),
    S.RETURNED_FOR_REVISION: ("state-adopted", "next-deputy-writes", None),
    S.NOT_ACCEPTED: ("state-adopted", "next-deputy-writes", None),
    S.AS_LETTER: ("state-as-letter", "next-letter", Clock.LETTER),
    S.SUBMITTED: ("state-adopted", "next-office", Clock.ASSIGN),
    S.REVIEWING: ("state-adopted", "next-office", Clock.ASSIGN),
    S.REGISTERED: ("state-adopted", "next-office", Clock.ASSIGN),
    S.ASSIGNED: ("state-handling", "next-unit", Clock.REPLY),
    S.IN_HANDLING: ("state-handling", "next-unit", Clock.REPLY),
    S.REPLIED: ("state-replied", "next-deputy-rates", Clock.FEEDBACK),
    S.FEEDBACK_GIVEN: ("state-evaluated", "next-conclude", None),
    S.FEEDBACK_SILENT: ("state-evaluated", "next-conclude", None),
    S.IN_FOLLOW_UP: ("state-follow-up", "next-follow-up", None),
    S.REHANDLING: ("state-reopened", "next-unit", Clock.REHANDLE),
    S.ESCALATED: ("state-escalated-meeting", "next-meeting", Clock.ESCALATION),
    S.RESEARCHING: ("state-researching", "next-report", Clock.RESEARCH_REPORT),
    S.SETTLED: ("state-settled", "next-conclude", None),
    S.CONCLUDED: ("state-closed", "next-none", None),
    S.ARCHIVED: ("state-closed", "next-none", None),
    S.WITHDRAWN: ("state-accepted", "next-accepted", None),
    S.MERGED: ("state-suggestion-merged", "next-suggestion-merged", None),
}
# What the citizen reads in the timeline; everything else is the office's business.
_TOLD: dict[tuple[str, str], str] = {
    **dict.fromkeys(((Kind.OPINION, OA.SUBMIT), (Kind.OPINION, OA.REGISTER_FOR)), "timeline-submitted"),
    (Kind.OPINION, OA.ASK_MORE): "timeline-asked",
    (Kind.OPINION, OA.COMPLETE): "timeline-added",
    (Kind.OPINION, ADDED): "timeline-added",
    (Kind.OPINION, OA.LAPSE): "timeline-lapsed",
    (Kind.OPINION, OA.DECLINE): "timeline-declined",
    (Kind.OPINION, OA.UPHOLD): "timeline-declined",
    (Kind.OPINION, OA.LOOK_AGAIN): "timeline-look-again",
    (Kind.OPINION, OA.JOIN): "timeline-joined",
    (Kind.OPINION, OA.MERGE): "timeline-merged",
    (Kind.OPINION, OA.SEPARATE): "timeline-separated",
    (Kind.OPINION, OA.GIVE_TO_DEPUTY): "timeline-given",
    (Kind.OPINION, OA.CLAIM): "timeline-given",
    (Kind.OPINION, OA.TRANSFER): "timeline-transferred",
    (Kind.OPINION, OA.TO_CAMPAIGN): "timeline-to-campaign",
    (Kind.OPINION, OA.HAND_BACK): "timeline-another-way",
    (Kind.OPINION, OA.TAKE_BACK): "timeline-another-way",
    (Kind.OPINION, OA.OBJECT): "timeline-another-way",
    (Kind.OPINION, OA.COME_BACK): "timeline-another-way",
    (Kind.OPINION, OA.SET_FREE): "timeline-set-free",
    (Kind.OPINION, OA.UNDO): "timeline-undone",
    (Kind.OPINION, OA.ADOPT): "timeline-adopted",
    (Kind.OPINION, OA.ADOPT_AGAIN): "timeline-adopted",
    (Kind.OPINION, OA.ANSWER): "timeline-answered",
    (Kind.OPINION, OA.FOLLOW): "timeline-answered",
    (Kind.OPINION, OA.RATE): "timeline-rated",
    (Kind.OPINION, OA.EXPIRE): "timeline-not-rated",
    (Kind.OPINION, OA.REOPEN_AT_STATION): "timeline-reopened",
    (Kind.OPINION, OA.REOPEN_AT_DEPUTY): "timeline-reopened",
    (Kind.OPINION, OA.REOPEN_AT_UNIT): "timeline-reopened",
    (Kind.OPINION, OA.DISPUTE): "timeline-disputed",
    (Kind.OPINION, OA.SETTLE): "timeline-settled",
    (Kind.OPINION, OA.NEW_FACTS): "timeline-new-facts",
    (Kind.OPINION, OA.CONCLUDE): "timeline-concluded",
    (Kind.OPINION, OA.WITHDRAW): "timeline-withdrawn",
    (Kind.OPINION, "leave"): "timeline-withdrawn",
    (Kind.SUGGESTION, SA.SUBMIT): "timeline-suggestion-submitted",
    (Kind.SUGGESTION, SA.MERGE): "timeline-suggestion-merged",
    (Kind.SUGGESTION, SA.UNMERGE): "timeline-suggestion-unmerged",
    (Kind.SUGGESTION, SA.RELEASE): "timeline-suggestion-unmerged",
    (Kind.SUGGESTION, SA.ASSIGN): "timeline-assigned",
    (Kind.SUGGESTION, SA.REPLY): "timeline-replied",
    (Kind.SUGGESTION, SA.REHANDLE): "timeline-rehandled",
    (Kind.SUGGESTION, SA.ESCALATE): "timeline-escalated",
    (Kind.SUGGESTION, SA.FOLLOW_UP): "timeline-follow-up",
    (Kind.COMMITMENT, CA.RENEGOTIATE): "timeline-promise-moved",
    (Kind.COMMITMENT, CA.STRIKE_OFF): "timeline-promise-kept",
    (Kind.COMMITMENT, CA.FAIL): "timeline-promise-failed",
    (Kind.COMMITMENT, CA.MISS): "timeline-promise-failed",
    (Kind.SECOND_ANSWER, SecondAnswerAction.SIGN): "timeline-second-answer",
    (Kind.SUGGESTION, SA.AGAIN_FOR_CITIZENS): "timeline-again-citizens",
    (Kind.SUGGESTION, SA.RECORD_CONTINUE): "timeline-met-continue",
    (Kind.SUGGESTION, SA.RECORD_RESEARCH): "timeline-met-research",
    (Kind.SUGGESTION, SA.RECORD_REFERENCE): "timeline-met-reference",
    (Kind.SUGGESTION, SA.REPORT_RESEARCH): "timeline-reported",
}
# With these an author leaves a matter that may go on without them.
LEAVING = (OA.WITHDRAW, "leave")
# Of these its followers read in their own timelines, too.
_SHARED = (
    OA.GIVE_TO_DEPUTY, OA.CLAIM, OA.TRANSFER, OA.HAND_BACK, OA.TAKE_BACK, OA.OBJECT, OA.ADOPT, OA.COME_BACK,
    OA.SET_FREE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Timeline:
    """An opinion as its author reads it."""

    opinion: Opinion
    state: Say
    next: Say
    lines: tuple[Say, ...]
    rating_id: int | None
    open_to: tuple[str, ...]


def timeline(work: Work, *, person: Person, opinion_id: int) -> Timeline:
    """The whole story of one's own opinion. Raises NotYours for anybody else's."""
    opinion = opinions.get(work.c, opinion_id)
    if opinion.author_id != person.id:
        raise NotYours
    rating = _open_rating(work, opinion)
    open_to = OPINION.open_to(opinion.status, {Role.CITIZEN}) if not opinion.detached else ()
    lines = _lines(work, opinion)
    return Timeline(opinion, state_of(work, opinion), next_of(work, opinion), lines, rating, tuple(map(str, open_to)))


def mine(work: Work, *, person: Person, limit: int, offset: int) -> tuple[list[tuple[Opinion, Say]], int]:
    """One page of a person's own opinions with their states, newest first, and how many there are."""
    page, total = opinions.of_author(work.c, person.id, limit=limit, offset=offset)
    return [(opinion, state_of(work, opinion)) for opinion in page], total


def open_matters(work: Work, *, person: Person) -> list[tuple[Opinion, Say]]:
    """A person's opinions that are still on their way, with their states, newest first."""
    mine = opinions.open_of(work.c, person.id) if person.author else []
    return [(opinion, state_of(work, opinion)) for opinion in mine]


def state_of(work: Work, opinion: Opinion) -> Say:
    """Where it stands, in a few words."""
    if opinion.detached:
        return Say("state-withdrawn")
    if _open_rating(work, opinion):
        return Say("state-answered")
    return Say(_row(work, opinion)[0], _facts(work, opinion))


def next_of(work: Work, opinion: Opinion) -> Say:
    """Who does what next, by when."""
    if opinion.detached:
        return Say("next-none")
    if _open_rating(work, opinion):
        return Say("next-you-rate", {"due": due_of(work, opinion, Clock.OPINION_RATING) or _rating_due(work, opinion)})
    master = _master(work, opinion)
    if master and not opinion.suggestion_id and master.status not in (O.NEED_INFO, *OPINION.ends):
        return next_of(work, master)
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
    if opinion.status in (O.ADOPTED, O.MERGED) and suggestion:
        return _WITH_SUGGESTION[suggestion.status]
    if opinion.round and opinion.status in _AGAIN:
        return _AGAIN[opinion.status]
    return _OWN[opinion.status]


def _master(work: Work, opinion: Opinion) -> Opinion | None:
    """What an opinion is handled together with, while it is."""
    return opinions.get(work.c, opinion.master_id) if opinion.master_id and opinion.status == O.MERGED else None


def _suggestion(work: Work, opinion: Opinion) -> Suggestion | None:
    return suggestions.get(work.c, opinion.suggestion_id) if opinion.suggestion_id else None


def _facts(work: Work, opinion: Opinion) -> dict[str, Fact]:
    suggestion, master = _suggestion(work, opinion), _master(work, opinion)
    own = {name: fact for name, fact in facts_of(work, opinion).items() if fact or name not in ("unit", "deputy")}
    acts = facts_of(work, master) if master else {}
    grown = facts_of(work, suggestion) if suggestion else {"round": str(opinion.round + 1)}
    return {"unit": "", "deputy": "", **acts, **grown, **own, "master": master.number if master else ""}


def _lines(work: Work, opinion: Opinion) -> tuple[Say, ...]:
    told = list(events.of_case(work.c, opinion.ref))
    if master := _master(work, opinion):
        told += [event for event in events.of_case(work.c, master.ref) if event.action in _SHARED]
    suggestion = _suggestion(work, opinion)
    if suggestion:
        told += events.of_case(work.c, suggestion.ref)
        told += promises_in_record(work, suggestion)
    facts = _facts(work, opinion)
    told.sort(key=lambda event: event.at)
    if opinion.detached:
        told = _before_leaving(told, opinion)
    return tuple(_line(event, facts) for event in told if (event.case_kind, event.action) in _TOLD)


def _before_leaving(told: list[Event], opinion: Opinion) -> list[Event]:
    """What happened while it was still its author's: whoever has left reads nothing of how it goes on."""
    left = [n for n, event in enumerate(told) if event.action in LEAVING and event.case_kind == opinion.KIND]
    return told[: left[-1] + 1] if left else []


def _line(event: Event, facts: Facts) -> Say:
    here = event.at.astimezone(LOCAL)
    day = Say("date-short", {"month": str(here.month), "day": str(here.day)})
    return Say("timeline-line", {"date": day, "what": Say(_TOLD[event.case_kind, event.action], facts)})
