"""Opinions, what is said on them, and the lists they lie in."""
