### 承诺台账：答复里答应的事，从写进答复到销号。$promise 答应做什么；$number 台账编号；$owner 谁；$standard 办到什么样。

## 写答复的时候，承办人。

# 办理结果选了要承诺的两类，或者想多写一项。
reply-commitment-ask = 答应了什么？一条消息写：做什么、谁、哪天、标准。
    例：建成200个停车位，住建局张涛，2026-12-31，可停用。
# $words：没有日期的那句话。
reply-commitment-undated = “{ $words }”没有日期，不能记为承诺。
    请写到哪一天；定不下来的，办理结果请选别的类。
reply-gap-commitment = 列入计划的，要写哪天、谁、做到什么样
# 缺什么一次说全。$missing：缺的几样。
promise-missing = 承诺还缺：
    { $missing }
promise-item-text = 做什么
promise-item-owner = 谁来做
promise-item-due = 哪一天（年月日）
promise-item-standard = 办到什么样
promise-date-past = { $due }不在以后，请写一个以后的日期。
promise-check = 这样记进承诺台账吗？
    做什么：{ $promise }
    谁：{ $owner }　哪天：{ $due }前　标准：{ $standard }
# $count：这份答复里现在有几项。
promise-proposed = 已写进答复稿，现在有{ $count }项承诺。签发后记入台账。
promise-draft-list = { $suggestion } 答复稿里的承诺，共{ $count }项，要去掉哪一项？
    { $list }
promise-draft-line = { $promise }，{ $owner }，{ $due }前，{ $standard }
promise-dropped = 已从答复稿里去掉：{ $promise }
reply-hint-promises = 写进台账的承诺有{ $count }项

## 工委从已发的答复里补记。
promise-extract-ask = 从 { $suggestion } 的答复里记一项承诺。
    请写：做什么、谁、哪天、标准。答复里没有写日期的，写做什么，再点“没有日期”。
promise-extracted = 已记入承诺台账：{ $number }，{ $unit }已收到通知。
promise-extract-not-now = { $suggestion } 现在不能补记：要在答复以后、办结以前。
# 单位：有一项没有日期，要补。
promise-undated-unit = 有一项承诺没有日期：{ $promise }
    来自 { $suggestion } 的答复。请在{ $due }前补上哪天、谁、标准。
promise-date-ask = { $promise }
    请写：谁、哪天、标准。例：住建局张涛，2026-12-31，可停用。
promise-taken-back = 不再作为承诺：{ $promise }
    { $suggestion }。{ $officer }：“{ $reason }”

## 台账。
promise-recorded = 已记入承诺台账：{ $promise }
    { $number }，{ $unit } { $owner }，{ $due }前。来自 { $suggestion } 的答复。
ledger-overview = 承诺台账
    在办{ $open }项：已过期{ $overdue }项，30天内到期{ $soon }项，等您处理{ $mine }项。
    今年没有兑现{ $failed }项，销号{ $struck }项。
ledger-list-open = 在办的承诺，共{ $count }项：
    { $list }
ledger-list-mine = 等您处理的承诺，共{ $count }项：
    { $list }
ledger-list-overdue = 过了期的承诺，共{ $count }项：
    { $list }
ledger-list-soon = 30天内到期的承诺，共{ $count }项：
    { $list }
ledger-list-failed = { $year }年没有兑现的承诺，共{ $count }项：
    { $list }
ledger-list-struck = { $year }年销号的承诺，共{ $count }项：
    { $list }
ledger-line = { $number } { $promise }：{ $unit }，{ $when }，{ $status }
ledger-undated = 还没有日期
ledger-empty = 这里没有承诺。
ledger-empty-year = { $year }年这里没有承诺。
promise-card = { $number } { $promise }
    { $unit } { $owner }，{ $when }。现在：{ $status }。
    标准：{ $standard }。来自 { $suggestion }《{ $title }》。{ $more }
promise-more-renegotiated = 原定{ $old }，改期一次。
promise-more-new-day = 单位请求改到{ $new }：“{ $reason }”。
promise-more-agrees = 代表同意改期。
promise-more-objects = 代表不同意改期。
promise-more-explain = 请负责人写书面说明。
promise-more-carried = 已转入{ $year }年。
promise-history = { $number } 的经过：
    { $list }
promise-history-line = { $date } { $what }：“{ $text }”
promise-history-line-files = { $date } { $what }：“{ $text }”（附件{ $count }个）
promise-history-empty = 还没有记录。
promise-entry-progress = 单位报进展
promise-entry-comment = 代表说
promise-entry-receipt = 代表回执
promise-entry-done = 单位报完成
promise-entry-inspected = 工委核实
promise-entry-disputed = 代表认为没有办好
promise-entry-meeting = 工委召集商量
promise-entry-cannot = 单位说明办不到
promise-entry-consent = 对改期的意见
promise-entry-decided = 工委决定
promise-entry-explained = 单位书面说明
promise-files-none = 这项承诺还没有附件，或者附件还没有存好。
promise-not-open = { $number } 现在不能做这一步。

## 进展。
promise-progress-ask = 承诺台账该报进展了（{ $suggestion }）
    { $promise }，到期{ $finish }。请在{ $due }前写一句，代表能看到。
promise-progress-late = 承诺台账的进展过期{ $days }天没有报
    { $promise }（{ $suggestion }）。应在{ $due }前报。
promise-progress-late-office = { $unit }没有按时报承诺进展
    { $promise }（{ $suggestion }），应在{ $due }前报。
promise-progress-say = 到哪一步了？写一两句，代表和工委能看到。
promise-progress-saved = 进展已存，代表和工委能看到。到期仍是{ $due }。
promise-progress-told = { $unit }报了进展（{ $suggestion }）
    “{ $words }”
    承诺：{ $promise }，到期{ $due }。
promise-report-empty = 请写具体一点：做到了哪一步。
promise-comment-say = 您对进展怎么看？写一两句，单位和工委能看到。
promise-complain-say = 不满意在哪里？工委会召集商量。
promise-comment-saved = 已转给{ $unit }和工委。
promise-comment-told = { $deputy }代表对承诺说（{ $suggestion }）
    “{ $words }”
    承诺：{ $promise }
promise-complaint-office = { $deputy }代表对承诺进展不满意（{ $suggestion }）
    “{ $words }”。请在{ $due }前召集代表和{ $unit }商量。
promise-receipt-told = { $deputy }代表已回执：{ $promise }
promise-receipt-saved = 回执已送到{ $unit }。
promise-receipt-reminder = { $unit }的承诺进展等您回执（{ $suggestion }）
    { $promise }。{ $due }前。
promise-receipt-silent = { $deputy }代表没有回执：{ $promise }
    { $suggestion }，{ $due }已过。没有回执不算满意。
promise-meet-say = 哪天、谁参加、商量的结果？写下来，代表和单位能看到。
promise-met = 工委召集商量了一次：{ $promise }
    “{ $words }”（{ $suggestion }）
promise-met-saved = 已记入台账，代表和{ $unit }已收到。

## 到期和过期。$due 到期日。
promise-due-soon = 承诺还有{ $days }天到期：{ $promise }
    { $suggestion }，{ $due }。办好了请报完成并附照片；办不到请提前说明。
promise-due-soon-again = 改期的承诺还有{ $days }天到期：{ $promise }
    { $suggestion }，{ $due }。只能改期一次，到期没有办完记为没有兑现。
promise-overdue-unit = 承诺已过期：{ $promise }
    原定{ $due }，已过{ $days }天（{ $suggestion }）。请报完成，或由负责人书面说明。代表和工委已收到通知。
promise-overdue-deputy = { $unit }答应的事到期没有办完
    { $promise }（{ $suggestion }），原定{ $due }。已请单位负责人说明，说明到了就给您。
promise-overdue-office = 承诺过期{ $days }天：{ $promise }
    { $unit }，{ $suggestion }，原定{ $due }。已请负责人书面说明。
promise-overdue-citizen = 您反映的事（{ $number }）：答应的日期过了，还没有办完。
    { $unit }原定{ $due }前：“{ $promise }”。已请单位说明，有结果就告诉您。

## 报完成、核实、销号。
promise-done-ask = 办成什么样了？写一句，再发照片或文件；请代表看过现场的，写哪天看的。
    发完点“写好了”。
promise-done-more = 已收到：{ $words }{ $count }。
    还可以再发；发完点“写好了”。
promise-done-nothing = 还没有写办成什么样。
promise-evidence-please = 报完成要有凭据：照片、文件，或者写“某月某日 现场 和代表看过”。
promise-done-sent = 已报完成，代表和工委会核实。
    { $promise }。代表在{ $due }前回话。
promise-done-check = { $unit }说办完了：{ $promise }
    “{ $words }”，{ $count }。属实吗？您可以去看看再点，{ $due }前。
promise-done-office = { $unit }报完成：{ $promise }
    “{ $words }”，{ $count }（{ $suggestion }）。代表{ $due }前回话，您也可以去核实。
promise-check-reminder = { $unit }说办完的事等您看：{ $promise }
    { $suggestion }，{ $due }前。没有办好请点“不属实”。
promise-check-silent = { $deputy }代表没有回话，请工委核实：{ $promise }
    { $unit }，{ $suggestion }，回话期限{ $due }。不回话不算属实。
promise-confirmed = 已记下：属实。工委核对以后销号。
promise-verified = { $deputy }代表说属实：{ $promise }
    { $suggestion }，可以销号了。
promise-inspect-say = 哪天去看的、看到什么？写下来作核实记录。
promise-inspected = 工委已核实：{ $promise }
    “{ $words }”（{ $suggestion }）
promise-inspect-saved = 核实已记，可以销号了。
promise-dispute-say = 哪里没有办好？工委会召集您和单位商量。
promise-dispute-saved = 已退回{ $unit }再办，工委会召集商量。
promise-disputed-unit = 代表说没有办好：{ $promise }
    “{ $words }”（{ $suggestion }）。请接着办，工委会召集商量。
promise-disputed-office = { $deputy }代表说没有办好：{ $promise }
    “{ $words }”。请在{ $due }前召集代表和{ $unit }商量，并记下结果。
promise-struck-off = 承诺已销号：{ $promise }
    { $suggestion }，核实人{ $officer }，{ $date }。
promise-struck-off-citizen = 您反映的事（{ $number }）：答应的已经办好。
    { $unit }：“{ $promise }”。和您看到的不一样，点“有新情况”。
promise-struck-done = 已销号：{ $promise }
promise-ballot-none = { $number } 要先由常委会组成人员测评，满意了才能销号。
promise-ballot-open = { $number } 的测评还没有结果，有了结果才能销号。
promise-ballot-unsatisfied = { $number } 的测评结果不是满意，不能销号。
    请退回单位再办，或者再测一次。
promise-vote-planned = 测评已列入计划：{ $promise }
    办法和日期在测评里定，结果满意才能销号。
promise-take-back-say = 为什么不作为承诺？单位能看到。
promise-taken-back-done = 已撤掉，{ $unit }已收到通知。
second-answer-to-sign = { $suggestion } 的再次答复，等您签发：
    “{ $words }”
promise-reopen-say = 为什么要再办？单位和代表能看到。
promise-reopened = 承诺退回再办：{ $promise }
    “{ $words }”（{ $suggestion }）
promise-reopen-saved = 已退回{ $unit }再办。

## 办不到、改期、没有兑现。
promise-cannot-ask = 为什么办不到，现在能到哪一步，新日期是哪天？
    一条消息写完，由单位负责人确认后送代表和工委。
promise-cannot-needs-date = 请写上新日期，比如：2027年6月30日。
promise-new-not-later = 新日期要在今天以后，而且晚于{ $due }。
promise-cannot-saved = 已请{ $head }确认，确认后送代表和工委。
promise-cannot-sign = 请确认办不到的说明：{ $promise }
    “{ $reason }”。请求改到{ $new }（{ $suggestion }）。确认后送代表和工委。
promise-send-back-say = 说明要改什么？
promise-sent-back-done = 已退回承办人修改。
promise-cannot-sent-back = { $head }退回了说明：{ $promise }
    “{ $words }”
promise-explained-done = 说明已送代表和工委。原来的日期现在还算数。
promise-explained = 办不到的说明已由负责人送出：{ $promise }
promise-explained-deputy = { $unit }书面说明：答应的事要改期
    { $promise }，原定{ $old }，请求改到{ $new }。理由：“{ $reason }”。您同意吗？
promise-explained-office = { $unit }说办不到：{ $promise }
    原定{ $old }，请求改到{ $new }。理由：“{ $reason }”。请在{ $due }前和代表商量决定。
promise-agreed-done = 已记下您同意改期，由工委决定。
promise-object-say = 为什么不同意改期？工委能看到。
promise-objected-done = 已告诉工委：您不同意改期。
promise-deputy-said = { $deputy }代表对改期的意见：{ $what }
    { $promise }。{ $said }
promise-deputy-words = “{ $words }”
promise-says-agrees = 同意
promise-says-objects = 不同意
promise-consent-say = 代表是怎么说的（哪天、电话还是当面）？记下来，代表会收到通知。
promise-consent-saved = 已记下代表同意，可以改期了。
promise-consent-recorded = 工委记下了您同意改期：{ $promise }
    “{ $words }”。不是这样，请告诉工委。
promise-ask-deputy-first = 要先听{ $deputy }代表的意见，代表同意才能改期。
promise-once-only = { $number } 已经改期一次，不能再改。
promise-first-miss = 这项承诺还没有改过期。
promise-not-due-yet = 还没有过{ $due }，单位也没有说办不到，不能记为没有兑现。
promise-renegotiated = 承诺改期：{ $promise }
    新日期{ $due }（原{ $old }）。理由：“{ $reason }”。工委和代表同意，改期留痕。
promise-renegotiated-citizen = 您反映的事（{ $number }）：{ $unit }答应的日期改了。
    新日期{ $due }（原{ $old }）。理由：“{ $reason }”。
promise-renegotiated-done = 已改期：{ $promise }，{ $due }前。
promise-keep-say = 为什么不同意改期？单位和代表能看到。
promise-date-kept = 不同意改期：{ $promise }
    仍是{ $due }。工委：“{ $words }”（{ $suggestion }）
promise-kept-done = 已告诉{ $unit }：不改期。
promise-fail-say = 记为没有兑现，请写理由。会记入{ $unit }考核。
promise-failed = 承诺没有兑现：{ $promise }
    { $suggestion }，记入{ $unit }考核。理由：“{ $words }”
promise-failed-citizen = 您反映的事（{ $number }）：{ $unit }答应的没有做到。
    “{ $promise }”。单位要书面说明，说明到了告诉您。
promise-failed-done = 已记为没有兑现，{ $unit }要书面说明。
promise-missed-again = 改期以后又没有办完：{ $promise }
    { $suggestion }，原定{ $old }，改到{ $due }。记为没有兑现，记入{ $unit }考核。请负责人书面说明。
promise-explain-say = 请写书面说明：没有办完的原因、现在到哪一步、以后怎么办。送代表和工委。
promise-explain-saved = 说明已送代表和工委。
promise-explained-already = 这项承诺现在不用写说明。
promise-explanation-given = { $unit }的书面说明：{ $promise }
    “{ $words }”（{ $suggestion }）
promise-term-explain = 换届了，请书面说明没有办完的承诺：{ $promise }
    { $suggestion }，到期{ $finish }。请负责人在{ $due }前写给原来提建议的{ $deputy }代表。承诺继续办。
promise-carried-over = { $year }年接着办的承诺{ $count }项
    都是往年答复里答应、还没有办完的。点“承诺台账”看。

## 其他期限。
remind-promise-date = 有一项承诺没有日期，{ $due }前补：{ $promise }
remind-promise-date-late = 承诺的日期过期{ $days }天没有补：{ $promise }
    { $unit }，{ $suggestion }，应在{ $due }前补。
remind-promise-decide = { $unit }请求改期，{ $due }前决定：{ $promise }
remind-promise-decide-late = 改期的请求过期{ $days }天没有决定：{ $promise }
    { $suggestion }，期限是{ $due }。不表态不等于同意。
remind-promise-meet = { $due }前召集代表和{ $unit }商量：{ $promise }
remind-promise-meet-late = 该召集的商量过期{ $days }天：{ $promise }
    { $suggestion }，期限是{ $due }。
remind-promise-explain = { $due }前写书面说明：{ $promise }
remind-promise-explain-late = 书面说明过期{ $days }天没有写：{ $promise }
    { $unit }，{ $suggestion }，期限是{ $due }。
remind-second-answer = { $suggestion } 的承诺都有了结果，{ $due }前再次答复。
remind-second-answer-late = { $suggestion } 再次答复过期{ $days }天。
    { $unit }，期限是{ $due }。

## 办理后跟踪，再次答复。
follow-up-deputy = { $suggestion } 还有答应的事没有办完，继续跟踪
    承诺{ $count }项，都在台账里。办完或者改期都告诉您。
follow-up-citizen = { $number }：答应的事还没有都办完，会继续跟着。
    { $unit }答应了{ $count }项。改期、办好都告诉您。
follow-up-office = { $suggestion } 转入承诺跟踪，共{ $count }项。
follow-up-nothing = { $suggestion } 没有承诺，不用跟踪。
# $missing：还差什么，一行一件。
follow-up-still-open = { $suggestion } 还不能办结：
    { $missing }
follow-up-open = { $number } 还没有销号：{ $promise }
follow-up-unexplained = { $number } 没有兑现，还没有书面说明
follow-up-no-answer = { $unit }还没有再次答复
second-answer-ask = { $suggestion } 的承诺都有了结果，请再次答复
    答复代表和群众：办成了什么，没办成的为什么。{ $due }前，负责人签发。
second-answer-say = 请写再次答复，代表和群众会看到全文：办成了什么，没办成的为什么。
second-answer-saved = 已送{ $head }签发。
second-answer-sign-ask = 请签发 { $suggestion } 的再次答复
    “{ $words }”。{ $due }前。
second-answer-back-say = 再次答复要改什么？
second-answer-back-done = 已退回承办人修改。
second-answer-sent-back = { $head }退回了再次答复（{ $suggestion }）：“{ $words }”
second-answer-given = { $suggestion } 的再次答复：{ $unit }
    “{ $words }”
second-answer-citizen = { $number }：答应的事有了结果，{ $unit }再次答复您：
    “{ $words }”
second-answer-signed = 再次答复已发出：{ $suggestion }。
# 建议撤回以后，给单位。
promise-withdrawn = 不用再办，已从台账撤下：{ $promise }
    { $suggestion } 代表已撤回。这项承诺不算没有兑现。
second-answer-withdrawn = { $suggestion } 不用写再次答复了。
    代表已撤回建议。
second-answer-none = 这一件现在不用再次答复。

## 全卷和记录里的几行。
record-promise = 承诺：{ $promise }，{ $owner }，{ $due }前，{ $status }
file-promise = 承诺 { $number }：{ $promise }，{ $unit } { $owner }，{ $when }，{ $status }
file-second-answer = 再次答复（{ $unit }，{ $date }）：{ $words }

## 表格。
export-title-commitments = 承诺台账
export-column-promise = 承诺事项
export-column-owner = 责任人
export-column-standard = 标准
export-column-suggestion = 建议编号
export-column-first-due = 原定日期
export-column-promise-due = 现定日期
export-column-fulfilled = 办成日期
export-column-renegotiated = 改期次数
export-column-failed = 没有兑现
export-column-carried = 转入年份

## 按钮。
button-ledger = 承诺台账
button-promises = 答应的事
button-add-promise = 记一项承诺
button-see-promises = 看承诺
button-mark-undated = 没有日期
button-report-progress = 报进展
button-report-done = 报完成
button-cannot-do = 办不到
button-give-date = 补日期
button-comment = 说几句
button-receipt = 收到，回执
button-not-a-promise = 不是承诺
button-promise-met = 记一次商量
button-inspect = 记核实
button-strike-off = 销号
button-do-again = 退回再办
button-confirm-explain = 确认送出
button-explain = 写书面说明
button-agree-new-date = 同意改期
button-object-new-date = 不同意改期
button-record-consent = 记代表意见
button-keep-date = 不同意改期
button-mark-failed = 记没有兑现
button-open-ballot = 开测评
button-history = 看经过
button-second-answer = 写再次答复
button-sign-second = 签发
button-more-results = 其他结果
button-ledger-mine = 等我处理（{ $count }）
button-ledger-overdue = 已过期（{ $count }）
button-ledger-soon = 快到期（{ $count }）
button-ledger-open = 在办（{ $count }）
button-ledger-failed = 今年没兑现（{ $count }）
button-ledger-struck = 今年销号（{ $count }）
button-ledger-year = { $year }年的

state-follow-up = 已答复，答应的事还在办
next-follow-up = { $unit }接着办，办好或者改期都告诉您
timeline-follow-up = 答应的事继续跟着
timeline-promise-moved = { $unit }答应的日期改了
timeline-promise-kept = { $unit }答应的事办好了
timeline-promise-failed = { $unit }答应的事没有做到
timeline-second-answer = { $unit }再次答复
