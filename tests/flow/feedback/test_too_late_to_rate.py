"""Who presses after the time for it is told that silence was not taken for satisfaction."""

from tests.contract.hall import DEPUTY
from tests.flow.evaluators import JY, after_reply


async def test_a_deputy_and_a_citizen_who_come_too_late(database_url: str) -> None:
    async with after_reply(database_url) as county:
        await county.replied()
        rate, satisfied = county.button(DEPUTY, "现在评价"), county.button("wang", "满意")
        await county.passes_to("2026-07-24")
        before = await county.feedback()
        await county.sends(DEPUTY, rate)
        assert county.last(DEPUTY) == f"{JY} 评价已截止，按“未评价”记录，不算满意。"
        await county.sends("wang", satisfied)
        assert county.last("wang").startswith("YJ-2026-0001 的评价时间过了，记为“未评价”。")
        assert await county.feedback() == before
