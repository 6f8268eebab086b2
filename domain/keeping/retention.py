"""What people left with us is kept as long as it is needed and no longer (docs/rules.md §8).

Every kind has its term in the profile, in months; 0: for good. Figures, numbers, dates, ratings, the record, replies,
letters and deputies' suggestions are kept whatever the terms are.
"""

from datetime import date
from enum import StrEnum

from domain.rules.deadlines import months_on
from domain.rules.profile import Profile


class Kept(StrEnum):
    """A kind of what is let go in time; the setting of the profile is `keep_…_months`."""

    # words, signatures, numbers, places and files of opinions that are over
    OPINIONS = "opinions"
    # what was said in chats, on both sides, whatever it was about
    TALK = "talk"
    # calls for help, once somebody has taken them on
    EMERGENCIES = "emergencies"
    # the restricted log of abuse and threats
    CONDUCT = "conduct"
    # names and numbers of those who could be drawn for a survey
    FRAMES = "frames"
    # how whoever spoke in an appraisal campaign can be reached
    CONTACTS = "contacts"
    # copies of one's own data, made for somebody who asked for one
    COPIES = "copies"


def months(profile: Profile, kind: Kept) -> int:
    """How many months this kind is kept here; 0: for good."""
    return int(getattr(profile, setting(kind)))


def setting(kind: Kept) -> str:
    """What the term is called in a profile."""
    return f"keep_{kind}_months"


def kept_since(today: date, term: int) -> date:
    """The first day of which everything is kept: so many months ago, or the end of that month where it is shorter."""
    return months_on(today, -term)
