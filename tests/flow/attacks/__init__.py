"""People who want what is not theirs, and what must never be lost or seen, told as stories."""
