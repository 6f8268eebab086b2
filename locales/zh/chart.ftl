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
chart-calendar_day = { $amount }天
chart-working_day = { $amount }个工作日
chart-month = { $amount }个月

## 条件
guard-has_matter = 写了事情或附了照片
guard-deputy_is_active = 代表在任
guard-text_is_complete = 标题、事实、建议都写了
guard-own_words = 是代表自己的话，没有照抄群众原话
guard-same_version = 文本没有改过
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
