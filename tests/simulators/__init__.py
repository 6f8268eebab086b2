"""The far sides of the channels, played by us."""
