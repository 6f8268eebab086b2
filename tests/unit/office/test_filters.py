"""A search as it was typed: the words to be found and what narrows it."""

import pytest

from domain.office.filters import FILTERS, Query, read

CLOSED, DECLINED = (("closed",), ("concluded",)), (("declined",), ("not_accepted",))


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("", Query((), None, late=False)),
        ("路灯 小学", Query(("路灯", "小学"), None, late=False)),
        ("办结 路灯", Query(("路灯",), CLOSED, late=False)),
        ("Closed LAMP", Query(("LAMP",), CLOSED, late=False)),
        ("已辦結", Query((), CLOSED, late=False)),
        # of two that name statuses the last one counts
        ("办结 不受理", Query((), DECLINED, late=False)),
        ("撤回", Query((), (("withdrawn",), ()), late=False)),
        # what is late, or under supervision, names no status
        ("超期 路灯", Query(("路灯",), None, late=True)),
        ("重点", Query((), None, late=False, key=True)),
        ("办结 超期 重点", Query((), CLOSED, late=True, key=True)),
    ],
)
def test_narrowing_words_are_taken_out_and_understood(typed: str, query: Query) -> None:
    assert read(typed) == query


def test_nothing_that_is_open_is_over() -> None:
    over = {*FILTERS["办结"].opinions, *FILTERS["不受理"].opinions, *FILTERS["撤回"].opinions}
    assert not over & {*FILTERS["在办"].opinions}
    assert not {"concluded", "not_accepted"} & {*FILTERS["在办"].suggestions}
