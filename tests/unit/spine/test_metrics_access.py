"""Who may read the figures: whoever has the token, or, where there is none, this very machine past no proxy."""

import pytest
from starlette.requests import Request

from web.health import BY_PROXY, may_read

TOKEN = "a-word-of-twenty-letters"


def asked(host: str | None = "127.0.0.1", **headers: str) -> Request:
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return Request({"type": "http", "headers": raw, "client": (host, 1) if host else None})


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_without_a_token_this_machine_may(host: str) -> None:
    assert may_read(asked(host), None)


@pytest.mark.parametrize("host", ["10.0.0.5", "203.0.113.9", "testclient", None])
def test_without_a_token_nobody_else_may(host: str | None) -> None:
    assert not may_read(asked(host), None)


@pytest.mark.parametrize("header", BY_PROXY)
def test_behind_a_proxy_everybody_looks_like_this_machine_and_may_not(header: str) -> None:
    assert not may_read(asked(**{header: "203.0.113.9"}), None)


def test_with_a_token_it_is_the_token_that_counts() -> None:
    assert may_read(asked("203.0.113.9", authorization=f"Bearer {TOKEN}"), TOKEN)
    for wrong in ("", TOKEN, f"Bearer {TOKEN}x", "Bearer ", "Bearer 密码"):
        assert not may_read(asked(authorization=wrong), TOKEN)
