"""WHAT HAPPENS BY THE CLOCK. The timetable: name, when, which use case."""
