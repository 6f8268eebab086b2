"""Surveys of an appraisal campaign: the frame, the draw, the life of a survey (docs/rules.md §3.8)."""
