"""The command line: python -m bot run | demo | migrate | verify | place | import | invite | profile | explain …"""

import argparse
import asyncio
import sys
from collections.abc import Awaitable, Callable, Sequence

from bot import commands, doctor, explain, importing, keeping, letter_files, logs, profiles, qr
from bot.channels.bot_api import TokenRefused
from bot.commands import Say
from bot.folders import FolderUnusable
from bot.program import NoDatabase, Program
from bot.settings import Settings, WrongSettings, load
from bot.watch import letters
from bot.webserver import PortTaken
from domain import notice
from domain.errors import CaseworkError
from domain.roles import GRANTED
from domain.rules.profile_files import ProfileUnusable
from locales.texts import Catalogue
from storage.engines import Unavailable
from storage.keeping.keyring import KeyMissing
from storage.revisions import SchemaUnfit

try:
    from uvloop import new_event_loop
except ImportError:  # neither on Windows nor on PyPy; nothing but speed depends on it
    from asyncio import new_event_loop  # type: ignore[assignment]

CANNOT_START = 2
# why it cannot start; each has its sentence below
NO_DATABASE = (NoDatabase, Unavailable, SchemaUnfit, KeyMissing)
STOPPED = (WrongSettings, ProfileUnusable, TokenRefused, PortTaken, FolderUnusable, *NO_DATABASE)
COMMANDS: dict[str, Callable[[Program, argparse.Namespace, Say], Awaitable[int]]] = {
    "run": commands.run,
    "demo": commands.run,
    "migrate": commands.migrate,
    "verify": commands.verify,
    "place": commands.place,
    "invite": commands.invite,
    "calendar": commands.calendar,
    "letter-template": letter_files.run,
    "import": importing.run,
    "qr": qr.run,
    "doctor": doctor.run,
    "letters": letters.run,
    "end-role": commands.end_role,
    "profile": profiles.recount,
    "explain": explain.run,
    "backup": keeping.backup,
    "restore": keeping.restore,
    "reseal": keeping.reseal,
    "retention": keeping.retention,
}


def main(words: Sequence[str] | None = None) -> int:
    """Do what the command line says; returns the exit code: 0, 1 for a bad result, 2 when it cannot start."""
    catalogue = Catalogue()
    args = _parser(catalogue).parse_args(words)
    if args.command == "docs":
        return commands.write_docs(Say(catalogue, _out))
    if args.command == "profile" and args.what != profiles.RECOUNT:
        return profiles.look(args, Say(catalogue, _out))
    try:
        with asyncio.Runner(loop_factory=new_event_loop) as runner:
            return runner.run(_command(load(), args, Say(catalogue, _out)))
    except CaseworkError as refusal:
        Say(catalogue, _err)(refusal.says, **refusal.facts)
        return commands.WRONG
    except STOPPED as stopped:
        _explain(stopped, Say(catalogue, _err))
    return CANNOT_START


def _explain(stopped: Exception, complain: Say) -> None:
    """Say why it cannot start, and what to do."""
    match stopped:
        case WrongSettings():
            _explain_settings(stopped, complain)
        case ProfileUnusable():
            complain("operator-profile-unusable")
            profiles.complain(stopped, complain)
        case FolderUnusable():
            complain("operator-folder-unusable", **stopped.facts)
        case KeyMissing():
            complain("operator-keys-missing", keys=stopped.name)
        case PortTaken():
            complain("operator-port-taken", address=stopped.address)
        case NoDatabase() | Unavailable():
            complain("operator-no-database", why=stopped)
        case SchemaUnfit():
            complain(stopped.says, found=stopped.found, known=stopped.known)
        case _:
            complain("operator-token-refused")


def _explain_settings(stopped: WrongSettings, complain: Say) -> None:
    for name, why in stopped.wrong:
        facts = {} if why is None else {"why": notice.Say(why)}
        complain("operator-setting-wrong" if facts else "operator-setting-unknown", name=name, **facts)


async def _command(settings: Settings, args: argparse.Namespace, say: Say) -> int:
    logs.set_up(settings.log_level, settings.log_format)
    if args.command == "demo":
        settings = settings.model_copy(update={"demo": True})
    return await COMMANDS[args.command](Program(settings), args, say)


def _parser(catalogue: Catalogue) -> argparse.ArgumentParser:
    def both(text_id: str) -> str:
        return " · ".join(catalogue.texts(language)(text_id) for language in ("zh", "en"))

    parser = argparse.ArgumentParser(prog="python -m bot", description=both("operator-help"))
    add = parser.add_subparsers(dest="command", required=True, metavar="COMMAND").add_parser
    helps = {name: both(f"operator-help-{name}") for name in (*COMMANDS, "docs")}
    made = {name: add(name, help=text, description=text) for name, text in helps.items()}
    for name in ("invite", "end-role"):
        made[name].add_argument("role", metavar="ROLE", choices=[str(role) for role in GRANTED], help=_roles(both))
        made[name].add_argument("name", metavar="NAME", help=both("operator-help-name"))
        made[name].add_argument("--scope", default="", help=both("operator-help-scope"))
    made["invite"].add_argument("--post", default="", help=both("operator-help-post"))
    importing.arguments(made["import"], both)
    profiles.arguments(made["profile"], both)
    made["explain"].add_argument("number", metavar="NUMBER", help=both("operator-help-number"))
    qr.arguments(made["qr"], both)
    letters.arguments(made["letters"], both)
    made["place"].add_argument("file", metavar="FILE", help=both("operator-help-place-file"))
    made["letter-template"].add_argument("file", metavar="FILE", help=both("operator-help-template-file"))
    made["letter-template"].add_argument("--house", action="store_true", help=both("operator-help-template-house"))
    made["calendar"].add_argument("file", metavar="FILE", help=both("operator-help-file"))
    keeping.arguments(made["backup"], made["restore"], both)
    return parser


def _roles(both: Callable[[str], str]) -> str:
    return f"{both('operator-help-role')}: {', '.join(str(role) for role in GRANTED)}"


def _out(line: str) -> None:
    print(line, flush=True)


def _err(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
