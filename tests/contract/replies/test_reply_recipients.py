"""Who of several deputies gets the reply: each, the lead deputy who passes it on, or the lead and an invitation."""

from domain.notice import CaseRef, Kind
from tests.contract.hall import CLERK, DEPUTY, HEAD
from tests.contract.joint_hall import JointHall, joint_hall

CO_SIGNER = "zhao-qiang"


async def replied(county: JointHall) -> None:
    """李梅's suggestion, co-signed by 赵强, is answered by the transport office."""
    await county.given_to("主办交通局")
    await county.co_signed_by(CO_SIGNER)
    await county.gets_ready(CLERK, "王强")
    await county.writes(CLERK)
    await county.presses(CLERK, "送负责人签发")
    county.heard(CO_SIGNER)
    await county.presses(HEAD, "签发")


async def test_by_default_each_deputy_gets_a_notice_of_their_own(database_url: str) -> None:
    async with joint_hall(database_url) as county:
        await replied(county)

        [told] = county.heard(CO_SIGNER)
        assert told.startswith("JY-2026-0001 有答复了：县交通局，结果“已解决”")
        assert "看全文" in county.labels(CO_SIGNER)


async def test_where_the_lead_deputy_passes_it_on_nobody_else_is_told_before(database_url: str) -> None:
    async with joint_hall(database_url, reply_to_joint="lead") as county:
        await replied(county)
        assert county.heard(CO_SIGNER) == []
        pass_on = county.button(DEPUTY, "转给联名代表")

        await county.presses(DEPUTY, "转给联名代表")

        assert county.last(DEPUTY) == "JY-2026-0001 的答复已转给联名的代表。"
        assert county.heard(CO_SIGNER) == ["JY-2026-0001 有答复了：县交通局，结果“已解决”\n李梅代表转给您。"]
        assert any("河道垃圾已于5月20日清完" in one for one in await county.presses(CO_SIGNER, "看全文"))
        await county.sends(DEPUTY, pass_on)
        assert county.heard(CO_SIGNER) == []
        await county.sends(CO_SIGNER, pass_on)
        assert county.last(CO_SIGNER) != "JY-2026-0001 的答复已转给联名的代表。"
        passed = [one for one in await county.steps(CaseRef(Kind.SUGGESTION, 1)) if one[0] == "pass_on"]
        assert passed == [("pass_on", "lead_deputy", county.ids[DEPUTY])]


async def test_or_they_are_invited_to_read_with_the_lead_deputy(database_url: str) -> None:
    async with joint_hall(database_url, reply_to_joint="lead_plus_invite") as county:
        await replied(county)

        [told] = county.heard(CO_SIGNER)
        assert told.endswith("答复送给了领衔的李梅代表，请您一起看，有意见请告诉李梅代表。")
