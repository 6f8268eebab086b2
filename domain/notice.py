"""What is said to whom: a notice names the person, the sentence and the facts; the words come later."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from domain.roles import Role


class Kind:
    """The kinds of case that have a life of their own."""

    OPINION = "opinion"
    SUGGESTION = "suggestion"
    ASSIGNMENT = "assignment"
    RETURN_REQUEST = "return_request"
    EXTENSION = "extension"
    COUNTERSIGN = "countersign"
    COORDINATION = "coordination"
    WITHDRAWAL = "withdrawal"
    CO_SIGNATURE = "co_signature"
    FEEDBACK = "feedback"
    COMMITMENT = "commitment"
    SECOND_ANSWER = "second_answer"
    RATING = "rating"
    KEY_SUGGESTION = "key_suggestion"
    POLL = "poll"
    QUESTION = "question"
    # of an appraisal campaign
    CAMPAIGN = "campaign"
    CAMPAIGN_STAGE = "campaign_stage"
    FILING = "filing"
    APPRAISER = "appraiser"
    CAMPAIGN_OPINION = "campaign_opinion"
    SURVEY = "survey"
    SCORING = "scoring"
    VIOLATION = "violation"
    APPRAISAL_RESULT = "appraisal_result"
    APPEAL = "appeal"
    RECTIFICATION = "rectification"


class CaseRef(NamedTuple):
    """One case: its kind and its id."""

    kind: str
    id: int


@dataclass(frozen=True, slots=True)
class Say:
    """A sentence or label used as a fact inside another sentence; rendered in the reader's language."""

    text_id: str
    facts: Mapping[str, "Fact"] = field(default_factory=dict)


# A date is written out in the reader's language; a sequence becomes lines.
Fact = str | int | date | datetime | Say | Sequence[str | Say] | None
Facts = Mapping[str, Fact]


def in_a_row(items: Iterable["str | Say"]) -> "str | Say":
    """Several names or numbers as one fact, joined as the language of whoever reads it joins them; empty for none."""
    row: str | Say = ""
    for item in items:
        row = Say("list-and", {"before": row, "item": item}) if row else item
    return row


def files_in_words(count: int) -> Say:
    """How many files there are, as a fact of a sentence: none is said in words."""
    return Say("files-counted", {"count": str(count)}) if count else Say("files-none")


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a person is told because of what somebody else, or the clock, did.

    role: the role the person is told this in (shown to people with several roles).
    case: what the buttons below it act on. urgent: goes out at any hour (docs/rules.md §5). bulk: leaves after every
    answer, however many people it is for. picture: the blob of a picture that goes before the words; None for none.
    """

    person_id: int
    role: Role
    text_id: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
    case: CaseRef | None = None
    version: int = 0
    urgent: bool = False
    bulk: bool = False
    picture: int | None = None
