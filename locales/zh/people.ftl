### 人：我的账号、邀请成员、未送达、停止任职、交接。改措辞只改本文件；{ } 里的名字不要动。

## 我的账号：一个人可以有几个账号，通知先发到其中一个。
channel-telegram = Telegram
channel-web = 网页
channel-wecom = 企业微信
channel-kf = 微信客服
# $count 几个账号；$list 一行一个。
accounts-mine = 您有{ $count }个账号：
    { $list }
    换手机、换渠道，先在这里要一个绑定码。
accounts-line = { $channel }，{ $since }登记
account-mark-here = （就是这个）
account-mark-first = （通知先发这里）
account-mark-unreachable = （现在送不到）
# $code 绑定码；$until 几点以前有效。
account-code = 绑定码：{ $code }
    在新的账号里发这一行就行。只能用一次，{ $until }前有效，别给别人看。
# $name 要绑定到谁。
account-link-ask = 把这个账号绑定给{ $name }，对吗？
    绑定以后，这里和原来的账号是同一个人。
account-link-done = 绑定好了：{ $name }
    通知还先发到原来的账号。要改到这里，点“通知发到这里”。
# 发到原来的账号。$channel 新账号在哪个渠道。
account-linked = 您多了一个账号：{ $channel }
    不是您本人绑定的，请发“我的账号”解绑。
account-prefer-done = 好，以后通知先发到{ $channel }。
account-unlink-which = 解绑哪一个？
    { $list }
account-unlink-ask = 解绑{ $channel }，对吗？
    解绑以后，那个账号看不到您的事，也收不到通知。
account-unlink-done = { $channel }已解绑。
account-nameless = 您原来的账号
account-gone = 这个账号已经不在您名下了。
account-last = 这是您唯一的账号，不能解绑。
    先绑定一个新的，再解绑这一个。
link-expired = 这个绑定码用过了或过期了。
    请在原来的账号里发“绑定”，再要一个。
link-own = 这个码要在新的账号里发，这里已经是您的了。
link-has-roles = 这个账号已经有自己的身份，不能绑定给别人。
link-has-accounts = 这个账号还连着别的账号，请先解绑。

## 工委：邀请成员。
invite-list = 还没有登记的有{ $count }位，点数字发邀请：
    { $list }
invite-nobody = 名册上的人都登记了。
    新来的人，请管理员先录进名册。
# 一个人的一个身份。
seat-line = { $name }（{ $where }{ $post }）
seat-phone-none = 没有电话
invite-made = 邀请已生成：{ $name }，{ $role }
    { $link }
    一次有效，{ $due }前。请单独发给本人，别发群里。
# 没有链接的渠道打字登记。
invite-made-code = 也可以直接发这个邀请码：{ $code }
invite-made-digits = { $name }打开后要输的4位数：{ $digits }
    请打电话告诉本人，不要和链接一起发。
# 告诉工委。
invite-refused = 邀请{ $name }的链接发错了人，已作废。
    请核对后重新邀请。
invite-tries-used-up = 邀请{ $name }：4位数输错3次，链接已作废。
    请和本人核对后重新邀请。

## 工委：没有送到的通知。
undeliverable = 有{ $count }条通知没送到，请换个方式转告：
    { $list }
    发“未送达”可以看全部、发邀请。
undelivered-list = 通知到不了的有{ $count }位：
    { $list }
    点数字可以给没有登记的人发邀请。
undelivered-waiting = { $name }（{ $where }{ $post }，{ $phone }）：{ $count }条
undelivered-nowhere = { $name }（{ $where }{ $post }，{ $phone }）：还没有登记
undelivered-citizen = 一位群众：{ $count }条，等他回来时送
undelivered-more = ……
undelivered-none = 没有未送达的通知，名册上的人都能通知到。

## 工委：停止任职，立即生效。
end-ask = 谁停止任职？请写姓名。
    马上生效，手上的件会交给别人。
end-unknown = 名册上没有叫“{ $name }”的。
    请写全名。
end-which = { $name }有这些身份，停止哪一个？
    { $list }
end-check = 停止{ $name }的{ $role }身份，对吗？
    { $where }。马上生效。手上的意见{ $opinions }件、交办件{ $cases }件，接手：{ $who }。
end-done = 已停止：{ $name }（{ $where }{ $post }）
    意见{ $opinions }件、交办件{ $cases }件，接手：{ $who }。都通知到了。
end-nobody = { $name }现在没有这个身份，可能已经停止了。
end-several = 有几位叫“{ $name }”，请在工委的聊天里停止。
end-last-office = 这是工委最后一位，不能停止。
    请先邀请接手的人。
# 没有人接手时，用在句子里。
nobody-yet = 还没有人
nobody-left-there = { $where }没有{ $post }了。
    请尽早邀请接手的人，不然那里的通知没人收。
chair-left-keys = { $name }离任，{ $count }件重点督办件没有领导领衔：
    { $list }
    请报主任会议另定一位，再到“重点督办”里换领衔领导。
key-led-line = { $suggestion } { $title }
# 给离任的人。
term-ended-deputy = { $date }起您不再担任代表，感谢您的工作。
    您提的建议继续办，答复照样送您，请您评价。新的意见由{ $station }接手。
# 给联络站：意见没有代表了，要重新安排。
opinion-without-deputy = { $number } 要重新安排：{ $title }
    { $why }，这一件回到联络站，请在{ $due }前处理。
# 给意见还在这位代表手上的群众。
term-ended-citizen = { $number } 要换一位代表接着办。
    { $why }，先由{ $station }接手，{ $due }前告诉您下一步。
role-removed = { $date }起您不再担任{ $role }。
    您经手的记录都在，手上的件已交给{ $who }。
role-removed-nobody-yet = { $date }起您不再担任{ $role }。
    您经手的记录都在，工委会安排接手的人。

## 单位：交接。
handover-whose = { $unit }：谁的件要交给别人？
handover-whom = 在办的{ $count }件，交给谁？
    期限都不变。
handover-check = 把{ $count }件都交给{ $name }，对吗？
    { $name }马上会收到清单。
handover-mine-done = 已交接{ $count }件，都通知到了。
# 给接手的人。
handover-unit = { $starts }把{ $count }件交给您：
    { $list }
    原来由{ $name }办，期限都不变。
# 给交出去的人和负责人。
handover-done = { $name }的{ $count }件已交给{ $who }。
    期限都不变。
handover-not-there = 这一位现在不是本单位的经办人，请另选一位。
handover-nobody = 单位里没有别的经办人可以接手。
    请工委先邀请。
handover-nothing = 没有可以交接的件。
