"""Appraisal campaigns, told through a channel."""
