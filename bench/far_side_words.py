"""The same deeds and words in two languages: the Bot API of the kit, and WeCom's."""

from typing import Any
from xml.sax.saxutils import escape

from tests.simulators.wecom.world import Corp

Json = dict[str, Any]


def member_event(update: Json, corp: Corp) -> str:
    """What a member does, as the inside of a callback."""
    number = update["update_id"]
    if "message" in update:
        said = update["message"]
        content = f"<MsgType>text</MsgType><Content>{escape(said['text'])}</Content><MsgId>{10**18 + number}</MsgId>"
        who = said["from"]["id"]
    else:
        press = update["callback_query"]
        task, _, key = press["data"].partition("|")
        who = press["from"]["id"]
        content = (
            f"<MsgType>event</MsgType><Event>template_card_event</Event><EventKey>{key}</EventKey>"
            f"<TaskId>{task}</TaskId><CardType>button_interaction</CardType><ResponseCode>c{number}</ResponseCode>"
        )
    return f"<FromUserName>u{who}</FromUserName><AgentID>{corp.agentid}</AgentID>{content}"


def kf_item(update: Json, corp: Corp, now: int) -> Json:
    """What a customer does, as an item of a page."""
    if "message" in update:
        said = update["message"]
        text: Json = {"content": said["text"]}
        who = said["from"]["id"]
    else:
        press = update["callback_query"]
        text = {"content": "…", "menu_id": press["data"]}
        who = press["from"]["id"]
    item = {"msgid": f"k{update['update_id']}", "open_kfid": corp.open_kfid, "external_userid": f"u{who}"}
    return {**item, "send_time": now, "origin": 3, "msgtype": "text", "text": text}


def shown(message: Json) -> Json:
    """What the program sends, as words and an inline keyboard. Raises KeyError for what this story does not show."""
    match message["msgtype"]:
        case "text":
            return {"text": message["text"]["content"]}
        case "msgmenu":
            menu = message["msgmenu"]
            clicks = [one["click"] for one in menu["list"] if one["type"] == "click"]
            return _keyboard(menu["head_content"], [(one["content"], one["id"]) for one in clicks])
        case "template_card":
            card = message["template_card"]
            words = "\n".join(filter(None, (card["main_title"]["title"], card.get("sub_title_text"))))
            buttons = [one for one in card["button_list"] if "key" in one]
            return _keyboard(words, [(one["text"], f"{card['task_id']}|{one['key']}") for one in buttons])
        case other:
            raise KeyError(other)


def _keyboard(text: str, buttons: list[tuple[str, str]]) -> Json:
    rows = [[{"text": label, "callback_data": data}] for label, data in buttons]
    return {"text": text, "reply_markup": {"inline_keyboard": rows}}
