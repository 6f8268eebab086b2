"""Withdrawing, at every stage: what stops, what goes on without the person, which words go (docs/rules.md §3.1, §8)."""

from dataclasses import dataclass
from typing import Any

from domain.cases import Opinion
from domain.errors import CaseworkError, NotYours
from domain.notice import Fact
from domain.opinions.opinion import OpinionAction as A
from domain.opinions.opinion import OpinionStatus as S
from domain.person import Person
from domain.roles import Role
from services.campaigns.collecting import coming_in
from services.casework import move, note, seen
from services.citizens import forgetting
from services.facts import facts_of
from services.work import Work
from storage import events
from storage.opinions import opinions
from storage.suggestions import suggestions

# Up to which point an opinion has come, as far as withdrawing is concerned.
STAGES = {
    S.SCREENING: "early",
    S.NEED_INFO: "early",
    S.MERGED: "joined",
    S.ACCEPTED: "accepted",
    S.WITH_DEPUTY: "accepted",
    S.HANDLING: "handling",
    S.ANSWERED: "accepted",
    S.DISPUTED: "accepted",
    S.ADOPTED: "adopted",
    S.IN_CAMPAIGN: "campaign",
}
# What has been done before: nothing of it is the author's alone any more, but the words are.
EARLY = ("early", "joined", "adopted")
EMPTY: dict[str, Any] = {
    "text": "",
    "title": "",
    "place": "",
    "lat": None,
    "lon": None,
    "brief": "",
    "hints": "",
}
NAMELESS: dict[str, Any] = {"anonymous": True, "signature": "", "phone": ""}


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """An opinion on its way out: at which stage, the facts of its sentences, and how many others stay in it.

    stage: one of STAGES, or "shared" when others are handled together with it. by_choice: the author had joined in.
    """

    opinion: Opinion
    stage: str
    facts: dict[str, Fact]
    by_choice: bool


def asked(work: Work, *, person: Person, opinion_id: int) -> Withdrawal:
    """What withdrawing would mean now. Raises NotYours; withdraw-over when nothing is left to withdraw."""
    opinion = opinions.get(work.c, opinion_id)
    if opinion.author_id != person.id or opinion.detached:
        raise NotYours
    stage = STAGES.get(S(opinion.status))
    if stage is None:
        raise CaseworkError("withdraw-over", number=opinion.number)
    followers = opinions.merged_into(work.c, opinion.id)
    if followers and stage != "adopted":
        stage = "shared"
    return Withdrawal(opinion, stage, _facts(work, opinion, len(followers)), _joined_by_choice(work, opinion))


def withdraw(work: Work, *, person: Person, opinion_id: int, version: int) -> Withdrawal:
    """Take it back. Early the words go, later the name; others who stand behind the matter are not touched.

    Raises NotYours, CaseHasMovedOn, withdraw-over.
    """
    opinions.locked(work.c, opinion_id)
    going = asked(work, person=person, opinion_id=opinion_id)
    before = seen(going.opinion, version)
    forgetting.blot_out(work, before, words=going.stage in (*EARLY, "shared"))
    if going.stage == "shared":
        _leave_to_others(work, before, person)
    elif going.stage in EARLY:
        forgetting.let_go(work, before)
        gone = {**EMPTY, **NAMELESS, "detached": True, "master_id": None, "suggestion_id": None}
        move(work, before, A.WITHDRAW, person, says=_said(going), columns=gone)
    else:
        move(work, before, A.WITHDRAW, person, says=_said(going), columns={**NAMELESS, "detached": True})
        if before.status == S.IN_CAMPAIGN:
            coming_in.speaker_left(work, before)
    return going


def _said(going: Withdrawal) -> dict[str, Fact]:
    return {"suggestion": going.facts["suggestion"]}


def _leave_to_others(work: Work, opinion: Opinion, person: Person) -> None:
    """The matter stays with those merged into it: it goes on under the words of the next of them."""
    following = opinions.merged_into(work.c, opinion.id)[0]
    forgetting.let_go(work, opinion)
    theirs = {name: getattr(following, name) for name in EMPTY}
    opinions.change(work.c, opinion.id, opinion.version, **theirs, **NAMELESS, detached=True)
    note(work, opinion, "leave", person, Role.CITIZEN)


def _facts(work: Work, opinion: Opinion, others: int) -> dict[str, Fact]:
    suggestion = suggestions.get(work.c, opinion.suggestion_id) if opinion.suggestion_id else None
    called = (suggestion.number or f"“{suggestion.title}”") if suggestion else ""
    master = opinions.get(work.c, opinion.master_id) if opinion.master_id else opinion
    left = sum(not one.detached for one in (master, *opinions.merged_into(work.c, master.id))) - 1
    facts: dict[str, Fact] = {
        "suggestion": called,
        "master": master.number,
        "count": str(left if opinion.master_id else others),
    }
    return facts_of(work, opinion) | facts


def _joined_by_choice(work: Work, opinion: Opinion) -> bool:
    last = [one.action for one in events.of_case(work.c, opinion.ref) if one.action in (A.JOIN, A.MERGE)]
    return last[-1:] == [A.JOIN]
