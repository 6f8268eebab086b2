"""People who want what is not theirs, and what must never be lost or seen, on a real database."""
