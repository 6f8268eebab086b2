"""What the program says of one number tells nobody which other number has the same author."""

from functools import partial

from services.citizens import citizen_code
from services.citizens.citizen_code import Outcome
from services.work import Work
from storage.people import people
from tests.contract import rows
from tests.contract.hall import hall


def tries(work: Work, *, number: str) -> Outcome:
    """Somebody nobody knows types a code that is wrong."""
    stranger = people.add(work.c, at=work.now)
    account = rows.account(work.c, stranger, f"stranger {stranger}")
    person = people.get(work.c, stranger, work.today)
    return citizen_code.use(work, person=person, account_id=account, number=number, code="AAAA-2222")[0]


async def test_who_has_tried_one_number_cannot_tell_which_other_one_has_the_same_author(database_url: str) -> None:
    async with hall(database_url) as county:
        named = await county.opinion()
        hidden = await county.opinion("镇卫生院夜里没有值班医生", anonymous=True)
        elsewhere = await county.opinion("菜市场门口没有停车线", author="liu")
        numbers = [*[named.number] * citizen_code.TRIES, named.number, hidden.number, elsewhere.number, "YJ-2026-0999"]
        said = [await county.scene.turns.sweep(partial(tries, number=one)) for one in numbers]

    assert set(said) == {Outcome.WRONG}
