"""What citizens say, are asked and are told themselves, in chat."""
