"""What carries everything: turns, delivery, inbox and outbox, clocks, the database, on a real database."""
