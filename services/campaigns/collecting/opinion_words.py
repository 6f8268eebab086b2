"""What is said of an opinion in a campaign, and what its unit reads of it: never who spoke (docs/rules.md §3.8)."""

import re
from collections.abc import Collection

from domain.campaigns.opinion import SHOWN, CampaignOpinion
from domain.disclosure import Field, may_read
from domain.notice import Fact, Say
from domain.opinions import matter, recognition
from domain.roles import Role
from services.work import Work
from storage import places
from storage.campaigns import campaigns
from storage.opinions import answers, opinions
from storage.people import people

LEFT_OUT = "…"
SHORTEST_NAME = 2
# between a name and a number
_APART = re.compile(r"[\s,，、;；]+")


def words_of_opinion(work: Work, case: CampaignOpinion) -> dict[str, Fact]:
    """The facts every sentence about it may ask for; neither the words nor who said them are among them."""
    unit = work.once(places.units.get, case.unit_id).name if case.unit_id else Say("appraisal-unit-none")
    return {
        "number": case.number,
        "campaign": campaigns.campaigns.get(work.c, case.campaign_id).title,
        "unit": unit,
        "channel": Say(f"appraisal-channel-{case.channel}"),
        "utterance": Say(f"appraisal-utterance-{case.utterance or 'none'}"),
        "category": Say(f"appraisal-category-{case.category or 'none'}"),
        "title": matter.title_of(case.brief) or Say("words-none"),
        "state": Say(f"status-{case.KIND}-{case.status}"),
        "deputy": people.get(work.c, case.deputy_id, work.today).name if case.deputy_id else "",
        "reason": case.reason or Say("words-none"),
    }


def said(work: Work, case: CampaignOpinion) -> str:
    """The words as they were said: a citizen's stand with their opinion, with what they added later."""
    if case.opinion_id is None:
        return case.text
    added = (one.text for one in answers.additions_of(work.c, [case.opinion_id]))
    return "\n".join(filter(None, (opinions.get(work.c, case.opinion_id).text, *added)))


def speaker(work: Work, case: CampaignOpinion) -> list[str]:
    """Names and numbers of whoever spoke, as far as they are known: no unit may read them."""
    if case.opinion_id is not None:
        opinion = opinions.get(work.c, case.opinion_id)
        known = [opinion.signature, opinion.phone]
    else:
        known = _APART.split(case.contact)
    return [one for one in known if len(one) >= SHORTEST_NAME]


def proposed(work: Work, case: CampaignOpinion) -> str:
    """What the unit could read: without insults, numbers, and what shows who spoke. A person looks it over."""
    text = recognition.fit_for_others(said(work, case))
    for shows in (*speaker(work, case), *matter.giveaways(text)):
        text = text.replace(shows, LEFT_OUT)
    return text


def who_spoke(work: Work, case: CampaignOpinion, parts: Collection[Role]) -> Say | str:
    """Who spoke, for people who play these parts: as far as the table lets them read it (domain/disclosure.py)."""
    named, name = True, case.contact
    if case.deputy_id is not None:
        name = people.get(work.c, case.deputy_id, work.today).name
    elif case.opinion_id is not None:
        opinion = opinions.get(work.c, case.opinion_id)
        named, name = not opinion.anonymous, opinion.signature
    reads = may_read(Field.APPRAISAL_SPEAKER, parts, named=named, table=work.reads)
    return (name if reads else "") or Say("signature-anonymous")


def words_to_read(work: Work, case: CampaignOpinion, parts: Collection[Role]) -> str:
    """The words for people who play these parts: as they were said, or as the unit reads them."""
    reads = may_read(Field.APPRAISAL_WORDS, parts, table=work.reads)
    return said(work, case) if reads else brief_to_read(work, case, parts)


def brief_to_read(work: Work, case: CampaignOpinion, parts: Collection[Role]) -> str:
    """What was written for the unit, for people who play these parts; empty where it is not theirs to read."""
    reads = may_read(Field.APPRAISAL_BRIEF, parts, submitted=case.status in SHOWN, table=work.reads)
    return case.brief if reads else ""
