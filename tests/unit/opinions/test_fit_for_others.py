"""What others may read of a text: without its insults, to the letter where there are none."""

import pytest

from domain.opinions.recognition import is_abusive, without_abuse


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("路灯坏了三个月，没人来修。", "路灯坏了三个月，没人来修。"),
        # the insult goes, the rest of the clause stays while there is enough of it
        ("人民路的路灯坏了混蛋，请修", "人民路的路灯坏了，请修"),
        ("路灯坏了三天混蛋，请修", "请修"),
        ("路灯坏了一三天混蛋，请修", "路灯坏了一三天，请修"),
        # whoever is addressed with one: the whole clause
        ("你们这些混蛋把路灯弄坏了还不修，请修", "请修"),
        (" 你们这些混蛋把路灯弄坏了还不修，请修", "请修"),
        ("路灯混蛋坏了三个月混蛋没人修，请修", "路灯坏了三个月没人修，请修"),
        ("人民路的路灯坏了混蛋三个月没人修idiots，请修", "人民路的路灯坏了三个月没人修，请修"),
        ("，混蛋，XX路的路灯坏了，、", "XX路的路灯坏了"),
        # walking home in the dark is a matter; telling somebody to mind the dark is a threat
        ("教育局的校车停得远，孩子要走夜路", "教育局的校车停得远，孩子要走夜路"),
        ("不知道窗口几点下班，白跑一趟", "不知道窗口几点下班，白跑一趟"),
        ("不知道孩子明年在哪上学，教育局没有说", "不知道孩子明年在哪上学，教育局没有说"),
        ("教育局的校车停得远，你小心走夜路", "教育局的校车停得远"),
    ],
)
def test_insults_are_taken_out_and_the_matter_is_kept(text: str, left: str) -> None:
    assert without_abuse(text) == left


@pytest.mark.parametrize(
    ("text", "abusive"),
    [
        ("第3天没修B混蛋", True),
        ("you idiot", True),
        ("SB单位", True),
        ("SB/T 1072标准", False),
        ("asb", False),
        ("路灯坏了", False),
    ],
)
def test_chinese_words_are_seen_anywhere_and_latin_ones_by_themselves(text: str, abusive: bool) -> None:
    assert is_abusive(text) is abusive
