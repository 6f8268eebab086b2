"""docs/methods.md: every method of the Bot API aiogram knows, and what each channel makes of it."""

from collections.abc import Iterator

from bot.channels.methods import CHANNELS, METHODS, How, cell
from locales.texts import Texts

MARKS = {How.DONE: "✓", How.DEGRADED: "~", How.NOTHING: "∅", How.REFUSED: "✗"}


def page(texts: Texts) -> str:
    """The page as the table stands now."""
    return "\n".join([f"# {texts('methods-title')}", "", texts("methods-about"), "", *_rows(texts), ""])


def _rows(texts: Texts) -> Iterator[str]:
    yield f"| {texts('methods-method')} | {' | '.join(CHANNELS)} |"
    yield "| --- " * (1 + len(CHANNELS)) + "|"
    for name in sorted(METHODS):
        yield f"| `{name}` | {' | '.join(_shown(name, channel) for channel in CHANNELS)} |"


def _shown(name: str, channel: str) -> str:
    how, note = cell(name, channel)
    return f"{MARKS[how]} {note}".rstrip()
