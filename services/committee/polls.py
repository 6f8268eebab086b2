"""Satisfaction polls of the standing committee (满意度测评): planned, seen, listed, and what came of them
(docs/rules.md §3.7). Nobody is shown a number of any kind before the voting is closed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from domain.access import roles_on
from domain.committee.poll import POLL, Poll, PollStatus
from domain.committee.poll import PollAction as A
from domain.committee.poll_rule import Attendance, Base, Tally, base_of
from domain.feedback.evaluation import Level
from domain.notice import CaseRef, Fact, Say
from domain.person import Person
from domain.roles import Role
from services.audience import hearers, subject_suggestion
from services.cases import load
from services.casework import Entrance, enter, seen
from services.facts import facts_of
from services.holding import not_yours
from services.work import Work
from storage.committee import polls
from storage.committee.polls import ELECTRONIC, PAPER, Elector
from storage.people import people

SEEN_BY_OFFICE = (PollStatus.COUNTED, PollStatus.VOID)
SEEN_BY_ALL = (PollStatus.ANNOUNCED, PollStatus.UNSATISFIED, PollStatus.FOLLOW_UP, PollStatus.ENDED)


@dataclass(frozen=True, slots=True)
class PollResult:
    """What came of a poll, with the rule it was counted by. base: the number half was taken of.

    level: None where the poll is void, for the reason in void_cause.
    """

    poll: Poll
    level: Level | None
    void_cause: str
    tally: Tally
    there: Attendance
    base: int

    @property
    def facts(self) -> dict[str, Fact]:
        """What sentences say of it: every number, and the rule."""
        return {
            **{choice: str(count) for choice, count in self.tally._asdict().items()},
            "unknown_line": Say("vote-unknown-line", {"unknown": str(self.tally.unknown)})
            if self.poll.unknown_offered
            else "",
            "level": Say(f"level-{self.level}") if self.level else Say("vote-no-result"),
            "why": Say(f"vote-void-{self.void_cause}") if self.void_cause else "",
            "members": str(self.there.members),
            "present": str(self.there.present),
            "participants": str(self.there.participants),
            "ballots": str(self.tally.ballots),
            "rule": Say("vote-rule", {"base": Say(f"vote-base-{self.poll.base}", {"count": str(self.base)}),
                                      "half": Say(f"vote-half-{self.poll.exact_half}")}),
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class PollSheet:
    """A poll as this person sees it: the facts, and what they may do now. mine: their line on the frozen list."""

    poll: Poll
    facts: Mapping[str, Fact]
    open_to: tuple[str, ...]
    mine: Elector | None


def open_poll(work: Work, *, person: Person, subject: CaseRef | None, about: str, repeats: Poll | None = None) -> Poll:
    """Plan a poll about a case, or about what the words say; who may vote is frozen when it is opened.

    about: as the ballot names it. One that is planned already and has not begun is that one: a second press plans
    nothing. Raises vote-about-please, NotYours for everybody but the office.
    """
    if not person.holds(Role.OFFICE) or (subject and not roles_on(person, load(work, subject))):
        raise not_yours(work)
    if planned := _planned_already(work, subject, repeats):
        return planned
    values: dict[str, Any] = {
        "subject_kind": subject.kind if subject else "",
        "subject_id": subject.id if subject else None,
        "about": about.strip(),
        "unknown_offered": work.profile.poll_offers_unknown,
        "repeats_id": repeats.id if repeats else None,
        "officer_id": person.id,
        "planned_at": work.now,
    }
    ways = (Entrance(A.PLAN, person, Role.OFFICE),)
    return enter(work, POLL, polls.polls, values, ways, facts={"about": about})


def _planned_already(work: Work, subject: CaseRef | None, repeats: Poll | None) -> Poll | None:
    """A poll about the same case, or in place of the same poll, that has not begun."""
    if subject is None and repeats is None:
        return None
    found = polls.about(work.c, subject) if subject else polls.listed(work.c)[0]
    again = [one for one in found if subject or (repeats and one.repeats_id == repeats.id)]
    return next((one for one in again if one.status == PollStatus.PLANNED), None)


def called(work: Work, subject: CaseRef) -> str:
    """What a ballot calls a suggestion: its number and title."""
    from_case = facts_of(work, load(work, subject))
    return f"{from_case['suggestion']} {from_case['title']}"


def result_of(work: Work, poll_id: int) -> PollResult | None:
    """What came of a poll, for whom it was announced; None before that."""
    poll = polls.polls.get(work.c, poll_id)
    return counted(work, poll) if poll.status in (*SEEN_BY_ALL, PollStatus.VOID) else None


def polls_about(work: Work, ref: CaseRef) -> list[Poll]:
    """Every poll about a case, oldest first."""
    return polls.about(work.c, ref)


def counted(work: Work, poll: Poll) -> PollResult | None:
    """The count as it was kept; None before it. What was in the urn of a void poll nobody learns."""
    tally = Tally() if poll.void_cause else polls.ballots_of(work.c, poll.id)
    if tally is None:
        return None
    there = attendance(work, poll)
    level = Level(poll.result) if poll.result else None
    return PollResult(poll, level, poll.void_cause, tally, there, base_of(Base(poll.base), tally, there))


def attendance(work: Work, poll: Poll) -> Attendance:
    """How many may vote, are there, and took a ballot. Not for anybody's eyes while people vote."""
    present = polls.count_electors(work.c, poll.id, present=True)
    took = sum(polls.count_electors(work.c, poll.id, ballot=one) for one in (ELECTRONIC, PAPER))
    return Attendance(poll.members, present, took)


def poll_sheet(work: Work, *, person: Person, poll_id: int, version: int = 0) -> PollSheet:
    """One poll for the office, for who may vote, and after it is announced for whom it concerns.

    Raises NotYours; CaseHasMovedOn where a version is given.
    """
    poll = seen(polls.polls.get(work.c, poll_id), version)
    mine = polls.elector(work.c, poll.id, person.id)
    roles = set(roles_on(person, poll)) | ({Role.COMMITTEE_MEMBER} if mine else set())
    if not roles and not _heard(work, person, poll):
        raise not_yours(work)
    return PollSheet(
        poll, _facts(work, poll, Role.OFFICE in roles), tuple(map(str, POLL.open_to(poll.status, roles))), mine
    )


def _heard(work: Work, person: Person, poll: Poll) -> bool:
    """Whether the result was announced to this person."""
    told = (Role.CHAIR, Role.COMMITTEE, Role.UNIT_HEAD, Role.UNIT_CLERK, Role.LEAD_DEPUTY, Role.CO_SIGNER)
    return poll.status in SEEN_BY_ALL and any(person.id in hearers(work, poll, role) for role in told)


def _facts(work: Work, poll: Poll, office: bool) -> dict[str, Fact]:
    facts = facts_of(work, poll) | _list(work, poll)
    visible = poll.status in SEEN_BY_ALL or (office and poll.status in SEEN_BY_OFFICE)
    result = counted(work, poll) if visible else None
    return facts | (result.facts if result else {})


def _list(work: Work, poll: Poll) -> dict[str, Fact]:
    """Who may vote and is there: how many, and whether somebody there has no ballot yet; never how many voted."""
    there = polls.count_electors(work.c, poll.id, present=True)
    without = any(one.present and not one.ballot for one in polls.electors(work.c, poll.id))
    return {
        "members": str(poll.members),
        "present": str(there),
        "quorum": Say("vote-quorum-yes" if 2 * there > poll.members else "vote-quorum-no"),
        "open": Say("vote-some-open" if without else "vote-none-open") if poll.status == PollStatus.VOTING else "",
        "papers": str(polls.count_electors(work.c, poll.id, ballot=PAPER)),
    }


def listed(work: Work, *, person: Person, limit: int, offset: int) -> tuple[list[PollSheet], int]:
    """One page of the polls: the office's are all of them, everybody else's those they may vote in; newest first."""
    if person.holds(Role.OFFICE):
        found, total = polls.listed(work.c, limit=limit, offset=offset)
    else:
        found, total = polls.of_elector(work.c, person.id, limit=limit, offset=offset)
    return [PollSheet(one, facts_of(work, one), (), None) for one in found], total


def names_of(work: Work, poll: Poll, *, present: bool) -> list[tuple[int, str]]:
    """Who on the frozen list is there without a ballot (to be given one on paper), or is not there yet."""
    every = polls.electors(work.c, poll.id)
    wanted = [one.person_id for one in every if one.present == present and not one.ballot]
    return [(one, people.get(work.c, one, work.today).name) for one in wanted]


def is_about_suggestion(work: Work, poll: Poll) -> bool:
    """Whether units and deputies can be told of it."""
    return subject_suggestion(work, poll) is not None
