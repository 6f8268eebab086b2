"""The rules of the place: profiles, the calendar, how a date is counted, one part by itself."""
