"""Deputies' wishes to withdraw a suggestion."""

from sqlalchemy import Connection

from domain.handling.requests import Withdrawal
from domain.suggestions.withdrawal import WithdrawalStatus as S
from storage import tables
from storage.versioned import Kept

kept = Kept(tables.withdrawals, Withdrawal)
put, get, locked, change = kept.put, kept.get, kept.locked, kept.change
t = tables.withdrawals.c


def open_of(c: Connection, suggestion_id: int) -> Withdrawal | None:
    """The wish to withdraw this suggestion that waits for consent; None when nobody wishes to."""
    return kept.first(c, t.suggestion_id == suggestion_id, t.status == S.ASKED)


def waiting(c: Connection) -> list[Withdrawal]:
    """Every wish to withdraw that waits for somebody's consent, oldest first."""
    return kept.all(c, t.status == S.ASKED)
