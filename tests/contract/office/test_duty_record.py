"""A deputy's own year and everybody's are counted in two ways: they have to agree."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, update

from bench.scenarios import ground, past
from storage.office.duty_record import counted
from storage.tables import co_signatures, opinions, suggestions

BEGAN, ENDED = datetime(2024, 12, 31, 16, tzinfo=UTC), datetime(2025, 12, 31, 16, tzinfo=UTC)


@pytest.fixture
def county(migrated_sqlite: Path, tmp_path: Path) -> str:
    """A county with eight years behind it."""
    shutil.copyfile(migrated_sqlite, tmp_path / "old")
    past.county(f"sqlite:///{tmp_path / 'old'}", 20_100, 100)
    return f"sqlite:///{tmp_path / 'old'}"


def of(c: Connection, deputy_id: int) -> tuple[int, int, int]:
    found = counted(c, BEGAN, ENDED, deputy_id)
    assert found.get(deputy_id) == counted(c, BEGAN, ENDED).get(deputy_id)
    return found.get(deputy_id, (0, 0, 0))


def test_ones_own_year_is_the_line_of_the_list(county: str) -> None:
    with create_engine(county).connect() as c:
        every = counted(c, BEGAN, ENDED)
        assert len(every) == ground.DEPUTIES
        assert {one: of(c, one) for one in every} == dict(every)


def test_what_was_never_submitted_or_is_somebody_elses_does_not_count(county: str) -> None:
    with create_engine(county).connect() as c:
        one = next(id for id, (led, signed, _) in counted(c, BEGAN, ENDED).items() if led and signed)
        led, signed, handled = of(c, one)
        theirs = co_signatures.c.deputy_id == one
        of_them = c.scalars(co_signatures.select().where(theirs).with_only_columns(co_signatures.c.suggestion_id)).all()
        c.execute(update(suggestions).where(suggestions.c.id.in_(of_them)).values(submitted_at=None))
        assert of(c, one) == (led, 0, handled)
        c.execute(update(opinions).where(opinions.c.deputy_id == one).values(deputy_id=one + 1))
        assert of(c, one) == (led, 0, handled), "they answered them all in person, whoever has them now"
