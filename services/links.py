"""Where people open the service: the web chat's address and the Telegram bot, as the running program noted them."""

from services.work import Work
from storage import notes

WEB_ADDRESS, TELEGRAM_BOT = "web.address", "telegram.bot_name"


def links(work: Work, token: str) -> list[str]:
    """The links that open this token, one for each channel that has links."""
    web, bot = notes.get(work.c, WEB_ADDRESS), notes.get(work.c, TELEGRAM_BOT)
    out = [f"{web}/?start={token}"] if web else []
    return [*out, f"https://t.me/{bot}?start={token}"] if bot else out
