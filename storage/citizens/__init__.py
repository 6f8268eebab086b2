"""What belongs to citizens themselves: codes, cries for help, restricted words, and letting it all be gone."""
