"""What is made of rows quickly is what its class makes: as equal, as frozen."""

from dataclasses import FrozenInstanceError, dataclass, fields, replace
from typing import Any

import pytest

from domain.cases import Deadline, Opinion, Suggestion
from domain.promises.ledger import Commitment
from storage.versioned import quickly


@dataclass(frozen=True, slots=True)
class Checked:
    """Has a say in how it is made."""

    one: int

    def __post_init__(self) -> None:
        """Nothing below zero."""
        if self.one < 0:
            raise ValueError("below zero")


@pytest.mark.parametrize("of", [Deadline, Opinion, Suggestion, Commitment])
def test_it_is_the_same_and_cannot_be_changed(of: Any) -> None:
    values = range(len(fields(of)))
    one, other = quickly(of)(*values), of(*values)
    assert type(one) is of
    assert (one, hash(one), repr(one)) == (other, hash(other), repr(other))
    assert replace(one) == other
    with pytest.raises(FrozenInstanceError):
        one.id = 7


def test_what_has_a_say_in_how_it_is_made_is_asked() -> None:
    with pytest.raises(ValueError, match="below zero"):
        quickly(Checked)(-1)
