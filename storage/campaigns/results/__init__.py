"""What came of a campaign, kept."""
