"""李梅 reads what she was given and writes a suggestion, as the tests about deputies need it."""

from domain.cases import Suggestion
from storage.suggestions import suggestions
from tests.contract.town import MATTER, Town

TITLE = "关于在人民路实验小学门口设置斑马线的建议"
FACTS = "本人到校门口看了两次，放学时三百多名学生横穿马路，路口没有任何标线。"
PROPOSAL = "请交通部门在校门口施划人行横道，设置减速带和警示灯。"
WHOLE = f"题目：{TITLE}\n情况：{FACTS}\n建议：{PROPOSAL}"


async def given(county: Town, text: str = MATTER) -> None:
    """李梅 has been given an opinion."""
    await county.opinion(text)
    await county.presses("zhou", "打开", "交给代表", "1", "确定")
    county.heard("li")


async def writes(county: Town) -> None:
    """李梅 has verified and may write."""
    await given(county)
    await county.presses("li", "打开", "写成建议", "现场看过")
    county.heard("li")


async def written(county: Town) -> Suggestion:
    """李梅 has written a suggestion; it is before her."""
    await writes(county)
    await county.says("li", WHOLE)
    await county.presses("li", "全文公开")
    await county.says("li", "县交通局")
    county.heard("li")
    return await the_suggestion(county)


async def the_suggestion(county: Town) -> Suggestion:
    """The only one there is."""
    [one] = (await county.scene.store.run(suggestions.of_deputy, county.ids["li"]))[0]
    return one
