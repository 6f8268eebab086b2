"""What the file of a suggestion says of its supervision and its polls."""

from collections.abc import Iterator

from domain.cases import Suggestion
from domain.notice import Say
from services.committee.polls import polls_about, result_of
from services.committee.supervising import record_lines
from services.committee.supervision_facts import key_words
from services.work import Work
from storage.committee import supervision


def supervised(work: Work, suggestion: Suggestion) -> Iterator[Say]:
    """Each time it was a key suggestion, with every record and report; then the polls whose result is announced."""
    for key in supervision.of_suggestion(work.c, suggestion.id):
        status = Say(f"status-key_suggestion-{key.status}")
        yield Say("file-key", key_words(work, key) | {"status": status})
        yield from record_lines(work, key.id)
    for poll in polls_about(work, suggestion.ref):
        result = result_of(work, poll.id)
        if result is not None:
            yield Say("file-poll", {"about": poll.about, **result.facts})
