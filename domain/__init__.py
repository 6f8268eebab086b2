"""WHAT IS ALLOWED. The rules of the matter as tables and pure functions; no framework, no clock, no database."""
