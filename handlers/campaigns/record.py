"""监督: what the auditor reads of a campaign – every change with its name, the plans, whether the chains hold."""

from typing import Any

from aiogram.types import CallbackQuery

from domain.person import Person
from handlers.buttons import MENU, Button, Offer
from handlers.campaigns.campaign import WATCHING
from handlers.desk import Desk
from handlers.office.export import send
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.campaigns import record


async def show_record(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Everything that was done, the newest first."""
    where: dict[str, Any] = {"person": person, "campaign_id": button.id}
    lines, total = await desk.do(record.lines, **where, limit=A_PAGE * 2, offset=button.n * A_PAGE * 2)
    turn = [Offer("button-previous-page", "campaign-record", button.id, x=str(button.n - 1))] if button.n else []
    if (button.n + 1) * A_PAGE * 2 < total:
        turn.append(Offer("button-next-page", "campaign-record", button.id, x=str(button.n + 1)))
    offers = (
        Offer("button-verify-chain", "campaign-verify", button.id),
        Offer("button-plan-versions", "campaign-plans", button.id),
        Offer("button-take-along", "campaign-record-file", button.id),
    )
    said = [talk.texts.fact(one) for one in lines]
    await talk.say("record-list", *turn, *offers, MENU, list=said, count=str(total), page=str(button.n + 1))


async def verify(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Every chain from its first event on: whole, or where it is not."""
    chain = await desk.do(record.chain_of, person=person, campaign_id=button.id)
    back = Offer("button-back", "campaign-record", button.id)
    facts = {"cases": str(chain.cases), "events": str(chain.events), "digest": chain.digest}
    if not chain.broken:
        return await talk.say("chain-whole", back, MENU, **facts)
    faults = [
        talk.texts("chain-fault", case=talk.texts(f"kind-{one.kind}"), id=str(one.id), seq=str(one.seq),
                   what=talk.texts(f"chain-{one.what}"))
        for one in chain.broken[: A_PAGE * 2]
    ]  # fmt: skip
    await talk.say("chain-broken", back, MENU, **facts, list=faults, count=str(len(chain.broken)))


async def show_plans(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Every version that was published, with its digest."""
    campaign, plans = await desk.do(record.plans, person=person, campaign_id=button.id)
    lines = [
        talk.texts("plan-version", version=str(one.version), date=one.published_at, digest=one.digest) for one in plans
    ]
    back = Offer("button-back", "campaign-record", button.id)
    nothing = [talk.texts("list-nothing")]
    await talk.say("plan-versions", back, MENU, number=campaign.number, list=lines or nothing)


async def take_along(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, account_id: int
) -> None:
    """The whole record in one file: with it and the digest anybody verifies it alone."""
    rows = await desk.do(record.table, person=person, campaign_id=button.id)
    await send(talk, desk, account_id, ("campaign_record", record.COLUMNS, rows))


DEEDS = {
    "campaign-record": Deed(show_record, speaks=WATCHING),
    "campaign-verify": Deed(verify, speaks=WATCHING),
    "campaign-plans": Deed(show_plans, speaks=WATCHING),
    "campaign-record-file": Deed(take_along, speaks=WATCHING),
}
