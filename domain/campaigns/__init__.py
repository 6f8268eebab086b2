"""Appraisal campaigns (评议): people judge the units, and what they found wrong is put right."""
