"""What targets file (报送材料): one checklist for each target, each filing, the gate (docs/rules.md §3.8)."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from domain.access import roles_on
from domain.campaigns.campaign import Campaign, Target
from domain.campaigns.filing import FILING, IN, OPEN, UNFILED, Filing, FilingAction, FilingStatus
from domain.campaigns.filing_forms import FORMS, FilingKind, Point
from domain.campaigns.gate import Gate, gate_of
from domain.campaigns.kinds import kind_of, stage_kind
from domain.notice import Fact, Say, in_a_row
from domain.person import Person
from domain.roles import UNIT_ROLES, Role
from services.campaigns.campaigns import parts_in, stage_now
from services.campaigns.filing.asking import whole_targets
from services.campaigns.filing.words import kind_words
from services.facts import facts_of
from services.holding import not_yours
from services.work import Work
from storage import attachments, events, places
from storage.attachments import Attachment
from storage.campaigns import campaigns, filings
from storage.campaigns.filings import FilingVersion
from storage.people import people

# who looks at every checklist of a campaign
READERS = (Role.ORGANISER, Role.AUDITOR, Role.APPRAISER, Role.INSPECTOR, Role.OFFICE)
# what makes a version more than the unit's own
FILED = (FilingAction.FILE, FilingAction.CONFIRM)


@dataclass(frozen=True, slots=True)
class FilingSheet:
    """A filing as this person sees it: the facts, what was written last (for others than the unit: what was filed),
    and what they may do now."""

    filing: Filing
    facts: dict[str, Fact]
    said: tuple[Say, ...]
    files: tuple[int, ...]
    open_to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Checklist:
    """Everything one target has to file: first what is still to be filed, the newest first. missing: that, in a row."""

    target: Target
    unit: str
    filings: tuple[Filing, ...]
    facts: dict[str, Fact]


def points_of(campaign: Campaign, kind: str) -> tuple[Point, ...]:
    """What a filing of this kind answers point by point: the stages, the focus points, or nothing."""
    match FORMS[FilingKind(kind)].over:
        case "stages":
            return tuple(Point(one.name, Say(f"stage-name-{one.name}")) for one in kind_of(campaign).stages)
        case "focus":
            return tuple(Point(one, one) for one in campaign.focus_points)
    return ()


def filing_sheet(work: Work, *, person: Person, filing_id: int) -> FilingSheet:
    """One filing: what was written or filed last, by whom, what can be done with it. Raises NotYours."""
    filing = filings.filings.get(work.c, filing_id)
    roles = roles_on(person, filing)
    if not roles & {*READERS, *UNIT_ROLES}:
        raise not_yours(work)
    newest = filings.newest(work.c, filing.id) if roles & set(UNIT_ROLES) else _filed(work, filing)
    files = tuple(filings.files_of(work.c, newest.id)) if newest else ()
    said = words_of(filing, newest) if newest else ()
    steps = tuple(map(str, FILING.open_to(filing.status, roles)))
    return FilingSheet(filing, facts_of(work, filing), said, files, steps)


def _filed(work: Work, filing: Filing) -> FilingVersion | None:
    """What was filed last, by the record: what a clerk puts to the head, and the head sends back, is the unit's own."""
    filed = [one.data for one in events.of_case(work.c, filing.ref) if one.action in FILED]
    number = json.loads(filed[-1]).get("number") if filed else None
    return filings.numbered(work.c, filing.id, number) if number else None


def filing_files(work: Work, *, person: Person, filing_id: int) -> list[Attachment]:
    """The files of what was filed last. Raises NotYours."""
    return attachments.some(work.c, filing_sheet(work, person=person, filing_id=filing_id).files)


def words_of(filing: Filing, version: FilingVersion) -> tuple[Say, ...]:
    """What was written, answer by answer, each with what was asked."""
    form = FORMS[FilingKind(filing.kind)]
    points = [Point(one, Say(f"stage-name-{one}") if form.over == "stages" else one) for one in version.points]
    return tuple(
        Say("filing-said", {"asked": step.asks, "text": version.entries.get(step.key, "")})
        for step in form.steps(points)
    )


def checklist(work: Work, *, person: Person, target_id: int) -> Checklist:
    """What one target has filed, what is missing, who was reminded when. Raises NotYours."""
    target = campaigns.targets.get(work.c, target_id)
    parts = parts_in(work, person, campaigns.campaigns.get(work.c, target.campaign_id))
    own = any(person.holds(role, target.unit_id) for role in UNIT_ROLES)
    if not own and not parts & set(READERS):
        raise not_yours(work)
    return _checklist(work, target)


def checklist_of(work: Work, *, person: Person, filing_id: int) -> Checklist:
    """The checklist a filing stands on. Raises NotYours; CaseNotFound once its unit is no target any more."""
    filing = filings.filings.get(work.c, filing_id)
    return checklist(work, person=person, target_id=filing.target_id or 0)


def lists(work: Work, *, person: Person, campaign_id: int) -> list[Checklist]:
    """The checklists this person may look at: a unit's own, or those of every target. Raises NotYours."""
    parts = parts_in(work, person, campaigns.campaigns.get(work.c, campaign_id))
    if not parts:
        raise not_yours(work)
    own = {unit_id for role in UNIT_ROLES for unit_id in person.scopes(role)}
    every = campaigns.targets_of(work.c, campaign_id)
    theirs = [one for one in every if one.whole and (parts & set(READERS) or one.unit_id in own)]
    return [_checklist(work, one) for one in theirs]


def _checklist(work: Work, target: Target) -> Checklist:
    mine = tuple(sorted(filings.of_target(work.c, target.id), key=_newest_to_file_first))
    unit = work.once(places.units.get, target.unit_id).name
    missing = [kind_words(one) for one in mine if one.status in UNFILED]
    facts: dict[str, Fact] = {
        "unit": Say("filing-unit-official", {"unit": unit, "official": target.official}) if target.official else unit,
        "filed": str(sum(one.status in IN for one in mine)),
        "asked": str(len(mine)),
        "missing": in_a_row(missing) or Say("filing-nothing-missing"),
        "late": str(sum(_late(work, one) for one in mine)),
    }
    return Checklist(target, unit, mine, facts)


def _newest_to_file_first(one: Filing) -> tuple[bool, int]:
    return (one.status not in UNFILED, -one.id)


def _late(work: Work, filing: Filing) -> bool:
    return filing.status in UNFILED and filing.due_on is not None and filing.due_on < work.today


def lines_of(work: Work, its: Checklist) -> list[Say]:
    """One line for each thing to file: how it stands, and whom its clock reminded last."""
    told = filings.reminded(work.c, [one.id for one in its.filings])
    return [_line(work, one, [each for each in told if each.filing_id == one.id]) for one in its.filings]


def _line(work: Work, filing: Filing, told: Sequence[filings.Reminded]) -> Say:
    facts = facts_of(work, filing)
    line = Say(f"filing-line-{filing.status}", facts)
    if not told or filing.status in IN:
        return line
    newest = max(one.at for one in told)
    names = in_a_row(dict.fromkeys(one.name for one in told if one.at == newest))
    return Say("filing-line-reminded", {"line": line, "when": newest, "who": names})


def reminders(work: Work, *, person: Person, filing_id: int) -> list[Say]:
    """Who was reminded of a filing, when: by its clock, and by the organiser's own press. Raises NotYours."""
    its = filing_sheet(work, person=person, filing_id=filing_id)
    told = [(one.at, "filing-reminded-line", one.name) for one in filings.reminded(work.c, [filing_id])]
    for one in events.of_case(work.c, its.filing.ref):
        if one.action == FilingAction.REMIND and one.actor_id:
            told.append((one.at, "filing-reminded-by", people.get(work.c, one.actor_id, work.today).name))
    return [Say(says, {"when": at, "who": name}) for at, says, name in sorted(told)]


def kinds_filed(work: Work, *, person: Person, campaign_id: int) -> list[str]:
    """What targets file in a campaign, in the order of its stages, for one of its organisers. Raises NotYours."""
    campaign = campaigns.campaigns.get(work.c, campaign_id)
    if Role.ORGANISER not in roles_on(person, campaign):
        raise not_yours(work)
    return list(dict.fromkeys(kind for stage in kind_of(campaign).stages for kind in stage.filings))


def waiting(work: Work, *, unit_ids: Sequence[int], confirm: bool, limit: int) -> tuple[list[tuple[Filing, Say]], int]:
    """What units have to file, or their heads to confirm, the nearest last day first, a line each, and how many."""
    statuses = (FilingStatus.TO_CONFIRM,) if confirm else OPEN
    found, total = filings.of_units(work.c, unit_ids, statuses, limit=limit)
    return [(one, Say("filing-waiting-line", facts_of(work, one))) for one in found], total


def filings_line(work: Work, campaign: Campaign, person: Person) -> Say | None:
    """What the campaign's card says of filings: to a unit what it still owes, to everybody else how many are in."""
    mine = filings.of_campaign(work.c, campaign.id)
    own = {unit_id for role in UNIT_ROLES for unit_id in person.scopes(role)}
    steers = bool(parts_in(work, person, campaign) & set(READERS))
    theirs = mine if steers else [one for one in mine if one.unit_id in own]
    if not theirs:
        return Say("filings-line-none") if steers else None
    facts: dict[str, Fact] = {
        "count": str(sum(one.status in UNFILED for one in theirs)),
        "filed": str(sum(one.status == FilingStatus.FILED for one in theirs)),
        "late": str(sum(_late(work, one) for one in theirs)),
    }
    return Say("filings-line" if steers else "filings-line-unit", facts)


def filings_in(work: Work, campaign: Campaign) -> Gate:
    """Every target of the whole procedure has filed what the stage under way asks for; its plan is agreed by both
    sides (S0.12), that is accepted."""
    stage = stage_now(work, campaign)
    wanted = stage_kind(campaign, stage).filings if stage else ()
    lines = (_lacking(work, target, wanted) for target in whole_targets(work, campaign))
    return gate_of(*(line for line in lines if line is not None))


def _lacking(work: Work, target: Target, wanted: Sequence[str]) -> Say | None:
    """What one target still owes, and whose it is: a line, or nothing."""
    mine = filings.of_target(work.c, target.id)
    missing = [Say(f"filing-kind-{kind}") for kind in wanted if not any(one.kind == kind for one in mine)]
    missing += [kind_words(one) for one in mine if one.kind in wanted and not _is_in(one)]
    if not missing:
        return None
    clerks = people.holders(work.c, Role.UNIT_CLERK, target.unit_id, work.today)
    facts: dict[str, Fact] = {
        "unit": work.once(places.units.get, target.unit_id).name,
        "what": in_a_row(missing),
        "who": in_a_row(one.name for one in clerks) or Say("filing-nobody"),
    }
    return Say("filing-gate-line", facts)


def _is_in(filing: Filing) -> bool:
    agreed = filing.kind == FilingKind.PLAN
    return filing.status == FilingStatus.ACCEPTED if agreed else filing.status in IN
