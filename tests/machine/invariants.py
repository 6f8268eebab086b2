"""What must hold after every step, whoever did what (docs/rules.md §4): read from the tables, not from the code."""

from collections import Counter
from collections.abc import Iterator

from sqlalchemy import Connection, Table, and_, func, not_, select

from domain.clocks import Clock
from domain.handling.assignment import AssignmentStatus, PartOfUnit
from domain.lives import LIFE_OF
from domain.notice import Kind
from domain.roles import Role
from domain.rules.calendar import packaged
from domain.rules.deadlines import Term, Unit, compute
from domain.rules.profile import PROMISES
from storage import events, tables
from tests.machine import campaign_invariants as campaigns

CALENDAR = packaged()
GIVEN_BACK = (AssignmentStatus.RETURNED, AssignmentStatus.RECALLED)
# Only these let a matter begin at a unit, or pass to another one.
WHO_ASSIGNS = {Role.OFFICE, Role.GOV_OFFICE, Role.SYSTEM}
SET_ASIDE = 2
SIX_MONTHS = Term(Unit.MONTH, 6, "")
e, s, a, d, o = (tables.events.c, tables.suggestions.c, tables.assignments.c, tables.deadlines.c, tables.opinions.c)


def broken(c: Connection, two_leads: bool = False) -> list[str]:
    """Everything that is not as it must be, in words; empty when all is well. two_leads: the place allows them."""
    rules = (*RULES, *campaigns.RULES) if campaigns.are_there(c) else RULES
    return [*(fault for rule in rules for fault in rule(c)), *leads_as_allowed(c, 2 if two_leads else 1)]


def every_step_is_recorded(c: Connection) -> Iterator[str]:
    """8: the chains are whole, and the last event of every case says where it stands."""
    yield from (f"record: {one}" for one in events.verify(c).broken)


def nothing_ends_without_its_author_being_told(c: Connection) -> Iterator[str]:
    """1: whoever brought a matter that has ended has heard of it since."""
    ends = LIFE_OF[Kind.OPINION].ends
    ended = (
        select(o.id, o.number, o.author_id, func.max(e.at).label("at"))
        .join(tables.events, and_(e.case_kind == Kind.OPINION, e.case_id == o.id, e.to_status == o.status))
        .where(o.status.in_(ends), o.detached.is_(False), o.author_id.is_not(None))
        .group_by(o.id, o.number, o.author_id)
    )
    for row in c.execute(ended):
        if not any(row.number.encode() in body for body in _told(c, row.author_id)):
            yield f"nobody told the author of {row.number} that it ended"


def _told(c: Connection, person_id: int) -> list[bytes]:
    out, account = tables.outbox.c, tables.accounts.c
    said = select(out.body).join(tables.accounts, out.account_id == account.id).where(account.person_id == person_id)
    return list(c.execute(said).scalars())


def leads_as_allowed(c: Connection, most: int) -> Iterator[str]:
    """2: what is handled jointly has exactly one lead unit in its round, or as many as the place allows."""
    open_ = select(a.suggestion_id, a.round, a.part).join(tables.suggestions, s.id == a.suggestion_id)
    leads = Counter(
        (row.suggestion_id, row.round)
        for row in c.execute(open_.where(a.status.not_in(GIVEN_BACK), a.part == PartOfUnit.LEAD))
    )
    for (suggestion_id, round_), count in leads.items():
        if not 1 <= count <= most:
            yield f"suggestion {suggestion_id} has {count} lead units in round {round_}"


def no_unit_passes_it_on(c: Connection) -> Iterator[str]:
    """3: every assignment began with the office, the government office or the program."""
    begun = select(e.case_id, e.role).where(e.case_kind == Kind.ASSIGNMENT, e.seq == 1)
    for row in c.execute(begun):
        if row.role not in WHO_ASSIGNS:
            yield f"assignment {row.case_id} was begun by {row.role}"


def six_months_at_most(c: Connection) -> Iterator[str]:
    """4: no reply is due later than six months after its unit got it."""
    reply = select(d.id, d.start_on, d.due_on, a.issued_on, a.id.label("unit")).join(
        tables.assignments, and_(d.case_kind == Kind.ASSIGNMENT, d.case_id == a.id)
    )
    for row in c.execute(reply.where(d.kind == Clock.REPLY)):
        if row.due_on > compute(row.issued_on, SIX_MONTHS, CALENDAR).due_on:
            yield f"reply of assignment {row.unit} is due on {row.due_on}"


def a_reply_is_whole(c: Connection) -> Iterator[str]:
    """5: signed, numbered, classed; what promises has its promise on the ledger."""
    r = tables.replies.c
    promised = tables.metadata.tables.get("commitments")
    for row in c.execute(select(r.id, r.suggestion_id, r.signer_id, r.letter_number, r.letter, r.outcome)):
        if not (row.signer_id and row.letter_number and row.letter):
            yield f"reply {row.id} lacks something"
        if row.outcome in PROMISES and not _has_promise(c, promised, row.suggestion_id):
            yield f"reply {row.id} promises, and the ledger says nothing"


def _has_promise(c: Connection, ledger: Table | None, suggestion_id: int) -> bool:
    if ledger is None:
        return False
    return bool(c.execute(select(func.count()).where(ledger.c.suggestion_id == suggestion_id)).scalar_one())


def ballots_have_no_voter(c: Connection) -> Iterator[str]:
    """7: what was voted stands apart from who voted."""
    for name, table in tables.metadata.tables.items():
        if "ballot" in name and {"person_id", "account_id", "at"} & set(table.c.keys()):
            yield f"{name} knows its voters"


def people_decide(c: Connection) -> Iterator[str]:
    """10: behind every step that is not the program's own stands a person; of a survey the record does not say who."""
    answered = and_(e.case_kind == Kind.SURVEY, e.role == Role.CITIZEN)
    unnamed = and_(e.actor_id.is_(None), e.role != Role.SYSTEM, not_(answered))
    nobody = select(e.case_kind, e.case_id, e.action, e.role).where(unnamed)
    for row in c.execute(nobody):
        yield f"{row.role} did {row.action} with {row.case_kind} {row.case_id}, and nobody is named"


def nobody_was_sent_away(c: Connection) -> Iterator[str]:
    """No turn was set aside: whatever was pressed or written was answered."""
    i = tables.inbox.c
    aside = c.execute(select(func.count()).where(i.state == SET_ASIDE)).scalar_one()
    if aside:
        yield f"{aside} turns were set aside"


RULES = (
    every_step_is_recorded,
    nothing_ends_without_its_author_being_told,
    no_unit_passes_it_on,
    six_months_at_most,
    a_reply_is_whole,
    ballots_have_no_voter,
    people_decide,
    nobody_was_sent_away,
)
