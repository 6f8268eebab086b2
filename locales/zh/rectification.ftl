### 整改台账：立项、方案、办、评定、销号、回头看。单位、评议办、评定的人、反映的人。

## 台账。
rectify-overview = 整改台账
    等您办{ $mine }项，在办{ $open }项，过期{ $late }项，待回头看{ $struck }项，已了结{ $ended }项。
    待立项的意见{ $bare }条。
rectify-overview-more = 整改台账，还可以做这些。
rectify-on-card = 在办{ $open }项，过期{ $late }项，等您办{ $mine }项
rectify-list-mine = 等您办的整改，共{ $count }项：
    { $list }
rectify-list-open = 在办的整改，共{ $count }项：
    { $list }
rectify-list-late = 过了期的整改，共{ $count }项：
    { $list }
rectify-list-struck = 销了号、待回头看的，共{ $count }项：
    { $list }
rectify-list-ended = 已了结的整改，共{ $count }项：
    { $list }
rectify-list-empty = 这里现在没有整改事项。
rectify-line = { $number } { $unit }：{ $title }，{ $status }，{ $when }
rectify-card = { $number } { $unit }：{ $status }
    { $problem }
    { $when }。{ $triage }；{ $weighing }。第{ $round }轮，由{ $rung }评定。
    来自：{ $opinions }。
rectify-plan-card = { $number } 的整改方案
    任务：{ $task }
    措施：{ $measure }
    标准：{ $standard }
    原因：{ $cause }
    时间：{ $finish }。责任人：{ $owner }
    管：{ $accountable }；抓：{ $driver }；做：{ $doer }
    { $phase }，{ $campaign }。
rectify-history = { $number } 的经过：
    { $list }
rectify-history-line = { $date } { $what }（{ $who }）：{ $text }
rectify-history-line-files = { $date } { $what }（{ $who }）：{ $text }（附件{ $count }个）
rectify-history-judged = 第{ $round }轮，{ $rung }：{ $verdict }。{ $reason }
rectify-history-empty = 还没有写下什么。
rectify-files-none = 还没有附件。
rectify-no-date = 现在没有期限
rectify-not-said = 还没写
rectify-no-limit = 专题研究，不限
rectify-found-by-inspection = 检查发现
rectify-found-opinion = 意见
rectify-found-inspection = 检查发现
rectify-phase-before = 评议前
rectify-phase-during = 评议中
rectify-phase-after = 评议后
rectify-triage-solve_now = 立即解决
rectify-triage-planned = 列入计划
rectify-triage-special_study = 专题研究
rectify-ease-1 = 易
rectify-ease-2 = 难易一般
rectify-ease-3 = 难
rectify-weight-1 = 重
rectify-weight-2 = 轻重一般
rectify-weight-3 = 轻
rectify-urgency-1 = 急
rectify-urgency-2 = 缓急一般
rectify-urgency-3 = 缓
rectify-rung-organiser = 评议组
rectify-rung-chair = 人大常委会领导
rectify-rung-office = 主任会议
rectify-measures-yes = 措施满意
rectify-measures-no = 措施不满意
rectify-timeliness-yes = 时间满意
rectify-timeliness-no = 时间不满意
rectify-quality-yes = 质量满意
rectify-quality-no = 质量不满意
rectify-line-study = 书面说明
rectify-line-plan = 整改方案
rectify-line-rejected = 方案退回
rectify-line-progress = 进展
rectify-line-report = 整改结果
rectify-line-judged = 评定
rectify-line-looked_back = 回头看
rectify-line-relapsed = 又出问题
rectify-line-dropped = 不再单独整改
export-title-rectification = 整改台账
export-column-problem = 要整改的事
export-column-found-by = 怎么发现的
export-column-phase = 阶段
export-column-triage = 怎么解决
export-column-cause = 原因
export-column-task = 任务
export-column-measure = 措施
export-column-rectify-due = 改完日期
export-column-accountable = 谁管
export-column-driver = 谁抓
export-column-doer = 谁做
export-column-round = 第几轮
export-column-struck = 销号日期

## 立项。单位、评议办、检查组。
rectify-bare = 还没有立项的意见，共{ $count }条：
    { $list }
    每条意见至少立一项。
rectify-bare-line = { $number } { $unit }：{ $text }
rectify-bare-none = 意见都立了项。
rectify-of = { $number } { $unit }
    “{ $text }”
    已立项：
    { $list }
rectify-of-item = { $number } { $text }
rectify-of-none = 还没有
rectify-add-ask = { $number } 要整改的是什么？请写一句。
    意见是：“{ $text }”。一条意见说了几件事，一件一件立。
rectify-add-done = { $number } 已立项。同一条意见里还有别的事，可以再立一项。
rectify-problem-please = 要整改的是什么？请写一句完整的话。
rectify-no-such-opinion = 这条意见没有交给这个单位，不能在这里立项。
rectify-join-none = 这个单位还没有别的整改项。请先立项。
rectify-join-which = 并到哪一项？共{ $count }项：
    { $list }
rectify-joined = 已并入 { $number }。
    反映的人以后都会听到这一项的结果。
rectify-found-where = 在哪个单位发现的？共{ $count }个：
    { $list }
rectify-found-ask = 检查发现了什么？请写一句。
rectify-found-done = { $number } 已立项，单位已收到通知。
rectify-opened = { $number } 有一件事要整改，方案{ $due }前交
    “{ $problem }”（{ $campaign }）。先定怎么解决，再写方案。
rectify-opened-organiser = { $number } { $unit }有一件事立了项
    “{ $problem }”（{ $campaign }）。

## 怎么解决、先后、方案。单位。
rectify-triage-ask = { $number } 怎么解决？
    “{ $problem }”。能解决的立即解决；一时解决不了的专题研究，并向反映的人说明。
rectify-triage-done = { $number }：{ $triage }。接着写方案。
rectify-study-ask = { $number } 为什么一时解决不了，打算怎么研究？
    请写清楚：这段话会原样给反映的人看。
rectify-study-done = { $number } 列为专题研究，说明已转给反映的人。
rectify-study-told = { $number } { $unit }列为专题研究
    已向反映的人说明：“{ $reason }”。
rectify-weigh-ask = { $number } 难还是易？重还是轻？急还是缓？
    例：易 重 急。台账按先易后难、先重后轻、先急后缓排。
rectify-weigh-please = 没看懂。请写：易或难，重或轻，急或缓。例：易 重 急。
rectify-weigh-done = { $number } 排好了：{ $weighing }。
rectify-plan-ask = { $number } 的整改方案，一条消息写完就行。
    还差：{ $missing }。
    时间最晚：{ $latest }。例：任务：补划车位线；措施：夜间施工，先东街后西街；时间：4月30日；责任人：张涛；原因：图纸没更新；标准：线清晰、图册更新；管：王强；抓：张涛；做：陈亮
rectify-plan-missing = 还差：{ $missing }。
    接着写，写好的不用再写。
rectify-missing = 方案还差：
    { $missing }
rectify-item-task = 任务
rectify-item-measure = 措施
rectify-item-due = 时间（哪一天）
rectify-item-owner = 责任人
rectify-item-cause = 原因
rectify-item-standard = 标准
rectify-item-accountable = 谁管
rectify-item-driver = 谁抓
rectify-item-doer = 谁做
rectify-vague-day = “{ $words }”不是日期。请写哪一天，例：4月30日。
rectify-day-past = { $due }已经过了，请写以后的日期。
rectify-day-too-late = 最晚{ $due }前改完。
    一时解决不了的，先选“专题研究”并写说明。
rectify-plan-check = 这样交给评议组，对吗？
    任务：{ $task }
    措施：{ $measure }
    标准：{ $standard }
    原因：{ $cause }
    时间：{ $finish }。责任人：{ $owner }
    管：{ $accountable }；抓：{ $driver }；做：{ $doer }
rectify-plan-sent = { $number } 的方案已交评议组。通过了就告诉您。
rectify-plan-filed = { $number } 的整改方案已交评议组
    { $who }交的，{ $finish }前改完。
rectify-plan-decide = { $number } { $unit }交了方案，{ $due }前定
    “{ $problem }”，{ $finish }前改完。
rectify-accept-done = { $number } 的方案通过了，单位{ $finish }前报结果。
rectify-plan-accepted = { $number } 的整改方案通过了
    { $finish }前报结果，附照片或文件。
rectify-reject-ask = { $number } 的方案差在哪里？请写理由。
rectify-reject-done = { $number } 的方案已退回：“{ $reason }”。
rectify-plan-rejected = { $number } 的方案退回，{ $due }前重交
    “{ $reason }”（{ $who }）

## 办、报结果。单位。
rectify-progress-ask = { $number } 办到哪一步了？写一句，可以附照片或文件。
    发完点“写好了”。
rectify-progress-done = { $number } 的进展已记下，评议组看得到。
rectify-progress-told = { $number } { $unit }报了进展
    “{ $reason }”
rectify-report-ask = { $number } 改成什么样了？写一句，再发照片或文件。
    发完点“写好了”。
rectify-shown-more = 已收到：{ $words } { $count }。
    还可以接着发；发完点“写好了”。
rectify-words-please = 请写一句：做了什么、看到什么。
rectify-evidence-please = 改好的样子要看得见。请附照片或文件。
rectify-report-done = { $number } 的结果已报，由{ $rung }评定。
rectify-reported = { $number } 的整改结果已报
    { $who }报的，由{ $rung }评定。

## 评定、销号。评议组、人大常委会领导、主任会议。
rectify-judge-ask = { $number } 的整改结果请评定，{ $due }前
    { $unit }，第{ $round }轮：“{ $reason }”。看措施、时间、质量三样。
rectify-judge-measures = { $number } 一、措施满意吗？
    { $measure }
rectify-judge-timeliness = { $number } 二、时间满意吗？
    方案定的是{ $finish }。
rectify-judge-quality = { $number } 三、质量满意吗？
    标准：{ $standard }
rectify-judge-check = { $number }：{ $verdict }
    三样都满意，就可以销号。这样记吗？
rectify-judge-reason = { $number }：{ $verdict }
    差在哪里？请写理由，单位和反映的人都会看到。
rectify-other-rung = 第{ $round }轮由{ $who }评定，不由您这里评。
rectify-judged-yes = { $number } 已记下：满意，可以销号了。
rectify-judged-no = { $number } 已记下：{ $verdict }。
    单位接着改，下一轮由{ $next }评定。
rectify-satisfied = { $number } 的整改结果满意，可以销号
    { $unit }，第{ $round }轮，{ $rung }（{ $who }）。
rectify-not-satisfied = { $number } 还不满意，{ $due }前改了再报
    { $verdict }：“{ $reason }”（第{ $round }轮，{ $rung }）。下一轮由{ $next }评定。
rectify-not-satisfied-organiser = { $number } { $unit }的结果还不满意
    { $verdict }：“{ $reason }”（第{ $round }轮，{ $rung }）。下一轮由{ $next }评定。
rectify-strike-done = { $number } 已销号，{ $due }前回头看。
rectify-strike-refused = 单位不能给自己的整改销号。
    结果报了以后由评议组评定，满意了由人大这边销号。这次点击已记录。
rectify-not-by-the-unit = { $number } 是您单位的事，请人大这边别的人销号。
rectify-struck-off = { $number } 已销号
    “{ $problem }”。{ $due }前还要回头看。
rectify-struck-off-organiser = { $number } { $unit }已销号
    “{ $problem }”。{ $due }前回头看。

## 回头看、不再单列、移交。评议办、检查组、工委。
rectify-look-back-ask = { $number } 现在是什么样？写一句，可以附照片或文件。
    发完点“写好了”。
rectify-look-back-done = { $number } 的回头看已记下。接着请评议组定：没有反弹，还是又出了问题。
rectify-looked-back = { $number } 回头看过了，{ $due }前定结果
    { $unit }：“{ $reason }”（{ $who }）
rectify-holds-done = { $number } 没有反弹，了结。
rectify-lasting = { $number } 回头看没有反弹，了结
    “{ $problem }”
rectify-relapse-ask = { $number } 又出了什么问题？请写理由。
rectify-relapse-done = { $number } 重新整改，第{ $round }轮由{ $rung }评定。
rectify-relapsed = { $number } 又出了问题，方案{ $due }前重交
    “{ $reason }”（{ $who }）
rectify-drop-ask = { $number } 为什么不再单独整改？请写理由。
rectify-drop-done = { $number } 不再单独整改：“{ $reason }”。
rectify-dropped = { $number } 不再单独整改
    “{ $reason }”（{ $who }）
rectify-last-item = { $number } 是一条意见唯一的整改项，不能去掉。
rectify-hand-on-done = 已把{ $count }项转给工委继续跟。
rectify-handed-on = 有{ $count }项整改转给工委继续跟
    来自“{ $campaign }”。

## 说给反映的人听，一次一次。群众、走访的代表。
rectify-said-opened = 您反映的事（{ $number }）已经立项整改。
    { $unit }要改的是：“{ $problem }”（{ $item }）。怎么改、哪天改完，定了就告诉您。
rectify-said-study = 您反映的事（{ $number }）一时解决不了，原因在下面。
    { $unit }说：“{ $reason }”（{ $item }）。
rectify-said-plan = 您反映的事（{ $number }）有了整改方案。
    { $unit }定在{ $finish }前改完：“{ $problem }”（{ $item }）。改得怎么样，评定了就告诉您。
rectify-said-satisfied = 您反映的事（{ $number }）：改的结果看过了，满意。
    { $unit }：“{ $problem }”（{ $item }），{ $rung }评定。
rectify-said-again = 您反映的事（{ $number }）：改的结果看过了，还不满意。
    { $unit }要接着改（{ $item }）。{ $rung }说：“{ $reason }”。
rectify-said-struck-off = 您反映的事（{ $number }）改好了，已经销号。
    { $unit }：“{ $problem }”（{ $item }）。{ $due }前还要回头看。和您看到的不一样，可以再告诉我们。
rectify-said-lasting = 您反映的事（{ $number }）：回头看过了，没有反弹。
    { $unit }：“{ $problem }”（{ $item }）。
rectify-said-relapsed = 您反映的事（{ $number }）：回头看发现又出了问题。
    { $unit }要重新改（{ $item }）：“{ $reason }”。
rectify-said-dropped = 您反映的事（{ $number }）：其中一项不再单独整改。
    { $item }：“{ $reason }”。这件事别的整改项照常办。

## 提醒。
remind-rectify-plan = { $number } 的整改方案{ $due }前要交
    { $unit }：“{ $problem }”。
remind-rectify-plan-late = { $number } 的整改方案过期{ $days }天没有交
    { $unit }，期限是{ $due }。
remind-rectify-decide = { $number } 等评议组定，{ $due }前
    { $unit }：{ $status }。
remind-rectify-decide-late = { $number } 过期{ $days }天没有定
    { $unit }：{ $status }，期限是{ $due }。
remind-rectify-report = { $number } 的整改结果{ $due }前要报
    { $unit }，还有{ $left }天：“{ $problem }”。
remind-rectify-report-late = { $number } 的整改结果过期{ $days }天没有报
    { $unit }，期限是{ $due }。
remind-rectify-judge = { $number } 的整改结果{ $due }前要评定
    { $unit }，第{ $round }轮。
remind-rectify-judge-late = { $number } 的整改结果过期{ $days }天没有评定
    { $unit }，第{ $round }轮，期限是{ $due }。
remind-look-back = { $number } { $due }前要回头看
    { $unit }：“{ $problem }”。
remind-look-back-late = { $number } 过了回头看的日期{ $days }天
    { $unit }，期限是{ $due }。

## 阶段的门槛还差什么。评议办。
rectify-gate-unsorted = 意见 { $number } 还没有分办
rectify-gate-no-item = 意见 { $number }（{ $unit }）还没有立项
rectify-gate-no-plan = 整改 { $number }（{ $unit }）的方案还没有通过
rectify-gate-not-handed = 整改 { $number }（{ $unit }）还没有移交

## 按钮。
button-rectify-ledger = 整改台账
button-rectify-new = 待立项（{ $count }）
button-rectify-mine = 等我办（{ $count }）
button-rectify-open = 在办（{ $count }）
button-rectify-late = 过期（{ $count }）
button-rectify-struck = 待回头看（{ $count }）
button-rectify-ended = 已了结（{ $count }）
button-rectify-ended-list = 已了结的
button-rectify-bare = 待立项的
button-rectify-add = 立一项
button-rectify-add-more = 再立一项
button-rectify-join = 并入已有
button-rectify-same-words = 照意见原话
button-rectify-found = 记检查发现
button-rectify-hand-on = 移交工委
button-rectify-triage = 怎么解决
button-rectify-now = 立即解决
button-rectify-later = 列入计划
button-rectify-study = 专题研究
button-rectify-weigh = 排先后
button-rectify-plan = 写方案
button-rectify-send-plan = 交评议组
button-rectify-accept = 同意方案
button-rectify-reject = 退回方案
button-rectify-report = 报整改结果
button-rectify-judge = 评定结果
button-rectify-look-back = 记回头看
button-rectify-holds = 没有反弹
button-rectify-relapse = 又出问题
button-rectify-drop = 不再单列

## 词：类别、状态、动作、期限。
kind-rectification = 整改事项
status-rectification-new = 拟立项
status-rectification-opened = 已立项，等方案
status-rectification-triaged = 定了怎么解决，等方案
status-rectification-planned = 方案待定
status-rectification-plan_rejected = 方案退回
status-rectification-in_progress = 整改中
status-rectification-reported = 结果待评定
status-rectification-accepted = 满意，待销号
status-rectification-struck_off = 已销号
status-rectification-rechecked = 回头看过，待定
status-rectification-reopened = 重新整改，等方案
status-rectification-lasting = 没有反弹，了结
status-rectification-dropped = 不再单列
action-rectification-open = 立项
action-rectification-triage = 定怎么解决
action-rectification-study = 专题研究并说明
action-rectification-plan = 交整改方案
action-rectification-accept_plan = 同意方案
action-rectification-reject_plan = 退回方案
action-rectification-progress = 报进展
action-rectification-report = 报整改结果
action-rectification-satisfy = 评定满意
action-rectification-not_satisfy = 评定不满意
action-rectification-strike_off = 销号
action-rectification-look_back = 回头看
action-rectification-holds = 定为没有反弹
action-rectification-relapse = 定为又出问题
action-rectification-drop = 不再单列
clock-rectification_plan = 整改方案
clock-rectification_replan = 重交整改方案
clock-rectification_decide = 审定整改
clock-rectification_report = 整改结果
clock-rectification_redo = 再报整改结果
clock-rectification_judge = 评定整改结果
clock-look_back = 回头看
noted-rectification-join = 并入一条意见
noted-rectification-weigh = 排先后
noted-rectification-hand_on = 移交工委
noted-rectification-refuse_strike_off = 本单位的人想销号，没有销成
rectify-not-open = { $number } 已经销号或了结，不能再改。
