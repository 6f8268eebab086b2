"""The form of the reply letter, hints at a draft, reflecting upwards."""
