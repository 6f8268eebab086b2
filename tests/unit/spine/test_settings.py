"""What the operator may set is written down, and a mistake is named without being shown."""

import os
import re
from pathlib import Path

import pytest

from bot.settings import PREFIX, Settings, Wrong, WrongSettings, load
from locales.texts import Catalogue

EXAMPLE = Path(__file__).parents[3] / ".env.example"
LINE = re.compile(rf"^# {PREFIX}(\w+)=(.*)$", re.MULTILINE)
SECRET = "123456:very-secret"


@pytest.fixture
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An environment without a single setting, in an empty folder."""
    for name in [name for name in os.environ if name.upper().startswith(PREFIX)]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def test_the_example_lists_every_setting_with_its_usual_value() -> None:
    written = {name.lower(): value for name, value in LINE.findall(EXAMPLE.read_text(encoding="utf-8"))}
    of_this_machine = {"replica"}

    assert list(written) == list(Settings.model_fields)
    for name, value in written.items():
        usual = Settings.model_fields[name].default
        shown = usual.get_secret_value() if name == "database_url" else usual
        assert value == ("" if shown is None or name in of_this_machine else str(shown)), name


@pytest.mark.usefixtures("nothing_set")
def test_without_any_setting_it_is_the_demo_on_this_machine() -> None:
    settings = load({})

    assert settings.is_demo
    assert settings.address_at(settings.web_port) == "http://127.0.0.1:8080"
    assert settings.database_url.get_secret_value() == "sqlite:///data/minyi.db"


@pytest.mark.usefixtures("nothing_set")
@pytest.mark.parametrize(("demo", "is_demo"), [("", False), ("true", True), ("false", False)])
def test_with_a_token_it_is_a_real_place_unless_told_otherwise(
    monkeypatch: pytest.MonkeyPatch, demo: str, is_demo: bool
) -> None:
    monkeypatch.setenv("MINYI_TELEGRAM_TOKEN", SECRET)
    monkeypatch.setenv("MINYI_DEMO", demo)

    assert load(os.environ).is_demo is is_demo


@pytest.mark.usefixtures("nothing_set")
def test_a_misspelt_name_in_the_environment_is_named() -> None:
    with pytest.raises(WrongSettings) as stopped:
        load({"MINYI_TELEGRAM_TOKKEN": SECRET, "PATH": "/bin"})

    assert stopped.value.wrong == [Wrong("MINYI_TELEGRAM_TOKKEN", None)]


@pytest.mark.usefixtures("nothing_set")
@pytest.mark.parametrize("name", ["MINYI_TELEGRAM_TOKKEN", "MYNIYI_TELEGRAM_TOKEN"])
def test_a_misspelt_name_in_the_file_is_named(name: str) -> None:
    Path(".env").write_text(f"{name}={SECRET}\n", encoding="utf-8")

    with pytest.raises(WrongSettings) as stopped:
        load({})

    assert stopped.value.wrong == [Wrong(name, None)]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_setting_has_a_sentence_that_says_what_can_stand_there(language: str) -> None:
    texts = Catalogue().texts(language)
    for name in Settings.model_fields:
        assert texts(f"setting-{name}")


@pytest.mark.usefixtures("nothing_set")
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MINYI_WEB_PORT", "70000"),
        ("MINYI_WEB_PORT", "8o80"),
        ("MINYI_TELEGRAM_TOKEN", "very-secret"),
        ("MINYI_DATABASE_URL", "mysql://root:very-secret@db/x"),
        ("MINYI_DEMO", "very-secret"),
        ("MINYI_LOG_LEVEL", "very-secret"),
        ("MINYI_PUBLIC_ADDRESS", "very-secret"),
    ],
)
def test_a_wrong_value_is_named_and_never_shown(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(WrongSettings) as stopped:
        load(os.environ)

    assert stopped.value.wrong == [Wrong(name, f"setting-{name.removeprefix(PREFIX).lower()}")]
    assert "secret" not in f"{stopped.value!r} {stopped.value.wrong}"
    assert stopped.value.__suppress_context__
