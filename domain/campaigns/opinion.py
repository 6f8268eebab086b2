"""The life of what was said of a target of an appraisal campaign (评议意见), as a table. Sources: docs/rules.md §3.8.

A citizen's opinion stays what it is (decision 0025); this is what becomes of it in the campaign.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from domain.campaigns.family import OfCampaign
from domain.clocks import Clock as K
from domain.errors import CaseworkError, SomethingMissing
from domain.guards import reason_given
from domain.lifecycle import Life, Tell
from domain.lifecycle import Step as Row
from domain.notice import CaseRef, Kind, in_a_row
from domain.roles import Role as R


class Channel(StrEnum):
    """How an opinion came: a citizen's own, a deputy's visit, or one of the five channels entered by staff (S4.15)."""

    CITIZEN = "citizen"
    VISIT = "visit"
    RECEPTION_DAY = "reception_day"
    MAILBOX = "mailbox"
    PHONE = "phone"
    ONLINE = "online"
    OUTREACH = "outreach"


# What staff enter; the others enter themselves.
ENTERED = (Channel.RECEPTION_DAY, Channel.MAILBOX, Channel.PHONE, Channel.ONLINE, Channel.OUTREACH)


class Utterance(StrEnum):
    """What kind of utterance it is (S0.6)."""

    CRITICISM = "criticism"
    OPINION = "opinion"
    SUGGESTION = "suggestion"


class Category(StrEnum):
    """What it is about: the five contents of an appraisal (S4.7), then the five kinds of problem (S4.45)."""

    LAWFULNESS = "lawfulness"
    OPENNESS = "openness"
    APPROVAL = "approval"
    SERVICE = "service"
    EFFICIENCY = "efficiency"
    UNCLEAR_DUTIES = "unclear_duties"
    FORMALISM = "formalism"
    PRIVATE_GAIN = "private_gain"
    WEAK_OVERSIGHT = "weak_oversight"
    EXTORTION = "extortion"


CONTENTS = tuple(Category)[:5]
PROBLEMS = tuple(Category)[5:]


class OpinionInStatus(StrEnum):
    """Where it stands. NEW lasts no longer than the turn that takes it in."""

    NEW = "new"
    RECEIVED = "received"
    SORTED = "sorted"
    HANDED = "handed"
    ANSWERED = "answered"
    SET_ASIDE = "set_aside"
    GIVEN_BACK = "given_back"
    AT_DISCIPLINE = "at_discipline"
    WITHDRAWN = "withdrawn"


class OpinionInAction(StrEnum):
    """What can be done with it."""

    TAKE_IN = "take_in"
    SORT = "sort"
    HAND_OVER = "hand_over"
    RETURN = "return"
    TO_DISCIPLINE = "to_discipline"
    SET_ASIDE = "set_aside"
    GIVE_BACK = "give_back"
    WITHDRAW = "withdraw"
    TELL = "tell"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class CampaignOpinion(OfCampaign):
    """What somebody said of a target. SERIES: how its number begins.

    text: the words; empty for a citizen's own, which stay with the opinion. brief: what the unit reads.
    """

    KIND: ClassVar[str] = Kind.CAMPAIGN_OPINION
    SERIES: ClassVar[str] = "PYJ"
    id: int
    campaign_id: int
    version: int
    status: str
    number: str
    channel: str
    # the citizen's opinion, or the record of the deputy's visit it came from
    opinion_id: int | None
    visit_id: int | None
    deputy_id: int | None
    # who wrote it down; how whoever spoke can be reached, for them alone
    recorded_by: int
    contact: str
    # the target, what it is and what it is about: as people sorted it
    unit_id: int | None
    utterance: str
    category: str
    text: str
    brief: str
    # what the program noticed in the words
    hints: str
    # why it was not handed to the unit
    reason: str
    received_at: datetime
    handed_at: datetime | None

    @property
    def ref(self) -> CaseRef:
        """Kind and id."""
        return CaseRef(self.KIND, self.id)

    @property
    def may_accuse(self) -> bool:
        """Whether the program noticed an accusation: people decide (docs/rules.md §3.8)."""
        return ACCUSATION in self.hints.split()


ACCUSATION = "accusation"
# what people put between the figures of a telephone number
_IN_NUMBERS = re.compile(r"[\s-]+")
Facts = Mapping[str, Any]


def is_collected(facts: Facts) -> None:
    """Opinions come in while the campaign collects."""
    if not facts["collecting"]:
        raise CaseworkError("appraisal-not-collecting", campaign=facts["campaign"])


def says_something(facts: Facts) -> None:
    """An opinion has words, or a citizen's opinion behind it."""
    if not facts["text"].strip():
        raise CaseworkError("opinion-not-a-matter")


def is_sorted(facts: Facts) -> None:
    """Before it goes on, people have said whom it is about, what it is, what about, and what the unit reads."""
    known = {"unit": set(facts["units"]), "utterance": set(Utterance), "category": set(Category)}
    missing = [f"appraisal-sort-{name}" for name, those in known.items() if facts[name] not in those]
    missing += [] if facts["brief"].strip() else ["appraisal-sort-brief"]
    if missing:
        raise SomethingMissing("appraisal-sort-missing", missing=missing)


def names_nobody(facts: Facts) -> None:
    """What a unit reads holds neither name nor number of whoever spoke (docs/rules.md §3.8)."""
    brief = _IN_NUMBERS.sub("", facts["brief"])
    found = [one for one in facts["speaker"] if _IN_NUMBERS.sub("", one) in brief]
    if found:
        raise CaseworkError("appraisal-names-somebody", found=in_a_row(f"“{one}”" for one in found))


def is_no_accusation(facts: Facts) -> None:
    """What may be an accusation goes to no unit before a person has said that it is none."""
    if facts["may_accuse"] and not facts["is_none"]:
        raise CaseworkError("appraisal-may-accuse", number=facts["number"])


def came_from_a_citizen(facts: Facts) -> None:
    """Only what a station has can be given back to it."""
    if not facts["opinion"]:
        raise CaseworkError("appraisal-no-station", number=facts["number"])


def has_no_items(facts: Facts) -> None:
    """What is being put right is not returned."""
    if facts["items"]:
        raise CaseworkError("appraisal-has-items", number=facts["number"])


S, A = OpinionInStatus, OpinionInAction
IN_HAND = (S.RECEIVED, S.SORTED)
# what the unit it is about reads
SHOWN = (S.HANDED, S.ANSWERED)
COMES_IN = (is_collected, says_something)
BEFORE_THE_UNIT = (is_sorted, names_nobody, is_no_accusation)
# from the day it comes in until it is with its unit, or decided otherwise
TO_SORT = (K.OPINION_SORT,)
NEW_ONE = (Tell(R.ORGANISER, "appraisal-opinion-new"),)

# fmt: off
CAMPAIGN_OPINION = Life(Kind.CAMPAIGN_OPINION, begins=S.NEW,
    ends=(S.ANSWERED, S.SET_ASIDE, S.GIVEN_BACK, S.AT_DISCIPLINE, S.WITHDRAWN), rows=(
    # it comes in: from a station or the office with a citizen's opinion, from a visit, by a channel
    Row((S.NEW,),      R.STATION,   A.TAKE_IN, S.RECEIVED, guard=COMES_IN, starts=TO_SORT, tells=NEW_ONE),
    Row((S.NEW,),      R.OFFICE,    A.TAKE_IN, S.RECEIVED, guard=COMES_IN, starts=TO_SORT, tells=NEW_ONE),
    Row((S.NEW,),      R.DEPUTY,    A.TAKE_IN, S.RECEIVED, guard=COMES_IN, starts=TO_SORT),
    Row((S.NEW,),      R.ORGANISER, A.TAKE_IN, S.RECEIVED, guard=COMES_IN, starts=TO_SORT),
    # people sort it
    Row(IN_HAND,       R.ORGANISER, A.SORT,    S.SORTED,   guard=(is_sorted, names_nobody)),
    Row((S.SORTED,),   R.ORGANISER, A.HAND_OVER, S.HANDED, guard=BEFORE_THE_UNIT, stops=TO_SORT,
        tells=(Tell(R.UNIT_HEAD, "appraisal-opinion-handed"), Tell(R.UNIT_CLERK, "appraisal-opinion-handed"),
               Tell(R.CITIZEN, "appraisal-opinion-at-unit"), Tell(R.DEPUTY, "appraisal-opinion-at-unit"))),
    Row((S.HANDED,),   R.UNIT_CLERK, A.RETURN, S.RECEIVED, guard=(reason_given, has_no_items),
        starts=TO_SORT, tells=(Tell(R.ORGANISER, "appraisal-opinion-returned"),)),
    Row(IN_HAND,       R.ORGANISER, A.TO_DISCIPLINE, S.AT_DISCIPLINE, stops=TO_SORT,
        tells=(Tell(R.OFFICE, "appraisal-accusation-office"), Tell(R.DEPUTY, "appraisal-accusation-deputy"))),
    Row(IN_HAND,       R.ORGANISER, A.SET_ASIDE, S.SET_ASIDE, guard=(reason_given,), stops=TO_SORT,
        tells=(Tell(R.DEPUTY, "appraisal-opinion-set-aside"),)),
    Row(IN_HAND,       R.ORGANISER, A.GIVE_BACK, S.GIVEN_BACK, guard=(reason_given, came_from_a_citizen),
        stops=TO_SORT),
    # the campaign is called off
    Row((*IN_HAND, S.HANDED), R.SYSTEM, A.SET_ASIDE, S.SET_ASIDE, guard=(reason_given,), stops=TO_SORT,
        tells=(Tell(R.DEPUTY, "appraisal-opinion-set-aside"),)),
    Row((*IN_HAND, S.HANDED), R.SYSTEM, A.GIVE_BACK, S.GIVEN_BACK, guard=(reason_given, came_from_a_citizen),
        stops=TO_SORT),
    # whoever spoke takes it back
    Row(IN_HAND,       R.SYSTEM,    A.WITHDRAW, S.WITHDRAWN, stops=TO_SORT,
        tells=(Tell(R.ORGANISER, "appraisal-opinion-gone"),)),
    Row((S.RECEIVED,), R.DEPUTY,    A.WITHDRAW, S.WITHDRAWN, stops=TO_SORT,
        tells=(Tell(R.ORGANISER, "appraisal-opinion-gone"),)),
    # what was put right reaches whoever spoke, every time; the last time it is an answer
    Row((S.HANDED,),   R.SYSTEM,    A.TELL,    S.HANDED),
    Row((S.ANSWERED,), R.SYSTEM,    A.TELL,    S.ANSWERED),
    Row((S.HANDED,),   R.SYSTEM,    A.ANSWER,  S.ANSWERED),
))
# fmt: on
