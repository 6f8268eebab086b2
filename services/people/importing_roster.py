"""The roster from a spreadsheet: checked whole against itself and what is known, then entered in one go."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from domain.notice import Say
from domain.people import sheets
from domain.people.sheets import Fault, Grid, Row
from domain.roles import CAMPAIGN_ROLES, SCOPE_OF, Role
from services.people.importing_people import People, faults_of_people
from services.work import Work
from storage import places
from storage.committee import supervision

PLACES: Mapping[str, Any] = {
    "stations": places.stations,
    "districts": places.districts,
    "units": places.units,
    "committees": supervision.committees,
}
# Which roles each sheet of people names: whoever holds one and is in no line of it is listed.
ROLES_OF = {
    "deputies": (Role.DEPUTY,),
    "staff": tuple(role for role in SCOPE_OF if role != Role.DEPUTY and role not in CAMPAIGN_ROLES),
}


@dataclass(slots=True)
class Imported:
    """What an import did, or why it did nothing. missing: what is known and not in the file; nothing of it changed."""

    faults: Sequence[Fault] = ()
    unused: Sequence[tuple[str, str]] = ()
    added: int = 0
    changed: int = 0
    same: int = 0
    missing: list[Say] = field(default_factory=list)

    def count(self, outcome: str) -> None:
        """One more line was "added", "changed" or the "same"."""
        setattr(self, outcome, getattr(self, outcome) + 1)


def import_roster(work: Work, *, grids: Sequence[Grid]) -> Imported:
    """Enter districts, stations, deputies, units and staff, or bring them up to date; all of it or nothing.

    A cell left empty erases nothing, and nobody is removed: who is not in the file is listed.
    """
    read = sheets.read("roster", grids, work.today)
    faults = [*read.faults, *_faults(work, read)]
    if faults:
        return Imported(faults=faults, unused=read.unused)
    done = Imported(unused=read.unused)
    for row in read.of("congress"):
        done.count(_congress(work, row))
    ids: dict[str, Mapping[str, int]] = {}
    for key in PLACES:
        ids[key] = _places(work, key, read.of(key), ids.get("stations", {}), done)
        if key in read.rows:
            named = {row["name"] for row in read.of(key)}
            done.missing += [Say("import-missing-place", {"name": name}) for name in ids[key] if name not in named]
    _parents(work, read.of("units"), ids["units"])
    known = People(work, ids)
    for key, roles in ROLES_OF.items():
        for row in read.of(key):
            done.count(known.enter(row))
        if key in read.rows:
            done.missing += known.missing(roles)
    work.read_anew()
    return done


def _faults(work: Work, read: sheets.Read) -> list[Fault]:
    """What is wrong between the lines: names that stand twice, names that stand nowhere."""
    names = {key: _names(work, read, key) for key in PLACES}
    faults = [fault for key in PLACES for fault in twice(read.of(key), "name")]
    for row in read.of("districts"):
        if row["station"] and row["station"] not in names["stations"]:
            faults.append(row.fault("station", "import-unknown-station", name=row["station"]))
    for row in read.of("units"):
        if row["parent"] and (row["parent"] == row["name"] or row["parent"] not in names["units"]):
            faults.append(row.fault("parent", "import-unknown-unit", name=row["parent"]))
    faults += _ambiguous_units(work, read)
    faults += faults_of_people(work, read, names)
    if places.congress(work.c) is None and not read.of("congress"):
        congress = sheets.layouts("roster")[0]
        faults.append(Fault(congress.heading, 0, "", Say("import-no-congress")))
    if extra := read.of("congress")[1:]:
        faults.append(extra[0].fault("name", "import-one-congress"))
    return faults


def twice(rows: Sequence[Row], key: str) -> list[Fault]:
    """Lines that name again what an earlier line has named."""
    first: dict[str, int] = {}
    faults = []
    for row in rows:
        if row[key] and first.setdefault(row[key], row.number) != row.number:
            faults.append(row.fault(key, "import-twice", name=row[key], other=str(first[row[key]])))
    return faults


def _names(work: Work, read: sheets.Read, key: str) -> set[str]:
    """Every name of that kind of place, in the file or known; a unit's short names among them."""
    names = {row["name"] for row in read.of(key)} | {one.name for one in PLACES[key].all(work.c)}
    if key == "units":
        names |= {short for row in read.of(key) for short in row["short_names"]}
        names |= {short for unit in places.units.all(work.c) for short in unit.short_names}
    return names


def _ambiguous_units(work: Work, read: sheets.Read) -> list[Fault]:
    """A short name must mean one unit."""
    owner = {name: unit.name for unit in places.units.all(work.c) for name in (unit.name, *unit.short_names)}
    owner |= {row["name"]: row["name"] for row in read.of("units")}
    faults = []
    for row in read.of("units"):
        for short in row["short_names"]:
            if owner.setdefault(short, row["name"]) != row["name"]:
                faults.append(row.fault("short_names", "import-short-name-taken", name=short, other=owner[short]))
    return faults


def _congress(work: Work, row: Row) -> str:
    before = places.congress(work.c)
    given = {key: value for key, value in row.values.items() if value}
    if before and all(getattr(before, key) == value for key, value in given.items()):
        return "same"
    places.set_up_congress(work.c, **given)
    return "changed" if before else "added"


def _places(
    work: Work, key: str, rows: Sequence[Row], stations: Mapping[str, int], done: Imported
) -> Mapping[str, int]:
    """Enter places of one kind by name; the id behind every name, a unit's short names left out."""
    kept = PLACES[key]
    known = {one.name: one for one in kept.all(work.c)}
    ids = {name: one.id for name, one in known.items()}
    for row in rows:
        given = {
            name: list(value) if isinstance(value, tuple) else value for name, value in row.values.items() if value
        }
        given.pop("parent", None)
        if "station" in given:
            given["station_id"] = stations[str(given.pop("station"))]
        before = known.get(row["name"])
        if before is None:
            ids[row["name"]] = kept.add(work.c, **{**_EMPTY.get(key, {}), **given})
            done.count("added")
        elif any(_plain(getattr(before, name)) != value for name, value in given.items()):
            kept.set(work.c, before.id, **given)
            done.count("changed")
        else:
            done.count("same")
    return ids


def _parents(work: Work, rows: Sequence[Row], ids: Mapping[str, int]) -> None:
    """The unit each of these belongs to, once all of them are there; a name may be a short one."""
    every = {name: unit.id for unit in places.units.all(work.c) for name in (unit.name, *unit.short_names)}
    for row in rows:
        if row["parent"]:
            places.units.set(work.c, ids[row["name"]], parent_id=every[row["parent"]])


_EMPTY: Mapping[str, Mapping[str, object]] = {"districts": {"places": []}, "units": {"short_names": []}}


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value
