"""What people do while everything breaks: they tell their matter, ask again, begin anew when a button leads nowhere."""

import contextlib
import logging
from dataclasses import dataclass

from tests.chaos.proofs import RECEIPT
from tests.simulators.telegram.people import Person, Seen
from tests.simulators.wecom import Customer
from tests.simulators.wecom.people import PhoneOwner

log = logging.getLogger(__name__)
PATIENCE = 200.0  # seconds people wait for an answer while everything breaks
ASKS_AGAIN = 10  # times, meanwhile
WHICH, NOTICED, SAVED = "说的是哪一件", "我先记下了", "收到："
GO_ON_OR_NOT, WHAT_IS_IT, NOWHERE = "接着写还是重新来", "请说说是什么事", "我不认识"
STEPS = (("要写上您的姓名吗", "匿名"), ("再看一遍", "提交"))


class LedNowhereError(Exception):
    """The message with the button was let go, for years went by while somebody was telling; or the button did not come:
    the last of the five messages a customer may get carries all that waits, with the buttons of the newest notice."""


@dataclass(frozen=True, slots=True)
class Says:
    """Whether something seen says one of these."""

    words: tuple[str, ...]

    def __call__(self, seen: Seen) -> bool:
        return any(words in seen.text for words in self.words)


@dataclass(frozen=True, slots=True)
class Offers:
    """Whether something seen has this button."""

    label: str

    def __call__(self, seen: Seen) -> bool:
        return seen.offers(self.label)


async def tells(one: Person, words: str, *, asked_which: bool) -> None:
    """Tell one matter until it has a number. asked_which: several are on their way, and it is asked which is meant."""
    began = len(await one.catches_up())
    await one.says(words)
    try:
        if asked_which:
            await _answers(one, WHICH, "新的一件")
        await _goes_through(one, NOTICED)
    except LedNowhereError as where:
        log.info("%s begins anew: %s", one.name, where)
        while not await _has_begun_anew(one, words, began):
            pass


async def _goes_through(one: Person, first: str) -> None:
    for answer, press in ((first, "写好了"), *STEPS):
        await _answers(one, answer, press)
    await _hears(one, "编号 YJ-")


async def _has_begun_anew(one: Person, words: str, began: int) -> bool:
    """Whether it could be told from the beginning, or had its number after all; not when years went by once more."""
    await one.says("/report")
    shown = await _sees(one, Says((GO_ON_OR_NOT, WHAT_IS_IT)))
    if any(RECEIPT.search(seen.text) for seen in one.chat[began:]):
        await one.says("/cancel")
        return True
    with contextlib.suppress(LedNowhereError):
        if GO_ON_OR_NOT in shown.text:
            await _presses(one, shown, "重新来")
            await _hears(one, WHAT_IS_IT)
        await one.says(words)
        await _goes_through(one, SAVED)
        return True
    return False


async def _answers(one: Person, answer: str, press: str) -> None:
    await _presses(one, await _hears(one, answer), press)


async def _presses(one: Person, shown: Seen, label: str) -> None:
    """Press a button of an answer; on WeCom its buttons may stand in a bubble of their own, and that may take long."""
    if isinstance(one, PhoneOwner) and not shown.offers(label):
        try:
            shown = await _sees(one, Offers(label), asks=3)
        except AssertionError:
            if not isinstance(one, Customer):
                raise
            raise LedNowhereError(label) from None
    await one.presses(label, on=shown)


async def _hears(one: Person, answer: str) -> Seen:
    """Wait for an answer. Raises LedNowhereError when the button that was pressed is not known any more."""
    shown = await _sees(one, Says((answer, NOWHERE)))
    if NOWHERE in shown.text:
        raise LedNowhereError(answer)
    return shown


async def _sees(one: Person, what: Says | Offers, asks: int = ASKS_AGAIN) -> Seen:
    """Wait for something. A customer who sees nothing asks again: two days after their last word nobody may write to
    them otherwise, and the day may have been put forward."""
    if not isinstance(one, Customer):
        return await one.waits_for(what, timeout=PATIENCE)
    for _ in range(asks):
        with contextlib.suppress(AssertionError):
            return await one.waits_for(what, timeout=PATIENCE / ASKS_AGAIN)
        await one.asks("/help")
    return await one.waits_for(what, timeout=PATIENCE / ASKS_AGAIN)
