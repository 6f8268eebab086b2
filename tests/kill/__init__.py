"""Killed at any instant, the program loses nothing, does nothing twice, and repeats one message a chat at most."""
