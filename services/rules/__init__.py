"""The rules of the place: which are in force, holiday notices, how a date was counted and why."""
