"""What is said to whom: a notice names the person, the sentence and the facts; the words come later."""

from collections.abc import Mapping, Sequence
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


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a person is told because of what somebody else, or the clock, did.

    role: the role the person is told this in (shown to people with several roles).
    case: what the buttons below it act on. urgent: goes out at any hour (docs/rules.md §5). bulk: leaves after every
    answer, however many people it is for.
    """

    person_id: int
    role: Role
    text_id: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
    case: CaseRef | None = None
    version: int = 0
    urgent: bool = False
    bulk: bool = False
