"""What the program says of one number tells nobody who its author is: neither which other number is theirs, nor their
office; and no code opens an office."""

from functools import partial

from domain.roles import Role
from services.citizens import citizen_code
from services.citizens.citizen_code import Outcome
from services.work import Work
from storage.people import people
from tests.contract import rows
from tests.contract.hall import hall
from tests.contract.scene import CHANNEL


def tries(work: Work, *, number: str, code: str = "AAAA-2222") -> Outcome:
    """Somebody nobody knows types a code, which is wrong unless another is given."""
    stranger = people.add(work.c, at=work.now)
    account = rows.account(work.c, stranger, f"stranger {stranger}")
    person = people.get(work.c, stranger, work.today)
    return citizen_code.use(work, person=person, account_id=account, number=number, code=code)[0]


async def test_who_has_tried_one_number_cannot_tell_which_other_one_has_the_same_author(database_url: str) -> None:
    async with hall(database_url) as county:
        named = await county.opinion()
        hidden = await county.opinion("镇卫生院夜里没有值班医生", anonymous=True)
        elsewhere = await county.opinion("菜市场门口没有停车线", author="liu")
        numbers = [*[named.number] * citizen_code.TRIES, named.number, hidden.number, elsewhere.number, "YJ-2026-0999"]
        said = [await county.scene.turns.sweep(partial(tries, number=one)) for one in numbers]

    assert set(said) == {Outcome.WRONG}


async def test_a_code_from_before_somebody_was_in_office_opens_nothing_and_says_so_to_who_knows_it(
    database_url: str,
) -> None:
    async with hall(database_url) as county:
        opinion, author = await county.opinion(), county.ids["wang"]

        def appointed(work: Work) -> str:
            code = citizen_code.give(work, people.get(work.c, author, work.today))
            people.grant(work.c, author, Role.OFFICE, None, work.today)
            return code

        right = await county.scene.turns.sweep(appointed)
        codes = (right, "BBBB-3333")
        said = [await county.scene.turns.sweep(partial(tries, number=opinion.number, code=one)) for one in codes]
        theirs = await county.scene.store.read(people.accounts_of, author)

    assert said == [Outcome.STAFF, Outcome.WRONG]
    assert [one.channel for one in theirs] == [CHANNEL], "no account more"
