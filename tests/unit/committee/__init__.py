"""The standing committee: key suggestions, supervision, satisfaction polls, one part by itself."""
