"""What becomes of an opinion: screened, given on, answered, merged, declined, in chat."""
