"""Which rules were in force since when, and the years of the calendar."""
