"""What every channel and every storage must promise."""
