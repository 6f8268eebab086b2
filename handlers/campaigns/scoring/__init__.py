"""Scoring in one session, inspections, prohibitions: what people say and press, and what we answer."""
