### 民意自己出了毛病时，人大机关（代表联络部门）的人看到的话；由他们转告管机器的人。docs/operations.md 有每一条怎么办。

# $count：几处；$list：下面 alarm- 的几句，一行一句。
alarms-told = 民意有{ $count }处要人处理，请转告管机器的同志：
    { $list }
# $list：下面 alarm-name- 的几个名称。
alarms-over = 下面的毛病已经好了：
    { $list }

# $inbox：几条来信；$outbox：几条消息。
alarm-dead-letters = 有{ $inbox }条来信没有办成，{ $outbox }条消息发不出去，都放在一边等人看（python -m bot letters list）。
# $minutes：几分钟；$count：几条。
alarm-inbox-stuck = 有{ $count }条来信还没有办，最久的等了{ $minutes }分钟。
alarm-outbox-stuck = 有{ $count }条该发的消息还没有发，最久的等了{ $minutes }分钟。
# $channel：渠道；$why：英文写的原因。
alarm-channel-refused = { $channel }不认我们的令牌或应用了（{ $why }），这个渠道收不到也发不出。
# $channel：渠道；$minutes：几分钟。
alarm-channel-away = { $channel }连不上已经{ $minutes }分钟。
# $minutes：几分钟；$count：几个。
alarm-clock-stuck = 到期的提醒有{ $count }个没有发出，最久的迟了{ $minutes }分钟。
# $replica：哪个副本；$free：还剩多少，如“1.2 GB”。
alarm-disk-full = 磁盘快满了：{ $replica }只剩{ $free }。
# $hours：几小时。
alarm-backup-old = 最近一次备份已经是{ $hours }小时以前的了。
alarm-backup-never = 还没有做过备份。
# $count：几处。
alarm-chain-broken = 每天核对办理记录，发现{ $count }处对不上，可能被人动过。请先不要动数据库，用 python -m bot verify 看是哪几处。

# 好了以后列出来的名称。
alarm-name-dead-letters = 放在一边的来信和消息
alarm-name-inbox-stuck = 来信等得太久
alarm-name-outbox-stuck = 消息发得太慢
alarm-name-channel-refused = 渠道不认令牌
alarm-name-channel-away = 渠道连不上
alarm-name-clock-stuck = 提醒没有按时发出
alarm-name-disk-full = 磁盘快满
alarm-name-backup-old = 备份太旧
alarm-name-chain-broken = 记录对不上
