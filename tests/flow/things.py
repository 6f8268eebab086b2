"""What people send besides words, and small helpers to look at what they were told."""

from typing import Any

from sqlalchemy import func, select

from storage.tables import events, opinions
from tests.contract.town import Town

PHOTO = {"photo": [{"file_id": "p1", "file_unique_id": "u1", "width": 9, "height": 9, "file_size": 99}]}
VOICE = {"voice": {"file_id": "v1", "file_unique_id": "u2", "duration": 9}}
PLACE = {"location": {"latitude": 30.1, "longitude": 120.2}}
STICKER = {
    "sticker": {
        "file_id": "s1",
        "file_unique_id": "u3",
        "type": "regular",
        "width": 9,
        "height": 9,
        "is_animated": False,
        "is_video": False,
    }
}


async def sends(town: Town, who: str, **what: Any) -> list[str]:
    """Somebody sends something that is no text; what that person has been told since the last time."""
    update = town.scene.says(town._addresses[who], "")
    del update["message"]["text"]
    update["message"] |= what
    await town.scene.hears(update)
    return town.heard(who)


async def how_many(town: Town) -> tuple[int, int]:
    """How many opinions there are, and how many events were recorded."""
    return await town.scene.store.read(
        lambda c: (
            c.execute(select(func.count()).select_from(opinions)).scalar_one(),
            c.execute(select(func.count()).select_from(events)).scalar_one(),
        )
    )


async def drafted(town: Town, who: str = "wang") -> None:
    """Somebody has written their matter and reads it before sending, without a name."""
    await town.says(who, "人民路实验小学门口没有斑马线，希望画一条")
    await town.presses(who, "写好了", "匿名")
    assert "提交" in town.labels(who)
