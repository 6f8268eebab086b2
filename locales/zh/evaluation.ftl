### 评价和办结：代表的评价表、群众的评价、重新办理、办结。

## 代表评价
feedback-ask = { $suggestion } 请评价：{ $dimensions }
    { $unit }，结果“{ $result_class }”。{ $due }前评价。提交前单位看不到。有联名的，请先听听他们的意见。
feedback-attitude = 办理态度怎么样？
    联系、沟通、答复是否认真（{ $suggestion }）。
feedback-result = 办理结果怎么样？
    事情办到什么程度（{ $suggestion }）。
feedback-reason = 不满意在哪里？请写具体，单位要照着改。
    点一个，或直接写一两句。
feedback-check = { $suggestion } 您的评价：
    { $levels }
    “{ $reason }”
feedback-check-plain = { $suggestion } 您的评价：
    { $levels }
feedback-sent = 评价已提交：{ $levels }
    { $due }前还可以改，改动留痕。工委办结后告诉您。
feedback-sent-again = 评价已提交：{ $levels }。{ $suggestion } 将重新办理。
    单位要在{ $due }前重新答复，并写明自查原因、重新联系您。
feedback-sent-meeting = 评价已提交：{ $levels }
    { $suggestion } 两次不满意，不再原样退回。
    工委会请您和单位一起商量，{ $due }前有书面说法。
feedback-closed-silent = { $suggestion } 评价已截止，按“未评价”记录，不算满意。
feedback-list = 等您评价的有{ $count }件：
    { $list }
# 工委：代表评价满意或基本满意。
feedback-given-office = { $suggestion } 代表已评价：{ $levels }
    { $title }。请看过后办结。
# 单位：评价提交以后才看得到。
feedback-given-unit = { $suggestion } 代表已评价：{ $levels }
    { $title }。等工委办结。
level-satisfied = 满意
level-basically_satisfied = 基本满意
level-dissatisfied = 不满意

# 联名代表：答复也给每一位，评价由领衔代表收集意见后作。
reply-arrived-co-signer = { $suggestion } 有答复了：{ $unit }，结果“{ $result_class }”
    您联名的建议由{ $lead_deputy }代表评价，您的意见请告诉{ $lead_deputy }代表。

## 重新办理
# 主办单位的承办人和负责人。
rehandle-unit = 重新办理（第{ $round }次）：{ $suggestion } { $title }
    { $why }
    { $due }前重新答复，须写自查原因和新的联系记录。
rehandle-office = { $suggestion } 代表不满意，已重新办理（第{ $round }次）。
    { $unit }，{ $due }前。{ $reason }
# 群众。不转述代表不满意的理由。
rehandle-citizen = { $number } 还没办好，{ $unit }再办一次（第{ $round }次）。
    { $deputy }代表认为还没有办好。{ $due }前重新答复。
# 工委：两次不满意。
escalated-office = { $suggestion } 两次不满意，请召集代表和{ $unit }{ $way }。
    { $reason }{ $due }前要有书面说法：继续办、调研报告，或留作参考。
escalated-citizen = { $number } 两次都没办好，接下来开会商量。
    { $office }、单位和代表参加。{ $due }前告诉您商量的结果和理由。

## 群众评价
opinion-answered = 您反映的事（{ $number }）有答复了：{ $unit }
    “{ $summary }”
    您怎么看？{ $due }前可以选，怎么选都不影响您以后反映问题。
poll-ask = 您反映的事（{ $number }），您怎么看？
    怎么选都行，不影响您以后反映问题。
poll-reason = 不满意在哪里？点一个，或写一两句。
    写了原因，单位才知道改哪里。不想写可以跳过。
poll-thanks = 记下了：{ $rating }（{ $number }）。
    代表也评价后，由工委办结，到时告诉您。
poll-thanks-dissatisfied = 记下了：不满意，“{ $reason }”。
    已转给代表和工委，要不要再办一次由他们决定，决定了告诉您（{ $number }）。
poll-thanks-dissatisfied-plain = 记下了：不满意（{ $number }）。
    已转给代表和工委，要不要再办一次由他们决定，决定了告诉您。
poll-not-rated = 好的，不评价也可以（{ $number }）。
    没有评价不算满意。
# 评价过又点。
poll-given = { $number } 您已经评价过了：{ $rating }。
    评价记下了，不再改。有新情况直接告诉我。
poll-over = { $number } 的评价时间过了，记为“未评价”。
    没评价不算满意。有新情况直接告诉我。
poll-closed-silent = { $number } 的评价时间过了，记为“未评价”。
    { $date }截止；没评价不算满意。有新情况随时可以说。
# 代表和工委：群众不满意，供他们评价和决定时参考。
citizens-dissatisfied = { $suggestion } 有{ $count }位群众对答复不满意。
    怎么办由您决定。写了原因的，接着转给您。
citizens-reason = { $suggestion } 群众不满意的原因：
    “{ $reason }”

## 办结
concluded-citizen = { $number } 办结了。
    “{ $summary }”
    从您反映到现在{ $days }天。以后又出现，直接告诉我。
concluded-deputy = { $suggestion } 办结了：{ $title }
    工委{ $officer }办结。答复和评价都留着，发编号就能看。
concluded-unit = { $suggestion } 办结了：{ $title }
    工委{ $officer }办结。
concluded-escalated-deputy = { $suggestion } 商量后办结了：{ $title }
    “{ $outcome_text }”（工委{ $officer }）
concluded-escalated-unit = { $suggestion } 商量后办结了：{ $title }
    “{ $outcome_text }”（工委{ $officer }）
# 工委：办结前看一遍全卷。
conclude-check = 办结 { $suggestion } { $title } 吗？
    办结后告诉代表、联名代表、单位和群众。
conclude-done = { $suggestion } 已办结，大家都会收到通知。
conclude-still-open = { $suggestion } 现在还不能办结：{ $state }
escalation-ask-outcome = 结果是什么？请写书面说法。
    写明理由，代表、单位、群众都会看到。
error-still-dissatisfied = { $suggestion } 代表不满意，不能办结。
error-not-dissatisfied = 代表没有不满意，不用重新办理。
error-rounds-used-up = 重新办理的次数用完了，要开会商量。
error-rounds-left = 还可以重新办理，不用开会。

## 全卷
file-head = { $named }
    领衔{ $deputy }，联名{ $count }人
file-opinion = 来自 { $number } { $title }（{ $date }）
file-clock = 答复期限：{ $start }交办，{ $due }前
file-clock-again = 第{ $round }次办理期限：{ $start }起，{ $due }前
file-reply = 第{ $round }次答复：{ $date }，文号{ $letter }，结果“{ $result_class }”，签发{ $signer }
file-late = 晚了{ $days }天（{ $working_days }个工作日）
file-reason = ；“{ $reason }”
file-silent = 代表未评价（不计入统计）
file-rating = 群众评价：{ $level }{ $reason }
case-file-end = 以上是全卷。
