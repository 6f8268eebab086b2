### 合在一起办：联络站看、联络站定。撤回和评价告诉办事的人的话。

# 联络站：短时间内很多人说同样的话。
flood-suggested = { $hours }小时内{ $count }件内容相同，建议合并。
    程序只建议，请您看过再定。最早一件：{ $master }
merge-list = { $number } 可以并入哪一件？
    { $list }
    发序号看两件的原话；没列出的，发编号里的数字。
merge-line = { $number } { $title }（{ $place }，{ $count }人）
merge-none = 没有找到和 { $number } 相像的意见。
    您知道是哪一件的，发编号里的数字。
merge-words = { $number }：
    “{ $text }”
merge-check = { $number } 并入 { $master } 吗？
    上面是两件的原话。并入后各留各的编号和原话，分别告知、分别评价。
merge-done = { $number } 已并入 { $master }，现在{ $count }人。
    群众已收到通知，可以说“不是一回事”。
merge-all-check = 这{ $count }件都并入 { $master } 吗？
    上面是每一件的原话，请看过再点。各留各的编号，分别告知。
merge-all-line = { $number }：“{ $text }”
merge-all-done = { $count }件已并入 { $master }，现在{ $people }人。
    每位群众都收到通知，可以说“不是一回事”。
merge-itself = 这一件不能并入它自己。请另选一件。
merge-unknown = 没有找到 { $number }，或不在您的联络站。
    请核对编号里的数字。
merge-nothing-left = { $number } 没有相同的在等初审了。
    可能已经合并或办了。
opinion-separated = { $number } 群众说和 { $master } 不是一回事。
    { $title }。请在{ $due }前单独初审。
voice-text = { $number }（{ $signature }）：
    “{ $text }”
voice-added = { $number } 后来补充：
    “{ $text }”
voices-shown = 以上是{ $count }件的原话和补充。

## 群众做了什么，告诉办这件事的人
case-got-info = { $number } 群众补充了新情况：
    “{ $text }”（{ $count }）
opinion-new-facts = { $number } 办完后有新情况，请重新初审。
    “{ $text }”（{ $count }）。期限{ $due }。
opinion-reopened = { $number } 群众对答复不满意，再办一次。
    { $title }。请在{ $due }前再答复；写了原因的，接着转给您。
opinion-reason = { $number } 群众不满意的原因：
    “{ $reason }”
case-withdrawn-station = { $number } 群众已撤回，不再往下办。
    姓名和联系方式已去掉。
case-withdrawn-unit = { $number } 群众已撤回，停止办理。
    涉及公共安全、需依职权继续的，请点“依职权继续”并写理由。
case-withdrawn-deputy = { $number } 的群众不再参与，个人资料已去除。
    建议 { $suggestion } 不受影响。

## 受限记录
alert-threat = { $number } 出现威胁或反复辱骂的话，已放慢。
    原文在受限记录里，请您判断是否报警；发“受限记录”看。
conduct-none = 受限记录里没有内容。
conduct-entry = { $at }（{ $kind }）
    { $text }
conduct-kind-abuse = 辱骂
conduct-kind-matter = 反映问题时的骂人话
conduct-kind-threat = 威胁
conduct-shown = 以上是最近{ $count }条，只有联络站能看，不往外转。
voices-offer = 这件有{ $count }个人在反映。
    每个人的原话和补充都可以看。
