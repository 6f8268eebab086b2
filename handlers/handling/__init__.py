"""Suggestions at their units: assigned, planned, returned, extended, in chat."""
