"""Tests of the house itself: rooms, imports, words, settings, documents."""
