"""The conditions of how several units handle one suggestion (docs/rules.md §3.2, §3.3). A guard changes nothing."""

from collections.abc import Mapping
from typing import Any

from domain.errors import CaseworkError
from domain.notice import Say, in_a_row

Facts = Mapping[str, Any]
FEWEST_PARTS = 2


def leads_are_right(facts: Facts) -> None:
    """Joint handling has one lead unit, two where the place allows it (Shanghai art. 13); no unit twice."""
    leads, co = facts["leads"], facts["co_units"]
    most = 2 if facts.get("two_leads_allowed") else 1
    if not 1 <= len(leads) <= most:
        named = in_a_row(leads) or Say("list-nothing")
        raise CaseworkError("assign-two-leads" if most == 1 else "assign-three-leads", list=named)
    if len({*leads, *co}) != len(leads) + len(co):
        raise CaseworkError("assign-unit-twice")


def each_part_is_described(facts: Facts) -> None:
    """Handled separately means two units or more, each with its own part in words (Qingdao art. 16), none twice."""
    units = [unit for unit, _ in facts["parts"]]
    if len(set(units)) != len(units):
        raise CaseworkError("assign-unit-twice")
    if missing := [unit for unit, words in facts["parts"] if not words.strip()]:
        raise CaseworkError("assign-parts-missing", list=in_a_row(missing))
    if len(units) < FEWEST_PARTS:
        raise CaseworkError("assign-one-part")


def to_no_subordinate(facts: Facts) -> None:
    """A unit below another one does the work, but is not given the matter, where the place says so (Beijing art. 17
    allows it; 2022 assignment meeting: not to subordinate units)."""
    for unit, parent in facts["subordinates"]:
        raise CaseworkError("assign-subordinate", unit=unit, parent=parent)


def writes_the_reply(facts: Facts) -> None:
    """Of two lead units one writes; the other one signs the same text or says why not."""
    if not facts["writes"]:
        raise CaseworkError("joint-not-writer", unit=facts["writer"])


def any_leader_may_sign(facts: Facts) -> None:
    """A vice head signs where the place lets any leader sign, a key suggestion never (Shandong art. 21)."""
    if facts["is_key"]:
        raise CaseworkError("sign-key-head", suggestion=facts["suggestion"])
    if facts["reply_signer"] != "any_leader":
        raise CaseworkError("sign-head-only", suggestion=facts["suggestion"])


def the_other_has_signed(facts: Facts) -> None:
    """The reply of two lead units goes out when both heads have signed one and the same text (Shanghai art. 17)."""
    if facts["unsigned"]:
        raise CaseworkError("joint-not-signed", list=in_a_row(facts["unsigned"]))


def class_is_another(facts: Facts) -> None:
    """A class is corrected into another one of the place's scheme."""
    if facts["outcome"] not in facts["outcomes"] or facts["outcome"] == facts["outcome_before"]:
        raise CaseworkError("error-press-please")


def same_frozen_text(facts: Facts) -> None:
    """A unit puts its name to exactly the text it was shown."""
    if facts["seen_hash"] != facts["text_hash"]:
        raise CaseworkError("countersign-void", suggestion=facts["suggestion"])


def is_a_lead_unit(facts: Facts) -> None:
    """Who coordinates lets one of the two lead units write, nobody else."""
    if facts["unit"] not in facts["units"]:
        raise CaseworkError("assign-unknown-unit-here")


def one_part_stays(facts: Facts) -> None:
    """Whatever is left out of a second round, one part at least is handled again."""
    if facts["parts_left"] < 1:
        raise CaseworkError("spare-last-part", suggestion=facts["suggestion"])
