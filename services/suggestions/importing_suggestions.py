"""Running suggestions from a spreadsheet: each line checked against the roster, its own dates and what is known."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.cases import Suggestion
from domain.clocks import Clock
from domain.people import sheets
from domain.people.sheets import Fault, Row
from domain.person import Person
from domain.roles import Role
from domain.rules.deadlines import compute
from services.people.importing_roster import twice
from services.work import Work
from storage import places
from storage.people import people
from storage.places import Unit
from storage.suggestions import suggestions

PLAN = ("leader", "handler", "measures", "finish", "standard")
# Each of these days comes on or after the day before the arrow: (key, not before key).
ORDER = (
    ("registered_on", "submitted_on"),
    ("assigned_on", "submitted_on"),
    ("assigned_on", "registered_on"),
    ("acknowledged_on", "assigned_on"),
    ("co_acknowledged_on", "assigned_on"),
    ("planned_on", "acknowledged_on"),
)
AFTER_ASSIGNMENT = ("acknowledged_on", "co_acknowledged_on", "planned_on", "contacted_on")


@dataclass(frozen=True, slots=True)
class Part:
    """A unit and who works there on the matter."""

    unit: Unit
    clerk_id: int


@dataclass(frozen=True, slots=True)
class Line:
    """One suggestion as the file has it, everybody and every unit found."""

    row: Row
    deputy_id: int
    co_signers: Sequence[int]
    lead: Part | None
    co: Sequence[Part]

    def day(self, key: str) -> date | None:
        """A day of the line; the registration is the submission where nothing else is said."""
        found: date | None = self.row[key]
        return found or (self.day("submitted_on") if key == "registered_on" else None)

    @property
    def plan(self) -> Mapping[str, Any]:
        """The six fixed items that were filed; empty before."""
        if not self.row["planned_on"]:
            return {}
        return {item: self.row[item] for item in PLAN}


class Reader:
    """Finds what is wrong with the lines, and whom and what they mean."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._deputies = people.holders(work.c, Role.DEPUTY, None, work.today)
        self._districts = {one.id: one.name for one in places.districts.all(work.c)}
        self._units = {name: unit for unit in places.units.all(work.c) for name in (unit.name, *unit.short_names)}
        self._clerks: dict[int, list[Person]] = {}

    def faults(self, rows: Sequence[Row]) -> list[Fault]:
        """Everything wrong, line by line."""
        faults = twice(rows, "number")
        for row in rows:
            faults += [*self._people(row), *_missing(row), *_order(row), *self._finish(row)]
            faults += [*self._unit_names(row), *self._taken(row)]
        return sorted(faults, key=lambda fault: fault.row)

    def known(self, row: Row) -> Suggestion | None:
        """The suggestion of this line, when it is here already."""
        number = own_number(row["number"])
        if number is None:
            return suggestions.by_formal_number(self._work.c, row["number"])
        return suggestions.by_number(self._work.c, number)

    def line(self, row: Row) -> Line:
        """What a line without faults means."""
        lead = self._units.get(row["lead"])
        chosen = next((one for one in self._clerks_of(lead) if one.name == row["clerk"]), None) if lead else None
        return Line(
            row,
            self._deputy(row["deputy"])[0],
            [self._deputy(name)[0] for name in row["co_signers"]],
            Part(lead, (chosen or self._clerks_of(lead)[0]).id) if lead else None,
            [Part(unit, self._clerks_of(unit)[0].id) for name in row["co_units"] for unit in [self._units[name]]],
        )

    def _deputy(self, words: str) -> list[int]:
        """Whom “name” or “name（district）” means."""
        name, _, rest = words.replace("(", "（").partition("（")
        where = rest.rstrip("）) ")
        named = [one for one in self._deputies if one.name == name.strip()]
        if where:
            named = [p for p in named if where in {self._districts[one] for one in p.scopes(Role.DEPUTY)}]
        return [one.id for one in named]

    def _clerks_of(self, unit: Unit) -> list[Person]:
        if unit.id not in self._clerks:
            self._clerks[unit.id] = people.holders(self._work.c, Role.UNIT_CLERK, unit.id, self._work.today)
        return self._clerks[unit.id]

    def _people(self, row: Row) -> Iterator[Fault]:
        for key in ("deputy", "co_signers"):
            for name in [row[key]] if key == "deputy" else row[key]:
                found = self._deputy(name)
                if name and len(found) != 1:
                    says = "import-which-deputy" if found else "import-unknown-deputy"
                    yield row.fault(key, says, name=name)
                elif key == "co_signers" and found == self._deputy(row["deputy"]):
                    yield row.fault(key, "import-lead-twice", name=name)
        lead = self._units.get(row["lead"])
        if row["clerk"] and lead and row["clerk"] not in {one.name for one in self._clerks_of(lead)}:
            yield row.fault("clerk", "import-unknown-clerk", name=row["clerk"], unit=lead.name)

    def _unit_names(self, row: Row) -> Iterator[Fault]:
        meant: set[int] = set()
        for key, name in [("lead", row["lead"]), *(("co_units", name) for name in row["co_units"])]:
            unit = self._units.get(name)
            if not name:
                continue
            if unit is None:
                yield row.fault(key, "import-unknown-unit", name=name)
            elif unit.id in meant:
                yield row.fault(key, "import-unit-twice", name=name)
            elif not self._clerks_of(unit):
                yield row.fault(key, "import-no-clerk", name=unit.name)
            meant |= {unit.id} if unit else set()

    def _finish(self, row: Row) -> Iterator[Fault]:
        if not (row["finish"] and row["assigned_on"]):
            return
        due = compute(row["assigned_on"], self._work.profile.term(Clock.REPLY), self._work.calendar).due_on
        if row["finish"] > due:
            yield row.fault("finish", "import-finish-too-late", finish=row["finish"], due=due)

    def _taken(self, row: Row) -> Iterator[Fault]:
        known = self.known(row) if row["number"] else None
        if known is not None and row["title"] and known.title != row["title"]:
            yield row.fault("number", "import-number-taken", number=row["number"], title=known.title)


def own_number(number: str) -> str | None:
    """A number of our own series in its proper writing; None for a number given elsewhere."""
    found = sheets.serial_of(number)
    return f"{Suggestion.SERIES}-{found[0]}-{found[1]:04d}" if found else None


def _missing(row: Row) -> Iterator[Fault]:
    """What is needed because something else was filled in."""
    steps = [key for key in AFTER_ASSIGNMENT if row[key]]
    if row["assigned_on"] and not row["lead"]:
        yield row.fault("lead", "import-needs-lead")
    if not row["assigned_on"] and (row["lead"] or row["co_units"] or steps):
        yield row.fault("assigned_on", "import-needs-assigned")
    if not row["acknowledged_on"] and (row["planned_on"] or row["contacted_on"]):
        yield row.fault("acknowledged_on", "import-needs-acknowledged")
    if row["planned_on"]:
        yield from (row.fault(item, "import-needs-plan") for item in PLAN if not row[item])


def _order(row: Row) -> Iterator[Fault]:
    """Days that come before those they follow."""
    for key, before in ORDER:
        if row[key] and row[before] and row[key] < row[before]:
            yield row.fault(key, "import-date-before", date=row[key], other=row[before])
    contacted: Collection[date] = row["contacted_on"]
    early = [day for day in contacted if row["assigned_on"] and day < row["assigned_on"]]
    yield from (row.fault("contacted_on", "import-date-before", date=day, other=row["assigned_on"]) for day in early)
