"""Every line the program logs in a run is read: no secret, no name, no number, no word of people may stand in it.

The program logs in plain English, so a single Chinese character is somebody's name or words. A test during which such a
line is logged fails; processes of their own are read when they have ended.
"""

import logging
import re
from collections.abc import Iterable

from bot.logs import FORMAT, QUIET, OneLine

ROOMS = ("bot", "handlers", "services", "storage", "web", "scheduler", "domain", "locales")
# what must not be there, and how it looks
SECRETS: dict[str, re.Pattern[str]] = {
    "people's words or names": re.compile("[\u3400-\u9fff\uf900-\ufaff]"),
    "a telephone number": re.compile(r"(?<!\d)(?:\+?86[- ]?)?1[3-9]\d{9}(?!\d)"),
    "an identity number": re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)"),
    "a token of Telegram": re.compile(r"(?<!\d)\d{5,}:[A-Za-z0-9_-]{8,}"),
    "an invitation": re.compile(r"inv_[A-Za-z0-9_-]{8,}"),
    "a code": re.compile(r"\b(?:YQ|BD)-[A-Z0-9]{4}-[A-Z0-9]{4}\b"),
    "a pick-up code": re.compile(r"\b(?=[A-Z2-9]*\d)[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}\b"),
    "a password": re.compile(r"://[^\s/:@]*:[^\s@/]+@"),
    "a session, a key or a signature": re.compile(
        r"(?<![A-Za-z0-9])(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{20,}(?![A-Za-z0-9])"
    ),
}
A_LINE = re.compile(r"level=[A-Z]+ from=(?!tests\b)|\"level\": \"")
_shown = OneLine(FORMAT)


def leaks_in(line: str) -> list[str]:
    """What stands in a line that must not."""
    return [name for name, pattern in SECRETS.items() if pattern.search(line)]


class Watch(logging.Handler):
    """Reads along. seen: lines so far; found: the leaks since they were last taken."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.seen = 0
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """One line, as the program would print it."""
        ours = record.name.partition(".")[0] in ROOMS
        quiet = record.levelno < logging.WARNING and record.name.startswith(QUIET)
        if record.name.startswith("tests") or quiet or not (ours or record.levelno >= logging.WARNING):
            return
        self.read([_shown.format(record)])

    def read(self, lines: Iterable[str]) -> None:
        """Lines as they were printed."""
        for line in lines:
            self.seen += 1
            self.found += [f"{leak}: {line}" for leak in leaks_in(line)]

    def read_printed(self, text: str) -> None:
        """What a process of its own has printed: the lines of its log, whatever else is there."""
        self.read(line for line in text.splitlines() if A_LINE.search(line))

    def taken(self) -> list[str]:
        """The leaks, once."""
        found, self.found = self.found, []
        return found


WATCH = Watch()


def begin() -> None:
    """Read along from now on, from the level on which the program runs as a rule.

    A command that ran in this process has put its own reader in place of all, for an output that is closed by now.
    """
    root = logging.getLogger()
    for left in [one for one in root.handlers if type(one) is logging.StreamHandler]:
        root.removeHandler(left)
    root.addHandler(WATCH)
    for room in ROOMS:
        logging.getLogger(room).setLevel(logging.INFO)
