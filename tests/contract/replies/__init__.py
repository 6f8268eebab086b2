"""The reply: drafted, counter-signed, signed, issued as a letter, on a real database."""
