"""Before it is sent: the person reads everything once, corrects one thing, and presses “send”."""

from typing import Any

from aiogram.fsm.context import FSMContext

from domain.notice import Say
from domain.opinions import matter
from handlers.buttons import Offer
from handlers.citizens.draft import Draft, Telling, keep
from handlers.talk import Talk

SEND = Offer("button-send", "opinion-send")
CHANGE = Offer("button-change", "opinion-change")
DISCARD = Offer("button-discard", "opinion-discard")
ADD_MORE = Offer("button-add-more", "opinion-add-more")


# What an anonymous author says aloud is kept from the deputy.
HEARD = ("voice", "video")


def what_is_missing(missing: tuple[str, ...]) -> list[Say]:
    """One line for each gap."""
    return [Say(f"opinion-missing-{gap}") for gap in missing]


async def preview(talk: Talk, state: FSMContext, draft: Draft) -> None:
    """The whole opinion as it would be sent; anonymous people also read what could give them away."""
    if not draft.get("topic_chosen"):
        draft["topic"] = matter.topic_of(draft["text"])
    await keep(state, draft, Telling.confirm)
    await talk.show(talk.texts("opinion-preview-text", **preview_facts(talk, draft)))
    if not draft["anonymous"]:
        return await talk.say("opinion-confirm", SEND, CHANGE, ADD_MORE, DISCARD)
    if not matter.says_something(draft["text"]) and all(kind in HEARD for _, kind in draft["files"]):
        return await talk.say("anonymous-needs-words", ADD_MORE, CHANGE, DISCARD)
    found = matter.giveaways(draft["text"])
    if found:
        quoted = talk.texts("list-comma").join(f"“{words}”" for words in found)
        return await talk.say("anonymous-reread", SEND, CHANGE, DISCARD, found=quoted)
    await talk.say("anonymous-reread-clean", SEND, CHANGE, ADD_MORE, DISCARD)


def preview_facts(talk: Talk, draft: Draft) -> dict[str, Any]:
    """What the preview says, field by field."""
    topic = Say(f"topic-{draft['topic']}")
    return {
        "text": draft["text"] or Say("words-none"),
        "place": draft["place"] or Say("place-unknown"),
        "topic": topic if draft.get("topic_chosen") else Say("topic-guessed", {"topic": topic}),
        "files": counted(talk, [kind for _, kind in draft["files"]]),
        "signature": signature_in_words(draft),
    }


def counted(talk: Talk, kinds: list[str]) -> str:
    """“2 photos, 1 voice message”, or nothing."""
    words = [talk.texts(f"part-{kind}", count=str(kinds.count(kind))) for kind in dict.fromkeys(kinds)]
    return talk.texts("list-comma").join(words) or talk.texts("part-nothing")


def said_so_far(talk: Talk, draft: Draft) -> str:
    """“2 texts, 1 photo”."""
    kinds = ["text"] * draft.get("parts", 0) + [kind for _, kind in draft["files"]]
    return counted(talk, kinds + (["location"] if draft.get("lat") is not None else []))


def signature_in_words(draft: Draft) -> Say | str:
    """How the opinion is signed."""
    if draft["anonymous"]:
        return Say("signature-anonymous")
    return " ".join(filter(None, (draft["signature"], draft["phone"]))) or Say("signature-none")
