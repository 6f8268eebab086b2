"""A sentence that quotes too much: shortened with “…” in notices, split in answers; never refused, never cut unseen."""

import pytest

from domain.notice import CaseRef, Kind, Notice, Say
from domain.person import Person
from domain.roles import Role
from handlers.fitting import QUOTED
from handlers.notices import render
from handlers.talk import LONGEST, parts
from locales.texts import Catalogue
from tests.flow.hostile import WORDS

LONG = WORDS["seven thousand characters"]
TEXTS = Catalogue().texts("zh")
PERSON = Person(1, "张敏")
CASE = CaseRef(Kind.OPINION, 7)


@pytest.mark.parametrize(
    "facts",
    [
        {"number": "YJ-2026-0001", "name": "王大爷", "phone": "无", "words": LONG},
        {
            "number": "YJ-2026-0001",
            "name": "王大爷",
            "phone": "无",
            "words": Say("register-for-found", {"name": "王", "text": LONG}),
        },
        {"number": "YJ-2026-0001", "name": "王大爷", "phone": "无", "words": [LONG] * 30},
    ],
    ids=["words", "a sentence that quotes", "a list"],
)
def test_a_notice_quotes_the_beginning_and_offers_the_whole(facts: dict[str, object]) -> None:
    message = render(Notice(1, Role.STATION, "pass-on", facts, case=CASE), PERSON, TEXTS, 1)  # type: ignore[arg-type]

    assert len(message["text"]) <= LONGEST
    assert LONG[: QUOTED - 1] + "…" in message["text"]
    assert message["reply_markup"]["inline_keyboard"]
    assert "YJ-2026-0001" in message["text"]


def test_a_notice_that_fits_is_not_touched() -> None:
    facts = {"number": "YJ-2026-0001", "name": "王大爷", "phone": "无", "words": "好" * 3500}
    message = render(Notice(1, Role.STATION, "pass-on", facts, case=CASE), PERSON, TEXTS, 1)

    assert "好" * 3500 in message["text"]


def test_parts_put_together_are_the_whole() -> None:
    assert "".join(parts(LONG)) == LONG
    assert max(map(len, parts(LONG))) <= LONGEST
