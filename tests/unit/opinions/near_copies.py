"""Matters as citizens write them, copies of them edited by chance, and others that only look alike."""

import random

# Each line is one matter; lines of one group lie on the same street or estate and are about something else.
GROUPS = (
    (
        "人民路实验小学门口没有斑马线，放学的时候孩子们横穿马路，车开得很快，看着怕人",
        "人民路实验小学门口天天有人乱停电动车，放学的时候家长的车把人行道全占了",
        "人民路实验小学旁边的井盖松了，一压就响，晚上吵得睡不着",
        "人民路两边的路灯从上个月起就不亮，晚上骑车什么都看不见",
    ),
    (
        "丽景小区楼下烧烤店的油烟直往楼上飘，天天熏得不敢开窗，晚上十二点还在营业",
        "丽景小区3号楼的电梯三天两头坏，上个星期把老人关在里面半个钟头",
        "丽景小区大门口的垃圾桶好几天没人清，味道很大，苍蝇成堆",
        "丽景小区的健身器材坏了一大半，螺丝都露在外面，孩子玩着容易划伤",
    ),
    (
        "中山路公交站台没有顶棚，下雨天等车的人全淋湿，老人站着连个坐的地方也没有",
        "中山路靠近菜场那一段有个大坑，下雨积水看不见，我的车胎都扎爆了",
        "中山路红绿灯时间太短，腿脚不好的人走到一半就变红灯了",
        "中山路12路公交车经常半个小时不来一班，早上上班的人等得着急",
    ),
    (
        "河东村二组的自来水最近发黄，还有铁锈味，烧开了也不敢喝",
        "河东村二组到镇上的水泥路被大货车压断了好几截，三轮车过不去",
        "河东村的排水沟让人填了盖房子，一下雨水就倒灌进院子里",
        "河东村村口的变压器离房子太近，夏天嗡嗡响，担心着火",
    ),
    (
        "县医院门诊挂号要排一个多小时的队，自助机两台坏了一台，没有人教老人怎么用",
        "县医院门口救护车通道总被私家车占着，上次救护车堵了十几分钟进不来",
        "县医院住院部晚上没有热水，家属要下楼到门口小店去买开水",
        "县医院停车场出口只有一个，下午三四点要排到马路上去",
    ),
)
OPENINGS = ("您好，", "领导你好，我想反映一下，", "麻烦人大代表管一管，", "", "", "请问有关部门，")
ENDINGS = ("，谢谢！", "，希望能解决一下。", "，请尽快处理。", "", "。", "，拜托了")
SYNONYMS = (
    ("孩子们", "小朋友"),
    ("孩子", "学生"),
    ("天天", "每天"),
    ("晚上", "夜里"),
    ("坏", "故障"),
    ("味道", "气味"),
    ("没有", "没"),
    ("很快", "飞快"),
    ("老人", "老年人"),
    ("大坑", "窟窿"),
    ("不亮", "一片漆黑"),
    ("马路", "道路"),
    ("经常", "老是"),
    ("好几天", "好多天"),
    ("担心", "怕"),
    ("排队", "排长队"),
    ("门口", "大门前"),
    ("一下雨", "每逢下雨"),
    ("最近", "这段时间"),
)
WRONG_KEYS = "的了是在有和就不人都一个上也很到说要去你"


def matters() -> list[str]:
    """Every matter once."""
    return [matter for group in GROUPS for matter in group]


def near_copy(matter: str, chance: random.Random) -> str:
    """The same matter as somebody else would write it: some of the edits people make, at random."""
    clauses = matter.split("，")
    if chance.random() < 0.5 and len(clauses) > 2:
        rest = clauses[1:]
        chance.shuffle(rest)
        clauses = [clauses[0], *rest]
    if chance.random() < 0.4 and len(clauses) > 2:
        clauses.pop(chance.randrange(1, len(clauses)))
    text = "，".join(clauses)
    for word, other in SYNONYMS:
        if word in text and chance.random() < 0.6:
            text = text.replace(word, other)
    for _ in range(chance.randrange(4)):
        text = _mistyped(text, chance)
    return chance.choice(OPENINGS) + text + chance.choice(ENDINGS)


def _mistyped(text: str, chance: random.Random) -> str:
    """One letter wrong, left out, or doubled."""
    at = chance.randrange(len(text))
    put = chance.choice(("", text[at] * 2, chance.choice(WRONG_KEYS)))
    return text[:at] + put + text[at + 1 :]


def elsewhere(matter: str) -> str:
    """The same words about another place."""
    for here, there in (("人民路", "建设街"), ("丽景小区", "东湖花园"), ("中山路", "解放街"), ("河东村", "石桥村")):
        matter = matter.replace(here, there)
    return matter.replace("实验小学", "育才中学").replace("县医院", "镇卫生院")
