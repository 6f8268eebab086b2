### 打分会、打分表、密封、检查、严禁事项。改措辞只改本文件；{ } 里的名字不要动。

## 状态、动作、期限、记录里的话。
kind-scoring = 打分会
kind-violation = 违反严禁事项
status-scoring-new = 还没召集
status-scoring-called = 已召集
status-scoring-under_way = 正在打分
status-scoring-sealed = 已密封
status-scoring-opened = 密封已打开
status-scoring-void = 作废
status-scoring-called_off = 已取消
status-violation-new = 还没反映
status-violation-reported = 待认定
status-violation-confirmed = 属实
status-violation-dismissed = 不属实
action-scoring-call = 召集打分会
action-scoring-sign_in = 签到
action-scoring-mark_present = 代签到
action-scoring-begin = 开始打分
action-scoring-close_sheet = 交打分表
action-scoring-issue_paper = 发纸质打分表
action-scoring-enter_papers = 录纸质打分表
action-scoring-seal = 当场密封
action-scoring-void = 判定作废
action-scoring-sign = 签会议记录
action-scoring-turn_key = 同意打开密封
action-scoring-open = 打开密封
action-scoring-call_off = 取消打分会
action-violation-report = 反映违反严禁事项
action-violation-confirm = 认定属实
action-violation-dismiss = 认定不属实
action-violation-take_back = 撤销认定
clock-scoring_session = 打分会
noted-scoring-refuse_sign_in = 没有回避声明或有冲突的人签到，没有签成
noted-scoring-refuse_sheet = 想打不该打的、或改已交的打分表，没有打成
noted-scoring-refuse_read = 密封打开以前想看打分，没有看成
noted-campaign-inspect = 录入检查得分
noted-campaign-withdraw_inspect = 作废检查得分
noted-campaign-refuse_inspect = 密封打开后想改检查得分，没有改成

## 打分的各项。
dimension-law = 依法行政
dimension-openness = 政务公开
dimension-approval = 行政审批
dimension-service = 为民服务
dimension-efficiency = 办事效率
dimension-diligence = 勤政为民
dimension-integrity = 廉洁自律

## 门槛还差什么。
gate-lacks-inspection = { $target }的检查得分还没录
gate-lacks-seal = 还没集中打分、当场密封
gate-lacks-minutes = 会议记录还没签齐
gate-lacks-opening = 密封还没有由两人打开

## 打分会（评议办、评议员、监督员）。卡片上从不出现分数，打开密封以后才有。
button-scoring = 打分会
scoring-line = { $status }，{ $day }
scoring-line-none = 还没召集
scoring-card-none = { $campaign } 还没召集打分会
    { $title }
scoring-card-called = { $campaign } 第{ $place }次打分会：{ $day }
    { $venue }
    已签到{ $there }人：{ $names }
    打分内容：{ $dimensions }
scoring-card-under_way = { $campaign } 正在打分
    { $day }，{ $venue }
    到会{ $there }人，发出打分表{ $issued }张，已交{ $closed }张，没交{ $open }张，纸质已录{ $papers }张。
scoring-card-sealed = { $campaign } 打分已密封
    收回打分表{ $counted }张，发出{ $issued }张。
    校验码（SHA-256）：{ $digest }
    会议记录签名：{ $signatures }
    同意打开的：{ $keys }
scoring-card-opened = { $campaign } 密封已打开，校验码一致
    { $list }
    校验码（SHA-256）：{ $digest }
scoring-card-void = { $campaign } 这次打分作废
    { $why }
    打分表没有打开就销毁了。
scoring-card-called_off = { $campaign } 打分会已取消
    打分表没有打开就销毁了。
scoring-mean-row = { $target }：平均{ $mean }分
scoring-mean-none = 没有
scoring-nobody-yet = 还没有人
button-scoring-call = 召集打分会
scoring-call-ask = 打分会哪天、在哪里开？
    比如：7月10日上午9点 县人大三楼会议室
scoring-day-please = 请写今天或以后的日子，比如：7月10日 县人大三楼会议室。
scoring-auditor-first = 还没有监督员。密封要由组织人和监督员两人打开，请先请一位监督员。
scoring-stands = 已经有一次打分会，不能再召集。
scoring-not-running = 评议还没开始，不能召集打分会。
button-scoring-here = 我到了
button-scoring-present = 代签到
button-scoring-begin = 开始打分
button-scoring-off = 取消打分会
scoring-not-yet = 还没到日子，打分会是{ $day }。
scoring-there-already = { $name }已经签到了。
scoring-not-free = 您还没有作出可以打分的回避声明
    没有声明、或与被评单位有关系的，不参加打分。这次签到已记入记录。
scoring-other-not-free = 这位评议员现在不能打分
    没有作回避声明，或与被评单位有关系。已记入记录。
scoring-all-here = 评议员都签到了。
scoring-who-here = 谁到了、没带手机？用纸质打分表。
    { $list }
scoring-stage-closed = 打分的阶段还没开始，或者已经结束。
scoring-no-quorum = 到会{ $there }人，评议员共{ $appraisers }人，要超过一半才能开始。
button-scoring-paper = 发纸质表
button-scoring-papers = 录纸质表
scoring-who-paper = 给谁发纸质打分表？
    { $list }
scoring-nobody-left = 没有可以发纸质表的人：要到会，还没交过打分表。
scoring-sheet-closed-already = { $name }已交过打分表，不能再发纸质的。
scoring-which-papers = 录哪个单位的纸质打分表？
    { $list }
scoring-paper-row = { $target }：发出{ $issued }张，已录{ $entered }张
scoring-papers-ask = 这个单位的纸质打分表，一张写一行
    依次写：{ $dimensions }，各0到100分，中间空格。
    一次写全；再写一次就换掉前一次。写的内容不留底。
scoring-papers-kept = 录了{ $count }张。
scoring-papers-unreadable = 没录：有一行没看懂，或者现在不能录了
    一张一行，每项0到100分，中间空格。请整个再写一次。

## 打分表（评议员）。回答里从不重复分数。
button-sheets = 我的打分表
sheets-list = 您的打分表有{ $count }张
    { $list }
    点编号打分；打好了再交，交了就不能改。
sheet-row = { $target }：{ $how }
sheet-empty = 没打
sheet-filled = 打好，没交
sheet-closed = 已交
sheet-ask = 给{ $target }打分
    依次写{ $amount }个数，各0到100：{ $dimensions }
    比如：85 90 80 88 85。写一个数，就是各项都一样。
    您写的分数加密保存，不留底，打开密封以前谁也看不到。
sheet-kept = 记下了，还没交
    写错了就再写一次，以最后一次为准；交了就不能改。
button-sheet-next = 下一张
button-hand-in = 交这张
button-hand-in-all = 打好的都交
sheet-handed-in = 交了。
sheets-all-in = 您的打分表都交了
    等组织人当场密封。密封后会告诉您校验码。
sheet-became-unreadable = 没看懂，没有记
    请按顺序写分数，各0到100，中间空格。
sheet-became-which = 没记：先点编号选单位，再写分数。
sheet-became-closed_before = 这张已经交了，不能再改
    这次想改，已记入记录。
sheet-became-conflict = 您不能给这个单位打分
    您没有声明与它没有关系。这次想打，已记入记录。
sheet-became-not_issued = 没有给您发这张打分表
    每人每个单位一张，不多发。已记入记录。
sheet-became-on_paper = 您用的是纸质打分表，这里不再打。
sheet-became-over = 打分已经结束，不能再打。
sheet-became-nothing = 没有打好的可以交。请先打分。

## 密封、会议记录、打开。
button-scoring-seal = 当场密封
scoring-seal-sure = 现在密封？密封后谁也不能再打分
    发出{ $issued }张，已交{ $closed }张，没交{ $open }张，纸质已录{ $papers }张。没交的不算。
    密封时当场给出校验码，告诉所有到会的人。
scoring-box-void = 这一箱不能算数，不能密封。
scoring-box-in-order = 这一箱没有问题，不能判作废。
scoring-void-quorum = 交表的评议员没有超过一半。
scoring-void-surplus = 收回的打分表比发出的多。
scoring-void-digest = 箱里的打分表与密封时不一致，或者打不开。
button-scoring-minutes = 会议记录
scoring-minutes-card = { $campaign } 打分会会议记录
    { $day }，{ $venue }
    评议员{ $appraisers }人，到会{ $there }人：{ $names }
    发出打分表{ $issued }张，收回{ $counted }张（其中纸质{ $papers }张）。
    密封校验码（SHA-256）：{ $digest }
    补充：{ $minutes }
    签名：{ $signatures }
scoring-minutes-nothing = 没有
button-scoring-sign = 签会议记录
button-scoring-sign-now = 签名
scoring-sign-organiser = 请签 { $campaign } 打分会会议记录
    { $day }，{ $venue }，到会{ $there }人：{ $names }
    发出{ $issued }张，收回{ $counted }张（其中纸质{ $papers }张）。
    密封校验码（SHA-256）：{ $digest }
    要补充的现在写下来，写完就算签名；没有就点“签名”。
scoring-sign-auditor = 请签 { $campaign } 打分会会议记录
    { $day }，{ $venue }，到会{ $there }人：{ $names }
    发出{ $issued }张，收回{ $counted }张（其中纸质{ $papers }张）。
    密封校验码（SHA-256）：{ $digest }
    补充：{ $minutes }
    与您在场看到的一致，就点“签名”。
scoring-signed-already = 您已经签过了。
scoring-organiser-first = 请组织人先签，补充写完以后您再签。
button-scoring-key = 打开密封
scoring-key-sure = 同意打开密封？
    要组织人和监督员各点一次。两人都点了才打开，程序当场核对校验码，不一致就作废。
scoring-sign-first = 会议记录签齐以后才能打开。
scoring-inspect-first = 先把检查得分录完再打开，免得照着打分来定检查分。还差：{ $units }。
scoring-key-turned = 您已经同意了，等另一位。
scoring-one-key = 要两个人都同意才能打开。
scoring-two-parts-only = 只有组织人和监督员能签名、打开密封。
scoring-digest-differs = 箱里的内容与密封时不一致。
scoring-digest-equal = 箱里的内容与密封时一致。
scoring-still-sealed = 打分还在密封，打开以前谁也看不到。
button-scoring-file = 核对文件
button-scoring-table = 打分明细
scoring-file-sent = 核对文件已发出
    里面是密封时的打分表原文、随机数和校验码。按文件里写的算法，任何人都能自己算一遍。
    校验码（SHA-256）：{ $digest }
export-title-scoring = 打分明细
scoring-column-target = 单位
scoring-off-ask = 为什么取消打分会？
    已经打的分数不打开就销毁。

## 告诉到会的人。
scoring-called = { $campaign } 打分会：{ $day }
    { $venue }
    { $title }
    当天到会后点“我到了”。
scoring-begun = { $campaign } 开始打分
    每个单位一张打分表，打好了自己交。
scoring-sealed = { $campaign } 打分已当场密封
    收回打分表{ $counted }张。请抄下校验码，打开时核对：
    { $digest }
scoring-void = { $campaign } 这次打分作废
    { $why }
    打分表没有打开就销毁了。
scoring-minutes-signed = { $campaign } 打分会会议记录：{ $who }已签
    还没签的请点“打开”去签。
scoring-key = { $campaign } 打分密封：{ $who }同意打开
    要两个人都同意才能打开。
scoring-opened = { $campaign } 打分密封已打开
    校验码一致，与密封时一样。
scoring-called-off = { $campaign } 打分会取消了
    原因：{ $reason }
remind-scoring = { $campaign } 打分会{ $left }开
    { $due }，{ $venue }
remind-scoring-late = { $campaign } 打分会还没有开
    原定{ $due }。可以取消后另外召集。

## 检查（检查组）。
button-inspections = 检查
inspections-line = 已录{ $count }次，还差{ $left }个单位
inspections-list = 检查得分，点编号看一个单位
    { $list }
inspection-target = { $target }：{ $count }次
inspections-of-target = { $unit }的检查
    { $list }
inspection-row = { $day } { $points }分，{ $who }：{ $found }{ $reason }
inspection-withdrawn = （已作废：{ $reason }）
button-inspect-unit = 记一次检查
button-inspection-off = 作废最近一次
button-inspection-keep = 就这样记
inspection-ask = { $unit }：哪天检查的、多少分、看到什么？
    比如：7月2日 87.5 抽查窗口三次，两次有人在岗
    满分100，可以带一位小数。
inspection-check = 这样记对吗？
    { $unit }，{ $day }，{ $points }分
    { $found }
inspection-points-please = 没看出分数。请写：7月2日 87.5 看到什么。分数0到100。
inspection-words-please = 请写看到了什么，不能只有分数。
inspection-day-please = 检查的日子不能晚于今天。
inspection-no-target = 这个单位不在评议对象里。
inspection-gone = 这条已经作废，或者不是您录的。
inspection-off-ask = 为什么作废？记录会留着。
inspection-off-done = 已作废，不再算分；记录留着。
inspection-too-late = 打分密封已经打开，检查得分不能再变
    这次想改，已记入记录。

## 严禁事项（检查组、评议办、代表工委、被评单位）。
button-violations = 严禁事项
violations-line = 待认定{ $count }件，属实{ $stands }件
violations-none = 没有人反映违反严禁事项。
violations-list = 反映违反严禁事项的有{ $count }件
    { $list }
violation-row = { $target }：{ $prohibition }（{ $status }）
button-violation-new = 反映一件
violation-which-unit = 哪个单位？
    { $list }
violation-ask = 违反哪一条、怎么回事？先写编号
    { $list }
    比如：2 六月三日请检查人员吃饭，有发票
violation-not-listed = 没看出是哪一条。请先写编号，再写怎么回事。
violation-card-reported = { $campaign } 待认定：{ $target }
    严禁事项：{ $prohibition }
    { $reporter }反映：{ $happened }
    由另一个人认定。属实的，不管多少分都是不合格。
violation-card-confirmed = { $campaign } 属实：{ $target }
    严禁事项：{ $prohibition }
    { $happened }
    { $who }认定：{ $reason }
violation-card-dismissed = { $campaign } 不属实：{ $target }
    严禁事项：{ $prohibition }
    { $happened }
    { $who }认定：{ $reason }
button-violation-yes = 属实
button-violation-no = 不属实
button-violation-back = 撤销认定
violation-why-ask = 为什么这样认定？写下理由
    理由和您的名字记入记录。
violation-another-decides = 谁反映的不能由谁认定，请另一个人来认定。
violation-reported = { $campaign } 有人反映{ $target }
    严禁事项：{ $prohibition }
    { $happened }
violation-confirmed = { $campaign } 认定属实：{ $target }
    严禁事项：{ $prohibition }
    理由：{ $reason }
    按方案，不管多少分都是不合格。
violation-dismissed = { $campaign } 认定不属实：{ $target }
    严禁事项：{ $prohibition }
    理由：{ $reason }
violation-taken-back = { $campaign } 认定已撤销：{ $target }
    严禁事项：{ $prohibition }
    理由：{ $reason }
