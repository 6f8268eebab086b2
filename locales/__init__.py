"""EVERY SENTENCE, by name. Fluent files per language: zh first, en complete for citizens."""
