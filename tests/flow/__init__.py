"""Stories through a channel: real database, frozen clock."""
