"""Words that always mean the same, whole messages only: they stand for commands in every state."""

import re

COMMAND_WORDS = {
    "菜单": "/menu",
    "回到菜单": "/menu",
    "0": "/menu",
    "menu": "/menu",
    "开始": "/start",
    "start": "/start",
    "帮助": "/help",
    "help": "/help",
    "取消": "/cancel",
    "cancel": "/cancel",
    "进度": "/progress",
    "progress": "/progress",
    "人工": "/staff",
    "草稿": "/drafts",
    "english": "/english",
    "中文": "/chinese",
    "chinese": "/chinese",
    "说明": "/privacy",
    "privacy": "/privacy",
}

_NUMBER = re.compile(r"(YJ|JY)[-－]?(\d{4})[-－]?(\d{4,})", re.IGNORECASE)


def command_for(text: str) -> str | None:
    """The command a whole message stands for: “菜单” is /menu. None when it is no command word."""
    return COMMAND_WORDS.get(text.strip().lower())


def case_number(text: str) -> str | None:
    """The case number when the whole message is one, in its proper writing: yj20260001 is YJ-2026-0001."""
    found = _NUMBER.fullmatch(text.strip())
    return f"{found[1].upper()}-{found[2]}-{found[3]}" if found else None
