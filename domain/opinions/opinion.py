"""The life of a citizen's opinion (群众意见), as a table. Sources: docs/rules.md §3.1."""

from enum import StrEnum

from domain.clocks import Clock as K
from domain.guards import (
    answer_says_something,
    deputy_is_active,
    for_the_first_time,
    has_matter,
    has_new_facts,
    is_another_open_matter,
    is_dissatisfied,
    is_not_dissatisfied,
    is_still_open,
    not_for_the_first_time,
    reason_given,
    somebody_else_decides,
    unit_is_known,
    within_objection_window,
    within_the_day,
)
from domain.lifecycle import Life, Tell
from domain.lifecycle import Step as Row
from domain.notice import Kind
from domain.roles import Role as R
from domain.suggestions.path_guards import not_taken_out_twice


class OpinionStatus(StrEnum):
    """Where an opinion stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    SCREENING = "screening"
    NEED_INFO = "need_info"
    DECLINED = "declined"
    MERGED = "merged"
    ACCEPTED = "accepted"
    WITH_DEPUTY = "with_deputy"
    HANDLING = "handling"
    ADOPTED = "adopted"
    IN_CAMPAIGN = "in_campaign"
    ANSWERED = "answered"
    DISPUTED = "disputed"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class OpinionAction(StrEnum):
    """What can be done with an opinion."""

    SUBMIT = "submit"
    REGISTER_FOR = "register_for"
    ROUTE = "route"
    JOIN = "join"
    ASK_MORE = "ask_more"
    COMPLETE = "complete"
    LAPSE = "lapse"
    DECLINE = "decline"
    LOOK_AGAIN = "look_again"
    UPHOLD = "uphold"
    MERGE = "merge"
    SEPARATE = "separate"
    ACCEPT = "accept"
    GIVE_TO_DEPUTY = "give_to_deputy"
    OFFER = "offer"
    CLAIM = "claim"
    HAND_BACK = "hand_back"
    TAKE_BACK = "take_back"
    TRANSFER = "transfer"
    OBJECT = "object"
    TO_CAMPAIGN = "to_campaign"
    ANSWER = "answer"
    FOLLOW = "follow"
    RATE = "rate"
    EXPIRE = "expire"
    REOPEN_AT_STATION = "reopen_at_station"
    REOPEN_AT_DEPUTY = "reopen_at_deputy"
    REOPEN_AT_UNIT = "reopen_at_unit"
    DISPUTE = "dispute"
    SETTLE = "settle"
    NEW_FACTS = "new_facts"
    ADOPT = "adopt"
    COME_BACK = "come_back"
    SET_FREE = "set_free"
    ADOPT_AGAIN = "adopt_again"
    CONCLUDE = "conclude"
    UNDO = "undo"
    WITHDRAW = "withdraw"
    CONTINUE = "continue"


S, A = OpinionStatus, OpinionAction
# what stands by itself and is not answered yet: others may still join it, or be put to it
JOINABLE = (S.SCREENING, S.NEED_INFO, S.ACCEPTED, S.WITH_DEPUTY, S.HANDLING, S.ADOPTED, S.IN_CAMPAIGN)
SCREEN, CHOOSE, HANDLE, RATING = K.OPINION_SCREEN, K.DEPUTY_CHOOSE, K.OPINION_HANDLE, K.OPINION_RATING
ONCE_MORE, THE_SECOND_TIME = (is_dissatisfied, for_the_first_time), (is_dissatisfied, not_for_the_first_time)
SECOND_LOOK = (reason_given, not_for_the_first_time, somebody_else_decides)
UPHELD = (Tell(R.CITIZEN, "look-again-upheld"),)
ANSWERED = (Tell(R.CITIZEN, "opinion-answered-here", RATING),)
TAKEN = Tell(R.DEPUTY_GROUP, "group-claimed")

# fmt: off
OPINION = Life(Kind.OPINION, begins=S.DRAFT, ends=(S.CLOSED, S.DECLINED, S.WITHDRAWN),
    brings_back=(A.LOOK_AGAIN, A.NEW_FACTS, A.UNDO, A.CONTINUE), rows=(
    # it comes in
    Row((S.DRAFT,),       R.CITIZEN, A.SUBMIT,         S.SUBMITTED,   guard=(has_matter,)),
    Row((S.DRAFT,),       R.STATION, A.REGISTER_FOR,   S.SUBMITTED,   guard=(has_matter,)),
    Row((S.SUBMITTED,),   R.SYSTEM,  A.ROUTE,          S.SCREENING,   starts=(SCREEN,),
        tells=(Tell(R.STATION, "screening-new", SCREEN),)),
    Row((S.SUBMITTED,),   R.CITIZEN, A.JOIN,           S.MERGED,      guard=(is_still_open,)),
    # the station screens it
    Row((S.SCREENING,),   R.STATION, A.ASK_MORE,       S.NEED_INFO,   guard=(reason_given,),
        starts=(K.NEED_INFO,), pauses=(SCREEN,), tells=(Tell(R.CITIZEN, "need-info", K.NEED_INFO),)),
    Row((S.NEED_INFO,),   R.CITIZEN, A.COMPLETE,       S.SCREENING,   guard=(has_matter,), stops=(K.NEED_INFO,),
        resumes=(SCREEN,), tells=(Tell(R.STATION, "need-info-came", SCREEN),)),
    Row((S.NEED_INFO, S.MERGED), R.SYSTEM, A.LAPSE,    S.CLOSED,      stops=(K.NEED_INFO, SCREEN),
        tells=(Tell(R.CITIZEN, "need-info-closed"),)),
    Row((S.SCREENING, S.ACCEPTED, S.MERGED), R.STATION, A.DECLINE, S.DECLINED,
        guard=(reason_given, for_the_first_time), stops=(SCREEN,), tells=(Tell(R.CITIZEN, "opinion-declined"),)),
    Row((S.DECLINED,),    R.CITIZEN, A.LOOK_AGAIN,     S.SCREENING,   guard=(for_the_first_time,), starts=(SCREEN,),
        tells=(Tell(R.STATION, "look-again-task", SCREEN),)),
    Row((S.SCREENING, S.ACCEPTED), R.STATION, A.UPHOLD, S.DECLINED,   guard=SECOND_LOOK, stops=(SCREEN,), tells=UPHELD),
    Row((S.SCREENING, S.ACCEPTED), R.OFFICE, A.UPHOLD, S.DECLINED,    guard=SECOND_LOOK, stops=(SCREEN,), tells=UPHELD),
    Row((S.SCREENING, S.ACCEPTED), R.STATION, A.MERGE, S.MERGED,
        guard=(is_another_open_matter, not_taken_out_twice), stops=(SCREEN,),
        tells=(Tell(R.CITIZEN, "opinion-merged"),)),
    Row((S.MERGED,),      R.CITIZEN, A.SEPARATE,       S.SCREENING,   starts=(SCREEN,),
        tells=(Tell(R.STATION, "opinion-separated", SCREEN),)),
    Row((S.SCREENING,),   R.STATION, A.ACCEPT,         S.ACCEPTED,    stops=(SCREEN,)),
    Row((S.SCREENING,),   R.OFFICE,  A.ACCEPT,         S.ACCEPTED,
        guard=(not_for_the_first_time, somebody_else_decides),
        tells=(Tell(R.STATION, "look-again-overruled", SCREEN), Tell(R.CITIZEN, "look-again-changed", SCREEN))),
    # it finds whoever acts
    Row((S.ACCEPTED,),    R.STATION, A.OFFER,          S.ACCEPTED,
        tells=(Tell(R.DEPUTY_GROUP, "group-new-opinion"),)),
    Row((S.ACCEPTED,),    R.STATION, A.GIVE_TO_DEPUTY, S.WITH_DEPUTY, guard=(deputy_is_active,), starts=(CHOOSE,),
        stops=(SCREEN,), tells=(Tell(R.CITIZEN, "opinion-accepted-deputy", CHOOSE),
                                Tell(R.DEPUTY, "deputy-new-opinion", CHOOSE), TAKEN)),
    Row((S.ACCEPTED,),    R.DEPUTY,  A.CLAIM,          S.WITH_DEPUTY, guard=(deputy_is_active,), starts=(CHOOSE,),
        stops=(SCREEN,), tells=(Tell(R.CITIZEN, "opinion-accepted-deputy", CHOOSE),
                                Tell(R.STATION, "opinion-claimed", CHOOSE), TAKEN)),
    Row((S.WITH_DEPUTY,), R.DEPUTY,  A.HAND_BACK,      S.ACCEPTED,    guard=(reason_given,), stops=(CHOOSE,),
        starts=(SCREEN,), tells=(Tell(R.STATION, "opinion-handed-back", SCREEN),
                                 Tell(R.CITIZEN, "opinion-another-way", SCREEN))),
    Row((S.WITH_DEPUTY,), R.SYSTEM,  A.TAKE_BACK,      S.ACCEPTED,    stops=(CHOOSE,), starts=(SCREEN,),
        tells=(Tell(R.STATION, "opinion-without-deputy", SCREEN), Tell(R.CITIZEN, "term-ended-citizen", SCREEN))),
    Row((S.ACCEPTED,),    R.STATION, A.TRANSFER,       S.HANDLING,    guard=(unit_is_known,), starts=(HANDLE,),
        stops=(SCREEN,), tells=(Tell(R.CITIZEN, "opinion-accepted-unit", HANDLE),
                                Tell(R.UNIT_CLERK, "opinion-transfer-new", HANDLE))),
    Row((S.DISPUTED,),    R.OFFICE,  A.TRANSFER,       S.HANDLING,    guard=(unit_is_known,), starts=(HANDLE,),
        stops=(K.OPINION_DECIDE,), tells=(Tell(R.CITIZEN, "opinion-accepted-unit", HANDLE),
                                          Tell(R.UNIT_CLERK, "opinion-transfer-new", HANDLE))),
    Row((S.HANDLING,),    R.UNIT_CLERK, A.OBJECT,      S.ACCEPTED,    guard=(reason_given, within_objection_window),
        stops=(HANDLE,), starts=(SCREEN,), tells=(Tell(R.STATION, "opinion-objected", SCREEN),
                                                  Tell(R.CITIZEN, "opinion-another-way", SCREEN))),
    # it goes to an appraisal campaign, and stays what it is
    Row((S.ACCEPTED,),    R.STATION, A.TO_CAMPAIGN,    S.IN_CAMPAIGN, stops=(SCREEN,),
        tells=(Tell(R.CITIZEN, "opinion-to-campaign"),)),
    Row((S.DISPUTED,),    R.OFFICE,  A.TO_CAMPAIGN,    S.IN_CAMPAIGN, stops=(K.OPINION_DECIDE,),
        tells=(Tell(R.CITIZEN, "opinion-to-campaign"),)),
    *(Row((S.IN_CAMPAIGN,), who, A.COME_BACK,          S.ACCEPTED,    guard=(reason_given,), starts=(SCREEN,),
          tells=(Tell(R.STATION, "appraisal-back-station", SCREEN), Tell(R.CITIZEN, "opinion-another-way", SCREEN)))
      for who in (R.ORGANISER, R.SYSTEM)),
    Row((S.IN_CAMPAIGN, S.MERGED), R.ORGANISER, A.DECLINE, S.DECLINED, guard=(reason_given,),
        tells=(Tell(R.CITIZEN, "opinion-declined"),)),
    Row((S.IN_CAMPAIGN,), R.ORGANISER, A.ANSWER,       S.ANSWERED,    guard=(answer_says_something,),
        starts=(RATING,), tells=ANSWERED),
    Row((S.IN_CAMPAIGN,), R.SYSTEM,  A.ANSWER,         S.ANSWERED,    starts=(RATING,), tells=ANSWERED),
    # it is answered, and the citizen says what they think of it
    Row((S.ACCEPTED,),    R.STATION, A.ANSWER,         S.ANSWERED,    guard=(answer_says_something,),
        stops=(SCREEN,), starts=(RATING,), tells=ANSWERED),
    Row((S.WITH_DEPUTY,), R.DEPUTY,  A.ANSWER,         S.ANSWERED,    guard=(answer_says_something,),
        stops=(CHOOSE,), starts=(RATING,), tells=ANSWERED),
    Row((S.HANDLING,),    R.UNIT_CLERK, A.ANSWER,      S.ANSWERED,    guard=(answer_says_something,),
        stops=(HANDLE,), starts=(RATING,), tells=ANSWERED),
    Row((S.HANDLING,),    R.STATION, A.ANSWER,         S.ANSWERED,    guard=(answer_says_something,),
        stops=(HANDLE,), starts=(RATING,), tells=ANSWERED),
    Row((S.MERGED,),      R.SYSTEM,  A.FOLLOW,         S.ANSWERED,    starts=(RATING,), tells=ANSWERED),
    Row((S.ANSWERED,),    R.CITIZEN, A.RATE,           S.CLOSED,      guard=(is_not_dissatisfied,), stops=(RATING,)),
    Row((S.ANSWERED,),    R.SYSTEM,  A.EXPIRE,         S.CLOSED,      stops=(RATING,),
        tells=(Tell(R.CITIZEN, "poll-closed-silent"),)),
    Row((S.ANSWERED,),    R.CITIZEN, A.REOPEN_AT_STATION, S.ACCEPTED, guard=ONCE_MORE, stops=(RATING,),
        starts=(SCREEN,), tells=(Tell(R.STATION, "opinion-reopened", SCREEN),)),
    Row((S.ANSWERED,),    R.CITIZEN, A.REOPEN_AT_DEPUTY, S.WITH_DEPUTY, guard=ONCE_MORE, stops=(RATING,),
        starts=(CHOOSE,), tells=(Tell(R.DEPUTY, "opinion-reopened", CHOOSE),)),
    Row((S.ANSWERED,),    R.CITIZEN, A.REOPEN_AT_UNIT, S.HANDLING,    guard=ONCE_MORE, stops=(RATING,),
        starts=(HANDLE,), tells=(Tell(R.UNIT_CLERK, "opinion-reopened", HANDLE),
                                 Tell(R.STATION, "opinion-reopened", HANDLE))),
    Row((S.ANSWERED,),    R.CITIZEN, A.DISPUTE,        S.DISPUTED,    guard=THE_SECOND_TIME, stops=(RATING,),
        starts=(K.OPINION_DECIDE,), tells=(Tell(R.OFFICE, "opinion-disputed", K.OPINION_DECIDE),)),
    Row((S.DISPUTED,),    R.OFFICE,  A.SETTLE,         S.CLOSED,      guard=(reason_given,),
        stops=(K.OPINION_DECIDE,), tells=(Tell(R.CITIZEN, "opinion-settled"),)),
    Row((S.CLOSED, S.DECLINED), R.CITIZEN, A.NEW_FACTS, S.SCREENING,  guard=(has_new_facts,), starts=(SCREEN,),
        tells=(Tell(R.STATION, "opinion-new-facts", SCREEN),)),
    # a deputy makes it a suggestion
    Row((S.WITH_DEPUTY,), R.DEPUTY,  A.ADOPT,          S.ADOPTED,     stops=(CHOOSE,),
        tells=(Tell(R.CITIZEN, "opinion-adopted"),)),
    Row((S.ADOPTED,),     R.SYSTEM,  A.COME_BACK,      S.ACCEPTED,    starts=(SCREEN,),
        tells=(Tell(R.STATION, "opinion-came-back", SCREEN), Tell(R.CITIZEN, "opinion-another-way", SCREEN))),
    Row((S.ADOPTED,),     R.SYSTEM,  A.SET_FREE,       S.ACCEPTED,    starts=(SCREEN,),
        tells=(Tell(R.STATION, "opinion-set-free", SCREEN), Tell(R.CITIZEN, "suggestion-withdrawn-citizen", SCREEN))),
    Row((S.ACCEPTED,),    R.SYSTEM,  A.ADOPT_AGAIN,    S.ADOPTED,     stops=(SCREEN,),
        tells=(Tell(R.STATION, "opinion-adopted-again"), Tell(R.CITIZEN, "opinion-adopted"))),
    Row((S.ADOPTED, S.MERGED), R.SYSTEM, A.CONCLUDE,   S.CLOSED,      tells=(Tell(R.CITIZEN, "concluded-citizen"),)),
    # a slip is undone within the day, as a new entry
    Row((S.NEED_INFO, S.DECLINED, S.MERGED), R.STATION, A.UNDO, S.SCREENING, guard=(within_the_day,),
        stops=(K.NEED_INFO,), resumes=(SCREEN,), tells=(Tell(R.CITIZEN, "opinion-undone", SCREEN),)),
    Row((S.WITH_DEPUTY,), R.STATION, A.UNDO,           S.ACCEPTED,    guard=(within_the_day,), stops=(CHOOSE,),
        resumes=(SCREEN,), tells=(Tell(R.CITIZEN, "opinion-undone", SCREEN), Tell(R.DEPUTY, "opinion-undone-deputy"))),
    Row((S.HANDLING,),    R.STATION, A.UNDO,           S.ACCEPTED,    guard=(within_the_day,), stops=(HANDLE,),
        resumes=(SCREEN,),
        tells=(Tell(R.CITIZEN, "opinion-undone", SCREEN), Tell(R.UNIT_CLERK, "opinion-undone-unit"))),
    # the citizen withdraws it
    Row((S.SCREENING, S.NEED_INFO, S.MERGED), R.CITIZEN, A.WITHDRAW, S.WITHDRAWN, stops=(SCREEN, K.NEED_INFO)),
    Row((S.ACCEPTED, S.WITH_DEPUTY, S.HANDLING, S.IN_CAMPAIGN, S.ANSWERED, S.DISPUTED), R.CITIZEN, A.WITHDRAW,
        S.WITHDRAWN,
        stops=(SCREEN, CHOOSE, HANDLE, RATING, K.OPINION_DECIDE),
        tells=(Tell(R.STATION, "case-withdrawn-station"), Tell(R.DEPUTY, "case-withdrawn-station"),
               Tell(R.UNIT_CLERK, "case-withdrawn-unit"))),
    Row((S.ADOPTED,),     R.CITIZEN, A.WITHDRAW,       S.WITHDRAWN,   tells=(Tell(R.DEPUTY, "case-withdrawn-deputy"),)),
    Row((S.WITHDRAWN,),   R.UNIT_CLERK, A.CONTINUE,    S.HANDLING,    guard=(reason_given,), starts=(HANDLE,),
        tells=(Tell(R.STATION, "opinion-continued", HANDLE),)),
))
# fmt: on
