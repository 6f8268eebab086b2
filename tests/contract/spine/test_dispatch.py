"""The short way from an update to its handler."""

import pytest
from aiogram import Router
from aiogram.filters import Command

from bot.dispatch import Dispatch


def test_a_router_with_filters_is_refused_at_the_start() -> None:
    async def hear() -> None: ...

    router = Router()
    router.message.register(hear, Command("start"))
    router.callback_query.register(hear)
    router.errors.register(hear)
    with pytest.raises(ValueError, match="message: filters are not looked at"):
        Dispatch(router)
