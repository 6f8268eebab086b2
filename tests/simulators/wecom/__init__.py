"""A WeCom of our own: the self-built app's API and WeChat customer service over HTTP, callbacks, and people's phones.

It imports nothing of the product and seals with another library. Tests look at the screens of its people:

    wecom = FakeWeCom(now=clock.now)
    base = await wecom.start()              # give the program base, wecom.corp, and its callback address:
    await wecom.verify(callback_url)        # the console's check of that address
    li = wecom.member("limei", name="李梅")
    wang = wecom.customer("王阿姨")
    await wang.enters(); await wang.says("路灯坏了")
    await li.waits_for("新意见"); await li.presses("打开")
    assert (await li.screen()).newest.caption == "已打开"
"""

from tests.simulators.wecom.clock import wall_clock
from tests.simulators.wecom.fake import FakeWeCom
from tests.simulators.wecom.people import Customer, Member, PhoneOwner
from tests.simulators.wecom.screens import Bubble, Screen
from tests.simulators.wecom.world import Corp

__all__ = ["Bubble", "Corp", "Customer", "FakeWeCom", "Member", "PhoneOwner", "Screen", "wall_clock"]
