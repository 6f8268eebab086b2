"""The standing committee: key suggestions, supervision, satisfaction polls, told as stories."""
