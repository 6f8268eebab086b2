"""Refusals of the Bot API, in the words the real server uses."""


class ApiError(Exception):
    """An answer with `ok: false`. `retry_after` is in seconds; page: HTML of somebody in between, instead of JSON."""

    def __init__(self, status: int, description: str, retry_after: int | None = None, page: str = "") -> None:
        super().__init__(description)
        self.page = page
        self.status = status
        self.description = description
        self.retry_after = retry_after

    def body(self) -> dict[str, object]:
        """The answer as the Bot API writes it."""
        answer: dict[str, object] = {"ok": False, "error_code": self.status, "description": self.description}
        if self.retry_after is not None:
            answer["parameters"] = {"retry_after": self.retry_after}
        return answer


def bad(why: str) -> ApiError:
    """A request that will never succeed."""
    return ApiError(400, f"Bad Request: {why}")


def too_many(retry_after: int) -> ApiError:
    """Come back later."""
    return ApiError(429, f"Too Many Requests: retry after {retry_after}", retry_after)


CHAT_NOT_FOUND = "chat not found"
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
KICKED = "Forbidden: bot was kicked from the group chat"
BLOCKED = "Forbidden: bot was blocked by the user"
OTHER_POLL = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
