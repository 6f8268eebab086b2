"""People who read English or Traditional characters, told as stories."""
