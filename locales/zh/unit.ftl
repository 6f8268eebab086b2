### 承办单位看到的话：签收、六定、联系代表、协办意见、答复、签发。改措辞只改本文件；{ } 里的名字不要动。

## 新交办
assignment-new-lead = 新交办（主办）：{ $suggestion } { $title }
    代表{ $deputy }；协办{ $co }。{ $ack_by }前签收；{ $due }前答复。不归本单位办的，{ $return_by }前点“申请退回”。
assignment-new-co = 新交办（协办）：{ $suggestion } { $title }
    主办{ $lead }。{ $ack_by }前签收；{ $co_opinion_by }前把书面意见交主办单位。代表由主办答复。

## 单子和卡片
unit-list-todo = 没办完的{ $count }件：
    { $list }
unit-list-unit-cases = 本单位在办{ $count }件：
    { $list }
unit-list-to-sign = 等您签发的{ $count }件：
    { $list }
unit-line = { $suggestion } { $title }（{ $part }）：{ $state }，{ $when }
part-lead = 主办
part-co = 协办
# $missing：还要做的事，一行。
unit-card = { $suggestion } { $title }
    { $part }，{ $state }；代表{ $deputy }；主办{ $lead }，协办{ $co }
    现在：{ $holding }
    还要做：{ $missing }
unit-card-done = { $suggestion } { $title }
    { $part }，{ $state }；代表{ $deputy }；主办{ $lead }，协办{ $co }
    现在：{ $holding }
undone-acknowledge = 签收
undone-plan = 填六定
undone-contact = 联系代表
undone-reply = 写答复
undone-sign = 签发
undone-co-opinion = 交协办意见
vice-head-none = 无

## 签收
acknowledged = 已签收 { $suggestion }。
    { $clerk }，{ $time }。下一步：填六定；{ $contact_by }前联系代表。
# 协办单位。
acknowledged-co = 已签收 { $suggestion }。
    { $clerk }，{ $time }。下一步：{ $co_opinion_by }前把协办意见交{ $lead }。
# 重新办理。
acknowledged-again = 已签收 { $suggestion }（重新办理）。
    { $clerk }，{ $time }。下一步：再联系一次代表，写自查原因，{ $due }前重新答复。

## 六定
# $missing：还缺的，每项一行；$filled：已经知道的。
plan-ask = 六定还缺{ $count }项，一条消息写完就行：
    { $missing }
    已填：{ $filled }
    写上名称，每行一项，比如“落实措施：换灯具”。
# 问的时候，带一句说明。
plan-item-leader = 牵头领导
plan-item-handler = 承办人员
plan-item-measures = 落实措施
plan-item-finish = 办结时间（打算哪天办完）
plan-item-standard = 办理标准（做到什么样算办好）
# 单子里的短名。
plan-name-leader = 牵头领导
plan-name-handler = 承办人员
plan-name-measures = 落实措施
plan-name-finish = 办结时间
plan-name-standard = 办理标准
plan-limit-known = 办理期限 { $due }
plan-missing = 还差：{ $missing }。其余已存，补这几项就行。
plan-check = { $suggestion } 六定：
    牵头领导：{ $leader }；承办人员：{ $handler }；落实措施：{ $measures }
    办结时间：{ $finish }；办理标准：{ $standard }；办理期限：{ $due }
plan-change = 要改哪一项就写哪一项，比如：标准 斑马线、警示牌齐全
    其余的都不动。
plan-finish-too-late = 办结时间晚于答复期限。
    您写的{ $finish }，期限{ $due }。请改早。
plan-filed = 六定已存：{ $suggestion }。
    办前联系代表的期限：{ $contact_by }。
# 还没填六定就写答复时。
plan-first = { $suggestion } 还没有填六定，填了再写答复。

## 联系代表
contact-ask = 记一次联系：哪天、什么方式、在哪、谈了什么？
    一条消息写完。方式：面谈、现场、电话、视频、信函。
contact-item-day = 哪天
contact-item-kind = 什么方式（面谈、现场、电话、视频、信函）
contact-item-summary = 谈了什么
# 写了一部分，接着补。
contact-more = 还差：{ $missing }。写过的都在，补上就行。
# 到提交时还缺。
contact-still-ahead = { $date }还没到。联系记录只记已经谈过的。
contact-too-early = { $date }在交办（{ $issued }）之前，不能算这一件的联系。
    请写交办以后的联系。
contact-check = 联系记录（{ $phase }）：
    { $date } { $kind }，{ $place }
    “{ $text }”
contact-phase-before = 办前
contact-phase-during = 办中
contact-phase-after = 办后
contact-kind-face_to_face = 面谈
contact-kind-on_site = 现场
contact-kind-phone = 电话
contact-kind-video = 视频
contact-kind-letter = 信函
contact-place-none = 地点没写
contact-saved = 已存{ $phase }联系。三联系还缺：{ $missing }。
    代表会收到，可以说属实或不属实。
# 领衔代表。
contact-to-confirm = { $unit }记录了一次联系（{ $suggestion }）：
    { $date } { $kind }，{ $place }。“{ $text }”
    属实吗？不点也不算默认。
contact-confirmed = 记下了：{ $date }的联系属实。
contact-deny-ask = { $date }的联系哪里不属实？写一两句。
    单位会看到，两边的话都留着。
contact-denied = 记下了：不属实，“{ $reason }”。
    已请单位再联系您一次。
# 单位的承办人。
contact-disputed = 代表对{ $date }的联系记录有不同说法：
    “{ $reason }”
    两边的话都留着。请再联系一次（{ $suggestion }）。

## 协办意见
co-opinion-ask = 请写协办意见：{ $suggestion } 里您单位负责的部分。
    写清：办到哪一步、能不能办、什么时候、依据。主办单位会看到。
co-opinion-empty = 只有“同意”“无意见”不够，主办没法用。
    请至少写一条：已办、要办（日期）、或办不了（理由）。
co-opinion-filed = 协办意见已交{ $lead }（{ $suggestion }）。您单位这一步办完了。
# 主办单位的承办人。$text：长的只给开头，点“看全文”看完。
co-opinion-arrived = { $co }的协办意见到了（{ $suggestion }）：
    “{ $text }”
co-opinion-not-yet = 还没有交

## 看全文：办理记录，每件一行
record-plan = 六定：牵头领导{ $leader }；承办人员{ $handler }；措施：{ $measures }；办结时间{ $finish }；标准：{ $standard }
record-contact = { $phase }联系：{ $date } { $kind }，{ $place }，“{ $text }”（代表：{ $deputy_says }）
record-deputy-says-true = 属实
record-deputy-says-not_true = 不属实
record-deputy-says-nothing = 没有表示
record-co-opinion = 协办意见，{ $unit }：{ $text }
record-feedback = 代表对第{ $round }次答复的评价：{ $levels }{ $reason }

## 写答复
# 代表的建议，先单独发出。
reply-proposal-text = 代表建议：{ $proposal }
reply-ask = 请写 { $suggestion } 的答复，对着上面的建议逐点答。
    可以贴全文，也可以分几条发，每一条都存下。
reply-checked = { $suggestion } 答复稿已存（{ $length }字）。现在还不能送签，缺：
    { $missing }
# 只是提醒，不妨碍送签。
reply-hints = 提醒：{ $list }。
reply-hint-co-missing = { $co }的协办意见没有交，答复函里会注明“未交”
reply-gap-text = 答复正文
reply-gap-class = 办理结果（已解决、部分解决……）
reply-gap-letter-number = 文号
reply-gap-contact = 联系代表的记录（这一次办理的）
reply-gap-own-fault = 自查原因（重新办理必填）
reply-gap-signer = 签发人（本单位还没有负责人）
reply-incomplete = { $suggestion } 现在还不能签发，缺：
    { $missing }
reply-ready = { $suggestion } 可以送签：结果“{ $result_class }”，文号{ $letter }。
    答复期限{ $due }。{ $hints }
reply-class = 办理结果属于哪一类？
    按本地口径：{ $scheme }。由单位定，代表和工委能看到。有日期的两类要写明承诺，记入台账。
result-solved = 已解决
result-partly_solved = 部分解决
result-in_progress_dated = 正在解决有日期
result-planned_dated = 列入计划有日期
result-deferred = 条件不够以后办
result-referred_upwards = 已向上级反映
result-reference_only = 留作参考
result-not_feasible = 办不了
reply-ask-number-proposed = 文号用“{ $letter }”吗？
    不对就直接写新的。
reply-ask-number = 文号是什么？请直接写，比如：云交函〔2026〕12号
reply-ask-own-fault = { $suggestion } 重新办理，要写自查原因：上次为什么没办好？
    写一两句，会写进答复函。
reply-previewed = 这是 { $suggestion } 的答复函。还没有签发。
reply-sent = 已送{ $head }签发：{ $suggestion }。
    答复期限{ $due }。

## 签发
sign-ask = 请签发 { $suggestion } 的答复：结果“{ $result_class }”
    承办{ $clerk }；文号{ $letter }；期限{ $due }。请看全文再定。
send-back-ask = { $suggestion } 要改什么？写一句，{ $clerk }会看到。
send-back-done = 已退回承办人：“{ $reason }”
sign-sent-back = { $head }退回了答复稿（{ $suggestion }）：“{ $reason }”
# $late：晚了才有。
signed = 已签发 { $suggestion }{ $late }。
    { $time }，文号{ $letter }。已送代表{ $deputy }，抄送{ $copies }。
signed-late-by = ，晚了{ $days }天，如实记录
# 领衔代表。
reply-arrived = { $suggestion } 有答复了：{ $unit }，结果“{ $result_class }”
    请在{ $due }前评价办理态度和办理结果。

## 答复函。代表、工委、单位看到的是同一封。
reply-letter-text = { $unit }
    { $letter }　　　　办理结果：{ $result }
    关于{ $congress }第{ $term }届第{ $session }次会议第 { $suggestion } 号建议的答复
    { $deputy }代表：
    您提出的“{ $title }”收悉。现答复如下：
    { $text }
    { $own_fault }
    协办单位意见：
    { $co_opinions }
    签发人：{ $signer }　联系人：{ $clerk }
    { $date }
    抄送：{ $copies }
letter-open = （待定）
letter-unsigned = （待签发）
letter-result = { $letter } { $result }
letter-own-fault = 自查原因：{ $text }
letter-co-none = 无
letter-co-opinion = { $unit }：{ $text }
letter-co-missing = { $unit }：未交
letter-clerk = { $name }　电话：{ $phone }
# 看完答复函之后。$count：共几封。
letters-shown = { $suggestion } 的答复，共{ $count }封，都在上面。

form-words-please = 这里请打字，别的我先不收。正在填的都还在。
