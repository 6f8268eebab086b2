"""An opinion as its unit knows it: by the words it was given, and without a name (domain/disclosure.py)."""

from domain.cases import Opinion
from domain.notice import Fact, Say
from domain.opinions import matter


def unit_title(opinion: Opinion) -> Fact:
    """What a transferred opinion is called at its unit: by the words the unit was given, which may not be all."""
    return matter.title_of(opinion.brief) or Say("words-none")


def unit_words(opinion: Opinion) -> dict[str, Fact]:
    """Title and signature as the unit reads them: whether a name was given, never which."""
    known = "signature-withheld" if opinion.signature and not opinion.anonymous else "signature-anonymous"
    return {"title": unit_title(opinion), "signature": Say(known)}
