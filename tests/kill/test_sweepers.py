"""Two processes fire a morning's clocks, one is killed in the middle: what `make bench-sweep` proves, in small."""

from bench.scenarios.sweep import City, sweepers
from tests.postgres import Postgres


def test_every_clock_is_fired_and_told_once_though_a_sweeper_was_killed(postgres: Postgres) -> None:
    city = City(postgres, "officials", due=1500, open_clocks=3000)
    sweepers(city, 2, kill=True)  # raises WentWrong
    city.remove()
