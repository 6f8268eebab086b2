### 联络站看到的话。改措辞只改本文件；{ } 里的名字不要动。

# 有新意见送到联络站时，联络站每位工作人员都收到。$due:初审的最后一天
screening-new = 新意见 { $number }：{ $title }
    { $place }。请在{ $due }前初审。

## 待初审、等代表两张清单
# $list:每件一行，前面有序号
screening-list = 待初审{ $count }件，先到的在前：
    { $list }
    发序号打开。
screening-line = { $number } { $title }（{ $due }前）
waiting-deputy-list = 等代表决定的{ $count }件：
    { $list }
    发序号打开。
waiting-deputy-line = { $number } { $title }：{ $deputy }代表，{ $due }前
waiting-deputy-none = 现在没有等代表决定的意见。

## 一件意见
# 群众原话先单独发出，一字不改。
screening-card-text = “{ $text }”
# 原话之后。$index:在待初审里是第几件；$phone:匿名的不给
screening-card = { $number } { $title }（第{ $index }/{ $count }件）
    地点：{ $place }；类别：{ $topic }
    署名：{ $signature }；电话：{ $phone }；{ $files }
    程序提示：{ $hint }
    期限：{ $due }
# 已经交给代表或办结的，联络站再打开时。
screening-given = { $number } { $title }
    现在：{ $state }；{ $holding }
    地点：{ $place }；类别：{ $topic }
    署名：{ $signature }；电话：{ $phone }；{ $files }
phone-none = 没有留
# 附件还没取到，或者原来就传坏了。
files-not-kept = 附件{ $count }个在上面，还有{ $missing }个没有取到。
    过一会儿再点“看附件”。
files-shown = 附件{ $count }个，都在上面。

## 交给代表
choose-deputy = { $number } 交给哪位代表？共{ $count }位
    { $list }
    本选区的在前，手上件数少的在前。发序号，或直接发姓名。
choose-deputy-line = { $name }（{ $district }，手上{ $load }件）
choose-deputy-none = 现在没有可以交给的代表。
    请先请代表工委登记代表。
deputy-unknown = 没有找到叫“{ $name }”的代表。
    请发姓名里的字，或发清单里的序号。
# 选的人已经不在任，或已经请过。
deputy-not-available = 这一位现在选不了：可能已不在任，也可能已经请过。
    请另选一位。
# 按下“确定”之前，给工作人员看群众会收到的原话。
screening-check = { $number } 交给{ $who }，对吗？
    群众会收到：“{ $notice }”
screening-done = 已办：{ $number } → { $who }
    { $due }前回音。还剩{ $left }件待初审。
