"""Assignments, what units ask for, agreements, lifted lateness."""
