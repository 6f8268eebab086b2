"""Chinese numerals for terms and sessions: 第十九届, 第一次."""

import tomllib
from pathlib import Path

_DIGITS: list[str] = tomllib.loads((Path(__file__).parent / "numerals.toml").read_text(encoding="utf-8"))["digits"]
TEN = 10


def chinese(number: int) -> str:
    """A number from 0 to 99 in Chinese; anything else stays as it is."""
    if not 0 <= number < TEN * TEN:
        return str(number)
    tens, ones = divmod(number, TEN)
    if not tens:
        return _DIGITS[ones]
    return (_DIGITS[tens] if tens > 1 else "") + _DIGITS[TEN] + (_DIGITS[ones] if ones else "")
