"""Keeping: what is sealed where it lies, what is copied away, what has been kept long enough."""
