"""The facts a sentence about a case may need, and the case as its reader knows it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import cast

from domain.access import Case
from domain.campaigns.campaign import Campaign
from domain.campaigns.family import OfCampaign
from domain.campaigns.opinion import CampaignOpinion
from domain.cases import Assignment, CoSignature, Feedback, Opinion, Rating, Suggestion
from domain.clocks import Clock
from domain.committee.key_suggestion import KeySuggestion
from domain.committee.poll import Poll
from domain.handling.modes import Coordination, Countersign
from domain.handling.requests import Extension, Question, ReturnRequest, Withdrawal
from domain.handling.return_request import ReturnStatus
from domain.notice import CaseRef, Fact, Kind, Say
from domain.opinions.opinion import OpinionStatus
from domain.promises.ledger import Commitment, SecondAnswer
from domain.roles import UNIT_ROLES, Role
from domain.rules.calendar import local_day
from domain.suggestions.co_signature import CoSignatureStatus as Co
from domain.suggestions.suggestion import SuggestionStatus
from services.audience import hearers, newest_lead, parts_of
from services.campaigns.campaign_facts import campaign_words
from services.committee.supervision_facts import key_words, poll_words
from services.handling.unit_facts import of_agreement, of_assignment, of_request, of_units
from services.opinions.unit_words import unit_title, unit_words
from services.place import congress_of
from services.promises.promise_facts import ledger_words
from services.work import Work
from storage import deadlines, places
from storage.committee import supervision
from storage.handling import assignments
from storage.opinions import opinions
from storage.people import people
from storage.suggestions import suggestions

Facts = dict[str, Fact]
OfSuggestion = (
    Assignment | Coordination | CoSignature | Feedback | Rating | Withdrawal | KeySuggestion | Commitment | SecondAnswer
)


@dataclass(frozen=True, slots=True)
class View:
    """A case as one reader knows it: the facts, and the case (with its version) the buttons act on."""

    facts: Facts
    ref: CaseRef
    version: int


# Who opens by the suggestion itself what belongs to one.
_OF_A_PART = (Assignment, CoSignature, Feedback)
_BY_ITS_SUGGESTION: Mapping[Role, tuple[type, ...]] = {
    Role.OFFICE: (Coordination, *_OF_A_PART),
    Role.GOV_OFFICE: _OF_A_PART,
    Role.LEAD_DEPUTY: (KeySuggestion, ReturnRequest, Extension, *_OF_A_PART),
    Role.CO_SIGNER: (KeySuggestion,),
}


def seen_by(work: Work, case: Case, role: Role, person_id: int) -> View:
    """The case as `person_id` in `role` knows it: citizens by their own opinion, everybody else by the case itself."""
    facts = facts_of(work, case)
    match role:
        case Role.CITIZEN:
            return _as_its_author(work, case, person_id, facts)
        case Role.UNIT_CLERK | Role.UNIT_HEAD | Role.UNIT_VICE_HEAD:
            return _as_a_unit(work, case, role, person_id, facts)
        case Role.LEAD_CLERK if isinstance(case, Assignment):
            lead = newest_lead(work.look_up(assignments.of_suggestion, case.suggestion_id))
            return View(facts, (lead or case).ref, (lead or case).version)
        case Role.LEAD_CLERK if isinstance(case, Countersign):
            mine = work.look_up(assignments.get, case.assignment_id)
            return View(facts, mine.ref, mine.version)
        case Role.CHAIR | Role.COMMITTEE if isinstance(case, Assignment | Suggestion):
            key = work.look_up(supervision.newest, case.suggestion_id if isinstance(case, Assignment) else case.id)
            return View(facts | key_words(work, key), key.ref, key.version) if key else View(facts, case.ref, 0)
        case _ if isinstance(case, _BY_ITS_SUGGESTION.get(role, ())):
            suggestion = work.look_up(suggestions.get, cast(Assignment, case).suggestion_id)
            return View(facts, suggestion.ref, suggestion.version)
    return View(facts, case.ref, case.version)


def number_for(work: Work, case: Case, role: Role, person_id: int) -> Fact:
    """The number under which this reader knows the case: all that a line of a digest says of it."""
    if isinstance(case, Opinion) and role != Role.CITIZEN:
        return case.number
    return seen_by(work, case, role, person_id).facts.get("number")


def _as_its_author(work: Work, case: Case, person_id: int, facts: Facts) -> View:
    """A citizen knows a matter by the opinion they sent in; a rating stays what it is."""
    mine = [o for o in _opinions_behind(work, case) if o.author_id == person_id]
    if not mine:
        return View(facts, case.ref, case.version)
    facts |= {"number": mine[0].number, "title": mine[0].title or Say("words-none"), "station": _station(work, mine[0])}
    own: Case = case if isinstance(case, Rating | Question) else mine[0]
    return View(facts, own.ref, own.version)


def _as_a_unit(work: Work, case: Case, role: Role, person_id: int, facts: Facts) -> View:
    """People of a unit know a matter by their unit's assignment, the newest first; a head confirms a second return."""
    asks_the_head = role == Role.UNIT_HEAD and case.status == ReturnStatus.TO_CONFIRM
    if isinstance(case, ReturnRequest | Extension) and not asks_the_head:
        mine = work.look_up(assignments.get, case.assignment_id)
        return View(facts, mine.ref, mine.version)
    if isinstance(case, Opinion):
        facts |= unit_words(case)
    if isinstance(case, KeySuggestion):
        whole = _as_a_unit(work, work.look_up(suggestions.get, case.suggestion_id), role, person_id, facts)
        return replace(whole, facts=whole.facts | key_words(work, case))
    if isinstance(case, Coordination):
        return _as_a_unit(work, work.look_up(suggestions.get, case.suggestion_id), role, person_id, facts)
    if isinstance(case, Suggestion):
        for one in reversed(work.look_up(assignments.of_suggestion, case.id)):
            if person_id in hearers(work, one, role):
                return View(facts | of_assignment(work, one), one.ref, one.version)
    return View(facts, case.ref, case.version)


def facts_of(work: Work, case: Case) -> Facts:
    """Everything the sentences of the locales may ask about this case. Dates are dates, labels are Say."""
    match case:
        case Opinion():
            return _of_opinion(work, case) | {"handler": _handler_of(work, case)}
        case Question():
            return _of_opinion(work, work.look_up(opinions.get, case.opinion_id)) | asked_by(work, case)
        case Suggestion():
            return _of_suggestion(work, case)
        case ReturnRequest() | Extension():
            return facts_of(work, work.look_up(assignments.get, case.assignment_id)) | of_request(work, case)
        case Countersign():
            asked: Facts = {"co_unit": work.once(places.units.get, case.unit_id).name, "reason": case.reason}
            return facts_of(work, work.look_up(assignments.get, case.assignment_id)) | asked
        case Poll():
            return poll_words(work, case)
        case Campaign() | OfCampaign():
            return campaign_words(work, case)
    return _of_suggestion(work, work.look_up(suggestions.get, case.suggestion_id)) | _beside(work, case)


def _beside(work: Work, case: OfSuggestion) -> Facts:
    """What is said of what belongs to a suggestion, beside what is said of that."""
    match case:
        case Assignment():
            return of_assignment(work, case)
        case Coordination():
            return of_agreement(work, case)
        case Withdrawal():
            return {"reason": case.reason}
        case KeySuggestion():
            return key_words(work, case)
        case Rating():
            return _of_opinion(work, work.look_up(opinions.get, case.opinion_id))
        case Commitment() | SecondAnswer():
            return ledger_words(work, case)
    return {}


def asked_by(work: Work, question: Question) -> Facts:
    """Who asks, as the author may know it: the deputy's name, a unit's, a station's; what, and since when.

    how: what the asker knows of the author.
    """
    opinion = work.look_up(opinions.get, question.opinion_id)
    unit_id = question.unit_id
    asker: Fact = work.once(places.units.get, unit_id).name if unit_id else _station(work, opinion)
    if question.role == Role.DEPUTY:
        asker = Say("holder-deputy", {"name": work.look_up(people.get, question.person_id, work.today).name})
    how = Say("relay-how-anonymous" if opinion.anonymous else "relay-how-named", {"asker": asker})
    return {"asker": asker, "text": question.text, "date": local_day(question.asked_at), "how": how}


def due_of(work: Work, case: Case, kind: Clock) -> date | None:
    """The last day of the newest clock of this kind on the case or its relatives; None when there is none."""
    refs = family(work, case)
    deadline = work.running(refs, kind) or deadlines.newest(work.c, refs, kind)
    return deadline.due_on if deadline else None


def family(work: Work, case: Case) -> list[CaseRef]:
    """The case and those whose clocks it goes by: a suggestion's units, an assignment's suggestion, …"""
    match case:
        case Suggestion() if case.status == SuggestionStatus.MERGED and case.master_id:
            return [case.ref, *family(work, work.look_up(suggestions.get, case.master_id))]
        case Suggestion():
            return [case.ref, *(a.ref for a in work.look_up(assignments.of_suggestion, case.id))]
        case ReturnRequest() | Extension() | Countersign():
            return [case.ref, CaseRef(Kind.ASSIGNMENT, case.assignment_id)]
        case Assignment() | CoSignature() | Feedback() | Coordination():
            return [case.ref, CaseRef(Kind.SUGGESTION, case.suggestion_id)]
        case KeySuggestion():
            return [case.ref, *family(work, work.look_up(suggestions.get, case.suggestion_id))]
        case Opinion() if case.master_id:
            return [case.ref, *family(work, work.look_up(opinions.get, case.master_id))]
        case Opinion() if case.suggestion_id:
            return [case.ref, *family(work, work.look_up(suggestions.get, case.suggestion_id))]
        case _:
            return [case.ref]


def _of_opinion(work: Work, opinion: Opinion) -> Facts:
    deputy = work.look_up(people.get, opinion.deputy_id, work.today).name if opinion.deputy_id else ""
    officer = work.look_up(people.get, opinion.officer_id, work.today).name if opinion.officer_id else ""
    facts: Facts = {
        "number": opinion.number,
        "title": opinion.title or Say("words-none"),
        "place": opinion.place or Say("place-unknown"),
        "topic": Say(f"topic-{opinion.topic}"),
        "signature": Say("signature-anonymous") if opinion.anonymous else opinion.signature or Say("signature-none"),
        "station": _station(work, opinion),
        "deputy": deputy,
        "officer": officer,
        "summary": opinion.summary,
        "unit": work.once(places.units.get, opinion.unit_id).name if opinion.unit_id else "",
    }
    return facts | {"days": str((work.now - opinion.submitted_at).days)}


def title_for(role: Role, case: Case, facts: Facts) -> Fact:
    """What a case is called for whoever plays this part in it: a unit knows an opinion by the words it was given."""
    return unit_title(case) if isinstance(case, Opinion) and role in UNIT_ROLES else facts["title"]


def _handler_of(work: Work, opinion: Opinion) -> Fact:
    """Whose turn it is with an opinion, by name: its unit, its deputy or its station."""
    if opinion.status == OpinionStatus.HANDLING and opinion.unit_id:
        return work.once(places.units.get, opinion.unit_id).name
    if opinion.status == OpinionStatus.WITH_DEPUTY and opinion.deputy_id:
        return Say("holder-deputy", {"name": work.look_up(people.get, opinion.deputy_id, work.today).name})
    if opinion.status == OpinionStatus.DISPUTED:
        return congress_of(work).office
    return _station(work, opinion)


def _station(work: Work, opinion: Opinion) -> str:
    return work.once(places.stations.get, opinion.station_id).name


def _of_suggestion(work: Work, suggestion: Suggestion) -> Facts:
    deputy = work.look_up(people.get, suggestion.lead_deputy_id, work.today)
    facts: Facts = {
        "suggestion": suggestion.number or f"“{suggestion.title}”",
        "number": suggestion.number or f"“{suggestion.title}”",
        "title": suggestion.title,
        "named": f"{suggestion.number} {suggestion.title}" if suggestion.number else f"“{suggestion.title}”",
        "deputy": deputy.name,
        "lead_deputy": deputy.name,
        **_of_signatures(work, suggestion),
        "version": suggestion.text_hash[:4],
        "publication": Say(f"publication-{suggestion.publication}") if suggestion.publication else "",
        "wishes": suggestion.wishes or Say("wishes-none"),
        "round": str(suggestion.round),
        "office": congress_of(work).office,
        "officer": work.look_up(people.get, suggestion.officer_id, work.today).name if suggestion.officer_id else "",
        "date": work.today,
        "outcome_text": suggestion.outcome_text,
    }
    parts = parts_of(work, suggestion)
    return facts | _of_units(work, parts) if parts else facts


def _of_signatures(work: Work, suggestion: Suggestion) -> Facts:
    """How many deputies sign with the author, do not (this text), have not said yet."""
    signatures = work.look_up(suggestions.co_signatures_of, suggestion.id)
    stands = Counter(one.status for one in signatures)
    declined = sum(one.status == Co.DECLINED and one.text_hash == suggestion.text_hash for one in signatures)
    yes = str(stands[Co.CONFIRMED])
    return {"count": yes, "yes": yes, "no": str(declined), "waiting": str(stands[Co.INVITED])}


def _of_units(work: Work, parts: Sequence[Assignment]) -> Facts:
    lead = newest_lead(parts)
    return {**of_units(work, parts, lead), "contact_by": due_of(work, lead, Clock.CONTACT)} if lead else {}


def _opinions_behind(work: Work, case: Case) -> list[Opinion]:
    match case:
        case Suggestion():
            return list(work.look_up(opinions.behind, case.id))
        case Opinion():
            return [case, *work.look_up(opinions.merged_into, case.id)]
        case Rating() | Question():
            return [work.look_up(opinions.get, case.opinion_id)]
        case CampaignOpinion() if case.opinion_id is not None:
            return _opinions_behind(work, work.look_up(opinions.get, case.opinion_id))
        case Poll() | Campaign() | OfCampaign():
            return []
    return list(work.look_up(opinions.behind, case.suggestion_id))
