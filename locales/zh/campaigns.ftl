### 评议：方案、阶段、门槛、谁做什么、记录。改措辞只改本文件；{ } 里的名字不要动。

## 种类、状态、动作、期限。
kind-campaign = 评议
kind-campaign_stage = 评议阶段
status-campaign-new = 还没发起
status-campaign-preparing = 准备中
status-campaign-running = 进行中
status-campaign-ended = 已结束
status-campaign-called_off = 已取消
status-campaign_stage-new = 还没排
status-campaign_stage-pending = 还没开始
status-campaign_stage-open = 进行中
status-campaign_stage-exit_check = 检查能否结束
status-campaign_stage-closed = 已结束
status-campaign_stage-waived = 免予检查，已结束
action-campaign-found = 发起评议
action-campaign-change = 改评议设置
action-campaign-write_plan = 写方案
action-campaign-appoint = 定人员
action-campaign-publish = 公布方案
action-campaign-begin = 开始评议
action-campaign-end = 结束评议
action-campaign-call_off = 取消评议
action-campaign_stage-plan = 排入阶段
action-campaign_stage-set_days = 定阶段日期
action-campaign_stage-open = 开始阶段
action-campaign_stage-check = 检查能否结束
action-campaign_stage-go_on = 继续本阶段
action-campaign_stage-close = 结束阶段
action-campaign_stage-waive = 免予检查结束
action-campaign_stage-drop = 随评议取消
noted-campaign-refuse_change = 想改已定的内容，没有改成
noted-campaign-refuse_result = 密封打开以前想算结果，没有算成
noted-campaign-refuse_result_asked = 满意度调查结束以前想算结果，没有算成
noted-recount_date = 期限重新计算
noted-campaign-fix = 定下权重、对象、严禁事项
clock-campaign_stage = 评议阶段
clock-stage_begin = 评议阶段开始

## 评议的种类、阶段、对象、得分构成。
campaign-kind-special = 专项工作评议
campaign-kind-duty_report = 述职评议
campaign-kind-conduct = 政风行风评议
campaign-kind-suggestion_handling = 建议办理评议
stage-name-prepare = 准备
stage-name-mobilise = 部署动员
stage-name-investigate = 调查了解
stage-name-collect = 征求意见、自查
stage-name-rectify = 反馈整改
stage-name-appraise = 评议打分
stage-name-inspect_and_score = 检查评分
stage-name-announce = 通报结果
target-kind-appraised = 参加评议
target-kind-polled = 只参加测评
target-kind-unranked = 参评不排名
component-survey = 群众满意度
component-appraisers = 评议员打分
component-inspection = 检查
component-rectification = 整改
body-group = 领导小组
body-office = 评议办公室

## 门槛：名字，和还差什么。
gate-plan_published = 方案已公布
gate-targets_fixed = 评议对象已定
gate-appraisers_declared = 评议员都作了回避声明
gate-prohibitions_published = 严禁事项已公布
gate-filings_in = 各单位该报的都报了
gate-frame_frozen = 样本框已冻结
gate-survey_closed = 满意度调查已结束
gate-inspections_entered = 检查得分已录入
gate-scores_sealed = 打分已密封
gate-minutes_signed = 会议记录已签
gate-seal_opened = 密封已当场打开
gate-results_published = 结果已公布
gate-opinions_have_items = 每条意见都有整改事项
gate-plans_accepted = 整改方案都已认可
gate-items_handed_on = 没办完的整改已移交
gate-met = ✓ { $gate }
gate-unmet = ✗ { $gate }
gate-missing = · { $what }
gates-more = · 还有更多，办完这些再看
gate-lacks-plan = 方案还没公布
gate-plan-changed = 公布之后又改过，要再公布一次
gate-lacks-prohibitions = 公布的方案里没有严禁事项

## 菜单和一览。
menu-organiser = { $name }，您负责的评议{ $campaigns }个
menu-appraiser = { $name }，您担任评议员的评议{ $campaigns }个
menu-operator = { $name }，您负责调查的评议{ $campaigns }个
menu-inspector = { $name }，您参加检查的评议{ $campaigns }个
menu-auditor = { $name }，您监督的评议{ $campaigns }个
button-campaigns = 评议
button-campaign-new = 发起评议
campaigns-none = 现在没有与您有关的评议。
campaigns-list = 与您有关的评议有{ $count }个
    { $list }
campaign-row = { $number } { $title }（{ $kind }，{ $status }）
# 一个评议的卡片。$list：每个方面一行。
campaign-card = { $number } { $kind }
    { $title }
    组织：{ $organiser }，{ $status }
    { $list }
subject-line = { $label }：{ $line }
subjects-idle = 暂时没有事：{ $list }
button-stages = 阶段
button-campaign-setup = 方案设置
button-campaign-plan = 看方案
button-campaign-people = 人员
button-campaign-record = 记录
stage-now = 第{ $place }阶段 { $stage }，到{ $last }，{ $lacks }
stage-next = 下一步是第{ $place }阶段 { $stage }（{ $days }），{ $lacks }
stage-lacks = 还差{ $count }项
stage-lacks-nothing = 什么都不差
stage-undated = 日期没定
stage-days = { $first }到{ $last }
plan-line = 第{ $version }版，{ $date }公布
setup-lacks = 还差{ $count }项才能公布
setup-out = 第{ $version }版已公布，没有再改
setup-whole = 都齐了，可以公布
setup-fixed = { $date }起权重、对象、严禁事项不再变
people-line = { $count }人
call-off-line = 写明原因就可以取消
record-count = { $count }条

## 发起评议（代表工委）。
campaign-which-kind = 发起哪一种评议？
button-unit-organises = 由单位组织
campaign-title-ask = 这次评议叫什么名字？
    由县人大组织就直接写名字；由某个单位组织、评它下面的单位，先点“由单位组织”。
campaign-title-ask-unit = 由{ $unit }组织。叫什么名字？
campaign-title-please = 请写一个名字，比如：2026年民主评议政风行风。
campaign-unit-ask = 由哪个单位组织？请写单位名称。
campaign-unit-unknown = 没认出“{ $text }”是哪个单位，请写单位名称。
campaign-founded = 已发起 { $number }，您是第一位组织人
    { $title }
    下一步：定人员、写方案、定日期和评议对象，然后公布。

## 方案设置（评议办）。
setup-card = { $number } 方案设置
    { $missing }
    权重：{ $weights }。最少有效答卷：{ $least }份。
    评议重点：
    { $focus }
    严禁事项：
    { $prohibitions }
    评议对象：
    { $targets }
    阶段：
    { $stages }
button-campaign-write = 写方案
button-set-days = 定日期
button-targets = 评议对象
button-set-focus = 评议重点
button-set-weights = 权重
button-set-least = 最少答卷
button-set-prohibited = 严禁事项
button-publish-plan = 公布方案
button-call-off = 取消评议
weight-row = { $component }{ $percent }
target-row = { $unit }{ $official } { $how }
stage-row = { $stage } { $days }，{ $status }
set-focus-ask = 评议重点有哪些？一行写一条。
    单位自查时要逐条回答。
set-prohibitions-ask = 严禁事项有哪些？一行写一条。
    查实违反的，直接定为不合格。
set-weights-ask = 各部分占多少？合计100。
    现在是：{ $weights }
    比如：满意度50 评议员30 检查20
set-weights-please = 没看出各部分占多少。请写：满意度50 评议员30 检查20。
set-weight-whole = 每部分写0到100的整数，“{ $number }”不行。比如：满意度50 评议员30 检查20。
set-least-ask = 一个单位最少要几份有效答卷才排名？
    现在是{ $least }份。请写一个数。
set-number-please = 请只写一个数，比如30。
campaign-weights-whole = 合计是{ $sum }，要正好100，请再写一次。
campaign-not-below = 只能评下一级单位。不在下一级的：{ $units }。
campaign-fixed = 征求意见已经开始，这些不能再改
    权重、评议对象、最少答卷、评议重点、严禁事项到评议结束都不变。您这次想改，已记入记录。
campaign-plan-ask = 请发方案：打字或发文件都可以
    字多可以分几条发，发完点“就用这个”。
campaign-plan-check = 收到：{ $length }字，文件{ $files }
    还有就接着发；没有了点“就用这个”。
button-keep-plan = 就用这个
plan-publish-check = 现在公布 { $number } 的方案？
    公布后告诉所有相关的人。征求意见一开始，权重、对象、严禁事项就不能改了。
    权重：{ $weights }。最少有效答卷：{ $least }份。
    { $targets }
    { $stages }
plan-published = 方案第{ $version }版已公布
    校验码（SHA-256）：{ $digest }
plan-card = { $number } 方案第{ $version }版
    { $title }
    { $date }公布。
    权重：{ $weights }。最少有效答卷：{ $least }份。
    评议重点：
    { $focus }
    严禁事项：
    { $prohibitions }
    评议对象：
    { $targets }
    阶段：
    { $stages }
    校验码（SHA-256）：{ $digest }
campaign-not-published = 方案还没有公布，公布后再点这里看。
campaign-publish-first = 方案还没公布，不能开始。
campaign-plan-lacks = 还不能公布，还差：{ $missing }。
campaign-lacks-text = 方案正文
campaign-lacks-file = 方案文件还在接收，过一会儿再公布
campaign-lacks-targets = 至少一个参加评议的单位
campaign-lacks-focus = 评议重点
campaign-lacks-prohibitions = 严禁事项
campaign-lacks-days = “{ $stage }”阶段的日期
campaign-stages-open = 还有阶段没结束。
campaign-call-off-ask = 为什么取消 { $number }？
    写下原因，所有相关的人都会看到。
campaign-called-off-done = { $number } 已取消，已告诉所有相关的人。

## 评议对象。
targets-list = { $number } 的评议对象有{ $count }个
    { $list }
    要移出哪个，点编号。
targets-list-empty = { $number } 还没有评议对象。
target-out-sure = 把{ $target }移出 { $number }，对吗？
    要求它报送的材料随之作废，记录里都留着。
button-target-out = 移出
button-target-add = 添加单位
button-all-polled = 其余都测评
target-which-kind = 怎么参加？
target-units-ask = 哪些单位？可以一次写几个。
target-official-ask = 哪个单位、谁述职？
    比如：交通局 王强
target-official-please = 请写单位和姓名，中间空一格，比如：交通局 王强。

## 阶段。
stages-list = { $number } 的阶段
    { $list }
button-stage-n = 第{ $n }阶段
button-all-days = 定日期
stage-card = { $number } 第{ $place }阶段 { $stage }
    { $status }，{ $days }
    { $list }
stage-card-plain = { $number } 第{ $place }阶段 { $stage }
    { $status }，{ $days }
    { $who }{ $reason }
button-stage-open = 开始本阶段
button-stage-check = 检查能否结束
button-stage-close = 结束本阶段
button-stage-waive = 免检结束
button-stage-go-on = 继续本阶段
button-stage-days = 改日期
stage-days-ask = “{ $stage }”从哪天到哪天？
    比如：6月15日到7月10日
stage-all-days-ask = 各阶段从哪天到哪天？
    按下面的顺序一行写一个，比如：6月15日到7月10日
    { $list }
stage-days-please = 请写{ $count }行，每行两个日子，比如：6月15日到7月10日。
stage-days-backwards = 最后一天不能早于第一天，也不能是过去的日子。
stage-days-before = 要在上一阶段结束之后，最早{ $day }。
stage-days-after = 要在下一阶段开始之前，最晚{ $day }。
stage-earlier-open = “{ $stage }”还没结束，不能跳过去。
stage-gate-holds = 还不能往下走，还差：{ $missing }。
stage-waive-ask = 为什么差着也结束？
    { $list }
    写下原因。原因和您的名字，所有相关的人都会看到。

## 告诉所有相关的人。
campaign-published = { $number } 的方案公布了（第{ $version }版）
    { $organiser }组织：{ $title }
    点“打开”看方案和日期。
campaign-ended = { $number } 结束了
    { $title }
    没办完的整改继续办，办成什么样会告诉提意见的人。
campaign-called-off = { $number } 取消了
    { $title }
    { $who }写的原因：{ $why }
stage-opened = { $number } “{ $stage }”阶段开始
    { $title }
    到{ $last }。参加评议的单位要报：{ $filings }。
stage-collecting-deputy = { $number } 开始征求意见
    { $title }
    到{ $last }。您走访时听到的，可以记下来归入这次评议。
stage-closed = { $number } “{ $stage }”阶段结束了
    { $title }
stage-waived = { $number } “{ $stage }”免检结束
    { $title }
    没达到的：{ $gates }。
    { $who }写的原因：{ $why }
stage-days-changed = { $number } “{ $stage }”的日期改了
    现在是{ $first }到{ $last }。
campaign-post-ended = 您不再担任{ $role }
    { $number } { $title }，由{ $who }办理。

## 提醒。
remind-stage = { $number } “{ $stage }”阶段{ $left }到期
    最后一天是{ $due }。
remind-stage-late = { $number } “{ $stage }”已过{ $days }天
    原定{ $due }结束。可以检查能否结束，或者改日期。
remind-stage-begin = { $number } “{ $stage }”定在{ $due }开始
    点“打开”看还差什么。
remind-stage-begin-late = { $number } “{ $stage }”还没开始
    原定{ $due }开始。可以开始，或者改日期。

## 谁做什么。
posts-list = { $number } 的人员{ $count }位
    { $list }
    领导小组和办公室：
    { $bodies }
post-row = { $role } { $name }
body-row = { $body } { $post } { $name }
button-appoint = 请人担任
button-bodies = 写领导小组
post-which = 担任什么？
post-name-ask = 请谁担任{ $role }？写姓名。
post-invited = { $name }的邀请：{ $role }
    把下面的发给本人，{ $due }前有效：
    { $link }
post-end-check = { $name }不再担任{ $role }，确定吗？
body-which = 写在哪一边？
post-ask = 什么职务、谁？比如：组长 韩国栋
    只写姓名，就是这个人不再担任。
post-left = { $name }不再担任领导小组或办公室的职务。
post-entered = 已写上：{ $name }。
campaign-post-clash = { $name }已是这次评议的{ $other }，不能再当{ $role }。
campaign-no-such-post = 领导小组和办公室里没有{ $name }。
campaign-last-organiser = 这是最后一位组织人，请先请别人担任。

## 监督员看的记录。
record-list = 记录共{ $count }条，第{ $page }页
    { $list }
record-line = { $when } { $who }（{ $part }）{ $what }{ $reason }
record-reason = ：{ $reason }
record-done = { $case }·{ $deed }
record-noted = 另有一笔，内容见“带走”的表
button-verify-chain = 核对记录
button-plan-versions = 方案各版
button-take-along = 带走
chain-whole = 记录完整，没有被改动
    { $cases }件、{ $events }条，每条都与前一条对得上。
    总校验码（SHA-256）：{ $digest }
chain-broken = 记录有{ $count }处对不上
    { $list }
    { $cases }件、{ $events }条。总校验码：{ $digest }
chain-fault = { $case } { $id } 第{ $seq }条：{ $what }
chain-hash = 内容被改过
chain-previous = 与前一条接不上
chain-seq = 前面少了一条
chain-status = 现状与记录不符
chain-unrecorded = 没有记录
chain-orphaned = 只剩记录，事项不见了
plan-versions = { $number } 公布过的方案
    { $list }
plan-version = 第{ $version }版，{ $date }，校验码 { $digest }
export-title-campaign_record = 评议记录
export-column-when = 时间
export-column-case = 事项
export-column-who = 谁
export-column-part = 身份
export-column-action = 动作
export-column-from = 之前
export-column-to = 之后
export-column-reason = 原因
export-column-data = 数据
export-column-hash = 校验码
