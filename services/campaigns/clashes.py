"""Posts of a campaign nobody may hold together, looked at when one is given and taken up (docs/rules.md §3.8)."""

from domain.campaigns.posts import clashing
from domain.errors import CaseworkError
from domain.notice import Say
from domain.roles import CAMPAIGN_ROLES, Role
from services.work import Work
from storage.people import people


def check_clash(work: Work, person_id: int, role: Role, campaign_id: int | None) -> None:
    """Nobody organises and runs the survey, nobody watches what they take part in. Raises campaign-post-clash."""
    person = people.get(work.c, person_id, work.today)
    held = [one.role for one in person.grants if one.scope_id == campaign_id and one.role in CAMPAIGN_ROLES]
    other = clashing(role, held) if role in CAMPAIGN_ROLES else None
    if other is not None:
        posts = {"role": Say(f"role-{role}"), "other": Say(f"role-{other}")}
        raise CaseworkError("campaign-post-clash", name=person.name, **posts)
