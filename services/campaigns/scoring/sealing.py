"""The box: sealed on the spot, minutes signed, opened by two people, the digest compared (docs/rules.md §3.8)."""

import json
from typing import Any

from domain.access import roles_on
from domain.campaigns.campaign import Campaign
from domain.campaigns.scoring.form import Sheet, canonical, digest_of
from domain.campaigns.scoring.session import SCORING, Box, Scoring, VoidCause
from domain.campaigns.scoring.session import ScoringAction as A
from domain.errors import CaseworkError
from domain.notice import in_a_row
from domain.person import SYSTEM, Person
from domain.roles import Role
from services.campaigns.campaigns import targets
from services.campaigns.scoring.calling import free_for, held
from services.campaigns.scoring.gates import uninspected
from services.campaigns.scoring.sheets import papers_issued
from services.campaigns.scoring.words import target_name
from services.casework import move
from services.work import Work
from storage import events
from storage.campaigns.scoring import box, sessions
from storage.campaigns.scoring.sessions import Opened

# whose signature and key a part is
SIGNED = {Role.ORGANISER: "signed_organiser", Role.AUDITOR: "signed_auditor"}
KEY = {Role.ORGANISER: "key_organiser", Role.AUDITOR: "key_auditor"}


def seal(work: Work, *, person: Person, session_id: int, version: int) -> Scoring:
    """Seal the box before anybody looks into it: from now on it is the digest that everybody there has seen.

    A box that cannot count is void instead, and destroyed unread. Raises CaseHasMovedOn, ActionNotAllowed.
    """
    campaign, session = held(work, session_id, version)
    # before anybody looks into the box: once sealed it holds nothing that could be counted again
    SCORING.step(session.status, A.SEAL, roles_on(person, session))
    lies_in_it, its = _box(work, campaign, session)
    numbers = {"issued": its.issued, "counted": its.counted, "took_part": its.took_part, "appraisers": its.appraisers}
    if its.fault is not None:
        return _void(work, session, person, its.fault, {"box": its}, numbers)
    nonce = box.new_nonce()
    digest = digest_of(_canonical(work, campaign, session, lies_in_it), nonce)
    columns = {"sealed_at": work.now, "digest": digest, "counted": its.counted}
    data = {**numbers, "digest": digest}
    says = {"digest": digest, "counted": str(its.counted)}
    done = move(work, session, A.SEAL, person, facts={"box": its}, data=data, says=says, columns=columns)
    box.seal(work.c, session.id, nonce, lies_in_it)
    return done


def _box(work: Work, campaign: Campaign, session: Scoring) -> tuple[list[Sheet], Box]:
    """What lies in the box, and what is known of it. Whoever is found to have a conflict since has no sheet in it."""
    sheets, there = sessions.sheets(work.c, session.id), sessions.present(work.c, session.id)
    barred = [one.person_id for one in there if not free_for(work, campaign, one.person_id)]
    papers, issued = box.papers(work.c, session.id), papers_issued(work, session)
    surplus = sum(max(0, count - issued.get(target_id, 0)) for target_id, count in papers.items())
    closers = {one.person_id for one in sheets if one.closed}
    on_paper = {one.person_id for one in there if one.paper} if papers else set()
    took_part = len((closers | on_paper) - set(barred))
    try:
        inside = box.collect(work.c, session.id, len(session.dimensions), barred)
    except box.BoxUnreadable:
        return [], Box(session.appraisers, took_part, len(sheets), 0, surplus, readable=False)
    return inside, Box(session.appraisers, took_part, len(sheets), len(inside), surplus)


def _void(
    work: Work, session: Scoring, person: Person, cause: VoidCause, facts: dict[str, Any], data: dict[str, Any]
) -> Scoring:
    columns = {"void_cause": str(cause)}
    done = move(work, session, A.VOID, person, facts=facts, data={**data, "cause": str(cause)}, columns=columns)
    box.destroy(work.c, session.id)
    return done


def _canonical(work: Work, campaign: Campaign, session: Scoring, sheets: list[Sheet]) -> str:
    about = {"campaign": campaign.number, "session": session.place, "dimensions": list(session.dimensions)}
    return canonical(about, {one.id: target_name(work, one) for one in targets(work, campaign)}, sheets)


def sign(work: Work, *, person: Person, session_id: int, version: int, words: str = "") -> Scoring:
    """Sign the minutes: the organiser with what is to be added to them, then the auditor as the witness.

    Raises scoring-signed-already, scoring-organiser-first, CaseHasMovedOn, ActionNotAllowed.
    """
    campaign, session = held(work, session_id, version)
    part = _part(person, campaign)
    facts = {
        "signed": getattr(session, SIGNED[part]) is not None,
        "too_early": part == Role.AUDITOR and session.signed_organiser is None,
    }
    columns: dict[str, Any] = {SIGNED[part]: person.id}
    columns |= {"minutes": words.strip()} if part == Role.ORGANISER else {}
    says = {"who": person.name}
    return move(
        work, session, A.SIGN, person, roles=frozenset({part}), facts=facts, data={"digest": session.digest},
        says=says, columns=columns,
    )  # fmt: skip


def turn_key(work: Work, *, person: Person, session_id: int, version: int) -> Scoring:
    """One of the two keys; with the second one the box is opened, and what lies in it is compared with the digest.

    Raises scoring-sign-first, scoring-inspect-first, scoring-key-turned, CaseHasMovedOn, ActionNotAllowed.
    """
    campaign, session = held(work, session_id, version)
    part = _part(person, campaign)
    facts = {
        "signed": session.minutes_signed,
        "uninspected": in_a_row(uninspected(work, campaign)),
        "turned": getattr(session, KEY[part]) is not None,
    }
    turned = move(
        work, session, A.TURN_KEY, person, roles=frozenset({part}), facts=facts, data={"digest": session.digest},
        says={"who": person.name}, columns={KEY[part]: person.id},
    )  # fmt: skip
    both = turned.key_organiser is not None and turned.key_auditor is not None
    return _open(work, campaign, turned, person) if both else turned


def _open(work: Work, campaign: Campaign, session: Scoring, person: Person) -> Scoring:
    """What lies in the box, if it is what was sealed: by the digest as it was recorded at the sealing."""
    count = len(session.dimensions)
    try:
        nonce, sheets = box.open_(work.c, session.id, count)
        text = _canonical(work, campaign, session, sheets)
        found = digest_of(text, nonce)
    except (box.BoxUnreadable, KeyError):
        nonce, sheets, text, found = "", [], "", ""
    facts = {"keys": True, "equal": found != "" and found == session.digest == _recorded(work, session)}
    if not facts["equal"]:
        return _void(work, session, SYSTEM, VoidCause.DIGEST, facts, {"digest": session.digest, "found": found})
    data, columns = {"digest": found, "nonce": nonce}, {"opened_at": work.now}
    opened = move(work, session, A.OPEN, SYSTEM, facts=facts, data=data, columns=columns, knows=(person.id,))
    sessions.keep_opened(work.c, session.id, Opened(text, nonce), sheets)
    box.destroy(work.c, session.id)
    return opened


def _recorded(work: Work, session: Scoring) -> str:
    """The digest as the record has it, whatever a column says now."""
    sealing = [one for one in events.of_case(work.c, session.ref) if one.action == A.SEAL]
    return str(json.loads(sealing[-1].data).get("digest", "")) if sealing else ""


def _part(person: Person, campaign: Campaign) -> Role:
    """In which of the two parts somebody acts here."""
    for part in SIGNED:
        if person.holds(part, campaign.id):
            return part
    raise CaseworkError("scoring-two-parts-only")
