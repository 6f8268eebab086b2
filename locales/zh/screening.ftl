### 初审的每一条路：要求补充、不受理、转给单位、直接答复、撤销。改措辞只改本文件；{ } 里的名字不要动。

## 初审卡
# 群众后来补充的话，一条一条，单独发出。
screening-added-text = 补充：“{ $text }”
screening-files = 附件{ $count }个。
# 程序的提示，写在初审卡上；只是提示，由人判断。
screening-hint-none = 无
screening-hint-similar = 像 { $other }（{ $count }人）
screening-hint-litigation = 可能涉及诉讼，请人工判断
screening-hint-accusation = 可能是检举，勿转被举报单位
screening-hint-petition = 自述信访已受理，请核对
screening-hint-abuse = 含辱骂，转出前去除
screening-hint-threat = 含威胁，转出前去除
screening-hint-personal_data = 含证件号，转出前去除
screening-hint-danger = 可能是紧急事项
screening-hint-despair = 群众可能想不开
screening-hint-silent = 群众可能不方便出声
screening-hint-upwards = 群众请代表向上反映
waiting-info-list = 等群众补充的{ $count }件：
    { $list }
    发序号打开。
waiting-info-none = 现在没有等群众补充的意见。
# 以前的答复和群众的评价，一行一条。
answer-line = { $date }答复：“{ $text }”
answer-rated-line = 群众：{ $level }，{ $reason }
answer-no-reason = 没有写理由
who-station = { $station }{ $officer }

## 要求补充
ask-missing-what = { $number } 缺什么？可多选，也可直接写。
    会一次问完；发出后初审期限暂停，群众补充后接着算。
# 群众会读到的全文，单独发出。
ask-missing-text = { $notice }
ask-missing-check = { $number } 就这样问群众吗？
    还可以再点、再写。发出后初审期限暂停。
ask-missing-sent = 已问群众，{ $due }前等补充：{ $number }
opinion-missing-time = · 什么时候，是不是经常这样
opinion-missing-photo = · 一张照片，看得清地方
opinion-missing-own-words = · { $text }
button-missing-matter = 什么事
button-missing-place = 在哪里
button-missing-wish = 希望怎么办
button-missing-time = 什么时候
button-missing-photo = 照片
# 已经点上的，再点一次就去掉。
button-missing-matter-off = ✓什么事
button-missing-place-off = ✓在哪里
button-missing-wish-off = ✓希望怎么办
button-missing-time-off = ✓什么时候
button-missing-photo-off = ✓照片
button-ask-them = 问群众
# 群众收到。
need-info = { $number } 还差几样，才能往下办：
    { $missing }
    请在{ $due }前一条消息说完。这是{ $station }{ $officer }问的。说不清楚也请回一声。
need-info-closed = { $number } 没有收到补充，先放下了。
    等到了{ $date }，内容没有删。什么时候补上，什么时候接着办。
# 联络站收到。$files：附件几个
need-info-came = { $number } 群众补充了，请接着初审。
    “{ $text }”（{ $files }）。期限{ $due }。
# 群众点了“补充”。
complete-ask = { $number } 请说说还差的这几样：
    { $missing }
    打字、语音、照片都行。
complete-check = 这样补充，对吗？
    “{ $text }”
    还有就接着发。
complete-sent = 补充好了，{ $number } 接着办。
    联络站会在{ $due }前告诉您受不受理。
button-complete = 补充

## 不受理
decline-reason = { $number } 不受理的理由是哪一条？
    选错可以改，提交前给您看群众会读到的话。
decline-preview-text = 群众会读到：
    { $notice }
decline-preview = 就这样告诉群众吗？
    落款是您：{ $station }{ $officer }。群众可以要求再看一次。
decline-ask-words = 请写不受理的理由，说给群众听的话。
    编号、去处和落款不用写，程序会加上。
decline-done = { $number } 已不受理并告知群众。
    理由：{ $reason }
button-yes-decline = 这样答复
button-edit-words = 改几句话
button-other-door = 换个去处
reason-litigation = 诉讼或仲裁
reason-petition = 信访在办
reason-accusation = 检举控告
reason-emergency = 紧急事项
reason-secret = 涉及秘密
reason-personal = 纯属私事
reason-no-content = 内容不明
reason-unlawful = 内容违法
reason-other-place = 非本地权限

## 群众读到的不受理（整句，先说理由，再说去处，最后说谁定的）
opinion-declined = { $text }
declined-litigation = { $number } 没有受理：这是法院的案子，代表依法不能过问。
    可以走的路：{ $door }
    这是{ $station }{ $officer }决定的，没有转给代表。觉得我们看错了，请点“请再看一次”。
declined-petition = { $number } 没有受理：同一件事信访部门已经在办。
    可以查进度的地方：{ $door }
    这是{ $station }{ $officer }决定的。觉得我们看错了，请点“请再看一次”。
declined-accusation = { $number } 是举报，要由专门的机关查。
    请直接交给他们，不容易走漏：{ $door }
    我们不会把内容告诉被举报的人和单位。这是{ $station }{ $officer }决定的。
declined-emergency = { $number } 是急事，等不得，没有往下转。
    { $door }
    这是{ $station }{ $officer }决定的。人安全了，别的事再说给我听。
declined-secret = { $number } 没有受理：内容里可能有秘密，不能在这里传。
    请删掉手机里的这些内容，改走：{ $door }
    这是{ $station }{ $officer }决定的。
declined-personal = { $number } 没有受理：属于私事，代表不能代办。
    这是您和对方之间的事，可以找：{ $door }
    这是{ $station }{ $officer }决定的。觉得我们看错了，请点“请再看一次”。
declined-no-content = { $number } 先放下了：看不出是什么事、在哪里。
    补上这两样就接着办，不用重新开始。这是{ $station }{ $officer }看的。
declined-unlawful = { $number } 没有受理：内容里有依法不能转的话。
    如果另有实际问题，请单独说那件事，我们照样办。这是{ $station }{ $officer }决定的。
declined-other-place = { $number } 这件事本县定不了，要由上级定。
    可以找：{ $door }
    也可以请代表向上级代表反映，点“请代表反映”。这是{ $station }{ $officer }决定的。
# 工作人员自己写的理由。
declined-own-words = { $number } 没有受理。
    { $text }
    可以走的路：{ $door }
    这是{ $station }{ $officer }决定的。觉得我们看错了，请点“请再看一次”。

## 再看一次
button-look-again = 请再看一次
button-pass-upwards = 请代表反映
look-again-received = 好的，换一位工作人员再看，{ $due }前告诉您。
    每件可以这样要求一次。
look-again-upheld = { $number } 又看了一遍，结果不变。
    { $reason }
    这次由{ $officer }决定。别的路：{ $door }
look-again-changed = { $number } 又看了一遍，受理了。
    { $station }会接着办，{ $due }前告诉您交给谁。
# 联络站；只有一位工作人员的，由工委来看。
look-again-task = { $number } 群众要求再看一次。
    原决定：{ $officer }，{ $reason }。须由另一位工作人员在{ $due }前决定。
look-again-overruled = { $number } 工委看了，应当受理。
    请在{ $due }前交给代表、单位，或直接答复。
# 拒绝：原来作决定的人不能再看。
look-again-by-another = 这一件是您决定的，要请另一位工作人员再看。
    联络站没有别人的，由工委来看。

## 去处（电话写在 domain/opinions/doors.toml）
door-litigation = 看判决书最后一页写的上诉期限和法院；诉讼服务{ $court_line }；法律援助{ $legal_aid_line }
door-arbitration = 劳动人事争议仲裁委员会，{ $labour_line }
door-petition = 县信访局，凭受理编号查
door-accusation = 纪委监委{ $discipline_line }，可以不署名
door-neighbour = 先找社区调解委员会，不收费
door-consumer = 消费投诉{ $consumer_line }
door-labour = 人社咨询{ $labour_line }
door-hotline = 政务热线{ $hotline }
door-upwards = 打政务热线{ $hotline }，问哪一级机关管
door-emergency = 请马上打电话：危险110，着火、被困119，伤病120
door-secret = 当面交给保密部门或公安机关，不要拍照、不要转发
# 没有核对过的电话不给。
door-unknown = 请到{ $station }（{ $address }）问，工作人员帮您找

## 转给单位
choose-unit = { $number } 转给哪个单位？
    发单位名称的几个字就能找。
choose-unit-list = 哪个单位？共{ $count }个
    { $list }
    发序号，或直接发名称。
unit-unknown = 没有找到“{ $name }”。
    请发单位名称里的字，或从名单里选。
# 单位会读到的全文，单独发出。
transfer-brief-text = { $unit }会读到：
    “{ $text }”
transfer-check = { $number } 转给{ $unit }，对吗？
    群众会收到：“{ $notice }”
# 匿名的，转出的文字里还有可能认出人的地方。
transfer-check-found = { $number } 转给{ $unit }？这位群众是匿名的。
    文字里可能认出人：{ $found }。群众会收到：“{ $notice }”
transfer-ask-brief = 请写单位会读到的全文。
    去掉骂人的话、证件号码和能认出匿名群众的地方。群众的原话另外保存，不变。
transfer-done = 已转：{ $number } → { $unit }
    { $return_by }前可提异议，{ $due }前答复群众。
button-to-unit = 转给单位
button-answer-directly = 直接答复
button-ask-missing = 要求补充
button-decline = 不受理
button-merge = 并入那一件
button-waiting-info = 等补充
button-enter-answer = 代录单位答复
opinion-accepted-unit = { $number } 已受理，交给{ $unit }办。
    { $unit }会在{ $due }前答复您。
# 联络站收到：单位说不归它管。
opinion-objected = { $number } { $unit }提出异议，请另选办法。
    理由：“{ $reason }”。期限{ $due }。
opinion-continued = { $number } { $unit }依职权继续办。
    理由：“{ $reason }”。{ $due }前答复，不再用群众的名字。

## 直接答复
station-answer-ask = 请写给群众的答复：{ $number }
    写清查到什么、下一步谁做、什么时候。单位书面答复的，照录原文。
# 太短的答复。
answer-too-short = 太短了，群众看不出办成了没有。
    请写清查到什么、下一步谁做、什么时候。
# 群众收到。
opinion-answered-here = { $number } 有答复了，是{ $who }说的：
    “{ $text }”
    您怎么看？{ $due }前可以选，怎么选都行。

## 撤销
button-decided-today = 今天我办的
decided-today = 您今天办的{ $count }件：
    { $list }
    发序号打开。当天、对方还没动的可以撤销。
decided-today-line = { $number } { $title }：{ $state }
decided-today-none = 您今天还没有办过意见。
opinion-undo-done = { $number } 已撤销，回到待初审。
    群众已收到说明。这一步也记在案里。
opinion-undone = { $number } 刚才的通知发错了，请不要管它。
    { $station }会在{ $due }前重新告诉您。
opinion-undone-deputy = { $number } 是误转，已经撤回，您不用办。
opinion-undone-unit = { $number } 是误转，已经撤回，您单位不用办。

## 工委：两次不满意
opinion-disputed = { $number } 群众两次不满意，请决定。
    { $title }。{ $due }前决定，群众会收到。
disputed-waiting = 另有{ $count }件群众两次不满意，等工委决定。
disputed-list = 等工委决定的{ $count }件：
    { $list }
    发序号打开。
opinion-file-open = { $number } { $title }
    现在：{ $state }；期限{ $due }
    地点：{ $place }；类别：{ $topic }；署名：{ $signature }；{ $files }
opinion-file-read = { $number } { $title }
    现在：{ $state }；{ $station }
    地点：{ $place }；类别：{ $topic }；署名：{ $signature }；{ $files }
button-settle = 作出决定
button-take-up = 应当受理
button-disputed = 两次不满意
settle-ask = { $number } 决定怎么办？写给群众看。
    写清依据和下一步。发出后这一件就办结。
settle-done = { $number } 已决定，群众已收到。
take-up-done = { $number } 已改为受理，请联络站接着办。
opinion-settled = { $number } 工委看了，决定是：
    “{ $text }”
    这是代表工委{ $officer }决定的，这一件到此办结。

## 提交以前，程序看出来的（只是提示，照样可以提交）
button-send-anyway = 仍要提交
hint-litigation = 这件事像是法院正在办或已经判的案子。
    代表依法不能过问具体案件，转过去也改不了判决。
    可以走的路：{ $door }
    这是程序的提示，受不受理由工作人员决定。
hint-personal-data = 您写的里面有身份证号或银行卡号。
    办这件事用不着，建议点“改一处”删掉再提交。我不会转出去。

# 拒绝：只能要求一次的，又要求了一次。
error-once-only = 每件只能这样要求一次，已经用过了。
    有新的情况，点“补充”说给我们听。
# 拒绝：还没有到要往上走一步的时候。
error-first-time = 现在还不到这一步，什么都没改。
