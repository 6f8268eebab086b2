"""What is said of a promise and of a second answer, beside what is said of their suggestion."""

from collections.abc import Mapping
from datetime import date

from domain.notice import Fact, Say
from domain.opinions.matter import short
from domain.promises.ledger import Commitment, SecondAnswer
from services.handling.unit_facts import of_assignment
from services.work import Work
from storage.handling import assignments

A_LINE = 60
A_NOTICE = 300


def ledger_words(work: Work, case: Commitment | SecondAnswer) -> dict[str, Fact]:
    """What is said of what stands on the ledger."""
    return _promise_words(work, case) if isinstance(case, Commitment) else _answer_words(work, case)


def _promise_words(work: Work, commitment: Commitment) -> dict[str, Fact]:
    """A promise in the words of the ledger; due: the day as it stands, finish: the same where another day is `due`."""
    unit = of_assignment(work, work.look_up(assignments.get, commitment.assignment_id))
    said: dict[str, Fact] = {
        "promise": short(commitment.text, A_LINE),
        "standard": commitment.standard,
        "owner": commitment.owner,
        "due": commitment.due_on,
        "finish": commitment.due_on or Say("ledger-undated"),
        "old": commitment.first_due_on,
        "new": commitment.new_day,
        "reason": commitment.explanation,
        "status": Say(f"status-commitment-{commitment.status}"),
    }
    return unit | said | ({"number": commitment.number} if commitment.number else {})


def as_said(said: Mapping[str, str]) -> dict[str, Fact]:
    """A promise as it was understood, before it counts."""
    due = date.fromisoformat(said["due"]) if said.get("due") else None
    return {"promise": said["text"], "owner": said["owner"], "standard": said["standard"], "due": due}


def _answer_words(work: Work, answer: SecondAnswer) -> dict[str, Fact]:
    """A second answer as notices carry it."""
    unit = of_assignment(work, work.look_up(assignments.get, answer.assignment_id))
    return unit | {"words": answer.text}
