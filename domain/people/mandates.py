"""Why a deputy's mandate ends, as a table (《代表法》2025 第62条; docs/rules.md §2)."""

from typing import NamedTuple


class Ending(NamedTuple):
    """One reason. told: the person can be told. asked: their feedback is still asked for (上海 art. 19)."""

    code: str
    told: bool = True
    asked: bool = True


ENDINGS = (
    Ending("moved_away"),
    Ending("resigned"),
    Ending("absent_twice"),
    Ending("recalled"),
    Ending("lost_nationality"),
    Ending("deprived_of_rights"),
    Ending("incapacitated", told=False, asked=False),
    Ending("died", told=False, asked=False),
    Ending("term_over"),
)
ENDING = {one.code: one for one in ENDINGS}
TERM_OVER = "term_over"
