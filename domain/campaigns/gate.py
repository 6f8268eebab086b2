"""How a gate of a stage stands: met, or what is missing for it."""

from dataclasses import dataclass

from domain.notice import Say


@dataclass(frozen=True, slots=True)
class Gate:
    """missing: a line for each thing that is not there yet, with whose it is where that is known."""

    met: bool
    missing: tuple[Say | str, ...] = ()


def gate_of(*missing: Say | str) -> Gate:
    """The gate that is met when nothing is missing."""
    return Gate(not missing, missing)
