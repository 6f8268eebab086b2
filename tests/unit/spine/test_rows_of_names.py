"""Several names in one line, joined as the language of whoever reads them joins them."""

import pytest

from domain.notice import Say, files_in_words, in_a_row
from locales.texts import Catalogue


@pytest.mark.parametrize(
    ("language", "line"), [("zh", "县交通局、县教育局、县水务局"), ("en", "县交通局, 县教育局, 县水务局")]
)
def test_the_reader_joins_them(language: str, line: str) -> None:
    assert Catalogue().texts(language).fact(in_a_row(["县交通局", "县教育局", "县水务局"])) == line


def test_one_stands_by_itself_and_none_is_empty() -> None:
    assert in_a_row(["县交通局"]) == "县交通局"
    assert in_a_row([]) == ""


@pytest.mark.parametrize(("count", "zh", "en"), [(0, "没有附件", "none"), (1, "附件1个", "1"), (30, "附件30个", "30")])
def test_no_file_is_said_in_words(count: int, zh: str, en: str) -> None:
    said = files_in_words(count)
    assert isinstance(said, Say)
    assert (Catalogue().texts("zh").fact(said), Catalogue().texts("en").fact(said)) == (zh, en)
