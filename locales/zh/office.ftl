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
office-line = { $suggestion }{ $key } { $title }：{ $holding }
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
# 申请保密的，政府办公室只看到标题。
sheet-text-confidential = { $title }
    代表申请保密：全文只有领衔代表、工委和承办单位看得到。
# 交办以前的卡片。$from：来自哪些群众意见。
review-card = 审核：{ $title }
    { $status }。领衔{ $deputy }，联名{ $count }人；公开：{ $publication }；希望：{ $wishes }；来自：{ $from }
    现在：{ $holding }
grown-from-none = 代表自己提出
# 交办以后的卡片，工委和政府办。
office-card = { $suggestion }{ $key } { $title }
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
    请定一个主办，其余改协办，比如：主办交通局 协办教育局
    或者写“分别办理：”，写明各办哪一部分。
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

## 审核：提示、退回修改、不受理、转来信、撤销
# 先单独发出。$list：疑似的情形，每行一条。
review-hint = 程序提示（由您判断）：
    { $list }
review-hint-exclusion = 疑似“{ $reason }”（{ $rule }），请人工判断
return-to-fix-ask = 要代表改什么？写一两句（{ $title }）。
    { $deputy }代表会看到，原来的文字都在。
return-to-fix-done = 已退回{ $deputy }代表修改：{ $title }
    今天之内可以撤销。
exclusions-list = 为什么不作为建议受理？共{ $count }种：
    { $list }
not-accept-ask = 为什么不受理？写一两句（{ $title }）。
    代表和联名代表会看到。有关的群众意见退回联络站另办。
not-accept-done = 没有受理：{ $title }。代表已收到理由。
    今天之内可以撤销。
as-letter-ask = 为什么转为代表来信？写一两句（{ $title }）。
    由工委答复{ $deputy }代表，不交办。
as-letter-done = 已转为代表来信：{ $title }
    { $due }前答复。今天之内可以撤销。
letter-answer-ask = 怎么答复这封来信？（{ $title }）
    { $deputy }代表会看到，有关的群众也会看到。
letter-answered-done = 来信已答复：{ $title }。代表和群众都已通知。
# 待办结单子里的一件来信。
letter-open-ask = 代表来信，等答复：{ $title }
undo-check = 撤销“{ $status }”？{ $title }
    另记一条，原来的记录都留着；听到过的人都会收到通知。
undo-done = 已撤销，现在是“{ $status }”。
undo-too-late = 不能撤销了：不是今天定的，或者已经有人接着办了。
    请按现在的情况往下办。
error-reason-please = 请写一句理由。

## 不作为建议的情形
exclusion-personal = 代表本人、亲属、本单位的个案
exclusion-letters = 代转群众来信
exclusion-judicial_case = 具体的司法、监察、仲裁案件
exclusion-accusation = 检举、控告、申诉
exclusion-tender = 具体的招标投标
exclusion-academic_or_product = 学术探讨、产品推介
exclusion-no_content = 没有具体内容
exclusion-outside_powers = 不属于本地职权
exclusion-interest = 利益冲突、干预市场
exclusion-unlawful = 违反法律法规

## 由此告诉代表、群众和单位的话
# 领衔代表。
suggestion-returned = 建议请您改一改：{ $title }
    工委{ $officer }说：“{ $reason }”
    改好再提交，原来的文字都在。
# 领衔代表和联名代表。
suggestion-not-accepted = 这份没有作为建议受理：{ $title }
    属于“{ $exclusion }”。依据：{ $rule }。工委{ $officer }说：“{ $reason }”
    可以改后再提。
# 领衔代表。
suggestion-as-letter = 这份转为代表来信办理：{ $title }
    工委{ $officer }说：“{ $reason }”。{ $due }前答复您。
letter-answered = 您的来信有答复了：{ $title }
    “{ $text }”（工委{ $officer }）
suggestion-undone = 刚才的决定撤销了：{ $title }
    工委重新审核，{ $due }前交办。您不用做什么。
assignment-undone = { $suggestion } 刚才的交办撤销了。
    工委重新交办，{ $due }前。您不用做什么。
# 群众。
assignment-undone-citizen = { $number } 刚才说的单位有误，要重新定。
    定了就告诉您。您不用做什么。
# 单位的承办人。
assignment-recalled = { $suggestion } 的交办撤销了。
    交错了，您单位不用办。
# 联络站。
opinion-came-back = { $number } 要另外想办法：{ $title }
    { $why }。请在{ $due }前再定怎么办。
opinion-adopted-again = { $number } 又归代表的建议：{ $title }
    刚才不受理是误操作，已撤销。您不用再办。
