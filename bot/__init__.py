"""The program: starts, listens, wires. Nobody imports it."""
