"""Feedback, ratings, and what is kept around them."""
