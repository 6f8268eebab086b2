"""The results of campaigns, their lines, what units say to them, and what follows from a low place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, insert

from domain.campaigns.results.result import Line, Result, ResultStatus
from storage import tables
from storage.versioned import Kept


@dataclass(frozen=True, slots=True)
class Statement:
    """What a unit says to its line."""

    id: int
    campaign_id: int
    target_id: int
    text: str
    person_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Criticised:
    """The second condition beside a low place: the government's criticism; and what somebody decided, empty before."""

    id: int
    result_id: int
    target_id: int
    criticised_on: date
    paper: str
    noted_by: int
    noted_at: datetime
    outcome: str
    reason: str
    decided_by: int | None
    decided_at: datetime | None


results = Kept(tables.appraisal_results, Result)
lines = Kept(tables.appraisal_result_lines, Line)
statements = Kept(tables.result_statements, Statement)
consequences = Kept(tables.result_consequences, Criticised)
r, li = tables.appraisal_results.c, tables.appraisal_result_lines.c
s, k = tables.result_statements.c, tables.result_consequences.c


def editions(c: Connection, campaign_id: int) -> list[Result]:
    """Every computation of a campaign's result, the newest first."""
    return results.all(c, r.campaign_id == campaign_id, order=(r.edition.desc(),))


def newest(c: Connection, campaign_id: int) -> Result | None:
    """The newest one that was not dropped; None before the first."""
    return results.first(c, r.campaign_id == campaign_id, r.status != ResultStatus.DROPPED, order=(r.edition.desc(),))


def keep_lines(c: Connection, result_id: int, found: Sequence[Mapping[str, Any]]) -> None:
    """The lines of a result, in the order they are listed."""
    c.execute(
        insert(tables.appraisal_result_lines),
        [{**one, "result_id": result_id, "place": place} for place, one in enumerate(found, 1)],
    )


def lines_of(c: Connection, result_id: int) -> list[Line]:
    """The lines of a result, as they are listed."""
    return lines.all(c, li.result_id == result_id, order=(li.place,))


def statements_of(c: Connection, campaign_id: int) -> dict[int, Statement]:
    """What each unit says to its line by now, by the target."""
    return {one.target_id: one for one in statements.all(c, s.campaign_id == campaign_id)}


def criticised(c: Connection, result_id: int) -> dict[int, Criticised]:
    """Which targets of a result were criticised, and what follows, by the target."""
    return {one.target_id: one for one in consequences.all(c, k.result_id == result_id)}
