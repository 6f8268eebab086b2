"""The rules of the place: profiles, the calendar, how a last day is counted."""
