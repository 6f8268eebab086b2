"""Keeping: letting go what has been kept long enough."""
