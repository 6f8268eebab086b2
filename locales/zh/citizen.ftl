### 群众看到的话。改措辞只改本文件；{ } 里的名字不要动。

# First contact, before any data is stored beyond the account.
start-welcome = 您好，这里是{ $service }。
    您可以向人大代表反映问题、提建议，也可以查进度。我是自动程序，事情由工作人员和代表本人决定。
    遇到危险，请直接打110、119或120。
# Returning citizen with open cases.
start-welcome-back = 您好，您有{ $count }件意见在办。
    最近的：{ $number } { $title }，{ $state }。
# Plain text without having pressed anything.
opinion-noticed = 我先记下了。要把这件事反映给代表吗？
    还有话就接着发，照片、语音都行，说完点“写好了”。
opinion-ask-matter = 请说说是什么事。
    在哪里、什么时候、什么情况、希望怎么办。打字、语音、照片都行，可以分几条发。说完点“写好了”。
# After a burst of parts. $parts "文字1条、照片1张、语音1条".
opinion-part-saved = 收到：{ $parts }。
    还有就接着发，没有了点“写好了”。
# $missing: one line per item, from opinion-missing-*.
opinion-ask-missing = 还差几样，一条消息说完就行：
    { $missing }
    不清楚可以点“跳过”，不影响提交。
opinion-missing-place = · 在哪里（路名、小区、村组，或发个位置）
opinion-missing-wish = · 您希望怎么办
opinion-missing-matter = · 具体是什么事（现在只有照片，请说一句）
opinion-ask-name = 要写上您的姓名吗？
    写姓名：代表可以直接联系您核实。匿名：代表和单位不知道您是谁。两种都一样办。
opinion-ask-contact = 怎么称呼您，电话多少？
    一条消息写，比如“王女士 13800000000”。电话可以不写，我也能在这里转达。
opinion-preview-text = “{ $text }”
    地点：{ $place }
    类别：{ $topic }
    附件：{ $files }
    署名：{ $signature }
# Right after the preview text.
opinion-confirm = 请看一遍，对了就点“提交”。
    原话一字不改地保存。提交就是同意我们为办这件事使用这些内容（发“说明”看怎么用）。
opinion-change-what = 改哪一处？
    其他的都不动。
opinion-change-words = 请发新的内容，会替换原来的文字。
    原来的：“{ $text }”
opinion-change-place = 请说新的地点，或发位置。
    原来的：{ $place }
opinion-change-topic = 选一个最像的，不确定就选“其他”。
opinion-change-files = 现在有：{ $files }。
    发新的就会加上；发“删1”就去掉第1个。
opinion-changed = { $what }改好了，现在提交吗？
    改成：“{ $text }”。其他没动。
opinion-received = 您的意见已收到，编号 { $number }。
    { $station }会在{ $due }前告诉您受不受理、交给谁。
    以后发这个编号或“进度”就能查。
# /cancel or 不发了 with something typed.
opinion-draft-kept = 没有提交，写的内容给您留到{ $due }。
    想接着写，点“反映问题”就会找回来。
opinion-discarded = 已经删掉，什么都没留。
opinion-draft-found = 上次您写了一半，接着写还是重新来？
    { $date }：“{ $text }”
# 有写了一半的，又直接写了新的。
opinion-draft-found-new = 记下了。上次您写了一半，这些接着它写吗？
    { $date }：“{ $text }”
    点“重新来”就只留刚才写的。
# 在等按钮的时候写了一句话。
opinion-add-this = 这句话要加到您写的内容里吗？
    “{ $text }”
opinion-add-more = 还有什么要说的，接着发。
    打字、语音、照片都行，说完点“写好了”。
# 又点了一次“提交”。
opinion-sent-already = 已经提交了，编号 { $number }，不用再点。
    发“进度”看办到哪一步。
opinion-gone = 这一份已经提交了，或者已经不发了。什么都没改。
    发“进度”看提交过的；要说新的事，直接打字。
opinion-not-a-matter = 这几个字我看不出是什么事。
    请说一句，比如“人民路18号门口路灯不亮”。
anonymous-explained = 匿名是这样的：
    · 代表和单位只看到“匿名群众”，看不到姓名、账号、电话，也听不到录音。
    · 结果由我送到这里。
    · 联络站的工作人员按规定保密，依法必须提供的除外。
    · 您写的内容和照片会给他们看，里面别留下能认出您的东西。
# $found: "“我家在3组第二户”、照片2有车牌".
anonymous-reread = 发之前请再看一遍：有几处可能让人猜到您。
    { $found }
    要改就点“改一处”，不改也可以提交。
anonymous-reread-clean = 没看到明显能认出您的内容。请自己再看一遍。
# 匿名，只有语音或视频。
anonymous-needs-words = 匿名的录音不给代表听，请再打几个字说是什么事。
    点“再加一点”，或点“改一处”改成写姓名。
opinion-received-anonymous = 您的意见已收到（匿名），编号 { $number }。
    { $station }会在{ $due }前告诉您受不受理。以后发这个编号或“进度”就能查。
# $list: one line each: number, title, state in words.
my-opinions = 您一共反映了{ $count }件：
    { $list }
    发序号看详情。
my-opinions-none = 您还没有反映过问题。
    想说什么，直接打字就行。
my-opinion-line = { $number } { $title }：{ $state }
timeline = { $number } { $title }
    { $lines }
    下一步：{ $next }
timeline-line = { $date } { $what }
opinion-accepted-deputy = { $number } 已受理，交给了{ $deputy }代表。
    { $deputy }会在{ $due }前决定怎么办。能不能办成要看核实情况，结果会告诉您。
# Adopted. No promise of result.
opinion-adopted = { $number } 有进展：{ $deputy }代表写成了建议。
    建议是代表自己写的，没有您的姓名。接下来由县人大机关审核、编号、交给单位办，到时告诉您。能不能办成，会把结果和理由告诉您。
opinion-assigned = { $number } 有进展：交给{ $unit }办了。
    办的是代表的建议 { $suggestion }，{ $due }前答复。
state-submitted = 已收到，等联络站看
state-accepted = 已受理
state-with-deputy = { $deputy }代表在看
state-adopted = 代表已写成建议
state-handling = { $unit }在办
state-answered = 有答复了，等您评价
state-reopened = 在办第{ $round }次
state-closed = 已办结
next-screening = { $station }在{ $due }前告诉您受不受理
next-deputy = { $deputy }代表在{ $due }前决定怎么办
next-unit = { $unit }在{ $due }前答复
next-you-rate = 请您在{ $due }前评价（不评价也可以）
next-none = 没有了

## 时间线和下一步
date-short = { $month }月{ $day }日
timeline-submitted = 您提交
timeline-given = { $station }受理，交给{ $deputy }代表
timeline-adopted = { $deputy }代表写成建议
timeline-suggestion-submitted = 建议提交给{ $office }
timeline-assigned = 建议 { $suggestion } 交给{ $unit }办
timeline-replied = { $unit }答复了
timeline-rehandled = 代表不满意，{ $unit }再办一次
timeline-escalated = 两次没办好，开会商量
timeline-concluded = 办结
state-replied = 有答复了，等代表评价
state-evaluated = 代表已评价，等办结
state-escalated-meeting = 两次没办好，在商量
next-accepted = { $station }选定代表
next-deputy-writes = { $deputy }代表在写建议，写好后提交给{ $office }
next-office = { $office }在{ $due }前审核、编号、交给单位
next-deputy-rates = { $deputy }代表在{ $due }前评价
next-conclude = { $office }办结
next-meeting = { $office }在{ $due }前告诉您商量的结果
case-found = { $number } { $title }
date-none-running = 现在没有正在计算的日期。

## 意见里的短词
part-text = 文字{ $count }条
part-photo = 照片{ $count }张
part-voice = 语音{ $count }条
part-video = 视频{ $count }个
part-document = 文件{ $count }个
part-location = 位置1个
part-nothing = 没有
list-comma = 、
signature-none = 没有留姓名
changed-words = 内容
changed-place = 地点
changed-topic = 类别
changed-files = 附件
topic-guessed = { $topic }（程序猜的，可以改）
words-none = （没有文字，见附件）
topic-traffic = 道路交通
topic-urban = 城乡建设
topic-education = 教育
topic-health = 医疗卫生
topic-elderly = 养老服务
topic-social_security = 社会保障
topic-employment = 劳动就业
topic-water = 供水排水
topic-environment = 环境保护
topic-agriculture = 农业农村
topic-safety = 公共安全
topic-other = 其他
# 还没有设联络站，意见送不出去。
place-not-ready = 这里还没有开通联络站，意见先留在这儿，没有提交。
    开通后再点“提交”就行。
this-case = 这一件
this-person = 这个人

# 代表、单位退回，或代表不再任职时。
opinion-another-way = { $number } 换一条路办。
    { $station }会在{ $due }前告诉您交给谁。您不用做什么。
