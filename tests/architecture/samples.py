"""Facts as they look in real sentences: what each name in braces stands for."""

SAMPLES = {
    "zh": {
        "number": "YJ-2026-0001",
        "suggestion": "JY-2026-0014",
        "due": "2026年6月16日(周二)",
        "date": "2026年6月16日(周二)",
        "unit": "县交通局",
        "lead": "县交通局",
        "co": "县教育局",
        "deputy": "李梅",
        "station": "城关联络站",
        "title": "实验小学门口缺斑马线",
        "service": "云溪县人大代表联络",
        "role": "承办单位经办人",
    },
    "en": {
        "number": "YJ-2026-0001",
        "suggestion": "JY-2026-0014",
        "due": "Tuesday 16 June 2026",
        "date": "Tuesday 16 June 2026",
        "unit": "Transport Office",
        "lead": "Transport Office",
        "co": "School Office",
        "deputy": "Li Mei",
        "station": "Chengguan station",
        "title": "No zebra crossing",
        "service": "Yunxi deputies",
        "role": "clerk of the unit",
    },
}
SHORT = {"zh": "三个字", "en": "word"}
COUNTS = {"count", "days", "amount", "left", "round", "page", "total", "year", "month", "day", "letters"}


def facts(language: str, names: frozenset[str]) -> dict[str, str]:
    """A sample of every fact a sentence needs."""
    known = SAMPLES[language]
    return {name: "3" if name in COUNTS else known.get(name, SHORT[language]) for name in names}
