"""The gates of a stage that ask for rectification; what becomes of open items after a campaign (docs/rules.md §3.9)."""

from domain.campaigns.campaign import Campaign
from domain.campaigns.gate import Gate, gate_of
from domain.campaigns.rectification import TO_PLAN, UNFINISHED
from domain.campaigns.rectification import RectificationStatus as S
from domain.campaigns.rectification_item import RectificationItem
from domain.notice import Notice, Say
from domain.person import SYSTEM, Person
from domain.roles import Role
from services.campaigns.campaigns import require
from services.cases import save
from services.casework import note
from services.work import Work
from storage import places
from storage.campaigns import opinions
from storage.campaigns import rectification as ledger
from storage.people import people

HANDED_ON = "hand_on"


def opinions_have_items(work: Work, campaign: Campaign) -> Gate:
    """One opinion, at least one item: nothing collected lies unsorted, nothing handed to a unit is without one."""
    unsorted = opinions.in_hand(work.c, campaign.id)
    bare = ledger.without_items(work.c, [campaign.id], None)
    lying = [Say("rectify-gate-unsorted", {"number": one.number}) for one in unsorted]
    none_yet = [Say("rectify-gate-no-item", {"number": one.number, "unit": _unit(work, one.unit_id)}) for one in bare]
    return gate_of(*lying, *none_yet)


def plans_accepted(work: Work, campaign: Campaign) -> Gate:
    """Every item has a plan the appraisal group has accepted."""
    waiting = ledger.of_campaign(work.c, campaign.id, (*TO_PLAN, S.PLANNED))
    return gate_of(*(Say("rectify-gate-no-plan", _of(work, one)) for one in waiting))


def items_handed_on(work: Work, campaign: Campaign) -> Gate:
    """Whatever is not finished has somebody who follows it up after the campaign."""
    left = _left(work, campaign)
    return gate_of(*(Say("rectify-gate-not-handed", _of(work, one)) for one in left))


def hand_on(work: Work, *, person: Person, campaign_id: int) -> int:
    """The organiser hands every unfinished item to the office of the congress; how many. Raises NotYours."""
    campaign = require(work, person, campaign_id, Role.ORGANISER)
    return _hand_on(work, campaign, person)


def hand_on_called_off(work: Work, campaign: Campaign, reason: str) -> None:
    """A campaign was called off: what people found wrong is put right all the same."""
    _hand_on(work, campaign, SYSTEM)


def _hand_on(work: Work, campaign: Campaign, person: Person) -> int:
    left = _left(work, campaign)
    for item in left:
        now = save(work, ledger.locked(work.c, item.id), handed_on=True)
        note(work, now, HANDED_ON, person, Role.SYSTEM if person is SYSTEM else Role.ORGANISER)
    offices = people.holder_ids(work.c, Role.OFFICE, None, work.today) if left else []
    facts = {"count": str(len(left)), "campaign": campaign.title}
    work.notices += [Notice(one, Role.OFFICE, "rectify-handed-on", facts) for one in offices if one != person.id]
    return len(left)


def _left(work: Work, campaign: Campaign) -> list[RectificationItem]:
    return [one for one in ledger.of_campaign(work.c, campaign.id, UNFINISHED) if not one.handed_on]


def _of(work: Work, item: RectificationItem) -> dict[str, str]:
    return {"number": item.number, "unit": _unit(work, item.unit_id)}


def _unit(work: Work, unit_id: int | None) -> str:
    return work.once(places.units.get, unit_id).name if unit_id else ""
