"""Key suggestions (重点督办件): whether a suggestion is one, who supervises it (docs/rules.md §3.6)."""

from domain.committee.key_suggestion import KeySuggestion
from domain.roles import Role
from services.work import Work
from storage.committee import supervision
from storage.people import people
from storage.suggestions import suggestions


def is_key(work: Work, suggestion_id: int) -> bool:
    """Whether a suggestion is under supervision now: then its reply is signed by the head of the unit himself."""
    return work.look_up(supervision.running, suggestion_id) is not None


def answers_a_key_one(work: Work, suggestion_id: int) -> bool:
    """Whether the reply to a suggestion answers a key one: itself, or one that is handled together with it."""
    others = (one.id for one in work.look_up(suggestions.merged_into, suggestion_id))
    return any(is_key(work, one) for one in (suggestion_id, *others))


def supervisors(work: Work, key: KeySuggestion | None, role: Role) -> list[int]:
    """Who supervises in this part: the one leading chair, or the people of the one committee. None: nobody."""
    if key is None:
        return []
    if role == Role.CHAIR:
        return [key.chair_id] if key.chair_id in work.look_up(people.holder_ids, Role.CHAIR, None, work.today) else []
    return work.look_up(people.holder_ids, Role.COMMITTEE, key.committee_id, work.today)
