"""Filing: the unit writes it, the head confirms what the head answers for (docs/rules.md §3.8)."""

from collections.abc import Mapping, Sequence
from typing import Any

from domain.access import roles_on
from domain.campaigns.campaign import Campaign
from domain.campaigns.filing import UNIT, Filing, FilingAction
from domain.campaigns.filing_forms import FORMS, FilingKind, Question
from domain.campaigns.filing_guards import answer_says_something
from domain.person import Person
from domain.roles import Role
from services.campaigns.filing.checklists import points_of
from services.campaigns.planning import digest_of
from services.casework import move, seen
from services.holding import not_yours
from services.work import Work
from storage.campaigns import campaigns, filings
from storage.people import people


def questions(work: Work, *, person: Person, filing_id: int, version: int = 0) -> tuple[Filing, tuple[Question, ...]]:
    """What a filing asks, for people of the unit; one message answers one question. Raises NotYours, CaseHasMovedOn."""
    filing = seen(filings.filings.get(work.c, filing_id), version)
    if not roles_on(person, filing) & set(UNIT):
        raise not_yours(work)
    campaign = campaigns.campaigns.get(work.c, filing.campaign_id)
    return filing, FORMS[FilingKind(filing.kind)].steps(points_of(campaign, filing.kind))


def written_before(work: Work, *, person: Person, filing_id: int) -> tuple[Mapping[str, str], list[int]]:
    """The answers and files of the last version, to go on from; empty while there is none. Raises NotYours."""
    questions(work, person=person, filing_id=filing_id)
    newest = filings.newest(work.c, filing_id)
    return (newest.entries, filings.files_of(work.c, newest.id)) if newest else ({}, [])


def look_at(work: Work, *, filing_id: int, name: str, words: str) -> None:
    """One answer by itself, before the next question: an empty “problems” is refused at once.

    Raises filing-problems-empty, filing-head-leads, filing-telephone, filing-too-short.
    """
    filing = filings.filings.get(work.c, filing_id)
    answer_says_something(FORMS[FilingKind(filing.kind)], name, words, _heads(work, filing))


def hand_in(
    work: Work, *, person: Person, filing_id: int, version: int, entries: Mapping[str, str], files: Sequence[int] = ()
) -> Filing:
    """File it, or put it to the head where the head answers for it; each version is kept with its digest.

    Raises filing-missing with every question without an answer, what `look_at` raises, CaseHasMovedOn,
    ActionNotAllowed.
    """
    campaign, filing = _held(work, filing_id, version)
    head = Role.UNIT_HEAD in roles_on(person, filing)
    points = points_of(campaign, filing.kind)
    kept = {step.key: entries.get(step.key, "") for step in FORMS[FilingKind(filing.kind)].steps(points)}
    names = [one.name for one in points]
    digest = digest_of({"points": names, "entries": kept})
    number = _next_number(work, filing)
    confirmed = FORMS[FilingKind(filing.kind)].head and not head and _heads(work, filing)
    action = FilingAction.PROPOSE if confirmed else FilingAction.FILE
    done = _file(work, filing, action, person, kept, {"number": number, "digest": digest, "files": list(files)})
    whose = {"filing_id": filing.id, "number": number, "written_by": person.id, "written_at": work.now}
    filings.add_version(work.c, files, points=names, entries=kept, digest=digest, **whose)
    return done


def confirm(work: Work, *, person: Person, filing_id: int, version: int) -> Filing:
    """The unit's head answers for it: filed. Raises what `hand_in` raises."""
    _, filing = _held(work, filing_id, version)
    newest = filings.newest(work.c, filing.id)
    entries = newest.entries if newest else {}
    data = {"number": newest.number, "digest": newest.digest} if newest else {}
    return _file(work, filing, FilingAction.CONFIRM, person, entries, data)


def _file(
    work: Work,
    filing: Filing,
    action: FilingAction,
    person: Person,
    entries: Mapping[str, str],
    data: Mapping[str, Any],
) -> Filing:
    campaign = campaigns.campaigns.get(work.c, filing.campaign_id)
    facts = {
        "kind": FilingKind(filing.kind),
        "points": points_of(campaign, filing.kind),
        "entries": entries,
        "heads": _heads(work, filing),
    }
    mine = roles_on(person, filing)
    # whoever is head as well files as the head
    roles = frozenset({Role.UNIT_HEAD}) if Role.UNIT_HEAD in mine else mine
    filed: dict[str, Any] = {} if action == FilingAction.PROPOSE else {"filed_by": person.id, "filed_at": work.now}
    return move(work, filing, action, person, roles=roles, facts=facts, data=data, says={"who": person.name}, **filed)


def _next_number(work: Work, filing: Filing) -> int:
    newest = filings.newest(work.c, filing.id)
    return newest.number + 1 if newest else 1


def _heads(work: Work, filing: Filing) -> tuple[str, ...]:
    return tuple(one.name for one in people.holders(work.c, Role.UNIT_HEAD, filing.unit_id, work.today))


def _held(work: Work, filing_id: int, version: int) -> tuple[Campaign, Filing]:
    """The filing, held; its campaign first, as everywhere."""
    campaign = campaigns.campaigns.locked(work.c, filings.filings.get(work.c, filing_id).campaign_id)
    return campaign, seen(filings.filings.locked(work.c, filing_id), version)
