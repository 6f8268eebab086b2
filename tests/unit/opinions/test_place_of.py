"""Where a matter is: the words that say it, with the spot on the map behind them."""

import pytest

from domain.opinions import matter

SPOT = "30.50000, 103.50000"


@pytest.mark.parametrize(
    ("text", "place", "sent", "found"),
    [
        ("人民路18号路灯不亮", "", False, "人民路18号路灯不亮"),
        ("人民路18号路灯不亮，请修", SPOT, True, f"人民路18号路灯不亮（{SPOT}）"),
        ("太吵了，睡不着", SPOT, True, SPOT),
        ("人民路18号路灯不亮", "滨河路", False, "滨河路"),
        ("太吵了，睡不着", "", False, ""),
    ],
)
def test_a_spot_sent_stands_behind_the_words_that_say_where(text: str, place: str, sent: bool, found: str) -> None:
    assert matter.place_of(text, place, sent=sent) == found


def test_a_long_place_still_fits_with_its_spot() -> None:
    text = "人民路" + "很长" * 60
    assert len(matter.place_of(text, SPOT, sent=True)) == matter.PLACE_LENGTH
    assert matter.place_of(text, SPOT, sent=True).endswith(f"（{SPOT}）")
