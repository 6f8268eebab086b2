"""The lives of feedback and rating, and what surrounds them."""
