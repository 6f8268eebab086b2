"""Suggestions at their units: assigned, planned, returned, extended, on a real database."""
