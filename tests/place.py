"""A place of a test's own: the rules of county_default with what the test changes."""

from typing import Any

from domain.rules.profile import Profile, read

SOURCE = "测试县设定"


def rules(name: str = "test_county", *, terms: dict[str, tuple[int, str]] | None = None, **settings: Any) -> Profile:
    """A profile that inherits county_default. terms: (amount, unit) by name; settings: values by name."""
    data = {
        "name": name,
        "inherits": "county_default",
        "terms": {key: {"amount": n, "unit": unit, "source": SOURCE} for key, (n, unit) in (terms or {}).items()},
        "settings": {key: {"value": value, "source": SOURCE} for key, value in settings.items()},
    }
    return read(data)
