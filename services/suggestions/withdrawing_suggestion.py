"""A lead deputy withdraws a suggestion (撤回): in writing, with everybody's consent where the place wants it (§3.2)."""

from dataclasses import dataclass
from typing import Any

from domain.cases import Suggestion
from domain.clocks import Clock
from domain.errors import AlreadyDone, CaseworkError
from domain.feedback.evaluation import OPEN as EVALUATION_OPEN
from domain.feedback.evaluation import EvaluationAction
from domain.guards import reason_given
from domain.handling.assignment import OPEN, AssignmentAction
from domain.handling.requests import Withdrawal
from domain.lifecycle import Tell
from domain.notice import Say, in_a_row
from domain.opinions.opinion import OpinionAction
from domain.person import SYSTEM, Person
from domain.roles import Role
from domain.suggestions.co_signature import CoSignatureAction, CoSignatureStatus
from domain.suggestions.path_guards import may_be_withdrawn
from domain.suggestions.suggestion import BEFORE_ASSIGNMENT, SUGGESTION, WITH_DEPUTY
from domain.suggestions.suggestion import SuggestionAction as SA
from domain.suggestions.suggestion import SuggestionStatus as S
from domain.suggestions.withdrawal import WITHDRAWAL
from domain.suggestions.withdrawal import WithdrawalAction as A
from services import clockwork
from services.audience import hearers
from services.casework import Entrance, enter, move, seen, tell
from services.committee.choosing_key import supervised_no_more
from services.facts import Facts, facts_of
from services.handling.lapsing import lapse
from services.holding import not_yours
from services.promises.following_up import drop_promises
from services.suggestions.drafting import led_by
from services.suggestions.merging_suggestions import release_all
from services.suggestions.my_suggestions import sheet
from services.suggestions.reviewing import back_to_the_station
from services.work import Work
from storage.feedback import evaluations
from storage.handling import assignments
from storage.people import people
from storage.suggestions import suggestions, withdrawals

RULES = {"assignment": "withdraw-rule-assignment", "closing": "withdraw-rule-closing"}
UNANIMOUS = "unanimous"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a press: the suggestion as it stands, the wish, and the names of those it still waits for."""

    suggestion: Suggestion
    wish: Withdrawal | None
    names: str | Say

    @property
    def done(self) -> bool:
        """Whether it is withdrawn now."""
        return self.suggestion.status == S.WITHDRAWN


@dataclass(frozen=True, slots=True)
class Ways:
    """What else a lead deputy can do with a suggestion: split, withdraw, cancel the wish to."""

    suggestion: Suggestion
    open_to: tuple[str, ...]


def ways_of(work: Work, *, person: Person, suggestion_id: int) -> Ways:
    """The further ways that are open now; none for others than the lead deputy. Raises NotYours."""
    suggestion = sheet(work, person=person, suggestion_id=suggestion_id).suggestion
    if suggestion.lead_deputy_id != person.id:
        return Ways(suggestion, ())
    ways = {
        "split": suggestion.status in WITH_DEPUTY and person.holds(Role.DEPUTY),
        "cancel": withdrawals.open_of(work.c, suggestion.id) is not None,
        "withdraw": SA.WITHDRAW in SUGGESTION.open_to(suggestion.status, {Role.LEAD_DEPUTY})
        and bool(_time(work, suggestion)["in_time"]),
    }
    if ways["cancel"]:
        ways["withdraw"] = False
    return Ways(suggestion, tuple(way for way, open_ in ways.items() if open_))


def wish_to_withdraw(work: Work, *, person: Person, suggestion_id: int, version: int) -> Facts:
    """What a lead deputy reads before withdrawing: the rule of the place, and whose consent it takes.

    Raises NotYours, CaseHasMovedOn, ActionNotAllowed, withdraw-too-late; withdrawal-not-yet when it is asked already.
    """
    suggestion = seen(led_by(work, person, suggestions.get(work.c, suggestion_id)), version)
    SUGGESTION.step(suggestion.status, SA.WITHDRAW, {Role.LEAD_DEPUTY})
    may_be_withdrawn(_time(work, suggestion))
    if wish := withdrawals.open_of(work.c, suggestion.id):
        raise CaseworkError("withdrawal-not-yet", names=_still(work, wish))
    names = _names(work, _needed(work, suggestion))
    who = Say("withdraw-who-all", {"names": names}) if names else Say("withdraw-who-lead")
    return facts_of(work, suggestion) | {"rule": Say(RULES[work.profile.withdraw_until]), "who": who}


def withdraw(work: Work, *, person: Person, suggestion_id: int, version: int, reason: str) -> Outcome:
    """Withdraw at once, or ask everybody who signed where the place wants their consent (profile: joint_withdraw).

    Raises error-reason-please, and what `wish_to_withdraw` raises.
    """
    reason_given({"reason": reason})
    wish_to_withdraw(work, person=person, suggestion_id=suggestion_id, version=version)
    suggestion = seen(suggestions.locked(work.c, suggestion_id), version)
    needed = _needed(work, suggestion)
    if not needed:
        return Outcome(_carry_out(work, suggestion, person, reason), None, "")
    wish = _ask(work, suggestion, person, reason, needed)
    return Outcome(suggestion, wish, _names(work, needed))


def asked(work: Work, *, person: Person, withdrawal_id: int) -> tuple[Withdrawal, Facts]:
    """A wish to withdraw as those see it whose consent it takes, and who had it. Raises NotYours."""
    wish = withdrawals.get(work.c, withdrawal_id)
    if person.id not in (wish.asked_by, *wish.wanted):
        raise not_yours(work)
    return wish, facts_of(work, wish) | {"names": _still(work, wish)}


def agree(work: Work, *, person: Person, withdrawal_id: int, version: int = 0) -> Outcome:
    """One of those who signed agrees; the last one's press withdraws it. Too late for it: it goes on, all are told.

    version: not asked for where others may have pressed meanwhile; consent is to the reason, which never changes.
    Raises NotYours, ActionNotAllowed, withdrawal-agreed-already.
    """
    wish, suggestion = _locked(work, person, withdrawal_id)
    if not _time(work, suggestion)["in_time"]:
        return Outcome(suggestion, move(work, wish, A.LAPSE, SYSTEM), "")
    agreed = [*wish.agreed, person.id]
    left = [one for one in _asked_still(work, wish) if one != person.id]
    told = {"co_signer": person.name, "names": _names(work, left) or Say("list-nothing")}
    facts = {"agreed_already": person.id in wish.agreed}
    wish = move(work, wish, A.AGREE, person, facts=facts, says=told, agreed=agreed)
    if left:
        return Outcome(suggestion, wish, _names(work, left))
    return _complete(work, wish, suggestion)


def refuse(work: Work, *, person: Person, withdrawal_id: int, version: int = 0) -> Withdrawal:
    """One of those who signed does not agree: it is not withdrawn. Raises NotYours, ActionNotAllowed."""
    wish, _ = _locked(work, person, withdrawal_id)
    return move(work, wish, A.REFUSE, person, says={"co_signer": person.name})


def cancel(work: Work, *, person: Person, suggestion_id: int) -> Withdrawal:
    """The lead deputy keeps the suggestion after all. Raises NotYours, error-already-done."""
    suggestion = led_by(work, person, suggestions.locked(work.c, suggestion_id))
    wish = withdrawals.open_of(work.c, suggestion.id)
    if wish is None:
        raise AlreadyDone
    return move(work, withdrawals.locked(work.c, wish.id), A.CANCEL, person)


def deputy_is_gone(work: Work, person_id: int) -> None:
    """Whoever is no longer a deputy is not waited for: a wish everybody else has agreed to is done."""
    for wish in withdrawals.waiting(work.c):
        if person_id in wish.wanted and not _asked_still(work, wish):
            suggestion = suggestions.locked(work.c, wish.suggestion_id)
            if _time(work, suggestion)["in_time"]:
                _complete(work, withdrawals.locked(work.c, wish.id), suggestion)


def still_asked(work: Work, suggestion_id: int) -> tuple[Withdrawal, str | Say] | None:
    """The wish to withdraw a suggestion that waits, and the names of those it waits for; None when there is none."""
    wish = withdrawals.open_of(work.c, suggestion_id)
    return (wish, _still(work, wish)) if wish else None


def _complete(work: Work, wish: Withdrawal, suggestion: Suggestion) -> Outcome:
    wish = move(work, wish, A.COMPLETE, SYSTEM, facts={"waiting": ""})
    return Outcome(_carry_out(work, suggestion, SYSTEM, wish.reason), wish, "")


def _ask(work: Work, suggestion: Suggestion, person: Person, reason: str, needed: list[int]) -> Withdrawal:
    values = {
        "suggestion_id": suggestion.id,
        "reason": reason,
        "asked_by": person.id,
        "asked_at": work.now,
        "wanted": needed,
        "agreed": [],
    }
    facts = {"reason": reason, **_time(work, suggestion)}
    wish = enter(work, WITHDRAWAL, withdrawals.kept, values, [Entrance(A.ASK, person, Role.LEAD_DEPUTY)], facts=facts)
    tell(work, wish, Tell(Role.CO_SIGNER, "withdrawal-ask"), person, {})
    tell(work, suggestion, Tell(Role.OFFICE, "withdrawal-asked-office"), person, {"reason": reason})
    return wish


def _carry_out(work: Work, suggestion: Suggestion, actor: Person, reason: str) -> Suggestion:
    """It is withdrawn: units stop, nobody is asked for anything any more, the opinions behind it find another way."""
    facts: dict[str, Any] = {"reason": reason, "waiting": "", **_time(work, suggestion)}
    others = release_all(work, suggestion, reason) if suggestion.status != S.MERGED else []
    changes: dict[str, Any] = {"outcome_text": reason, "concluded_at": work.now, "master_id": None, "planned": None}
    data = {"released": [one.id for one in others]}
    told = {"reason": reason}
    before = assignments.of_suggestion(work.c, suggestion.id)
    done = move(work, suggestion, SA.WITHDRAW, actor, facts=facts, reason=reason, data=data, says=told, columns=changes)
    halted = [assignments.locked(work.c, one.id) for one in before if one.status in OPEN]
    for gone in [move(work, one, AssignmentAction.HALT, SYSTEM) for one in halted]:
        lapse(work, gone)
    for one in before:
        clockwork.stop(work, one.ref, Clock.RESEARCH_REPORT)
    _ask_nobody_more(work, done)
    drop_promises(work, done)
    supervised_no_more(work, done.id, reason)
    back_to_the_station(work, done.id, OpinionAction.SET_FREE, {"suggestion": facts_of(work, done)["suggestion"]})
    return done


def _ask_nobody_more(work: Work, done: Suggestion) -> None:
    """Open invitations to co-sign, and to evaluate, are over."""
    for signature in suggestions.co_signatures_of(work.c, done.id):
        if signature.status == CoSignatureStatus.INVITED:
            move(work, signature, CoSignatureAction.DROP, SYSTEM)
    feedback = evaluations.feedback_of(work.c, done.id, done.round)
    if feedback is not None and feedback.status in EVALUATION_OPEN:
        move(work, feedback, EvaluationAction.EXPIRE, SYSTEM)


def _needed(work: Work, suggestion: Suggestion) -> list[int]:
    """Whose consent it takes: everybody who signed what was submitted and still is a deputy; nobody's elsewhere."""
    if suggestion.status in WITH_DEPUTY or work.profile.joint_withdraw != UNANIMOUS:
        return []
    return _in_office(work, hearers(work, suggestion, Role.CO_SIGNER))


def _asked_still(work: Work, wish: Withdrawal) -> list[int]:
    return _in_office(work, [one for one in wish.wanted if one not in wish.agreed])


def _in_office(work: Work, ids: list[int]) -> list[int]:
    return [one.id for one in people.many(work.c, ids, work.today).values() if one.holds(Role.DEPUTY)]


def _time(work: Work, suggestion: Suggestion) -> dict[str, Any]:
    """Whether it may be withdrawn where it stands; one handled with another one stands where that one does."""
    until = work.profile.withdraw_until
    where = suggestion
    if suggestion.status == S.MERGED and suggestion.master_id:
        where = suggestions.get(work.c, suggestion.master_id)
    over = SA.WITHDRAW not in SUGGESTION.open_to(where.status, {Role.SYSTEM})
    in_time = not over and (until == "closing" or where.status in BEFORE_ASSIGNMENT)
    return {"in_time": in_time, "rule": Say(RULES[until])}


def _still(work: Work, wish: Withdrawal) -> str | Say:
    return _names(work, _asked_still(work, wish))


def _names(work: Work, ids: list[int]) -> str | Say:
    return in_a_row(one.name for one in people.many(work.c, ids, work.today).values())


def _locked(work: Work, person: Person, withdrawal_id: int) -> tuple[Withdrawal, Suggestion]:
    """The suggestion first, then the wish: in one order, whoever presses at the same moment. Raises NotYours."""
    its = withdrawals.get(work.c, withdrawal_id)
    if person.id not in its.wanted:
        raise not_yours(work)
    suggestion = suggestions.locked(work.c, its.suggestion_id)
    return withdrawals.locked(work.c, withdrawal_id), suggestion
