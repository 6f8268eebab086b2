"""An appraiser's own sheets: filled in as often as they like, closed by themselves, unchangeable after that; sheets on
paper (docs/rules.md §3.8). What was typed is forgotten in the transaction it was typed in (decision 0027)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain.campaigns.campaign import Campaign
from domain.campaigns.scoring.form import Sheet, scores_in
from domain.campaigns.scoring.session import SCORING, Scoring, ScoringStatus
from domain.campaigns.scoring.session import ScoringAction as A
from domain.notice import Fact, Say
from domain.person import Person
from domain.roles import Role
from services.campaigns.campaign_facts import campaign_words
from services.campaigns.scoring.calling import free_for, held, scored
from services.campaigns.scoring.words import target_name
from services.casework import move, note
from services.holding import not_yours
from services.work import Work
from storage import secrecy
from storage.campaigns import campaigns
from storage.campaigns.scoring import box, sessions
from storage.campaigns.scoring.sessions import Issued
from storage.people import people

REFUSED = "refuse_sheet"


class Became(StrEnum):
    """What became of a sheet. None of them is a refusal: a refusal would undo the forgetting, and the record."""

    KEPT = "kept"
    UNREADABLE = "unreadable"
    WHICH = "which"
    CLOSED_BEFORE = "closed_before"
    CONFLICT = "conflict"
    NOT_ISSUED = "not_issued"
    ON_PAPER = "on_paper"
    OVER = "over"
    HANDED_IN = "handed_in"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class MySheets:
    """The sheets of one appraiser: each with its target's id and name; facts of the session."""

    session: Scoring
    facts: Mapping[str, Fact]
    sheets: list[tuple[Issued, str]]

    @property
    def may_close(self) -> bool:
        """Whether one is filled in and not handed in yet."""
        return any(one.filled and not one.closed for one, _ in self.sheets)


def my_sheets(work: Work, *, person: Person, session_id: int) -> MySheets:
    """The sheets of this person. Raises NotYours for whoever has none."""
    session = sessions.scorings.get(work.c, session_id)
    mine = sessions.sheets(work.c, session.id, person.id)
    if not mine:
        raise not_yours(work)
    named = [(one, target_name(work, campaigns.targets.get(work.c, one.target_id))) for one in mine]
    return MySheets(session, campaign_words(work, session), named)


def next_open(work: Work, *, person: Person, session_id: int, target_id: int) -> int | None:
    """The target whose sheet of this person is still empty, behind this one first; None when none is."""
    mine = [one for one, _ in my_sheets(work, person=person, session_id=session_id).sheets]
    empty = [one.target_id for one in mine if not one.filled and not one.closed]
    return next((one for one in empty if one > target_id), empty[0] if empty else None)


def may_fill_in(work: Work, *, person: Person, session_id: int, target_id: int) -> Became | None:
    """What keeps this person from a sheet for this target; the attempt is recorded. None when nothing does."""
    campaign, session = held(work, session_id)
    return _in_the_way(work, campaign, session, person, target_id)


def fill_in(
    work: Work, *, person: Person, session_id: int, target_id: int, line: str, inbox_id: int, account_id: int
) -> Became:
    """Put these points on this person's sheet for a target, in place of what stood there; the line is forgotten.

    inbox_id, account_id: of the turn that brought it. Never refuses: it says what became of it.
    """
    secrecy.forget_said(work.c, inbox_id, account_id)
    campaign, session = held(work, session_id)
    if not target_id:
        return Became.WHICH
    scores = scores_in(line, len(session.dimensions))
    if scores is None:
        return Became.UNREADABLE if session.status == ScoringStatus.UNDER_WAY else Became.OVER
    if (became := _in_the_way(work, campaign, session, person, target_id)) is not None:
        return became
    box.write(work.c, session.id, person.id, Sheet(target_id, scores))
    return Became.KEPT


def hand_in(work: Work, *, person: Person, session_id: int, target_id: int | None = None) -> Became:
    """Close one sheet, or every one that is filled in: nobody changes them any more.

    Never refuses what is to stay on record: it says what became of it. Raises NotYours.
    """
    campaign, session = held(work, session_id)
    mine = my_sheets(work, person=person, session_id=session_id).sheets
    if target_id is not None and (became := _in_the_way(work, campaign, session, person, target_id)) is not None:
        return became
    if session.status != ScoringStatus.UNDER_WAY:
        return _refused(work, session, person, Became.OVER, target_id or 0)
    free = free_for(work, campaign, person.id)
    filled = [one.target_id for one, _ in mine if one.filled and not one.closed and one.target_id in free]
    closing = [one for one in filled if target_id in (None, one)]
    if not closing:
        return Became.NOTHING
    for one in closing:
        session = move(work, session, A.CLOSE_SHEET, person, data={"target": one})
    sessions.close(work.c, session.id, person.id, closing)
    return Became.HANDED_IN


def _in_the_way(work: Work, campaign: Campaign, session: Scoring, person: Person, target_id: int) -> Became | None:
    """What keeps this person from writing on a sheet for this target; the attempt is recorded."""
    mine = next((one for one in sessions.sheets(work.c, session.id, person.id) if one.target_id == target_id), None)
    paper = {one.person_id for one in sessions.present(work.c, session.id) if one.paper}
    known = target_id in {one.id for one in scored(work, campaign)}
    free = target_id in free_for(work, campaign, person.id)
    found: Became | None = None
    if known and not free and person.holds(Role.APPRAISER, campaign.id):
        found = Became.CONFLICT
    elif mine is None:
        found = Became.NOT_ISSUED
    elif mine.closed:
        found = Became.CLOSED_BEFORE
    elif session.status != ScoringStatus.UNDER_WAY:
        found = Became.OVER
    elif person.id in paper:
        found = Became.ON_PAPER
    return _refused(work, session, person, found, target_id) if found else None


def _refused(work: Work, session: Scoring, person: Person, why: Became, target_id: int) -> Became:
    note(work, session, REFUSED, person, Role.APPRAISER, data={"target": target_id, "why": str(why)})
    return why


# ── on paper ─────────────────────────────────────────────────────────────────────────────────────
def without_closed(work: Work, session: Scoring) -> list[tuple[int, str]]:
    """Who is there, has handed in nothing and has no paper: to be given one."""
    closed = {one.person_id for one in sessions.sheets(work.c, session.id) if one.closed}
    there = [one.person_id for one in sessions.present(work.c, session.id) if not one.paper]
    return [(one, people.get(work.c, one, work.today).name) for one in there if one not in closed]


def issue_paper(work: Work, *, person: Person, session_id: int, member_id: int) -> Scoring:
    """Somebody there takes their sheets on paper instead; what they had filled in is forgotten.

    Raises scoring-sheet-closed-already, ActionNotAllowed, NotYours.
    """
    _, session = held(work, session_id)
    mine = sessions.sheets(work.c, session.id, member_id)
    if not mine:
        raise not_yours(work)
    name = people.get(work.c, member_id, work.today).name
    facts = {"closed": any(one.closed for one in mine), "name": name}
    done = move(work, session, A.ISSUE_PAPER, person, facts=facts, data={"appraiser": member_id})
    sessions.on_paper(work.c, session.id, member_id)
    return done


def papers_issued(work: Work, session: Scoring) -> dict[int, int]:
    """How many sheets on paper were issued for each target."""
    paper = {one.person_id for one in sessions.present(work.c, session.id) if one.paper}
    issued: dict[int, int] = {}
    for one in sessions.sheets(work.c, session.id):
        if one.person_id in paper:
            issued[one.target_id] = issued.get(one.target_id, 0) + 1
    return issued


def paper_lines(work: Work, *, person: Person, session_id: int) -> list[tuple[int, Say]]:
    """For each target: how many sheets on paper were issued, and how many are entered. Raises NotYours."""
    session = sessions.scorings.get(work.c, session_id)
    if not person.holds(Role.ORGANISER, session.campaign_id):
        raise not_yours(work)
    issued, entered = papers_issued(work, session), box.papers(work.c, session.id)
    every = scored(work, campaigns.campaigns.get(work.c, session.campaign_id))
    return [
        (one.id, Say("scoring-paper-row", {"target": target_name(work, one), "issued": str(issued.get(one.id, 0)),
                                           "entered": str(entered.get(one.id, 0))}))
        for one in every
    ]  # fmt: skip


def enter_papers(
    work: Work, *, person: Person, session_id: int, target_id: int, text: str, inbox_id: int, account_id: int
) -> int | None:
    """The sheets on paper about a target, a line each, all of them at once, in place of what was entered before; what
    was typed is forgotten. More than were issued are kept, too: they make the session void when it is sealed.

    How many were entered; None where a line cannot be read, or nothing can be entered any more. Never refuses.
    """
    secrecy.forget_said(work.c, inbox_id, account_id)
    campaign, session = held(work, session_id)
    known = target_id in {one.id for one in scored(work, campaign)}
    may = person.holds(Role.ORGANISER, campaign.id) and A.ENTER_PAPERS in SCORING.open_to(
        session.status, {Role.ORGANISER}
    )
    read = [scores_in(one, len(session.dimensions)) for one in text.splitlines() if one.strip()]
    papers = [Sheet(target_id, one) for one in read if one is not None]
    if not (may and known and papers) or len(papers) < len(read):
        return None
    move(work, session, A.ENTER_PAPERS, person, data={"target": target_id, "count": len(papers)})
    box.write_papers(work.c, session.id, target_id, papers)
    return len(papers)
