"""统计: the figures of handling for a period, for the office all of them, for a unit its own (docs/rules.md §3.10)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from domain.access import OFFICES
from domain.errors import CaseworkError
from domain.notice import Fact, Say, in_a_row
from domain.office.figures import RATES, Figures, Share, figures
from domain.office.periods import OFFERED, SESSION, Period, code_of, named, period_of
from domain.person import Person
from domain.roles import UNIT_ROLES
from services.place import congress_of
from services.replies import fonts
from services.work import Work
from storage import notes, places
from storage.office import figures as kept
from storage.suggestions import sessions

PROMISES = "promises"
# the operator's choice (MINYI_FONT), as the running program noted it
CHOSEN_FONT = "charts.font"
# the rates as they are read: by the table, promises last
NAMES = (*(rate.name for rate in RATES), PROMISES)


@dataclass(frozen=True, slots=True)
class Overview:
    """The figures of one place or unit for one period. whose: its name; all_units: whether they are everybody's.

    as_of: the day on which they were so.
    """

    period: Period
    whose: str | Say
    figures: Figures
    all_units: bool
    as_of: date


def overview(work: Work, *, person: Person, code: str = "", unit_id: int = 0) -> Overview:
    """The figures this person may see for the period with this code (empty: this year); of one unit where one is given.

    Raises error-unknown-text for people who are shown none.
    """
    period = _period(work, code)
    if sees_all(person) and not unit_id:
        whole = kept.on_the_whole(work.c, period, work.today)
        shares = kept.promises(work.c, period, work.today).values()
        return Overview(period, congress_of(work).name, figures(whole, _together(shares)), True, work.today)
    own = (unit_id,) if sees_all(person) else _own_units(person)
    of_each = kept.by_unit(work.c, period, work.today, own)
    promised = kept.promises(work.c, period, work.today)
    mine = [one for group in of_each.values() for one in group]
    kept_of = _together(share for unit, share in promised.items() if unit in own)
    names = in_a_row(work.once(places.units.get, unit).name for unit in own)
    return Overview(period, names, figures(mine, kept_of), False, work.today)


def of_each_unit(work: Work, *, person: Person, code: str) -> list[tuple[int, str, Figures]]:
    """The figures of every unit that answers for something, with its id and name; a unit's people see their own.

    Raises error-unknown-text for people who are shown none.
    """
    period, own = _period(work, code), None if sees_all(person) else _own_units(person)
    of_each = kept.by_unit(work.c, period, work.today, own)
    promised = kept.promises(work.c, period, work.today)
    units = {one.id: one.name for one in places.units.all(work.c)}
    seen = sorted({*of_each, *promised} if own is None else {*of_each} | {*promised} & {*own})
    none = Share(0, 0)
    return [(unit, units[unit], figures(of_each.get(unit, ()), promised.get(unit, none))) for unit in seen]


def periods_offered(work: Work) -> tuple[str, ...]:
    """The codes of the periods that are offered by a button; the session where one has been entered."""
    known = _session(work) is not None
    return tuple(code_of(kind, work.today) for kind in OFFERED if kind != SESSION or known)


def name_of(work: Work, *, code: str) -> Say:
    """What the period with this code is called."""
    return _period(work, code).name


def typed_period(work: Work, *, words: str) -> str:
    """The code of the period somebody typed. Raises figures-which-period."""
    code = named(words, work.today)
    if code is None or (code == SESSION and _session(work) is None):
        raise CaseworkError("figures-which-period", words=words[:20])
    return code


def lines(shown: Figures) -> list[Say]:
    """Each rate in one line: its name, the percentage, and the cases it is made of."""
    return [Say("figure-line", {"name": Say(f"figure-{name}"), **_words(shown.shares[name])}) for name in NAMES]


def _words(share: Share) -> dict[str, Fact]:
    return {"percent": percent(share), "part": str(share.part), "whole": str(share.whole)}


def percent(share: Share) -> str | Say:
    """With one decimal; a dash where there is nothing to be a part of."""
    tenths = share.per_mille
    return Say("figure-none") if tenths is None else f"{tenths // 10}.{tenths % 10}%"


def counted(shown: Overview) -> Mapping[str, Fact]:
    """The facts of the sentence above the rates."""
    return {
        "whose": shown.whose,
        "period": shown.period.name,
        "lines": lines(shown.figures),
        **{name.replace("-", "_"): str(number) for name, number in shown.figures.counts.items()},
    }


def definitions() -> Iterator[tuple[Say, Say, Say, Say]]:
    """The table of the formulas: each rate, its part, its whole, and what is left out."""
    for name in NAMES:
        yield (
            Say(f"figure-{name}"),
            Say(f"figure-part-{name}"),
            Say(f"figure-whole-{name}"),
            Say(f"figure-without-{name}"),
        )


def font_for_charts(work: Work) -> fonts.Font | None:
    """The letters charts are written with: the operator's, else what is found; None where none knows Chinese."""
    return _found(notes.get(work.c, CHOSEN_FONT) or "")


@cache
def _found(chosen: str) -> fonts.Font | None:
    return fonts.find(Path(chosen) if chosen else None, signs=True)


def sees_all(person: Person) -> bool:
    """Whether the figures of all units are this person's to see."""
    return any(person.holds(role) for role in OFFICES)


def _own_units(person: Person) -> tuple[int, ...]:
    own = tuple(dict.fromkeys(unit for role in UNIT_ROLES for unit in person.scopes(role)))
    if not own:
        raise CaseworkError("error-unknown-text")
    return own


def _period(work: Work, code: str) -> Period:
    return period_of(code, work.today, _session(work) if code == SESSION else None)


def _session(work: Work) -> date | None:
    """The first day of the newest session that has begun."""
    begun = [one.from_on for one in sessions.every(work.c)[0] if one.from_on <= work.today]
    return max(begun, default=None)


def _together(shares: Iterable[Share]) -> Share:
    those = list(shares)
    return Share(sum(one.part for one in those), sum(one.whole for one in those))
