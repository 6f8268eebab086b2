"""A session as an officer types it, and a name with one or two days."""

from datetime import date

import pytest

from domain.suggestions.session_form import Said, Span, session_in, span_in

TODAY = date(2026, 3, 16)


@pytest.mark.parametrize(
    "words",
    [
        "第18届第6次会议 3月10日到3月13日",
        "十八届六次 2026-03-10 至 2026-03-13",
        "18届6次会议，3月10日至13日",
        "第十八屆第六次會議 3月10日到3月13日",
        "Congress 18 session 6, 10 March to 13 March",
    ],
)
def test_a_session_is_understood_however_it_is_written(words: str) -> None:
    assert session_in(words, TODAY) == Said(18, 6, date(2026, 3, 10), date(2026, 3, 13))


@pytest.mark.parametrize(
    "words", ["", "第18届 3月10日到3月13日", "第6次会议 3月10日", "第18届第6次会议", "第18届第6次会议 3月10日"]
)
def test_what_is_missing_is_not_guessed(words: str) -> None:
    assert session_in(words, TODAY) is None


def test_a_name_and_days_that_may_be_a_little_past() -> None:
    assert span_in("李梅 5月20日到8月31日", TODAY) == Span("李梅", date(2026, 5, 20), date(2026, 8, 31))
    assert span_in("李梅，3月10日起", TODAY) == Span("李梅", date(2026, 3, 10), None)
    assert span_in("5月20日到8月31日", TODAY) is None
    assert span_in("李梅", TODAY) is None


@pytest.mark.parametrize(
    ("words", "term", "session"),
    [
        ("第九届第一次会议", 9, 1),
        ("第十届第十次会议", 10, 10),
        ("第二十届第十二次会议", 20, 12),
        ("第二十一届第三次会议", 21, 3),
        ("第二一届第三次会议", 21, 3),
    ],
)
def test_terms_and_sessions_are_read_in_chinese_up_to_99(words: str, term: int, session: int) -> None:
    said = session_in(f"{words} 3月10日到3月13日", TODAY)
    assert said is not None
    assert (said.term_no, said.session_no) == (term, session)


def test_half_a_year_behind_is_past_and_more_is_ahead() -> None:
    assert span_in("X 2月1日到9日", TODAY) == Span("X", date(2026, 2, 1), date(2026, 2, 9))
    assert span_in("李梅 9月1日", TODAY) == Span("李梅", date(2026, 9, 1), None)
    assert span_in("李梅 10月1日", TODAY) == Span("李梅", date(2025, 10, 1), None)


@pytest.mark.parametrize("words", ["第十十届第六次会议", "第一二十届第六次会议", "第18届第二十十次会议"])
def test_what_is_no_number_is_not_read(words: str) -> None:
    assert session_in(f"{words} 3月10日到3月13日", TODAY) is None
