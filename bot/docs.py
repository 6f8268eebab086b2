"""Writes lifecycle.md, access.md, profiles.md from the tables in domain/, methods.md from that of the channels."""

from pathlib import Path

from bot import access_page, methods_page
from domain import chart
from domain.rules import profile, profile_files, profile_page
from locales.texts import Catalogue

DOCS = Path(__file__).parents[1] / "docs"
PAGE, METHODS, ACCESS = DOCS / "lifecycle.md", DOCS / "methods.md", DOCS / "access.md"
PLACES = DOCS / "profiles.md"


def lifecycle() -> str:
    """The page as the tables and words stand now."""
    return chart.page(Catalogue().texts("zh"), profile.load())


def methods() -> str:
    """What the channels do with the methods of the Bot API, as the table stands now."""
    return methods_page.page(Catalogue().texts("zh"))


def access() -> str:
    """Who may read what, as the table stands now."""
    return access_page.page(Catalogue().texts("zh"))


def places() -> str:
    """The rules of every place that comes with the program, as their files stand now."""
    return profile_page.page(Catalogue().texts("zh"), [profile.load(name) for name in profile_files.names()])


def write() -> Path:
    """Write the pages anew; returns the folder they are in."""
    PAGE.write_text(lifecycle(), encoding="utf-8")
    METHODS.write_text(methods(), encoding="utf-8")
    ACCESS.write_text(access(), encoding="utf-8")
    PLACES.write_text(places(), encoding="utf-8")
    return DOCS
