### docs/lifecycle.md 用的词。页面由 make docs 生成,不要手改那一页。

chart-title = 办件怎么走
chart-how-to-read = 这一页由程序里的规则表生成（make docs）。一行读作一句话：办件“现在是”某个状态时，“谁”可以“做什么”，前提是“条件”成立；
    做完“变为”新的状态，“开始计时”的时限从当天起算（当天不计），“停止计时”的时限到此为止，“告诉谁”的人随即收到通知。
    表里没有的一步，谁也做不了。时限的长短由本地的规则文件决定，这里写的是县级默认值。

chart-now = 现在是
chart-who = 谁
chart-does = 做什么
chart-if = 条件
chart-becomes = 变为
chart-starts = 开始计时
chart-stops = 停止计时
chart-tells = 告诉谁
chart-comma = 、
# $name:时限的名称;$length:长短
chart-clock = { $name }（{ $length }）
chart-paused = { $name }（暂停）
chart-resumed = { $name }（接着算）
chart-calendar_day = { $amount }天
chart-working_day = { $amount }个工作日
chart-month = { $amount }个月

## 条件
guard-has_matter = 写了事情或附了照片
guard-deputy_is_active = 代表在任
guard-text_is_complete = 标题、事实、建议都写了
guard-own_words = 是代表自己的话，没有照抄群众原话
guard-same_version = 文本没有改过
guard-before_submission = 建议还没有提交
guard-exactly_one_lead = 主办单位恰好一个
guard-is_lead = 是主办单位
guard-is_co = 是协办单位
guard-plan_is_complete = 六定填全
guard-plan_is_filed = 六定已填报
guard-promises_nothing = 结果不是要进承诺台账的两类
guard-co_opinion_says_something = 协办意见有内容
guard-reply_is_complete = 答复该有的都有了
guard-reason_if_dissatisfied = 不满意的写了理由
guard-is_dissatisfied = 代表不满意
guard-is_not_dissatisfied = 代表没有不满意
guard-handled_again_before = 还有重新办理的次数
guard-handled_again_at_most = 重新办理的次数用完了
guard-outcome_written = 商定的结果已写明
guard-reason_given = 写了理由
guard-answer_says_something = 答复有内容
guard-unit_is_known = 是本地的单位
guard-is_still_open = 那一件还在办
guard-is_another_open_matter = 不是同一件，那一件还在办
guard-somebody_else_decides = 由另一位工作人员决定
guard-for_the_first_time = 是第一次
guard-not_for_the_first_time = 不是第一次
guard-has_new_facts = 有新情况
guard-within_the_day = 当天，还没有人接着办
guard-within_objection_window = 在异议期限内
guard-matter_is_with_asker = 这件事还在问的人手里
guard-author_can_be_reached = 群众用过本程序
guard-no_question_waits = 没有别的问题在等回答
guard-nobody_acknowledged = 还没有单位签收
guard-exclusion_named = 指明是哪一条不作为建议的情形
guard-return_is_complete = 理由、依据、建议单位都写了
guard-within_return_window = 在退回期限内
guard-is_not_passed_on = 没有转给别的单位
guard-none_is_open = 没有未决的申请，也没有办完
guard-in_the_first_round = 不是重新办理
guard-asked_early_enough = 申请得够早
guard-may_still_be_returned = 没有被拒绝过，也不是指定的
guard-is_the_first_return = 是第一次退回
guard-is_a_second_return = 是第二次退回
guard-unit_is_another = 是本地另一个单位
guard-extension_is_complete = 新日期、理由、已做的事都写了
guard-not_overdue = 期限还没有过
guard-new_date_is_later = 新日期比原期限晚
guard-within_the_longest_time = 不超过首次交办起满6个月

## docs/methods.md：各渠道能做 Bot API 的哪些事。

methods-title = 各渠道能做什么 · What each channel does with each method of the Bot API
methods-about = 本页由 bot/channels/methods.py 里的表生成（make docs），各渠道照表办。✓ 照做，~ 打折扣（怎样打折扣写在后面），∅ 不必做，✗ 不做（返回 400）。
    Made from the table in bot/channels/methods.py, which the channels obey: ✓ done, ~ degraded (how stands beside it), ∅ nothing to do, ✗ refused with 400.
methods-method = 方法
