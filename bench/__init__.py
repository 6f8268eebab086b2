"""Measuring the program beside plain bots: ratios in one run, never absolute figures."""
