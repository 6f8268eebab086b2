"""What becomes of an opinion: screened, given on, answered, merged, declined, one part by itself."""
