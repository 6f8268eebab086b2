### 通知代表（政务短信）：发给谁、谁已读、提醒一次。改措辞只改本文件；{ } 里的名字不要动。

## 代表工委看到的
circulars-what = 给代表发通知，或看谁已经读了。
circular-for-whom = 这次通知发给谁？
circular-which-station = 发给哪个联络站的代表？共{ $count }个站
    { $list }
circular-station-line = { $station }（{ $count }位）
circular-ask-names = 请写代表姓名，几位都写上。
circular-unclear = 这些名字没对上：{ $names }
    请把全部姓名再发一次，写全名。
circular-nobody = 这里没有可以发的代表，请换一个范围，或先邀请代表。
circular-ask-text = 请写通知，最多{ $limit }字。
    一件事一份，写清时间、地点、联系人。会原样发出。
circular-text = “{ $text }”
# $who:“全体代表”“城关联络站的代表”或者姓名
circular-check = 上面这段话现在发出吗？
    发给{ $who }，共{ $count }位。发出后不能收回。
circular-to-all = 全体代表
circular-to-station = { $station }的代表
circular-sent = 已发给{ $who }，共{ $count }位。
    代表点“已读”才算读了。夜里的到早上再送。
circulars-list = 发过的通知{ $count }件：
    { $list }
    发序号看谁读了。
circular-line = { $date } { $text }：已读{ $read }/{ $count }
circulars-none = 还没有发过通知。
circular-card = 已读{ $read }/{ $count }（{ $date }发给{ $who }）
    还没读的：{ $unread }
circular-reminded = 已再提醒{ $left }位。每份通知只提醒一次。
circular-all-read = 都读了，不用提醒。

## 代表看到的
circular-news = { $office }通知（{ $date }）
    { $text }
    看过请点“已读”。
circular-reminder = { $office }{ $date }的通知，您还没有点“已读”：
    { $text }
circular-read-thanks = 好的，{ $date }的通知记为已读。
circulars-mine = 发给您的通知{ $count }件：
    { $list }
    发序号再看一遍。
circular-read-line = { $text }（已读）
circular-unread-line = { $text }（未读）
circular-yours = 这份通知在上面。
circulars-none-for-you = 还没有发给您的通知。
