"""Which deed opens a case for whom: the same case looks different to its author, its deputy and its office."""

from domain.access import OFFICES
from domain.campaigns.results.result import READERS
from domain.notice import Kind
from domain.roles import CAMPAIGN_ROLES, UNIT_ROLES, Role

# whoever has something to do with a campaign opens it by its card
IN_CAMPAIGNS = (*CAMPAIGN_ROLES, *UNIT_ROLES, Role.OFFICE, Role.CHAIR, Role.COMMITTEE_MEMBER)
OPENS: dict[tuple[str, Role], str] = {
    (Kind.OPINION, Role.CITIZEN): "opinion-open",
    (Kind.OPINION, Role.STATION): "screen-open",
    (Kind.OPINION, Role.DEPUTY): "with-deputy-open",
    (Kind.OPINION, Role.OFFICE): "opinion-file",
    **{(Kind.OPINION, role): "unit-opinion-open" for role in UNIT_ROLES},
    (Kind.SUGGESTION, Role.LEAD_DEPUTY): "suggestion-open",
    (Kind.SUGGESTION, Role.CO_SIGNER): "suggestion-open",
    (Kind.SUGGESTION, Role.EVALUATOR): "suggestion-open",
    (Kind.SUGGESTION, Role.OFFICE): "review-open",
    (Kind.SUGGESTION, Role.GOV_OFFICE): "review-open",
    (Kind.RATING, Role.CITIZEN): "rating-open",
    **{
        (Kind.COMMITMENT, role): "promise-open"
        for role in (*UNIT_ROLES, Role.LEAD_DEPUTY, Role.OFFICE, Role.GOV_OFFICE, Role.COMMITTEE)
    },
    **{(Kind.SECOND_ANSWER, role): "second-open" for role in (*UNIT_ROLES, Role.OFFICE)},
    **{(Kind.KEY_SUGGESTION, role): "key-open" for role in (Role.CHAIR, Role.COMMITTEE, *OFFICES)},
    **{(Kind.CAMPAIGN_OPINION, role): "collected-open" for role in (Role.ORGANISER, Role.OFFICE, Role.AUDITOR)},
    **{(Kind.CAMPAIGN_OPINION, role): "given-open" for role in UNIT_ROLES},
    (Kind.CAMPAIGN_OPINION, Role.DEPUTY): "visit-open",
    **{(Kind.FILING, role): "filing-open" for role in (*UNIT_ROLES, *CAMPAIGN_ROLES, Role.OFFICE)},
    **{(Kind.APPRAISER, role): "appraiser-open" for role in (*CAMPAIGN_ROLES, Role.OFFICE)},
    **{(Kind.CAMPAIGN, role): "campaign-open" for role in IN_CAMPAIGNS},
    **{(Kind.CAMPAIGN_STAGE, role): "stage-open" for role in IN_CAMPAIGNS},
    **{(Kind.SCORING, role): "scoring-see" for role in (Role.ORGANISER, Role.APPRAISER, Role.AUDITOR, Role.OFFICE)},
    **{
        (Kind.VIOLATION, role): "violation-open"
        for role in (*UNIT_ROLES, Role.INSPECTOR, Role.ORGANISER, Role.AUDITOR, Role.OFFICE)
    },
    (Kind.POLL, Role.OFFICE): "poll-see",
    **{(Kind.SURVEY, role): "survey-see" for role in (Role.SURVEY_OPERATOR, Role.ORGANISER, Role.AUDITOR)},
    (Kind.SURVEY, Role.CITIZEN): "survey-answer",
    (Kind.POLL, Role.COMMITTEE_MEMBER): "vote-open",
    (Kind.RETURN_REQUEST, Role.OFFICE): "return-open",
    (Kind.RETURN_REQUEST, Role.GOV_OFFICE): "return-open",
    (Kind.RETURN_REQUEST, Role.UNIT_HEAD): "return-head-open",
    (Kind.EXTENSION, Role.OFFICE): "extension-open",
    (Kind.COORDINATION, Role.GOV_OFFICE): "agreement-open",
    **{(Kind.COUNTERSIGN, role): "countersign-open" for role in (Role.UNIT_CLERK, Role.UNIT_HEAD)},
    (Kind.WITHDRAWAL, Role.CO_SIGNER): "withdrawal-open",
    (Kind.QUESTION, Role.CITIZEN): "question-reply",
    **{(Kind.QUESTION, role): "question-open" for role in (Role.DEPUTY, Role.UNIT_CLERK, Role.STATION)},
    **{(Kind.APPRAISAL_RESULT, role): "result-see" for role in READERS},
    **{
        (Kind.APPEAL, role): "appeal-open"
        for role in (Role.UNIT_HEAD, Role.UNIT_CLERK, Role.OFFICE, Role.CHAIR, Role.ORGANISER, Role.AUDITOR)
    },
    **{
        (Kind.RECTIFICATION, role): "rectify-open"
        for role in (*UNIT_ROLES, Role.ORGANISER, Role.INSPECTOR, Role.AUDITOR, Role.CHAIR, Role.OFFICE)
    },
    **{(Kind.ASSIGNMENT, role): "assignment-open" for role in (*UNIT_ROLES, Role.LEAD_CLERK)},
}
