"""How a date was counted, for whoever asks."""
