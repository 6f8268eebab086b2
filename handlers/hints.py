"""What the program notices before something is sent: said once, as a hint; the person sends it all the same, or not."""

from aiogram.fsm.context import FSMContext

from domain.opinions import doors, recognition
from domain.person import Person
from handlers.buttons import Offer
from handlers.citizens.draft import REST, Draft, Telling, keep
from handlers.desk import Desk
from handlers.talk import Talk
from services.place import staff_of_place

SEND_ANYWAY = Offer("button-send-anyway", "opinion-send")
CHANGE = Offer("button-change", "opinion-change")
STAFF = Offer("button-staff", "staff")
DISCARD = Offer("button-discard", "opinion-discard")
# Said before sending, the more weighty first; everything else only the station reads.
SAID = {"litigation": "hint-litigation", "personal_data": "hint-personal-data"}


async def hint_is_shown(talk: Talk, desk: Desk, state: FSMContext, person: Person, draft: Draft) -> bool:
    """Tell the author once what was noticed in the words; whether there was anything to tell."""
    words = (draft["text"], *draft.get(REST, ()))
    found = {name for one in words for name in recognition.noticed(one) if name in SAID}
    told = draft.get("hinted", [])
    fresh = next((name for name in SAID if name in found and name not in told), None)
    if fresh is None:
        return False
    await keep(state, draft | {"hinted": [*told, fresh]}, Telling.confirm)
    place = await desk.do(staff_of_place, person=person)
    door = doors.shown("litigation", {"station": place["station"], "address": place["address"]})
    await talk.say(SAID[fresh], SEND_ANYWAY, CHANGE, STAFF, DISCARD, door=door)
    return True
