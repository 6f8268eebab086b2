"""What deputies and citizens think of a reply, and what follows from it, told as stories."""
