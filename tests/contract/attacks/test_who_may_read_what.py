"""What people are shown follows the table: each cell as it stands, and the same cell turned round."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import pytest

from domain.cases import Suggestion
from domain.disclosure import READS, Field, Table, When
from domain.disclosure import Field as F
from domain.errors import NotYours
from domain.person import Person
from domain.roles import Role
from services.citizens import conduct
from services.feedback import collecting
from services.handling import dossier
from services.office import exporting
from services.replies import gov_review, letters, reply_letters
from services.suggestions import case_file
from services.work import Work
from storage.feedback import evaluations
from storage.handling import assignments
from storage.people import people
from storage.suggestions import suggestions
from tests.contract.hall import CLERK, DEPUTY, HEAD, OFFICE, STATION
from tests.flow.evaluators import FIRST, AfterReply, after_reply

GOV = "feng-rui"
AGAIN, INSULT, SAID, WHY = "二、南门补划了斑马线。", "你们都是废物", "南门还没有划", "孩子还是绕着走"
WHO = {
    Role.LEAD_DEPUTY: DEPUTY,
    Role.EVALUATOR: DEPUTY,
    Role.CO_SIGNER: FIRST,
    Role.OFFICE: OFFICE,
    Role.GOV_OFFICE: GOV,
    Role.UNIT_CLERK: CLERK,
    Role.UNIT_HEAD: HEAD,
    Role.STATION: STATION,
}


@dataclass(frozen=True)
class Seen:
    """A thing to read, somebody who may or may not, and what the real use case shows them."""

    field: Field
    role: Role
    shows: Callable[[Work, Person], bool]


def turned(field: Field, role: Role) -> Table:
    """The table with this one cell turned round."""
    row = dict(READS[field])
    if role in row:
        del row[role]
    else:
        row[role] = When.ALWAYS
    return {**READS, field: row}


def its(work: Work) -> Suggestion:
    return suggestions.get(work.c, 1)


def in_dossier(text: str, work: Work, person: Person) -> bool:
    newest = [one for one in assignments.of_suggestion(work.c, 1) if person.holds(Role.UNIT_CLERK, one.unit_id)
              or person.holds(Role.UNIT_HEAD, one.unit_id)]  # fmt: skip
    read = dossier.dossier(work, person=person, assignment_id=newest[-1].id)
    return text in str(read.record) or text in str(read.letters)


def in_file(text: str, work: Work, person: Person) -> bool:
    return text in str(case_file.case_file(work, person=person, suggestion_id=1).lines)


def a_letter(work: Work, person: Person) -> bool:
    return bool(letters.letters_to(work, person=person, suggestion_id=1)[1])


def a_letter_file(work: Work, person: Person) -> bool:
    return reply_letters.letters_of(work, person=person, suggestion_id=1).waiting > 0


def views(work: Work, person: Person) -> bool:
    return SAID in str(collecting.lines_of(work, its(work), 1, without=0)) and in_file(SAID, work, person)


def in_sheet(column: str, work: Work, person: Person) -> bool:
    place = exporting.SUGGESTION_COLUMNS.index(column)
    return bool(exporting.suggestions(work, person=person)[0][place])


def in_list(work: Work, person: Person) -> bool:
    return bool(exporting.opinions(work, person=person)[0][exporting.OPINION_COLUMNS.index("title")])


def insults(work: Work, person: Person) -> bool:
    return INSULT in str(conduct.log(work, person=person))


def draft_before_gov(work: Work, person: Person) -> bool:
    lead = next(one for one in assignments.of_suggestion(work.c, 1) if one.writes and one.round == its(work).round)
    return AGAIN in str(gov_review.review_sheet(work, person=person, assignment_id=lead.id).letter)


DOSSIER = [
    Seen(field, role, partial(in_dossier, text))
    for role in (Role.UNIT_CLERK, Role.UNIT_HEAD)
    for field, text in (
        (F.CO_OPINION, "record-co-opinion"),
        (F.REPLY_DRAFT, AGAIN),
        (F.REPLY, "斑马线已于5月20日划好"),
        (F.FEEDBACK, "record-feedback"),
    )
]
FILE = [
    Seen(field, role, partial(in_file, text))
    for role in (Role.OFFICE, Role.GOV_OFFICE, Role.LEAD_DEPUTY)
    for field, text in (
        (F.FEEDBACK, "file-feedback"),
        (F.CO_SIGNER_VIEW, SAID),
        (F.RATING, "file-rating"),
        (F.RATING_REASON, WHY),
    )
]
LETTERS = [
    Seen(F.REPLY, role, read)
    for role in (Role.OFFICE, Role.GOV_OFFICE, Role.LEAD_DEPUTY, Role.CO_SIGNER)
    for read in (a_letter, a_letter_file)
]
SHEETS = [
    Seen(field, role, partial(in_sheet, column))
    for role in (Role.OFFICE, Role.GOV_OFFICE)
    for field, column in ((F.SUGGESTION_TITLE, "title"), (F.FEEDBACK, "result"))
]
OTHERS = [
    Seen(F.OPINION_TITLE, Role.STATION, in_list),
    Seen(F.ABUSE, Role.STATION, insults),
    Seen(F.REPLY_DRAFT, Role.GOV_OFFICE, draft_before_gov),
]


def shown(work: Work, one: Seen, ids: dict[str, int], table: Table) -> bool:
    """Whether this role is shown it by this table; refused is not shown."""
    work.reads = table
    try:
        return one.shows(work, people.get(work.c, ids[WHO[one.role]], work.today))
    except NotYours:
        return False


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[AfterReply]:
    """Answered, evaluated with a reason, rated with one; the second reply is a draft; somebody was insulted."""
    async with after_reply(database_url) as place:
        await place.replied(FIRST)
        await place.sends(FIRST, "b:view-open:1:0:")
        await place.presses(FIRST, "不满意")
        await place.says(FIRST, SAID)
        await place.evaluates(DEPUTY, "分开评价", "满意", "不满意", reason="南门一侧没有划。")
        await place.presses(CLERK, "签收")
        await place.scene.turns.sweep(partial(_more, ids=place.ids))
        yield place


def _more(work: Work, *, ids: dict[str, int]) -> None:
    [rating] = evaluations.ratings_of(work.c, 1, 1)
    evaluations.ratings.change(work.c, rating.id, rating.version, status="given", level="dissatisfied", reason=WHY)
    lead = next(one for one in assignments.of_suggestion(work.c, 1) if one.writes and one.round == 2)
    assignments.change(work.c, lead.id, lead.version, draft=AGAIN)
    conduct.record(work, people.get(work.c, ids["wang"], work.today), INSULT)


async def test_each_is_shown_as_its_cell_says_and_otherwise_when_the_cell_is_turned(county: AfterReply) -> None:
    wrong: list[Any] = []
    for one in (*DOSSIER, *FILE, *LETTERS, *SHEETS, *OTHERS):
        for table in (READS, turned(one.field, one.role)):
            found = await county.scene.turns.sweep(partial(shown, one=one, ids=county.ids, table=table))
            when = table[one.field].get(one.role)
            if found != (when is not None):
                wrong.append(
                    (str(one.field), str(one.role), getattr(one.shows, "__name__", str(one.shows)), when, found)
                )
    assert wrong == []


async def test_of_a_confidential_suggestion_the_government_office_gets_no_letter(county: AfterReply) -> None:
    def hide(work: Work) -> None:
        suggestions.change(work.c, 1, its(work).version, publication="confidential")

    await county.scene.turns.sweep(hide)
    for read in (a_letter, a_letter_file):
        for role, gets in ((Role.GOV_OFFICE, False), (Role.OFFICE, True), (Role.CO_SIGNER, True)):
            one = Seen(F.REPLY, role, read)
            assert await county.scene.turns.sweep(partial(shown, one=one, ids=county.ids, table=READS)) == gets, role


async def test_a_co_signer_is_not_told_what_the_others_said_and_the_evaluator_is(database_url: str) -> None:
    async with after_reply(database_url) as place:
        await place.replied(FIRST)
        await place.sends(FIRST, "b:view-open:1:0:")
        await place.presses(FIRST, "不满意")
        await place.says(FIRST, SAID)

        def read(work: Work, table: Table, who: str) -> bool:
            work.reads = table
            person = people.get(work.c, place.ids[who], work.today)
            try:
                return SAID in str(collecting.views(work, person=person, suggestion_id=1))
            except NotYours:
                return False

        for who, table, gets in (
            (DEPUTY, READS, True),
            (FIRST, READS, False),
            (DEPUTY, turned(F.CO_SIGNER_VIEW, Role.EVALUATOR), False),
        ):
            assert await place.scene.turns.sweep(partial(read, table=table, who=who)) == gets
