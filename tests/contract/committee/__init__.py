"""The standing committee: key suggestions, supervision, satisfaction polls, on a real database."""
