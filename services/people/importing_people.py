"""The people of an imported roster: who a line means, which appointments it brings, and who is not in the file."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain

from domain.notice import Say
from domain.people.sheets import Fault, Read, Row
from domain.roles import SCOPE_OF, Role
from services.people.appointments import scope_name
from services.work import Work
from storage import places
from storage.citizens import citizen_codes
from storage.feedback import evaluations
from storage.opinions import opinions, questions
from storage.people import people
from storage.people.people import Held

WECOM = "wecom"
KIND_OF = {"station": "stations", "district": "districts", "unit": "units", "committee": "committees"}
UNKNOWN = {kind: f"import-unknown-{kind}" for kind in KIND_OF}
Ids = Mapping[str, Mapping[str, int]]


def faults_of_people(work: Work, read: Read, names: Mapping[str, Collection[str]]) -> list[Fault]:
    """What is wrong with the lines that name people."""
    rows = [*read.of("deputies"), *read.of("staff")]
    faults = [fault for row in rows for fault in _wrong_scope(row, names)]
    for own in ("card_no", "userid"):
        faults += _one_owner(rows, own)
    faults += [fault for row in rows for fault in _taken(work, row)]
    return faults + _same_person_twice(rows)


class People:
    """Everybody the roster knows, while lines are entered one after the other."""

    def __init__(self, work: Work, ids: Ids) -> None:
        self._work, self._ids = work, ids
        self._units = {short: unit.id for unit in places.units.all(work.c) for short in (unit.name, *unit.short_names)}
        self._held = people.roster(work.c)
        self._named: set[tuple[int, str, int | None]] = set()

    def enter(self, row: Row) -> str:
        """Enter one line; returns "added", "changed" or "same"."""
        role, scope_id, post = role_of(row), self._scope(row), row.values.get("post", "")
        person_id = self._who(row, role, scope_id)
        outcome = "same" if person_id else "added"
        if person_id is None:
            person_id = people.add(self._work.c, name=row["name"], phone=row["phone"], at=self._work.now)
        elif self._brought_up_to_date(person_id, row):
            outcome = "changed"
        if self._appointed(person_id, role, scope_id, post) and outcome == "same":
            outcome = "changed"
        card = row.values.get("card_no")
        if card and outcome != "same":
            people.set_card(self._work.c, person_id, card)
        if row["userid"] and self._account(person_id, row["userid"].lower()) and outcome == "same":
            outcome = "changed"
        if outcome != "same":
            self._held = people.roster(self._work.c)
        self._named.add((person_id, role, scope_id))
        return outcome

    def missing(self, roles: Sequence[Role]) -> list[Say]:
        """Appointments in force of these roles that no line has named."""
        return [
            Say("import-missing-person", {"name": one.name, "post": Say(f"post-{one.role}"), "where": where})
            for one in self._held
            if one.role in roles and one.in_force(self._work.today)
            if (one.person_id, one.role, one.scope_id) not in self._named
            for where in [scope_name(self._work, Role(one.role), one.scope_id)]
        ]

    def _scope(self, row: Row) -> int | None:
        kind = SCOPE_OF[role_of(row)]
        if kind == "congress":
            return None
        name = where_of(row)
        return self._units[name] if kind == "unit" else self._ids[KIND_OF[kind]][name]

    def _who(self, row: Row, role: Role, scope_id: int | None) -> int | None:
        """Whom a line means: by card, user id, name with telephone, or name in the same place. Strangers to the roster
        are nobody: what they call themselves proves nothing."""
        on_roster = {one.person_id for one in self._held}
        card, userid = row.values.get("card_no"), row["userid"].lower()  # WeCom does not mind case
        account = people.account_at(self._work.c, WECOM, userid) if userid else None
        named = [one for one in self._held if one.name == row["name"]]
        here = [one for one in named if one.role == role and one.scope_id == scope_id]
        candidates: Iterable[int] = chain(
            (one.person_id for one in named if card and one.card_no == card),
            (account.person_id for _ in [0] if account and account.person_id in on_roster),
            (one.person_id for one in named if row["phone"] and one.phone == row["phone"]),
            (one.person_id for one in here if not (row["phone"] and one.phone) or self._alone(here)),
        )
        return next(iter(candidates), None)

    def _alone(self, here: Sequence[Held]) -> bool:
        """One person of that name sits there, and no line has meant them yet: the telephone is new."""
        ids = {one.person_id for one in here}
        return len(ids) == 1 and not any(person_id in ids for person_id, _, _ in self._named)

    def _brought_up_to_date(self, person_id: int, row: Row) -> bool:
        before = next(one for one in self._held if one.person_id == person_id)
        phone = row["phone"] or before.phone
        card = row.values.get("card_no") or before.card_no
        if (before.name, before.phone) != (row["name"], phone):
            people.rename(self._work.c, person_id, row["name"], phone)
        return (before.name, before.phone, before.card_no) != (row["name"], phone, card)

    def _appointed(self, person_id: int, role: Role, scope_id: int | None, post: str) -> bool:
        """Whether the appointment, or what it is called, is new."""
        today = self._work.today
        same = [o for o in self._held if (o.person_id, o.role, o.scope_id) == (person_id, role, scope_id)]
        before = next((one for one in same if one.in_force(today) and one.from_on != one.until_on), None)
        people.grant(self._work.c, person_id, role, scope_id, today, post)
        if before is not None and post and before.post != post:
            people.set_post(self._work.c, person_id, role, scope_id, post)
        return before is None or bool(post and before.post != post)

    def _account(self, person_id: int, userid: str) -> bool:
        """Whether the person is reached on WeCom only from now on."""
        c, there = self._work.c, people.account_at(self._work.c, WECOM, userid)
        if there is not None and there.person_id == person_id:
            return False
        if there is None:
            people.add_account(c, person_id, WECOM, userid, self._work.now)
        else:  # somebody wrote before being on the roster: what was said from there comes along
            people.give_account(c, there.id, person_id)
            opinions.hand_over(c, there.person_id, person_id)
            evaluations.hand_over(c, there.person_id, person_id)
            questions.hand_over(c, there.person_id, person_id)
            citizen_codes.forget(c, there.person_id)
        self._work.arrived.append(person_id)
        return True


def role_of(row: Row) -> Role:
    """The role a line appoints to."""
    return Role(row.values.get("role") or Role.DEPUTY)


def where_of(row: Row) -> str:
    """The name of the district, unit or station a line names."""
    return str(row.values.get("district") or row.values.get("where") or "")


def _wrong_scope(row: Row, names: Mapping[str, Collection[str]]) -> list[Fault]:
    if "role" in row.values and not row["role"]:
        return []  # said already: the role itself is wrong
    kind, name = SCOPE_OF[role_of(row)], where_of(row)
    if kind == "congress":
        return []
    key = "district" if "district" in row.values else "where"
    if not name:
        return [] if key == "district" else [row.fault(key, "import-needs-place")]
    return [] if name in names[KIND_OF[kind]] else [row.fault(key, UNKNOWN[kind], name=name)]


def _one_owner(rows: Sequence[Row], key: str) -> list[Fault]:
    """A card and a user id belong to one person."""
    first: dict[str, Row] = {}
    faults = []
    for row in rows:
        value = row.values.get(key)
        if value and (before := first.setdefault(value, row))["name"] != row["name"]:
            faults.append(row.fault(key, "import-owned-twice", name=before["name"], other=str(before.number)))
    return faults


def _taken(work: Work, row: Row) -> list[Fault]:
    """A user id that belongs to somebody else on the roster."""
    account = people.account_at(work.c, WECOM, row["userid"].lower()) if row["userid"] else None
    owner = people.get(work.c, account.person_id, work.today) if account else None
    if owner is None or not owner.grants or owner.name == row["name"]:
        return []
    return [row.fault("userid", "import-userid-taken", name=owner.name)]


def _same_person_twice(rows: Sequence[Row]) -> list[Fault]:
    """The same name in the same place again, with no telephone that tells two people apart."""
    first: dict[tuple[str, ...], Row] = {}
    faults = []
    for row in rows:
        if "role" in row.values and not row["role"]:
            continue
        before = first.setdefault((row["name"], role_of(row), where_of(row)), row)
        if (
            row["name"]
            and before is not row
            and not (before["phone"] and row["phone"] and before["phone"] != row["phone"])
        ):
            faults.append(row.fault("name", "import-twice", name=row["name"], other=str(before.number)))
    return faults
