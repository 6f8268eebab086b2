### 更正超期：记成了超期、其实没有晚的，代表工委写明理由更正；原来的记录不改。

button-lift-late = 更正超期
# $what：哪一步；$days、$working_days：原来记的。
late-ask = { $suggestion } { $what }：更正为按时
    { $unit }记为晚了{ $days }天（{ $working_days }个工作日）。
    请写理由，例如：系统停机、纸质件按时送达。原来的记录保留，单位和代表都会收到。
late-which = 更正哪一个？
    { $list }
late-line = { $unit }：{ $what }，晚了{ $days }天
late-lift-done = { $suggestion } 已更正为按时。
    { $unit } { $what }原记晚了{ $days }天，记录保留。今天之内可以撤销。
late-lifted-already = { $suggestion } 今天已更正为按时。
    { $unit } { $what }原记晚了{ $days }天。要改回去，点“撤销”。
late-restored = 已改回：{ $suggestion } 晚了{ $days }天。
late-nothing-to-lift = 这里没有可以更正的超期记录。
# 全卷里写在超期后面的一行。
late-lifted = 按时（更正）：{ $date } { $officer }，“{ $reason }”
late-lifted-short = 按时（更正）
# 告诉单位和代表。
late-lifted-unit = { $suggestion } 更正为按时。
    { $what }原记晚了{ $days }天。工委{ $officer }更正，理由：“{ $reason }”。
late-lifted-deputy = { $suggestion } 更正为按时。
    { $unit }的{ $what }原记晚了{ $days }天。工委{ $officer }更正，理由：“{ $reason }”。
late-restored-told = { $suggestion } 的更正已撤销。
    { $unit }的{ $what }仍记晚了{ $days }天。
