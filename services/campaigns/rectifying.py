"""What people of the unit and of the organiser do with an item of the rectification ledger (docs/rules.md §3.9)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from domain.access import roles_on
from domain.campaigns.campaign import CampaignKind
from domain.campaigns.kinds import KINDS
from domain.campaigns.rectification import OPEN, SPEAKERS_HEAR, UNIT
from domain.campaigns.rectification import RectificationAction as A
from domain.campaigns.rectification_item import PLAN_ITEMS, RUNGS, WEIGHINGS, LineKind, RectificationItem, Triage
from domain.clocks import Clock
from domain.errors import CaseworkError
from domain.notice import Fact
from domain.opinions.matter import short
from domain.person import Person
from domain.roles import Role
from services import clockwork
from services.campaigns import opinions
from services.campaigns.rectification_facts import A_NOTICE, rectification_words
from services.cases import save
from services.casework import move, note, seen
from services.holding import not_yours
from services.work import Work
from storage import deadlines
from storage.campaigns import campaigns
from storage.campaigns import rectification as ledger

Facts = dict[str, Fact]


@dataclass(frozen=True, slots=True)
class Deed:
    """What one press or one message does: in which parts, and which line it leaves in the history (none: empty)."""

    roles: tuple[Role, ...]
    leaves: LineKind | None = None


GROUP = (Role.ORGANISER,)
WEIGHERS = (*GROUP, *UNIT)
WEIGHED = "weigh"
# what those who raised it read of an item; its number is said beside that of their own opinion
TO_SPEAKERS = ("unit", "problem", "finish", "reason", "round", "rung", "due")
# Whatever needs nothing but words, or not even these.
DEEDS: Mapping[A, Deed] = {
    A.STUDY: Deed(UNIT, LineKind.STUDY),
    A.ACCEPT_PLAN: Deed(GROUP),
    A.REJECT_PLAN: Deed(GROUP, LineKind.REJECTED),
    A.HOLDS: Deed(GROUP),
    A.RELAPSE: Deed(GROUP, LineKind.RELAPSED),
    A.DROP: Deed(GROUP, LineKind.DROPPED),
    A.TRIAGE: Deed(UNIT),
    A.PLAN: Deed(UNIT, LineKind.PLAN),
    # with words, and files where there are any
    A.PROGRESS: Deed(UNIT, LineKind.PROGRESS),
    A.REPORT: Deed(UNIT, LineKind.REPORT),
    A.LOOK_BACK: Deed((*GROUP, Role.INSPECTOR), LineKind.LOOKED_BACK),
}


def held(work: Work, item_id: int, version: int = 0) -> RectificationItem:
    """The item, held until the turn ends; its campaign first, as everywhere. Raises CaseHasMovedOn, CaseNotFound."""
    campaigns.campaigns.locked(work.c, ledger.get(work.c, item_id).campaign_id)
    return seen(ledger.locked(work.c, item_id), version)


def act(
    work: Work, *, person: Person, item_id: int, version: int, action: A, text: str = "", files: Sequence[int] = ()
) -> Facts:
    """Do one thing that needs words at most: study, accept or reject a plan, progress, report, look back and what it
    means, drop. files: what is shown.

    Returns what the sentences about it ask for. Raises CaseHasMovedOn, ActionNotAllowed, and what the guards raise.
    """
    item = held(work, item_id, version)
    alone = action == A.DROP and _is_the_last(work, item)
    facts = {"text": text, "reason": text, "files": files, "alone": alone, "number": item.number}
    return _done(
        work, item, action, person, facts=facts, words=text, files=files, columns=_changes(work, item, action, text)
    )


def triage(work: Work, *, person: Person, item_id: int, version: int, chosen: str) -> Facts:
    """Solve it now, or plan it. Raises CaseHasMovedOn, ActionNotAllowed, error-press-please."""
    item = held(work, item_id, version)
    columns = {"triage": chosen, "explanation": ""}
    return _done(work, item, A.TRIAGE, person, facts={"triage": chosen}, columns=columns)


def weigh(work: Work, *, person: Person, item_id: int, version: int, places: Mapping[str, int]) -> Facts:
    """Say how easy, heavy and urgent it is, which gives it its place in the ledger; no step of its life.

    Raises NotYours, CaseHasMovedOn, rectify-weigh-please, rectify-not-open.
    """
    item = held(work, item_id, version)
    parts = roles_on(person, item) & set(WEIGHERS)
    if not parts:
        raise not_yours(work)
    columns = {name: places[name] for name in WEIGHINGS if name in places}
    if not columns:
        raise CaseworkError("rectify-weigh-please")
    now = cast(RectificationItem, save(work, still_open(item), **columns))
    note(work, now, WEIGHED, person, next(one for one in WEIGHERS if one in parts), data=columns)
    return rectification_words(work, now)


def still_open(item: RectificationItem) -> RectificationItem:
    """The item, while people work on it. Raises rectify-not-open."""
    if item.status not in OPEN:
        raise CaseworkError("rectify-not-open", number=item.number)
    return item


def file_plan(work: Work, *, person: Person, item_id: int, version: int, said: Mapping[str, str]) -> Facts:
    """四定 with cause, standard and people goes to the appraisal group.

    said: PLAN_ITEMS by name, `due` as an ISO date. Raises rectify-missing, rectify-day-past, rectify-day-too-late,
    rectify-triage-first, CaseHasMovedOn, ActionNotAllowed.
    """
    item = held(work, item_id, version)
    words = {name: said.get(name, "").strip() for name in PLAN_ITEMS if name != "due"}
    due = date.fromisoformat(said["due"]) if said.get("due") else None
    facts = {**words, "due": due, "today": work.today, "triage": item.triage, "latest": latest_day(work, item)}
    kept = "；".join((words["task"], words["measure"], words["standard"]))
    return _done(work, item, A.PLAN, person, facts=facts, words=kept, columns={**words, "due_on": due})


def known_plan(work: Work, *, person: Person, item_id: int) -> tuple[dict[str, str], date | None]:
    """What a plan says already, by name, `due` as an ISO date where it still lies ahead; the latest day it may name,
    None where special study may take longer. Of a duty report, whose report it was answers for it (S1.5)."""
    item = ledger.get(work.c, item_id)
    known = {name: getattr(item, name) for name in PLAN_ITEMS if name != "due" and getattr(item, name)}
    if item.due_on and item.due_on >= work.today:
        known["due"] = item.due_on.isoformat()
    target = campaigns.target_of(work.c, item.campaign_id, item.unit_id)
    if target and target.official:
        known.setdefault("owner", target.official)
    studied = item.triage == Triage.SPECIAL_STUDY
    return known, None if studied else latest_day(work, item)


def latest_day(work: Work, item: RectificationItem) -> date:
    """The last day of the report, which is the latest a plan may name without special study."""
    clock = work.running([item.ref], Clock.RECTIFICATION_REPORT) or deadlines.newest(
        work.c, [item.ref], Clock.RECTIFICATION_REPORT
    )
    return clock.due_on if clock else work.today


def _done(
    work: Work,
    item: RectificationItem,
    action: A,
    person: Person,
    *,
    facts: Mapping[str, Any],
    words: str = "",
    files: Sequence[int] = (),
    columns: Mapping[str, Any],
) -> Facts:
    """Take the step in the part the person has in it, write the line, tell whoever spoke."""
    deed = DEEDS[action]
    part = roles_on(person, item) & set(deed.roles)
    says: Facts = {"reason": short(words, A_NOTICE), "who": person.name, "count": str(len(files))}
    reason = words if action in (A.REJECT_PLAN, A.RELAPSE, A.DROP, A.STUDY) else ""
    now: RectificationItem = move(
        work, item, action, person, roles=part, facts=facts, reason=reason, says=says, columns=columns,
        data={"files": len(files)} if files else None,
    )  # fmt: skip
    if deed.leaves and words:
        role = next(one for one in deed.roles if one in part)
        leave(work, now, deed.leaves, (role, person), words, files)
    _follow(work, now, action)
    tell_speakers(work, now, action, says)
    return rectification_words(work, now) | says


def _changes(work: Work, item: RectificationItem, action: A, text: str) -> dict[str, Any]:
    """The columns written with the step."""
    match action:
        case A.STUDY:
            return {"triage": str(Triage.SPECIAL_STUDY), "explanation": text}
        case A.RELAPSE:
            return {**next_round(work, item), "due_on": None, "struck_on": None}
        case A.HOLDS | A.DROP:
            return {"ended_on": work.today}
    return {}


def next_round(work: Work, item: RectificationItem) -> dict[str, Any]:
    """One round more, one level up the ladder; on the last rung it stays, however often (直到满意为止)."""
    from_here = item.round + 1
    return {"round": from_here, "judge": judge_of(work, item.campaign_id, from_here)}


def judge_of(work: Work, campaign_id: int, round: int) -> str:
    """The role that judges this round in this campaign, by the ladder of its kind."""
    ladder = KINDS[CampaignKind(campaigns.campaigns.get(work.c, campaign_id).kind)].ladder
    return str(RUNGS[ladder[min(round, len(ladder)) - 1]])


def _follow(work: Work, item: RectificationItem, action: A) -> None:
    """The day of an accepted plan is the day the report is due."""
    running = deadlines.running(work.c, item.ref, Clock.RECTIFICATION_REPORT)
    if action == A.ACCEPT_PLAN and running and item.due_on and item.due_on != running.due_on:
        clockwork.put_off(work, running, item.due_on, item.number)


def _is_the_last(work: Work, item: RectificationItem) -> bool:
    """Whether one of the opinions behind it would be left without an item."""
    behind = ledger.sources_of(work.c, item.id)
    return any(len(ledger.of_opinion(work.c, one)) == 1 for one in behind)


def leave(
    work: Work,
    item: RectificationItem,
    kind: LineKind,
    by: tuple[Role, Person],
    words: str,
    files: Sequence[int] = (),
) -> None:
    """One more line of the item's history."""
    role, person = by
    values = {"role": str(role), "person_id": person.id, "text": words, "on_day": work.today, "at": work.now}
    ledger.enter(work.c, files, item_id=item.id, kind=str(kind), **values)


def tell_speakers(work: Work, item: RectificationItem, action: A, says: Mapping[str, Fact]) -> None:
    """Everybody who raised it hears what became of it, by the way their opinion came and its number (S0.5, S4.28)."""
    if sentence := SPEAKERS_HEAR.get(action):
        every = rectification_words(work, item) | dict(says)
        facts = {name: every[name] for name in TO_SPEAKERS if name in every} | {"item": item.number}
        for opinion_id in ledger.sources_of(work.c, item.id):
            opinions.told(work, opinion_id, sentence, facts)
