"""Mandates, absences, the spreadsheets of a roster."""
