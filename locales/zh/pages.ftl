### 网页上的字：聊天页和演示页。改措辞只改本文件；{ } 里的名字不要动。

page-name = 民意
page-seal = 民
# 县还没有设好时，聊天页的标题。
page-service = 人大代表联络

## 聊天页。

page-chat-note = 自动程序收话，工作人员和代表办事
page-chat-noscript = 这一页要打开浏览器的 JavaScript 才能用。
page-chat-log = 对话
page-chat-field = 说说您的事
page-chat-send = 发送
page-chat-attach = 照片、文件
# 读屏软件读：输入框上面的一排按钮。
page-chat-tools = 除了打字，还可以
page-chat-place = 发位置
# 后面是经纬度。
page-chat-here = 我的位置
page-chat-no-place = 没有拿到位置。请允许定位再试，或直接打字说在哪里。
page-chat-speak = 说话
# 录音时按钮上写的，后面是时长。
page-chat-stop = 说完了
page-chat-drop = 不要了
# 后面是时长。
page-chat-voice = 录音
page-chat-no-voice = 录不了音。请允许使用麦克风再试，或打字说。
page-chat-earlier = 看更早的
page-chat-close = 关上
# 读屏软件读在每条消息前面。
page-chat-you = 您说：
page-chat-bot = 回复：
page-chat-choices = 可以选的，打前面的数字也行
page-chat-photo = 照片
page-chat-sending = 正在发送
page-chat-failed = 没发出去，您写的还在。
page-chat-again = 再发一次
page-chat-offline = 网络断了，正在重新连。您写的都还在。
# 数据库一时连不上时：刚发的那一条没有存下，页面会自己再试几次。
page-away-not-taken = 机器正在恢复，这一条还没有收下。您写的还在，请过一会儿再发。
# 数据库一时连不上时打开任何一页；过几秒会自己再打开。
page-away = 机器正在恢复，这一页暂时打不开。您以前说的都还在，请过一会儿再来。
# $limit：最多多少字。
page-chat-too-long = 一次最多写{ $limit }字，您写的还在框里。请分几次发，或用文件发。
# $limit：比如 10 MB。
page-chat-file-too-big = 文件太大，最大{ $limit }，没有收下。请发小一点的，其他内容都还在。
# 谁都可能看到：这个地方短时间里来得太多，网页先不打开。$seconds：秒数。
page-too-many = 现在来的人多，这一页暂时打不开。请{ $seconds }秒后再试。
page-chat-broken = 这一条没有收到，什么都没改。请刷新这一页再试。
page-chat-not-ours = 这一条不是从本页发来的，没有收下。请刷新这一页再试。
page-chat-no-session = 这一页打开太久了，请刷新后再发。
page-chat-no-such-button = 这个按钮现在不能用了，什么都没改。发“菜单”看现在能做的。

## 演示页。

# $place：县名。
page-demo-title = { $place } · 民意演示
page-demo-place = { $place } · 演示（人和事都是虚构的）
page-demo-try = 先试试：在“群众”的手机上点“反映问题”，写一句“实验小学门口没有斑马线”，再点“写好了”。提交以后，别的手机会依次亮起来。
page-demo-story = 一件事怎么走完
page-demo-story-1 = 群众王阿姨：反映问题，看一遍，提交，得到编号和日期。
page-demo-story-2 = 城关联络站张敏：打开这件意见，受理，交给第3选区的代表李梅。
page-demo-story-3 = 代表李梅：写成自己的建议，请赵强联名；赵强确认后，李梅提交。
page-demo-story-4 = 县人大代表工委吴红：登记编号，交办（主办县交通局，协办县教育局）。
page-demo-story-5 = 县交通局陈亮：签收，报六定方案，记录和代表的联系，写答复；县教育局何静：签收，给协办意见；局长王强：签发。
page-demo-story-6 = 代表李梅评价答复，群众王阿姨评价结果。满意就办结；不满意，写明理由，再办一次。
page-demo-story-7 = 谁都没动？把时间拨到下一个期限，看催办。
page-demo-clock = 演示的时间
page-demo-hour = +1小时
page-demo-day = +1天
page-demo-due = 到下一个期限
page-demo-phones = 四部手机
page-demo-phone-citizen = 群众
page-demo-phone-deputy = 代表
page-demo-phone-unit = 承办单位
page-demo-phone-office = 联络站·工委
page-demo-who = 这部手机现在在谁手里
# 后面是人名的按钮。
page-demo-unread = 有新消息：
# 由网页自己填空。$what：哪一种期限；$at：什么时候。
page-demo-next = 下一个期限：{ $what }，{ $at }。
page-demo-nothing-due = 现在没有在走的期限。
page-demo-quiet = 夜里不打扰人，提醒留到早上。
page-demo-failed = 没连上，正在再试。
page-demo-held-back = 早上送出留着的通知

## 看全文的页：微信客服一条放不下的话。

page-full-note = 这一页只给收到链接的人看，七天后打不开。
