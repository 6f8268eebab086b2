"""What a kind of campaign consists of, how a gate stands, and which posts do not go together."""

import pytest

from domain.campaigns.campaign import CampaignKind
from domain.campaigns.gate import gate_of
from domain.campaigns.kinds import KINDS
from domain.campaigns.posts import clashing
from domain.notice import Say
from domain.roles import Role


def test_there_is_a_table_for_each_kind() -> None:
    assert set(KINDS) == set(CampaignKind)


@pytest.mark.parametrize("kind", CampaignKind)
def test_a_stage_is_found_by_its_name(kind: CampaignKind) -> None:
    of_it = KINDS[kind]
    assert [of_it.stage(one.name) for one in of_it.stages] == list(of_it.stages)
    with pytest.raises(StopIteration):
        of_it.stage("dessert")


def test_the_gates_of_a_kind_are_those_of_all_its_stages() -> None:
    assert KINDS[CampaignKind.DUTY_REPORT].gates >= {"plan_published", "scores_sealed", "seal_opened", "plans_accepted"}
    assert "frame_frozen" not in KINDS[CampaignKind.DUTY_REPORT].gates


def test_a_gate_holds_while_something_is_missing() -> None:
    assert gate_of().met
    assert gate_of().missing == ()
    held = gate_of("a", Say("gate-plan_published"))
    assert not held.met
    assert held.missing == ("a", Say("gate-plan_published"))


@pytest.mark.parametrize(
    ("role", "held", "clash"),
    [
        (Role.SURVEY_OPERATOR, [Role.ORGANISER], Role.ORGANISER),
        (Role.ORGANISER, [Role.INSPECTOR, Role.SURVEY_OPERATOR], Role.SURVEY_OPERATOR),
        (Role.AUDITOR, [Role.APPRAISER], Role.APPRAISER),
        (Role.INSPECTOR, [Role.AUDITOR], Role.AUDITOR),
        (Role.INSPECTOR, [Role.ORGANISER, Role.APPRAISER], None),
        (Role.AUDITOR, [], None),
    ],
)
def test_who_asks_does_not_organise_and_who_watches_takes_no_part(
    role: Role, held: list[Role], clash: Role | None
) -> None:
    assert clashing(role, held) == clash
