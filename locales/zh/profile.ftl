### 本地规则：日期怎么算的补充说明、延期的另外两种办法、规则文件的检查。改措辞只改本文件；{ } 里的名字不要动。

## 怎么算的：接在 clock.ftl 那几句后面，或替代它们。

# 最后一天到几点为止。$time：24:00
# 同一件的另一个日期，按钮。$clock：签收、答复
button-other-count = { $clock }怎么算
close-midnight = 24时
# $time：17:30
close-at = { $time }
length-working_day = { $amount }个工作日
length-calendar_day = { $amount }天
length-month = { $amount }个月
# 延过期的。$old：原来的最后一天
date-counted-extended = { $due }是延期以后的日期：
    { $start }起算，原来到{ $old }。
    { $due }{ $close }前完成都算按时。
    依据：{ $rule }
# 等补充时停过的。$natural：不停的话是哪天
date-counted-paused = { $due }是这样算的：
    { $start }起算，{ $length }，本来到{ $natural }；等补充的日子不算，顺延到{ $due }。
    { $due }{ $close }前完成都算按时。
    依据：{ $rule }
date-standing-still = { $since }起停住，等补充；补来以后按停的天数顺延。
# 签收以后重新起算的。
date-begun-anew = 签收以前从{ $old_start }起算，到{ $old }；签收以后从签收那天起算。
date-starts-received = 从单位收到交办件那天起算。{ $rule }
date-starts-signed = 从单位签收那天起算。{ $rule }
# 签收以后日期变了，代表、群众、单位。
date-from-signing = { $number } 的日期改为{ $due }前。
    原来从交办那天算到{ $old }，本地规定从单位签收那天起算。您不用做什么。
# 规则换了，按新规则重算了在走的日期，有关的人。
date-by-new-rules = { $number } 的日期改为{ $due }前。
    原来是{ $old }。本地规则改了，由工委{ $officer }决定按新规则重算。依据：{ $rule }

## 延期：不用同意的地方，单位说明理由就行；或者交办时由工委放长。

button-long-reply = 难度大，放长
extension-taken = { $suggestion } 的期限改为{ $due }。
    原来{ $old }。理由已告诉代表，工委、群众都已通知。
# 单位负责人。
extension-declared = { $suggestion } 已说明理由延期，新期限{ $due }。
    理由：“{ $reason }”。已告诉代表和工委。
# 领衔代表。
extension-declared-deputy = { $suggestion } 答复改到{ $due }前。
    原来{ $old }。{ $unit }的理由：“{ $unit_reason }”。
# 工委。
extension-declared-office = { $unit }说明理由延期 { $suggestion }
    从{ $old }改到{ $due }。理由：“{ $reason }”。本地规则不用工委同意，代表、群众都已通知。
long-reply-ask = { $suggestion } 为什么难办？写一两句。
    期限从{ $due }放到{ $latest }。单位、代表、群众会看到理由。
long-reply-done = { $suggestion } 的期限放到{ $due }。
    单位、代表、群众都已通知。
long-reply-too-late = 只能在交办当天放长期限。
    以后要延，由承办单位提出。
# 单位的承办人和负责人。
extension-lengthened = { $suggestion } 的期限放到{ $due }。
    工委认为涉及面广、难度大：“{ $reason }”。原来{ $old }。
# 领衔代表。
extension-lengthened-deputy = { $suggestion } 答复改到{ $due }前。
    原来{ $old }。工委认为涉及面广、难度大：“{ $reason }”。
# 群众。
extension-lengthened-citizen = { $number } 的答复改到{ $due }前。
    这件事方方面面多、难办：“{ $reason }”。您不用做什么。

## 规则换了：工委。

# $old、$new：规则的名称；$count：几项。
profile-changed = 本地规则换了：{ $old } 改为 { $new }，{ $count }项的值不同。
    { $lines }
    在走的期限都不变，新起算的照新规则。
profile-changed-line = { $key }：{ $old } → { $new }
profile-changed-more = 还有{ $count }项，请管理员看 profile show。
# 值没变，出处换了的有几项。
profile-changed-sources = 另有{ $count }项值不变，只是出处不同。
profile-nothing = （没有）
# 管理员按新规则重算以后，工委。
profile-recounted = 在走的期限已按 { $name } 重算：{ $moved }个变了，{ $same }个不变。
    由{ $officer }决定。变了的已逐件通知；延过期、停住的{ $left }个没有动。

## 规则文件的检查：操作员。

operator-help-profile = 本地规则：check 检查一份规则文件，show 列出一份规则，recount 按现在的规则重算在走的期限
operator-help-profile-what = check（检查）、show（列出）或 recount（重算，要写明是谁决定的）
operator-help-profile-name = 规则的名称（如 chongqing）或文件；recount 后面写姓名，须是在任的工委工作人员
operator-help-explain = 一件的每个日期是怎么算的，照哪份规则、哪年的放假安排
operator-help-number = 编号，如 JY-2026-0014
# $file：文件；$line：第几行；$what：哪里不对，下面 profile- 的一句。
profile-at-line = { $file } 第{ $line }行：{ $what }
profile-at-all = { $file }：{ $what }
# $count：几处。
operator-profile-wrong = { $file } 有{ $count }处要改，见上。改好再启动。
operator-profile-well = { $file } 可以用：{ $name }，共{ $count }项，自己写明{ $own }项，其余沿用。摘要 { $digest }
# 下面一项一行：名称、值、出处；● 自己写明的，○ 沿用的。
profile-show-head = { $name }（摘要 { $digest }）：● 自己写明的，○ 沿用的
profile-no-file = 没有叫 { $name } 的规则，也没有这个文件。自带的有：{ $names }；也可以写文件的路径。
profile-unreadable = 读不了 { $name }。要一份 UTF-8 编码的 TOML 文件，程序要有权限读它。
profile-malformed = 这一行写法不对（{ $shown }）。每行是“名称 = 值”，文字用双引号括起来，括号要成对。
profile-twice = 这一行的名称前面已经写过了（{ $shown }），留一个。
profile-missing-name = 缺 name：写上这份规则的名称，如 name = "yunxi"。
profile-no-such-parent = inherits 写的是 { $value }，只能沿用自带的：{ $names }，不能绕回自己。
profile-unknown = 没有 { $key } 这个名称。这里能写的是：{ $known }。
profile-no-table = { $key } 要单独一行写成 [{ $key }]，下面一项一行。
profile-no-entry = { $key } 要用花括号写明 { $fields }；有 inherits 的也可以写 "-"，表示沿用。
profile-missing-field = { $key } 没有写，每一项都要有 { $field }。
profile-missing = 缺 { $key }。请补上，或者加一行 inherits = "county_default" 沿用县级默认。
profile-unknown-setting = 没有 { $key } 这一项，程序不认识。最像的是 { $near }。
profile-unknown-name = 没有 { $key } 这一项，程序不认识，请核对拼写。
profile-one-of = { $key } 写的是 { $value }，只能是：{ $expected }。
profile-at-least = { $key } 写的是 { $value }，不能小于{ $limit }。
profile-at-most = { $key } 写的是 { $value }，不能大于{ $limit }。
profile-want-bool = { $key } 写的是 { $value }，只能是 true（是）或 false（否）。
profile-want-number = { $key } 写的是 { $value }，要一个整数。
profile-want-text = { $key } 写的是 { $value }，要用双引号括起来的文字。
profile-want-time = { $key } 写的是 { $value }，要写成 "08:30" 这样的时间。
profile-want-list = { $key } 写的是 { $value }，要写成 ["…", "…"] 这样的一列。
profile-too-short = { $key } 太短，至少{ $limit }个字。
profile-too-long = { $key } 太长，最多{ $limit }个字。
profile-wrong-form = { $key } 写的是 { $value }，写法不对：时间写成 "17:30"，整天写 "24:00"；结果字母用一个大写字母。
profile-impossible = { $key } 写的是 { $value }，不行；可以写什么见 docs/rules.md §6。
profile-quiet = 夜里从 { $quiet_from } 到 { $quiet_until } 不打扰，白天就没有时间通知了：quiet_until 要比 quiet_from 早。
profile-longest = 延期最长{ $longest }个月，比答复的{ $reply }个月还短，改其中一个。
operator-profile-unusable = MINYI_PROFILE 指的规则用不了，先改好：
operator-profile-recounted = 已按 { $name } 重算：{ $moved }个变了，{ $same }个不变，{ $left }个没有动（延过期、停住或重新起算过的）。
operator-no-officer = { $name } 不是在任的工委工作人员，没有重算。由谁决定的要写明。

## explain：操作员。

explain-no-such-number = 没有编号是 { $number } 的件。编号的样子：YJ-2026-0001、JY-2026-0014。
# $clock：签收；$what：交办件；$unit：单位，可能空着。
explain-head = ── { $what } { $unit } · { $clock } · { $state }
explain-running = 在走，到{ $due }
explain-halted = 停住
explain-replaced = { $date }换成了下一个日期
explain-done = { $date }办完，按时
explain-done-late = { $date }办完，晚了{ $days }天（{ $working_days }个工作日）
explain-no-clock = { $number } 还没有起算过日期。
explain-rules = 规则：{ $name }，{ $date }起用，摘要 { $digest }
explain-rules-none = 规则：{ $name }，摘要 { $digest }（程序还没有用它启动过）
# $source：国务院通知的网址。
explain-calendar = 放假安排：{ $year }年，{ $source }
explain-calendar-none = 放假安排：{ $year }年还没有公布，按周末加法定13天推算，暂定

## doctor 和启动。

doctor-profile = 本地规则：{ $name }，{ $date }起用，摘要 { $digest }。
doctor-profile-new = 本地规则：设置的是 { $name }（摘要 { $digest }），下次启动起用；现在记着的是 { $old }。
doctor-profile-first = 本地规则：{ $name }（摘要 { $digest }），还没有启动过。
