### 代表看到的话。改措辞只改本文件；{ } 里的名字不要动。

# 联络站把一件意见交给这位代表时。$due:决定的最后一天
deputy-new-opinion = 新意见转给您：{ $number } { $title }
    { $place }。请在{ $due }前决定：答复群众、写成建议，或退回联络站。

## 待我处理
# 待处理的多于一页时，先看这一条。$nearest:最近的到期日；$due、$new、$asked:各有几件
inbox-overview = 待您处理{ $all }件，最近到期：{ $nearest }
    3天内到期或已过期{ $due }件，新来的{ $new }件，等群众回答{ $asked }件。
    在清单里发序号就打开那一件，发题目里的字也能找。
inbox-list-all = 待您处理的意见{ $count }件，先到期的在前：
    { $list }
    发序号打开，不用翻页。
inbox-list-due = 3天内到期或已过期的{ $count }件：
    { $list }
    发序号打开，不用翻页。
inbox-list-new = 昨天以来新到的{ $count }件：
    { $list }
    发序号打开，不用翻页。
inbox-list-asked = 问了群众、还在等回答的{ $count }件：
    { $list }
    发序号打开，不用翻页。
# 按打的字找到的。$all:一共几件
inbox-found = 找到{ $all }件：
    { $list }
    发序号打开。
inbox-line = { $number } { $title }（{ $due }前）
# 群众原话先单独发出，一字不改。
deputy-opinion-text = 群众原话：“{ $text }”
# 原话之后。$phone:匿名的不给
deputy-opinion = { $number } { $title }
    地点：{ $place }；署名：{ $signature }；电话：{ $phone }；{ $files }
    决定期限：{ $due }
# 已经决定过的，再打开时。$state:现在到哪一步
deputy-opinion-past = { $number } { $title }
    现在：{ $state }
    地点：{ $place }；署名：{ $signature }；{ $files }

# 卡片上方：这件意见走访过几次、问过什么、答过什么。
deputy-so-far = 已经做过的：
    { $list }

## 走访
visit-ask = 哪天、在哪里、看到什么？一条消息写完。
    记在 { $number } 里，只有您看得到。没写日期就算今天。
visit-recorded = 走访已记：{ $date }，{ $place }。
    “{ $text }”
visit-line = { $date } 走访：“{ $text }”
visit-which = 请先打开要记走访的那一件，再发“走访”。

## 答复群众
conflict-ask = 这件事和您本人、家人或单位有关系吗？
    有关系就请退回，由别的代表办。
answer-ask-text = 请写给群众的话。
    会以您的名义原样送达。建议写清：看到什么、下一步谁做、什么时候。
# 群众会读到的全文，单独发出。
answer-check-text = { $notice }
answer-check = 群众会读到上面这段话，现在提交吗？
# 文中有容易被当成承诺的词时。$words:这些词
answer-promise-hint = 里面有“{ $words }”，容易被当成承诺。
    要改吗？（只是提示）
answer-sent = 已送达。{ $number } 请群众评价，{ $due }截止。

## 退回联络站
hand-back-ask = 为什么退回 { $number }？写一句，联络站会看到。
    群众只会知道“换一条路办”。
hand-back-done = { $number } 已退回{ $station }。
# 代表选“有关系”时记下的理由，联络站会看到。
conflict-reason = 与本人、家人或单位有利害关系，请由别的代表办
# 联络站收到。$deputy、$reason:谁、为什么
opinion-handed-back = { $number } { $deputy }代表退回了：{ $title }
    理由：“{ $reason }”
    请在{ $due }前另作安排。

## 写成建议
adopt-verified = 写建议前：情况核实过了吗？
    建议是您自己的，群众的话只供参考，不会自动抄进去。
own-suggestion-verified = 自己发现的问题，也可以写成建议。
    情况是怎么核实的？
adopt-not-verified = 先核实再提交更稳。
    我把 { $number } 留在您这里，{ $due }前都可以写。要记一次走访，发“走访”。
adopt-write-all = 请写建议，一件事一份，三段一条消息发完：
    题目：关于……的建议
    情况：看到什么、影响谁、为什么
    建议：请谁做什么
    写一半也行，缺的我一次告诉您。
adopt-step-title = 题目是什么？
    例：关于在人民路实验小学门口设置斑马线的建议
adopt-step-facts = 情况：您看到了什么，影响谁，原因是什么？
adopt-step-proposal = 建议：请谁做什么？写得具体，单位才好办。
# 写了一部分。$missing:“题目、情况”
adopt-missing = 还差：{ $missing }。一条消息补齐就行。
suggestion-missing-title = 题目
suggestion-missing-facts = 情况
suggestion-missing-proposal = 建议
# 把群众的话原样贴进来时。其余写好的都留着。
adopt-own-words = 这一段和群众的原话一样。
    建议要写您自己看到、核实到的情况。请用自己的话再写这一段，其余的都给您留着。
adopt-title-too-long = 题目太长了，最多{ $limit }个字。
    请再发一个短些的题目，其余的都给您留着。
adopt-words-only = 这一步请打字。已经写好的都还在。
# 文字里出现了群众的姓名或电话：只提示，改不改由代表定。
adopt-name-hint = 文中有“{ $words }”，像是群众的姓名或电话。
    群众没有同意公开，请在提交前改掉。
# 重新打开写了一半的建议时，先把写好的给代表看。
adopt-so-far = 您上次写到这里：
    题目：{ $title }
    情况：{ $facts }
    建议：{ $proposal }
adopt-options = 公开到什么程度？
    全文公开、只公开标题，或申请保密（只有工委和承办单位看到）。
adopt-unit-wish = 您希望哪个单位办？可以跳过，由工委定。
    另外写一句也行：希望面谈、不需要书面答复、已连续几年没解决。
# 整篇建议，单独发出。
adopt-preview-text = { $title }
    情况：{ $facts }
    建议：{ $proposal }
    核实方式：{ $verified }；公开：{ $publication }；希望：{ $wishes }；关联意见：{ $number }
adopt-preview = 建议已写好，请看一遍。
    提交后由{ $office }审核编号。提交前随时能改。
draft-saved = 草稿已存，没有提交。发“草稿”找回来。
verified-on_site = 现场看过
verified-by_phone = 电话核实
verified-by_unit = 问过单位
publication-full = 全文公开
publication-title = 只公开标题
publication-confidential = 申请保密
wishes-none = 由工委定

## 改一处
suggestion-change-what = 改哪一处？其他的都不动。
# 已经请人联名时。
suggestion-change-frozen = 改哪一处？其他的都不动。
    已经请人联名：一改，联名邀请全部作废，要重新请。
suggestion-change-ask = 请发新的内容，会替换上面这一段。
suggestion-changed-void = 改好了。{ $count }份联名邀请已作废，并告诉了各位代表。

## 我的建议、草稿
my-suggestions-list = 您领衔和联名的建议{ $count }件：
    { $list }
    发序号看详情，不用翻页。
my-suggestions-none = 您还没有建议。群众的意见转来后可以写成建议，自己发现的也可以。
suggestion-line = { $head }：{ $state }
drafts-list = 没有提交的{ $count }件：
    { $list }
    发序号接着写。
draft-line-unfinished = { $title }：写了一半
drafts-none = 没有草稿。
# 一件建议走到哪里。$head:编号和题目
suggestion-sheet = { $head }
    { $lines }
sheet-now = 现在：{ $state }
# 工委退回修改或不作为建议时写的话
sheet-review = 工委说：“{ $text }”
sheet-opinions = 来自意见：{ $numbers }
sheet-signatures = 联名：{ $names }
sheet-signature = { $name }（{ $where }）
# 提交之后，领衔代表马上看到。
suggestion-submitted = 建议已提交，联名{ $count }人，没确认的{ $dropped }人未列名。
    { $office }会在{ $due }前审核交办。编号登记后告诉您。
suggestion-submitted-signed = 建议已提交，联名{ $count }人。
    { $office }会在{ $due }前审核交办。编号登记后告诉您。
suggestion-submitted-alone = 建议已提交。
    { $office }会在{ $due }前审核交办。编号登记后告诉您。

## 联名
cosign-choose = 请谁联名？发姓名，几位都写上。
    发出后文字就固定了；再改一个字，邀请全部作废重来。
cosign-candidates = 可以请的代表{ $count }位：
    { $list }
    发序号就发出邀请。
cosign-candidate = { $name }（{ $district }）
cosign-unknown = 没有找到：{ $names }
    请再发一次姓名，或从名单里找。已经请过的不用再请。
cosign-nobody-left = 没有还可以请的代表了。
cosign-sent = 已请{ $names }联名，各人须本人确认。
    不用等齐，随时可以提交；没确认的不列名。
# 被邀请的代表收到；点“看全文”才能答复。
cosign-invitation = { $lead_deputy }代表请您联名：{ $title }
    请看全文再决定。确认的是这一版（版本 { $version }），改了要重新请您确认。
cosign-invitation-text = { $title }
    情况：{ $facts }
    建议：{ $proposal }
# 全文之后的问题。
cosign-ask = { $lead_deputy }代表请您联名。您同意吗？
    确认的是上面这一版（版本 { $version }）。
cosign-list = 请您联名的{ $count }件：
    { $list }
    发序号看全文。
cosign-line = { $lead_deputy }代表：{ $title }
cosign-confirmed = 您已联名：{ $title }（版本 { $version }）。
    提交前想退出，发“退出联名”。
cosign-edit-ask = 您觉得哪里要改？写一两句。
    会转给{ $lead_deputy }代表，改不改由领衔代表定。
cosign-edit-relayed = 已把您的修改意见转给{ $lead_deputy }代表。
    改了文字会重新请您确认；不改，这份邀请仍然有效。
# 领衔代表收到。$name:谁提的
cosign-edit-suggested = { $name }代表对文字提了修改意见：
    “{ $text }”
    { $title }。改不改由您定；一改，联名邀请全部作废，要重新请。
cosign-leave-list = 您联名、还没提交的{ $count }件：
    { $list }
    发序号选要退出的那一件。
cosign-leave-none = 您没有还能退出的联名。
    建议提交以后，联名不能再退出。
cosign-leave-ask = 退出这份联名吗？{ $title }
    { $lead_deputy }代表会知道您退出了，不说原因。
cosign-left-done = 已退出联名：{ $title }
# 有人退出时，领衔代表收到。
cosign-left = { $name }代表退出了联名：{ $title }
    现在{ $yes }人已确认，{ $waiting }人没回。
cosign-declined = 好的，没有列您的名。只告诉{ $lead_deputy }代表“未联名”，不说原因。
# 有人确认或不联名时，领衔代表收到。$no:这一版不联名的人数
cosign-progress = 联名进展：{ $yes }人已确认，{ $no }人未联名，{ $waiting }人没回。
    { $title }
# 文字改了之后，原来请过的代表收到；点旧按钮时也是这句。
cosign-void = 文字改了，这份联名邀请作废：{ $title }
    新的文字要不要再请您，由领衔代表定；再请时会重新发给您。
# 建议提交以后才来确认的。
cosign-too-late = 这份建议已经提交，不能再联名了：{ $title }
