"""What came of a campaign: its result, appeals against it, what follows from it."""
