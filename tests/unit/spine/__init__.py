"""What carries everything: turns, delivery, inbox and outbox, clocks, the database, one part by itself."""
