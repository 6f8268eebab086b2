"""EVERY SENTENCE, by name. Fluent files in Chinese and English; Traditional characters are made out of the Chinese."""
