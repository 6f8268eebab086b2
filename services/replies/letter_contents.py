"""What stands in a reply letter, field by field (docs/rules.md §3.3); the words come from the locales."""

from collections.abc import Iterator, Mapping
from datetime import date

from domain.cases import Reply, Suggestion
from domain.clocks import Clock
from domain.handling.assignment import PartOfUnit
from domain.notice import Fact, Say, in_a_row
from domain.numerals import chinese
from domain.rules.calendar import local_day
from domain.suggestions.co_signature import CoSignatureStatus
from services.audience import GIVEN_BACK
from services.place import congress_of
from services.work import Work
from storage import deadlines, places
from storage.handling import assignments
from storage.people import people
from storage.replies import reply_letters
from storage.replies.reply_letters import ReplyLetter
from storage.suggestions import suggestions

Contents = Mapping[str, Fact]


def contents(work: Work, letter: ReplyLetter) -> Contents:
    """Every field of one letter by its key (domain/replies/letter_form.toml); what does not apply is empty."""
    reply = assignments.reply_get(work.c, letter.reply_id)
    suggestion = suggestions.get(work.c, reply.suggestion_id)
    clerk = people.get(work.c, reply.clerk_id, work.today) if reply.clerk_id else None
    return {
        "class": letter.letter,
        "result": Say(f"result-{letter.outcome}"),
        "unit": unit_of(work, reply),
        "number": reply.letter_number,
        "title": title(work, suggestion),
        "suggestion": number_of(suggestion),
        "subject": suggestion.title,
        "salutation": _salutation(work, suggestion, letter),
        "received": _received(work, suggestion, letter),
        "text": reply.text,
        "referred": _referred(reply),
        "own_fault": Say("letter-own-fault", {"text": reply.own_fault}) if reply.own_fault else "",
        "commitments": _commitments(work, reply),
        "co_opinions": _co_opinions(reply),
        "corrected": _corrected(work, letter),
        "feedback": _feedback(work, suggestion, reply, letter),
        "signer": people.get(work.c, reply.signer_id, work.today).name,
        "date": in_ink(local_day(reply.issued_at)),
        "clerk": clerk.name if clerk else "",
        "phone": clerk.phone if clerk else "",
        "copies": congress_of(work).office,
    }


def unit_of(work: Work, reply: Reply) -> str:
    """The unit whose letter it is; two lead units that signed one text stand side by side."""
    mine = assignments.get(work.c, reply.assignment_id)
    beside = assignments.of_suggestion(work.c, reply.suggestion_id, reply.round)
    units = [mine.unit_id]
    units += [a.unit_id for a in beside if a.part == mine.part == PartOfUnit.LEAD and a.status not in GIVEN_BACK]
    return "　".join(work.once(places.units.get, one).name for one in dict.fromkeys(units))


def number_of(suggestion: Suggestion) -> str:
    """The number a letter calls a suggestion by: the formal one of its session, where it has one."""
    return suggestion.formal_number or suggestion.number or ""


def title(work: Work, suggestion: Suggestion) -> Say:
    """“关于对……第×届……第×次会议第×号建议的答复”; between two sessions without a session."""
    congress = congress_of(work)
    term = suggestion.term_no or congress.term_no
    session = suggestion.session_no if suggestion.session_no is not None else congress.session_no
    facts: dict[str, Fact] = {"congress": congress.name, "term": chinese(term), "suggestion": number_of(suggestion)}
    if not term:
        return Say("letter-title-plain", facts)
    if not session:
        return Say("letter-title-recess", facts)
    return Say("letter-title", facts | {"session": chinese(session)})


def in_ink(day: date) -> Say:
    """A date as letters write it."""
    return Say("letter-date", {"year": str(day.year), "month": str(day.month), "day": str(day.day)})


def _name(work: Work, person_id: int) -> str:
    return people.get(work.c, person_id, work.today).name


def _others(work: Work, suggestion: Suggestion) -> list[str]:
    """The names of those who signed with the lead deputy, as the signatures stand."""
    signed = suggestions.co_signatures_of(work.c, suggestion.id)
    return [_name(work, one.deputy_id) for one in signed if one.status == CoSignatureStatus.CONFIRMED]


def _salutation(work: Work, suggestion: Suggestion, letter: ReplyLetter) -> Say:
    others = _others(work, suggestion)
    name = _name(work, letter.deputy_id)
    if work.profile.reply_to_joint == "each" or not others:
        return Say("letter-to", {"deputy": name})
    return Say("letter-to-lead", {"deputy": name, "others": in_a_row(others)})


def _received(work: Work, suggestion: Suggestion, letter: ReplyLetter) -> Say:
    facts: dict[str, Fact] = {"title": suggestion.title, "suggestion": number_of(suggestion)}
    if letter.deputy_id != suggestion.lead_deputy_id:
        return Say("letter-received-joint", facts | {"lead": _name(work, suggestion.lead_deputy_id)})
    return Say("letter-received", facts)


def _referred(reply: Reply) -> Fact:
    if not reply.referred_on:
        return ""
    return Say("letter-referred", {"date": in_ink(reply.referred_on), "to": reply.referred_to})


def _commitments(work: Work, reply: Reply) -> Fact:
    promised = reply_letters.promised_in(work.c, reply.id)
    return [Say("letter-commitments"), *_promises(promised)] if promised else ""


def _promises(promised: list[reply_letters.Promised]) -> Iterator[Say]:
    for n, one in enumerate(promised, 1):
        owner = Say("letter-commitment-owner", {"owner": one.owner}) if one.owner else ""
        due = Say("letter-commitment-due", {"due": in_ink(one.due_on)}) if one.due_on else ""
        standard = Say("letter-commitment-standard", {"standard": one.standard}) if one.standard else ""
        facts: dict[str, Fact] = {"n": str(n), "text": one.text.rstrip("。"), "owner": owner, "due": due}
        yield Say("letter-commitment", facts | {"standard": standard})


def _co_opinions(reply: Reply) -> Fact:
    if not reply.co_opinions:
        return ""
    said = [
        Say("letter-co-opinion", {"unit": unit, "text": words}) if words else Say("letter-co-missing", {"unit": unit})
        for unit, words in reply.co_opinions.items()
    ]
    return [Say("letter-co-opinions"), *said]


def _corrected(work: Work, letter: ReplyLetter) -> Fact:
    """In a later edition: what the class was, and since when it is another one."""
    made = reply_letters.corrections_of(work.c, letter.reply_id)[: letter.edition - 1]
    if not made:
        return ""
    last = made[-1]
    facts: dict[str, Fact] = {
        "old": last.old_letter,
        "new": last.new_letter,
        "date": in_ink(local_day(last.corrected_at)),
        "office": congress_of(work).office,
    }
    return Say("letter-corrected", facts)


def _feedback(work: Work, suggestion: Suggestion, reply: Reply, letter: ReplyLetter) -> Fact:
    """For the lead deputy: the form, and its last day where its clock runs."""
    if letter.deputy_id != suggestion.lead_deputy_id:
        return Say("letter-feedback-joint", {"lead": _name(work, suggestion.lead_deputy_id)})
    clock = deadlines.newest(work.c, [suggestion.ref], Clock.FEEDBACK)
    if clock is None or clock.start_on < local_day(reply.issued_at) or clock.due_on < work.today:
        return Say("letter-feedback-undated")
    return Say("letter-feedback", {"due": in_ink(clock.due_on)})
