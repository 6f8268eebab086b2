"""Keeping, with a real database: backups, keys, terms."""
