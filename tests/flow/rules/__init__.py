"""The rules of the place: profiles, the calendar, how a date is counted, told as stories."""
