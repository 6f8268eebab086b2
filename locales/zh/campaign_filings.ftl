### 评议中的报送材料和评议员。$what 材料名称；$title 评议活动；$number 活动编号；$organiser 评议办所在单位；$who 谁。

## 报送：状态、动作、条件（docs/lifecycle.md，也在卡片上）。
kind-filing = 报送材料
status-filing-new = 刚要求
status-filing-asked = 等单位报
status-filing-to_confirm = 等单位负责人确认
status-filing-filed = 已报，等评议办看
status-filing-sent_back = 已退回，等改
status-filing-accepted = 已认可
status-filing-lapsed = 活动已结束，不用再报
action-filing-ask = 要求报送
action-filing-file = 报送
action-filing-propose = 送单位负责人确认
action-filing-confirm = 确认报送
action-filing-accept = 认可
action-filing-send_back = 退回修改
action-filing-set_day = 改报送日期
action-filing-remind = 提醒报送
action-filing-lapse = 随活动结束
guard-files_alone = 不需要负责人确认
guard-head_confirms = 需要负责人确认
guard-filing_is_complete = 逐项写全，问题不空
guard-day_lies_ahead = 日期在今天以后
clock-filing = 报送评议材料

## 材料的名称。
filing-kind-leading_group = 领导小组
filing-kind-contact = 联系人
filing-kind-plan = 工作方案
filing-kind-duty_report = 述职报告
filing-kind-self_check = 自查报告
filing-kind-meeting_minutes = 会议纪要
filing-kind-progress = 整改进展
filing-kind-again = { $kind }（第{ $times }次）
filing-day-none = 没有定日期
filing-not-filed = 还没有
filing-last-word = ；上次的意见：“{ $reason }”

## 通知：单位的经办人和负责人。

# 阶段开始，一次说清要报哪几样。
filings-asked = { $unit }要报送：{ $what }
    { $number }《{ $title }》这一阶段要报这些。每样的最后一天写在清单里，点“报送清单”逐项办。
# 评议办又要一样。
filing-asked = 请报送{ $what }，最后一天{ $due }
    { $number }《{ $title }》，由{ $unit }报送。
filing-to-confirm = 请确认{ $unit }的{ $what }
    { $who }写好了。您确认以后才算报出，也可以退回去改。
filing-head-sent-back = { $what }要改了再报
    { $who }看过，说：“{ $reason }”
filing-accepted = { $unit }的{ $what }已认可
    { $number }《{ $title }》。{ $organiser }看过，没有别的要求。
filing-sent-back = { $unit }的{ $what }被退回
    { $who }说：“{ $reason }”
    请改好再报，最后一天{ $due }。
filing-day-set = { $what }的最后一天是{ $day }
    { $number }《{ $title }》，由{ $unit }报送。
filing-reminded = 请报送{ $what }
    { $organiser }提醒：还没有收到{ $unit }的{ $what }，最后一天{ $due }。
# 评议办：单位报来了。
filing-arrived = { $unit }报来{ $what }
    { $number }《{ $title }》，{ $who }报送。

# 时钟的提醒。
remind-filing = { $what }还没报，最后一天{ $due }
    { $number }《{ $title }》，{ $unit }，{ $left }。
remind-filing-late = { $unit }的{ $what }晚了{ $days }天
    { $number }《{ $title }》，原来最后一天{ $due }。

## 清单。
filings-line = 等评议办看{ $filed }份，还缺{ $count }份，其中过期{ $late }份
filings-line-unit = 还缺{ $count }份，其中过期{ $late }份
filings-line-none = 还没有要求报送
filings-list = 报送清单，共{ $count }个单位：
    { $list }
filings-unit-line = { $unit }：已报{ $filed }/{ $asked }，缺：{ $missing }
filings-none = 还没有要报送材料的单位。
filing-unit-official = { $unit }（{ $official }）
filing-nothing-missing = 不缺
filing-list = { $unit }：已报{ $filed }项，共{ $count }项
    { $list }
filing-list-empty = { $unit }现在没有要报送的材料。
filing-line-asked = { $what }：还没报，最后一天{ $due }
filing-line-to_confirm = { $what }：等负责人确认，最后一天{ $due }
filing-line-filed = { $what }：{ $filed }已报，等评议办看
filing-line-sent_back = { $what }：退回要改，最后一天{ $due }
filing-line-accepted = { $what }：{ $filed }已报，已认可
filing-line-lapsed = { $what }：活动已结束
filing-line-reminded = { $line }；{ $when }提醒了{ $who }
# 经办人、负责人的清单里，评议的材料另起一条。
filings-to-file = 评议要报送的材料，共{ $count }份：
    { $list }
filings-to-confirm = 等您确认的评议材料，共{ $count }份：
    { $list }
filing-waiting-line = { $what }，最后一天{ $due }（{ $number }）
filing-card = { $unit }：{ $what }
    { $number }《{ $title }》
    现在：{ $status }。最后一天：{ $due }。报送：{ $filed } { $filer }{ $last_word }
filing-files-none = 附件还没有取到，过一会儿再看。
filing-reminders = { $unit }的{ $what }，提醒过：
    { $list }
filing-reminded-line = { $when } { $who }
filing-reminded-by = { $when } 评议办{ $who }提醒了单位
filing-reminded-none = 还没有提醒过。

## 写：一句一句问。
filing-ask = { $asked }
    { $hint }（第{ $n }句，共{ $total }句；文件随时可以发）
filing-asks-leader = 领导小组组长是谁？
filing-asks-members = 副组长、成员有哪些人？
filing-asks-contact = 联系人和联系电话？
filing-asks-stage = “{ $point }”这一阶段怎么做？
filing-asks-duty = 履职情况怎么样？
filing-asks-shortfalls = 履职中有哪些问题？
filing-asks-good = “{ $point }”：取得了哪些成绩？
filing-asks-problems = “{ $point }”：还有哪些问题？
filing-asks-held = 会议哪天开的，谁参加？
filing-asks-decided = 会上定了哪些整改的事？
filing-asks-done = 整改做了哪些，到什么程度？
filing-asks-next = 下一步做什么，哪天完成？
filing-hint-leader = 组长由单位主要负责人担任，写姓名和职务。
filing-hint-members = 写姓名、职务和各自负责什么。
filing-hint-contact = 写一个人的姓名和打得通的电话。
filing-hint-stage = 写做什么、谁负责、什么时候。
filing-hint-duty = 照实写，可以附上全文。
filing-hint-shortfalls = 写具体的问题，只写“没有问题”报不出去。
filing-hint-good = 照实写，不扩大。
filing-hint-problems = 写具体的问题，只写“没有问题”报不出去。
filing-hint-held = 写日期、地点和参加的人。
filing-hint-decided = 一条一条写。
filing-hint-done = 写做完的和正在做的。
filing-hint-next = 写事情和日期。
filing-said = 【{ $asked }】
    { $text }
filing-check = 这样报送吗？{ $files }
    还可以再发文件，或者点“改一处”。
filing-change-which = 改哪一句？
    { $list }
filing-handed-in = 已报出，评议办收到了通知。
filing-with-head = 写好了，已送本单位负责人确认。
    确认以后才算报出。

## 写的时候不行的。
filing-missing = 还缺这几句：
    { $missing }
filing-problems-empty = 问题不能空着，请写具体的。
    讲成绩不扩大，谈问题不回避；写出来的问题，后面的整改就按它办。
filing-head-leads = 组长应是单位主要负责人{ $head }。
    请写上主要负责人的姓名。
filing-telephone = 请写上打得通的电话号码。
filing-too-short = 太短了，请写具体一点。
filing-head-first = 这份材料要先由单位负责人确认。
filing-without-head = 这份材料可以直接报，不用负责人确认。
filing-day-ahead = 请写今天以后的日期。
filing-no-more-files = 请发文字、照片或文件，附件最多{ $limit }个。

## 评议办：看、退、定日期、提醒。
filing-accept-done = 已认可，单位收到了通知。
filing-back-ask = { $unit }的{ $what }，要改什么？
    写清楚要改的地方，单位会看到原话。
filing-back-done = 已退回，对方收到了通知。
filing-day-ask = { $what }的最后一天是哪天？
    例：4月10日。
filing-day-done = 日期已改，单位收到了通知，提醒按新日期算。
filing-which-kind = 哪一种材料？
filing-days-done = { $what }：{ $count }份，最后一天{ $due }。
    单位收到了通知，提醒按这个日期算。
filing-remind-done = 已提醒单位的经办人和负责人。
filing-gate-line = { $unit }还缺：{ $what }（{ $who }）
filing-nobody = 没有经办人

filing-steer = 定日期，还是再要一次？
button-filing-steer = 日期和补报
button-filings = 报送清单
button-filing-list = 报送清单
button-filing-write = 开始写
button-filing-confirm = 确认报送
button-filing-accept = 认可
button-filing-day = 改日期
button-filing-days = 定报送日期
button-filing-more = 再报一次
button-filing-remind = 提醒单位
button-reminded = 提醒过谁

## 评议员：状态、动作、条件。
kind-appraiser = 评议员
status-appraiser-new = 刚提名
status-appraiser-invited = 已邀请，还没来
status-appraiser-appointed = 已聘请，等申报回避
status-appraiser-declared = 已申报，没有利害关系
status-appraiser-conflicted = 有利害关系，要更换
status-appraiser-replaced = 已更换
status-appraiser-released = 不再担任
action-appraiser-invite = 邀请
action-appraiser-appoint = 聘请
action-appraiser-take_up = 接受邀请
action-appraiser-declare = 申报没有利害关系
action-appraiser-declare_conflict = 申报有利害关系
action-appraiser-find_conflict = 查明有利害关系
action-appraiser-ask_again = 请再申报一次
action-appraiser-replace = 更换
action-appraiser-release = 解聘
noted-campaign-refuse_appraiser = 想聘请评议对象单位的人，没有聘成
noted-appraiser-refuse_declaration = 在评议对象单位任职却申报没有关系，没有收
guard-criteria_noted = 三条标准都记了，写了情况
guard-every_target_declared = 每个对象都申报了
guard-nothing_stands_between = 都没有利害关系
guard-something_stands_between = 有利害关系
clock-declaration = 申报回避
criterion-political = 政治素质好
criterion-able = 参政议政能力强
criterion-fair = 办事公道正派
relation-none = 没有关系
relation-own_unit = 在那里任职或任过职
relation-relatives = 近亲属在那里任职
relation-business = 有业务往来
relation-with = { $unit }：{ $relation }
relation-nothing = 没有

## 通知：评议员和评议办。
appraiser-appointed = 请您担任评议员
    { $number }《{ $title }》。打分以前，请在{ $due }前说明您和每个评议对象有没有利害关系。
appraiser-ask-again = 请再申报一次有没有利害关系
    { $number }《{ $title }》，请在{ $due }前说明。
appraiser-conflict-found = 您不能参加这次评议打分
    { $number }《{ $title }》。查明有利害关系：“{ $reason }”。有不同意见请找{ $organiser }。
appraiser-replaced = 您的评议员由别人接替了
    { $number }《{ $title }》。谢谢您如实说明。
appraiser-released = 您不再担任这次的评议员
    { $number }《{ $title }》。原因：“{ $reason }”
appraiser-taken-up = { $name }接受了评议员的邀请
    { $number }《{ $title }》，等申报回避。
appraiser-declared = { $name }已申报，没有利害关系
    { $number }《{ $title }》。
appraiser-conflict = { $name }申报有利害关系，请更换
    { $number }《{ $title }》。{ $relations }
remind-declaration = 回避申报还没有做，{ $due }前
    { $number }《{ $title }》，{ $left }。没有申报不能打分。
remind-declaration-late = { $name }的回避申报晚了{ $days }天
    { $number }《{ $title }》，没有申报不能打分。

## 评议办：名单、聘请、更换。
appraisers-line = { $count }人，{ $free }人可以打分，{ $conflicts }人要更换
appraisers-none = 还没有评议员。
appraisers-list = 评议员，共{ $count }人：
    { $list }
appraiser-line = { $name }：{ $status }
appraiser-card = 评议员{ $name }：{ $status }
    { $number }《{ $title }》
    情况：{ $background }
    条件：{ $criteria }
    利害关系：{ $relations }；申报：{ $declared }
appraiser-not-declared = 还没有
appraiser-ask = 请谁担任评议员？
    写姓名和情况。例：何平，退休教师，第三选区居民代表。
appraiser-replace-ask = 请谁接替{ $name }？
    写姓名和情况。例：何平，退休教师，第三选区居民代表。
appraiser-background = 请写姓名，再写这个人的情况。
    例：何平，退休教师，第三选区居民代表。
appraiser-which = 名单里有叫{ $name }的，是哪一位？
    { $list }
appraiser-check = 聘请{ $name }担任评议员？
    情况：{ $background }
    三条标准：政治素质好、参政议政能力强、办事公道正派。都符合再点“符合，聘请”。
appraiser-done = 已记下：{ $name }担任评议员。
    申报了没有利害关系，才能打分。
appraiser-invited = 等{ $name }接受邀请。
    接受以后会请本人申报；没有利害关系，才能打分。
appraiser-criteria = 三条标准都要看过，才能聘请。
appraiser-already = { $name }已经是这次的评议员。
appraiser-refused = 不能聘请{ $name }：在{ $unit }任职
    评议员和评议对象不能有利害关系。这次操作已记录。
appraiser-conflict-ask = { $name }有什么利害关系？
    写清楚和哪个单位、什么关系，本人会看到。
appraiser-release-ask = { $name }为什么不再担任评议员？
    本人会看到原话。
appraiser-again-done = 已请对方再申报一次。
appraiser-gate-line = 评议员{ $name }：{ $status }
appraiser-gate-few = 评议员要有{ $least }人申报没有利害关系，现在{ $count }人

## 评议员：申报。
declare-none = 您不是这次活动的评议员。
declare-ask = 您和{ $unit }有没有利害关系？
    第{ $n }个，共{ $total }个评议对象。
declare-check = 这样申报吗？
    { $list }
    申报会留在记录里，监督员能看到。
declare-done = 已申报：没有利害关系，可以参加打分。
declare-done-conflict = 已申报：有利害关系。
    评议办会请别人接替您，谢谢您如实说明。
declare-refused = 您在{ $unit }任职，不能申报没有关系。
    请照实再申报一次。这次操作已记录。
appraiser-undeclared = 还有对象没有申报：
    { $missing }
appraiser-target = { $unit }
appraiser-has-conflict = 有利害关系的，不能申报没有。
appraiser-no-conflict = 没有哪个对象有利害关系，请申报没有。

button-appraisers = 评议员
button-appraiser-new = 聘请评议员
button-appraiser-this = 是{ $where }的
button-appraiser-other = 是别的人
button-appraiser-appoint = 符合，聘请
button-appraiser-replace = 更换
button-appraiser-again = 请再申报
button-appraiser-conflict = 有利害关系
button-appraiser-release = 解聘
button-declare = 申报回避
button-declare-sign = 这样申报
button-declare-anew = 重新申报
button-relation-none = 没有关系
button-relation-own_unit = 任职或任过职
button-relation-relatives = 亲属在那里
button-relation-business = 有业务往来
button-relation-no-one = 全都没有关系
