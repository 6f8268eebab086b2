### 单位办群众意见时看到的话。改措辞只改本文件；{ } 里的名字不要动。

# 新转来的。$return_by：提异议的最后一天
opinion-transfer-new = 群众意见转您单位：{ $number } { $title }
    { $place }；署名：{ $signature }。{ $return_by }前可提异议，{ $due }前答复群众。
unit-opinions = 等您单位答复群众的{ $count }件：
    { $list }
    发序号打开。
unit-opinions-all = 转来过的{ $count }件，新的在前：
    { $list }
    发序号打开。
unit-opinions-none = 现在没有等答复的群众意见。
# 待办清单上面的一句。
unit-opinions-waiting = 另有{ $count }件群众意见等您单位答复。
unit-opinion-line = { $number } { $title }（{ $due }前）
unit-opinion-line-all = { $number } { $title }：{ $state }
unit-opinion-card = { $number } { $title }
    { $state }；{ $when }答复；{ $return_by }前可提异议
    地点：{ $place }；类别：{ $topic }；署名：{ $signature }；{ $files }
unit-opinion-closed = { $number } { $title }
    现在：{ $state }
    地点：{ $place }；类别：{ $topic }；署名：{ $signature }；{ $files }
button-unit-opinions = 群众意见
button-all-cases = 全部办件
button-object = 不归我们管
button-continue-ex-officio = 依职权继续
unit-answer-ask = 请写给群众的答复：{ $number }
    写清查到什么、办到哪一步、下一步谁做、什么时候。{ $due }前。
object-ask = 为什么不归您单位管 { $number }？
    写明依据和应由哪个单位办，联络站会看到。{ $return_by }前有效。
object-done = { $number } 已退回联络站，另选办法。
object-too-late = 提异议的期限{ $due }已过，请办理并答复。
continue-ask = 为什么要依职权继续办 { $number }？
    只限关系到大家安全的。写明理由，联络站会看到。
continue-done = { $number } 继续办，{ $due }前答复。
    群众的姓名和电话已从办件里去掉。
