"""What can be done with the survey of a campaign."""
