"""Who it was, out of one line an officer types."""

import pytest

from domain.opinions.caller import Caller, Way, caller_in


@pytest.mark.parametrize(
    ("line", "caller"),
    [
        ("王大爷 13800000000 来访", Caller("王大爷", "13800000000", Way.VISIT)),
        ("王大爷，138 0000 0000，来电", Caller("王大爷", "138 0000 0000", Way.CALL)),
        ("来信 李阿姨 无", Caller("李阿姨", "", Way.LETTER)),
        ("李阿姨 没有电话 信件", Caller("李阿姨", "", Way.LETTER)),
        ("赵四", Caller("赵四", "", Way.VISIT)),
        ("张无忌 电话：0000-1234567 来访", Caller("张无忌", "0000-1234567", Way.VISIT)),
        ("Mr Wang 13800000000 called", Caller("Mr Wang", "13800000000", Way.CALL)),
        ("王大爷 家属, 来访，13800000000。", Caller("王大爷 家属", "13800000000", Way.VISIT)),
        ("王大爷,家属 来访", Caller("王大爷 家属", "", Way.VISIT)),
        ("、王大爷，家属；Visited", Caller("王大爷 家属", "", Way.VISIT)),
        ("VISIT by CALL 王大爷", Caller("by 王大爷", "", Way.VISIT)),
        ("Mrs Li, none, letter", Caller("Mrs Li", "", Way.LETTER)),
    ],
)
def test_a_line_becomes_a_caller(line: str, caller: Caller) -> None:
    assert caller_in(line) == caller


@pytest.mark.parametrize("line", ["13800000000", "来访", "无", "，。", "13800000000 来电"])
def test_without_a_name_it_is_nobody(line: str) -> None:
    assert caller_in(line) is None


def test_a_line_that_is_too_long_is_cut_where_it_is_kept() -> None:
    said = caller_in(f"{'王' * 61} 1{'0' * 45}")
    assert said is not None
    assert (len(said.name), len(said.phone)) == (60, 40)
