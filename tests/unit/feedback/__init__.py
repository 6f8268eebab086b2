"""Rules of feedback, without a database."""
