### 谁都会看到的话：菜单、日期、帮助。改措辞只改本文件；{ } 里的名字不要动。

## 日期
# 每一个日期都这样写。
date-day = { $year }年{ $month }月{ $day }日({ $weekday })
date-moment = { $month }月{ $day }日 { $time }
date-none = 没有
weekday-1 = 周一
weekday-2 = 周二
weekday-3 = 周三
weekday-4 = 周四
weekday-5 = 周五
weekday-6 = 周六
weekday-7 = 周日

## 菜单
menu-citizen = 您好，需要办什么？
    可以点按钮，也可以直接说您的事。
menu-deputy = { $name }代表，您好。
    待处理{ $inbox }件，待评价{ $feedback }件。最近到期：{ $nearest }
menu-unit = { $unit }
    待办{ $waiting_count }件，7天内到期{ $soon }件，已超期{ $late }件。
menu-head = { $unit }
    待签发{ $sign }件，在办{ $waiting_count }件，7天内到期{ $soon }件，已超期{ $late }件。
menu-station = { $station }
    待初审{ $waiting_count }件，最早到期：{ $nearest }
menu-office = { $office }
    待审{ $review }件，待决申请{ $requests }件，待交办{ $assign }件，待办结{ $conclude }件，超期{ $late }件。
menu-gov-office = 政府办，您好。
    待协调{ $coordinate }件。在办的建议：7天内到期{ $soon }件，已超期{ $late }件。
# 有几个身份的人。每个身份一个按钮。
menu-several-roles = 您有{ $count }个身份，先办哪边的事？
    { $list }
menu-role-line = { $role }（{ $count }）
menu-role-citizen = 我个人的意见
# 菜单项后面的件数，只在有件时写。
menu-counted = { $label }（{ $count }）
menu-more = 还有这些：
# 有几个身份的人，每条消息开头。
role-tag = 〔{ $role }〕
nothing-waiting = 现在没有等您处理的事。有新的我会通知您。
list-empty = 现在一件也没有。

## 帮助和工作人员
help-citizen = 直接打字说您的事就行。
    发“进度”查办到哪一步；发编号看某一件；发“人工”找工作人员。不方便打字，到{ $station }（{ $address }）说，我们帮您记。
help-staff = 发编号看某一件；发“菜单”回到菜单，发“取消”离开正在填的。
    打按钮前面的数字，和点按钮一样。技术问题：{ $phone }。
talk-to-staff = { $station }的工作人员
    电话{ $phone }，{ $hours }；地址{ $address }。
# 回复“说明”。
privacy-note = 您的内容怎么用
    只用来办这件事：联络站看了转给代表或单位。电话只给联络站和代表看，匿名的不给。
    您可以随时发“撤回”，或发“我的资料”看、要一份、删除。
language-choose = 用哪种语言？ Which language?
language-set = 好，以后用中文。
script-traditional-set = 好，以后用繁体字。
# 用繁体字写事情的人，还没有选繁体时，只在开头说一次。
script-traditional = 您可以用繁體字寫，我看得懂，原文一字不改。
    （要整個介面換成繁體，請發「繁體」。）
# 用英文写事情的人，还没有选英文时，只在开头说一次。
language-offer-english = You wrote in English. I can continue in English.
    Send “English” and I will. Your words stay exactly as you write them.

## 句子里的短词
place-unknown = 没有说地点
signature-anonymous = 匿名群众
# 单位看的卡片上：群众留了姓名，但不转给单位。
signature-withheld = 群众留了姓名，不转给单位

# 谁在办：一位代表。
holder-in-unit = { $unit }{ $names }
holder-deputy = { $name }代表

## 到期一览、找件、导出：有职务的人都有。

# 三个数，各有一个按钮。$today、$week、$late：件数。
due-overview = 到期一览
    今天到期{ $today }件，7天内{ $week }件，已超期{ $late }件。
due-list-today = 今天到期{ $count }件：
    { $list }
due-list-week = 7天内到期{ $count }件：
    { $list }
due-list-late = 已超期{ $count }件，最早的在前：
    { $list }
due-line = { $number } { $what }，{ $due }
due-line-late = { $number } { $what }，{ $due }，晚了{ $days }天
nothing-due = 这里没有要到期的。
# 找件。
find-case-ask = 要找什么？发几个字就行。
    题目、内容、地点、编号、单位都能找，几个词用空格隔开。还可以加：在办、办结、不受理、撤回、超期。
find-case-found = 找到{ $count }件：
    { $list }
    发序号打开；再发几个字就重新找。
find-case-line = { $number } { $title }：{ $state }
find-case-nothing = 没有找到“{ $words }”。
    换个说法，或者少写几个字。
search-say-more = 请写要找的字。
# 导出。$title：哪一张表。
export-sent = { $title }已导出，共{ $count }件。
    表里没有群众的姓名和电话。请按规定保管。
export-title-suggestions = 代表建议一览
export-title-opinions = 群众意见一览
export-column-number = 编号
export-column-formal-number = 正式编号
export-column-title = 标题
export-column-deputy = 代表
export-column-co-signers = 联名
export-column-state = 现在
export-column-submitted = 提交日期
export-column-assigned = 交办日期
export-column-lead = 主办
export-column-co = 协办
export-column-due = 答复期限
export-column-replied = 答复日期
export-column-late = 晚了几天
export-column-outcome = 办理结果
export-column-attitude = 代表评价：态度
export-column-result = 代表评价：结果
export-column-opinions = 来自意见
export-column-place = 地点
export-column-topic = 类别
export-column-signed = 署名
export-column-received = 收到日期
export-column-unit = 单位
signature-given = 留了姓名
