"""Customers are heard and answered on a machine whose day was put back after a while in the future."""

from datetime import UTC, datetime, timedelta
from typing import Any

from bot.channels.wecom.kf_inbound import keep_page
from storage.channels import kf_accounts, kf_windows, native_messages
from storage.connection import Connection
from storage.engines import Store
from storage.inbox import Speaker

NOW, AHEAD = datetime(2026, 3, 16, 2, 0, tzinfo=UTC), timedelta(days=365)
KF, CUSTOMER = "wk-office", "wm-aunt"


def said(number: int, at: datetime) -> dict[str, Any]:
    words = {"msgtype": "text", "text": {"content": "路灯不亮"}}
    return {"msgid": f"m{number}", "origin": 3, "external_userid": CUSTOMER, "send_time": int(at.timestamp()), **words}


def hears(c: Connection, number: int, now: datetime) -> list[Speaker] | None:
    """Keep a page with one thing, said just now."""
    was = kf_accounts.bookmark(c, KF, now)
    return keep_page(c, KF, was, f"cursor {number}", [said(number, now)], now)


async def test_what_is_said_after_a_first_reading_in_the_future_is_heard(store: Store) -> None:
    await store.run(kf_accounts.bookmark, KF, NOW + AHEAD)

    assert await store.run(hears, 1, NOW) == [("kf", f"{KF}:{CUSTOMER}")]


async def test_a_new_word_opens_the_window_though_the_last_one_lies_in_the_future(store: Store) -> None:
    def window(c: Connection) -> kf_windows.Window:
        reader = native_messages.reader_at(c, "kf", f"{KF}:{CUSTOMER}")
        assert reader
        return kf_windows.get(c, reader.account_id)

    await store.run(hears, 1, NOW + AHEAD)
    account = (await store.read(window)).account_id
    await store.run(kf_windows.use, account, kf_windows.MOST)
    assert (await store.read(window)).left(NOW + AHEAD) == 0

    await store.run(hears, 2, NOW)
    assert (await store.read(window)).left(NOW) == kf_windows.MOST
