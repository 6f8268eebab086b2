"""Writes docs/lifecycle.md from the tables in domain/."""

from pathlib import Path

from domain import chart, profile
from locales.texts import Catalogue

PAGE = Path(__file__).parents[1] / "docs" / "lifecycle.md"


def lifecycle() -> str:
    """The page as the tables and words stand now."""
    return chart.page(Catalogue().texts("zh"), profile.load())


def write() -> Path:
    """Write the page anew; returns where it is."""
    PAGE.write_text(lifecycle(), encoding="utf-8")
    return PAGE
