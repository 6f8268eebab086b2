"""A scoring session as those see it who have a part in it: the card, the minutes, and what may be taken along once the
box is open (docs/rules.md §3.8). Before that there is nothing here to read a point from."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from domain.access import roles_on
from domain.campaigns.campaign import Campaign, Component
from domain.campaigns.scoring.session import SCORING, Scoring, ScoringStatus
from domain.campaigns.scoring.session import ScoringAction as A
from domain.notice import Fact, Say
from domain.person import Person
from domain.roles import Role
from services.campaigns.campaign_facts import campaign_words
from services.campaigns.campaigns import parts_in
from services.campaigns.scoring import outcome
from services.campaigns.scoring.calling import held, is_called, scored
from services.campaigns.scoring.words import target_name
from services.casework import note
from services.holding import not_yours
from services.work import Work
from storage.campaigns import campaigns
from storage.campaigns.scoring import sessions

REFUSED = "refuse_read"
READERS = frozenset({Role.ORGANISER, Role.APPRAISER, Role.AUDITOR, Role.OFFICE})
# what waits for one of two people, each of whom does it once
ONCE = {
    A.SIGN: {Role.ORGANISER: "signed_organiser", Role.AUDITOR: "signed_auditor"},
    A.TURN_KEY: {Role.ORGANISER: "key_organiser", Role.AUDITOR: "key_auditor"},
}


@dataclass(frozen=True, slots=True)
class ScoringSheet:
    """A session as this person sees it. session: None before one was called; mine: whether they have an open sheet."""

    campaign: Campaign
    session: Scoring | None
    facts: Mapping[str, Fact]
    open_to: tuple[str, ...]
    mine: bool = False


def scoring_sheet(work: Work, *, person: Person, campaign_id: int) -> ScoringSheet:
    """The newest session of a campaign. Raises NotYours."""
    campaign = campaigns.campaigns.get(work.c, campaign_id)
    parts = parts_in(work, person, campaign) & READERS
    if not parts:
        raise not_yours(work)
    session = sessions.newest(work.c, campaign.id)
    again = (str(A.CALL),) if Role.ORGANISER in parts and not is_called(session) else ()
    if session is None:
        return ScoringSheet(campaign, None, campaign_words(work, campaign), again)
    return ScoringSheet(
        campaign, session, _facts(work, campaign, session), (*_open_to(work, person, session), *again),
        any(not one.closed for one in sessions.sheets(work.c, session.id, person.id)),
    )  # fmt: skip


def sheet_of(work: Work, *, person: Person, session_id: int) -> ScoringSheet:
    """The same, found by the session. Raises NotYours, CaseNotFound."""
    return scoring_sheet(work, person=person, campaign_id=sessions.scorings.get(work.c, session_id).campaign_id)


def _open_to(work: Work, person: Person, session: Scoring) -> tuple[str, ...]:
    parts = roles_on(person, session)
    here = SCORING.open_to(session.status, parts)
    left = [one for one in here if not (one in ONCE and _done(session, A(one), parts))]
    there = {one.person_id for one in sessions.present(work.c, session.id)}
    return tuple(str(one) for one in left if one != A.SIGN_IN or person.id not in there)


def _done(session: Scoring, action: A, parts: frozenset[Role]) -> bool:
    """Whether this person's part has signed, or turned its key, or waits for the minutes to be signed."""
    mine = [getattr(session, column) for role, column in ONCE[action].items() if role in parts]
    waits = action == A.TURN_KEY and not session.minutes_signed
    early = action == A.SIGN and Role.ORGANISER not in parts and session.signed_organiser is None
    return waits or early or all(one is not None for one in mine)


def _facts(work: Work, campaign: Campaign, session: Scoring) -> dict[str, Fact]:
    facts = campaign_words(work, session)
    if session.status != ScoringStatus.OPENED:
        return facts
    means = outcome.means(work, campaign)
    return facts | {"list": [_mean_line(work, campaign, one.id, means) for one in scored(work, campaign)]}


def _mean_line(work: Work, campaign: Campaign, target_id: int, means: Mapping[int, object]) -> Say:
    target = campaigns.targets.get(work.c, target_id)
    mean = str(means[target_id]) if target_id in means else Say("scoring-mean-none")
    return Say("scoring-mean-row", {"target": target_name(work, target), "mean": mean})


def scoring_line(work: Work, campaign: Campaign, person: Person) -> Say | None:
    """How far the scoring is, on the campaign's card; nothing where appraisers do not score."""
    session = sessions.newest(work.c, campaign.id)
    if session is None:
        return Say("scoring-line-none") if campaign.weights.get(Component.APPRAISERS) else None
    return Say("scoring-line", {"status": Say(f"status-scoring-{session.status}"), "day": session.meets_on})


# ── taken along, once the box is open ────────────────────────────────────────────────────────────
def may_take_along(work: Work, *, person: Person, session_id: int) -> bool:
    """Whether the box is open by now; who asks before that is told no, and that stands in the record.

    An answer and no refusal: a refusal would undo the record. Raises NotYours, CaseNotFound.
    """
    _, session = held(work, session_id)
    parts = roles_on(person, session) & READERS
    if not parts:
        raise not_yours(work)
    if session.status == ScoringStatus.OPENED:
        return True
    note(work, session, REFUSED, person, min(parts))
    return False


def canonical_file(work: Work, *, person: Person, session_id: int) -> tuple[ScoringSheet, bytes]:
    """What the digest was taken over, exactly, with the nonce and the digest beside it: whoever wants recomputes both.

    JSON; `canonical` is the very text. Raises NotYours, scoring-still-sealed.
    """
    its = sheet_of(work, person=person, session_id=session_id)
    outcome.means(work, its.campaign)
    opened = sessions.opened(work.c, session_id)
    assert opened is not None
    assert its.session is not None
    whole = {
        "digest": its.session.digest,
        "nonce": opened.nonce,
        "how": 'SHA-256 of (canonical + "\\n" + nonce) in UTF-8',
        "canonical": opened.canonical,
    }
    return its, json.dumps(whole, ensure_ascii=False, indent=1).encode()


def table(work: Work, *, person: Person, session_id: int) -> tuple[tuple[str, ...], list[list[str | int]]]:
    """Every sheet as a line, with the dimensions as columns; nobody's name. Raises NotYours, scoring-still-sealed."""
    its = sheet_of(work, person=person, session_id=session_id)
    outcome.means(work, its.campaign)
    assert its.session is not None
    rows: list[list[str | int]] = [
        [target_name(work, campaigns.targets.get(work.c, one.target_id)), *one.scores]
        for one in sessions.opened_sheets(work.c, session_id)
    ]
    return tuple(its.session.dimensions), rows
