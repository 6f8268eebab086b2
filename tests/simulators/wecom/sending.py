"""message/send, message/update_template_card and message/recall."""

import json
from dataclasses import replace

from tests.simulators.wecom import cards, contents, limits
from tests.simulators.wecom.drawing import draw
from tests.simulators.wecom.errors import Refusal, need
from tests.simulators.wecom.screens import Bubble
from tests.simulators.wecom.world import Body, Member, ResponseCode, Sent, World


def send(world: World, body: Body) -> Body:
    """Deliver one message to one or more members; partial failure is errcode 0."""
    check_agent(world, body)
    receivers, invalid = _receivers(world, body)
    bubble = contents.bubble(world, body)
    need(receivers, 81013, "no receiver is valid")
    msgid = world.code("msg", 60)
    interactive = bubble.card_type in cards.INTERACTIVE or bool(bubble.actions)
    if bubble.task_id:
        world.task_ids.add(bubble.task_id)
    sent = world.sent[msgid] = Sent(msgid, world.clock.now(), {})
    for member in receivers:
        if member.licensed and not _is_repeated(world, body, member) and _has_room(world, body, member):
            shown = member.phone.show(replace(bubble, at=world.clock.now(), msgid=msgid))
            sent.bubbles[member.userid] = shown.number
    answer = {"invaliduser": "|".join(invalid), "invalidparty": "", "invalidtag": "", "msgid": msgid}
    answer["unlicenseduser"] = "|".join(m.userid for m in receivers if not m.licensed)
    if interactive:
        answer["response_code"] = world.arm(msgid, *(member.userid for member in receivers))
    return answer


def check_agent(world: World, body: Body) -> None:
    """Raise 40056 unless the call is for our app."""
    need(str(body.get("agentid")) == str(world.corp.agentid), 40056, "agentid")


def _receivers(world: World, body: Body) -> tuple[list[Member], list[str]]:
    names = str(body.get("touser") or "")
    need(names or body.get("toparty") or body.get("totag"), 40058, "no touser, toparty or totag")
    if names == "@all":
        return [member for member in world.members.values() if world.reachable(member.userid)], []
    wanted = [name for name in names.split("|") if name]
    need(len(wanted) <= limits.RECEIVERS, 40058, f"more than {limits.RECEIVERS} receivers")
    found = {name: world.reachable(name) for name in dict.fromkeys(wanted)}
    return [member for member in found.values() if member], [name.lower() for name, one in found.items() if not one]


def _is_repeated(world: World, body: Body, member: Member) -> bool:
    said = {name: value for name, value in body.items() if not name.startswith(("enable_dup", "duplicate", "touser"))}
    key = (member.userid, json.dumps(said, sort_keys=True))
    last, now = world.contents.get(key), world.clock.now()
    interval = min(int(body.get("duplicate_check_interval") or limits.DUPLICATE_CHECK), limits.DUPLICATE_CHECK_MOST)
    if body.get("enable_duplicate_check") and last is not None and now - last < interval:
        return True
    world.contents[key] = now
    return False


def _has_room(world: World, body: Body, member: Member) -> bool:
    moment = world.clock.elapsed()
    if not all(meter.room(member.userid, moment) for meter in (world.per_minute, world.per_hour)):
        world.dropped.append((member.userid, body))
        return False
    world.per_minute.count(member.userid, moment)
    world.per_hour.count(member.userid, moment)
    return True


def update(world: World, body: Body) -> Body:
    """Change a card by a response code: grey its buttons, or draw another card in its place."""
    check_agent(world, body)
    code = _usable(world, body)
    sent = world.sent[code.msgid]
    userids = _owners(body, code)
    change = _change(world, body, sent)
    code.used = True
    for userid in userids:
        if userid in sent.bubbles:
            phone, old = world.bubble_of(sent, userid)
            new = change(old)
            phone.change(replace(new, number=old.number, side="bot", at=old.at, msgid=old.msgid))
    return {"invaliduser": []}


def _usable(world: World, body: Body) -> ResponseCode:
    code = world.codes.get(str(body.get("response_code")))
    if code is None:
        raise Refusal(42014, "response_code is unknown")
    need(not code.used, 42014, "response_code has been used")
    need(world.clock.now() - code.at <= limits.RESPONSE_CODE_LIFE, 42014, "response_code has expired")
    return code


def _owners(body: Body, code: ResponseCode) -> list[str]:
    if body.get("atall"):
        return list(code.userids)
    userids = [str(one).lower() for one in body.get("userids") or []]
    need(userids, 40058, "no userids")
    need(set(userids) <= code.userids, 42015, "response_code belongs to another member")
    return userids


class _Grey:
    """Buttons turn grey, one caption remains."""

    def __init__(self, caption: str) -> None:
        self.caption = caption

    def __call__(self, old: Bubble) -> Bubble:
        return greyed(old, self.caption)


class _Card:
    """Another card in the same place; it keeps the task unless it brings its own."""

    def __init__(self, card: cards.Card) -> None:
        self.card = card

    def __call__(self, old: Bubble) -> Bubble:
        new = draw(self.card)
        return replace(new, task_id=new.task_id or old.task_id)


def _change(world: World, body: Body, sent: Sent) -> _Grey | _Card:
    button, card = body.get("button"), body.get("template_card")
    need((button is None) != (card is None), 40058, "either button or template_card")
    if button is not None:
        need(button.get("replace_name"), 40058, "button.replace_name is missing")
        return _Grey(str(button["replace_name"]))
    assert card is not None
    own = {world.bubble_of(sent, userid)[1].task_id for userid in sent.bubbles}
    cards.check(card, world.task_ids - own, task_needed=False)
    if card.get("task_id"):
        world.task_ids.add(card["task_id"])
    return _Card(card)


def greyed(old: Bubble, caption: str) -> Bubble:
    """A card nobody can press any more."""
    return replace(
        old,
        buttons=tuple(replace(button, live=bool(button.url)) for button in old.buttons),
        questions=tuple(replace(question, live=False) for question in old.questions),
        submit=replace(old.submit, live=False) if old.submit else None,
        caption=caption,
    )


def recall(world: World, body: Body) -> Body:
    """Take a message back within a day, from every phone."""
    sent = world.sent.get(str(body.get("msgid")))
    if sent is None:
        raise Refusal(40058, "msgid is unknown")
    need(world.clock.now() - sent.at <= limits.RECALL, 40058, "msgid is older than 24 hours")
    for userid in sent.bubbles:
        phone, old = world.bubble_of(sent, userid)
        phone.change(replace(old, recalled=True), quietly=True)
    return {}
