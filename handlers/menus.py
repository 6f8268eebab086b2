"""The menus of all roles, as tables: which line stands at which place, and what stands behind “more”."""

from typing import NamedTuple

from domain.roles import CAMPAIGN_ROLES, Role
from handlers.buttons import MENU, Offer


class Entry(NamedTuple):
    """One line of a menu. `place` is its number for ever; entries not yet built leave theirs empty."""

    place: int
    label: str
    do: str
    counted: bool = False


SUPERVISION = (
    Entry(2, "button-key-late", "key-late", counted=True),
    Entry(3, "button-key-list", "key-list", counted=True),
    Entry(6, "button-more", "more-supervision"),
)
OF_A_CAMPAIGN = (
    Entry(1, "button-campaigns", "campaigns", counted=True),
    Entry(2, "button-due-soon", "due-list"),
    Entry(6, "button-more", "more"),
)
MENUS: dict[Role, tuple[Entry, ...]] = {
    Role.CITIZEN: (
        Entry(1, "button-report", "report"),
        Entry(2, "button-my-opinions", "mine"),
        Entry(3, "button-find-deputy", "find-deputy"),
        Entry(4, "button-staff", "staff"),
        Entry(5, "button-help", "help"),
        Entry(6, "button-language", "language"),
    ),
    Role.DEPUTY: (
        Entry(1, "button-inbox", "inbox", counted=True),
        Entry(2, "button-my-suggestions", "my-suggestions"),
        Entry(4, "button-to-rate", "to-rate", counted=True),
        Entry(5, "button-promises", "ledger", counted=True),
        Entry(6, "button-more", "more-deputy"),
    ),
    Role.STATION: (
        Entry(1, "button-to-screen", "to-screen", counted=True),
        Entry(2, "button-waiting-info", "waiting-info", counted=True),
        Entry(3, "button-waiting-deputy", "waiting-deputy", counted=True),
        Entry(4, "button-register-for", "register-for"),
        Entry(5, "button-find-opinion", "find-case"),
        Entry(6, "button-more", "more-station"),
    ),
    Role.OFFICE: (
        Entry(1, "button-to-review", "to-review", counted=True),
        Entry(2, "button-requests", "requests", counted=True),
        Entry(3, "button-due-list", "due-list"),
        Entry(4, "button-to-assign", "to-assign", counted=True),
        Entry(5, "button-find-case", "find-case"),
        Entry(6, "button-more", "more-office"),
    ),
    Role.GOV_OFFICE: (
        Entry(1, "button-to-coordinate", "to-coordinate", counted=True),
        Entry(2, "button-in-handling", "in-handling"),
        Entry(3, "button-replies-to-review", "replies-to-review", counted=True),
        Entry(4, "button-find-case", "find-case"),
        Entry(5, "button-key-list", "key-list"),
        Entry(6, "button-more", "more-gov"),
    ),
    Role.CHAIR: (
        *SUPERVISION[:2],
        Entry(4, "button-rectify-ledger", "rectify", counted=True),
        *SUPERVISION[2:],
    ),
    Role.COMMITTEE: SUPERVISION,
    Role.COMMITTEE_MEMBER: (
        Entry(1, "button-polls", "polls", counted=True),
        Entry(2, "button-campaigns", "campaigns"),
        Entry(6, "button-more", "more"),
    ),
    **dict.fromkeys(CAMPAIGN_ROLES, OF_A_CAMPAIGN),
    Role.ORGANISER: (*OF_A_CAMPAIGN[:2], Entry(3, "button-collected", "collected", counted=True), *OF_A_CAMPAIGN[2:]),
    Role.UNIT_CLERK: (
        Entry(1, "button-todo", "todo", counted=True),
        Entry(2, "button-due-soon", "due-list"),
        Entry(3, "button-to-countersign", "countersigns", counted=True),
        Entry(4, "button-ledger", "ledger", counted=True),
        Entry(5, "button-find-case", "find-case"),
        Entry(6, "button-more", "more-unit"),
    ),
    Role.UNIT_HEAD: (
        Entry(1, "button-to-sign", "to-sign", counted=True),
        Entry(2, "button-due-soon", "due-list"),
        Entry(3, "button-unit-overview", "unit-cases"),
        Entry(4, "button-ledger", "ledger", counted=True),
        Entry(5, "button-find-case", "find-case"),
        Entry(6, "button-more", "more-unit"),
    ),
    Role.UNIT_VICE_HEAD: (
        Entry(3, "button-unit-overview", "unit-cases"),
        Entry(4, "button-ledger", "ledger"),
        Entry(6, "button-more", "more-unit"),
    ),
}
# how most second pages end
LAST = (Offer("button-help", "help"), Offer("menu-role-citizen", "menu-citizen"), MENU)
MORE: dict[str, tuple[Offer, ...]] = {
    "more": LAST,
    "more-supervision": (Offer("button-due-soon", "due-list"), Offer("button-campaigns", "campaigns"), *LAST),
    "more-station": (
        Offer("button-decided-today", "decided-today"),
        *LAST,
    ),
    "more-unit": (
        Offer("button-unit-opinions", "unit-opinions"),
        Offer("button-rectify-ledger", "rectify"),
        Offer("button-to-countersign", "countersigns"),
        Offer("button-handover", "handover"),
        Offer("button-more", "more-unit-2"),
        MENU,
    ),
    "more-unit-2": (Offer("button-campaigns", "campaigns"), *LAST),
    "more-people": (
        Offer("button-undelivered", "undelivered"),
        Offer("button-invite", "invite-page"),
        Offer("button-end-appointment", "end-ask"),
        Offer("button-circulars", "circulars"),
        Offer("button-letter-template", "template"),
        MENU,
    ),
    "more-deputy": (
        Offer("button-to-co-sign", "to-co-sign"),
        Offer("button-drafts", "drafts"),
        Offer("button-away", "away"),
        Offer("button-more", "more-deputy-2"),
        *LAST[1:],
    ),
    "more-deputy-2": (
        Offer("button-due-soon", "due-list"),
        Offer("button-my-duty", "duty"),
        Offer("button-visits-for", "visits-for"),
        *LAST,
    ),
    "more-office": (
        Offer("button-to-conclude", "to-conclude"),
        Offer("button-in-handling", "in-handling"),
        Offer("button-people", "more-people"),
        Offer("button-campaigns", "campaigns"),
        Offer("button-more", "more-office-2"),
        MENU,
    ),
    "more-office-2": (
        Offer("button-assignment-meeting", "assignment-meeting"),
        Offer("button-sessions", "sessions"),
        Offer("button-mandates", "mandates"),
        Offer("button-archive", "archive"),
        Offer("button-more", "more-office-3"),
        MENU,
    ),
    "more-office-3": (
        Offer("button-ledger", "ledger"),
        Offer("button-key-list", "key-list"),
        Offer("button-polls", "polls"),
        Offer("button-figures", "figures"),
        Offer("button-more", "more-office-4"),
        MENU,
    ),
    "more-office-4": (
        Offer("button-rectify-ledger", "rectify"),
        *LAST,
    ),
    "more-gov": (
        Offer("button-due-list", "due-list"),
        Offer("button-figures", "figures"),
        *LAST,
    ),
}
HEADLINES: dict[Role, str] = {
    Role.DEPUTY: "menu-deputy",
    Role.STATION: "menu-station",
    Role.OFFICE: "menu-office",
    Role.GOV_OFFICE: "menu-gov-office",
    Role.CHAIR: "menu-chair",
    Role.COMMITTEE: "menu-committee",
    Role.COMMITTEE_MEMBER: "menu-member",
    Role.ORGANISER: "menu-organiser",
    Role.APPRAISER: "menu-appraiser",
    Role.SURVEY_OPERATOR: "menu-operator",
    Role.INSPECTOR: "menu-inspector",
    Role.AUDITOR: "menu-auditor",
    Role.UNIT_CLERK: "menu-unit",
    Role.UNIT_HEAD: "menu-head",
    Role.UNIT_VICE_HEAD: "menu-unit",
}
