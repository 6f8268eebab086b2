### 评议结果：算出、公布、说明、申诉、排名落后怎么办、资料。给评议办、单位、代表工委、主任会议成员、监督员看。

## 名称。
kind-appraisal_result = 评议结果
kind-appeal = 结果申诉
status-appraisal_result-new = 新建
status-appraisal_result-computed = 已算出，没公布
status-appraisal_result-announced = 已公布
status-appraisal_result-final = 已确定
status-appraisal_result-replaced = 已由新的一版代替
status-appraisal_result-dropped = 已作废
status-appeal-new = 新建
status-appeal-filed = 等决定
status-appeal-upheld = 成立
status-appeal-dismissed = 不成立
status-appeal-withdrawn = 已撤回
action-appraisal_result-compute = 算结果
action-appraisal_result-announce = 公布结果
action-appraisal_result-state = 单位写说明
action-appraisal_result-stand = 结果确定
action-appraisal_result-replace = 由新的一版代替
action-appraisal_result-criticise = 记政府批评
action-appraisal_result-decide = 决定后果
action-appraisal_result-drop = 随评议取消作废
action-appeal-file = 提申诉
action-appeal-uphold = 认定申诉成立
action-appeal-dismiss = 认定申诉不成立
action-appeal-withdraw = 撤回申诉
action-appeal-drop = 随评议取消作废
clock-result_appeal = 对结果申诉
clock-appeal_decide = 决定申诉
guard-nothing_is_announced = 还没有公布过
guard-campaign_goes_on = 评议没有取消
guard-numbers_stand = 数字没有变
guard-appeals_are_decided = 申诉都决定了
guard-stands_low = 排名落后
guard-criticism_has_a_paper = 政府批评有日期、有文件
guard-was_criticised = 政府批评已记录
guard-is_not_decided = 还没决定过
guard-within_the_appeal_term = 在申诉期内
guard-not_appealed_before = 对这一版还没申诉过
guard-decided_by_another = 决定的不是算出、公布结果的人
guard-correction_is_sound = 改的那部分算分，分数在0到100之间
placed-unqualified = 不合格
placed-too_few = 样本不足，不排名
placed-unranked = 参评不排名
placed-incomplete = 缺一部分得分，不排名
placed-polled = 只参加测评
placed-polled-few = 只参加测评，样本不足
edition-because-opened = 密封打开后算出
edition-because-again = 公布前重新算
edition-because-violation = 违反严禁事项有了认定，重新算
edition-because-appeal = 申诉成立，重新算

## 按钮。
button-result = 评议结果
button-result-compute = 算结果
button-result-again = 重新算
button-result-announce = 公布结果
button-result-papers = 结果资料
button-result-state = 写说明
button-result-low = 排名落后
button-result-word = Word报告
button-result-book = 结果表格
button-assessment = 年度考核用表
button-appeal = 提申诉
button-appeals = 申诉
button-appeal-uphold = 成立
button-appeal-dismiss = 不成立
button-appeal-withdraw = 撤回申诉
button-correct-inspection = 改检查得分
button-correct-rectification = 改整改得分
button-correct-nothing = 按现有数据算
button-criticised = 记政府批评
button-consequence-cancelled = 取消评优资格
button-consequence-kept = 不取消

## 评议卡片上的一行，和门槛。
result-line = 第{ $edition }版，{ $status }
result-line-appeals = 第{ $edition }版，{ $status }，{ $count }件申诉等决定
result-line-to-compute = 密封已打开，可以算了
result-in-the-making = 正在重新核算，算好再公布
result-not-there = 结果还没有算出来
gate-lacks-result = 结果还没有算
gate-lacks-announcing = 结果算出了，还没有公布
gate-lacks-appeals = { $count }件申诉还没决定（代表工委或主任会议成员）

## 结果。$list 一行一个单位。
appraised-card-computed = { $number } 结果第{ $edition }版，还没公布
    { $title }。{ $because }。
    { $list }
    校验码：{ $digest }
    只有评议办、代表工委和监督员看得到。
appraised-card-announced = { $number } 评议结果
    { $title }，第{ $edition }版，已公布。
    { $list }
    单位可以写说明，也可以在{ $until }前申诉。
appraised-card-final = { $number } 评议结果（已确定）
    { $title }，第{ $edition }版。
    { $list }
    校验码：{ $digest }
result-card-none = { $number } { $now }
    { $title }
result-heading-ranked = 【排名】
result-heading-apart = 【不排名】
result-heading-polled = 【只参加测评，列满意度得分】
result-rank = 第{ $rank }名
result-rank-tied = 第{ $rank }名（并列）
result-row = { $outcome } { $unit } { $score }分
result-row-without = { $outcome } { $unit }
result-made-of = 　{ $parts }
result-part = { $component }{ $points }
result-row-said = 　单位说明：{ $text }
result-no-term = 公布以后
result-announce-sure = 公布 { $number } 的结果？
    所有相关的人马上看到，单位从现在起可以说明和申诉。
    公布了就不能自己重算，只有申诉成立、违规有了新的认定才出新的一版。
result-chart-title = { $title }
result-chart-below = { $number } 评议结果 第{ $edition }版
result-bar = { $score }　{ $outcome }
result-chart-sent = { $number } 结果图在上面。

## 办不了的时候。
result-survey-open = 满意度调查还没结束，结束了才能算。
result-announced-stands = 结果已经公布，不能自己重算
    申诉成立、违反严禁事项有了新的认定，才会出新的一版。
result-called-off = 评议取消了，不再算结果。
result-numbers-moved = 数字在算出以后变了，先点“重新算”再公布。
result-appeals-open = 还有{ $count }件申诉没决定。
result-not-final = 申诉期过了、申诉都决定了，结果才算确定。现在还没有。
consequence-not-low = 这个单位不在排名落后之列。
consequence-not-criticised = 只是排名落后，不能取消评优
    还要有政府批评的记录。请评议办先记下。
consequence-decided = 这一件已经决定过了。
criticism-please = 请写政府批评的日期和文件，比如：
    6月20日 县政府通报〔2026〕5号
appeal-nothing-announced = 这一版没有公布或者已经被代替，不能申诉。
appeal-too-late = 申诉期到{ $due }为止，已经过了。
appeal-once = 对这一版，贵单位已经申诉过了。
appeal-another-decides = 结果是您算出或公布的，申诉要由别人决定。
appeal-points-please = 请写0到100之间的分数，最多一位小数，比如：92.5

## 告诉有关的人。
result-computed = { $number } 结果算出来了，还没公布
    { $title }。校验码：{ $digest }
result-again = { $number } 结果要出第{ $edition }版
    { $because }。评议办看过后公布，以前的一版不再算数。
result-announced = { $number } 评议结果公布
    { $title }，第{ $edition }版。
    { $list }
    单位可以写说明，也可以在{ $due }前申诉。
result-stated = { $number } 有单位写了说明
    { $who }：“{ $text }”
    已印在这个单位的那一行旁边。
result-final = { $number } 评议结果已确定
    { $title }，第{ $edition }版。申诉期已过，申诉都有了决定。
    { $list }
result-final-deputy = { $number } 评议结果已确定
    { $title }。
    { $list }
    您转来的意见，整改到哪一步会另外告诉您。
result-criticised = { $number } { $unit }受到政府批评
    { $paper }。排名也落后，取不取消评优资格，请决定并写明理由。
result-consequence = { $number } { $unit }：{ $what }
    { $who }决定。理由：{ $reason }
appeal-filed = { $number } { $unit }申诉
    “{ $text }”
    请在{ $due }前决定，写明理由。
appeal-filed-told = { $number } { $unit }对结果申诉
    “{ $text }”
    由代表工委或主任会议成员决定。
appeal-upheld = { $number } { $unit }的申诉成立
    { $who }决定。理由：{ $reason }{ $correction }
appeal-dismissed = { $number } { $unit }的申诉不成立
    { $who }决定。理由：{ $reason }
appeal-withdrawn = { $number } { $unit }撤回了申诉
appeal-set-anew = 。{ $component }改为{ $points }分
remind-result-appeal = { $number } 对结果有意见，{ $due }前可以申诉
    也可以只写说明，印在结果旁边。
remind-appeal = { $number } { $unit }的申诉等您决定
    最晚{ $due }，还有{ $left }。
remind-appeal-late = { $number } { $unit }的申诉还没决定
    原定{ $due }前，已经过了{ $days }天。

## 单位写说明、提申诉。
result-which-line = 是哪一行？
result-state-ask = 对“{ $unit }：{ $outcome }”有什么说明？
    写下来，原样印在这一行旁边；再写一次就换成新的。
result-state-done = 说明收到了，已印在结果旁边。
appeal-ask = 对“{ $unit }：{ $outcome }”申诉什么？
    写清哪里不对、凭什么。{ $until }前可以提，一版提一次。
# 再看一遍才提出：一版只有一次。
appeal-sure = { $unit }这样申诉，对吗？
    “{ $text }”
    提出后不能改，一版只能提一次。要改，现在重写一遍。
button-appeal-send = 提出申诉
appeal-done = 申诉收到了。决定和理由会告诉您。

## 申诉的一览和卡片。
appeals-none = { $number } 没有申诉。
appeals-list = { $number } 的申诉有{ $count }件
    { $list }
appeal-row = { $unit }，第{ $edition }版，{ $status }
appeal-card = { $number } { $unit }的申诉：{ $status }
    对第{ $edition }版，{ $filed_by }，{ $filed }。
    “{ $text }”
appeal-card-decided = { $number } { $unit }的申诉：{ $status }
    对第{ $edition }版，{ $filed_by }，{ $filed }。
    “{ $text }”
    { $who }决定。理由：{ $reason }{ $correction }
appeal-how = { $unit }的申诉成立，改什么？
    满意度和评议员打分是密封的，不能改。
    检查得分有错就在这里改；违规认定有错，先请代表工委撤销，再点“按现有数据算”。
appeal-points-ask = { $part }改成多少分？
    0到100，最多一位小数，比如：92.5
appeal-reason-ask = 理由是什么？单位会看到，也印进报告。

## 排名落后：有政府批评的记录，再由人决定。
result-low-list = { $number } 排名落后的单位
    { $list }
    只是落后，什么都不会发生；受到政府批评的，由人决定取不取消评优资格。
consequence-row = { $outcome } { $unit }
    　{ $criticism }
    　{ $decision }
criticism-none = 没有政府批评的记录
criticism-on-record = { $date }政府批评：{ $paper }
consequence-open = 还没有决定
consequence-cancelled = 取消今年的评优资格
consequence-kept = 不取消评优资格
consequence-said = { $what }（{ $who }，{ $reason }）
criticism-ask = 政府哪天批评的？写在哪个文件里？
    比如：6月20日 县政府通报〔2026〕5号
criticism-done = 记下了。代表工委和主任会议成员会决定。
consequence-ask = { $what }，理由是什么？
    理由和您的名字，单位会看到。
consequence-done = 决定记下了，已告诉单位。

## 资料：报告、表格、年度考核用表。
result-papers = { $number } 结果资料，第{ $edition }版
    报告里有方法、得分、单位说明、申诉和校验码，没有任何人的答卷和打分表。
result-paper-sent = 《{ $title }》在上面。
report-title = { $title }结果报告
report-how = { $number }，{ $organiser }组织。结果第{ $edition }版，{ $because }；{ $status }。{ $by }于{ $announced }公布。有效回答不到{ $least }份的不排名，“不了解”不算在内；得分四舍五入到一位小数，同分同名次；查实违反严禁事项的为不合格，其他单位依次递补。
report-weights = 权重：{ $list }
report-part-table = 各单位得分
report-part-statements = 单位说明
report-part-appeals = 申诉和决定
report-part-low = 排名落后的单位
report-part-check = 核对
report-check = 方案校验码（SHA-256）：{ $plan }。结果校验码（SHA-256）：{ $digest }。
report-statement = { $unit }：{ $text }
result-not-announced = 还没有
assessment-title = 年度考核用表
report-column-unit = 单位
report-column-satisfied = 满意
report-column-basically_satisfied = 基本满意
report-column-dissatisfied = 不满意
report-column-unknown = 不了解
report-column-margin = 误差（百分点，95%）
report-column-survey = 满意度得分
report-column-appraisers = 评议员得分
report-column-inspection = 检查得分
report-column-rectification = 整改得分
report-column-score = 总分
report-column-outcome = 结果
report-column-said = 单位说明
report-column-filed = 日期
report-column-text = 申诉内容
report-column-state = 决定
report-column-decided-by = 决定人
report-column-reason = 理由
report-column-year = 年度
report-column-number = 评议编号
report-column-title = 评议名称
report-column-canonical = 核对原文（算校验码的就是这一格）
report-column-rank = 名次
report-column-ranked = 参加排名数
report-column-criticised = 政府批评日期
report-column-paper = 政府批评文件
report-column-decision = 评优资格
report-column-digest = 结果校验码
