"""Writes docs/lifecycle.md from the tables in domain/, docs/methods.md from that of the channels."""

from pathlib import Path

from bot import methods_page
from domain import chart, profile
from locales.texts import Catalogue

DOCS = Path(__file__).parents[1] / "docs"
PAGE, METHODS = DOCS / "lifecycle.md", DOCS / "methods.md"


def lifecycle() -> str:
    """The page as the tables and words stand now."""
    return chart.page(Catalogue().texts("zh"), profile.load())


def methods() -> str:
    """What the channels do with the methods of the Bot API, as the table stands now."""
    return methods_page.page(Catalogue().texts("zh"))


def write() -> Path:
    """Write the pages anew; returns the folder they are in."""
    PAGE.write_text(lifecycle(), encoding="utf-8")
    METHODS.write_text(methods(), encoding="utf-8")
    return DOCS
