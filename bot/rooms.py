"""The groups in which somebody has spoken: each has an account of its own, and is spoken to like a person."""

from collections.abc import Sequence

from bot import incoming
from bot.channels.telegram_updates import BOT_NAME
from bot.incoming import Kind, Update
from services.work import Work
from storage import dialogues, notes
from storage.dialogues import Dialogue
from storage.inbox import Speaker, Waiting
from storage.opinions import groups

Heard = tuple[Waiting, Update, Kind]
# a group is spoken to in Chinese
LANGUAGE = "zh"


def enter(work: Work, heard: Sequence[Heard]) -> dict[Speaker, Dialogue]:
    """The groups these updates come from, by address; one in which somebody has spoken to us is made known."""
    came_from: dict[Speaker, Kind] = {}
    for row, update, kind in heard:
        group = incoming.group_of(update)
        if group is None or kind is Kind.NOTHING:
            continue
        if kind is Kind.GROUP_MOVED:
            groups.move(work.c, row.channel, group, str(update["message"]["migrate_to_chat_id"]))
        elif came_from.get((row.channel, group)) is not Kind.IN_GROUP:
            came_from[row.channel, group] = kind
    if not came_from:
        return {}
    known = dialogues.load_many(work.c, list(came_from), work.today)
    new = {one: LANGUAGE for one, kind in came_from.items() if kind is Kind.IN_GROUP and one not in known}
    return known | dialogues.meet(work.c, new, work.now)


def meant_for_us(work: Work, heard: Sequence[Heard]) -> list[Heard]:
    """The same, without what was said to another bot of the group: “/help@it”."""
    return [
        (row, update, Kind.NOTHING if kind is Kind.IN_GROUP and _names_another(work, update) else kind)
        for row, update, kind in heard
    ]


def _names_another(work: Work, update: Update) -> bool:
    command = str((update.get("message") or {}).get("text", "")).partition(" ")[0]
    name = command.partition("@")[2].lower()
    ours = work.once(notes.get, BOT_NAME) if name else None
    return bool(name and ours and name != ours.lower())
