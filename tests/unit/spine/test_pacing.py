"""How fast a channel may be spoken to."""

from bot.pacing import CHAT_BURST, Bucket, Pace


def test_a_bucket_gives_its_burst_and_then_its_rate() -> None:
    bucket = Bucket(rate=2, burst=3, now=0.0)

    assert [bucket.reserve(0.0) for _ in range(5)] == [0.0, 0.0, 0.0, 0.5, 1.0]
    assert bucket.reserve(10.0) == 0.0


def test_a_bucket_without_a_rate_never_waits() -> None:
    assert [Bucket(0, 0, 0.0).reserve(0.0) for _ in range(100)] == [0.0] * 100


def test_a_chat_gets_a_short_burst_and_then_one_message_a_second() -> None:
    pace = Pace(rate=100, chat_rate=1, now=0.0)

    waits = [pace.reserve(7, 0.0) for _ in range(CHAT_BURST + 3)]

    assert waits == [0.0] * CHAT_BURST + [1.0, 2.0, 3.0]
    assert pace.reserve(8, 0.0) == 0.0


def test_a_group_gets_twenty_messages_a_minute() -> None:
    pace = Pace(rate=30, chat_rate=1, now=0.0)

    waits = [pace.reserve(-7, 0.0) for _ in range(CHAT_BURST + 1)]

    assert waits == [0.0] * CHAT_BURST + [3.0]


def test_all_chats_together_keep_the_rate_of_the_channel() -> None:
    pace = Pace(rate=10, chat_rate=1, now=0.0)

    waits = [pace.reserve(chat, 0.0) for chat in range(30)]

    assert waits[:2] == [0.0, 0.0]
    assert round(waits[29], 6) == 2.8


def test_bulk_mail_leaves_a_third_of_the_bucket_to_answers() -> None:
    pace = Pace(rate=30, chat_rate=1, now=0.0)
    sent = 0
    while pace.bulk_wait(0.0) == 0:
        pace.reserve(sent, 0.0)
        sent += 1

    assert sent == 5
    assert pace.reserve(1000, 0.0) == 0.0


def test_one_chat_told_to_wait_does_not_close_the_channel() -> None:
    pace = Pace(now=0.0)

    pace.asked_to_wait(1, 30.0, 0.0)
    pace.asked_to_wait(1, 30.0, 1.0)

    assert pace.closed(1.0) == 0.0


def test_several_chats_told_to_wait_at_a_time_close_the_channel() -> None:
    pace = Pace(now=0.0)

    for chat in (1, 2, 3):
        pace.asked_to_wait(chat, 5.0, 0.0)

    assert pace.closed(1.0) == 4.0
    assert pace.closed(6.0) == 0.0


def test_chats_that_are_quiet_again_are_forgotten() -> None:
    pace = Pace(rate=0, chat_rate=1, now=0.0)

    for chat in range(5000):
        pace.reserve(chat, float(chat))

    assert len(pace.__dict__["_chats"]) < 1500
