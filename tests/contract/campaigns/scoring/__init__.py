"""Scoring in one session, inspections, prohibitions."""
