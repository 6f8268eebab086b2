### 代表工委看到的话：待审、登记、交办，以及由此告诉代表的话。改措辞只改本文件；{ } 里的名字不要动。

## 谁在办、到哪天（每一张卡片上都有）
# $holder：单位、代表或工委。
holding = { $holder }办
holding-dated = { $holder }办，{ $when }
holding-nobody = 已办结
holding-done = 这一步已办完
when-due = { $due }前
when-late = 应在{ $due }前，已晚{ $days }天

## 工委的几张单子。$list：每件一行，打序号打开。
office-to-review = 待审建议{ $count }件：
    { $list }
office-to-assign = 待交办{ $count }件：
    { $list }
office-in-handling = 在办的建议{ $count }件：
    { $list }
office-to-conclude = 待办结{ $count }件：
    { $list }
office-line = { $suggestion } { $title }：{ $holding }
# 还没有编号的。
office-line-unnumbered = { $title }：{ $holding }

## 审核和登记
# 代表提交后，工委。
review-new = 新建议待审：{ $title }
    领衔：{ $deputy }，联名{ $count }人。交办期限{ $due }。
# 建议全文，先单独发出。
sheet-text = { $title }
    情况：{ $facts }
    建议：{ $proposal }
# 交办以前的卡片。$from：来自哪些群众意见。
review-card = 审核：{ $title }
    { $status }。领衔{ $deputy }，联名{ $count }人；公开：{ $publication }；希望：{ $wishes }；来自：{ $from }
    现在：{ $holding }
grown-from-none = 代表自己提出
# 交办以后的卡片，工委和政府办。
office-card = { $suggestion } { $title }
    { $status }。领衔{ $deputy }，联名{ $count }人；主办{ $lead }，协办{ $co }；来自：{ $from }
    现在：{ $holding }
# 按下“登记编号”之后。编号发出后不再变。
registered = 已登记 { $suggestion }，代表已收到通知。
# 领衔代表。
suggestion-registered = 已登记，编号 { $suggestion }：{ $title }
    { $due }前交办，交给谁会告诉您。

## 交办
assign-who = { $suggestion } 交给谁？发一句：主办×× 协办××
    代表希望：{ $wishes }。也可以从名单里选，先选主办。
assign-list-lead = 谁主办？共{ $count }个单位：
    { $list }
assign-list-co = 加哪个协办单位？还有{ $count }个：
    { $list }
# 主办不止一个，或一个也没有。
assign-two-leads = 主办要有一个，也只能有一个，现在是：{ $list }
    请再发一句，比如：主办交通局 协办教育局
assign-unit-twice = 同一个单位不能既主办又协办，也不能写两遍。请再发一句。
assign-unknown-unit = 没有找到“{ $name }”。是不是：{ $list }
    请写全名再发一句。
assign-which-unit = “{ $name }”可能是：{ $list }
    请写全名再发一句。
assign-nobody-there = { $list }还没有承办人，交过去没有人签收。
    请先请这个单位的人加入，或换一个单位。
# 只是给工委看一遍，还没有交办。
assign-check = 交办 { $suggestion }：主办{ $lead }，协办{ $co }
    签收{ $ack_by }；申请退回截止{ $return_by }；联系代表{ $contact_by }；协办意见{ $co_opinion_by }；答复{ $due }
co-units-none = 无
assigned = 已交办 { $suggestion }。单位、代表、群众都已通知。
    答复期限{ $due }。
# 领衔代表。
suggestion-assigned = { $suggestion } 已于{ $date }交办。
    主办：{ $lead }；协办：{ $co }
    最迟{ $contact_by }前联系您，{ $due }前答复。
