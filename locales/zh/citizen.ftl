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
    { $back }
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
    · 他们要问您，由我转话；结果也由我送到这里。
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
    { $station }会在{ $due }前告诉您受不受理。有人问您，也由我转达。
    { $back }
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
# 意见、回答带了几个文件：files-counted 或 files-none。
files-counted = 附件{ $count }个
files-none = 没有附件
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

## 像的意见、一起反映
# 提交前。名称和地点是我们的词，不是别人的原话。
similar-found = 有一件很像的，已有{ $count }人反映：
    { $number } { $title }（{ $place }），{ $state }。
    一样的话可以一起反映：人多更清楚，您照样收到结果、照样评价。
similar-details = { $number } { $title }
    地点：{ $place }。第一次反映：{ $date }。现在：{ $state }。
    下一步：{ $next }
# 自己有一件还在办的。
similar-own = 这件您好像反映过：{ $number } { $title }
    { $state }。是同一件，就把刚才写的补充进去；不是，点“单独反映”。
similar-alone = 好的，单独反映。现在提交吗？
    刚才写的都在。
similar-closed = { $number } 已经不能加入了：它刚刚办完，或者不办了。
    点“单独反映”就按新的一件提交。
joined = 好，您是反映 { $number } 的第{ $count }位。
    您写的这段话一起交上去：“{ $text }”
    { $next }，有结果会告诉您。您自己的编号是 { $own }。{ $back }
joined-already = 这件您已经在里面了：{ $number }，不用再来一次。
    { $state }。有新情况，就把刚才写的补充进去。
joined-left = 您已退出，{ $number } 您写的话已删掉。
    { $master } 这件事本身继续办。
resubmitted-closed = 这件事已经办结：{ $number }
    { $date }的结果：{ $result }。有新情况（比如新照片、又发生了），点“有新情况”就重新办；没有的话结果不变。
result-none = 没有写结果
new-facts-please = 和上次说的一样，结果不变。
    有新照片、又发生了，或有新的情况，请说一句再点。
opinion-merged = { $number } 和 { $master } 合在一起办。
    两件说的是同一件事。这是{ $station }{ $officer }决定的。您写的都在，结果照样告诉您、请您评价。
    不是同一件事，请点“不是一回事”。
separated = 好的，{ $number } 单独办。
    联络站再看一遍，看完告诉您。

## 补充
add-which = 想补充哪一件？
    { $list }
withdraw-which = 想撤回哪一件？
    { $list }
add-info-ask = 想补充什么？打字、照片、语音都行。
    说完点“写好了”。{ $number } 原来的内容不变。
# $parts "文字1条、照片1张"。正在说的是哪一件，每次都说。
add-part-saved = 收到：{ $parts }，记到 { $number }。
    正在说的是“{ $title }”。还有就接着发，没有了点“写好了”；不是这件，点“换一件”。
add-info-saved = 补充好了，{ $number } 加上了，也告诉了{ $handler }。
    原来答应的日期不变：{ $due }前。
add-info-saved-plain = 补充好了，{ $number } 加上了。
    已告诉{ $handler }。
add-info-again = { $number } 有新情况，重新办了。
    { $handler }会在{ $due }前告诉您受不受理、交给谁。
add-over = { $number } 已经撤回，不能再补充。
    要说这件事，直接打字，当作新的一件。
# $text 刚才写的开头。
which-matter = “{ $text }”说的是哪一件？
    { $list }
    都不是，点“新的一件”。

## 撤回
withdraw-ask-early = 要撤回 { $number } 吗？
    现在还没有受理。撤回后内容全部删掉，只留下编号和日期。以后可以重新反映。
withdraw-done-early = { $number } 已撤回，内容已删。
withdraw-ask-accepted = 要撤回 { $number } 吗？
    { $handler }已经在办。撤回后请他们停下，您的姓名和联系方式会去掉。
withdraw-done-accepted = { $number } 已撤回，已通知{ $handler }。
    您的姓名和联系方式已经去掉。
withdraw-ask-handling = 要撤回 { $number } 吗？
    { $unit }已经在办。撤回后请他们停下。如果关系到大家的安全，单位会接着办，但不再用您的名字。
withdraw-done-handling = { $number } 已撤回，已通知{ $unit }。
    您的姓名和联系方式已经去掉。
withdraw-ask-adopted = { $number } 已经写成代表的建议 { $suggestion }。
    建议是代表的，不能由我们撤。我可以把您的名字、联系方式和这件事的联系都去掉，以后不再通知您。
withdraw-done-adopted = 好了，{ $suggestion } 里已没有您的任何资料。
    建议由代表继续办。
withdraw-ask-joined = 要撤回 { $number } 吗？
    您写的话会删掉。{ $master } 还有{ $count }人在反映，那一件继续办。
withdraw-joined = { $number } 已撤回，您写的话已删掉。
    { $master } 还有{ $count }人在反映，继续办。
withdraw-ask-shared = 要撤回 { $number } 吗？
    您写的话和名字会删掉。和您一起反映的还有{ $count }人，这件事继续办。
withdraw-shared = 您那一份已撤回，您写的话和名字已删掉。
    { $number } 还有{ $count }人在反映，继续办。
withdraw-over = { $number } 已经办完，没有可以撤回的了。
    想删掉您的内容，发“我的资料”。

## 对答复的评价（没有写成建议的）
# 代表、单位或联络站答复了。
answer-closed = 记下了：{ $rating }。{ $number } 办结。
    以后又出现，点“有新情况”。
answer-again = 记下了：不满意。{ $number } 再办一次。
    { $handler }会在{ $due }前再答复您，编号不变。
answer-disputed = 记下了：还是不满意（{ $number }）。
    这次不再原样退回：由{ $handler }决定怎么办，{ $due }前告诉您。
answer-reason-noted = 写上了：“{ $reason }”
    已转给办这件事的人（{ $number }）。
answer-noted = 好的，不写原因也可以。
    { $number } 照样再办。

## 取件码
found-again = 以后发这个编号或“进度”就能查。
found-again-by = 以后发这个编号或“进度”就能查。换了手机或浏览器，发编号和取件码 { $code }。
code-linked = 找回来了：{ $number } 和您以前反映的都在这里，消息也发到这里。
    刚才的取件码作废，新的是 { $code }，请记下。
# 账号并过来时，那个账号以前拿到的取件码不能再用。
code-renewed = 并过来的意见换了取件码，以前的作废。
    新的取件码 { $code }，请记下。
code-yours = { $number } 本来就在您这里，不用取件码。
code-wrong = 编号和取件码对不上，请再核对。
    比如：YJ-2026-0001 K7M2-9QXT。一天可以试5次。
    都没错？可能今天有人试错多了，这个编号先锁上：明天再试，或找工作人员。
code-locked = 今天试错的次数多了，先锁上。
    明天再试，或找工作人员。
code-staff = 这里不能用取件码：有职务的账号要用邀请链接。
    请找代表工委的工作人员。

## 我的资料
my-data = 我这里有您的：姓名{ $name }，电话{ $phone }
    意见{ $count }件（在办{ $still }件），附件{ $files }个，账号{ $accounts }个。
    可以要一份，也可以删除。
export-ready = 上面两个文件就是您的全部资料。
    一个给人看，一个给程序用。只发给您自己。
export-head = 您的资料
    姓名：{ $name }
    电话：{ $phone }
export-opinion = { $number } { $title }
    { $date }提交，{ $state }
    地点：{ $place }
    { $text }
erase-ask = 要删除您的全部资料吗？
    姓名、电话、账号都会删；办完的意见连内容一起删。在办的{ $still }件会变成匿名继续办，办完再删内容，除非您先撤回。
    编号、日期、单位的答复和代表自己写的建议要留着，里面没有您。
erase-done = 已删除。我不再知道您是谁。
    取件码{ $code }，加上编号，还能查在办的意见。请记下来，只显示这一次。
erase-done-all = 已删除。我不再知道您是谁。
    以后想反映问题，直接打字就行。
erase-in-office = 您有职务，名册由代表工委管，这里不能删。
    您个人反映的意见，可以一件一件撤回。

## 找我的代表
find-deputy-ask = 说您住的小区、村或路名。
    我来找您选区的代表；也可以从联络站里选。
find-deputy-found = { $district }的代表是：
    { $list }
    见面：{ $station }，{ $address }，{ $hours }，电话{ $phone }。您下一件意见就按这个选区送。
# 扫了海报上的码。
find-deputy-poster = 您好，这里是{ $district }，代表是：
    { $list }
    见面：{ $station }，{ $address }，{ $hours }。有事直接打字，就送到这个选区。
find-deputy-several = “{ $place }”可能在这几个选区，选一个：
    { $list }
find-deputy-not-found = 没有找到“{ $place }”。
    换个说法，比如“人民路”，或从联络站里选。
find-deputy-pin = 位置收到了，但选区按路名、小区和村来分。
    请说一个，或从联络站里选。
find-deputy-stations = 哪个联络站离您近？
    { $list }
find-deputy-districts = { $station }有这几个选区：
    { $list }
find-deputy-vacant = 暂时空缺
station-line = { $station }（{ $address }）
district-line = { $district }：{ $deputy }

## 说话难听但有事；连着发很多条
# 程序摘出来，本人确认。
abuse-matter-found = 我从您的话里记下这件事，对吗？
    “{ $matter }”
    只转这一段，骂人的话不转。
abuse-warning = 事情我接着办，话请不要冲着人骂。
    威胁人的话会留下记录，交工作人员看。{ $number }：不受影响。
abuse-paused = 先停一停，{ $time }以前，骂人的话我不回。
    { $number }：照常办。有事要说，随时说，我照样记下。
your-matters = 您反映的事
flood-one-receipt = 收到，您连着发了{ $count }条，我合在一起存好了。
    不用重复发，一条就够。
# 一分钟里发得、点得太多：都照样办了，只是不再逐条回答。任何人。
flood-notice = 收到，您连着发了很多条，不用重复发。
    发来的都存好、照办了，只是先不逐条回答。歇半分钟再发，我接着答。

## 状态、下一步、时间线
state-need-info = 等您补充
state-declined = 没有受理（有说明）
state-merged = 和{ $master }合在一起办
state-disputed = 两次答复都不满意，在商量
state-withdrawn = 您已撤回
state-as-letter = 转成来信，在办
next-you-info = 请您在{ $due }前补充
next-with-master = 和{ $master }一起办，有结果告诉您
next-disputed = { $office }在{ $due }前决定怎么办
next-letter = { $office }在{ $due }前答复代表
timeline-asked = { $station }请您补充
timeline-added = 您补充了
timeline-lapsed = 没等到补充，先放下了
timeline-declined = 没有受理
timeline-look-again = 您请人再看一次
timeline-joined = 您和大家一起反映（{ $master }）
timeline-merged = 和另一件合在一起办
timeline-separated = 您说不是一回事，单独办
timeline-transferred = { $station }受理，转给单位办
timeline-another-way = 换一条路，{ $station }再安排
timeline-undone = { $station }改了决定
timeline-answered = 有答复了
timeline-rated = 您评价了
timeline-not-rated = 评价时间过了
timeline-reopened = 您不满意，再办一次
timeline-disputed = 您还是不满意，请人决定
timeline-settled = 决定了怎么办
timeline-new-facts = 有新情况，重新办
timeline-withdrawn = 您撤回了
number-none = 还没有编号的一位群众
