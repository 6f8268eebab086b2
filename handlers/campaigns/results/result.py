"""评议结果: the table of a campaign as everybody concerned reads it; organisers put it together and announce it."""

from decimal import Decimal
from typing import Any

from aiogram.types import CallbackQuery

from domain.campaigns.results.result import ResultAction as A
from domain.person import Person
from domain.roles import Role
from handlers.buttons import MENU, Button, Offer
from handlers.campaigns.campaign import ALL
from handlers.desk import Desk
from handlers.tables import Deed
from handlers.talk import MOST_BUTTONS, Talk
from services.campaigns.results import computing
from services.campaigns.results.lines import Row
from services.campaigns.results.results import ResultRows, ResultSheet, rows_of, sheet, sheet_of
from services.citizens.my_data import keep_for_sending
from services.office import charts
from services.office.figuring import font_for_charts

CHART_NAME = "result.png"
ORGANISER = Role.ORGANISER


async def open_of_campaign(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The result of a campaign, by the campaign."""
    await show(talk, await desk.do(sheet, person=person, campaign_id=button.id))


async def open_result(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The same, by a result: the newest edition of its campaign."""
    await show(talk, await desk.do(sheet_of, person=person, result_id=button.id))


async def show(talk: Talk, its: ResultSheet) -> None:
    """The table, and what this person may do with it."""
    back = Offer("button-back", "campaign-open", its.campaign.id)
    if its.result is None:
        first = (Offer("button-result-compute", "result-compute", its.campaign.id),) if A.COMPUTE in its.open_to else ()
        return await talk.say("result-card-none", *first, back, MENU, **its.facts)
    offers = [*_steps(its), *_reading(its)]
    ways = (back, MENU) if len(offers) < MOST_BUTTONS - 1 else (MENU,)
    await talk.say(f"appraised-card-{its.result.status}", *offers, *ways, **its.facts, list=[*its.lines])


def _steps(its: ResultSheet) -> list[Offer]:
    """What may be done: announced or computed again before, answered and appealed against after."""
    assert its.result is not None
    id, version = its.result.id, its.result.version
    if A.ANNOUNCE in its.open_to:
        return [
            Offer("button-result-announce", "result-announce-ask", id, version),
            Offer("button-result-again", "result-compute", its.campaign.id),
        ]
    if A.STATE in its.open_to and its.targets:
        return [Offer("button-result-state", "result-state", id), Offer("button-appeal", "appeal-start", id)]
    if its.low and {A.CRITICISE, A.DECIDE} & set(its.open_to):
        return [Offer("button-result-low", "result-low", id)]
    return []


def _reading(its: ResultSheet) -> list[Offer]:
    assert its.result is not None
    id = its.result.id
    appeals = [Offer("button-appeals", "appeals", its.campaign.id)] if its.appeals else []
    return [Offer("button-chart", "result-chart", id), Offer("button-result-papers", "result-papers", id), *appeals]


async def compute(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Put together from what its parts came to; only who steers and who watches sees it yet."""
    done = await desk.do(computing.compute, person=person, campaign_id=button.id)
    if isinstance(done, str):
        return await talk.say(done, Offer("button-back", "campaign-open", button.id), MENU)
    await show(talk, await desk.do(sheet, person=person, campaign_id=button.id))


async def ask_announce(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Sure? Everybody concerned reads it at once."""
    its = await desk.do(rows_of, person=person, result_id=button.id)
    announce = Offer("button-result-announce", "result-announce", button.id, button.v)
    await talk.say("result-announce-sure", announce, Offer("button-no-keep", "result-see", button.id), **its.facts)


async def announce(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, account_id: int
) -> None:
    """Announced, the table with its chart; the term for appeals begins."""
    picture = await _drawn(talk, desk, await desk.do(rows_of, person=person, result_id=button.id), account_id)
    where: dict[str, Any] = {"result_id": button.id, "version": button.v, "picture": picture}
    done = await desk.do(computing.announce, person=person, **where)
    await show(talk, await desk.do(sheet_of, person=person, result_id=done.id))


async def chart(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, account_id: int) -> None:
    """The scores as a picture; without a Chinese font on this machine one sentence."""
    its = await desk.do(rows_of, person=person, result_id=button.id)
    back = Offer("button-back", "result-see", button.id)
    kept = await _drawn(talk, desk, its, account_id)
    if kept is None:
        return await talk.say("figures-no-font", back, MENU)
    await talk.bot.send_photo(talk.chat_id, f"blob:{kept}")
    await talk.say("result-chart-sent", back, MENU, **its.facts)


async def _drawn(talk: Talk, desk: Desk, its: ResultRows, account_id: int) -> int | None:
    """The picture, kept to be sent; None where no font of this machine knows Chinese."""
    font = await desk.do(font_for_charts)
    if font is None:
        return None
    title, below = (talk.texts(one, **its.facts) for one in ("result-chart-title", "result-chart-below"))
    content = charts.chart(title, [below], [_bar(talk, one) for one in its.rows], font)
    return await desk.do(keep_for_sending, content=content, mime=charts.MIME, account_id=account_id, name=CHART_NAME)


def _bar(talk: Talk, row: Row) -> charts.Bar:
    outcome, score = talk.texts.fact(row.outcome), row.line.score
    words = talk.texts("result-bar", score=score, outcome=outcome) if score else outcome
    return charts.Bar(row.name, int(Decimal(score) * 10) if score else None, words)


DEEDS = {
    "result": Deed(open_of_campaign, speaks=ALL),
    "result-see": Deed(open_result, speaks=ALL),
    "result-compute": Deed(compute, ORGANISER),
    "result-announce-ask": Deed(ask_announce, ORGANISER),
    "result-announce": Deed(announce, ORGANISER),
    "result-chart": Deed(chart, speaks=ALL),
}
