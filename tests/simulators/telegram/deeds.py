"""What people do, turned into updates that python-telegram-bot builds."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

import telegram

from tests.simulators.telegram import limits
from tests.simulators.telegram.world import Account, GroupChat, Query, World


def do(world: World, account: Account, deed: str, **what: Any) -> None:
    """Carry out one deed of a person. Raises AssertionError when a real app would not let them."""
    DEEDS[deed](world, account, **what)


def say(world: World, account: Account, text: str) -> None:
    """Write a message; apps cut nothing, so a text beyond the limit cannot be sent."""
    assert 1 <= len(text.strip()) <= limits.TEXT, "an app sends 1-4096 characters a message"
    if text.startswith("/start "):
        assert limits.START_ARGUMENT.fullmatch(text[7:]), "the argument of a start link has 64 letters at most"
    entities = None
    if text.startswith("/"):
        length = len(text.split(maxsplit=1)[0])
        entities = (telegram.MessageEntity("bot_command", 0, length),)
    _message(world, account, text=text, entities=entities)


def press(
    world: World,
    account: Account,
    message_id: int,
    index: int,
    group: int = 0,
    shown: telegram.InlineKeyboardMarkup | None = None,
) -> None:
    """Press a button, in the private chat or a group: a link only opens, anything else becomes a callback query.

    shown: what this person's app still shows, where the message has been changed just now.
    """
    message = world.messages[group or account.user.id, message_id]
    markup = shown or message.reply_markup
    assert markup, "there is no button under this message any more"
    buttons = [button for row in markup.inline_keyboard for button in row]
    data = buttons[index].callback_data
    assert data is not None, "this button opens a link"
    number = f"{account.user.id}{world.number():06d}"
    world.queries[number] = Query(account.user.id, world.now())
    query = telegram.CallbackQuery(number, account.user, f"instance-{account.user.id}", message=message, data=str(data))
    world.queue(callback_query=query)


def forge(world: World, account: Account, data: str, message_id: int = 0) -> None:
    """Press a button nobody drew: an app of one's own may send any data, on a message that is gone or never was."""
    chat = account.chat
    message = world.messages.get((account.user.id, message_id)) or telegram.InaccessibleMessage(chat, message_id or 1)
    number = f"{account.user.id}{world.number():06d}"
    world.queries[number] = Query(account.user.id, world.now())
    pressed = telegram.CallbackQuery(number, account.user, f"instance-{account.user.id}", message=message, data=data)
    world.queue(callback_query=pressed)


def photo(world: World, account: Account, data: bytes, caption: str = "") -> None:
    """Send a picture: Telegram offers it in two sizes, the largest last."""
    small, large = world.store(data[:64], "-small.jpg"), world.store(data, ".jpg")
    sizes = (
        telegram.PhotoSize(small.file_id, small.file_unique_id, 90, 67, 64),
        telegram.PhotoSize(large.file_id, large.file_unique_id, 1280, 960, len(data)),
    )
    _message(world, account, photo=sizes, caption=caption or None)


def album(world: World, account: Account, pictures: Sequence[bytes], caption: str = "") -> None:
    """Send several pictures at once: as many messages of one group, the first with the words."""
    group = f"album-{world.number()}"
    for n, data in enumerate(pictures):
        file = world.store(data, ".jpg")
        size = telegram.PhotoSize(file.file_id, file.file_unique_id, 1280, 960, len(data))
        _message(world, account, photo=(size,), caption=None if n else caption or None, media_group_id=group)


def voice(world: World, account: Account, data: bytes) -> None:
    """Speak."""
    file = world.store(data, ".oga")
    sent = telegram.Voice(file.file_id, file.file_unique_id, 3, mime_type="audio/ogg", file_size=len(data))
    _message(world, account, voice=sent)


def place(world: World, account: Account, latitude: float, longitude: float) -> None:
    """Send where one is."""
    _message(world, account, location=telegram.Location(longitude, latitude))


def document(world: World, account: Account, data: bytes, name: str, caption: str = "") -> None:
    """Send a file: Telegram keeps it under a name of its own, with the ending."""
    ending = "".join(letter for letter in name.rpartition(".")[2] if letter.isascii() and letter.isalnum())
    file = world.store(data, f".{ending}")
    sent = telegram.Document(file.file_id, file.file_unique_id, file_name=name, file_size=len(data))
    _message(world, account, document=sent, caption=caption or None)


def block(world: World, account: Account) -> None:
    """Block the bot; the bot hears of it."""
    account.blocked = True
    member = telegram.ChatMemberMember(world.bot)
    banned = telegram.ChatMemberBanned(world.bot, datetime.fromtimestamp(0, UTC))
    _membership(world, account, member, banned)


def unblock(world: World, account: Account) -> None:
    """Let the bot write again; the bot hears of it."""
    account.blocked = False
    banned = telegram.ChatMemberBanned(world.bot, datetime.fromtimestamp(0, UTC))
    _membership(world, account, banned, telegram.ChatMemberMember(world.bot))


def say_in_group(world: World, account: Account, group: int, text: str) -> None:
    """Write in a group; the bot gets commands, and the rest only where it reads all."""
    room = world.groups[group]
    entities = (telegram.MessageEntity("bot_command", 0, len(text.split()[0])),) if text.startswith("/") else None
    _in_group(world, account, room, heard=room.reads_all or entities is not None, text=text, entities=entities)


def add_bot(world: World, account: Account, group: int) -> None:
    """Take the bot into a group; the bot hears of it."""
    room = world.groups[group]
    room.present = True
    left, member = telegram.ChatMemberLeft(world.bot), telegram.ChatMemberMember(world.bot)
    world.queue(my_chat_member=telegram.ChatMemberUpdated(room.chat, account.user, world.moment(), left, member))


def remove_bot(world: World, account: Account, group: int) -> None:
    """Put the bot out of a group; the bot hears of it."""
    room = world.groups[group]
    room.present = False
    member = telegram.ChatMemberMember(world.bot)
    banned = telegram.ChatMemberBanned(world.bot, datetime.fromtimestamp(0, UTC))
    world.queue(my_chat_member=telegram.ChatMemberUpdated(room.chat, account.user, world.moment(), member, banned))


def upgrade_group(world: World, account: Account, group: int, to: int) -> None:
    """Make a supergroup of a group: it goes on under another id, and the bot is told in the old one."""
    room = world.groups[group]
    _in_group(world, account, room, heard=True, migrate_to_chat_id=to)
    world.groups[to] = GroupChat(to, room.title, room.present, room.reads_all)
    room.present = False


DEEDS: dict[str, Callable[..., None]] = {
    "say": say,
    "press": press,
    "forge": forge,
    "photo": photo,
    "document": document,
    "album": album,
    "voice": voice,
    "place": place,
    "say_in_group": say_in_group,
    "add_bot": add_bot,
    "remove_bot": remove_bot,
    "upgrade_group": upgrade_group,
    "block": block,
    "unblock": unblock,
}


def _message(world: World, account: Account, **content: Any) -> None:
    assert not account.blocked, "a person who blocked the bot cannot write to it"
    account.started = True
    message = telegram.Message(world.next_message_id(), world.moment(), account.chat, from_user=account.user, **content)
    world.keep(message)
    world.queue(message=message)


def _in_group(world: World, account: Account, room: GroupChat, *, heard: bool, **content: Any) -> None:
    message = telegram.Message(world.next_message_id(), world.moment(), room.chat, from_user=account.user, **content)
    world.keep(message)
    if room.present and heard:
        world.queue(message=message)


def _membership(world: World, account: Account, old: telegram.ChatMember, new: telegram.ChatMember) -> None:
    change = telegram.ChatMemberUpdated(account.chat, account.user, world.moment(), old, new)
    world.queue(my_chat_member=change)
