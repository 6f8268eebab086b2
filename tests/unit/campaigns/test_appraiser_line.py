"""An appraiser is typed as a name and what is known of the person."""

import pytest

from domain.campaigns.appraiser import least_appraisers
from domain.campaigns.appraiser_line import name_and_background
from domain.errors import CaseworkError


@pytest.mark.parametrize(
    ("words", "name", "background"),
    [
        ("何平，退休教师，第三选区居民代表", "何平", "退休教师，第三选区居民代表"),
        ("何平:退休教师\n第三选区", "何平", "退休教师\n第三选区"),
        (" 何平  退休教师 ", "何平", "退休教师"),
        ("何平\n退休教师", "何平", "退休教师"),
        ("何平 退休教师，第三选区居民代表", "何平", "退休教师，第三选区居民代表"),
        ("He Ping, retired teacher", "He Ping", "retired teacher"),
    ],
)
def test_a_name_and_why_this_person(words: str, name: str, background: str) -> None:
    assert name_and_background(words) == (name, background)


@pytest.mark.parametrize("words", ["", "何平", "何平，", "，退休教师", "何，退休教师"])
def test_one_of_the_two_is_not_enough(words: str) -> None:
    with pytest.raises(CaseworkError) as no:
        name_and_background(words)
    assert no.value.says == "appraiser-background"


@pytest.mark.parametrize(("kind", "least"), [("suggestion_handling", 5), ("conduct", 1), ("special", 1)])
def test_the_handling_of_suggestions_is_appraised_by_five(kind: str, least: int) -> None:
    assert least_appraisers(kind) == least
