"""What people of an appraisal campaign say and press, and what we answer."""
