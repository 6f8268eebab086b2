"""Who may not read or do something, and tries: units, former officers, strangers with a made-up button."""

from collections.abc import AsyncIterator
from datetime import date
from functools import partial
from typing import Any

import pytest
from sqlalchemy import update

from domain.errors import CaseworkError
from domain.opinions.doors import REASONS
from domain.person import SYSTEM
from domain.roles import Role
from services.citizens import citizen_code, intake
from services.citizens.citizen_code import Outcome
from services.office import searching
from services.opinions import answering_by_deputy, asking_more, claiming, declining, relay
from services.people import accounts, ending
from services.work import Work
from storage import tables
from storage.opinions import opinions
from storage.people import people
from tests.contract import rows
from tests.contract.hall import CLERK, DEPUTY, HEAD, OFFICE, STATION, Hall, hall
from tests.contract.town import MATTER

GOV = "feng-rui"
WORDS = "我家在白杨小区3栋2单元，人民路的路灯坏了三天了"


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Hall]:
    async with hall(database_url) as here:
        yield here


async def transferred(county: Hall) -> int:
    """An anonymous author's opinion is with the transport office, in words that name nobody."""
    opinion = await county.opinion(WORDS, anonymous=True)
    await county.presses(STATION, "打开", "转给单位")
    await county.says(STATION, "交通")
    await county.presses(STATION, "改几句话")
    await county.says(STATION, "人民路的路灯坏了")
    await county.presses(STATION, "确定")
    return opinion.id


async def test_a_unit_reads_nothing_of_the_authors_own_words_anywhere(county: Hall) -> None:
    await transferred(county)
    await county.says(CLERK, "菜单")
    for words in ("到期", "找件", "人民路"):
        await county.says(CLERK, words)
    assert "人民路的路灯坏了" in county.last(CLERK)
    await county.says(HEAD, "找件")
    await county.says(HEAD, "人民路")
    county.goes_to(date(2026, 5, 20))
    await county.says(CLERK, "到期")
    for label in ("今天", "一周内", "已过期"):
        if any(one.startswith(label) for one in county.labels(CLERK)):
            await county.presses(CLERK, next(one for one in county.labels(CLERK) if one.startswith(label)))
    for who in (CLERK, HEAD):
        everything = "".join(str(body) for body in county._bodies(who))
        assert "白杨" not in everything, who
        assert "3栋" not in everything, who


async def asked_by_the_clerk(county: Hall) -> int:
    id = await transferred(county)
    asked = await county.scene.turns.sweep(partial(ask, who=county.ids[CLERK], opinion_id=id))
    assert asked.opinion.id == id
    return id


def ask(work: Work, *, who: int, opinion_id: int) -> relay.Asking:
    return relay.ask(work, person=people.get(work.c, who, work.today), opinion_id=opinion_id, text="哪一盏？")


def leaves(work: Work, *, person_id: int, role: Role) -> None:
    person = people.get(work.c, person_id, work.today)
    ending.end(work, actor=SYSTEM, person_id=person_id, role=role, scope_id=person.scopes(role)[0])


async def test_who_left_the_unit_does_not_hear_the_answer_and_cannot_open_it(county: Hall) -> None:
    await asked_by_the_clerk(county)
    await county.scene.turns.sweep(partial(leaves, person_id=county.ids[CLERK], role=Role.UNIT_CLERK))
    county.heard(CLERK)
    await county.presses("wang", "现在回答")
    await county.says("wang", "学校门口那一盏")
    await county.presses("wang", "提交")
    await county.sends(CLERK, "b:question-open:1:0:")
    assert "学校门口" not in "".join(county.heard(CLERK))


async def test_a_deputy_takes_only_what_was_offered(county: Hall) -> None:
    opinion = await county.opinion()
    await county.presses(STATION, "打开", "交给代表", "1", "确定")
    await county.scene.turns.sweep(partial(hands_back, county=county, opinion_id=opinion.id))
    await county.sends("sun-lihua", f"b:claim:{opinion.id}:0:")
    now = await county.opinion_now(opinion.id)
    assert (now.status, now.deputy_id) == ("accepted", None)
    await county.scene.turns.sweep(partial(offers, county=county, opinion_id=opinion.id))
    await county.sends("sun-lihua", f"b:claim:{opinion.id}:0:")
    assert (await county.opinion_now(opinion.id)).deputy_id == county.ids["sun-lihua"]


def hands_back(work: Work, *, county: Hall, opinion_id: int) -> None:
    one = opinions.get(work.c, opinion_id)
    deputy = people.get(work.c, county.ids[DEPUTY], work.today)
    answering_by_deputy.hand_back(work, person=deputy, opinion_id=opinion_id, version=one.version, reason="不在本区")


def offers(work: Work, *, county: Hall, opinion_id: int) -> None:
    one = opinions.get(work.c, opinion_id)
    desk = people.get(work.c, county.ids[STATION], work.today)
    claiming.offer(work, person=desk, opinion_id=opinion_id, version=one.version)


async def test_nobody_looks_at_or_joins_a_matter_that_was_not_shown_as_like_theirs(county: Hall) -> None:
    accusation = await county.opinion("村支书收了施工队的钱，我要举报他")
    await county.says("liu", "东门菜场的厕所太脏了，没有水")
    await county.presses("liu", "写好了")
    county.heard("liu")
    for do in ("similar-see", "similar-join"):
        await county.sends("liu", f"b:{do}:{accusation.id}:0:")
        assert accusation.number not in "".join(county.heard("liu")), do
    assert await county.scene.store.read(opinions.merged_into, accusation.id) == []


async def test_an_answered_matter_is_not_joined_any_more(county: Hall) -> None:
    opinion = await county.opinion()
    await county.presses(STATION, "打开", "直接答复")
    await county.says(STATION, "斑马线已经列入今年计划，6月30日前划好。")
    await county.presses(STATION, "提交")
    assert (await county.opinion_now(opinion.id)).status == "answered"
    with pytest.raises(CaseworkError, match="similar-closed"):
        await county.scene.turns.sweep(partial(joins, county=county, master_id=opinion.id))


def joins(work: Work, *, county: Hall, master_id: int) -> None:
    draft = intake.Draft(text=MATTER, place="人民路", topic="traffic", anonymous=True)
    intake.join(work, person=people.get(work.c, county.ids["liu"], work.today), draft=draft, master_id=master_id)


async def test_a_wrong_code_does_not_tell_that_the_author_is_in_office(county: Hall) -> None:
    mine = await county.opinion(author=CLERK)

    def tries(work: Work) -> Outcome:
        liu = people.get(work.c, county.ids["liu"], work.today)
        return citizen_code.use(work, person=liu, account_id=1, number=mine.number, code="AAAA-BBBB")[0]

    assert await county.scene.turns.sweep(tries) == Outcome.WRONG


async def test_what_was_put_aside_is_not_taken_up_again_for_the_same_words(county: Hall) -> None:
    opinion = await county.opinion("这里不好")
    await county.scene.turns.sweep(partial(declines, county=county, opinion_id=opinion.id))

    def again(work: Work) -> None:
        one = opinions.get(work.c, opinion.id)
        wang = people.get(work.c, county.ids["wang"], work.today)
        asking_more.complete(work, person=wang, opinion_id=one.id, version=one.version, text="这里不好")

    with pytest.raises(CaseworkError, match="new-facts-please"):
        await county.scene.turns.sweep(again)
    assert (await county.opinion_now(opinion.id)).status == "declined"


def declines(work: Work, *, county: Hall, opinion_id: int) -> None:
    one = opinions.get(work.c, opinion_id)
    desk = people.get(work.c, county.ids[STATION], work.today)
    declining.decline(work, person=desk, opinion_id=opinion_id, version=one.version, reason=REASONS[0])


async def test_a_question_comes_along_when_a_further_account_is_linked(county: Hall) -> None:
    id = await asked_by_the_clerk(county)

    def linked(work: Work) -> int:
        liu, wang = (people.get(work.c, county.ids[one], work.today) for one in ("liu", "wang"))
        code, _ = accounts.new_code(work, person=liu, account_id=people.accounts_of(work.c, liu.id)[0].id)
        accounts.link(work, code=code, person=wang, account_id=people.accounts_of(work.c, wang.id)[0].id)
        return len(relay.question_open_for(work, person=people.get(work.c, liu.id, work.today)))

    assert await county.scene.turns.sweep(linked) == 1
    assert (await county.opinion_now(id)).author_id == county.ids["liu"]


async def test_a_page_of_reasons_that_does_not_exist_is_the_first_one(county: Hall) -> None:
    opinion = await county.opinion()
    await county.sends(STATION, f"b:decline-start:{opinion.id}:0:7")
    assert "没有办成" not in county.last(STATION)
    assert opinion.number in county.last(STATION)


async def test_nobody_finds_a_confidential_text_by_its_words(county: Hall) -> None:
    suggestion = await county.submitted("关于一件要保密的事的建议")

    def kept_close(work: Work) -> list[int]:
        s = tables.suggestions
        work.c.execute(update(s).where(s.c.id == suggestion.id).values(publication="confidential"))
        seen = []
        for key in (GOV, OFFICE, DEPUTY):
            who = people.get(work.c, county.ids[key], work.today)
            _, total = searching.search(work, person=who, typed="三百名学生", limit=4, offset=0)
            seen.append(total)
        return seen

    assert await county.scene.turns.sweep(kept_close) == [0, 1, 1]


async def test_a_draft_is_read_by_its_deputy_alone(database_url: str) -> None:
    async with hall(database_url) as county:
        text: dict[str, Any] = {
            "title": "关于秘密草稿的建议",
            "facts": "秘密",
            "proposal": "秘密",
            "verified": "on_site",
        }
        draft = partial(rows.suggestion, lead_id=county.ids[DEPUTY], status="drafting", text_hash="a" * 64, **text)
        await county.scene.store.run(draft)
        for who in (OFFICE, GOV):
            for data in (
                "review-open:1:0:",
                "case-file:1:0:",
                "suggestion-read:1:0:",
                "key-of:1:0:",
                "poll-about:1:0:",
            ):
                await county.sends(who, f"b:{data}")
                assert "秘密草稿" not in county.last(who), (who, data)
                assert "没有办成" not in county.last(who), (who, data)
            for words in ("找 草稿", "找 秘密"):
                told = "\n".join(await county.says(who, words))
                assert "秘密草稿" not in told, (who, told)
                assert "1件" not in told, (who, told)
        await county.sends(DEPUTY, "b:suggestion-open:1:0:")
        assert "秘密草稿" in county.last(DEPUTY)
