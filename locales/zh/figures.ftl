### 统计：给代表工委、政府办公室和承办单位看的数，怎么算写在旁边；代表的履职数字。

## 时期
period-year = { $year }年
period-quarter = { $year }年第{ $quarter }季度
period-month = { $year }年{ $month }月
period-session = 本次会议以来

button-figures = 统计
button-each-unit = 各单位
button-other-period = 换时间
button-chart = 看图
button-formulas = 怎么算
button-duty = 代表履职
button-my-duty = 我的履职

## 数
# $whose：全县或一个单位；$lines：每个率一行。
figures-shown = { $period }办理统计
    { $whose }
    交办{ $assigned }件，已答复{ $replied }件，超期未答复{ $overdue }件。
    { $lines }
    代表不满意{ $dissatisfied }件，表示理解{ $understood }件。没评价的{ $silent }件、还在评价期内的{ $waiting }件，不计入满意率。
    交办后撤回{ $withdrawn }件，不计入。更正为按时{ $lifted }件。
figure-line = { $name } { $percent }（{ $part }/{ $whole }）
# 分母是零时，代替百分数。
figure-none = —
figures-which-period-ask = 看哪段时间？
    点一个，或者写：2026年、2026年3月、一季度。
figures-which-period = “{ $words }”看不出是哪段时间。请写：2026年、2026年3月、一季度。
figures-units = { $period }各单位，共{ $count }个：
    { $list }
figures-unit-line = { $unit }：交办{ $assigned }件，答复率{ $reply }，按时率{ $in_time }
figures-nothing = 这里还没有可以统计的。
figures-formulas = 这些数是这样算的
    { $lines }
figure-formula = { $name } = { $part } ÷ { $whole }。{ $without }
# 图的标题。
figures-title = { $period }办理统计
figures-chart-below = { $whose }，截至{ $date }
figures-bar = { $percent }  { $part }/{ $whole }
figures-chart-sent = { $title }，图在上面。
figures-no-font = 这台机器没有中文字体，画不了图。
    数字照常看。请告诉管理员装一种中文字体。

## 每个率的名称、分子、分母、不计入的
figure-reply = 答复率
figure-part-reply = 已答复件数
figure-whole-reply = 交办件数
figure-without-reply = 按首次交办日归入时期；撤回的不计；合并的各算一件。
figure-in-time = 按时率
figure-part-in-time = 首次答复没有超期的件数
figure-whole-in-time = 交办件数
figure-without-in-time = 还没答复的不算按时；更正过的算按时。
figure-met = 面商率
figure-part-met = 当面谈过或到过现场的件数
figure-whole-met = 交办件数
figure-without-met = 电话、书面不算；代表说不属实的不算。
figure-satisfied = 满意率
figure-part-satisfied = 满意和基本满意件数
figure-whole-satisfied = 代表已评价件数
figure-without-satisfied = 取最近一次评价、各项中最低的一档；没评价的不计。
figure-fully-satisfied = 其中满意
figure-part-fully-satisfied = 各项都满意的件数
figure-whole-fully-satisfied = 代表已评价件数
figure-without-fully-satisfied = 基本满意不算在内。
figure-response = 评价率
figure-part-response = 代表已评价件数
figure-whole-response = 已评价和期满没评价的件数
figure-without-response = 还在评价期内的不计。
figure-accomplished = 办成率
figure-part-accomplished = 最近一次答复为已解决、部分解决的件数
figure-whole-accomplished = 交办件数
figure-without-accomplished = 更正过结果的按更正后算。
figure-promises = 承诺兑现率
figure-part-promises = 已销号的承诺件数
figure-whole-promises = 这段时间到期的承诺件数
figure-without-promises = 没到期的、没有日期的、作废的不计。

## 表格
figures-sheet-formulas = 口径
figures-column-unit = 单位
figures-column-rate = 指标
figures-column-part = 分子
figures-column-whole = 分母
figures-column-without = 说明
figures-column-cases = { $name }件数
figures-row-whole = 全部（每件算一次）
figures-count-assigned = 交办
figures-count-replied = 已答复
figures-count-overdue = 超期未答复
figures-count-lifted = 更正为按时
figures-count-silent = 期满没评价
figures-count-understood = 表示理解
figures-count-dissatisfied = 不满意
figures-count-waiting = 待评价
figures-count-withdrawn = 撤回（不计入）

## 代表履职
duty-own = 您的履职记录
    { $this }
    { $last }
duty-year = { $year }年：领衔提出建议{ $submitted }件，联名{ $co_signed }件，办理群众意见{ $handled }件。
duty-list = { $year }年代表履职，共{ $count }人
    { $lines }
duty-line = { $deputy }：领衔{ $submitted }件，联名{ $co_signed }件，办群众意见{ $handled }件
