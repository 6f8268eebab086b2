### 出了岔子时说的话。一句说清:现在怎样、留住了什么、接下来怎么办。

# $number, $state: where the case stands now.
error-stale-button = 这个按钮过时了：{ $number } 现在是“{ $state }”。
    刚才这一下什么都没改。点“打开”或发编号，看现在能做什么。
error-double-press = 已经办好了，不用再点。
# 正在填的一份已经不在了：办好了，或者中途去办了别的。
error-form-gone = 这一步没有接上：可能已经办好，也可能中途去办了别的。
    刚才这一下什么都没改。发编号看现在到哪一步。
# 表里一项写得太长。
error-too-long-here = 太长了：{ $length }字，最多{ $limit }字。
    请写短些再发，前面填的都还在。
error-not-yours = 这一件您看不到。
    如果应该由您办，请告诉{ $whom }。
# 没有登记电话的，只说是哪里。
office-by-phone = { $officer }：{ $phone }
office-by-name = { $officer }
error-not-yours-citizen = 没有找到您的这个编号。
    请核对，比如 YJ-2026-0001。从别的账号提交的，请用那个账号查。
error-not-allowed = 您现在的身份不能做这一步：{ $what }。
    能做的人：{ $who }。
error-too-long = 太长了：{ $length }字，最多{ $limit }字。
    您写的都存着。请分成几条发，或用文件发。
error-empty = 是空的，我没看到内容。请再发一次。
error-wrong-file = 这种文件（{ $type }）我打不开，没有收下。
    可以发：照片、语音、视频、PDF、Word、Excel。别的都还在。
error-heic = 这张照片是HEIC格式，没有收下。
    请当作“照片”发，不要当文件发；或截一张图再发。别的都还在。
error-file-too-big = 文件{ $size }，最大{ $limit }。
    可以发小一点的照片，或分几次发。其他内容都还在。
# 照片展开以后太大。$limit:多少万像素
error-picture-too-large = 这张图片太大了，最多{ $limit }万像素，没有收下。
    可以用手机重新拍一张，或截图再发。其他内容都还在。
error-file-broken = 这个文件没传完整，请再发一次。其他内容都还在。
error-sticker = 表情我看不懂，请打几个字或发语音。
# 这里要点按钮，写字不行。
error-press-please = 请点上面的一个按钮，或打按钮的序号。
error-choose-please = 有几样都这样开头，是哪一个？请打全：
    { $choices }
error-bad-date = 这个日期我看不懂。
    您写的是“{ $text }”，请写成 2026-12-31 或 12月31日。
error-date-past = { $date }已经过去了，请写以后的日期。
# 有身份的人，没有在填什么时打的字。
error-unknown-text = 这句话我没看懂，什么都没改。
    点上面的按钮，或打按钮的序号；发“菜单”看能办什么，发“反映问题”说您个人的事。
error-nothing-to-cancel = 现在没有正在填的，不用取消。
error-cancelled = 好，这一步取消了。之前提交的都不变。
error-not-found = 没有找到{ $what }。
    换几个字再试，或发“菜单”。
error-service-later = 刚才没有办成，您的内容已保存。
    工作人员已经知道。急的话请打{ $phone }。
error-slow-down = 您发得有点快，我记不过来。前面的都存好了。
    { $seconds }秒后再发就行。
error-unknown-command = 这个我不认识，什么都没改。
    发“菜单”看能办什么。
error-not-for-you = 这一步要由{ $role }来办。
error-lead-only = 这一步由主办单位来办。
error-co-only = 这一步由协办单位来办。
role-nobody = 现在谁都不能
