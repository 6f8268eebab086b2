"""WHAT PEOPLE SAY and what we answer: one router that reads the tables of the subject files."""

from handlers.router import build

__all__ = ["build"]
