### 退回、改交、延期、补充协办意见：承办单位、工委、政府办看到的话，以及由此告诉代表和群众的话。改措辞只改本文件；{ } 里的名字不要动。

## 申请退回：单位
return-ask = 申请退回 { $suggestion }：三样一条消息写完
    理由；依据（文件和条款）；建议交给谁。截止{ $due }。答复期限照常在走，批准前请继续办。
return-item-reason = 理由
return-item-basis = 依据（文件和条款）
return-item-proposed = 建议交给谁
return-missing = 还差：{ $missing }。写上就能提交。
return-check = 退回申请 { $suggestion }：
    理由：{ $reason }；依据：{ $basis }；建议：{ $proposed }
return-change = 要改哪一样就写哪一样，比如：依据 三定方案第5条
    其余的都不动。
return-sent = 退回申请已交工委，{ $due }前答复您。
    批准前仍由您单位承办。
return-too-late = 退回的期限是{ $due }，已经过了，不能再申请。
    请继续办理。确有争议，可由单位负责人向工委书面说明。
return-closed = { $suggestion } 已指定由您单位主办，不能再退。
return-refused-before = { $suggestion } 的退回申请工委没有同意，不能再申请。
    请继续办理。
return-asked-already = { $suggestion } 的退回申请已经交了，等决定就行。
    批准前请继续办。
return-not-open = { $suggestion } 现在不能申请退回。
return-first-time = { $suggestion } 是第一次退回，由工委决定。
# 单位想自己交给别的单位时。
return-not-yours-to-forward = 不能转给别的单位。请退回工委，由工委改交。
    牵头领导和承办人员请填本单位的人。
# 工委没有定以前，这份申请不需要了：已经答复，或交办撤销了。承办人。
return-lapsed = { $suggestion } 的退回申请不用决定了。
    已经答复，或者这一件不由您单位办了。

## 第二次退回：单位负责人
return-second-needs-head = 第二次退回要单位负责人本人确认。
    已请{ $head }确认，{ $due }前有效。
return-confirm = 请确认：第二次申请退回 { $suggestion }
    理由：“{ $reason }”；依据：{ $basis }；建议改交：{ $proposed }
    您确认后由政府办协调指定，指定后不再退。{ $due }前有效。
return-confirmed = 已确认退回 { $suggestion }，由政府办协调。
    { $due }前指定承办单位。指定前仍由您单位办。
return-not-confirmed = 好的，{ $suggestion } 不退回，由您单位办。
# 承办人。
return-dropped = { $head }没有同意退回 { $suggestion }。
    请继续办理，期限不变。
return-state = { $suggestion } 的退回申请：{ $status }。

## 退回申请：工委决定
return-decide = { $unit }申请退回 { $suggestion }（第{ $times }次）
    理由：“{ $reason }”；依据：{ $basis }；建议改交：{ $proposed }
    请在{ $due }前决定。答复期限照常在走。
# 第二次退回时，工委只是知道。
return-second-office = { $unit }第二次申请退回 { $suggestion }
    理由：“{ $reason }”；依据：{ $basis }；建议改交：{ $proposed }
    由政府办在{ $due }前协调指定。
return-card = 退回申请 { $suggestion }：{ $status }
    { $unit }（{ $part }）；理由：“{ $reason }”；依据：{ $basis }；建议改交：{ $proposed }
return-refuse-ask = 为什么不同意退回 { $suggestion }？写一两句。
    { $unit }会看到，要继续办。
return-refused-done = 已告诉{ $unit }：{ $suggestion } 继续办理。
# 原单位的承办人和负责人。
return-refused = { $suggestion } 不同意退回，请继续办理。
    工委{ $officer }：“{ $reason }”。期限不变：{ $due }。
return-needs-designation = { $suggestion } 是第二次退回，由政府办指定。
return-to-whom = { $suggestion } 改交给哪个单位？
    现在：{ $unit }（{ $part }）；建议改交：{ $proposed }。也可以写单位名称。
return-units = 改交给谁？共{ $count }个单位：
    { $list }
return-one-unit = 请写一个单位的名称。
return-unit-has-a-part = { $unit }已经在办这一件，请换一个单位。
assign-unknown-unit-here = 本地没有这个单位，请重新选。
return-accept-check = { $suggestion } 改交{ $new_unit }？
    { $unit }不再承办。新单位的期限{ $new_due }，从今天算起；代表、群众会收到通知。
return-accepted-done = { $suggestion } 已改交{ $new_unit }。
    两个单位和代表都已通知。
# 原单位的承办人和负责人。
return-accepted = { $suggestion } 同意退回，改交{ $new_unit }。
    您单位不再承办，资料已转。
# 新的主办单位。
return-accepted-new = 改交您单位：{ $suggestion } { $title }
    原单位{ $old_unit }已退回。{ $ack_by }前签收，{ $return_by }前可申请退回。您的答复期限{ $due }，从今天重新算；代表从{ $first }起在等。
# 领衔代表。
return-told-deputy = { $suggestion } 换了承办单位。
    原来{ $old_unit }，现在{ $new_unit }。理由：“{ $reason }”。新期限{ $due }。您从{ $first }起在等，两个日期都记着。
# 群众。
return-told-citizen = { $number } 换了单位办：{ $new_unit }。
    原来的单位说不归它管，核实后换了。新的答复日期是{ $due }前。
# 换了协办单位，领衔代表和主办单位的承办人。
return-told-co = { $suggestion } 换了协办单位。
    原来{ $old_unit }，现在{ $new_unit }。主办单位和答复期限不变。

## 第二次退回：政府办指定
coordinate-task = { $suggestion } 责任有争议，请协调：{ $units }
    第{ $times }次退回，{ $unit }说：“{ $reason }”；建议改交：{ $proposed }。请在{ $due }前指定，指定后不再退。
designate-reason-ask = 指定{ $new_unit }办 { $suggestion }：依据是什么？
    写一两句，各单位都会看到。
designate-check = 指定{ $new_unit }（{ $part }）办 { $suggestion }？
    “{ $reason }”。期限{ $new_due }。指定后不再退。
designated-done = 已指定{ $new_unit }办 { $suggestion }，各方都已通知。
# 工委，原单位的承办人和负责人。
designated = { $suggestion } 经协调指定由{ $new_unit }办，不再退回。
    指定人：{ $officer }，{ $date }。“{ $reason }”
# 被指定的主办单位的承办人和负责人。
designated-new = 指定您单位主办：{ $suggestion } { $title }
    原单位{ $old_unit }。{ $ack_by }前签收，不能再退回。您的答复期限{ $due }，从今天重新算；代表从{ $first }起在等。
# 被指定的协办单位的承办人。
designated-new-co = 指定您单位协办：{ $suggestion } { $title }
    主办{ $lead }。{ $ack_by }前签收，不能再退回；{ $co_opinion_by }前把书面意见交主办单位。

## 申请延期：单位
extension-ask = 申请延期 { $suggestion }：三样一条消息写完
    要到哪天；为什么；已经做了什么。现期限{ $due }，最长到{ $latest }。
extension-item-until = 要到哪天
extension-item-reason = 为什么
extension-item-done = 已经做了什么
extension-missing = 还差：{ $missing }。只写“正在调研”不够，请写已做的事。
extension-check = 延期申请 { $suggestion }：到{ $new }
    理由：{ $reason }；已做：{ $done }
extension-change = 要改哪一样就写哪一样，比如：到 2026-09-01
    其余的都不动。
extension-sent = 延期申请已交工委，{ $decide }前答复您。
    没答复就是没同意，期限仍是{ $due }。
extension-too-long = 最长只能到{ $latest }（首次交办起算的最长期限）。
extension-not-later = 现在的期限就是{ $due }，请写更晚的日期。
extension-too-late = 期限{ $due }已过，不能再申请延期。
    请签发答复；迟了几天会如实记录。
extension-ask-earlier = 延期要在{ $date }前申请，现在来不及了。
    请按期答复；迟了几天会如实记录。
extension-not-again = { $suggestion } 是重新办理，期限不能再延。
extension-not-open = { $suggestion } 现在不能申请延期。
extension-asked-already = { $suggestion } 的延期申请已经交了，等决定就行。
    没有同意以前，期限不变。
# 答复已经签发，申请不用决定了。承办人。
extension-lapsed = { $suggestion } 的延期申请不用决定了。
    已经答复，或者这一件不由您单位办了。

## 延期申请：工委决定
extension-decide = { $unit }申请延期 { $suggestion }
    要到{ $new }；现期限{ $old }，最长{ $latest }。理由：“{ $reason }”；已做：“{ $done }”
    请在{ $due }前决定。不表态不等于同意。
extension-card = 延期申请 { $suggestion }：{ $status }
    { $unit }要到{ $new }；现期限{ $old }。理由：“{ $reason }”；已做：“{ $done }”
extension-agree-ask = 同意 { $suggestion } 延到{ $new }：写一句理由
    单位会看到；代表看到的是单位的理由。也可以点“照单位的理由”。
extension-shorter-ask = { $suggestion } 同意延到哪天？为什么？
    一条消息写，比如：8月16日；先完成勘测。要在{ $old }以后、{ $new }以前。
extension-shorter-only = 单位只要求到{ $new }，请写更早的日期。
extension-refuse-ask = 为什么不同意 { $suggestion } 延期？写一两句。
    { $unit }会看到，期限仍是{ $old }。
extension-granted-done = { $suggestion } 已延到{ $granted }。
    单位、代表、群众都已通知。
extension-refused-done = 已告诉{ $unit }：{ $suggestion } 不延期，仍是{ $old }。
# 单位的承办人和负责人。
extension-granted = { $suggestion } 同意延期，新期限{ $due }。
    工委{ $officer }：“{ $reason }”。已把理由告诉代表。
# 领衔代表。
extension-granted-deputy = { $suggestion } 答复改到{ $due }前。
    { $unit }的理由：“{ $unit_reason }”。由工委{ $officer }同意。
# 群众。
extension-granted-citizen = { $number } 的答复改到{ $due }前。
    { $unit }还要些时间：“{ $unit_reason }”。您不用做什么。
# 单位的承办人和负责人。
extension-refused = { $suggestion } 不同意延期。
    期限仍是{ $due }。工委{ $officer }：“{ $reason }”

## 补充协办意见
redo-offer = 协办意见不够用的，可以请对方补充。
redo-list = 请哪个协办单位补充？
    { $list }
redo-ask = 请{ $co }补充什么？写一两句，对方会看到。
redo-asked = 已请{ $co }补充，{ $due }前再交。
co-redo-too-late = 答复已经签发，不用再补充了。
# 协办单位的承办人。
co-opinion-redo = { $lead }请您补充协办意见（{ $suggestion }）：
    “{ $reason }”。{ $due }前再交，原来写的都还在。
# 答复已经发出，协办意见还没有交。协办单位的承办人、负责人。
co-opinion-missed = { $suggestion } 已答复，您单位没交协办意见。
    答复上写着“未交”，这件不用再办；晚了几天照记。

## 代表对交办有意见
object-assignment-ask = 您觉得 { $suggestion } 应该交给谁？为什么？
    写一两句，工委研究后答复您。单位照常办，期限不变。
object-sent = 已交工委，{ $due }前答复您。
object-open-already = { $suggestion } 您的意见已经交工委了，等答复就行。
object-not-now = { $suggestion } 现在不在交办和办理中，不能对交办提意见。
# 工委。
object-assignment-office = { $deputy }代表对 { $suggestion } 的交办有意见：
    “{ $reason }”。请在{ $due }前答复代表。
object-card = { $deputy }代表对 { $suggestion } 的交办有意见：
    “{ $reason }”。主办{ $lead }，协办{ $co }。请在{ $due }前答复代表。
object-answer-ask = 怎么答复{ $deputy }代表（{ $suggestion }）？写一两句。
    要换单位的，当天没人签收可以撤销交办；否则请单位申请退回。
object-answered-done = 已答复{ $deputy }代表（{ $suggestion }）。
# 领衔代表。
object-answered = { $suggestion } 您对交办的意见有答复了：
    工委{ $officer }：“{ $reason }”。承办单位：{ $unit }
# 等答复，工委。
remind-objection = { $suggestion } 代表对交办的意见{ $due }前答复。
# 过期，工委。
remind-objection-late = { $suggestion } 代表对交办的意见答复过期{ $days }天。
    期限是{ $due }。代表{ $deputy }还在等。
request-objection = 代表对交办的意见

## 单子和卡片
requests-list = 待决申请{ $count }件：
    { $list }
request-line = { $suggestion } { $title }：{ $unit }，{ $what }，{ $due }前决定
# 已经退回或撤销的，原单位打开。
unit-card-gone = { $suggestion } { $title }
    { $state }。您单位不再承办。
# 换过主办单位的，两个日期都写。
holding-since = { $line }；代表从{ $first }起在等
holding-given-back = 不由这个单位办了
holding-not-accepted = 没有作为建议受理
# 申请还没有决定。$what：退回申请、延期申请。
holding-asked = { $line }；{ $what }：{ $state }{ $when }
when-decided = ，{ $due }前

## 全卷
file-part = { $date }交办{ $unit }（{ $part }）：{ $state }
file-waiting = 代表从{ $first }起在等
file-clock-later = 延期后答复期限：{ $due }前
file-return = { $date } { $unit }第{ $times }次申请退回：“{ $reason }”；依据：{ $basis }；建议改交：{ $proposed }
file-extension = { $date } { $unit }申请延期到{ $new }：“{ $reason }”；已做：“{ $done }”
file-decided = → { $status }{ $who }
file-decided-by = ，{ $officer }：“{ $reason }”
