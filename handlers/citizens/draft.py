"""The opinion somebody is writing, as the dialogue remembers it."""

from datetime import date, timedelta
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import Message

from domain.errors import CaseworkError
from domain.opinions import matter
from handlers.desk import Desk
from handlers.dialogues import DISTRICT, DRAFT, KEPT
from handlers.parts import Part
from services.citizens import intake
from services.citizens.intake import keep_file

Draft = dict[str, Any]


class Telling(StatesGroup):
    """What we are waiting for while somebody tells us their matter."""

    matter = State()
    which = State()
    gaps = State()
    name = State()
    contact = State()
    confirm = State()
    new_words = State()
    new_place = State()
    new_topic = State()
    new_files = State()


KEPT_DAYS = 7
# The number of what was sent last, for those who press twice.
SENT = "sent"
# In a draft: what did not fit into one text any more, word for word, in order.
REST = "rest"
# In a draft: what was written in danger, as a draft of its own; no matter carries it until its author says so.
ALARM = "alarm"
BURST_SECONDS = 3
LONGEST_OPINION = 20_000
LONGEST_REST = 400_000


def kept_until(draft: Draft) -> date:
    """The last day an unfinished opinion is kept for its author."""
    return date.fromisoformat(draft["begun"]) + timedelta(days=KEPT_DAYS)


def new_draft(day: date) -> Draft:
    """An opinion nothing has been said of yet. parts counts the texts, at is the moment of the newest part."""
    return {"text": "", "parts": 0, "files": [], "place": "", "begun": day.isoformat(), "asked": False, "at": 0}


def holds_something(draft: Draft) -> bool:
    """Whether anything would be lost with it."""
    return bool(draft["text"] or draft["files"] or draft["place"])


async def add(draft: Draft, part: Part, message: Message, desk: Desk, account_id: int) -> None:
    """Put one message into the draft; words stay exactly as they are."""
    draft["at"] = message.date.timestamp()
    if part.text:
        append(draft, part.text)
    if part.place:
        draft |= {"place": part.place, "lat": part.lat, "lon": part.lon}
    if part.handle:
        kept = await desk.do(
            keep_file,
            account_id=account_id,
            kind=part.kind,
            handle=part.handle,
            file_name=part.file_name,
            mime=part.mime,
            size=part.size,
        )
        draft["files"].append([kept, part.kind])


def in_one_go(draft: Draft) -> int:
    """How many messages it consists of."""
    return int(draft.get("parts", 0)) + len(draft["files"])


def append(draft: Draft, words: str) -> None:
    """Put further words below those there are; what would make the text too long is kept behind it, not cut.

    Raises error-too-long when even that is more than anybody can read.
    """
    rest: list[str] = draft.get(REST, [])
    if len(draft["text"]) + sum(map(len, rest)) + len(words) > LONGEST_REST:
        raise CaseworkError("error-too-long", length=str(len(words)), limit=str(LONGEST_REST))
    if rest or len(draft["text"]) + len(words) > LONGEST_OPINION:
        draft[REST] = _packed(rest, words)
    else:
        draft["text"] = f"{draft['text']}\n{words}" if draft["text"] else words
    draft["parts"] = draft.get("parts", 0) + 1


def join(draft: Draft, other: Draft) -> None:
    """Put what was written apart into the draft: words behind words, files behind files."""
    parts = draft["parts"] + other["parts"]
    draft |= {name: other[name] for name in ("place", "lat", "lon") if other.get(name)}
    for words in filter(None, (other["text"], *other.get(REST, ()))):
        append(draft, words)
    draft["parts"], draft["files"] = parts, draft["files"] + other["files"]


def _packed(rest: list[str], words: str) -> list[str]:
    """Further words behind the text: together while they fit, so that many short ones are few entries."""
    if rest and len(rest[-1]) + len(words) < LONGEST_OPINION:
        return [*rest[:-1], f"{rest[-1]}\n{words}"]
    return [*rest, words]


def as_written(draft: Draft) -> intake.Draft:
    """The dialogue's draft as the use case takes it. Raises error-form-gone before it is settled who signs."""
    if "anonymous" not in draft:
        raise CaseworkError("error-form-gone")
    return intake.Draft(
        text=draft["text"],
        place=draft["place"],
        topic=draft.get("topic", matter.OTHER),
        anonymous=draft["anonymous"],
        signature=draft.get("signature", ""),
        phone=draft.get("phone", ""),
        lat=draft.get("lat"),
        lon=draft.get("lon"),
        files=tuple(kept for kept, _ in draft["files"]),
        rest=tuple(draft.get(REST, ())),
        hints=tuple(draft.get("hints", ())),
        district_id=draft.get("district"),
        conduct_id=draft.get("conduct"),
    )


async def draft_of(state: FSMContext) -> Draft | None:
    """The unfinished opinion, if there is one."""
    found: Draft | None = (await state.get_data()).get(DRAFT)
    return found


async def the_draft(state: FSMContext) -> Draft:
    """The unfinished opinion. Raises a refusal when it has been sent or dropped meanwhile, and says which it was."""
    draft = await draft_of(state)
    if draft is None:
        sent = (await state.get_data()).get(SENT)
        raise CaseworkError("opinion-sent-already", number=sent) if sent else CaseworkError("opinion-gone")
    return draft


async def keep(state: FSMContext, draft: Draft, step: State) -> None:
    """Remember the draft and what is asked next; what was written in danger stays with whatever is told next."""
    data = await state.get_data()
    if DISTRICT in data:
        draft.setdefault("district", data[DISTRICT])
    draft.setdefault(ALARM, (data.get(DRAFT) or {}).get(ALARM))
    await state.set_data({**data, DRAFT: draft})
    await state.set_state(step)


async def drop(state: FSMContext, sent: str = "") -> None:
    """Forget the draft: the person does not want it, or it has been sent and has the number `sent`."""
    data = await state.get_data()
    rest = {name: data[name] for name in KEPT if name in data and name != DRAFT}
    if sent:
        rest = {name: kept for name, kept in rest.items() if name != DISTRICT} | {SENT: sent}
    await state.set_data(rest)
    await state.set_state(None)
