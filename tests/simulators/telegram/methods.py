"""The methods of the Bot API that a bot of ours may call: checked, carried out, answered."""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import telegram

from tests.simulators.telegram import limits
from tests.simulators.telegram.errors import NOT_MODIFIED, QUERY_TOO_OLD, bad
from tests.simulators.telegram.world import Account, Event, GroupChat, Webhook, World, wire


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a request."""

    name: str
    data: bytes


Params = Mapping[str, Any]
Method = Callable[[World, Params], Any]


def get_me(world: World, _: Params) -> Any:
    """Who the bot is."""
    abilities = {"can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False}
    return {**wire(world.bot), **abilities}


def set_my_commands(world: World, params: Params) -> bool:
    """Replace the commands of a scope and language. A chat's own scope needs a chat the bot can reach."""
    scope = limits.decoded(params.get("scope")) or {"type": "default"}
    language = str(params.get("language_code") or "")
    if language and not limits.LANGUAGE.fullmatch(language):
        raise bad("invalid language code specified")
    if scope["type"] == "chat":
        world.reachable(scope.get("chat_id"))
    commands = limits.check_commands(params)
    world.commands[str(scope.get("chat_id") or scope["type"]), language] = commands
    return True


def set_webhook(world: World, params: Params) -> bool:
    """From now on updates are pushed to a secure address (this machine's own may be plain); an empty one ends that."""
    url, secret = str(params.get("url") or ""), str(params.get("secret_token") or "")
    if url and not url.startswith(("https://", "http://127.0.0.1:")):
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if secret and not limits.WEBHOOK_SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    wanted = limits.decoded(params.get("allowed_updates")) or []
    world.webhook = Webhook(url, secret, tuple(wanted)) if url else None
    return True


def delete_webhook(world: World, params: Params) -> bool:
    """Updates are polled again; those that wait may be dropped on request."""
    world.webhook = None
    if str(params.get("drop_pending_updates", "")).lower() == "true":
        world.updates.clear()
    return True


def send_message(world: World, params: Params) -> Any:
    """A text of 1-4096 characters after entity parsing."""
    account = world.reachable(params.get("chat_id"))
    text, entities = limits.text_of(params)
    return _deliver(world, account, params, text=text, entities=entities)


def send_photo(world: World, params: Params) -> Any:
    """A picture by upload (at most 10 MB) or file id, with a caption of at most 1024 characters."""
    account = world.reachable(params.get("chat_id"))
    caption, entities = limits.caption_of(params)
    file, data = _file_of(world, params, "photo", limits.PHOTO)
    if not data.startswith(limits.PHOTO_BEGINNINGS):
        raise bad("IMAGE_PROCESS_FAILED")
    size = telegram.PhotoSize(file.file_id, file.file_unique_id, 640, 480, len(data))
    return _deliver(world, account, params, photo=(size,), caption=caption, caption_entities=entities)


def send_document(world: World, params: Params) -> Any:
    """Any file by upload (at most 50 MB) or file id, with a caption of at most 1024 characters."""
    account = world.reachable(params.get("chat_id"))
    caption, entities = limits.caption_of(params)
    file, data = _file_of(world, params, "document", limits.UPLOAD)
    name = (file.file_path or "").rpartition("-")[2] or None
    document = telegram.Document(file.file_id, file.file_unique_id, file_name=name, file_size=len(data))
    return _deliver(world, account, params, document=document, caption=caption, caption_entities=entities)


def send_voice(world: World, params: Params) -> Any:
    """A recording by upload or file id; only OGG plays as a voice message."""
    account = world.reachable(params.get("chat_id"))
    caption, entities = limits.caption_of(params)
    file, data = _file_of(world, params, "voice", limits.UPLOAD)
    if not data.startswith(b"OggS"):
        raise bad("VOICE_MESSAGES_FORBIDDEN")
    voice = telegram.Voice(file.file_id, file.file_unique_id, 1, file_size=len(data))
    return _deliver(world, account, params, voice=voice, caption=caption, caption_entities=entities)


def send_video(world: World, params: Params) -> Any:
    """A film by upload or file id."""
    account = world.reachable(params.get("chat_id"))
    caption, entities = limits.caption_of(params)
    file, data = _file_of(world, params, "video", limits.UPLOAD)
    video = telegram.Video(file.file_id, file.file_unique_id, 640, 480, 1, file_size=len(data))
    return _deliver(world, account, params, video=video, caption=caption, caption_entities=entities)


def answer_callback_query(world: World, params: Params) -> bool:
    """End the waiting of a press: once, within 150 seconds, with at most 200 characters."""
    query = world.queries.pop(str(params.get("callback_query_id")), None)
    if query is None or world.now() - query.asked_at > timedelta(seconds=limits.QUERY_SECONDS):
        raise bad(QUERY_TOO_OLD)
    text = str(params.get("text") or "")
    if len(text) > limits.CALLBACK_ANSWER:
        raise bad("MESSAGE_TOO_LONG")
    alert = str(params.get("show_alert", "")).lower() == "true"
    if text:
        world.events.append(Event("answer", query.chat_id, text, alert=alert))
    return True


def edit_message_text(world: World, params: Params) -> Any:
    """New words in a message of the bot's own; the keyboard goes unless it is sent again."""
    old = _editable(world, params)
    text, entities = limits.text_of(params)
    return _edit(world, old, {"text": text, "entities": entities}, _inline_of(params))


def edit_message_reply_markup(world: World, params: Params) -> Any:
    """A new keyboard, or none, under a message of the bot's own."""
    old = _editable(world, params)
    return _edit(world, old, {"text": old.text, "entities": old.entities}, _inline_of(params))


def get_file(world: World, params: Params) -> Any:
    """Where a file of at most 20 MB can be fetched."""
    found = world.files.get(str(params.get("file_id")))
    if found is None:
        raise bad("wrong file_id or the file is temporarily unavailable")
    file, data = found
    if len(data) > limits.DOWNLOAD:
        raise bad("file is too big")
    return wire(file)


def get_updates(_: World, __: Params) -> Any:
    """Served by the poll itself; here only so that its parameters are known."""
    raise NotImplementedError


KNOWN: dict[str, tuple[Method, Callable[..., Any]]] = {
    "getme": (get_me, telegram.Bot.get_me),
    "getupdates": (get_updates, telegram.Bot.get_updates),
    "setwebhook": (set_webhook, telegram.Bot.set_webhook),
    "deletewebhook": (delete_webhook, telegram.Bot.delete_webhook),
    "setmycommands": (set_my_commands, telegram.Bot.set_my_commands),
    "sendmessage": (send_message, telegram.Bot.send_message),
    "sendphoto": (send_photo, telegram.Bot.send_photo),
    "senddocument": (send_document, telegram.Bot.send_document),
    "sendvoice": (send_voice, telegram.Bot.send_voice),
    "sendvideo": (send_video, telegram.Bot.send_video),
    "answercallbackquery": (answer_callback_query, telegram.Bot.answer_callback_query),
    "editmessagetext": (edit_message_text, telegram.Bot.edit_message_text),
    "editmessagereplymarkup": (edit_message_reply_markup, telegram.Bot.edit_message_reply_markup),
    "getfile": (get_file, telegram.Bot.get_file),
}
DOCUMENTED = {name: set(inspect.signature(known).parameters) for name, (_, known) in KNOWN.items()}


def check_names(method: str, params: Params) -> None:
    """Refuse a parameter python-telegram-bot has never heard of: the real server would silently ignore it."""
    files = {name for name, value in params.items() if isinstance(value, Upload)}
    strange = set(params) - DOCUMENTED[method] - files
    if strange:
        raise bad(f"{method} has no parameter {', '.join(sorted(strange))}")


def _deliver(world: World, to: Account | GroupChat, params: Params, **content: Any) -> Any:
    markup = limits.markup_of(params)
    inline = markup if isinstance(markup, telegram.InlineKeyboardMarkup) else None
    reply = limits.decoded(params.get("reply_parameters"))
    original = None
    if reply:
        asked = telegram.ReplyParameters.de_json(reply, None)
        original = world.messages.get((to.chat.id, asked.message_id))
        if original is None and not asked.allow_sending_without_reply:
            raise bad("message to be replied not found")
    message = telegram.Message(
        world.next_message_id(),
        world.moment(),
        to.chat,
        from_user=world.bot,
        reply_markup=inline,
        reply_to_message=original,
        **{name: value for name, value in content.items() if value},
    )
    world.keep(message)
    world.events.append(Event("message", to.chat.id, message.text or message.caption or "", message, keyboard=markup))
    return wire(message)


def _file_of(world: World, params: Params, name: str, largest: int) -> tuple[telegram.File, bytes]:
    given = params.get(name)
    if isinstance(given, str) and given.startswith("attach://"):
        given = params.get(given.removeprefix("attach://"))
    if isinstance(given, Upload):
        if not given.data:
            raise bad("file must be non-empty")
        if len(given.data) > largest:
            raise bad("file is too big")
        return world.store(given.data, f"-{given.name}"), given.data
    found = world.files.get(str(given))
    if found is None:
        raise bad("wrong file identifier/HTTP URL specified")
    return found


def _editable(world: World, params: Params) -> telegram.Message:
    world.reachable(params.get("chat_id"))
    old = world.message(params.get("chat_id"), params.get("message_id"), "message to edit not found")
    if old.from_user != world.bot:
        raise bad("message can't be edited")
    return old


def _inline_of(params: Params) -> telegram.InlineKeyboardMarkup | None:
    markup = limits.markup_of(params)
    if markup is not None and not isinstance(markup, telegram.InlineKeyboardMarkup):
        raise bad("inline keyboard expected")
    return markup if markup and markup.inline_keyboard else None


def _edit(
    world: World, old: telegram.Message, words: dict[str, Any], markup: telegram.InlineKeyboardMarkup | None
) -> Any:
    if words["text"] == old.text and tuple(words["entities"]) == tuple(old.entities) and markup == old.reply_markup:
        raise bad(NOT_MODIFIED)
    kept = {name: getattr(old, name) for name in ("photo", "document", "caption") if getattr(old, name)}
    new = telegram.Message(
        old.message_id,
        old.date,
        old.chat,
        from_user=old.from_user,
        edit_date=world.moment(),
        reply_markup=markup,
        **{name: value for name, value in {**kept, **words}.items() if value},
    )
    world.keep(new)
    world.events.append(Event("edit", new.chat.id, new.text or new.caption or "", new, keyboard=markup))
    return wire(new)
