"""The reply: drafted, counter-signed, signed, issued as a letter, one part by itself."""
