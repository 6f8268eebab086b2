"""People's words where they stand inside a line of ours: without what turns the rest of the line around or breaks it.

What they wrote is kept and shown whole elsewhere, to the letter; this is for headings, signatures and names of files.
"""

import re

# Control characters, line and paragraph ends, and the marks that order writing from right to left or back.
LONGEST_NAME = 120
_FOLDERS = re.compile(r"[/\\]")
_MARKS = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u061c\u2028-\u202e\u2066-\u2069\ufeff]+")


def in_a_line(words: str) -> str:
    """The words as one line that stays within itself; joiners and accents are kept."""
    return " ".join(_MARKS.sub(" ", words).split())


def file_called(said: str) -> str:
    """What a file is called: without folders, in one line; the end of a long name."""
    return in_a_line(_FOLDERS.split(said)[-1])[-LONGEST_NAME:]
