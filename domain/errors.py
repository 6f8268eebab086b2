"""A rule said no: which sentence to show, and the facts it needs. The words live in locales/."""

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from domain.notice import Say


class CaseworkError(Exception):
    """An expected refusal. Becomes one kind sentence in handlers/errors.py; never pages an operator."""

    text_id: ClassVar[str] = "error-not-found"

    def __init__(self, text_id: str | None = None, **facts: Any) -> None:
        self.says = text_id or self.text_id
        self.facts: Mapping[str, Any] = facts
        super().__init__(self.says)


class ActionNotAllowed(CaseworkError):
    """No row of the lifecycle lets this person do this now. Facts: what, who."""

    text_id = "error-not-allowed"


class CaseHasMovedOn(CaseworkError):
    """The button was drawn for an older version of the case. Facts: number, state, ref."""

    text_id = "error-stale-button"

    @classmethod
    def about(cls, case: Any) -> Self:
        """The refusal, with the case as it stands now."""
        number = getattr(case, "number", None) or getattr(case, "title", "") or Say("this-case")
        return cls(number=number, state=Say(f"status-{case.KIND}-{case.status}"), ref=case.ref)


class AlreadyDone(CaseworkError):
    """The same press twice."""

    text_id = "error-double-press"


class CaseNotFound(CaseworkError):
    """No such case, or not this person's to see. Facts: what."""

    text_id = "error-not-found"


class NotYours(CaseworkError):
    """The case exists, this person may not see it. As it stands: what a citizen hears (officers: holding.not_yours)."""

    text_id = "error-not-yours-citizen"


class SomethingMissing(CaseworkError):
    """A form lacks items; all of them are named at once (tell-once rule, 一次性告知). Facts: missing."""

    text_id = "opinion-ask-missing"
