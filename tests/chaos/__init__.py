"""Processes die, the database and the disk fail, the line is cut, the day jumps, all at once; nothing is lost."""
