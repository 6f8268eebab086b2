"""What is wrong with the values of a profile, in sentences that name the key, the line and what would be right."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from domain.rules.profile_files import SETTINGS, TERMS, Complete, Problem
from domain.rules.toml_lines import Key

UNKNOWN = "profile-unknown-setting"
# How the checker calls a mistake, and the sentence for it.
SAYS = {
    "literal_error": "profile-one-of",
    "enum": "profile-one-of",
    "missing": "profile-missing",
    "extra_forbidden": UNKNOWN,
    "greater_than_equal": "profile-at-least",
    "less_than_equal": "profile-at-most",
    "bool": "profile-want-bool",
    "int": "profile-want-number",
    "string_pattern_mismatch": "profile-wrong-form",
    "string_too_short": "profile-too-short",
    "string_too_long": "profile-too-long",
    "string": "profile-want-text",
    "time": "profile-want-time",
    "tuple": "profile-want-list",
    "list": "profile-want-list",
}
MONTHS = "month"
# what stands for a source that is not given
UNNAMED = "--"


def faults(found: Complete, errors: Iterable[Mapping[str, Any]], settings: Collection[str]) -> list[Problem]:
    """The checker's complaints as problems, one for every key. settings: every setting there is."""
    said = [_fault(found, error, settings) for error in errors if not _said_already(found, error)]
    return list({(one.key, one.says): one for one in said}.values())


def missing_terms(found: Complete, wanted: Collection[str], kept: Collection[str]) -> Iterator[Problem]:
    """Terms no clock runs by, and clocks without a term."""
    terms = found.entries[TERMS]
    for name in sorted(set(wanted) - set(terms)):
        yield found.problem("profile-missing", (TERMS, name))
    for name in terms:
        if name not in {*wanted, *kept}:
            yield _unknown(found, (TERMS, name), (*wanted, *kept))


def no_settings(found: Complete, names: Collection[str]) -> Iterator[Problem]:
    """What a profile has besides settings, written among them."""
    return (found.problem("profile-unknown-name", (SETTINGS, one)) for one in found.entries[SETTINGS] if one in names)


def contradictions(found: Complete) -> Iterator[Problem]:
    """Values that are possible by themselves and not together."""
    quiet_from, quiet_until = (_value(found, name) for name in ("quiet_from", "quiet_until"))
    if isinstance(quiet_from, str) and isinstance(quiet_until, str) and quiet_until >= quiet_from:
        key = (SETTINGS, "quiet_until")
        yield found.problem("profile-quiet", key, quiet_from=quiet_from, quiet_until=quiet_until)
    reply, longest = (found.entries[TERMS].get(name, {}) for name in ("reply_within", "extension_max"))
    if {reply.get("unit"), longest.get("unit")} == {MONTHS} and longest["amount"] < reply["amount"]:
        key = (TERMS, "extension_max" if _is_own(found, (TERMS, "extension_max")) else "reply_within")
        yield found.problem("profile-longest", key, reply=str(reply["amount"]), longest=str(longest["amount"]))


def _fault(found: Complete, error: Mapping[str, Any], settings: Collection[str]) -> Problem:
    key, kind, context = _key(error["loc"]), error["type"], error.get("ctx", {})
    says = SAYS.get(kind) or next((SAYS[begin] for begin in SAYS if kind.startswith(begin)), "profile-impossible")
    facts = {
        "value": _shown(error.get("input")),
        "expected": str(context.get("expected", "")).replace("'", "").replace(" or ", ", "),
        "limit": str(context.get("ge", context.get("le", context.get("min_length", context.get("max_length", ""))))),
    }
    return _unknown(found, key, settings) if says == UNKNOWN else found.problem(says, key, **facts)


def _unknown(found: Complete, key: Key, known: Collection[str]) -> Problem:
    """A name nobody knows, and the known one most like it."""
    near = next(iter(get_close_matches(key[-1], sorted(known), 1)), "")
    return found.problem(UNKNOWN, key, near=near) if near else found.problem("profile-unknown-name", key)


def _said_already(found: Complete, error: Mapping[str, Any]) -> bool:
    """An entry that lacks a field was named when the form of the file was looked at."""
    entry = found.entries[_key(error["loc"])[0]].get(_key(error["loc"])[1])
    return error["type"] == "missing" and entry is not None or (error["input"] == UNNAMED and entry is not None)


def _key(loc: tuple[Any, ...]) -> Key:
    """Where the checker means, as the file names it."""
    if loc[:1] in (("terms",), ("sources",)):
        return (TERMS if loc[0] == "terms" else SETTINGS, *map(str, loc[1:]))
    return (SETTINGS, *map(str, loc[:1]))


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)[:40]


def _value(found: Complete, name: str) -> Any:
    return found.entries[SETTINGS].get(name, {}).get("value")


def _is_own(found: Complete, key: Key) -> bool:
    return found.origin.get(key) is found.sheet
