"""Surveys: the frame, the sample, who answered, what came of it. What is being answered lies in survey_urns.py."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, delete, func, insert, select, update

from domain.campaigns.surveys.frame import FrameRow
from domain.campaigns.surveys.survey import Contact, Survey, SurveyStatus
from storage import tables
from storage.versioned import Kept


@dataclass(frozen=True, slots=True)
class Drawn:
    """One person of the sample, by their number in it. person_id: who they are in the program, where invited."""

    id: int
    survey_id: int
    number: int
    frame_id: int
    person_id: int | None
    contact: str


class Sampled(NamedTuple):
    """The same with their line of the frame."""

    id: int
    number: int
    person_id: int | None
    contact: str
    code: str
    stratum: str
    name: str
    phone: str


class Said(NamedTuple):
    """What was answered about one target, after the closing."""

    satisfied: int = 0
    basically_satisfied: int = 0
    dissatisfied: int = 0
    unknown: int = 0


surveys = Kept(tables.surveys, Survey)
samples = Kept(tables.survey_sample, Drawn)
v, f, d = tables.surveys.c, tables.survey_people.c, tables.survey_sample.c
a, n, w = tables.survey_answered.c, tables.survey_counts.c, tables.survey_valid.c
y, x = tables.survey_consents.c, tables.survey_files.c
_FRAME = select(f.code, f.stratum, f.name, f.phone)
_SAMPLED = select(d.id, d.number, d.person_id, d.contact, f.code, f.stratum, f.name, f.phone).join_from(
    tables.survey_sample, tables.survey_people
)


def of_campaign(c: Connection, campaign_id: int) -> Survey | None:
    """The campaign's survey: the newest, if one was called off before."""
    return surveys.first(c, v.campaign_id == campaign_id, order=(v.id.desc(),))


# ── the frame ────────────────────────────────────────────────────────────────────────────────────
def keep_frame(c: Connection, survey_id: int, rows: Sequence[FrameRow]) -> None:
    """The frame, in place of one that was taken in before."""
    c.execute(delete(tables.survey_people).where(f.survey_id == survey_id))
    c.execute(insert(tables.survey_people), [{"survey_id": survey_id, **row._asdict()} for row in rows])


def frame_of(c: Connection, survey_id: int) -> list[FrameRow]:
    """The frame, in the order of the codes."""
    return sorted(FrameRow(*row) for row in c.execute(_FRAME.where(f.survey_id == survey_id)))


# ── the sample ───────────────────────────────────────────────────────────────────────────────────
def keep_sample(c: Connection, survey_id: int, codes: Sequence[str]) -> None:
    """Whoever was drawn, numbered in this order."""
    ids = {code: id for code, id in c.execute(select(f.code, f.id).where(f.survey_id == survey_id))}
    rows = [{"survey_id": survey_id, "number": at, "frame_id": ids[code]} for at, code in enumerate(codes, 1)]
    c.execute(insert(tables.survey_sample), rows)


def sample_of(c: Connection, survey_id: int) -> list[Sampled]:
    """The sample, in its order."""
    return [Sampled(*row) for row in c.execute(_SAMPLED.where(d.survey_id == survey_id).order_by(d.number))]


def stratum_of(c: Connection, sample_id: int) -> str:
    """In which stratum somebody was drawn."""
    found = select(f.stratum).join_from(tables.survey_sample, tables.survey_people).where(d.id == sample_id)
    return str(c.execute(found).scalar_one())


def asked(c: Connection, survey_id: int, person_id: int) -> Drawn | None:
    """This person as one of the sample, where they were invited in chat."""
    return samples.first(c, d.survey_id == survey_id, d.person_id == person_id)


def invited(c: Connection, survey_id: int) -> list[int]:
    """Who was invited in chat and has not said no."""
    which = (d.survey_id == survey_id, d.person_id.is_not(None), d.contact != Contact.REFUSED)
    return list(c.scalars(select(d.person_id).where(*which).order_by(d.number)))


def asking(c: Connection, person_id: int) -> list[Survey]:
    """The surveys that ask this person now, the newest first."""
    theirs = select(d.survey_id).where(d.person_id == person_id, d.contact != Contact.REFUSED)
    return surveys.all(c, v.id.in_(theirs), v.status == SurveyStatus.ASKING, order=(v.id.desc(),))


def set_contact(c: Connection, sample_ids: Collection[int], contact: Contact) -> None:
    """What became of these people."""
    c.execute(update(tables.survey_sample).where(d.id.in_(list(sample_ids))).values(contact=contact))


def invite(c: Connection, sample_id: int, person_id: int) -> None:
    """This is them, in the program."""
    samples.set(c, sample_id, person_id=person_id)


# ── who answered ─────────────────────────────────────────────────────────────────────────────────
def answered_by(c: Connection, sample_id: int) -> set[int]:
    """The targets somebody has answered about. The caller holds the lock of the survey."""
    return set(c.scalars(select(a.target_id).where(a.sample_id == sample_id)))


def everybody_answered(c: Connection, survey_id: int) -> dict[int, set[int]]:
    """The same for the whole sample, by its ids."""
    found: dict[int, set[int]] = {}
    asked = select(a.sample_id, a.target_id).join_from(tables.survey_answered, tables.survey_sample)
    for sample_id, target_id in c.execute(asked.where(d.survey_id == survey_id)):
        found.setdefault(sample_id, set()).add(target_id)
    return found


def mark_answered(c: Connection, pairs: Iterable[tuple[int, int]]) -> None:
    """These people have answered about these targets."""
    if rows := [{"sample_id": sample, "target_id": target} for sample, target in pairs]:
        c.execute(insert(tables.survey_answered), rows)


def contacts(c: Connection, survey_id: int) -> dict[tuple[str, str], int]:
    """How many of the sample, by stratum and what became of them."""
    found = select(f.stratum, d.contact, func.count()).join_from(tables.survey_sample, tables.survey_people)
    grouped = found.where(d.survey_id == survey_id).group_by(f.stratum, d.contact)
    return {(stratum, contact): count for stratum, contact, count in c.execute(grouped)}


def answered(c: Connection, survey_id: int) -> dict[tuple[int, str], int]:
    """How many have answered, by target and stratum."""
    found = (
        select(a.target_id, f.stratum, func.count())
        .join_from(tables.survey_answered, tables.survey_sample)
        .join(tables.survey_people, d.frame_id == f.id)
        .where(d.survey_id == survey_id)
        .group_by(a.target_id, f.stratum)
    )
    return {(target, stratum): count for target, stratum, count in c.execute(found)}


# ── what was answered ────────────────────────────────────────────────────────────────────────────
def keep_counts(c: Connection, survey_id: int, said: Mapping[tuple[int, str], Said]) -> None:
    """What came out of the urn: levels by target, how many valid answers by stratum."""
    by_target: dict[int, Said] = {}
    for (target, _), one in said.items():
        before = by_target.get(target, Said())
        by_target[target] = Said(*(x + y for x, y in zip(before, one, strict=True)))
    rows = [{"survey_id": survey_id, "target_id": target, **one._asdict()} for target, one in by_target.items()]
    c.execute(insert(tables.survey_counts), rows)
    valid = [
        {"survey_id": survey_id, "target_id": target, "stratum": stratum, "valid": sum(one) - one.unknown}
        for (target, stratum), one in said.items()
    ]
    c.execute(insert(tables.survey_valid), valid)


def counts_of(c: Connection, survey_id: int) -> dict[int, Said]:
    """What was answered, by target; empty before the closing."""
    found = select(n.target_id, n.satisfied, n.basically_satisfied, n.dissatisfied, n.unknown)
    return {row[0]: Said(*row[1:]) for row in c.execute(found.where(n.survey_id == survey_id))}


def valid_of(c: Connection, survey_id: int) -> dict[tuple[int, str], int]:
    """How many valid answers each stratum gave about each target."""
    found = select(w.target_id, w.stratum, w.valid).where(w.survey_id == survey_id)
    return {(target, stratum): valid for target, stratum, valid in c.execute(found)}


# ── who agreed to be invited ─────────────────────────────────────────────────────────────────────
def agree(c: Connection, person_id: int, phone: str, at: datetime) -> None:
    """This person may be invited in chat when this number is drawn."""
    disagree(c, person_id)
    c.execute(insert(tables.survey_consents), {"person_id": person_id, "phone": phone, "at": at})


def disagree(c: Connection, person_id: int) -> None:
    """Not any more."""
    c.execute(delete(tables.survey_consents).where(y.person_id == person_id))


def agreed(c: Connection, person_id: int) -> str | None:
    """The number somebody agreed with; None for who has not."""
    phone: str | None = c.execute(select(y.phone).where(y.person_id == person_id)).scalar_one_or_none()
    return phone


def reachable(c: Connection, phones: Collection[str]) -> dict[str, list[tuple[int, str]]]:
    """Who has agreed with these numbers and has an account: id and name, by number."""
    p, accounts = tables.people.c, tables.accounts.c
    has_account = select(accounts.id).where(accounts.person_id == p.id).exists()
    theirs = select(y.phone, p.id, p.name).join_from(tables.survey_consents, tables.people)
    found: dict[str, list[tuple[int, str]]] = {}
    for phone, id, name in c.execute(theirs.where(has_account, y.phone.in_(list(phones))).order_by(p.id)):
        found.setdefault(phone, []).append((id, name))
    return found


def forget(c: Connection, person_id: int) -> None:
    """Somebody is nobody any more: nothing here leads to them."""
    disagree(c, person_id)
    c.execute(update(tables.survey_sample).where(d.person_id == person_id).values(person_id=None))


# ── tables sent in ───────────────────────────────────────────────────────────────────────────────
def expect_file(c: Connection, attachment_id: int, campaign_id: int) -> None:
    """A table for this campaign is on its way."""
    c.execute(insert(tables.survey_files), {"attachment_id": attachment_id, "campaign_id": campaign_id})


def file_for(c: Connection, attachment_id: int) -> int | None:
    """Which campaign a table is for."""
    found: int | None = c.execute(select(x.campaign_id).where(x.attachment_id == attachment_id)).scalar_one_or_none()
    return found


def looked_at(c: Connection, attachment_id: int) -> None:
    """It is needed no more."""
    c.execute(delete(tables.survey_files).where(x.attachment_id == attachment_id))
