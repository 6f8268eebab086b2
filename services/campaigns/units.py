"""Which units a typed line means, for whoever organises a campaign (docs/rules.md §3.8: 下管一级)."""

import re

from domain.campaigns.campaign import Campaign
from domain.errors import CaseworkError
from services.campaigns.campaigns import targets
from services.work import Work
from storage import places
from storage.places import Unit

_APART = re.compile(r"[\s、，,；;。:：]+")


def unit_meant(work: Work, words: str) -> Unit:
    """The one unit these words mean. Raises campaign-unit-unknown when there is none or several."""
    found = places.unit_by_words(work.c, words)
    if len(found) != 1:
        raise CaseworkError("campaign-unit-unknown", text=words[:20])
    return found[0]


def units_meant(work: Work, words: str) -> list[Unit]:
    """All units a line names. Raises campaign-unit-unknown when a part of it names none: nobody is left out unseen."""
    parts = [one for one in _APART.split(words) if len(one) > 1 and not one.isdecimal()]
    stranger = next((one for one in parts if not places.units_named(work.c, one)), None if parts else words)
    if stranger is not None:
        raise CaseworkError("campaign-unit-unknown", text=stranger[:20])
    return places.units_named(work.c, words)


def not_yet_targets(work: Work, campaign: Campaign) -> list[Unit]:
    """The units one level below the organiser that take no part yet: all of them may be polled (S0.1)."""
    there = {one.unit_id for one in targets(work, campaign)}
    return [
        one
        for one in places.units.all(work.c)
        if one.parent_id == campaign.organiser_unit_id and one.id not in there and one.id != campaign.organiser_unit_id
    ]
