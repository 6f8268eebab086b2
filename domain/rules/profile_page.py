"""The rules of every place as a page for people: all values side by side, then each place's own with their sources."""

import json
from collections.abc import Callable, Iterator, Sequence

from domain.rules.profile import Profile

Words = Callable[..., str]


def page(words: Words, profiles: Sequence[Profile]) -> str:
    """The whole page in Markdown. profiles: the one all others inherit first; `words` gives a sentence by its name."""
    parts = [f"# {words('places-title')}", words("places-how-to-read"), "\n".join(_side_by_side(words, profiles))]
    for profile in profiles:
        parts += [f"## {words('places-one', name=profile.name)}", "\n".join(_own(words, profile))]
    return "\n\n".join(parts) + "\n"


def _side_by_side(words: Words, profiles: Sequence[Profile]) -> Iterator[str]:
    yield _line([words("places-key"), *(f"`{profile.name}`" for profile in profiles)])
    yield _line(["---"] * (len(profiles) + 1))
    for key in profiles[0].values:
        cells = [words("places-inherited") if key in one.inherited else _value(words, one, key) for one in profiles]
        yield _line([f"`{key}` {words(f'rule-{key}')}", *cells])


def _own(words: Words, profile: Profile) -> Iterator[str]:
    yield _line([words("places-key"), words("places-value"), words("places-source")])
    yield _line(["---"] * 3)
    for key, (_, source) in profile.values.items():
        if key not in profile.inherited:
            yield _line([f"`{key}` {words(f'rule-{key}')}", _value(words, profile, key), source])


def _value(words: Words, profile: Profile, key: str) -> str:
    """A value as people read it."""
    if key in profile.terms:
        length = profile.terms[key]
        return words(f"chart-{length.unit}", amount=str(length.amount))
    value = json.loads(profile.values[key][0])
    if isinstance(value, bool):
        return words("places-yes" if value else "places-no")
    if isinstance(value, dict):
        return words("chart-comma").join(f"{name} {letter}" for name, letter in value.items())
    return words("chart-comma").join(map(str, value)) if isinstance(value, list) else str(value)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
