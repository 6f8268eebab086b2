"""Keeping: what is kept how long."""
