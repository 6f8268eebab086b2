"""Reading the three parts of a suggestion out of what a deputy types: 题目, 情况, 建议, in one message or several."""

import re
from collections.abc import Sequence

from domain.scripts import in_both, simplified
from services.suggestions.drafting import PARTS, Draft

LABELS = {"题目": "title", "标题": "title", "情况": "facts", "事由": "facts", "建议": "proposal"}
LABELS |= {form: part for word, part in LABELS.items() for form in in_both([word])}
LABELS |= {"title": "title", "facts": "facts", "proposal": "proposal"}
# A label opens a line, or follows a space or a stop: “具体建议：” inside a sentence is no label.
# (?a: keeps ı from being taken for an i
_LABEL = re.compile(rf"(?:^|(?<=[\s。；;，,]))[【\[]?((?a:{'|'.join(LABELS)}))[】\]]?[ \t]*[：:]\s*", re.IGNORECASE)
_TITLE = re.compile(r"关于.{2,80}的(?:建议|意见|批评)")


def read(words: str, draft: Draft) -> Draft:
    """The draft with what these words say: a labelled part replaces the old one, the rest goes where it lacks."""
    marks = list(_LABEL.finditer(words))
    parts: dict[str, str] = {}
    ends = [mark.start() for mark in marks[1:]] + [len(words)]
    current = ""
    for mark, end in zip(marks, ends, strict=True) if marks else ():
        body = words[mark.end() : end].strip()
        part = LABELS[mark.group(1).lower()]
        if part in parts:
            parts[current] += "\n" + mark.group().strip() + body
        else:
            parts[part], current = body, part
    known = draft.having({part: body for part, body in parts.items() if body})
    return _unlabelled(words[: marks[0].start()] if marks else words, known)


def _unlabelled(words: str, draft: Draft) -> Draft:
    """Words that say not which part they are: a title where they look like one, else the first part that lacks."""
    head, _, rest = words.strip().partition("\n")
    if not head:
        return draft
    if not draft.title and _TITLE.fullmatch(simplified(head.strip())):
        return _unlabelled(rest, draft.having({"title": head.strip()}))
    lacking = missing_parts(draft)
    if not lacking:
        return draft
    part = lacking[0] if len(lacking) == 1 else next(one for one in lacking if one != "title")
    return draft.having({part: words.strip()})


def missing_parts(draft: Draft) -> Sequence[str]:
    """The parts still to come, in their order."""
    text = draft.text()
    return [part for part in PARTS if not text[part]]
