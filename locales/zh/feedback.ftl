### 代表评价以外的事：联名代表的看法、改评价、晚些评价、纸质评价、再办不再办、当面商定、没有能评价的人。

## 评哪几项、几档
# 一项一句：“态度满意”。
level-of = { $dimension }{ $level }
level-and = { $before }，{ $after }
dimension-attitude = 态度
dimension-result = 结果
dimension-process = 过程
dimension-implementation = 落实
dimension-whole-attitude = 办理态度
dimension-whole-result = 办理结果
dimension-whole-process = 办理过程
dimension-whole-implementation = 落实情况
level-understood = 没办成但理解
words-quoted = “{ $text }”
feedback-process = 办理过程怎么样？
    沟通、进度、有没有说到做到（{ $suggestion }）。
feedback-implementation = 落实得怎么样？
    答复里说的，现场看到多少（{ $suggestion }）。
# 评价表的按钮放不下的。
feedback-more = { $suggestion } 评价以前，还可以：

## 联名代表的看法。只给作评价的代表看，单位、工委都看不到。
button-my-view = 说说我的看法
button-change-view = 改看法
button-co-views = 联名看法（{ $count }）
button-views = 看各人看法
view-ask = { $suggestion } 的答复，您怎么看？
    只告诉{ $name }代表，单位和工委看不到。
view-words = 要对{ $name }代表说两句吗？
    写一两句，或点“跳过”。
view-sent = 已告诉{ $name }代表。
    评价由{ $name }代表作，{ $due }截止；以前可以再改。
view-arrived = { $suggestion } { $name }代表说了看法：{ $level }
    { $reason }
views-table = { $suggestion } 联名代表的看法（{ $said }/{ $of }）
    { $list }
    可以再等等，也可以现在评价，{ $due }截止。
view-line = { $name }：{ $level }{ $reason }
view-none = { $name }：还没说
feedback-given-co-signer = { $suggestion } 已评价：{ $levels }
    { $reason }

## 改评价
feedback-change-ask = { $suggestion } 现在的评价：{ $levels }
    改评哪一档？{ $due }前可改，改动留痕。
feedback-change-closed = { $suggestion } 评价已截止（{ $due }），不能再改。
    有话可以告诉工委。
# 已经签收、开会定了，或已经办结。
feedback-change-too-late = { $suggestion } 的评价已经照着办了，不能改。
    { $unit }已经着手；下一次答复还会请您评价，有话可以告诉工委。
# 工委、单位。
feedback-changed = { $suggestion } 代表改了评价：{ $levels }
    原来：{ $old }。{ $reason }
feedback-changed-citizen = { $number } 代表改了评价，暂不再办一次。
    接下来由{ $office }办结，办结了告诉您。
# 单位：还没签收的重新办理收回了。
rehandle-recalled = { $suggestion } 的重新办理收回了：{ $title }
    代表改了评价，不用签收。

## 晚些评价
button-explain-delay = 晚些评价
delay-ask = { $suggestion } 为什么晚些评价？到哪天？
    例如“要现场看过，7月20日前”。现在{ $due }截止，最晚{ $latest }；不写日期就到最晚那天。
delay-kept = 记下了：{ $suggestion } { $due }前评价。
    这段时间不再提醒。到期没评，记为“已说明原因”。
feedback-delayed-office = { $suggestion } 代表晚些评价，{ $until }前。
    “{ $reason }”
feedback-no-delay = 请在{ $due }前评价；不评价也可以，不算满意。
feedback-delay-too-long = 最晚只能到{ $latest }，请写早一点的日期。
feedback-closed-explained = { $suggestion } 评价已截止，记为“已说明原因”。
    不算满意，也不算不评价。

## 纸质评价
button-enter-paper = 代录纸质评价
button-enter-levels = 填写评价
button-paper-form = 看纸质评价表
button-paper-look = 看代录的表
button-object-paper = 不是我的意思
feedback-paper = 代录纸质评价：请上传代表签名的表格照片。
    没有签名表不能代录。照片、PDF都行，可以几张。
paper-page-kept = 收到{ $count }张。还有就接着发。
    齐了点“填写评价”。
paper-ask = { $suggestion } 表上怎么评的？{ $dimensions }
    { $unit }，结果“{ $result_class }”。照表上写的录。
paper-entered-done = 已代录：{ $suggestion } { $levels }
    记的是您代录，已告诉代表；代表可以提出不是这个意思。
# 领衔代表。
paper-entered = { $suggestion } 工委{ $officer }代录了您的纸质评价：
    { $levels }{ $reason }
    不是您的意思，{ $due }前点“看代录的表”告诉我们。
paper-look = { $suggestion } 代录的是：{ $levels }
    上面是表。不对就告诉我们，您再自己评。
paper-not-entered = { $suggestion } 的评价不是代录的。
    要改，点“改评价”。
paper-object-ask = { $suggestion } 哪里不对？写一两句。
    代录的评价会撤下，由您自己评。
paper-object-done = 已撤下代录的评价，{ $suggestion } 请您自己评。
paper-object-late = 已告诉工委。
    单位已经照着办了，或者过了期限，评价不再撤下；您的话留在案上。
paper-objected = { $suggestion } { $name }代表说代录的不对，已撤下。
    “{ $reason }”。由代表自己评价，{ $due }截止。
paper-objected-unit = { $suggestion } 上次的评价撤下了，等代表再评。
paper-complained = { $suggestion } { $name }代表说代录的不对。
    “{ $reason }”。单位已经照着办了或期限已过，评价没有撤下。
paper-shown = 共{ $count }份签名表。

## 再办不再办（由工委或常委会决定的地方）
decides-office = 工委
decides-committee = 常委会
request-again = 要不要再办
button-decide-again = 决定再不再办
button-again-yes = 再办一次
button-again-no = 不再办
button-again-for-citizens = 为群众再办一次
again-decide = { $suggestion } 代表不满意，请决定再不再办。
    { $unit }：{ $levels }{ $reason }
    { $due }前由{ $decides }决定，决定了告诉代表。
again-yes-ask = 再办一次，为什么？写一两句。
    单位、代表都看得到。由{ $decides }决定；常委会认定的，写上哪天。
again-no-ask = 不再办，为什么？写一两句。
    代表看得到。由{ $decides }决定；常委会认定的，写上哪天。
again-ask-day = 常委会哪天认定的？请连日期一起写。
again-decided = { $suggestion } 已经决定过了，不用再决定。
again-yes-done = { $suggestion } 再办一次，{ $due }前重新答复。
    单位、代表、群众都会收到通知。
again-no-done = { $suggestion } 不再办，理由已告诉代表。
# 代表。
feedback-sent-office-decides = 评价已提交：{ $levels }
    { $suggestion } 是否重新办理，由工委在{ $due }前决定并告诉您。
again-waits-deputy = { $suggestion } 再不再办，{ $due }前决定并告诉您。
again-decided-yes = { $suggestion } 再办一次，{ $due }前重新答复。
    工委{ $officer }：“{ $decision }”
again-decided-no = { $suggestion } 研究过了，不再办一次。
    工委{ $officer }：“{ $decision }”
again-decided-no-unit = { $suggestion } 代表不满意，决定不再办一次。
    “{ $decision }”
again-no-citizens = { $suggestion } 没有群众说不满意。
again-deputy-first = { $suggestion } 代表不满意，先按代表的意见办。
again-citizens-ask = { $suggestion } { $count }位群众不满意。为什么再办？
    { $list }
    写一两句理由，单位、代表、群众都看得到。
again-for-citizens = { $suggestion } { $count }位群众不满意，再办一次。
    { $due }前重新答复。工委{ $officer }：“{ $reason }”
again-for-citizens-citizen = { $number } 还没办好，{ $unit }再办一次（第{ $round }次）。
    { $office }决定的：“{ $reason }”。{ $due }前重新答复。
# 单位读到的原因，放在“重新办理”那条里。
rehandle-why-deputy = 代表评价：{ $levels }。{ $reason }
rehandle-why-decided = 代表评价：{ $levels }。{ $reason }工委：“{ $decision }”
rehandle-why-citizens = { $count }位群众不满意。工委{ $officer }：“{ $reason }”
rehandle-why-meeting = { $date } { $way }定的：“{ $words }”
rehandle-deputy = { $suggestion } 重新办理，{ $due }前重新答复您。
    按代录的评价：不满意。
rehandle-co-signer = { $suggestion } 重新办理，{ $due }前重新答复。
    领衔代表评价不满意。
remind-again = { $suggestion } 代表不满意，{ $due }前决定再不再办。
remind-again-late = { $suggestion } 再不再办，决定过期{ $days }天。
    期限是{ $due }。代表在等。
clock-rehandle_decision = 决定再不再办
clock-research_report = 调研报告

## 两次不满意：当面商定，或由单位和专家评估
way-meeting = 当面商量
way-expert_evaluation = 专家评估
escalated-deputy = { $suggestion } 两次不满意，改为{ $way }。
    { $due }前有书面说法：继续办、调研报告，或留作参考。
escalated-unit = { $suggestion } 代表两次不满意，改为{ $way }。
    { $due }前有书面说法，单位照着办。
conclude-meeting-first = { $suggestion } 两次不满意，先记下商量的结果。
button-record-meeting = 记商量结果
button-meeting-continue = 继续办
button-meeting-research_report = 调研报告
button-meeting-reference = 留作参考
button-usual-day = 就这一天
button-keep-meeting = 存下并通知
button-give-report = 交调研报告
meeting-ask = { $suggestion } { $way }：哪天、在哪里、谁参加？
    一条消息写完，例如“7月20日；县人大二楼；李梅、交通局王强”。评估的写评估人姓名和单位。{ $due }前要有书面说法。
meeting-item-held_on = 哪天
meeting-item-place = 在哪里
meeting-item-people = 谁参加
meeting-item-words = 书面说法
meeting-missing = 还差：{ $missing }
meeting-still-ahead = { $date }还没到，开过以后再记。
meeting-which = 结果是哪一种？
    { $date }，{ $place }，{ $people }
meeting-report-by = 单位哪天前交调研报告？
    写日期，或点“就这一天”：{ $due }
meeting-report-ahead = 请写以后的一天。
meeting-words = 书面说法怎么写？
    写明结果和理由，代表、联名代表、单位、群众都看得到。
meeting-check = 存下并通知各方吗？结果：{ $outcome }
    { $date }，{ $place }，{ $people }
    “{ $text }”
meeting-kept-continue = 已存。{ $suggestion } 继续办，{ $due }前重新答复。
meeting-kept-research-report = 已存。{ $suggestion } { $due }前交调研报告。
meeting-kept-reference = 已存。{ $suggestion } 留作参考，可以办结了。
meeting-continue = { $suggestion } 商量的结果：继续办
    “{ $words }”。{ $due }前重新答复。{ $date }，{ $place }，{ $people }
meeting-research = { $suggestion } 商量的结果：单位交调研报告
    “{ $words }”。{ $due }前交。{ $date }，{ $place }，{ $people }
meeting-reference = { $suggestion } 商量的结果：留作参考
    “{ $words }”。{ $date }，{ $place }，{ $people }
meeting-continue-citizen = { $number } 商量过了：继续办
    “{ $words }”。{ $unit }{ $due }前重新答复。
meeting-research-citizen = { $number } 商量过了：先做调研
    “{ $words }”。{ $unit }{ $due }前给出报告，到时告诉您。
meeting-reference-citizen = { $number } 商量过了：留作参考
    “{ $words }”。接下来由{ $office }办结。
meeting-research-unit = { $suggestion } 请交调研报告，{ $due }前
    { $date }{ $way }定的：“{ $words }”
meeting-reference-unit = { $suggestion } 商量的结果：留作参考
    “{ $words }”
report-ask = { $suggestion } 调研报告，{ $due }前
    要求：“{ $text }”。请写调研了什么、结论是什么、以后怎么办。
report-too-short = 太短了，至少{ $limit }个字：调研了什么、结论是什么。
report-not-asked = { $suggestion } 现在不用交调研报告。
report-sent = 报告已交：{ $suggestion }
    代表、工委、群众都收到了。
report-arrived = { $suggestion } { $unit }交了调研报告
    “{ $text }”
report-arrived-citizen = { $number } { $unit }的调研报告到了
    “{ $text }”
remind-report = { $suggestion } 调研报告{ $due }前要交，还有{ $left }天。
remind-report-late = { $suggestion } 调研报告过期{ $days }天，还没交。
    期限是{ $due }。
timeline-again-citizens = 群众不满意，{ $unit }再办一次
timeline-met-continue = 商量过，继续办
timeline-met-research = 商量过，{ $unit }先做调研
timeline-met-reference = 商量过，留作参考
timeline-reported = { $unit }交了调研报告
state-researching = 商量过，在做调研
state-settled = 商量过，等办结
next-report = { $unit }在{ $due }前给出调研报告

## 领衔代表不在了，或联系不上
button-deputy-unreachable = 联系不上代表
evaluator-lost-ask = { $suggestion } 联系不上{ $name }代表？写一句原因。
    接着请联名代表按次序评价；没有人了，就由工委按“没有能评价的人”办结。
evaluator-lost-next = { $suggestion } 改请{ $who }代表评价。
evaluator-lost-nobody = { $suggestion } 没有能评价的人了，可以办结。
# 轮到的联名代表。
feedback-yours-now = { $suggestion } 请您评价：{ $title }
    领衔{ $lead_deputy }代表没能评价，按联名的次序请您。{ $due }前，不评价也可以。
feedback-passed-on = { $suggestion } { $before }没有评价，改请{ $who }。
    { $due }前。
feedback-no-evaluator = { $suggestion } 没有能评价的人：{ $title }
    领衔代表和联名代表都评价不了，请工委办结。

## 全卷
file-feedback = 代表评价：{ $levels }{ $reason }{ $by }
file-feedback-earlier = { $date }改过，原来：{ $levels }{ $reason }
file-from-paper = （{ $name }按签名表代录）
file-in-place = （{ $name }代领衔代表评价）
file-explained = 代表未评价，已说明原因{ $reason }
file-no-evaluator = 没有能评价的人
file-decision-again = { $date }决定再办，{ $officer }：“{ $reason }”
file-decision-not-again = { $date }决定不再办，{ $officer }：“{ $reason }”
file-view = 联名看法 { $line }
file-meeting = { $date }{ $way }：{ $place }，{ $people }。{ $outcome }：“{ $text }”
file-report = 调研报告（{ $due }前）：{ $text }
button-change-rating = 改评价
button-accept-explanation = 没办成但理解
