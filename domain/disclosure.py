"""Who may read what, as one table: things to read × parts people play. Everything that shows something asks here.

Sources: docs/rules.md §2, §3; decision 0021. `make docs` prints it (docs/access.md).
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from domain.roles import UNIT_ROLES
from domain.roles import Role as R


class Field(StrEnum):
    """Something that can be read of a case."""

    OPINION_TITLE = "opinion_title"
    OPINION_TEXT = "opinion_text"
    OPINION_BRIEF = "opinion_brief"
    AUTHOR_NAME = "author_name"
    AUTHOR_CONTACT = "author_contact"
    VOICE = "voice"
    FILES = "files"
    ABUSE = "abuse"
    SUGGESTION_TITLE = "suggestion_title"
    SUGGESTION_TEXT = "suggestion_text"
    CO_OPINION = "co_opinion"
    REPLY_DRAFT = "reply_draft"
    REPLY = "reply"
    FEEDBACK = "feedback"
    CO_SIGNER_VIEW = "co_signer_view"
    RATING = "rating"
    RATING_REASON = "rating_reason"
    APPRAISAL_WORDS = "appraisal_words"
    APPRAISAL_BRIEF = "appraisal_brief"
    APPRAISAL_SPEAKER = "appraisal_speaker"
    APPRAISAL_RESULT = "appraisal_result"
    RESULT_APPEAL = "result_appeal"


class When(StrEnum):
    """On what it depends whether one who plays the part may read it."""

    ALWAYS = "always"
    # the author gave their name
    NAMED = "named"
    # the deputy has not asked for confidentiality
    OPEN = "open"
    # it was submitted, issued, given
    SUBMITTED = "submitted"


ALWAYS, NAMED, OPEN, SUBMITTED = When
_UNITS = UNIT_ROLES
_OFFICES = (R.OFFICE, R.GOV_OFFICE)
# who supervises a key suggestion
_SUPERVISORS = (R.CHAIR, R.COMMITTEE)


def _all(when: When, *parts: R) -> dict[R, When]:
    return dict.fromkeys(parts, when)


# What is not named here nobody reads.
Table = Mapping[Field, Mapping[R, When]]
READS: Table = {
    # a title is the beginning of the author's own words
    Field.OPINION_TITLE: _all(ALWAYS, R.CITIZEN, R.STATION, R.DEPUTY, R.LEAD_DEPUTY, R.CO_SIGNER, R.OFFICE),
    Field.OPINION_TEXT: _all(ALWAYS, R.CITIZEN, R.STATION, R.DEPUTY, R.OFFICE),
    Field.OPINION_BRIEF: _all(ALWAYS, R.CITIZEN, R.STATION, R.DEPUTY, R.OFFICE, *_UNITS),
    Field.AUTHOR_NAME: {**_all(ALWAYS, R.CITIZEN), **_all(NAMED, R.STATION, R.DEPUTY, R.OFFICE)},
    Field.AUTHOR_CONTACT: {**_all(ALWAYS, R.CITIZEN), **_all(NAMED, R.STATION, R.DEPUTY)},
    # a voice is known by who hears it: of the nameless only the station does, which needs the words
    Field.VOICE: {**_all(ALWAYS, R.CITIZEN, R.STATION), **_all(NAMED, R.DEPUTY, R.OFFICE, *_UNITS)},
    Field.FILES: _all(ALWAYS, R.CITIZEN, R.STATION, R.DEPUTY, R.OFFICE, *_UNITS),
    Field.ABUSE: _all(ALWAYS, R.STATION),
    Field.SUGGESTION_TITLE: _all(ALWAYS, R.LEAD_DEPUTY, R.CO_SIGNER, *_OFFICES, *_UNITS, *_SUPERVISORS),
    Field.SUGGESTION_TEXT: {
        **_all(ALWAYS, R.LEAD_DEPUTY, R.CO_SIGNER, R.OFFICE, *_UNITS),
        **_all(OPEN, R.GOV_OFFICE, *_SUPERVISORS),
    },
    # before the reply; then it is in it
    Field.CO_OPINION: _all(ALWAYS, *_UNITS),
    Field.REPLY_DRAFT: {**_all(ALWAYS, *_UNITS), **_all(SUBMITTED, R.GOV_OFFICE)},
    Field.REPLY: {
        # whoever's matter it grew out of is asked to rate it, and reads what there is to rate
        **_all(SUBMITTED, R.CITIZEN, R.LEAD_DEPUTY, R.CO_SIGNER, R.OFFICE, *_UNITS),
        **_all(OPEN, R.GOV_OFFICE, *_SUPERVISORS),
    },
    Field.FEEDBACK: _all(SUBMITTED, R.LEAD_DEPUTY, R.CO_SIGNER, *_OFFICES, *_UNITS),
    # whoever evaluates in the lead deputy's place reads the others' views; everything else they read as a co-signer
    Field.CO_SIGNER_VIEW: _all(ALWAYS, R.LEAD_DEPUTY, R.EVALUATOR),
    Field.RATING: {**_all(ALWAYS, R.CITIZEN), **_all(SUBMITTED, R.LEAD_DEPUTY, *_OFFICES)},
    Field.RATING_REASON: {**_all(ALWAYS, R.CITIZEN), **_all(SUBMITTED, R.LEAD_DEPUTY, *_OFFICES)},
    # what somebody said of a unit that is appraised; unit and auditor read what was written for it, once handed over
    Field.APPRAISAL_WORDS: _all(ALWAYS, R.DEPUTY, R.ORGANISER, R.OFFICE),
    Field.APPRAISAL_BRIEF: {**_all(ALWAYS, R.DEPUTY, R.ORGANISER, R.OFFICE), **_all(SUBMITTED, R.AUDITOR, *_UNITS)},
    Field.APPRAISAL_SPEAKER: _all(NAMED, R.DEPUTY, R.ORGANISER),
    # before it is announced who steers and who looks on; then everybody concerned
    Field.APPRAISAL_RESULT: {
        **_all(ALWAYS, R.ORGANISER, R.AUDITOR, R.OFFICE),
        **_all(SUBMITTED, R.APPRAISER, R.SURVEY_OPERATOR, R.INSPECTOR, R.CHAIR, R.COMMITTEE_MEMBER, *_UNITS),
    },
    Field.RESULT_APPEAL: _all(ALWAYS, R.ORGANISER, R.AUDITOR, R.OFFICE, R.CHAIR, R.UNIT_HEAD, R.UNIT_CLERK),
}


def may_read(
    field: Field,
    parts: Iterable[R],
    *,
    named: bool = False,
    confidential: bool = True,
    submitted: bool = False,
    table: Table = READS,
) -> bool:
    """Whether somebody who plays one of these parts may read it.

    named: the author gave their name. confidential: the deputy asked for it. submitted: it is out. What is not said is
    taken to be the case in which less is read. table: another one than this.
    """
    holds = {ALWAYS: True, NAMED: named, OPEN: not confidential, SUBMITTED: submitted}
    row = table[field]
    return any(holds[row[part]] for part in parts if part in row)
