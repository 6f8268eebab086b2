"""How long something took, counted in buckets: cheap enough for every batch of turns."""

from bisect import bisect_left

# seconds; what took longer than the last stands in the bucket without an end
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Durations:
    """Counts how many took at most so many seconds. sum: of all of them."""

    def __init__(self) -> None:
        self._counts, self.sum = [0] * (len(BUCKETS) + 1), 0.0

    def observe(self, seconds: float) -> None:
        """One more."""
        self._counts[bisect_left(BUCKETS, seconds)] += 1
        self.sum += seconds

    def cumulated(self) -> list[tuple[str, int]]:
        """(bound, how many took at most that long), as Prometheus wants them."""
        found, so_far = [], 0
        for bound, count in zip([*map(str, BUCKETS), "+Inf"], self._counts, strict=True):
            so_far += count
            found.append((bound, so_far))
        return found
