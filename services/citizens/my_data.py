"""我的资料: see it, take it along, have it erased as far as the law lets us (docs/rules.md §8, decision 0008)."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from domain.cases import Opinion
from domain.errors import CaseworkError
from domain.notice import Fact
from domain.opinions.opinion import OPINION
from domain.person import Person
from domain.rules.calendar import local_day
from services.citizens import citizen_code, forgetting
from services.citizens.opinion_state import state_of
from services.citizens.withdrawing import EMPTY, NAMELESS
from services.work import Work
from storage import attachments, events
from storage.campaigns.surveys import surveys
from storage.citizens import erasing, my_data
from storage.feedback import evaluations
from storage.opinions import answers, opinions, questions
from storage.people import people

# What a copy of everything is kept as until the next one.
COPY = "copy"
Line = dict[str, Fact]
KEPT_AFTER = timedelta(days=forgetting.KEPT_DAYS)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is kept about somebody, in numbers: shown before anything is done with it."""

    facts: dict[str, Fact]
    open: int


@dataclass(frozen=True, slots=True)
class Book:
    """Everything kept about somebody: as data, and the same for reading."""

    data: dict[str, Any]
    opinions: tuple[Opinion, ...]


def sheet(work: Work, *, person: Person) -> Sheet:
    """What is kept: name, number, how many opinions, how many of them open, how many accounts."""
    mine, total = opinions.of_author(work.c, person.id)
    still = sum(one.status not in OPINION.ends and not one.detached for one in mine)
    facts: dict[str, Fact] = {
        "name": person.name,
        "phone": person.phone,
        "count": str(total),
        "still": str(still),
        "accounts": str(len(people.accounts_of(work.c, person.id))),
        "files": str(sum(len(attachments.of_opinion(work.c, one.id)) for one in mine)),
    }
    return Sheet(facts, still)


def book(work: Work, *, person: Person) -> Book:
    """Everything kept about this person, to be taken along."""
    mine = opinions.of_author(work.c, person.id)[0]
    accounts = people.accounts_of(work.c, person.id)
    data: dict[str, Any] = {
        "person": _plain(my_data.person_row(work.c, person.id)),
        "accounts": [{"channel": one.channel, "since": one.created_at.isoformat()} for one in accounts],
        "opinions": [_opinion(work, one) for one in mine],
        "web_chat": [_plain(one) for one in my_data.talk_of(work.c, [one.id for one in accounts])],
    }
    return Book(data, tuple(mine))


def keep_for_sending(work: Work, *, content: bytes, mime: str, account_id: int, name: str) -> int:
    """Keep a file that is about to be sent to its owner; it is gone with everything else of theirs."""
    blob = attachments.keep_bytes(work.c, content, mime)
    attachments.add(
        work.c,
        account_id=account_id,
        kind=COPY,
        handle=f"blob:{blob}",
        file_name=name,
        mime=mime,
        size=len(content),
        blob_id=blob,
        received_at=work.now,
    )
    return blob


def erase(work: Work, *, person: Person, account_id: int) -> str:
    """Forget this person: what is over is emptied, what is open goes on without a name. Returns the code that is left.

    The account speaks for somebody new from now on. Raises erase-in-office for people in office: the roster is not
    theirs to erase.
    """
    if person.grants:
        raise CaseworkError("erase-in-office")
    mine = opinions.of_author(work.c, person.id)[0]
    ids = [one.id for one in people.accounts_of(work.c, person.id)]
    for one in mine:
        _forget_one(work, one)
    signed = [word for one in mine for word in (one.signature, one.phone)]
    named = erasing.blots([person.name, person.phone, *signed, *my_data.words_elsewhere(work.c, person.id)])
    erasing.from_accounts(work.c, ids, named)
    erasing.from_staff(work.c, named)
    attachments.forget_unsent(work.c, ids)
    surveys.forget(work.c, person.id)
    my_data.empty_talk(work.c, ids)
    my_data.keep_files_nowhere(work.c, ids, person.id, work.now)
    my_data.nobody(work.c, person.id, work.now)
    _part_with_accounts(work, person, ids)
    return citizen_code.give(work, person) if any(one.status not in OPINION.ends for one in mine) else ""


def empty_what_is_over(work: Work, limit: int = 200) -> int:
    """Empty what has ended since: of people who are nobody any more, and withdrawn matters after their time."""
    ids = my_data.to_be_emptied(work.c, work.now - KEPT_AFTER, limit)
    for one in (opinions.locked(work.c, id) for id in ids):
        forgetting.blot_out(work, one, words=True)
        forgetting.let_go(work, one)
        opinions.change(work.c, one.id, one.version, **EMPTY, **NAMELESS, summary="")
    return len(ids)


def _forget_one(work: Work, opinion: Opinion) -> None:
    over = opinion.status in OPINION.ends
    forgetting.blot_out(work, opinion, words=over)
    changes: dict[str, Any] = dict(NAMELESS)
    if over:
        forgetting.let_go(work, opinion)
        changes |= {**EMPTY, "summary": "", "detached": True}
    opinions.change(work.c, opinion.id, opinion.version, **changes)


def _part_with_accounts(work: Work, person: Person, ids: list[int]) -> None:
    """Each account belongs to somebody new, about whom nothing is known; a draft goes as well."""
    for id in ids:
        people.give_account(work.c, id, people.add(work.c, language=person.language, at=work.now))
        people.forget_dialogue(work.c, id)


def _opinion(work: Work, opinion: Opinion) -> dict[str, Any]:
    """One opinion with everything that hangs on it."""
    added = answers.additions_of(work.c, [opinion.id])
    asked = questions.of_opinion(work.c, opinion.id)
    files = attachments.of_opinion(work.c, opinion.id)
    own = {name: getattr(opinion, name) for name in ("number", "title", "text", "place", "topic", "anonymous")}
    return own | {
        "signature": opinion.signature,
        "phone": opinion.phone,
        "submitted_at": opinion.submitted_at.isoformat(),
        "status": opinion.status,
        "additions": [{"at": one.at.isoformat(), "text": one.text} for one in added],
        "questions": [{"asked": one.text, "answered": one.answer} for one in asked],
        "files": [{"kind": one.kind, "name": one.file_name, "sha256": one.sha256} for one in files],
        "answers": [_rated(one.text, one.level, one.reason) for one in answers.of_opinion(work.c, opinion.id)],
        "ratings": [_rated("", r.level, r.reason) for r in evaluations.ratings_of_opinion(work.c, opinion.id)],
        "events": list(_steps(work, opinion)),
    }


def _rated(text: str, level: str, reason: str) -> dict[str, str]:
    return {"text": text, "rated": level, "reason": reason}


def _steps(work: Work, opinion: Opinion) -> Iterator[dict[str, str]]:
    for event in events.of_case(work.c, opinion.ref):
        yield {"at": event.at.isoformat(), "what": event.action, "status": event.to_status}


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in row.items()}


def as_json(found: Book) -> bytes:
    """The data as a file programs can read."""
    return json.dumps(found.data, ensure_ascii=False, indent=2).encode()


def forget_copies(work: Work, *, account_id: int) -> None:
    """Copies made before are not kept beside a new one."""
    attachments.forget_unsent(work.c, [account_id], kind=COPY)


def lines(work: Work, found: Book) -> list[Line]:
    """Each opinion as it reads on paper: number, title, day, where it stands, the words."""
    return [
        {
            "number": one.number,
            "title": one.title,
            "date": local_day(one.submitted_at),
            "state": state_of(work, one),
            "text": one.text,
            "place": one.place,
        }
        for one in found.opinions
    ]
