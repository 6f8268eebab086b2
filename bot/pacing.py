"""How fast a channel may be spoken to: token buckets on monotonic time. Pure arithmetic, nothing here waits."""

ANSWERS_RESERVE = 1 / 3  # bulk mail leaves this share of the bucket to answers
CHAT_BURST = 3
# what may leave at once, as a share of a second's worth: the limit is counted over any second
BURST = 1 / 5
GROUP_RATE = 20 / 60
FORGET_AT = 1000
CHATS_THAT_MEAN_ALL = 3


class Bucket:
    """`rate` tokens a second, up to `burst`; it may be overdrawn, and whoever overdraws waits. rate 0: no limit."""

    __slots__ = ("_at", "_tokens", "burst", "rate")

    def __init__(self, rate: float, burst: float, now: float) -> None:
        self.rate, self.burst = rate, max(burst, 1.0)
        self._tokens, self._at = self.burst, now

    def tokens(self, now: float) -> float:
        """What is in the bucket now; below zero: what has been promised already."""
        self._tokens = min(self.burst, self._tokens + (now - self._at) * self.rate)
        self._at = now
        return self._tokens

    def reserve(self, now: float) -> float:
        """Take one token; returns the seconds until it is really there."""
        if self.rate == 0:
            return 0.0
        self._tokens = self.tokens(now) - 1
        return max(0.0, -self._tokens / self.rate)

    def wait_for(self, tokens: float, now: float) -> float:
        """Seconds until the bucket holds that many tokens."""
        return 0.0 if self.rate == 0 else max(0.0, (tokens - self.tokens(now)) / self.rate)


class Pace:
    """The limits of one channel: over all chats, to one chat, to a group (a negative chat id)."""

    def __init__(self, rate: float = 0, chat_rate: float = 0, now: float = 0.0, chat_burst: float = CHAT_BURST) -> None:
        self._all = Bucket(rate, rate * BURST, now)
        self._chat_rate, self._chat_burst = chat_rate, chat_burst
        self._chats: dict[int, Bucket] = {}
        self._closed_until = 0.0
        self._asked_to_wait: dict[int, float] = {}

    def reserve(self, chat: int, now: float) -> float:
        """Take one turn in this chat; returns the seconds until the message may leave."""
        if self._chat_rate == 0:
            return self._all.reserve(now)
        if (bucket := self._chats.get(chat)) is None:
            self._forget(now)
            rate = min(self._chat_rate, GROUP_RATE) if chat < 0 else self._chat_rate
            bucket = self._chats[chat] = Bucket(rate, self._chat_burst, now)
        return max(bucket.reserve(now), self._all.reserve(now))

    def bulk_wait(self, now: float) -> float:
        """Seconds until bulk mail may take a turn without delaying an answer."""
        return self._all.wait_for(self._all.burst * ANSWERS_RESERVE, now)

    def closed(self, now: float) -> float:
        """Seconds for which the whole channel is asked to keep silent."""
        return max(0.0, self._closed_until - now)

    def asked_to_wait(self, chat: int, seconds: float, now: float) -> None:
        """The channel has answered "too many" in this chat. When it says so in several chats at a time, it means us."""
        self._asked_to_wait = {c: until for c, until in self._asked_to_wait.items() if until > now}
        self._asked_to_wait[chat] = now + seconds
        if len(self._asked_to_wait) >= CHATS_THAT_MEAN_ALL:
            self.close(seconds, now)

    def close(self, seconds: float, now: float) -> None:
        """Keep the whole channel silent for a while."""
        self._closed_until = max(self._closed_until, now + seconds)

    def _forget(self, now: float) -> None:
        """Drop the buckets that are full again, so that the memory does not grow with the town."""
        if len(self._chats) >= FORGET_AT:
            self._chats = {c: b for c, b in self._chats.items() if b.tokens(now) < b.burst}
