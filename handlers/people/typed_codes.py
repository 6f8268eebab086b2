"""A one-use code somebody typed, or sent along with a press: whether it is opened at all."""

from domain.codes import Purpose
from handlers.buttons import MENU
from handlers.desk import Desk
from handlers.talk import Talk
from services.people.inviting import office_of_place
from services.people.typed_codes import Look, look


async def may_open(token: str, talk: Talk, desk: Desk, account_id: int) -> bool:
    """Whether a code, typed or carried by a button, is opened; a wrong one is answered here, so that it counts."""
    found = await desk.do(look, code=token, account_id=account_id)
    if found is Look.LOCKED:
        await talk.say("code-locked", MENU)
    elif found is Look.WRONG and token.startswith(Purpose.ACCOUNT):
        await talk.say("link-expired", MENU)
    elif found is Look.WRONG:
        await talk.say("invite-expired", MENU, **await desk.do(office_of_place))
    return found is Look.OPEN
