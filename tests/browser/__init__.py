"""The demo page, played by a real browser."""
