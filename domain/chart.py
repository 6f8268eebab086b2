"""The lives of all cases as a page for people: a table and a state diagram each. The words are handed in."""

from collections.abc import Callable, Iterable, Iterator

from domain.clocks import Clock
from domain.lifecycle import Life, Step
from domain.lives import LIVES
from domain.rules.profile import Profile

COLUMNS = ("now", "who", "does", "if", "becomes", "starts", "stops", "tells")

Words = Callable[..., str]


def page(words: Words, profile: Profile, lives: Iterable[Life] = LIVES) -> str:
    """The whole page in Markdown. `words` gives a sentence by its name; `profile` the length of the clocks."""
    parts = [f"# {words('chart-title')}", words("chart-how-to-read")]
    for life in lives:
        parts += [f"## {words(f'kind-{life.kind}')}", "\n".join(_table(life, words, profile)), _diagram(life, words)]
    return "\n\n".join(parts) + "\n"


def _table(life: Life, words: Words, profile: Profile) -> Iterator[str]:
    yield _line(words(f"chart-{column}") for column in COLUMNS)
    yield _line("---" for _ in COLUMNS)
    for row in life.rows:
        yield _line(_cells(life, row, words, profile))


def _cells(life: Life, row: Step, words: Words, profile: Profile) -> tuple[str, ...]:
    comma = words("chart-comma")
    return (
        comma.join(words(f"status-{life.kind}-{status}") for status in row.while_),
        words(f"role-{row.who}"),
        words(f"action-{life.kind}-{row.do}"),
        comma.join(words(f"guard-{guard.__name__}") for guard in row.guard),
        words(f"status-{life.kind}-{row.to}"),
        comma.join(
            [*(_term(clock, words, profile) for clock in row.starts), *_named("chart-resumed", row.resumes, words)]
        ),
        comma.join([*(words(f"clock-{clock}") for clock in row.stops), *_named("chart-paused", row.pauses, words)]),
        comma.join(dict.fromkeys(words(f"role-{tell.who}") for tell in row.tells)),
    )


def _term(clock: Clock, words: Words, profile: Profile) -> str:
    term = profile.term(clock)
    length = words(f"chart-{term.unit}", amount=str(term.amount))
    return words("chart-clock", name=words(f"clock-{clock}"), length=length)


def _named(how: str, clocks: Iterable[Clock], words: Words) -> list[str]:
    return [words(how, name=words(f"clock-{clock}")) for clock in clocks]


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _diagram(life: Life, words: Words) -> str:
    """A Mermaid state diagram: an arrow per way a case can take, its label who does what."""
    lines = ["```mermaid", "stateDiagram-v2"]
    lines += [f'    state "{words(f"status-{life.kind}-{status}")}" as {status}' for status in type(life.begins)]
    lines.append(f"    [*] --> {life.begins}")
    for row in life.rows:
        label = f"{words(f'role-{row.who}')} {words(f'action-{life.kind}-{row.do}')}"
        lines += [f"    {status} --> {row.to} : {label}" for status in row.while_]
    lines += [f"    {status} --> [*]" for status in life.ends]
    return "\n".join([*lines, "```"])
