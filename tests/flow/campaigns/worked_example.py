"""The numbers of the worked example: what people say about six units, what appraisers and inspectors give, what
comes of it (weights 50, 30, 20; satisfied 100, basically 60, dissatisfied 0; at least 30 valid answers)."""

from collections.abc import Mapping

from tests.flow.campaigns.appraisal import SUBSTITUTE
from tests.flow.campaigns.survey import Counts

RANKED = ("交通局", "教育局", "住建局", "农业农村局", "水务局")
UNITS = (*RANKED, "房管中心")
# satisfied, basically satisfied, dissatisfied, do not know
WORDS: Mapping[str, Counts] = {
    "县交通局": (60, 30, 10, 20), "县教育局": (70, 20, 10, 0), "县住建局": (40, 40, 20, 5),
    "县农业农村局": (55, 35, 10, 0), "县水务局": (9, 4, 1, 6), "县房管中心": (50, 30, 20, 0),
}  # fmt: skip
IN_CHAT = {
    "wang": dict(zip(WORDS, ("满意", "满意", "基本满意", "满意", "不了解", "满意"), strict=True)),
    "liu": dict(zip(WORDS, ("不了解", "基本满意", "不满意", "基本满意", "满意", "不满意"), strict=True)),
}
# five appraisers, a line for each target; the means are 85.0, 80.0, 88.0, 90.0, 86.0, 80.0
SHEETS: Mapping[str, tuple[str, ...]] = {
    "appraiser-1": ("85", "80", "88", "90", "86", "80"),
    "appraiser-2": ("80 82 84 86 88", "75 80 85 80 80", "90", "92", "84", "78"),
    "appraiser-3": ("86", "80", "86", "88", "88", "82"),
    "appraiser-4": ("90", "84", "84 86 88 90 92", "90", "80 83 86 89 92", "76"),
    SUBSTITUTE: ("80", "76", "88", "90", "86", "84"),
}
MEANS = {
    "县交通局": "85.0",
    "县教育局": "80.0",
    "县住建局": "88.0",
    "县农业农村局": "90.0",
    "县水务局": "86.0",
    "县房管中心": "80.0",
}
INSPECTED = {
    "交通局": "90",
    "教育局": "87.5",
    "住建局": "80",
    "农业农村局": "85",
    "水务局": "88",
    "房管中心": "80",
}  # what everybody reads when it is announced
TABLE = """\
第1名（并列） 县交通局 82.5分
　群众满意度78.0、评议员打分85.0、检查90.0
第1名（并列） 县教育局 82.5分
　群众满意度82.0、评议员打分80.0、检查87.5
第3名 县住建局 74.4分
　群众满意度64.0、评议员打分88.0、检查80.0
【不排名】
不合格 县农业农村局 82.0分
　群众满意度76.0、评议员打分90.0、检查85.0
样本不足，不排名 县水务局
　群众满意度—、评议员打分86.0、检查88.0
参评不排名 县房管中心 74.0分
　群众满意度68.0、评议员打分80.0、检查80.0
单位可以写说明，也可以在2026年7月20日(周一)前申诉。"""
# in the report: the score, the outcome
REPORTED = {
    "县交通局": ["82.5", "第1名（并列）"],
    "县教育局": ["82.5", "第1名（并列）"],
    "县住建局": ["74.4", "第3名"],
    "县农业农村局": ["82.0", "不合格"],
    "县水务局": ["", "样本不足，不排名"],
    "县房管中心": ["74.0", "参评不排名"],
}
