"""What deploy/ says is true: its settings exist, its units and rules are understood by the tools they are for."""

import configparser
import re
import shutil
import subprocess
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.connections import Patience
from bot.settings import PREFIX, Settings
from bot.watch.metrics import METRICS
from domain.office.alarms import PATIENCE, Alarm
from tests.architecture.house import ROOT

DEPLOY = ROOT / "deploy"
EVERY = sorted(one for one in DEPLOY.rglob("*") if one.is_file())
UNITS = sorted((DEPLOY / "systemd").iterdir())
RULES = DEPLOY / "prometheus" / "minyi.rules.yml"
# what a replica is started with by hand alone
ROOMS = ("bot", "handlers", "web", "scheduler", "services", "storage", "domain", "locales")
OPERATIONS = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")


def read(name: str) -> Any:
    """A YAML file of deploy/."""
    return yaml.safe_load((DEPLOY / name).read_text(encoding="utf-8"))


def tool(name: str) -> str:
    """Where a program of the system is; without it the test is skipped, and says so."""
    here = f"{ROOT / '.venv' / 'debian' / 'usr' / 'bin'}:/usr/sbin:/sbin"
    found = shutil.which(name) or shutil.which(name, path=here)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def agrees(*command: str | Path) -> None:
    """The tool finds nothing wrong."""
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout + said.stderr


def rules() -> list[dict[str, Any]]:
    return [rule for group in yaml.safe_load(RULES.read_text(encoding="utf-8"))["groups"] for rule in group["rules"]]


@pytest.mark.parametrize("file", EVERY, ids=lambda one: str(one.relative_to(DEPLOY)))
def test_every_setting_named_is_one(file: Path) -> None:
    named = set(re.findall(rf"\b{PREFIX}[A-Z_]+", file.read_text(encoding="utf-8")))

    assert named <= {PREFIX + name.upper() for name in Settings.model_fields}


# ── the image ─────────────────────────────────────────────────────────────────────────────────────
def test_the_image_holds_every_room_runs_as_nobody_special_and_says_whether_it_lives() -> None:
    last = (DEPLOY / "Dockerfile").read_text(encoding="utf-8").rpartition("\nFROM ")[2]
    deeds = [line.split()[0] for line in last.splitlines() if re.match(r"[A-Z]+ ", line)]

    assert set(re.findall(r"^COPY (\w+) \./\1$", last, re.MULTILINE)) == set(ROOMS)
    assert re.findall(r"^USER (\w+)$", last, re.MULTILINE) == ["minyi"]
    assert {"HEALTHCHECK", "STOPSIGNAL", "VOLUME", "ENTRYPOINT"} <= set(deeds)
    assert "/healthz" in last
    # nothing becomes root again, nothing is fetched behind the user's back
    assert not {"RUN", "ADD"} & set(deeds[deeds.index("USER") :])


def test_the_builder_gets_what_the_image_is_made_of_and_no_settings() -> None:
    sent = {line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")}

    assert sent == {*ROOMS, "requirements.txt"}


def test_the_image_takes_a_python_we_support() -> None:
    wanted = re.search(r'requires-python = ">=([\d.]+)"', (ROOT / "pyproject.toml").read_text())
    images = re.findall(r"^FROM python:([\d.]+)-", (DEPLOY / "Dockerfile").read_text(), re.MULTILINE)

    assert wanted
    assert len(set(images)) == 1
    assert [int(n) for n in images[0].split(".")] >= [int(n) for n in wanted[1].split(".")]


# ── compose ───────────────────────────────────────────────────────────────────────────────────────
def test_replicas_are_locked_in_have_names_and_folders_of_their_own_and_time_to_end() -> None:
    services = read("compose.yaml")["services"]
    replicas = [one for name, one in services.items() if name in ("one", "two")]

    for one in replicas:
        assert one["read_only"]
        assert one["cap_drop"] == ["ALL"]
        assert one["stop_grace_period"] == "30s"
        assert "ports" not in one
        assert one["environment"]["MINYI_MIGRATE_AT_START"] == "false"
    assert len({one["environment"]["MINYI_REPLICA"] for one in replicas}) == len(replicas) == 2
    assert len({one["volumes"][0] for one in replicas}) == 2
    assert services["migrate"]["command"] == ["migrate"]
    assert "ports" not in services["database"]


def test_the_proxies_word_counts_from_the_proxys_network_only() -> None:
    compose = read("compose.yaml")
    network = compose["networks"]["proxy"]["ipam"]["config"][0]["subnet"]

    assert compose["services"]["one"]["environment"]["MINYI_TRUSTED_PROXIES"] == network
    assert compose["services"]["proxy"]["networks"] == ["proxy"]
    assert "proxy" not in compose["services"]["database"]["networks"]


@pytest.mark.parametrize("name", ["Caddyfile", "nginx.conf"])
def test_the_world_reads_no_figures(name: str) -> None:
    written = (DEPLOY / name).read_text(encoding="utf-8")

    assert "/metrics" in written
    assert "/readyz" in written
    assert "404" in written


@pytest.mark.parametrize("name", ["Caddyfile", "nginx.conf"])
def test_the_proxy_lets_go_of_a_resting_connection_before_the_program_does(name: str) -> None:
    kept = re.search(r"keepalive(?:_timeout)? (\d+)s", (DEPLOY / name).read_text(encoding="utf-8"))

    assert kept
    assert int(kept[1]) < Patience().idle


def test_nginx_understands_its_example(tmp_path: Path) -> None:
    nginx, key, certificate = tool("nginx"), tmp_path / "key", tmp_path / "crt"
    made: list[str | Path] = [
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-subj",
        "/CN=minyi.example",
        "-keyout",
        key,
        "-out",
        certificate,
    ]
    subprocess.run([tool("openssl"), "req", "-x509", *made], check=True, capture_output=True)
    example = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    example = example.replace("/etc/ssl/minyi.example.crt", str(certificate)).replace(
        "/etc/ssl/minyi.example.key", str(key)
    )
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    places = "".join(f"{one}_temp_path {tmp_path}/{one};\n" for one in kinds)
    whole = f"pid {tmp_path}/pid;\nerror_log stderr;\nevents {{}}\nhttp {{\n{places}{example}}}\n"
    (tmp_path / "nginx.conf").write_text(whole, encoding="utf-8")

    agrees(nginx, "-t", "-p", tmp_path, "-c", tmp_path / "nginx.conf")


# ── systemd ───────────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("unit", UNITS, ids=lambda one: one.name)
def test_units_are_readable_and_what_runs_runs_as_nobody_special(unit: Path) -> None:
    read = configparser.ConfigParser(strict=False, interpolation=None)
    read.optionxform = str  # type: ignore[assignment,method-assign] # names keep their capitals
    read.read_string(unit.read_text(encoding="utf-8"))

    if "Service" in read:
        service = read["Service"]
        assert (service["User"], service["ProtectSystem"], service["NoNewPrivileges"]) == ("minyi", "strict", "true")
        assert "-m bot" in service["ExecStart"]
        # the file of settings is stronger than these, whatever comes first
        assert PREFIX not in service.get("Environment", "")


def test_each_replica_of_a_machine_has_a_name_a_port_and_a_folder_of_its_own_whatever_the_settings_say() -> None:
    [started] = re.findall(r"^ExecStart=(.*)$", (DEPLOY / "systemd" / "minyi@.service").read_text(), re.MULTILINE)
    its_own = dict(re.findall(rf"{PREFIX}(\w+)=(\S+)", started))

    assert set(its_own) == {"REPLICA", "WEB_PORT", "DATA_DIR"}
    assert all("%i" in value for value in its_own.values())


def test_systemd_understands_every_unit(tmp_path: Path) -> None:
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.symlink_to("/bin/true")
    for unit in UNITS:
        written = unit.read_text(encoding="utf-8").replace("/opt/minyi", str(tmp_path))
        (tmp_path / unit.name).write_text(written, encoding="utf-8")

    agrees(tool("systemd-analyze"), "verify", "--man=no", *(tmp_path / unit.name for unit in UNITS))


def test_a_command_gets_the_settings_as_they_are_written(tmp_path: Path) -> None:
    """A shell that read the file itself would stumble over signs in a password."""
    python, settings = tmp_path / ".venv" / "bin" / "python", tmp_path / "minyi.env"
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\necho "$MINYI_REPLICA|$*"\n', encoding="utf-8")
    python.chmod(0o755)
    settings.write_text("# a comment\n\nMINYI_REPLICA=a & $b 'c\n", encoding="utf-8")
    written = (DEPLOY / "minyi").read_text(encoding="utf-8").replace("/opt/minyi", str(tmp_path))
    written = written.replace("/etc/minyi/minyi.env", str(settings)).replace("runuser -u minyi -- ", "")

    said = subprocess.run(["sh", "-c", written, "minyi", "verify"], capture_output=True, text=True, check=True)

    assert said.stdout == "a & $b 'c|-m bot verify\n"


# ── Prometheus ────────────────────────────────────────────────────────────────────────────────────
def test_every_figure_in_the_rules_is_one_we_show() -> None:
    suffixes = {"gauge": [""], "counter": ["_total"], "histogram": ["_bucket", "_sum", "_count"]}
    shown = {metric.name + suffix for metric in METRICS for suffix in suffixes[metric.kind]}
    named = {name for rule in rules() for name in re.findall(r"\bminyi_\w+", rule["expr"])}

    assert named <= shown, named - shown


def test_every_rule_says_how_soon_and_is_explained_to_the_operator() -> None:
    for rule in rules():
        assert rule["labels"]["severity"] in ("page", "ticket")
        assert rule["annotations"]["summary"]
        assert f"`{rule['alert']}`" in OPERATIONS, rule["alert"]


@pytest.mark.parametrize("alarm", Alarm)
def test_every_alarm_is_explained_to_the_operator_and_how_often_it_is_said(alarm: Alarm) -> None:
    [row] = [line for line in OPERATIONS.splitlines() if line.startswith(f"| `{alarm}` ")]

    assert f"; every {PATIENCE[alarm].again // timedelta(hours=1)} h)" in row


def test_prometheus_understands_the_rules_and_they_fire_when_they_should() -> None:
    promtool = tool("promtool")

    agrees(promtool, "check", "rules", RULES)
    agrees(promtool, "check", "config", "--syntax-only", DEPLOY / "prometheus" / "prometheus.yml")
    agrees(promtool, "test", "rules", Path(__file__).with_name("minyi.rules.test.yml"))


# ── Patroni ───────────────────────────────────────────────────────────────────────────────────────
def test_a_leader_is_given_up_later_than_patroni_needs_to_try_again() -> None:
    """Patroni's own rule: loop_wait + 2 × retry_timeout must not exceed ttl."""
    shared = read("patroni.yml")["bootstrap"]["dcs"]

    assert shared["loop_wait"] + 2 * shared["retry_timeout"] <= shared["ttl"]
    # without it a commit that was answered may go with the leader
    assert shared["synchronous_mode"] is True


def test_the_lock_of_the_leader_is_kept_by_the_api_that_debians_patroni_is_safe_with() -> None:
    """Found by `make failover`: over etcd3 a leader that thawed took the lock from its successor."""
    lines = (DEPLOY / "patroni.env.example").read_text(encoding="utf-8").splitlines()
    named = {line.partition("=")[0] for line in lines if not line.startswith("#")}

    assert "PATRONI_ETCD_HOSTS" in named
    assert "PATRONI_ETCD3_HOSTS" not in named
    assert "ETCD_ENABLE_V2=true" in OPERATIONS


# ── PgBouncer ─────────────────────────────────────────────────────────────────────────────────────
def test_pgbouncer_lends_a_server_for_one_transaction_as_the_setting_says() -> None:
    written = configparser.ConfigParser(interpolation=None)
    written.read(DEPLOY / "pgbouncer.ini", encoding="utf-8")

    assert written["pgbouncer"]["pool_mode"] == "transaction"
    assert "MINYI_DATABASE_POOLED=true" in OPERATIONS
