"""Opinions in a campaign: how they come in, how they are sorted and handed over, what is said of them."""
