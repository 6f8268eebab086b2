"""Suggestions, sessions, withdrawals."""
