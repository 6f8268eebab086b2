"""The program: starts, listens, wires. Nobody imports it."""

from bot import aiogram_types

# before anything else of ours imports aiogram
aiogram_types.import_it()
