"""What the office types of a meeting – the day, the place, who took part – taken apart. Pure reading."""

import re
from collections.abc import Mapping
from datetime import date

from domain.days import day_in

_BETWEEN = re.compile(r"[；;\n]+")
_EDGES = " \t\r\n。；;，,、：:·.“”"
ITEMS = ("held_on", "place", "people")
Said = dict[str, str]


def meeting_from(text: str, before: Mapping[str, str], today: date) -> Said:
    """“7月20日；县人大二楼；李梅、王强”: day (ISO), place and people out of one message, on top of what was said
    `before`. What does not name itself fills what is missing, in this order; what is left over belongs to the people.

    Raises CaseworkError when what looks like a day is none.
    """
    said = dict(before)
    for piece in filter(None, (one.strip(_EDGES) for one in _BETWEEN.split(text))):
        named = day_in(piece, today, ahead=False) if not said.get("held_on") else None
        if named:
            said["held_on"] = named.day.isoformat()
            piece = f"{piece[: named.start]} {piece[named.end :]}".strip(_EDGES)
        if piece:
            _fill(said, piece)
    return said


def _fill(said: Said, piece: str) -> None:
    if not said.get("place"):
        said["place"] = piece
    else:
        said["people"] = "、".join(filter(None, (said.get("people"), piece)))
