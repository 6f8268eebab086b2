"""What the targets of a campaign file: the duties, every version of what was filed, the files, who was reminded."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, insert, select

from domain.campaigns.filing import Filing
from domain.notice import Kind
from storage import tables
from storage.versioned import Kept


@dataclass(frozen=True, slots=True)
class FilingVersion:
    """One version of what was filed. points: the focus points or stages it goes by; entries: answer by question."""

    id: int
    filing_id: int
    number: int
    points: Sequence[str]
    entries: Mapping[str, str]
    digest: str
    written_by: int
    written_at: datetime


class Reminded(NamedTuple):
    """One reminder somebody was sent about a filing."""

    filing_id: int
    person_id: int
    name: str
    at: datetime


filings = Kept(tables.filings, Filing)
versions = Kept(tables.filing_versions, FilingVersion)
f, v, x = tables.filings.c, tables.filing_versions.c, tables.filing_files.c


def of_campaign(c: Connection, campaign_id: int, kinds: Collection[str] | None = None) -> list[Filing]:
    """Everything that is to be filed in a campaign, of these kinds only where some are named; oldest first."""
    these = () if kinds is None else (f.kind.in_(list(kinds)),)
    return filings.all(c, f.campaign_id == campaign_id, *these)


def of_target(c: Connection, target_id: int) -> list[Filing]:
    """The checklist of one target, in the order it was asked for."""
    return filings.all(c, f.target_id == target_id)


def of_units(
    c: Connection, unit_ids: Collection[int], statuses: Collection[str], *, limit: int | None = None
) -> tuple[list[Filing], int]:
    """What these units have standing at one of these, the nearest last day first, and how many that are."""
    theirs = (f.unit_id.in_(list(unit_ids)), f.status.in_(list(statuses)))
    return filings.page(c, *theirs, order=(f.due_on.is_(None), f.due_on, f.id), limit=limit)


def add_version(c: Connection, attachment_ids: Sequence[int], **values: Any) -> FilingVersion:
    """Keep what was written, as the next version, with its files."""
    kept = versions.put(c, **values)
    rows = [{"filing_version_id": kept.id, "attachment_id": one} for one in attachment_ids]
    if rows:
        c.execute(insert(tables.filing_files), rows)
    return kept


def newest(c: Connection, filing_id: int) -> FilingVersion | None:
    """What was written last; None while nothing was."""
    return versions.first(c, v.filing_id == filing_id, order=(v.number.desc(),))


def numbered(c: Connection, filing_id: int, number: int) -> FilingVersion | None:
    """The version of this number."""
    return versions.first(c, v.filing_id == filing_id, v.number == number)


def files_of(c: Connection, version_id: int) -> list[int]:
    """The files of a version."""
    found = select(x.attachment_id).where(x.filing_version_id == version_id).order_by(x.id)
    return list(c.scalars(found))


def reminded(c: Connection, filing_ids: Collection[int]) -> list[Reminded]:
    """Who was reminded of these filings by their clocks, and when; oldest first."""
    a, d, p = tables.alerts.c, tables.deadlines.c, tables.people.c
    found = (
        select(d.case_id, a.person_id, p.name, a.fired_at)
        .join_from(tables.alerts, tables.deadlines)
        .join(tables.people, p.id == a.person_id)
        .where(d.case_kind == Kind.FILING, d.case_id.in_(list(filing_ids)))
        .order_by(a.id)
    )
    return [Reminded(*row) for row in c.execute(found)]
