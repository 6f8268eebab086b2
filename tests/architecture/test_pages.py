"""Pages made by the program are as fresh as the tables they come from."""

from bot import docs
from domain.chart import page
from domain.lives import LIVES
from domain.rules.profile import load
from locales.texts import Catalogue


def test_the_page_about_lives_is_fresh() -> None:
    assert docs.PAGE.read_text(encoding="utf-8") == docs.lifecycle(), "run: make docs"


def test_the_page_about_places_is_fresh() -> None:
    assert docs.PLACES.read_text(encoding="utf-8") == docs.places(), "run: make docs"


def test_the_page_about_methods_is_fresh() -> None:
    assert docs.METHODS.read_text(encoding="utf-8") == docs.methods(), "run: make docs"


def test_the_page_about_who_reads_what_is_fresh() -> None:
    assert docs.ACCESS.read_text(encoding="utf-8") == docs.access(), "run: make docs"


def test_the_page_names_every_row_in_every_language_we_have() -> None:
    for language in ("zh", "en"):
        words = page(Catalogue().texts(language), load())
        rows = sum(len(life.rows) for life in LIVES)
        assert words.count("\n| ") == rows + 2 * len(LIVES)
