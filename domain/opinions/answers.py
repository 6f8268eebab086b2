"""What is said on an opinion after it was sent in: answers to it, and what its author adds. As they stand."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Answer:
    """What the people of an opinion were told, by whom, and what its author thinks of it. Never changed but rated."""

    id: int
    opinion_id: int
    round: int
    role: str
    person_id: int
    unit_id: int | None
    text: str
    given_at: datetime
    level: str
    reason: str
    rated_at: datetime | None


@dataclass(frozen=True, slots=True)
class Addition:
    """What an opinion's author said later, in the author's own words."""

    id: int
    opinion_id: int
    person_id: int
    text: str
    files: int
    at: datetime
