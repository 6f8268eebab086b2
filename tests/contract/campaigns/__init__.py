"""Appraisal campaigns, part by part."""
