"""What came of a campaign: computed, announced, answered, appealed against, and what follows from it."""
