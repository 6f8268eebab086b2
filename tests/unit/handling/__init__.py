"""Suggestions at their units: assigned, planned, returned, extended, one part by itself."""
