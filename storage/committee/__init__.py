"""Key suggestions, supervision, polls and their urns."""
