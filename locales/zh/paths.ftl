### 建议的几条路：并案、拆分、撤回、会期、交办会、归档；代表来去。代表、工委、单位、联络站和群众都会读到一部分。

## 状态和动作
kind-withdrawal = 撤回申请
status-suggestion-merged = 与另一件并案办理
status-suggestion-withdrawn = 代表已撤回
status-suggestion-archived = 已归档
action-suggestion-split_off = 拆出另一件
action-suggestion-receive_in_session = 大会期间收件
action-suggestion-merge = 并案
action-suggestion-unmerge = 取消并案
action-suggestion-release = 解除并案
action-suggestion-withdraw = 撤回建议
action-suggestion-archive = 归档
action-assignment-halt = 停止办理（建议撤回）
action-opinion-set_free = 退回联络站（建议撤回）
status-withdrawal-new = 拟撤回
status-withdrawal-asked = 等联名代表同意
status-withdrawal-done = 已撤回
status-withdrawal-refused = 有联名代表不同意
status-withdrawal-cancelled = 领衔代表取消了
status-withdrawal-lapsed = 过了能撤回的时候
action-withdrawal-ask = 提出撤回
action-withdrawal-agree = 同意撤回
action-withdrawal-refuse = 不同意撤回
action-withdrawal-cancel = 取消撤回
action-withdrawal-complete = 全部同意，撤回
action-withdrawal-lapse = 撤回申请作废

## 并案：工委
# $list 可能相同的建议，一行一件；$title 要并过去的这一件。
merge-suggestion-list = “{ $title }”可以并到哪一件？程序只比字面，请您看过再定。
    { $list }
    不在里面的，直接发那一件的编号。
merge-suggestion-none = 没有找到内容相近的在办建议。
    要并案，请发那一件的编号，如 JY-2026-0014。
merge-suggestion-line = { $suggestion } { $title }（{ $deputy }，{ $state }）
merge-suggestion-text = { $number } { $deputy }：{ $title }
    { $facts }
    { $proposal }
merge-suggestion-check = 把“{ $title }”并入 { $master }？
    两件各留编号，一起交办、只办一次；答复出来，每位代表各收一份、各自评价。背后的群众照样通知。当天可撤销。
merge-suggestion-done = 已并案：{ $suggestion } 并入 { $master }。
    代表和群众都已通知。
merge-suggestion-unknown = 没有编号是“{ $text }”、还没答复的建议。
merge-suggestion-closed = { $suggestion } 不能再并入：没有登记，或已经答复了。
unmerge-ask = { $suggestion } 为什么不再和 { $master } 一起办？写一句。
    代表会读到。取消后回到已登记，重新计算交办期限。
unmerge-done = { $suggestion } 已单独办，请另行交办。
    代表和群众都已通知。
# $joined 并进来的那一件；$joined_deputy 它的领衔代表。给主件的代表。
suggestion-joined = { $joined } 并到您的 { $suggestion } 一起办。
    { $joined_deputy }代表提的是同一件事，由工委决定。您的建议照常办，答复照样单独送您。
suggestion-merged = { $suggestion } 和 { $master } 并案办理。
    内容相同，由工委{ $officer }决定。您的编号不变；答复出来单独送您一份，由您自己评价。有不同意见请找工委。
suggestion-merged-citizen = { $number } 的建议和另一件相同的一起办。
    办理结果照样告诉您，请您评价。您不用做什么。
suggestion-unmerged = { $suggestion } 不再并案，单独办理。
    工委的说明：“{ $reason }”。{ $due }前交办。
suggestion-unmerged-citizen = { $number } 的建议改为单独办。
    { $due }前交给单位，到时告诉您。
suggestion-released = { $suggestion } 的主件撤回了，这一件要单独交办。
    期限{ $due }。

## 并案、拆分、会期：卡片上的几行
kin-title = { $suggestion } 的来龙去脉：
    { $list }
kin-formal = 正式编号：{ $formal }（第{ $term }届{ $session }）
kin-in-session = 第{ $session }次会议期间
kin-recess = 闭会期间
kin-master = 并入 { $master }（{ $deputy }：{ $title }）一起办
kin-joined = 一起办的还有：{ $joined }（{ $deputy }：{ $title }）
kin-split-from = 拆自 { $other }
kin-split-into = 拆出 { $other }
kin-planned = 拟在交办会上交：主办{ $lead }；协办{ $co }
kin-withdrawal = { $deputy }代表提出撤回：“{ $reason }”，等{ $names }同意
kin-confidential = { $other }（保密件，只有题目）

## 拆分：代表
button-split = 拆成两件
split-ask = 把另一件事写成新的建议：题目、情况、建议。
    原来这件您再改短。两件都会写明“拆自”。
    例：题目：关于……的建议 情况：…… 建议：……
split-missing = 还差：{ $missing }。一起再发一次。
split-done = 已拆出一件：{ $title }
    在您的草稿里，还没提交。原来那件请点“改一处”改短。

## 撤回：代表
button-withdraw-suggestion = 撤回建议
button-yes-withdraw-suggestion = 确定撤回
button-agree-withdrawal = 同意撤回
button-refuse-withdrawal = 不同意
button-cancel-withdrawal = 取消撤回
# $rule 本地规定；$who 要谁同意。
suggestion-withdraw-ask = 要撤回 { $suggestion } 吗？请写理由，存档。
    { $rule }。撤回后单位停止办理，联名代表都会收到通知。{ $who }
withdraw-rule-assignment = 本地规定：交办前可以撤回
withdraw-rule-closing = 本地规定：办结前都可以撤回
withdraw-who-all = 要等联名代表{ $names }都点了同意才算。
withdraw-who-lead = 由您决定，不用别人同意。
suggestion-withdraw-check = 撤回 { $named }
    理由：“{ $reason }”
suggestion-withdraw-done = { $suggestion } 已撤回，已通知工委和相关各方。
    背后的群众意见回到联络站，另想办法。
suggestion-withdraw-waits = 已请{ $names }同意撤回 { $suggestion }。
    都同意了才撤回；不表态不算同意。您随时可以取消。
withdraw-too-late = 现在不能撤回。
    { $rule }。
withdrawal-not-yet = 还要等{ $names }同意。
withdrawal-agreed-already = 您已经同意了，等其他代表就行。
withdrawal-ask = { $deputy }代表想撤回 { $named }
    理由：“{ $reason }”。您联名了，撤回要您同意。不点不算同意。
withdrawal-card = { $deputy }代表想撤回 { $named }
    理由：“{ $reason }”。还没同意的：{ $names }
withdrawal-progress = { $suggestion } 的撤回：{ $co_signer }代表同意了。
    还没同意的：{ $names }
withdrawal-refused = { $suggestion } 不撤回：{ $co_signer }代表不同意。
    建议照常办。
withdrawal-over = { $suggestion } 不撤回了，照常办。
withdrawal-lapsed = { $suggestion } 已过了能撤回的时候，照常办。
withdrawal-agreed-done = 记下了：您同意撤回 { $suggestion }。
withdrawal-refused-done = 记下了：您不同意撤回 { $suggestion }，照常办。
withdrawal-cancelled-done = { $suggestion } 不撤回了，联名代表已通知。
withdrawal-asked-office = { $deputy }代表想撤回 { $named }
    理由：“{ $reason }”，等联名代表同意。没撤回前照常办。
suggestion-withdrawn-office = { $deputy }代表撤回了 { $named }
    理由：“{ $reason }”。单位已通知停办。
suggestion-withdrawn-co-signer = 您联名的建议撤回了：{ $named }
    { $deputy }代表的理由：“{ $reason }”。
suggestion-withdrawn-lead = 联名代表都同意了，{ $suggestion } 已撤回。
    背后的群众意见回到联络站。
withdrawn-unit = { $suggestion } 代表已撤回，停止办理：{ $title }
    不用再答复，期限不再计算。
suggestion-withdrawn-citizen = { $number } 还在，换一条路办。
    代表撤回了建议，您的意见没有撤。{ $station }会在{ $due }前告诉您下一步。您不用做什么。
opinion-set-free = { $number } 要另外想办法：{ $title }
    代表撤回了建议 { $suggestion }。请在{ $due }前再定怎么办。

## 群众看进度
state-suggestion-merged = 和相同的建议一起办
next-suggestion-merged = 随那一件一起答复，结果单独告诉您
timeline-suggestion-merged = 代表的建议和相同的一件并在一起办
timeline-suggestion-unmerged = 代表的建议改为单独办
timeline-set-free = 代表撤回了建议，回到联络站

## 会期：工委
button-sessions = 会期届次
button-enter-session = 录入会期
sessions-list = 本届人大第{ $term }届。会期（{ $count }次）：
    { $list }
sessions-none = 还没有录入会期。
    大会期间提的建议按会次编号，会后统一交办。
session-line = 第{ $term }届第{ $session }次会议，{ $from }至{ $until }，建议{ $amount }件
session-ask = 请写届次和起止日期，一条消息写完。
    例：第18届第6次会议 3月10日到3月13日
session-missing = 没看懂，请写全：第几届、第几次会议、哪天到哪天。
    例：第18届第6次会议 3月10日到3月13日
session-check = 第{ $term }届第{ $session }次会议，{ $from }至{ $until }，对吗？
    期间提交的建议归这次会议，会后{ $due }前交办。
session-done = 已录入：第{ $term }届第{ $session }次会议。
session-backwards = 结束日期不能早于开始日期。
session-overlaps = 与第{ $term }届第{ $session }次会议的日期重叠。
session-has-suggestions = 第{ $term }届第{ $session }次会议已有{ $amount }件建议，日期不能再改。
    已算好的期限不悄悄变动。
session-other-term = 现在是第{ $term }届。换届请点“换届”。

## 交办会：工委
button-assignment-meeting = 交办会
button-to-meeting = 留到交办会
button-assign-all = 全部交办
button-assign-all-yes = 现在全部交办
button-take-off-meeting = 撤下这件
batch-planned = { $suggestion } 已列入交办会：主办{ $lead }；协办{ $co }。
    会上点“全部交办”那天起算期限。
batch-list = 交办会：已定单位{ $count }件，还没定{ $rest }件。
    { $list }
batch-none = 还没有定好单位的建议。
    打开已登记的建议，定好单位后点“留到交办会”。没定的{ $rest }件。
batch-line = { $suggestion } { $title }：{ $lead }；协办{ $co }
batch-check = 今天（{ $date }）把{ $count }件全部交办？
    期限都从今天起算，答复{ $due }前。交不了的会逐件列出，别的不受影响。
batch-done = 已交办{ $count }件，代表、单位和群众都已通知。
batch-done-but = 已交办{ $count }件；没有交成{ $failed }件：
    { $list }
batch-failed-line = { $suggestion }：{ $why }
batch-nothing-planned = 没有定好单位的建议，什么也没交。
batch-taken-off = { $suggestion } 已撤下，可以单独交办。

## 归档：工委
button-archive = 归档
archive-check = { $year }年办结的{ $count }件归档？
    年度报告做完后归档；代表履职档案照记，随时可查。
archive-none = 没有可以归档的：往年办结的都归档了。
archive-done = { $year }年办结的{ $count }件已归档。
archive-too-early = { $year }年还没过完，年度报告后再归档。
# 给代表，一年一条。
suggestions-archived = { $year }年您领衔办结的{ $count }件建议已归档。
    记入履职档案，编号不变，随时可查：{ $list }

## 代表来去
error-suspended = 您的代表职务暂停执行，这一步先不能做。
    自己的件照样可以看；恢复后一切照旧。
mandate-moved_away = 迁出本行政区域
mandate-resigned = 辞职被接受
mandate-absent_twice = 未经批准两次不出席会议
mandate-recalled = 被罢免
mandate-lost_nationality = 丧失国籍
mandate-deprived_of_rights = 被剥夺政治权利
mandate-incapacitated = 丧失行为能力
mandate-died = 去世
mandate-term_over = 任期届满
button-suspend = 暂停职务
button-suspend-off = 恢复职务
button-mandates = 代表来去
button-change-term = 换届
mandates-menu = 代表来去：停止、暂停、恢复、换届。
    现在暂停的：{ $list }
mandates-nobody = 无
mandate-why = { $name }为什么不再担任代表？（代表法第62条）
    { $list }
suspend-ask = 谁暂停执行代表职务？写姓名和起止日期。
    例：李梅 5月20日到8月31日；没有止日就写“起”。
suspend-missing = 没看懂，请写全：姓名、从哪天起、到哪天（可以不写）。
suspend-check = { $name }从{ $from }起暂停执行代表职务，{ $until }，对吗？
    其间不能提交、联名、评价；手上的群众意见{ $opinions }件先回联络站。
suspend-several = 有几位代表叫“{ $name }”，请在姓名前写上选区，再发一次：
    { $list }
suspend-until = 到{ $until }
suspend-open-end = 没有定止日
suspend-done = 已记下：{ $name }从{ $from }起暂停，{ $until }。
suspend-off-done = { $name }已恢复执行代表职务。
suspension-line = { $name }：{ $from }起，{ $until }
suspended-deputy = { $from }起您暂停执行代表职务，{ $until }。
    自己的件照样可以看；手上的群众意见先由联络站接手。恢复后一切照旧。
resumed-deputy = 您恢复执行代表职务了，一切照旧。
suspension-over-office = { $name }的暂停到期，已恢复执行代表职务。
why-ended = { $deputy }不再担任代表
why-suspended = { $deputy }暂时不能履职
change-term-check = 换届：第{ $term }届代表{ $count }人的任期今天全部结束，对吗？
    没办完的建议{ $unfinished }件照常办，答复送原来的代表；手上的群众意见{ $opinions }件回联络站。
    之后请导入第{ $next }届代表名册。不能撤销。
change-term-done = 已换届：现在是第{ $next }届。结束任期{ $count }人。
    没兑现的承诺{ $promises }项，已请单位书面说明。没办完的建议{ $unfinished }件照常办：
    { $list }
change-term-nobody = 现在没有在任的代表，不用换届。
change-term-line = { $suggestion } { $title }（{ $deputy }，{ $state }）
term-ended-deputy-short = { $date }起您不再担任代表，感谢您的工作。
    您提的建议继续办，答复照样送您，请您评价。
suggestion-joined-unit = { $joined } 并到 { $suggestion } 一起办。
    { $joined_deputy }代表提的是同一件事。全文请点“看全文”；答复一份，两位代表各收各的。期限不变。
why-not-accepted = 代表的建议没有受理
kin-none = 没有并案、拆分或会期方面的记录。
button-unmerge = 单独办理
merge-suggestion-hint = 有{ $count }件内容相近，可以并案（程序只比字面）。
quoted = “{ $title }”
words-kept = （群众原话不显示）
button-merge-suggestion = 并案
not-numbered = （还没编号）
session-too-long = { $from }到{ $until }太长，请核对日期。
merge-taken-out-twice = { $number } 的群众两次说不是一回事，请单独办。
