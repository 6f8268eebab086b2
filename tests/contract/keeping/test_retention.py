"""What has been kept long enough goes, word for word; what is under way, waits or is a figure stays."""

from collections.abc import AsyncIterator, Sequence
from datetime import date, datetime

import pytest
from sqlalchemy import Connection, insert, select, update

from domain.cases import Opinion
from domain.keeping.retention import Kept, kept_since
from domain.notice import CaseRef, Kind
from services.keeping import retaining
from services.keeping.retaining import Outlook
from storage import attachments, events, outbox, tables
from storage.citizens import my_data
from tests.contract import rows
from tests.contract.attacks.test_attacks_erasing import MARK, told_and_answered, where_it_stands
from tests.contract.hall import STATION, Hall, hall
from tests.contract.town import Town, town

PHONE = "13800000000"
# the figures of a place: what is counted whatever has been let go
FIGURES = ("status", "round", "topic", "anonymous", "station_id", "unit_id", "submitted_at")


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Hall]:
    async with hall(database_url) as here:
        yield here


@pytest.fixture
async def small(sqlite_url: str) -> AsyncIterator[Town]:
    """A smaller county, in SQLite: for what is the same in either."""
    async with town(sqlite_url) as here:
        yield here


async def night(here: Town) -> int:
    """Everything that is due is let go, batch by batch, as the timetable does it; how many batches were full."""
    batches = 0
    while await here.scene.turns.sweep(retaining.let_go) >= retaining.LIMIT:
        batches += 1
    return batches


async def on(here: Hall | Town, day: date) -> None:
    """The night of that day."""
    here.clock.move(datetime.combine(day, here.clock.now().timetz()) - here.clock.now())
    await night(here)


def all_delivered(c: Connection) -> None:
    """Every message has left: here is nobody who delivers them."""
    c.execute(update(tables.outbox).values(state=outbox.DELIVERED))


async def outlook(here: Town) -> dict[Kept, Outlook]:
    return {one.kind: one for one in await here.scene.turns.sweep(retaining.outlook)}


async def test_after_its_term_no_word_of_an_opinion_is_left_and_its_figures_are(county: Hall) -> None:
    await told_and_answered(county)
    await county.scene.store.run(all_delivered)
    [before] = await county.scene.store.read(everything_of)
    await on(county, date(2026, 3, 17))

    await on(county, date(2031, 3, 15))
    assert await county.scene.store.read(where_it_stands, MARK) >= {"opinions.text", "answers.reason"}
    await on(county, date(2031, 3, 18))

    assert await county.scene.store.read(where_it_stands, MARK, PHONE) == set()
    [after] = await county.scene.store.read(everything_of)
    assert {name: getattr(after, name) for name in FIGURES} == {name: getattr(before, name) for name in FIGURES}
    assert (after.text, after.signature, after.number) == ("", "", before.number)
    levels = await county.scene.store.read(lambda c: list(c.scalars(select(tables.answers.c.level))))
    assert levels == ["dissatisfied", "satisfied"]
    assert await county.record_is_whole()
    assert (await county.steps(after.ref))[-1] == ("let_go", "system", None)
    assert await county.scene.store.read(my_data.person_row, county.ids["wang"]) | {"created_at": 0} == {
        "name": "",
        "phone": "",
        "language": "zh",
        "signs": "named",
        "created_at": 0,
    }


def everything_of(c: Connection) -> Sequence[Opinion]:
    return [Opinion(*row) for row in c.execute(select(*(tables.opinions.c[name] for name in Opinion.__slots__)))]


async def test_what_is_under_way_is_kept_however_old_it_is(county: Hall) -> None:
    await county.submitted()
    await on(county, date(2026, 3, 17))

    await on(county, date(2040, 3, 18))

    [opinion] = await county.scene.store.read(everything_of)
    assert opinion.text
    assert opinion.signature == "王阿姨"
    assert (await outlook(county))[Kept.OPINIONS].gone == 0
    named = select(tables.people.c.id).where(tables.people.c.name != "")
    assert len(await county.scene.store.read(lambda c: list(c.scalars(named)))) > 5


async def test_what_was_said_goes_after_a_year_and_what_waits_does_not(county: Hall) -> None:
    await county.says("wang", f"人民路的{MARK}路灯坏了")
    await county.scene.store.run(all_delivered)
    waits = await county.scene.store.run(_waiting, county.ids["wang"])
    await on(county, date(2026, 3, 17))
    await on(county, date(2027, 3, 16))
    assert "inbox.raw" in await county.scene.store.read(where_it_stands, MARK)

    await on(county, date(2027, 3, 18))

    assert await county.scene.store.read(_bodies) == {waits: b'{"text":"waits"}'}
    assert "inbox.raw" not in await county.scene.store.read(where_it_stands, MARK)
    await county.scene.store.run(all_delivered)
    await on(county, date(2027, 3, 19))
    assert await county.scene.store.read(_bodies) == {}


def _waiting(c: Connection, person_id: int) -> int:
    account = c.scalar(select(tables.accounts.c.id).where(tables.accounts.c.person_id == person_id))
    its = {"channel": "telegram", "account_id": account, "method": "sendMessage", "body": b'{"text":"waits"}'}
    return rows.inserted(c, tables.outbox, its)


def _bodies(c: Connection) -> dict[int, bytes]:
    o = tables.outbox.c
    return {id: bytes(body) for id, body in c.execute(select(o.id, o.body).where(o.body != b"{}"))}


async def test_whoever_comes_back_after_all_is_heard_anew(sqlite_url: str) -> None:
    """The rows of the talk stay where they were: numbers, buttons and marks go on."""
    async with hall(sqlite_url) as county:
        await comes_back(county)


async def comes_back(county: Hall) -> None:
    """An opinion, its answers, five years of silence, another opinion."""
    await told_and_answered(county)
    await on(county, date(2026, 3, 17))
    await on(county, date(2031, 3, 18))

    await county.says("wang", "我的意见")
    assert "YJ-2026-0001" in county.last("wang")
    await county.says("wang", "人民路三号楼前的路灯不亮")
    await county.presses("wang", "写好了", "匿名", "提交")

    assert "YJ-2031-0001" in county.last("wang")
    assert "YJ-2031-0001" in county.last(STATION)


async def test_a_draft_nobody_went_on_with_goes_and_one_that_is_being_written_does_not(county: Hall) -> None:
    await county.says("wang", f"人民路的{MARK}路灯坏了，晚上看不见")
    await county.says("liu", f"西门{MARK}的公交车太少，老人等不到")
    await on(county, date(2026, 3, 17))
    await on(county, date(2027, 3, 1))
    await county.says("liu", "还有早上的也少")

    await on(county, date(2027, 4, 2))

    drafts = select(tables.accounts.c.person_id).where(tables.accounts.c.state.is_not(None))
    assert await county.scene.store.read(lambda c: list(c.scalars(drafts))) == [county.ids["liu"]]
    await county.presses("liu", "写好了", "跳过", "匿名", "提交")
    assert "YJ-2027-0001" in county.last("liu")


async def test_a_thousand_messages_are_let_go_in_batches(small: Town) -> None:
    await small.scene.store.run(_web_chat, 3 * retaining.LIMIT + 7)

    await on(small, date(2027, 3, 4))

    said = await small.scene.store.read(lambda c: set(c.scalars(select(tables.web_messages.c.body))))
    assert said == {my_data.BLANK}
    assert (await outlook(small))[Kept.TALK].due == 0
    # once a day: what came due since then waits for tomorrow
    assert await small.scene.turns.sweep(retaining.let_go) == 0


def _web_chat(c: Connection, count: int) -> None:
    account = rows.account(c, rows.person(c), "web")
    its = {"account_id": account, "from_person": True, "at": rows.AT}
    said = [its | {"seq": n, "body": f'{{"text":"第{n}句"}}'} for n in range(count)]
    c.execute(insert(tables.web_messages), said)


async def test_calls_for_help_and_the_log_of_abuse_go_after_a_year_unless_nobody_took_them_on(small: Town) -> None:
    await small.scene.store.run(_calls, small.ids["wang"], small.ids["zhou"])
    assert {kind: one.due for kind, one in (await outlook(small)).items() if one.due} == {}

    await on(small, date(2027, 3, 4))

    e, log = tables.emergencies.c, tables.conduct.c
    assert await small.scene.store.read(lambda c: c.execute(select(e.kind, e.text, e.phone)).all()) == [
        ("fire", "", ""),
        ("fire", "没有人接", PHONE),
    ]
    assert await small.scene.store.read(lambda c: c.execute(select(log.kind, log.text)).all()) == [("insult", "")]
    assert {kind: one.gone for kind, one in (await outlook(small)).items() if one.gone} == {
        Kept.EMERGENCIES: 1,
        Kept.CONDUCT: 1,
    }


def _calls(c: Connection, citizen: int, officer: int) -> None:
    its = {"person_id": citizen, "station_id": 1, "kind": "fire", "place": "三栋", "phone": PHONE, "at": rows.AT}
    rows.inserted(c, tables.emergencies, its | {"text": "着火了", "taken_by": officer, "taken_at": rows.AT})
    rows.inserted(c, tables.emergencies, its | {"text": "没有人接"})
    log = {"person_id": citizen, "station_id": 1, "kind": "insult", "text": "骂人的话", "at": rows.AT}
    rows.inserted(c, tables.conduct, log)


async def test_a_copy_of_ones_data_goes_after_a_month_and_the_photo_of_an_open_opinion_does_not(small: Town) -> None:
    opinion = await small.opinion()
    blob = await small.scene.store.run(_files, opinion.id)

    await on(small, date(2026, 4, 3))

    left = await small.scene.store.read(lambda c: list(c.scalars(select(tables.attachments.c.kind))))
    assert left == ["photo"]
    assert await small.scene.store.read(lambda c: list(c.scalars(select(tables.blobs.c.id)))) == [blob]


def _files(c: Connection, opinion_id: int) -> int:
    its = {"account_id": 1, "handle": "", "received_at": rows.AT}
    blob = attachments.keep_bytes(c, b"photo", "image/png")
    attachments.add(c, **its, kind="photo", opinion_id=opinion_id, blob_id=blob)
    attachments.add(c, **its, kind="copy", blob_id=attachments.keep_bytes(c, b"everything", "application/json"))
    return blob


async def test_names_of_a_survey_go_when_its_campaign_is_over_and_the_counts_stay(small: Town) -> None:
    await small.scene.store.run(_survey, small.ids["chen"])
    await on(small, date(2026, 9, 1))
    f = tables.survey_people.c
    everybody = select(f.code, f.stratum, f.name, f.phone).order_by(f.id)
    assert await small.scene.store.read(lambda c: c.execute(everybody).all()) == [
        ("1", "城关", "张三", PHONE),
        ("2", "城关", "李四", PHONE),
    ]

    await on(small, date(2026, 9, 3))

    assert await small.scene.store.read(lambda c: c.execute(everybody).all()) == [
        ("1", "城关", "", ""),
        ("2", "城关", "李四", PHONE),
    ]


def _survey(c: Connection, officer: int) -> None:
    """One of a campaign that has ended, one of a campaign that goes on."""
    for n, (status, name) in enumerate((("ended", "张三"), ("running", "李四")), 1):
        campaign = rows.inserted(c, tables.campaigns, _campaign(status, officer))
        its = {"campaign_id": campaign, "status": "closed", "operator_id": officer, "imported_at": rows.AT}
        survey = rows.inserted(c, tables.surveys, its | {"people": 1, "digest": "d" * 64})
        closed = events.Entry(CaseRef(Kind.SURVEY, survey), rows.AT, officer, "survey_operator", "close", "", "closed")
        events.append(c, [closed])
        person = {"survey_id": survey, "code": str(n), "stratum": "城关", "name": name, "phone": PHONE}
        rows.inserted(c, tables.survey_people, person)


def _campaign(status: str, officer: int) -> dict[str, object]:
    return {
        "status": status, "number": f"PY-2026-{status}", "kind": "duty_report", "title": "评议", "focus_points": [],
        "prohibitions": [], "weights": {}, "least_valid": 1, "officer_id": officer, "founded_at": rows.AT,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("today", "term", "since"),
    [
        (date(2031, 3, 16), 60, date(2026, 3, 16)),
        (date(2027, 3, 31), 1, date(2027, 2, 28)),
        (date(2028, 2, 29), 12, date(2027, 2, 28)),
    ],
)
def test_terms_are_counted_in_months(today: date, term: int, since: date) -> None:
    assert kept_since(today, term) == since
