"""The rules of the place: profiles, the calendar, how a date is counted, on a real database."""
