"""What the program notices in citizens' words, measured on sentences made for it."""
