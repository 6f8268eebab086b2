"""The life of an appraiser (评议员) of a campaign, as a table. Sources: docs/rules.md §3.8.

Appointed by criteria that are noted (S4.19); declares for every target whether anything stands between them; whoever
has a conflict is replaced and scores nothing.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, ClassVar

from domain.campaigns.family import OfCampaign
from domain.clocks import Clock as K
from domain.errors import CaseworkError, SomethingMissing
from domain.guards import reason_given
from domain.lifecycle import Life, Tell
from domain.lifecycle import Step as Row
from domain.notice import CaseRef, Kind, Say
from domain.roles import Role as R

_TABLE = tomllib.loads(Path(__file__).with_name("appraisers.toml").read_text(encoding="utf-8"))
# By what appraisers are chosen, each with its source.
CRITERIA: Mapping[str, str] = _TABLE["criteria"]
_LEAST: Mapping[str, int] = _TABLE["least"]


class Relation(StrEnum):
    """What stands between an appraiser and a target."""

    NONE = "none"
    OWN_UNIT = "own_unit"
    RELATIVES = "relatives"
    BUSINESS = "business"


class AppraiserStatus(StrEnum):
    """Where an appraiser stands. NEW lasts no longer than the turn that appoints."""

    NEW = "new"
    INVITED = "invited"
    APPOINTED = "appointed"
    DECLARED = "declared"
    CONFLICTED = "conflicted"
    REPLACED = "replaced"
    RELEASED = "released"


class AppraiserAction(StrEnum):
    """What can be done with an appraiser."""

    INVITE = "invite"
    APPOINT = "appoint"
    TAKE_UP = "take_up"
    DECLARE = "declare"
    DECLARE_CONFLICT = "declare_conflict"
    FIND_CONFLICT = "find_conflict"
    ASK_AGAIN = "ask_again"
    REPLACE = "replace"
    RELEASE = "release"


@dataclass(frozen=True, slots=True)
class Appraiser(OfCampaign):
    """Somebody appointed to appraise. person_id: none until the invitation is taken up; background: why suitable."""

    KIND: ClassVar[str] = Kind.APPRAISER
    id: int
    campaign_id: int
    version: int
    status: str
    person_id: int | None
    name: str
    background: str
    criteria: Sequence[str]
    # in whose place
    replaces_id: int | None
    appointed_by: int
    appointed_at: datetime
    declared_at: datetime | None
    reason: str

    @property
    def ref(self) -> CaseRef:
        """Kind and id."""
        return CaseRef(self.KIND, self.id)


Facts = Mapping[str, Any]


def least_appraisers(kind: str) -> int:
    """How many appraisers a campaign of this kind has at least."""
    return _LEAST.get(kind, _LEAST["other"])


def criteria_noted(facts: Facts) -> None:
    """Nobody is appointed before each criterion is noted, and what is known of the person."""
    if set(facts["criteria"]) != set(CRITERIA):
        raise CaseworkError("appraiser-criteria")
    if not facts["background"].strip():
        raise CaseworkError("appraiser-background")


def every_target_declared(facts: Facts) -> None:
    """A declaration speaks of every target; those it leaves out are named."""
    missing = [Say("appraiser-target", {"unit": name}) for name in facts["undeclared"]]
    if missing:
        raise SomethingMissing("appraiser-undeclared", missing=missing)


def nothing_stands_between(facts: Facts) -> None:
    """Free of conflicts, with regard to every target."""
    if set(facts["relations"]) - {Relation.NONE}:
        raise CaseworkError("appraiser-has-conflict")


def something_stands_between(facts: Facts) -> None:
    """A conflict is declared with at least one target."""
    if not set(facts["relations"]) - {Relation.NONE}:
        raise CaseworkError("appraiser-no-conflict")


S, A = AppraiserStatus, AppraiserAction
SERVING = (S.APPOINTED, S.DECLARED)
RUNNING = (S.INVITED, *SERVING, S.CONFLICTED)


def _to(says: str, *roles: R, due: K | None = None) -> tuple[Tell, ...]:
    return tuple(Tell(role, says, due) for role in roles)


_WELCOME = Tell(R.APPRAISER, "appraiser-appointed", K.DECLARATION)
# fmt: off
APPRAISER = Life(Kind.APPRAISER, begins=S.NEW, ends=(S.REPLACED, S.RELEASED), rows=(
    # somebody the program knows, or an invitation that is still to be taken up
    Row((S.NEW,),        R.ORGANISER, A.APPOINT,          S.APPOINTED,  guard=(criteria_noted,),
        starts=(K.DECLARATION,), tells=(_WELCOME,)),
    Row((S.NEW,),        R.ORGANISER, A.INVITE,           S.INVITED,    guard=(criteria_noted,)),
    Row((S.INVITED,),    R.SYSTEM,    A.TAKE_UP,          S.APPOINTED,
        starts=(K.DECLARATION,), tells=(_WELCOME, *_to("appraiser-taken-up", R.ORGANISER))),
    # the declaration, target by target; a new target asks for it anew
    Row(SERVING,         R.APPRAISER, A.DECLARE,          S.DECLARED,
        guard=(every_target_declared, nothing_stands_between),
        stops=(K.DECLARATION,), tells=_to("appraiser-declared", R.ORGANISER)),
    Row(SERVING,         R.APPRAISER, A.DECLARE_CONFLICT, S.CONFLICTED,
        guard=(every_target_declared, something_stands_between),
        stops=(K.DECLARATION,), tells=_to("appraiser-conflict", R.ORGANISER)),
    Row((S.DECLARED,),   R.ORGANISER, A.ASK_AGAIN,        S.APPOINTED,
        starts=(K.DECLARATION,), tells=_to("appraiser-ask-again", R.APPRAISER, due=K.DECLARATION)),
    # a conflict the appraiser did not speak of
    Row(SERVING,         R.ORGANISER, A.FIND_CONFLICT,    S.CONFLICTED, guard=(reason_given,),
        stops=(K.DECLARATION,), tells=_to("appraiser-conflict-found", R.APPRAISER)),
    Row((S.CONFLICTED,), R.ORGANISER, A.REPLACE,          S.REPLACED,
        tells=_to("appraiser-replaced", R.APPRAISER)),
    Row(RUNNING,         R.ORGANISER, A.RELEASE,          S.RELEASED,   guard=(reason_given,),
        stops=(K.DECLARATION,), tells=_to("appraiser-released", R.APPRAISER)),
    # the campaign is over, or called off
    Row(RUNNING,         R.SYSTEM,    A.RELEASE,          S.RELEASED,   stops=(K.DECLARATION,)),
))
# fmt: on
