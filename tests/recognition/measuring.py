"""How well the tables see: true, missed and false alarms per class, on one part of the labelled sentences."""

import csv
from dataclasses import dataclass, field
from pathlib import Path

from domain.opinions.recognition import noticed

SENTENCES = Path(__file__).with_name("sentences.csv")


@dataclass
class Score:
    """What was seen of one class."""

    hits: int = 0
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Of what was reported, the share that is true; 1 when nothing was reported."""
        seen = self.hits + len(self.false)
        return self.hits / seen if seen else 1.0

    @property
    def recall(self) -> float:
        """Of what is true, the share that was reported; 1 when there is nothing."""
        true = self.hits + len(self.missed)
        return self.hits / true if true else 1.0


def labelled(*parts: str) -> list[tuple[str, frozenset[str]]]:
    """The sentences of these parts with their classes: none for an ordinary matter."""
    with SENTENCES.open(encoding="utf-8", newline="") as file:
        return [
            (row["text"], frozenset(row["classes"].split())) for row in csv.DictReader(file) if row["part"] in parts
        ]


def measured(*parts: str) -> dict[str, Score]:
    """The score of every class, “emergency” being any of the three."""
    scores: dict[str, Score] = {}
    for text, true in labelled(*parts):
        seen = frozenset(noticed(text))
        for name in (*dict.fromkeys([*true, *seen]),):
            score = scores.setdefault(name, Score())
            if name in seen and name in true:
                score.hits += 1
            elif name in true:
                score.missed.append(text)
            else:
                score.false.append(text)
    return scores
