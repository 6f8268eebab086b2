"""Desks and what they watch, figures, periods of time, words that narrow a search."""
