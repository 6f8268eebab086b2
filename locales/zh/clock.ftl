### 到了时候说的话：提醒、催办、小结、日期怎么算的。改措辞只改本文件；{ } 里的名字不要动。

## 答复期限的提醒。每一句都写明还差什么；语气靠事实，不靠形容词。
# $left：今天、明天、再过几天；$days：还有（或晚了）几天；$missing：还没做的事，一行。

# 提前30天，承办人。
remind-reply-30 = { $suggestion } 答复还有{ $days }天。
    期限{ $due }。还没做：{ $missing }
# 提前15天，承办人。
remind-reply-15 = { $suggestion } 答复还有{ $days }天。
    期限{ $due }。还没做：{ $missing }
# 提前7天，承办人和单位负责人。
remind-reply-7 = { $suggestion } 答复还有{ $days }天，{ $state }。
    期限{ $due }。还没做：{ $missing }。已抄{ $head }。
# 提前3天，再加政府办。
remind-reply-3 = { $suggestion } 答复还有{ $days }天，{ $state }。
    期限{ $due }。还没做：{ $missing }。已抄{ $head }、政府办。
# 提前1天（遇放假提前到最后一个工作日），单位全体和政府办。
remind-reply-1 = { $suggestion } 答复{ $left }到期，{ $state }。
    期限{ $due }24时。还没做：{ $missing }。已抄{ $copies }。
# 超期后第一个工作日：书面催办，抄送分管负责人。
remind-overdue-1 = 催办通知：{ $suggestion } 答复已超期{ $days }天。
    期限{ $due }，{ $unit }主办。还没做：{ $missing }。请今天说明原因和签发日期。抄送{ $vice_head }。
# 满5个超期工作日，工委：只是拟稿，由人决定发不发。$working_days：满几个超期工作日。
remind-overdue-5-draft = { $suggestion } 已超期{ $working_days }个工作日，通报批评稿已拟好。
    { $unit }，期限{ $due }，没有收到说明。发不发由您定，可以先改。
    稿：{ $suggestion } 由{ $unit }主办，答复期限{ $due }，至今没有答复，已超期{ $days }天。现予通报，请书面说明原因和签发日期。
# 满10个超期工作日，工委。
remind-overdue-10 = { $suggestion } 超期{ $working_days }个工作日，请列入主任会议清单。
    { $unit }，期限{ $due }。
# 超期后第一个工作日，领衔代表。
reply-late-deputy = { $suggestion } 的答复过了期限，还没有到。
    期限是{ $due }。已书面催办{ $unit }。答复一到就告诉您。
# 超期后第一个工作日，群众：不能没有声音。
opinion-late-citizen = { $number } 过了说好的日期，还没有答复。对不起。
    原定{ $due }前。已催{ $handler }，答复一到就告诉您。

## 其他期限。

# 站里初审快到期，联络站。
remind-screening = { $number } 初审{ $due }截止，还没有决定。
# 初审过期，联络站。
remind-screening-late = { $number } 初审过期{ $days }天，还没有决定。
    期限是{ $due }。已经告诉群众晚了。
# 初审过期，群众。
opinion-late-screening = { $number } 过了说好的日期，还没有决定受不受理。对不起。
    原定{ $due }前。已催{ $station }，有了决定就告诉您。
# 等代表决定，代表。
remind-deputy-decide = { $number } 等您决定：写不写成建议。
    期限{ $due }。不方便办，请告诉{ $station }，不用说明细节。
# 代表过期未定，代表。
remind-deputy-decide-late = { $number } 过了期限，还等您决定。
    期限是{ $due }。已经告诉群众晚了。不方便办，请告诉{ $station }。
# 代表过期未定，群众。
opinion-late-decision = { $number } 过了说好的日期，还没有决定怎么办。对不起。
    原定{ $due }前。已提醒{ $deputy }代表，有了决定就告诉您。
# 等交办，工委。
remind-assign = { $suggestion } 还没有交办，{ $due }截止。
# 交办过期，工委。
remind-assign-late = { $suggestion } 交办过期{ $days }天。
    期限是{ $due }。
# 等签收，承办人。
remind-ack = { $suggestion } 还没有签收，{ $due }截止。期限已从交办日起算。
# 签收过期，承办人和单位负责人。
remind-ack-late = { $suggestion } 签收过期{ $days }天，还没有签收。
    期限是{ $due }。答复期限从交办日起算，不等签收。已抄{ $head }。
# 退回的期限快到，承办人。
remind-return = { $suggestion } 申请退回{ $due }截止。
    不归本单位办的，打开后点“申请退回”。归本单位办的，请签收。
# 退回的期限已过，承办人。
remind-return-late = { $suggestion } 退回的期限{ $due }已过，不能再申请。
    请签收办理。
# 等六定，承办人。
remind-plan = { $suggestion } 还没有填六定，{ $due }截止。
# 六定过期，承办人。
remind-plan-late = { $suggestion } 六定过期{ $days }天，还没有填。
    期限是{ $due }。
# 等联系代表，承办人。
remind-contact = { $suggestion } 还没有联系代表。
    { $due }截止。代表{ $deputy }。
# 联系代表过期，承办人。
remind-contact-late = { $suggestion } 联系代表过期{ $days }天，还没有联系记录。
    期限是{ $due }。代表{ $deputy }。
# 等协办意见，协办单位承办人，临近再加负责人。
remind-co-opinion = { $suggestion } 协办意见{ $due }前交{ $lead }，还没有。
# 协办意见过期，协办单位承办人和负责人。
remind-co-opinion-late = { $suggestion } 协办意见过期{ $days }天，{ $lead }还在等。
    期限是{ $due }。
# 两次不满意以后等开会商量，工委。
remind-escalation = { $suggestion } 两次不满意，{ $due }前要商量出书面说法。
# 商量过期，工委。
remind-escalation-late = { $suggestion } 商量过期{ $days }天，还没有书面说法。
    期限是{ $due }。代表和群众都在等。
# 请群众补充，过半，群众，只此一次。
remind-need-info = { $number } 还等您补充几样，才能往下办。
    { $due }前都可以。说不清楚也请回一声。只提醒这一次。
# 单位办群众意见，单位承办人。
remind-opinion-handle = { $number } 请在{ $due }前答复群众。
    { $title }，{ $place }。
# 单位办群众意见过期，单位和联络站。
remind-opinion-handle-late = { $number } 答复群众过期{ $days }天。
    期限是{ $due }，{ $unit }。已经告诉群众晚了。
# 群众两次不满意，工委。
remind-opinion-decide = { $number } 群众两次不满意，{ $due }前请决定。
# 过期，工委。
remind-opinion-decide-late = { $number } 群众两次不满意，决定过期{ $days }天。
    期限是{ $due }。已经告诉群众晚了。
# 退回申请等决定，工委和政府办。
remind-reassign = { $suggestion } 的退回申请{ $due }前决定。
    { $unit }还在等。答复期限照常在走。
# 过期，工委和政府办。
remind-reassign-late = { $suggestion } 的退回申请过期{ $days }天，还没有决定。
    期限是{ $due }。{ $unit }还在等。
# 延期申请等决定，工委。
remind-extension = { $suggestion } 的延期申请{ $due }前决定。
    不表态不等于同意。
# 过期，工委。
remind-extension-late = { $suggestion } 的延期申请过期{ $days }天，还没有决定。
    期限是{ $due }。不表态不等于同意。
# 代表来信等答复，工委。
remind-letter = 代表来信还没有答复：{ $title }
    期限{ $due }。代表{ $deputy }。
# 过期，工委。
remind-letter-late = 代表来信答复过期{ $days }天：{ $title }
    期限是{ $due }。代表{ $deputy }。
# 过期，代表。
letter-late-deputy = 您的来信过了期限，还没有答复：{ $title }
    期限是{ $due }。已提醒{ $office }。答复一到就告诉您。
# 评价期过半，领衔代表，只此一次。
feedback-reminder = { $suggestion } 还没有评价，{ $due }截止。
    不评价也可以，不会算作满意，也不计入统计。
# 评价期过半，群众，只此一次。
poll-reminder = { $number } 的结果您看了吗？
    { $due }前可以评价。不评价也可以，只提醒这一次。

## 小结：一个人一天有几条提醒时，合成一条。$list：每件一行。

digest = { $date }办件小结：今天到期{ $today }件，7天内{ $soon }件，超期{ $late }件。
    { $list }
    发编号就能办。
# 群众一天有几条时。
digest-citizen = 您反映的事，今天有{ $count }条消息：
    { $list }
    发编号看某一件。
digest-line = { $number } { $what }，{ $due }
digest-line-late = { $number } { $what }，超期{ $days }天
# 小结里说的是哪种期限。
clock-opinion_screen = 初审
clock-deputy_choose = 代表决定
clock-opinion_rating = 评价
clock-assign = 交办
clock-ack = 签收
clock-return = 退回期限
clock-plan = 六定
clock-contact = 联系代表
clock-co_opinion = 协办意见
clock-reply = 答复
clock-feedback = 代表评价
clock-commitment = 承诺
clock-commitment_again = 改期的承诺
clock-commitment_report = 承诺进展
clock-commitment_check = 核实承诺
clock-commitment_receipt = 进展回执
clock-commitment_date = 补承诺日期
clock-commitment_decide = 决定改期
clock-commitment_meet = 召集商量
clock-commitment_explain = 书面说明
clock-second_answer = 再次答复
clock-rehandle = 重新答复
clock-escalation = 商量的书面说法
clock-need_info = 补充情况
clock-question = 群众回答
clock-opinion_handle = 单位答复
clock-opinion_decide = 工委决定
clock-co_redo = 补充协办意见
clock-agree = 两个主办单位商定
clock-reassign = 退回申请的决定
clock-extension_decision = 延期申请的决定
clock-letter = 来信答复
clock-objection = 答复代表的意见

## 短语。

left-today = 今天
left-tomorrow = 明天
left-days = 再过{ $days }天
list-and = { $before }、{ $item }
list-nothing = 无

## 日期怎么算的。按“怎么算的”以后，谁都会看到。

# $lines：下面的一句或几句。
date-counted = { $lines }
# 工作日。$amount：20；$skipped：清明3天、周末6天；$rule：依据，照规则文件里写的。
date-counted-working-days = { $due }是这样算的：
    { $start }起算，当天不计，往后数{ $amount }个工作日（跳过：{ $skipped }）。
    { $due }{ $close }前完成都算按时。
    依据：{ $rule }
# 满几个月。$amount：3
date-counted-months = { $due }是这样算的：
    { $start }起算，满{ $amount }个月的对应日就是这一天。
    { $due }{ $close }前完成都算按时。
    依据：{ $rule }
# 满几个月，对应日是休息日；后面接“原来的最后一天……”一句。
date-counted-months-rolled = { $due }是这样算的：
    { $start }起算，满{ $amount }个月的对应日是{ $rolled }。
    { $due }{ $close }前完成都算按时。
    依据：{ $rule }
# 自然日。
date-counted-days = { $due }是这样算的：
    { $start }起算，当天不计，往后数{ $amount }天，周末也算。
    { $due }{ $close }前都算按时。
    依据：{ $rule }
# 接在后面的一行：原来的最后一天是休息日。
date-rolled = 原来的最后一天{ $rolled }是休息日，顺延到{ $due }。
# 接在后面的一行：那一年的放假安排还没公布。
date-provisional = 这个日期是暂定的：{ $year }年放假安排还没公布。如有变化，我会告诉您新日期和原因。
# 放假安排公布后日期变了，这件事有关的人都会收到。
date-provisional-moved = { $number } 的日期改为{ $due }前。
    原来暂定{ $old }。{ $year }年放假安排已公布，按新安排重新算的。您不用做什么。
# 放假安排载入后没有日期变动，只告诉工委，不打扰群众。
date-provisional-confirmed = { $year }年放假安排已载入，{ $count }个暂定日期全部不变。
skipped-days = { $name }{ $days }天
holiday-weekend = 周末
holiday-new-year = 元旦
holiday-spring-festival = 春节
holiday-qingming = 清明
holiday-labour-day = 劳动节
holiday-dragon-boat = 端午
holiday-mid-autumn = 中秋
holiday-national-day = 国庆
holiday-national-day-and-mid-autumn = 国庆中秋
holiday-other = 放假
# 载入放假安排后，有日期变动，工委。
date-year-loaded = { $year }年放假安排已载入：{ $moved }个暂定日期有变，{ $count }个不变。
    有变的已经逐件通知。
# 十一月起还没有下一年的放假安排，工委，每周一次。
calendar-year-missing = { $year }年放假安排还没有载入。
    涉及{ $year }年的日期都是暂定的。国务院公布后，请管理员载入。
