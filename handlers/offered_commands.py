"""Which commands a chat shows beside its input field: for everybody, by role, in groups. Each stands in COMMANDS."""

from domain.person import Person
from domain.roles import Role

EVERYBODY = ("menu", "report", "mine", "staff", "language", "help", "cancel")
# for people with appointments: first the menu, then what their roles add
BY_ROLE: dict[Role, tuple[str, ...]] = {Role.DEPUTY: ("drafts",)}
APPOINTED = ("report", "language", "help", "cancel")
IN_GROUPS = ("bind", "unbind")


def commands_for(person: Person) -> tuple[str, ...]:
    """The commands of one person's chat, by the appointments in force."""
    if not person.grants:
        return EVERYBODY
    own = [name for grant in person.grants for name in BY_ROLE.get(grant.role, ())]
    return tuple(dict.fromkeys(("menu", *own, *APPOINTED)))
