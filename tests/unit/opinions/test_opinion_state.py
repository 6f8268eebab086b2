"""Wherever an opinion stands, its author is told where that is and what comes next."""

from domain.opinions.opinion import OpinionStatus
from domain.suggestions.suggestion import SuggestionStatus
from services.citizens import opinion_state


def test_every_status_has_words_for_its_author() -> None:
    by_itself = {*OpinionStatus} - {OpinionStatus.DRAFT, OpinionStatus.ADOPTED}
    grown_up = {*SuggestionStatus} - {SuggestionStatus.NEW}

    assert by_itself <= set(opinion_state._OWN)
    assert grown_up <= set(opinion_state._WITH_SUGGESTION)
