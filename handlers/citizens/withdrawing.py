"""Taking an opinion back, or leaving one that was joined; what that means is said before it is done."""

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.person import Person
from handlers.buttons import MENU, Button, Offer
from handlers.citizens.adding import ask_which, forget
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.tables import Deed
from handlers.talk import Talk
from services.citizens import withdrawing
from services.citizens.opinion_state import open_matters
from services.citizens.withdrawing import Withdrawal
from services.opinions import merging

# By stage: what is asked, and what is said once it is done. Nobody else's words are touched.
ASK = {
    "early": "withdraw-ask-early",
    "joined": "withdraw-ask-joined",
    "shared": "withdraw-ask-shared",
    "accepted": "withdraw-ask-accepted",
    "handling": "withdraw-ask-handling",
    "campaign": "withdraw-ask-campaign",
    "adopted": "withdraw-ask-adopted",
}
DONE = {
    "early": "withdraw-done-early",
    "joined": "withdraw-joined",
    "shared": "withdraw-shared",
    "accepted": "withdraw-done-accepted",
    "handling": "withdraw-done-handling",
    "campaign": "withdraw-done-campaign",
    "adopted": "withdraw-done-adopted",
}


async def command(message: Message, talk: Talk, desk: Desk, person: Person) -> None:
    """“撤回” typed: the only open matter at once, several as a list."""
    matters = await desk.do(open_matters, person=person)
    if len(matters) == 1:
        return await _ask(talk, await desk.do(withdrawing.asked, person=person, opinion_id=matters[0][0].id))
    await ask_which(talk, desk, person, "withdraw-which", "withdraw-ask")


async def ask(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """撤回: what would stop, and what would go on."""
    await _ask(talk, await desk.do(withdrawing.asked, person=person, opinion_id=button.id))


async def withdraw(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """撤回这件: done."""
    going = await desk.do(withdrawing.withdraw, person=person, opinion_id=button.id, version=button.v)
    await forget(state)
    await leave(state)
    sentence = "joined-left" if going.stage == "joined" and going.by_choice else DONE[going.stage]
    await talk.say(sentence, Offer("button-my-opinions", "mine"), MENU, **going.facts)


async def separate(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """不是一回事: it is looked at by itself again."""
    opinion = await desk.do(merging.separate, person=person, opinion_id=button.id)
    await talk.say("separated", Offer("button-progress", "opinion-open", opinion.id), MENU, number=opinion.number)


async def _ask(talk: Talk, going: Withdrawal) -> None:
    yes = "button-remove-me" if going.stage == "adopted" else "button-yes-withdraw"
    keep = Offer("button-no-keep", "opinion-open", going.opinion.id)
    await talk.say(
        ASK[going.stage], keep, Offer(yes, "withdraw-yes", going.opinion.id, going.opinion.version), **going.facts
    )


COMMANDS = {"withdraw": Deed(command)}
DEEDS = {"withdraw-ask": Deed(ask), "withdraw-yes": Deed(withdraw), "separate": Deed(separate)}
