"""The result of an item is judged by three criteria, round for round one level up the ladder; people of the congress
strike it off (docs/rules.md §3.9)."""

from collections.abc import Mapping
from typing import Any

from domain.access import roles_on
from domain.campaigns.rectification import JUDGES, STRUCK
from domain.campaigns.rectification import RectificationAction as A
from domain.campaigns.rectification_item import LineKind, RectificationItem
from domain.clocks import Clock
from domain.errors import CaseworkError
from domain.notice import Fact
from domain.opinions.matter import short
from domain.person import Person
from domain.roles import UNIT_ROLES, Role
from services.campaigns import opinions
from services.campaigns.rectification_facts import A_NOTICE, CRITERIA, rectification_words, rung_name, verdict_words
from services.campaigns.rectifying import held, leave, next_round, tell_speakers
from services.casework import move, note
from services.facts import due_of
from services.work import Work
from storage.campaigns import rectification as ledger

Facts = dict[str, Fact]
REFUSED = "refuse_strike_off"


def judge(
    work: Work, *, person: Person, item_id: int, version: int, verdict: Mapping[str, bool], reason: str = ""
) -> Facts:
    """Say of each of CRITERIA whether it satisfies. All three: accepted; otherwise the next round begins.

    Raises rectify-other-rung, error-reason-please where something does not satisfy, CaseHasMovedOn, ActionNotAllowed.
    """
    item = held(work, item_id, version)
    role = _judging(person, item)
    action = A.SATISFY if all(verdict[one] for one in CRITERIA) else A.NOT_SATISFY
    facts = {
        "judge": item.judge,
        "acting": role,
        "round": str(item.round),
        "who": rung_name(item.judge),
        "reason": reason,
    }
    says: Facts = {"verdict": verdict_words(verdict), "who": person.name, "rung": rung_name(item.judge)}
    says |= {"reason": short(reason, A_NOTICE), "round": str(item.round)}
    columns = {} if action == A.SATISFY else next_round(work, item)
    says |= {"next": rung_name(columns.get("judge", item.judge))}
    data = {"round": item.round, **{one: verdict[one] for one in CRITERIA}}
    now: RectificationItem = move(
        work, item, action, person, roles=frozenset({role}) if role else frozenset(), facts=facts, reason=reason,
        says=says, columns=columns, data=data,
    )  # fmt: skip
    ledger.judgements.add(
        work.c, item_id=item.id, round=item.round, role=item.judge, reason=reason, judged_by=person.id,
        judged_at=work.now, **{one: verdict[one] for one in CRITERIA},
    )  # fmt: skip
    if reason:
        leave(work, now, LineKind.JUDGED, (Role(item.judge), person), reason)
    tell_speakers(work, now, action, says)
    return rectification_words(work, now) | says


def _judging(person: Person, item: RectificationItem) -> Role | None:
    """The part in which somebody judges: that of the rung, or another rung's, which the guard sends on."""
    parts = roles_on(person, item)
    return next((one for one in (Role(item.judge), *JUDGES) if one in parts), None)


def strike_off(work: Work, *, person: Person, item_id: int, version: int) -> Facts | None:
    """Strike an accepted item off. None: it was somebody of the unit who tried, and that stands in the record.

    Raises CaseHasMovedOn, ActionNotAllowed.
    """
    item = held(work, item_id, version)
    own = [role for role in UNIT_ROLES if person.holds(role, item.unit_id)]
    if own:
        note(work, item, REFUSED, person, own[0])
        return None
    parts = roles_on(person, item) & set(JUDGES)
    parts &= {Role(item.judge)} if item.judge in parts else parts
    facts = {"of_the_unit": bool(own), "number": item.number}
    says: Facts = {"who": person.name}
    now: RectificationItem = move(
        work, item, A.STRIKE_OFF, person, roles=parts, facts=facts, says=says, columns={"struck_on": work.today}
    )
    says |= {"due": due_of(work, now, Clock.LOOK_BACK)}
    tell_speakers(work, now, A.STRIKE_OFF, says)
    _answer(work, now, person)
    return rectification_words(work, now) | says


def _answer(work: Work, item: RectificationItem, person: Person) -> None:
    """When everything an opinion has become is struck off, what the unit reported is the answer to it."""
    for opinion_id in ledger.sources_of(work.c, item.id):
        its = ledger.of_opinion(work.c, opinion_id)
        if all(one.status in STRUCK for one in its):
            opinions.concluded(work, opinion_id, person=person, text="\n".join(_reported(work, one) for one in its))


def _reported(work: Work, item: RectificationItem) -> str:
    """What was wrong, and what the unit says it has done about it, in people's own words."""
    done = [one.text for one in ledger.lines_of(work.c, item.id) if one.kind == LineKind.REPORT]
    return f"{item.number} {item.problem}\n{done[-1] if done else item.measure}"


def verdict_from(marks: str) -> dict[str, bool]:
    """“101” as a verdict on CRITERIA. Raises error-press-please for anything else."""
    if len(marks) != len(CRITERIA) or set(marks) - {"0", "1"}:
        raise CaseworkError("error-press-please")
    return {name: mark == "1" for name, mark in zip(CRITERIA, marks, strict=True)}


def judgements(work: Work, item_id: int) -> list[dict[str, Any]]:
    """How the rounds were judged, as the lines of a history say it."""
    return [
        {"round": str(one.round), "rung": rung_name(one.role), "verdict": verdict_words(one), "reason": one.reason}
        for one in ledger.judgements_of(work.c, item_id)
    ]
