"""Deputies' suggestions until they are assigned, and what else can become of one, told as stories."""
