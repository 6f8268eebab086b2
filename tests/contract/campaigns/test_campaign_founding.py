"""A campaign is founded, filled in and published; what its plan fixes stands."""

from tests.contract.campaigns.ground import ORGANISER, ground


async def test_the_ground_stands(database_url: str) -> None:
    async with ground(database_url) as here:
        campaign = await here.campaign()
        assert campaign.number == "PY-2026-0001"
        assert campaign.plan_version == 1
        assert "方案公布了" in here.last("chen-liang")
        assert await here.record_is_whole()
