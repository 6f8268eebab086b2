### 重点督办件、满意度测评。改措辞只改本文件；{ } 里的名字不要动。

## 身份。
role-chair = 人大常委会领导
role-committee = 督办委室工作人员
role-committee_member = 常委会组成人员
tag-chair = 领导
tag-committee = 委室
tag-committee_member = 组成人员
post-chair = 常委会领导
post-committee = 工作人员
post-committee_member = 组成人员
role-organiser = 评议办工作人员
role-appraiser = 评议员
role-survey_operator = 调查员
role-inspector = 检查组成员
role-auditor = 监督员
tag-organiser = 评议办
tag-appraiser = 评议员
tag-survey_operator = 调查员
tag-inspector = 检查组
tag-auditor = 监督员
post-organiser = 评议办工作人员
post-appraiser = 评议员
post-survey_operator = 调查员
post-inspector = 检查组成员
post-auditor = 监督员
import-unknown-committee = 没有“{ $name }”这个委室，请先在委室表里写上。

## 种类、状态、动作、期限。
kind-key_suggestion = 重点督办件
kind-poll = 满意度测评
status-key_suggestion-new = 还没选定
status-key_suggestion-supervised = 督办中
status-key_suggestion-ended = 督办结束
status-key_suggestion-withdrawn = 已撤销重点
action-key_suggestion-choose = 记为重点督办件
action-key_suggestion-change = 更换领衔领导或督办委室
action-key_suggestion-plan_hearing = 定听取汇报的日期
action-key_suggestion-supervise = 记一次督办
action-key_suggestion-report = 记向主任会议的汇报
action-key_suggestion-withdraw = 撤销重点
action-key_suggestion-end = 结束督办
status-poll-new = 还没定
status-poll-planned = 还没开始
status-poll-opened = 签到中
status-poll-voting = 投票中
status-poll-closed = 投票结束，还没计票
status-poll-counted = 已计票，还没宣布
status-poll-void = 无效
status-poll-announced = 已宣布
status-poll-unsatisfied = 不满意，等定后续
status-poll-follow_up = 后续办理中
status-poll-ended = 已结束
status-poll-called_off = 已取消
action-poll-plan = 安排测评
action-poll-open = 定名单，请人签到
action-poll-sign_in = 签到
action-poll-mark_present = 代为签到
action-poll-begin = 开始投票
action-poll-cast = 投票
action-poll-issue_paper = 发纸质票
action-poll-close = 结束投票
action-poll-enter_papers = 报纸质票数
action-poll-count = 计票
action-poll-declare_void = 认定无效
action-poll-announce = 宣布结果
action-poll-find_unsatisfied = 记为不满意
action-poll-follow_up = 记下后续办法
action-poll-end_follow_up = 结束后续
action-poll-end = 结束
action-poll-call_off = 取消测评
clock-hearing = 主任会议听取汇报

## 选定标准、五项督办、后续办法、票上各项。
key-criterion-overall = 事关全局
key-criterion-widely_felt = 群众普遍关心
key-criterion-concentrated = 代表反映集中
key-criterion-complex = 涉及面广、情况复杂
key-criterion-priority = 与年度重点工作一致
mode-led = 领导领衔督办
mode-tracked = 委室跟踪督办
mode-shared = 分工督办
mode-with_deputies = 邀请代表督办
mode-on_site = 现场视察督办
follow-up-re_report = 重新报告
follow-up-re_poll = 再次测评
follow-up-special_inquiry = 专题询问
follow-up-interpellation = 质询
follow-up-assessment = 提交目标考核
vote-void-quorum = 到会的没有超过全体组成人员的半数
vote-void-ballots = 收回的票多于领票的人
vote-void-empty = 没有一张有效票
vote-base-all = 全体组成人员{ $count }人
vote-base-present = 到会{ $count }人
vote-base-valid = 有效票{ $count }张
vote-half-pass = 恰好半数算达到
vote-half-fail = 恰好半数不算达到

## 菜单和按钮。
menu-chair = { $name }，您好。
    领衔督办{ $keys }件，有超期的{ $keys_late }件。
menu-committee = { $office }
    督办{ $keys }件，有超期的{ $keys_late }件。
menu-member = { $name }，您好。
    等您签到或投票的测评{ $polls }项。
button-key-list = 重点督办
button-key-late = 超期的
button-key-new = 标为重点件
button-key-this = 重点督办
button-key-records = 督办记录
button-key-report = 记汇报
button-key-chair = 换领衔领导
button-key-committee = 换督办委室
button-key-end = 结束督办
button-key-withdraw = 撤销重点
button-supervise = 记一次督办
button-hearing = 定汇报日期
button-one-year = 只跟今年
button-two-years = 跟踪两年
button-three-years = 跟踪三年
button-polls = 满意度测评
button-poll-this = 发起测评
button-poll-new = 新的测评
button-poll-open = 开始签到
button-poll-begin = 开始投票
button-poll-present = 代签到
button-poll-paper = 发纸质票
button-poll-close = 结束投票
button-poll-papers = 报纸质票数
button-poll-count = 计票
button-poll-announce = 宣布
button-poll-follow-up = 定后续
button-poll-end = 后续已完
button-poll-call-off = 取消测评
button-poll-again = 再测评一次
button-poll-export = 导出结果
button-tell-all = 单位和代表
button-tell-unit = 只加单位
button-tell-deputy = 只加代表
button-tell-members = 只给组成人员
button-sign-in = 我到了
button-vote-now = 现在投票
button-vote-unknown = 不了解

## 重点督办件：名单、卡片。工委、政府办、领衔领导、督办委室。
key-mark = ★
key-late = ，有超期
key-hearing-none = 还没定
key-list = 重点督办件{ $count }件：
    { $list }
key-list-empty = 现在没有重点督办件。
# 在“有超期”的名单里。
key-late-list = 有超期的{ $count }件：
    { $list }
key-late-none = 没有超期的重点督办件。
key-line = { $suggestion } { $title }：{ $chair }领衔，已督办{ $supervised }次{ $late }
# $modes 五项督办里用过几项。
key-card = { $suggestion }★ { $title }
    { $status }。{ $chair }领衔，{ $committee }督办，{ $years }年；{ $criterion }：{ $reason }
    已督办{ $supervised }次，五项用了{ $modes }项；听取汇报：{ $hearing }
    现在：{ $holding }{ $late }
key-more = { $suggestion } 还可以：
key-records = { $suggestion } 督办记录
    { $list }
key-report-line = { $date } 向主任会议汇报（{ $who }）：“{ $text }”
supervise-line = { $date } { $mode }，{ $place }，{ $people }。发现：“{ $found }”；要求：“{ $asked }”（{ $who }）{ $files }
supervise-files = ，附件{ $count }个
supervise-none = 还没有记录。

## 重点督办件：工委记下主任会议的决定。
key-candidates = 主任会议选了哪一件？共{ $count }件：
    { $list }
key-ask-criterion = { $suggestion } { $title }
    按哪一条选的？
key-ask-chair = 由哪位领导领衔督办？
key-ask-committee = 由哪个委室督办？
key-ask-reason = 哪天定的、为什么选它？
    比如：5月8日主任会议，群众反映集中，汛期前要见效。
key-check = { $suggestion } { $title }
    { $chair }领衔，{ $committee }督办；{ $criterion }：{ $reason }
    有关的人都会收到通知。跟踪几年？
key-chosen = ★已记为重点督办件：{ $suggestion }
    { $chair }领衔，{ $committee }督办。答复要由单位负责人本人签发。
key-already = { $suggestion } 已经是重点督办件。
key-not-open = { $suggestion } 没有登记编号，或已经办完，不能选为重点件。
key-no-such-chair = 请从现任常委会领导里选一位。
key-no-such-committee = 请选一个有人在岗的委室。
key-no-chairs = 名册里还没有常委会领导，请先邀请。
key-no-committees = 名册里还没有督办委室，请先导入、邀请。
key-years = 请选一年到{ $most }年。
key-hearing-ask = 主任会议哪天听取 { $suggestion } 的办理汇报？
    现在定的：{ $hearing }
key-hearing-ahead = 请写今天以后的日期。
key-change-why = 为什么换？写一句。
key-end-ask = { $suggestion } 督办结束，结果怎样？
    有关的人都会看到。
key-withdraw-ask = 为什么不再列为重点？
    { $suggestion } 照常办，有关的人会看到理由。
key-noted = 记下了，有关的人已收到通知。

## 重点督办件：通知。
# 领衔领导。
key-chosen-chair = 请您领衔督办 { $suggestion }
    { $title }。主任会议选定：{ $criterion }，“{ $reason }”。督办委室：{ $committee }。听取汇报请在{ $due }前。
# 督办委室。
key-chosen-committee = 请督办 { $suggestion }：{ $title }
    { $chair }领衔。选定理由：{ $criterion }，“{ $reason }”。听取汇报请在{ $due }前。
# 政府办。
key-chosen-gov = { $suggestion } 列为重点督办件
    { $title }。{ $chair }领衔，{ $committee }督办。
# 承办单位。$due 答复期限。
key-chosen-unit = { $suggestion } 列为重点督办件
    { $chair }领衔，{ $committee }督办。答复由单位负责人本人签发，期限{ $due }不变；请邀请代表参加。
# 领衔代表、附议代表。
key-chosen-deputy = { $suggestion } 列为重点督办件
    { $chair }领衔，{ $committee }督办，请您一起参加。选定理由：{ $criterion }。
key-changed = { $suggestion } 的督办有变动
    现由{ $chair }领衔，{ $committee }督办。原因：“{ $why }”
key-hearing-planned = { $day }听取 { $suggestion } 的办理汇报
    主任会议听取，{ $unit }汇报，请代表参加。{ $chair }领衔。
key-reported = { $suggestion } 已向主任会议汇报
    { $date }，{ $who }：“{ $text }”
key-withdrawn = { $suggestion } 不再是重点督办件
    建议照常办。原因：“{ $why }”（{ $who }）
key-suggestion-gone = { $suggestion } 代表撤回了建议，督办结束
    理由：“{ $why }”
key-ended = { $suggestion } 督办结束
    “{ $why }”（{ $who }）
supervise-told = { $suggestion } 督办记录：{ $mode }
    { $date }，{ $place }，{ $people }。发现：“{ $found }”；要求：“{ $asked }”（{ $who }）
remind-overdue-10-key = ★{ $suggestion } 答复已超期{ $days }天
    { $unit }，{ $title }。您督办的重点件，请列入主任会议清单。
remind-hearing = { $suggestion } 听取汇报期限{ $due }，{ $left }。
    { $chair }领衔，{ $committee }督办，已督办{ $supervised }次。
remind-hearing-late = { $suggestion } 过了听取汇报的日期{ $days }天
    原定{ $due }前。听了请记一笔汇报，没听请另定日期。

## 记督办。领衔领导、督办委室、工委。
supervise-which = { $suggestion } 这次是哪一种督办？
supervise-ask = 哪天、在哪里、谁参加、发现什么、要求什么？
    一条消息写，用分号隔开，比如：5月12日；白杨村；李梅等6人；沟通了一半；6月底前完工。可以再发照片。
supervise-item-place = 地点
supervise-item-people = 参加的人
supervise-item-found = 发现了什么
supervise-item-asked = 要求了什么
supervise-missing = 还差：{ $missing }
supervise-future = 督办的日期还没到，请写已经做过的。
supervise-no-more-files = 请发文字、照片或文件，最多{ $limit }个。
supervise-check = { $mode }，{ $day }
    { $place }；{ $people }。发现：{ $found }；要求：{ $asked }；{ $files }
supervise-kept = 记下了，单位、代表和督办的人已收到通知。
key-report-ask = 向主任会议汇报了什么？
    { $suggestion } 听取汇报的日期：{ $hearing }
key-report-kept = 记下了，列入主任会议清单。

## 测评：工委。开始投票以后到结束以前，谁都看不到票数。
vote-list = 满意度测评{ $count }项：
    { $list }
vote-list-empty = 现在没有满意度测评。
vote-line = { $matter }：{ $status }
vote-about-ask = 测评什么？写一句，会印在票上。
    比如：县政府关于2026年代表建议办理情况的报告。测评某件建议，从它的重点督办卡片发起。
vote-about-please = 请写明测评什么。
vote-card = { $matter }
    { $status }。名单{ $members }人，到会{ $present }人，{ $quorum }。{ $open }
    结束投票以前，谁都看不到票数。纸质票{ $papers }张。
vote-quorum-yes = 已过半
vote-quorum-no = 还没过半
vote-some-open = 到会的还有人没投。
vote-none-open = 到会的都投了。
# 计票以后。$rule 按什么算的。
vote-card-counted = { $matter }
    结果：{ $level }{ $why }。{ $status }
    满意{ $satisfied }，基本满意{ $basically_satisfied }，不满意{ $dissatisfied }{ $unknown_line }，无效{ $invalid }；名单{ $members }人，到会{ $present }人，收票{ $ballots }张
    { $rule }
vote-unknown-line = ，不了解{ $unknown }
vote-no-result = 无效：
vote-rule = 基数：{ $base }；{ $half }。
vote-nobody = 名册里还没有常委会组成人员，请先邀请。
vote-nobody-left = 没有要办的人了。
vote-who-here = 谁到了，没带手机？
    { $list }
vote-who-paper = 给谁发纸质票？发了就不能再用手机投。
    { $list }
vote-close-ask = 结束投票？之后谁都不能再投。
    { $matter }。{ $open }
vote-papers-ask = 纸质票发出{ $papers }张，收回的各是多少？
    比如：满意10 基本满意3 不满意2 无效1。一票没选或选了几项的算无效。两个人各报一次，一样才算。
vote-papers-how = 没看懂。请写：满意10 基本满意3 不满意2 无效1。
vote-papers-none = 这次没有发纸质票。
vote-papers-kept = 记下了。请另一位工作人员也数一遍、报一次。
vote-papers-agree = 两个人数的一样，可以计票了。
vote-papers-two-tellers = 发过{ $count }张纸质票，要两位工作人员各报一次才能计票。
vote-papers-differ = 两个人数的不一样，请一起重数，再各报一次。
vote-not-closed = 投票还没结束，不能计票。
vote-is-void = 这次测评无效：{ $why }。
vote-is-not-void = 这次测评有效，请计票。
vote-announce-ask = 宣布给全体组成人员，还给谁？
    { $matter }：{ $level }
vote-announced = 已当场宣布。
vote-unsatisfied-first = 结果是不满意，请先定后续办法。
vote-not-unsatisfied = 结果不是不满意，不用定后续。
vote-follow-up-ask = { $matter }：不满意
    会议定了哪一种后续？
vote-follow-up-why = 谁定的、怎么办？写一句，会记下您的名字。
vote-followed = 记下了，有关的人已收到通知。
vote-end-ask = { $matter } 的后续办得怎样？
vote-call-off-ask = 为什么取消？已投的票不看，直接销毁。
vote-noted = 记下了。

## 测评：组成人员。
vote-opened = 满意度测评，请签到
    { $matter }。到会按“我到了”，过半才能测评。
vote-signed-in = 签到好了：{ $matter }
    开始投票时我会叫您。
vote-signed-in-already = { $name }已经签到了。
vote-sign-in-first = 请先签到。
vote-ballot = 现在投票：{ $matter }
    每人一票，无记名。
# 票。
vote-paper = { $matter }
    点一下就投出，不能改；选了什么，程序里哪里都不留。
vote-see = { $matter }
    { $status }。
vote-cast = 已投出。
    结束投票以后当场宣布结果。
vote-already = 您已经投过或领过票了，每人一票。
vote-too-late = 投票已经结束，这一票没有算。
vote-too-early = 还没有开始投票。
vote-sign-in-please = 请先签到再投票。
vote-not-asked = 您不在这次测评的名单上。
vote-ballot-taken = { $name }已经投过或领过票了。
vote-result = 测评结果：{ $level }
    { $matter }。满意{ $satisfied }，基本满意{ $basically_satisfied }，不满意{ $dissatisfied }{ $unknown_line }，无效{ $invalid }；名单{ $members }人，到会{ $present }人。
    { $rule }
vote-void-told = 测评无效：{ $matter }
    { $why }，票数不公布。
vote-unsatisfied = { $matter }：不满意
    请按会议的决定记下后续办法。
vote-follow-up-told = { $matter } 测评后续：{ $what }
    “{ $why }”（{ $who }）
vote-called-off = 测评取消：{ $matter }
    “{ $why }”。投过的票没有看，已销毁。

## 导出：测评结果，供目标考核用。
export-title-polls = 满意度测评结果
export-column-about = 测评什么
export-column-verdict = 结果
export-column-satisfied = 满意
export-column-basically-satisfied = 基本满意
export-column-dissatisfied = 不满意
export-column-unknown = 不了解
export-column-invalid = 无效票
export-column-members = 名单人数
export-column-present = 到会人数
export-column-base = 基数
export-column-follow-up = 后续

## 全卷里的督办和测评。
file-key = ★{ $decided } 主任会议选定：{ $criterion }，“{ $reason }”。{ $chair }领衔，{ $committee }督办，{ $years }年（{ $status }）
file-poll = 满意度测评：{ $level }{ $why }。满意{ $satisfied }，基本满意{ $basically_satisfied }，不满意{ $dissatisfied }{ $unknown_line }，无效{ $invalid }；{ $rule }（{ $about }）
