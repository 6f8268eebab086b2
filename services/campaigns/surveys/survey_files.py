"""Tables the operator of a survey sends in: a frame, a call list. Looked at when their bytes are there; in a moment the
operator hears what became of them."""

from collections.abc import Sequence
from typing import Any

from domain.campaigns.surveys.call_forms import Entries
from domain.errors import CaseworkError
from domain.notice import CaseRef, Fact, Kind, Notice, Say
from domain.people.sheets import Fault, Grid
from domain.person import Person
from services.campaigns.surveys.sampling import OPERATOR, Taken, take_frame
from services.campaigns.surveys.survey_calls import Entered, enter_list
from services.citizens.intake import keep_file
from services.holding import not_yours
from services.work import Work
from storage import attachments
from storage.campaigns.surveys import surveys
from storage.people import people

# what such a file is fetched as
FRAME, CALLS = "survey-frame", "survey-calls"
AT_ONCE = 15
MOST = 10


def send_in(
    work: Work, *, person: Person, account_id: int, campaign_id: int, kind: str, handle: str, file_name: str, size: int
) -> int:
    """A table is on its way. Raises NotYours."""
    if not person.holds(OPERATOR, campaign_id):
        raise not_yours(work)
    id = keep_file(work, account_id=account_id, kind=kind, handle=handle, file_name=file_name, size=size)
    surveys.expect_file(work.c, id, campaign_id)
    return id


def look_at(work: Work, *, attachment_id: int, person_id: int, kind: str, grids: Sequence[Grid]) -> None:
    """Take in what was sent, and tell its sender what became of it. Raises what `take_frame` and `enter_list` raise."""
    campaign_id, person = surveys.file_for(work.c, attachment_id), people.get(work.c, person_id, work.today)
    _done_with(work, attachment_id)
    if campaign_id is None:
        return
    ref = CaseRef(Kind.CAMPAIGN, campaign_id)
    sent: dict[str, Any] = {"person": person, "campaign_id": campaign_id, "grids": grids}
    if kind == FRAME:
        _say_of_frame(work, person, ref, take_frame(work, **sent))
    else:
        _say_of_calls(work, person, ref, enter_list(work, **sent))


def cannot(work: Work, *, attachment_id: int, person_id: int, why: CaseworkError) -> None:
    """It could not be taken in: its sender hears why."""
    campaign_id = surveys.file_for(work.c, attachment_id)
    _done_with(work, attachment_id)
    if campaign_id is not None:
        person = people.get(work.c, person_id, work.today)
        _tell(work, person, CaseRef(Kind.CAMPAIGN, campaign_id), why.says, **why.facts)


def _done_with(work: Work, attachment_id: int) -> None:
    surveys.looked_at(work.c, attachment_id)
    attachments.looked_at(work.c, attachment_id)


def _say_of_frame(work: Work, person: Person, ref: CaseRef, taken: Taken) -> None:
    if taken.too_late:
        _tell(work, person, ref, "frame-too-late")
    elif taken.survey is None:
        _say_faults(work, person, ref, taken.faults)
    else:
        _tell(work, person, ref, "frame-taken", people=str(taken.survey.people), digest=taken.survey.digest)


def _say_faults(work: Work, person: Person, ref: CaseRef, faults: Sequence[Fault]) -> None:
    """Every fault, as many messages as it takes; after so many there is no point in reading on."""
    named = [_fault(one) for one in faults]
    pages = [named[at : at + AT_ONCE] for at in range(0, len(named), AT_ONCE)][:MOST]
    for page in pages:
        _tell(work, person, ref, "frame-faulty", count=str(len(named)), list=page)


def _fault(fault: Fault) -> Say:
    where: dict[str, Fact] = {"sheet": fault.sheet, "row": str(fault.row), "column": fault.column, "why": fault.why}
    if not fault.sheet:
        return Say("import-fault-file", {"why": fault.why})
    if not fault.row:
        return Say("import-fault-column", where)
    return Say("import-fault", where)


def _say_of_calls(work: Work, person: Person, ref: CaseRef, said: Entered | Entries) -> None:
    if isinstance(said, Entries):
        _tell(work, person, ref, "calls-faulty", list=[*said.wrong])
        return
    _tell(work, person, ref, "calls-taken", **said.facts)


def _tell(work: Work, person: Person, ref: CaseRef, says: str, **facts: Fact) -> None:
    """At any hour: it answers what the operator has just sent."""
    work.notices.append(Notice(person.id, OPERATOR, says, facts, case=ref, urgent=True))
