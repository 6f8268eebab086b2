### 几个单位一起办一件建议：分别办理、两个主办、会签、政府办审核、协调、重新办理的部分。改措辞只改本文件；{ } 里的名字不要动。

## 工委：交办
button-separate-units = 分别办理
button-add-part = 再加一个单位
# 每个单位一行。
part-line = { $unit }：{ $text }
assign-separate-ask = { $suggestion } 分别办理：每个单位办哪一部分？
    一条消息写完，用分号分开，比如：水务局 清淤；城管局 清垃圾
    也可以从名单里选。
assign-list-part = 选一个单位，共{ $count }个：
    { $list }
assign-part-ask = { $unit }办哪一部分？
    写一句就行。
assign-check-parts = 分别办理 { $suggestion }：
    { $parts }
    签收{ $ack_by }；申请退回截止{ $return_by }；联系代表{ $contact_by }；各自答复{ $due }
# 还有单位没写是哪一部分；$list：这些单位。
assign-parts-missing = 分别办理要写明各自办哪一部分。还缺：{ $list }
    写一句就行。
assign-one-part = 分别办理至少要两个单位。
    再写一个单位和它办的部分。
assign-three-leads = 主办最多两个，现在是：{ $list }
    请再发一句，其余的写成协办。
assign-subordinate = { $unit }是{ $parent }的下属单位，不能直接交办。
    请交给{ $parent }，六定里可以写{ $unit }的人。
# 领衔代表。$parts：每个单位一行。
suggestion-assigned-parts = { $suggestion } 已于{ $date }交办，分别办理。
    { $parts }
    最迟{ $contact_by }前联系您，各单位{ $due }前分别答复。

## 单位：分别办理
assignment-new-separate = 新交办（分别办理）：{ $suggestion } { $title }
    代表{ $deputy }；您单位办：{ $part_text }。{ $ack_by }前签收；{ $due }前答复这一部分。不归本单位办的，{ $return_by }前点“申请退回”。
part-separate = 分别办理
part-own = 分别办理“{ $text }”
# 领衔代表。$rest：还没有答复的单位。
part-reply-arrived = { $suggestion } 答复了一部分：{ $unit }
    { $part_text }：结果“{ $result_class }”。还等{ $rest }的答复，都到了再请您评价。
parts-result = 各单位分别写明
# 答复函的题目后面。
letter-part = { $title }”中“{ $text }

## 重新办理哪一部分。领衔代表和工委。
rehandle-which = { $suggestion } 重新办理，几个单位都要再办。
    { $units }。只有一部分没办好的，可以点“选部分”。
button-choose-parts = 选部分
# $list：单位，要重办的前面有 ✓。
rehandle-which-ask = { $suggestion } 哪一部分要重新办？点单位的名字。
    { $list }
    没有点的不再办。
button-only-these = 只办这些
rehandle-only-done = 记下了，{ $suggestion } 重新办理：{ $units }
rehandle-all-begun = { $suggestion } 各单位都已经开始重办。
spare-last-part = { $suggestion } 至少要有一部分重新办。
# 单位的承办人。
part-spared = { $suggestion } 您单位的部分不用重办。
    { $part }；{ $name }说要重办的是别的部分。
part-spared-office = { $suggestion } { $unit }的部分不用重办。
    由代表{ $name }选定。
part-spared-deputy = { $suggestion } { $unit }的部分不用重办。
    由工委{ $name }选定。

## 两个主办单位：一个执笔，两位负责人签同一份文字
holder-co-units = 协办单位会签
holder-gov-office = 政府办审核
holder-other-lead = 另一个主办单位签发
joint-not-writer = 这份答复由{ $unit }执笔。
    您单位的负责人签同一份文字；不同意的，可以写理由退回。
joint-not-signed = 还要{ $list }的负责人签同一份文字。
reply-gap-other-lead = 另一个主办单位签收
# 另一个主办单位的负责人。
joint-sign-ask = 请签发 { $suggestion } 的共同答复
    { $writer }执笔，结果“{ $result_class }”，文号{ $letter }；期限{ $due }。两个主办单位签同一份文字才能发出，请看全文再定。
# 另一个主办单位的承办人。
joint-text-here = { $suggestion } 的共同答复写好了，在负责人那里。
    { $writer }执笔。请看全文，有意见请告诉负责人。
joint-signed-half = 已签：{ $suggestion }。
    还要{ $waits_for }的负责人签同一份文字，签了就发出。
# 执笔单位的承办人。$co_unit：另一个主办单位。
joint-text-refused = { $co_unit }没有签 { $suggestion } 的答复。
    { $head }：“{ $reason }”
    请商量后改好再送。
joint-text-void = { $suggestion } 的文字有改动，原来的签发作废。
    改好以后会再请签发。
joint-lead-gone = { $suggestion } 请重新送签：{ $unit }不办了。
    另一个主办单位换了，原来的签发作废。
# 两个主办单位的承办人和负责人。
agree-reminder = { $suggestion } 请在{ $due }前两个单位商定答复。
    到期还没有签同一份文字的，由政府办协调。
agreement-called = { $suggestion } 10个工作日没有商定，已请政府办协调。
    期限照走。
# 政府办。
agreement-task = { $suggestion } 两个主办单位没有商定：
    { $units }；现在由{ $writer }执笔。请定由谁执笔，或者定怎么写。
agreement-line = { $suggestion } { $title }：{ $units }，{ $since }起没有商定
agreement-card = { $suggestion } { $title }
    { $units }，{ $since }起没有商定；现在由{ $writer }执笔
button-who-writes = 定由谁执笔
button-how-worded = 定怎么写
agreement-writer-ask = { $suggestion } 由哪个单位执笔？
agreement-writer-why = 定由{ $unit }执笔，为什么？写一句，会存档。
agreement-wording-ask = { $suggestion } 怎么写？写下定好的文字。
    两个单位会照着改，再一起签。
agreement-wording = 文字已定
agreement-writer = 由{ $unit }执笔
agreement-decided-done = 已定：{ $suggestion }，{ $what }。
    两个单位都已通知。
# 两个主办单位、工委。
agreement-decided = { $suggestion } 政府办已定：{ $what }。
    { $officer }：“{ $decision }”
    请照此改好，两位负责人再签。
record-agreement = 协调：{ $what }，{ $officer }：“{ $decision }”

## 会签。协办单位。
button-to-countersign = 请我会签的
button-countersign = 同意会签
button-not-countersign = 不同意
countersign-list = 请会签的{ $count }件：
    { $list }
countersign-line = { $suggestion } { $title }：{ $unit }的答复
countersign-ask = 请会签 { $suggestion } 的答复：{ $unit }
    结果“{ $result_class }”；期限{ $due }。请看全文再定。
countersign-card = { $suggestion } 的答复，{ $unit }写的。
    答复期限{ $due }。
countersign-why = 哪里不同意？写一句，{ $unit }会看到。
countersign-done = 已会签 { $suggestion }。
countersign-not-done = 已告诉{ $unit }：“{ $reason }”
countersign-void = { $suggestion } 的文字已经改了，要看新的一份再会签。
# 主办单位的承办人。
countersigned = { $co_unit }已会签（{ $suggestion }）。
countersign-refused = { $co_unit }没有会签（{ $suggestion }）：
    “{ $reason }”
    请改好再送。
# 协办单位的承办人。
countersign-voided = { $suggestion } 的答复要改，刚才的会签不算。
    改好会再请您会签。
record-countersign = 会签，{ $unit }：{ $state } { $name }{ $reason }

## 政府办审核。
button-replies-to-review = 答复审核
button-let-pass = 通过
button-correct-class = 改类别
gov-review-list = 待审核的答复{ $count }件：
    { $list }
gov-review-line = { $suggestion } { $title }：{ $unit }，{ $result_class }，{ $due }前答复
gov-review-new = 请审核 { $suggestion } 的答复：{ $writer }
    结果“{ $result_class }”，文号{ $letter }；答复期限{ $due }。
gov-review-card = 审核 { $suggestion } 的答复：{ $unit }
    结果“{ $result_class }”；承办{ $clerk }；答复期限{ $due }。
gov-review-over = { $suggestion } 的答复不在审核了。
gov-review-done = 审核通过：{ $suggestion }，已送负责人签发。
gov-review-back-ask = { $suggestion } 要改什么？写一句，{ $unit }会看到。
gov-review-back-done = 已退回{ $unit }：“{ $reason }”
gov-review-class = { $suggestion } 现在是“{ $result_class }”，改成哪一类？
gov-review-class-why = 改成“{ $new }”，为什么？写一句，会存档。
# 单位的承办人。
gov-review-passed = 政府办审核通过 { $suggestion } 的答复。
    { $officer }审核，已送负责人签发。
gov-review-refused = 政府办退回 { $suggestion } 的答复：
    { $officer }：“{ $reason }”
# 单位的承办人和负责人。
class-corrected = { $suggestion } 的办理结果由政府办改了：
    “{ $old }”改为“{ $new }”。{ $officer }：“{ $reason }”
record-class-corrected = 类别由“{ $old }”改为“{ $new }”，{ $name }：“{ $reason }”

## 送签之后
button-take-back = 收回修改
reply-taken-back = 已收回 { $suggestion } 的答复，可以改了。
    原来的会签、签发都不算了。
reply-sent-co = 已送协办单位会签：{ $suggestion }。
    都同意了再往下送。答复期限{ $due }。
reply-sent-gov = 已送政府办审核：{ $suggestion }。
    通过了就送负责人签发。答复期限{ $due }。
sign-head-only = { $suggestion } 要由单位负责人签发。
sign-key-head = { $suggestion } 是重点督办件，要由单位负责人签发。

## 联名的代表怎样收到答复
# 领衔代表。
reply-to-pass-on = { $suggestion } 的答复，请转给联名的代表。
    点一下就都收到。
button-pass-on-reply = 转给联名代表
reply-passed-on-done = { $suggestion } 的答复已转给联名的代表。
# 联名代表。
reply-passed-on = { $suggestion } 有答复了：{ $unit }，结果“{ $result_class }”
    { $lead_deputy }代表转给您。
reply-invitation = { $suggestion } 有答复了：{ $unit }，结果“{ $result_class }”
    答复送给了领衔的{ $lead_deputy }代表，请您一起看，有意见请告诉{ $lead_deputy }代表。
