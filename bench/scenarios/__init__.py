"""Measurements of one property each, on a county filled beforehand: `python -m bench.scenarios.NAME`."""
