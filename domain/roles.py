"""Who people are: the roles they hold, and the parts they play in one case."""

from enum import StrEnum


class Role(StrEnum):
    """A role a person holds by appointment, or a part a person plays in one case (docs/rules.md §2)."""

    CITIZEN = "citizen"
    DEPUTY = "deputy"
    LEAD_DEPUTY = "lead_deputy"
    CO_SIGNER = "co_signer"
    # who is asked for the feedback: the lead deputy, or a co-signer in the lead deputy's place
    EVALUATOR = "evaluator"
    STATION = "station"
    OFFICE = "office"
    GOV_OFFICE = "gov_office"
    # the chairpersons of the standing committee, its committees, and everybody who votes in it
    CHAIR = "chair"
    COMMITTEE = "committee"
    COMMITTEE_MEMBER = "committee_member"
    # of one appraisal campaign: who steers it, judges, asks around, inspects, and looks on
    ORGANISER = "organiser"
    APPRAISER = "appraiser"
    SURVEY_OPERATOR = "survey_operator"
    INSPECTOR = "inspector"
    AUDITOR = "auditor"
    UNIT_CLERK = "unit_clerk"
    UNIT_HEAD = "unit_head"
    UNIT_VICE_HEAD = "unit_vice_head"
    # the clerk of the lead unit, seen from a co-handling unit's assignment
    LEAD_CLERK = "lead_clerk"
    # the groups in which the deputies of a station are told what waits for one of them
    DEPUTY_GROUP = "deputy_group"
    SYSTEM = "system"


# Roles that are granted, by invitation or roster. Everybody is a citizen without being appointed;
# lead deputy and co-signer are parts in one suggestion; the system is the program itself.
GRANTED = (
    Role.DEPUTY,
    Role.STATION,
    Role.OFFICE,
    Role.GOV_OFFICE,
    Role.CHAIR,
    Role.COMMITTEE,
    Role.COMMITTEE_MEMBER,
    Role.ORGANISER,
    Role.APPRAISER,
    Role.SURVEY_OPERATOR,
    Role.INSPECTOR,
    Role.AUDITOR,
    Role.UNIT_CLERK,
    Role.UNIT_HEAD,
    Role.UNIT_VICE_HEAD,
)

# What a granted role is limited to: the scope id is the id of such a thing.
SCOPE_OF = {
    Role.DEPUTY: "district",
    Role.STATION: "station",
    Role.OFFICE: "congress",
    Role.GOV_OFFICE: "congress",
    Role.CHAIR: "congress",
    Role.COMMITTEE: "committee",
    Role.COMMITTEE_MEMBER: "congress",
    Role.ORGANISER: "campaign",
    Role.APPRAISER: "campaign",
    Role.SURVEY_OPERATOR: "campaign",
    Role.INSPECTOR: "campaign",
    Role.AUDITOR: "campaign",
    Role.UNIT_CLERK: "unit",
    Role.UNIT_HEAD: "unit",
    Role.UNIT_VICE_HEAD: "unit",
}

CAMPAIGN_ROLES = (Role.ORGANISER, Role.APPRAISER, Role.SURVEY_OPERATOR, Role.INSPECTOR, Role.AUDITOR)
UNIT_ROLES = (Role.UNIT_CLERK, Role.UNIT_HEAD, Role.UNIT_VICE_HEAD)
# What somebody does by a mandate as deputy.
AS_DEPUTY = (Role.DEPUTY, Role.LEAD_DEPUTY, Role.CO_SIGNER, Role.EVALUATOR)
