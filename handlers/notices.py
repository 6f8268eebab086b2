"""How a notice becomes a message: the sentence in the person's language, and the buttons that belong to it."""

from typing import Any

from domain.notice import Notice, Say
from domain.person import Person
from domain.roles import Role
from handlers.buttons import Offer, as_json
from handlers.fitting import in_one_message
from handlers.opening import OPENS
from handlers.talk import tagged
from locales.texts import Texts

# Which buttons stand below which notice: (label, deed). The deed acts on the notice's case as it stands now.
# A notice not named here gets the button that opens its case.
OFFERS: dict[str, tuple[tuple[str, str], ...]] = {
    "screening-new": (("button-open", "screen-open"),),
    "deputy-new-opinion": (("button-open", "with-deputy-open"),),
    "claim-yours": (("button-open", "with-deputy-open"),),
    "group-new-opinion": (("button-claim", "claim"),),
    "group-claimed": (),
    "flood-suggested": (("button-look-together", "merge-look-all"), ("button-open", "screen-open")),
    "pass-on": (("button-enter-for", "speak-for"), ("button-open", "screen-open")),
    "opinion-merged": (("button-not-the-same", "separate"), ("button-progress", "opinion-open")),
    "opinion-answered-here": (
        ("button-satisfied", "answer-satisfied"),
        ("button-basically", "answer-basically_satisfied"),
        ("button-dissatisfied", "answer-dissatisfied"),
        ("button-not-rate", "answer-not"),
    ),
    "cosign-invitation": (("button-read-all", "cosign-open"),),
    "cosign-edit-suggested": (("button-change", "suggestion-change"), ("button-open", "suggestion-open")),
    "cosign-progress": (("button-submit-now", "suggestion-submit"), ("button-progress", "suggestion-open")),
    "contact-to-confirm": (("button-contact-true", "contact-true"), ("button-contact-not-true", "contact-not-true")),
    "review-new": (("button-open", "review-open"),),
    **dict.fromkeys(
        ("assignment-new-lead", "assignment-new-co", "assignment-new-separate", "return-accepted-new"),
        (
            ("button-acknowledge", "acknowledge"),
            ("button-read-all", "assignment-read"),
            ("button-ask-return", "return-start"),
            ("button-how-counted", "assignment-counted"),
        ),
    ),
    **dict.fromkeys(
        ("designated-new-co", "designated-new"),
        (("button-acknowledge", "acknowledge"), ("button-read-all", "assignment-read")),
    ),
    "return-decide": (
        ("button-agree-return", "return-agree"),
        ("button-refuse-return", "return-refuse"),
        ("button-read-all", "return-read"),
    ),
    "coordinate-task": (("button-designate", "designate-start"), ("button-read-all", "return-read")),
    "return-confirm": (
        ("button-confirm-return", "return-confirm"),
        ("button-drop-return", "return-drop"),
        ("button-read-all", "return-head-open"),
    ),
    "extension-decide": (
        ("button-agree-extension", "extension-agree"),
        ("button-shorter", "extension-shorter"),
        ("button-refuse-extension", "extension-refuse"),
        ("button-read-all", "extension-read"),
    ),
    **dict.fromkeys(
        ("suggestion-assigned", "suggestion-assigned-parts"),
        (("button-object-assignment", "objection-start"), ("button-progress", "suggestion-open")),
    ),
    "object-assignment-office": (("button-answer-deputy", "objection-answer"), ("button-open", "review-open")),
    "co-opinion-missed": (("button-open", "assignment-open"),),
    "co-opinion-redo": (("button-give-co-opinion", "co-opinion-start"), ("button-open", "assignment-open")),
    "withdrawal-ask": (
        ("button-agree-withdrawal", "withdrawal-agree"),
        ("button-refuse-withdrawal", "withdrawal-refuse"),
        ("button-open", "withdrawal-open"),
    ),
    **dict.fromkeys(("withdrawal-over", "withdrawn-unit", "suggestion-withdrawn-co-signer"), ()),
    "suggestion-returned": (("button-change", "suggestion-change"), ("button-progress", "suggestion-open")),
    **dict.fromkeys(("return-accepted", "assignment-recalled"), ()),
    "rehandle-unit": (("button-acknowledge", "acknowledge"), ("button-read-all", "assignment-read")),
    "joint-sign-ask": (
        ("button-sign", "sign"),
        ("button-send-back", "send-back"),
        ("button-read-all", "assignment-read"),
    ),
    "joint-text-here": (("button-read-all", "assignment-read"), ("button-open", "assignment-open")),
    **dict.fromkeys(
        ("joint-text-refused", "joint-lead-gone", "countersign-refused", "gov-review-refused"),
        (("button-draft-reply", "reply-open"), ("button-open", "assignment-open")),
    ),
    "countersign-ask": (("button-read-all", "countersign-open"),),
    "countersign-voided": (),
    "gov-review-new": (("button-read-all", "gov-review-open"),),
    "agreement-task": (("button-open", "agreement-open"),),
    "part-reply-arrived": (("button-read-all", "reply-read"), ("button-progress", "suggestion-open")),
    "rehandle-which": (("button-choose-parts", "rehandle-parts"),),
    "part-spared": (),
    "reply-to-pass-on": (("button-pass-on-reply", "reply-pass-on"), ("button-read-all", "reply-read")),
    **dict.fromkeys(("reply-passed-on", "reply-invitation"), (("button-read-all", "reply-read"),)),
    "sign-ask": (
        ("button-sign", "sign"),
        ("button-send-back", "send-back"),
        ("button-read-all", "assignment-read"),
    ),
    "co-opinion-arrived": (
        ("button-read-all", "assignment-read"),
        ("button-demand-redo", "redo-start"),
        ("button-open", "assignment-open"),
    ),
    "contact-disputed": (("button-record-contact", "contact-start"), ("button-open", "assignment-open")),
    "sign-sent-back": (("button-draft-reply", "reply-open"), ("button-open", "assignment-open")),
    "class-amended": (("button-read-all", "reply-read"), ("button-letter-file", "letter-file")),
    "promise-done-check": (
        ("button-contact-true", "promise-confirm"),
        ("button-contact-not-true", "promise-dispute"),
        ("button-see-files", "promise-files"),
        ("button-open", "promise-open"),
    ),
    "promise-explained-deputy": (
        ("button-agree-new-date", "promise-agree"),
        ("button-object-new-date", "promise-object"),
        ("button-open", "promise-open"),
    ),
    "promise-cannot-sign": (("button-confirm-explain", "promise-explain"), ("button-send-back", "promise-send-back")),
    **dict.fromkeys(
        ("promise-progress-ask", "promise-progress-late"),
        (("button-report-progress", "promise-progress"), ("button-open", "promise-open")),
    ),
    "promise-progress-told": (("button-comment", "promise-comment"), ("button-open", "promise-open")),
    "promise-undated-unit": (("button-give-date", "promise-date"), ("button-open", "promise-open")),
    **dict.fromkeys(("promise-term-explain", "remind-promise-explain"), (("button-open", "promise-open"),)),
    **dict.fromkeys(
        ("promise-struck-off-citizen", "promise-failed-citizen"),
        (("button-progress", "opinion-open"), ("button-new-facts", "add-info")),
    ),
    **dict.fromkeys(("second-answer-given", "promise-withdrawn", "second-answer-withdrawn"), ()),
    "reply-arrived-co-signer": (
        ("button-my-view", "view-open"),
        ("button-read-all", "reply-read"),
        ("button-letter-file", "letter-file"),
    ),
    "view-arrived": (("button-views", "views-open"), ("button-rate", "feedback-open")),
    "feedback-yours-now": (("button-rate", "feedback-open"), ("button-read-all", "reply-read")),
    "feedback-reminder": (("button-rate", "feedback-open"), ("button-more", "feedback-more")),
    "paper-entered": (("button-paper-look", "paper-look"), ("button-progress", "suggestion-open")),
    "paper-complained": (("button-paper-form", "paper-form"), ("button-open", "review-open")),
    "again-decide": (("button-decide-again", "again-open"), ("button-open", "review-open")),
    "escalated-office": (("button-record-meeting", "meeting-open"), ("button-open", "review-open")),
    "meeting-research-unit": (("button-give-report", "report-start"), ("button-open", "assignment-open")),
    "reply-arrived": (
        ("button-rate", "feedback-open"),
        ("button-read-all", "reply-read"),
        ("button-letter-file", "letter-file"),
    ),
    **dict.fromkeys(("feedback-given-office", "feedback-no-evaluator"), (("button-open", "conclude-open"),)),
    **dict.fromkeys(
        ("relay-question", "relay-reminder"),
        (
            ("button-reply-now", "question-reply"),
            ("button-rather-not", "question-decline"),
            ("button-later", "question-later"),
        ),
    ),
    **dict.fromkeys(
        ("relay-answer", "relay-declined", "relay-no-answer"),
        (("button-ask-again", "ask-again"), ("button-open", "question-open")),
    ),
    **dict.fromkeys(("circular-news", "circular-reminder"), (("button-have-read", "circular-read"),)),
    **dict.fromkeys(
        ("alert-emergency", "alert-emergency-again", "alert-phone"), (("button-i-take-it", "emergency-take"),)
    ),
    **dict.fromkeys(
        ("need-info", "need-info-closed", "remind-need-info"),
        (("button-complete", "complete-start"), ("button-staff", "staff")),
    ),
    "opinion-declined": (
        ("button-look-again", "look-again"),
        ("button-progress", "opinion-open"),
        ("button-staff", "staff"),
    ),
    "declined-other-place": (
        ("button-pass-upwards", "pass-upwards"),
        ("button-progress", "opinion-open"),
        ("button-staff", "staff"),
    ),
    "declined-no-content": (("button-complete", "complete-start"), ("button-staff", "staff")),
    "declined-emergency": (("button-staff", "staff"),),
    "case-withdrawn-unit": (
        ("button-continue-ex-officio", "unit-continue-start"),
        ("button-open", "unit-opinion-open"),
    ),
    "opinion-undone-deputy": (),
    "opinion-undone-unit": (),
    "rectify-opened": (("button-rectify-triage", "rectify-triage"), ("button-open", "rectify-open")),
    "rectify-judge-ask": (("button-rectify-judge", "rectify-judge"), ("button-open", "rectify-open")),
    "rectify-plan-decide": (("button-open", "rectify-open"),),  # the plan is read before it is decided on
    "filings-asked": (("button-filing-list", "filing-list-of"), ("button-filing-write", "filing-write")),
    **dict.fromkeys(
        (
            "filing-asked",
            "filing-sent-back",
            "filing-head-sent-back",
            "filing-day-set",
            "filing-reminded",
            "remind-filing",
        ),
        (("button-filing-write", "filing-write"), ("button-filing-list", "filing-list-of")),
    ),
    "filing-to-confirm": (
        ("button-filing-confirm", "filing-confirm"),
        ("button-read-all", "filing-read"),
        ("button-send-back", "filing-back"),
    ),
    "filing-arrived": (("button-read-all", "filing-read"), ("button-open", "filing-open")),
    **dict.fromkeys(
        ("appraiser-appointed", "appraiser-ask-again", "remind-declaration"), (("button-declare", "declare-start"),)
    ),
    "appraiser-conflict": (("button-appraiser-replace", "appraiser-replace"), ("button-open", "appraiser-open")),
    **dict.fromkeys(("appraiser-conflict-found", "appraiser-replaced", "appraiser-released"), ()),
    "stage-collecting-deputy": (("button-visits-for", "visits-for"),),
    "campaign-called-off": (),
    **dict.fromkeys(
        ("result-announced", "result-final"), (("button-result", "result-see"), ("button-chart", "result-chart"))
    ),
    "remind-result-appeal": (("button-appeal", "appeal-start"), ("button-result-state", "result-state")),
    "result-criticised": (("button-result-low", "result-low"),),
    "vote-opened": (("button-sign-in", "vote-sign-in"),),
    "survey-invitation": (("button-survey-answer", "survey-answer"), ("button-survey-not", "survey-not")),
    "survey-called-off": (),
    "scoring-begun": (("button-sheets", "sheets"), ("button-open", "scoring-see")),
    **dict.fromkeys(("frame-taken", "frame-too-late", "calls-taken", "survey-over"), (("button-survey", "survey"),)),
    "frame-faulty": (("button-send-frame", "survey-frame"), ("button-survey", "survey")),
    "calls-faulty": (("button-survey", "survey"),),
    "vote-ballot": (("button-vote-now", "vote-open"),),
    "key-chosen-chair": (("button-supervise", "supervise-start"), ("button-open", "key-open")),
    "key-chosen-committee": (("button-supervise", "supervise-start"), ("button-open", "key-open")),
    "opinion-answered": (
        ("button-satisfied", "rate-satisfied"),
        ("button-basically", "rate-basically_satisfied"),
        ("button-dissatisfied", "rate-dissatisfied"),
        ("button-read-all", "rating-read"),
        ("button-not-rate", "rate-not"),
    ),
}


# The same for notices that belong to no one case: they open a list.
LISTS: dict[str, tuple[str, str]] = {
    "digest": ("button-due-list", "due-list"),
    "nobody-left-there": ("button-invite", "invite-page"),
    "chair-left-keys": ("button-key-list", "key-list"),
    "promise-carried-over": ("button-ledger", "ledger"),
    "rectify-handed-on": ("button-rectify-ledger", "rectify"),
}


def render(notice: Notice, person: Person, texts: Texts, chat_id: int) -> dict[str, Any]:
    """What sendMessage is given for one notice to one chat: no model of it is made, they are many on a morning."""
    words = tagged(texts, person, notice.role, in_one_message(texts, notice.text_id, notice.facts))
    body: dict[str, Any] = {"chat_id": chat_id, "text": words}
    if offers := offers_for(notice):
        body["reply_markup"] = as_json(texts, offers)
    return body


def offers_for(notice: Notice) -> tuple[Offer, ...]:
    """The buttons below a notice."""
    if notice.case is None:
        return (Offer(*LISTS[notice.text_id]),) if notice.text_id in LISTS else ()
    opens = OPENS.get((notice.case.kind, notice.role))
    label = "button-progress" if notice.role == Role.CITIZEN else "button-open"
    pairs = OFFERS.get(_name(notice), ((label, opens),) if opens else ())
    about = str(notice.facts.get("about", ""))  # what on the case the notice is about: one contact of several
    return tuple(Offer(label, do, notice.case.id, notice.version, about) for label, do in pairs)


def _name(notice: Notice) -> str:
    """By which name its buttons are found: where a notice is one whole sentence of another name, by that one."""
    whole = notice.facts.get("text")
    return whole.text_id if isinstance(whole, Say) and whole.text_id in OFFERS else notice.text_id
