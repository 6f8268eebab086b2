"""The words: each sentence exists, is used, renders, fits, and says nothing we never say."""

import re
import unicodedata

import pytest

from domain import forms
from domain.chart import COLUMNS
from domain.clocks import Clock
from domain.disclosure import Field, When
from domain.feedback.evaluation import Level
from domain.guards import PLAN_ITEMS
from domain.lives import LIVES
from domain.office.alarms import Alarm
from domain.opinions import matter
from domain.people.mandates import ENDINGS
from domain.reminders import RUNGS
from domain.roles import Role
from domain.rules import calendar
from domain.rules.deadlines import Unit
from domain.rules.profile import Outcome
from domain.suggestions.suggestion import Publication, Verified
from handlers.feedback import evaluation, ratings
from handlers.subjects import SUBJECTS
from locales.texts import Catalogue
from services.handling.contacts import Phase
from services.suggestions.drafting import PARTS
from tests.architecture.samples import facts
from tests.architecture.sentences import (
    Sentence,
    beginnings,
    literals,
    named_in_pages,
    names_in,
    said_with_buttons,
    sentences,
)

LANGUAGES = ("zh", "en")
# What is spoken, and the language it is written in.
SPOKEN = {"zh": "zh", "zh-hant": "zh", "en": "en"}
# The one page that is Chinese only: docs/lifecycle.md, made out of the tables. Nobody is told its words.
CHINESE_PAGE = "chart"
# Whole families that the tables ask for, name by name.
FAMILIES = {
    "role-": {str(role) for role in Role},
    "clock-": {str(clock) for clock in Clock},
    "kind-": {life.kind for life in LIVES},
    "status-": {f"{life.kind}-{status}" for life in LIVES for status in type(life.begins)},
    "action-": {f"{life.kind}-{row.do}" for life in LIVES for row in life.rows},
    "result-": {str(outcome) for outcome in Outcome},
    "guard-": {guard.__name__ for life in LIVES for row in life.rows for guard in row.guard},
    "chart-": {*COLUMNS, *Unit},
    "topic-": set(matter.TOPICS),
    "level-": set(Level),
    "verified-": set(Verified),
    "publication-": set(Publication),
    "contact-kind-": set(forms.CONTACT_KINDS),
    "contact-phase-": set(Phase),
    "plan-item-": set(PLAN_ITEMS),
    "plan-name-": set(PLAN_ITEMS),
    "button-reason-": {*evaluation.DEPUTY_REASONS, *ratings.CITIZEN_REASONS},
    "button-change-": {*PARTS, "publication", "wishes"},
    "field-": {str(field) for field in Field},
    "when-": {str(when) for when in When},
    "mandate-": {one.code for one in ENDINGS},
    "alarm-name-": set(Alarm),
    "holiday-": {*calendar.NAMES.values(), calendar.OTHER, calendar.WEEKEND},
}
# Where citizens are talked to: there officials' words are out of place.
TO_CITIZENS = {
    *(f"handlers/citizens/{name}.py" for name in ("opinion", "correcting", "preview", "draft", "my_opinions")),
    "services/citizens/opinion_state.py",
}
# Words with a hyphen in handlers, services and domain that are neither sentences nor deeds.
NO_SENTENCES = {"utf-8", "calendar-warned"}
HEADLINE = 36  # columns of a Chinese character; a Latin letter takes half of one
LABEL = {"zh": 10, "en": 20}
BYTES = 2048
# Chinese inside an English sentence: a language by its own name, words to be typed as they are, examples in Chinese.
CHINESE_IN_ENGLISH = {
    **dict.fromkeys(("button-language", "button-chinese", "button-traditional"), "how a language calls itself"),
    **dict.fromkeys((f"page-demo-story-{n}" for n in range(1, 7)), "the names of the demo county's people"),
    "language-choose": "asked before we know which language somebody reads",
    "script-traditional": "the word to be sent",
    "page-seal": "the sign of the service",
    **dict.fromkeys(("adopt-step-title", "reply-ask-number", "assign-two-leads"), "an example of a Chinese original"),
}
NEVER = (
    r"(?<!不)一定|保证|尽快|马上解决|高度重视|妥善处理|敬请放心|请耐心等待|本系统|后台|工单|流程|闭环|字段|接口"
    r"|亲[，,]|哦|[~～!！]|没有按要求|感谢您的支持|请理解|请冷静|给个满意|好评"
)
WORDS_OF_OTHERS = {"doctor-kf-closed": "a menu of WeCom's is called so", "methods-about": "~ is a sign of that table"}
NEVER_IN_ENGLISH = (
    r"(?i)!|as soon as possible|promptly|immediate attention|guarantee|we promise|rest assured|be patient|valued"
    r"|dear user|workflow|back ?end|ticket|invalid|illegal operation|kindly|please calm|understanding and support"
)
NEVER_TO_CITIZENS = r"贵单位|兹|予以|相关|涉及|进行|该事项|协办|主办|承办|附议"


def everything(language: str) -> list[Sentence]:
    return list(sentences(language).values())


def told() -> set[str]:
    """Sentences the tables send as notices."""
    return {tell.says for life in LIVES for row in life.rows for tell in row.tells}


def citizens_read() -> set[str]:
    """Sentences a citizen may get to read: by the tables, by the handlers that talk to citizens, or by their file."""
    steps = [step for life in LIVES for step in life.rows]
    tables = [tell for step in steps for tell in step.tells] + [
        t for r in RUNGS.values() for one in r for t in one.tells
    ]
    told_citizens = {tell.says for tell in tables if tell.who is Role.CITIZEN}
    named = {name for name, where in names_in("handlers", "services") if where.partition(":")[0] in TO_CITIZENS}
    filed = {one.id for one in everything("zh") if one.file in {"citizen", "errors"}}
    return (told_citizens | named | filed) & set(sentences("zh"))


def only_on_the_page(name: str) -> bool:
    """Whether only the page that is Chinese only says this."""
    return name in sentences("zh") and sentences("zh")[name].file == CHINESE_PAGE


def deeds() -> set[str]:
    """What buttons and commands are called."""
    tables = [vars(subject).get(table, ()) for subject in SUBJECTS for table in ("COMMANDS", "DEEDS", "ANSWERS")]
    return {name for table in tables for name in table}


def test_every_sentence_named_in_code_exists() -> None:
    completed = {one.removeprefix(first) for one in sentences("zh") for first in beginnings() if one.startswith(first)}
    known = set(sentences("zh")) | deeds() | completed | NO_SENTENCES

    assert not [f"{name} at {where}" for name, where in names_in("handlers", "services", "domain") if name not in known]


def test_every_sentence_the_tables_send_exists() -> None:
    reminders = {tell.says for rungs in RUNGS.values() for rung in rungs for tell in rung.tells}

    assert not (told() | reminders) - set(sentences("zh"))


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_has_a_word_for_every_member_and_no_other(family: str) -> None:
    """In both languages, but for the words of the page that is Chinese only."""
    for language in LANGUAGES:
        named = {*literals(), *named_in_pages()}
        members = {one.removeprefix(family) for one in sentences(language) if one.startswith(family)}
        completed = {one for one in members if f"{family}{one}" not in named}

        page = {one for one in FAMILIES[family] if only_on_the_page(f"{family}{one}")}
        assert completed <= FAMILIES[family], language
        assert FAMILIES[family] - (set() if language == "zh" else page) <= members, language


def test_every_beginning_that_code_completes_begins_a_sentence() -> None:
    for beginning, where in beginnings().items():
        assert any(name.startswith(beginning) for name in {*sentences("zh"), *sentences("en"), *deeds()}), (
            f"{beginning} at {where}"
        )


def test_no_sentence_is_dead() -> None:
    alive = {*literals(), *named_in_pages(), *(part for one in everything("zh") for part in one.parts)}
    completed = (*beginnings(), *(name for name in named_in_pages() if name.endswith("-")))
    dead = [one for one in everything("zh") if one.id not in alive and not one.id.startswith(completed)]

    assert not [f"{one.file}: {one.id}" for one in dead]


def test_every_sentence_is_said_in_both_languages() -> None:
    chinese, english = sentences("zh"), sentences("en")

    assert not [name for name in english if name not in chinese and not name.startswith("month-")]
    missing = [name for name in chinese if name not in english and not only_on_the_page(name)]
    assert not [f"{chinese[name].file}: {name}" for name in missing]


def test_both_languages_need_the_same_facts() -> None:
    chinese, english = sentences("zh"), sentences("en")
    written_out = {"date-day", "date-moment"}

    both = set(english) & set(chinese) - written_out
    assert not [name for name in both if english[name].facts != chinese[name].facts]


def test_an_english_sentence_is_english() -> None:
    chinese = {one.id for one in everything("en") if re.search("[\u3000-\u9fff，。；：？！（）]", one.words)}

    assert chinese == set(CHINESE_IN_ENGLISH)


@pytest.mark.parametrize(("spoken", "language"), SPOKEN.items())
def test_every_sentence_renders_within_what_the_weakest_channel_carries(spoken: str, language: str) -> None:
    texts = Catalogue().texts(spoken)
    for one in everything(language):
        words = texts(one.id, **facts(language, one.facts))
        assert words.strip(), one.id
        assert "{" not in words, one.id
        assert len(words.encode()) <= BYTES, one.id


@pytest.mark.parametrize(("spoken", "language"), SPOKEN.items())
def test_a_label_is_short(spoken: str, language: str) -> None:
    texts = Catalogue().texts(spoken)
    labels = {one.id: texts(one.id, **facts(language, one.facts)) for one in everything(language)}
    room = {name: words for name, words in labels.items() if name.startswith("button-")}

    assert not {name: words for name, words in room.items() if len(words) > LABEL[language]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_line_above_buttons_fits_a_card(language: str) -> None:
    texts = Catalogue().texts(language)
    known = sentences(language)
    long = {}
    for name in (told() | set(said_with_buttons())) & set(known):
        first = texts(name, **facts(language, known[name].facts)).splitlines()[0]
        if columns(first) > HEADLINE:
            long[name] = first

    assert not long


def columns(words: str) -> float:
    """How wide words are, in Chinese characters."""
    return sum(1 if unicodedata.east_asian_width(letter) in "WF" else 0.5 for letter in words)


def test_nothing_is_said_that_we_never_say() -> None:
    ours = [one for one in everything("zh") if one.id not in WORDS_OF_OTHERS]
    assert not {one.id: one.words for one in ours if re.search(NEVER, one.words)}
    assert not {one.id: one.words for one in everything("en") if re.search(NEVER_IN_ENGLISH, one.words)}
    read = citizens_read()
    citizens = [one for one in everything("zh") if one.id in read and one.file != "errors"]
    assert not {one.id: one.words for one in citizens if re.search(NEVER_TO_CITIZENS, one.words)}
