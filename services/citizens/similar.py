"""Before an opinion is sent: is it perhaps one that is there already? Shown in our own words, decided by its author."""

from dataclasses import dataclass
from datetime import date

from domain.cases import Opinion
from domain.notice import Fact, Say
from domain.opinions import recognition
from domain.opinions.opinion import JOINABLE, OPINION
from domain.opinions.opinion import OpinionStatus as S
from domain.person import Person
from domain.rules.calendar import local_day
from services.citizens.intake import Draft, where
from services.citizens.opinion_state import next_of, state_of
from services.opinions import likeness
from services.opinions.claiming import where_about
from services.work import Work
from storage import attachments
from storage.opinions import answers, opinions

# What the program noticed about a text that makes it nothing to show around, not even by its number.
KEPT_CLOSE = frozenset({"accusation", "litigation", "petition", "abuse", "threat", "personal_data"})


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier matter as somebody else may hear of it: number, topic and place in our words, where it stands.

    how: "others", "own" (still open), "joined" or "closed" (the person's own).
    """

    how: str
    id: int
    facts: dict[str, Fact]


def earlier(work: Work, *, person: Person, draft: Draft) -> Earlier | None:
    """What is most like this draft: first what the person brought in before, then what others did. None: nothing is."""
    mine = likeness.like_own(work, person=person, text=draft.text, place=draft.place)
    if mine is not None and mine.status not in (S.DECLINED, S.WITHDRAWN):
        return _own(work, mine)
    station_id, district_id = where(work, draft.place, draft.text, draft.district_id)
    found = likeness.like_others(
        work,
        author_id=person.id,
        station_id=station_id,
        district_id=district_id,
        text=draft.text,
        place=draft.place,
    )
    if not found:
        work.unlike.add((draft.text, draft.place))
    masters = (opinions.get(work.c, match.id) for match in found)
    best = next((one for one in masters if _may_be_shown(one)), None)
    return Earlier("others", best.id, public_facts(work, best)) if best else None


def _may_be_shown(opinion: Opinion) -> bool:
    """Whether it is open still, and nothing that is kept close."""
    noticed = {*opinion.hints.split(), *recognition.noticed(opinion.text)}
    return opinion.status in JOINABLE and not KEPT_CLOSE & noticed


def details(work: Work, *, opinion_id: int) -> dict[str, Fact]:
    """More about a matter others brought in, before one joins it: since when, and what comes next."""
    opinion = opinions.get(work.c, opinion_id)
    day: date = local_day(opinion.submitted_at)
    return public_facts(work, opinion) | {"date": day, "next": next_of(work, opinion)}


def public_facts(work: Work, opinion: Opinion) -> dict[str, Fact]:
    """What anybody may know of an open matter: never its author's words (docs/rules.md §3.1)."""
    behind = opinions.merged_into(work.c, opinion.id)
    return {
        "number": opinion.number,
        "title": Say(f"topic-{opinion.topic}"),
        "place": where_about(work, opinion),
        "state": state_of(work, opinion),
        "count": str(1 + len(behind) - opinion.detached),
    }


def brings_news(work: Work, opinion: Opinion, text: str, files: tuple[int, ...]) -> bool:
    """Whether somebody who comes again says, or shows, what was not there before."""
    known = [opinion.text, *(one.text for one in answers.additions_of(work.c, [opinion.id]))]
    seen = {file.sha256 for file in attachments.of_opinion(work.c, opinion.id) if file.sha256}
    new_files = [one for one in attachments.some(work.c, files) if one.sha256 is None or one.sha256 not in seen]
    return bool(new_files) or likeness.says_something_new(text, "\n".join(known))


def _own(work: Work, opinion: Opinion) -> Earlier:
    facts: dict[str, Fact] = {"number": opinion.number, "title": opinion.title, "state": state_of(work, opinion)}
    if opinion.status == S.MERGED:
        return Earlier("joined", opinion.id, facts)
    if opinion.status not in OPINION.ends:
        return Earlier("own", opinion.id, facts)
    given = answers.of_opinion(work.c, opinion.id)
    result = opinion.summary or (given[-1].text if given else "") or Say("result-none")
    day: date = local_day(given[-1].given_at if given else opinion.submitted_at)
    return Earlier("closed", opinion.id, facts | {"result": result, "date": day})
