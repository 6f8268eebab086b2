"""An absence out of one message: from when, until when, and who looks meanwhile."""

from datetime import date

import pytest

from domain.errors import CaseworkError
from domain.people.absence import AbsenceSaid, absence_from

TODAY = date(2026, 6, 10)
NAMES = ("赵强", "李梅", "李梅花")
JULY = date(2026, 7, 1), date(2026, 7, 15)


@pytest.mark.parametrize(
    ("words", "starts", "ends", "substitute"),
    [
        ("7月1日到7月15日，急事找赵强", *JULY, "赵强"),
        ("7月1日到15日", *JULY, ""),
        ("7月1日—15号 李梅 代看", *JULY, "李梅"),
        # the longer of two names that begin at the same place; of two people the first
        ("7月1日至15日，急事找李梅花或赵强", *JULY, "李梅花"),
        ("赵强和李梅都在，7月1日~15日", *JULY, "赵强"),
        ("赵强、李梅，还是赵强，7月1日到15日", *JULY, "赵强"),
        ("到6月12日", TODAY, date(2026, 6, 12), ""),
        ("今天", TODAY, TODAY, ""),
        ("2026-06-10到2027-06-11", TODAY, date(2027, 6, 11), ""),
    ],
)
def test_the_days_and_the_substitute_are_understood(words: str, starts: date, ends: date, substitute: str) -> None:
    assert absence_from(words, TODAY, NAMES) == AbsenceSaid(starts, ends, substitute)


@pytest.mark.parametrize(
    ("words", "says", "facts"),
    [
        ("出差几天", "away-days-please", {}),
        ("2026-06-09到6月20日", "error-date-past", {"date": date(2026, 6, 9)}),
        ("7月15日到2026-07-01", "away-turned", {"starts": date(2026, 7, 15), "ends": date(2026, 7, 1)}),
        ("2026-06-10到2027-06-12", "away-turned", {"starts": TODAY, "ends": date(2027, 6, 12)}),
        ("6月30日到31日", "error-bad-date", {"text": "到31日"}),
    ],
)
def test_what_is_no_absence_is_told_why(words: str, says: str, facts: dict[str, object]) -> None:
    with pytest.raises(CaseworkError) as refused:
        absence_from(words, TODAY, NAMES)

    assert (refused.value.says, refused.value.facts) == (says, facts)
