"""A Telegram of our own: the Bot API over HTTP with its documented limits and errors, and people who use it.

It imports nothing of the product. What a bot sends is read, and what a bot gets is built, with python-telegram-bot.
"""

from tests.simulators.telegram.fake import FakeTelegram
from tests.simulators.telegram.people import Person, Seen

__all__ = ["FakeTelegram", "Person", "Seen"]
