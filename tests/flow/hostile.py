"""What hostile, careless or unlucky people send: words no program likes. Each row is a name and the words.

naughty_strings.json: minimaxir/big-list-of-naughty-strings at db33ec7b, MIT licence.
"""

import json
from pathlib import Path

NAUGHTY: list[str] = json.loads(Path(__file__).with_name("naughty_strings.json").read_text(encoding="utf-8"))
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"

WORDS: dict[str, str] = {
    "seven thousand characters": "人民路实验小学门口没有斑马线。" * 467,
    "emoji and zero-width joiners": f"人民路{FAMILY}过马路🚸🚸，希望画斑马线🏳️\u200d🌈",
    "right-to-left marks": "人民路\u202e线马斑有没口门\u202c，希望\u200f画\u200e一条\u2066x\u2069",
    "control characters": "人民路\x07门口\x1b[31m没有\x7f斑马线\x08，希望画一条",
    "html": "<b>人民路</b><script>document.title='x'</script><img src=x onerror=document.title='x'>没有斑马线&amp;",
    "markdown": "*人民路* _门口_ `没有` [斑马线](tg://user?id=1) ||希望画一条||",
    "template": "人民路 {title} {{7*7}} ${7*7} <%= 7*7 %> { $number } %s %(x)s 没有斑马线",
    "sql": "人民路'; DROP TABLE opinions; -- 没有斑马线",
    "formula": '=HYPERLINK("http://example.com";"人民路") 没有斑马线',
    "json": '{"method": "sendMessage", "chat_id": 1, "text": "人民路没有斑马线"}',
    "lone accents": "人民路z̴̡͉̹a̸l̵g̶o̷ 没有斑马线",
    "a line of nothing": "人民路没有斑马线\n\n\u200b\n\u3000\n希望画一条",
    "a stroke in front": "/人民路没有斑马线，希望画一条",
}
# Kept as they are, but they say nothing: asked about kindly, nothing is begun.
NOTHING: dict[str, str] = {
    "invisible characters": "\u200b\u200d\u2060",
    "marks of direction": "\u202e\u200f",
    "only emoji": FAMILY,
    "only stops": "……！！！？？？",
}
# Presses nobody was offered.
FORGED = (
    "b:sign:1:1:",
    "b:opinion-open:999999999:1:",
    "b:opinion-open:-1:0:",
    "b:menu-role:0:0:office",
    "b:end-role-do:1:1:office",
    "b:screen-open:1:1:" + "x" * 30,
    "b:",
    "x",
    '{"do": "menu"}',
    "b:\u202e:1:1:",
)
