"""Opinions in a campaign, in chat: from citizens, deputies and staff to the unit they are about."""
