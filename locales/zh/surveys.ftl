### 群众满意度调查：样本框、抽样、问群众、结果。给调查员、评议办、监督员，和被抽到的群众看。

## 名称。
kind-survey = 满意度调查
status-survey-new = 新建
status-survey-checked = 样本框已核对
status-survey-frozen = 样本框已冻结
status-survey-drawn = 已抽样
status-survey-asking = 正在调查
status-survey-closed = 已结束
status-survey-called_off = 已取消
action-survey-import = 导入样本框
action-survey-freeze = 冻结样本框
action-survey-draw = 抽样
action-survey-begin = 开始调查
action-survey-answer = 回答
action-survey-enter = 录入电话结果
action-survey-close = 结束调查
action-survey-call_off = 取消调查
noted-survey-refuse_frame = 冻结后又送来样本框，没有收
noted-survey-refuse_answer = 同一个人对同一单位再次回答，没有收
guard-operator_does_not_organise = 调查员不是评议办的人
guard-size_reaches_all = 每一层都抽得到人
guard-targets_stand = 评议对象已经定死
guard-has_not_answered = 对这个单位还没答过

## 按钮。
button-survey = 满意度调查
button-send-frame = 送样本框
button-frame-template = 空白表
button-frame-freeze = 冻结样本框
button-survey-draw = 抽样
button-survey-begin = 开始调查
button-call-list = 电话名单
button-enter-calls = 录入结果
button-survey-close = 结束调查
button-survey-off = 取消调查
button-survey-papers = 调查资料
button-frame-file = 样本框
button-draw-file = 抽样结果
# 只有调查员看得到：在聊天里请过、一个单位也没有答的人。
button-survey-silent = 请过还没来
survey-silent-list = 在聊天里请过、还没有答的有{ $count }人
    { $list }
    可以照电话名单打。
survey-silent-line = { $number }号 { $name }（{ $stratum }）
survey-silent-none = 在聊天里请过的都答了，或者不参加。
button-strata-file = 分层人数
button-survey-answer = 现在回答
button-survey-not = 不参加
button-survey-consent = 收不收调查
button-survey-agree = 同意收到
button-survey-disagree = 不再收到

## 调查的卡片：调查员、评议办、监督员看。
survey-card-none = { $number } 满意度调查：还没有样本框
    “{ $title }”。样本框就是能抽到的人的名单，由调查员送来。
survey-card-checked = { $number } 样本框：{ $people }人
    “{ $title }”。核对过了，没有重复，每一层都有人。
    校验码：{ $digest }
    冻结以前还可以换；冻结以后谁也改不了。
survey-card-frozen = { $number } 样本框已冻结：{ $people }人
    “{ $title }”，{ $frozen }冻结。
    校验码：{ $digest }
    接下来抽样，只抽一次。
survey-card-drawn = { $number } 抽了{ $size }人
    “{ $title }”，样本框{ $people }人，{ $frozen }冻结。
    校验码：{ $digest }
    种子：{ $seed }
    拿样本框和种子，谁都能再抽一遍。
survey-card-asking = { $number } 正在调查：{ $size }人
    “{ $title }”。问到{ $reached }人，答了{ $answered }人；聊天里请了{ $invited }人。
    结束以前，谁都看不到答了什么。
survey-card-closed = { $number } 调查已结束
    “{ $title }”。抽{ $size }人，问到{ $reached }人，答了{ $answered }人。
    { $list }
    有效回答不到{ $least }份的不排名；“不了解”不算在内。误差按95%的把握、一半对一半的最宽情形算，并按样本框{ $people }人校正。
# $unit 单位；$valid 有效回答；$margin 百分点；$enough 够不够。
survey-line = { $unit }：满意{ $satisfied }、基本满意{ $basically }、不满意{ $dissatisfied }、不了解{ $unknown }；有效{ $valid }，误差±{ $margin }个百分点{ $enough }
survey-line-none = 还没有样本框
survey-too-few = （样本不足，不排名）

## 样本框。
survey-frame-ask = 请发来样本框：xlsx 或 csv 文件
    “{ $title }”。第一行是列名：编号、层、姓名、电话，一人一行；编号和电话不能重复。
    分层想核对的，另加一张“分层”表，一层一行。有一处不对就整张不收，会逐处告诉您。
survey-file-please = 请发 xlsx 或 csv 文件，不要发图片或文字。
survey-file-looking = 文件收到，正在看，马上告诉您结果。
frame-taken = 样本框收下了：{ $people }人
    校验码：{ $digest }
    请再看一遍，没错就冻结。
frame-faulty = 样本框有{ $count }处要改，没有收
    { $list }
frame-too-late = 样本框已经冻结，改过的不收
    先前那份照旧有效。这次送来的记录在案，评议办和监督员都看得到。
frame-nobody = 表里一个人也没有。
frame-twice = 和第{ $other }行重复，一个人只能有一行。
frame-empty-stratum = 这一层一个人也没有。
frame-too-many-strata = 最多{ $limit }层，请核对是不是填错了列。
frame-unlisted-stratum = “分层”表里没有“{ $name }”这一层。
survey-freeze-sure = 冻结{ $people }人的样本框？
    校验码：{ $digest }
    冻结以后谁也改不了，包括您和评议办。评议办和监督员会收到校验码。
survey-operator-organises = 您也是这次评议的组织者，调查要由另外的人做。

## 抽样。
survey-size-ask = 抽多少人？写一个数
    样本框{ $people }人，各层按人数的比例抽。只抽一次，抽完不能重来。
survey-draw-sure = 从{ $people }人里抽{ $size }人，对吗？
    只抽一次，抽完不能重来。人数不对就再写一个数。
button-draw-now = 抽{ $size }人
survey-size-please = 这个数抽不了：要让每一层都抽到人，下一个合适的数是{ $next }，最多{ $people }。

## 开始、电话、结束。
survey-begin-sure = 开始问这{ $size }人？
    同意过收到调查、号码对得上的，在聊天里请；其余的由您打电话。
survey-not-fixed = 评议对象还没定死（第一个征集阶段还没开始），现在不能开始问。
survey-calls-ask = 电话结果：还有{ $left }人没答
    把填好的电话名单发来，或者一行一人写来：序号，再按顺序一个单位一个词。
    顺序：{ $targets }
    比如：12 满意 不了解 … ；没答的写“-”；没接通写：13 没接；不愿答写：14 拒访。
    写来的字看过就抹掉，不留。
calls-taken = 记下了：{ $people }人，{ $answers }个回答{ $again }
calls-again = 。已经答过的有{ $doubles }个，以第一次为准，重复的没有收，已记录。
calls-faulty = 有看不懂的，这次一行也没有收
    请看这几行（或序号不在名单上、写了两遍）：
    { $list }
survey-close-sure = 结束调查？之后谁都不能再答
    抽{ $size }人，问到{ $reached }人，答了{ $answered }人。
survey-off-ask = 为什么取消？已经答的不看，直接销毁
    “{ $title }”的调查取消以后，可以另送样本框重新来。
survey-off-done = 调查取消了，有关的人已收到通知。

## 资料。
survey-papers = { $number } 满意度调查的资料
    名单里有姓名和电话，只给调查员和监督员，请保管好。
survey-papers-none = { $number } 现在还没有您能看的资料。
survey-file-sent = { $title }发给您了。
title-survey-template = 样本框空白表
title-survey-frame-file = 样本框
title-survey-draw-file = 抽样结果
title-survey-calls-file = 电话名单
title-survey-strata-file = 分层人数
survey-column-number = 序号
survey-column-code = 编号
survey-column-stratum = 层
survey-column-name = 姓名
survey-column-phone = 电话
survey-column-contact = 接通
survey-column-way = 聊天
survey-way-chat = 已请，还没答
survey-column-place = 抽样次序
survey-column-unit = 单位
survey-column-drawn = 抽取
survey-column-reached = 问到
survey-column-answered = 回答
survey-column-valid = 有效
survey-contact-reached = 接通
survey-contact-refused = 拒访
survey-contact-unreached = 没接

## 告诉评议办和监督员。
survey-frozen = { $number } 样本框已冻结
    “{ $title }”，{ $people }人。
    校验码（SHA-256）：{ $digest }
    之后再送来的都不收，会留记录。请抄下校验码。
survey-drawn = { $number } 已抽样：{ $size }人
    “{ $title }”，从{ $people }人的样本框里按层抽。
    种子：{ $seed }
    拿样本框和种子，谁都能再抽一遍。
survey-begun = { $number } 开始问群众
    “{ $title }”，{ $size }人：聊天里请{ $invited }人，打电话{ $calls }人。
survey-closed = { $number } 调查已结束
    “{ $title }”，抽{ $size }人，答了{ $answered }人。结果现在可以看。
frame-attempt = { $number } 有人送来另一份样本框，没有收
    “{ $title }”的样本框已经冻结。送来的人：{ $name }。已记录。
# 也告诉被请的群众。
survey-called-off = 满意度调查取消了
    “{ $title }”。原因：“{ $why }”。已经答的没有人看过，都销毁了。

## 门槛：缺什么。
gate-frame-frozen = 样本框还没有冻结（调查员）
gate-survey-closed = 满意度调查还没有结束（调查员）

## 给被抽到的群众。
survey-invitation = 想听听您对{ $targets }个单位的看法
    这次评议叫“{ $title }”。您同意过收到调查，这次抽到了您的号码。
    一个单位问一句，一两分钟。不想答的可以跳过，不参加也没关系。
    您选了什么不记在您名下，谁也看不到是您选的。
survey-question = { $unit }：您满意吗？
    第{ $place }个，共{ $count }个。怎么选都行。
survey-thanks = 记下了，{ $answered }个单位您都说了看法
    结果会在评议结束时一起公布，里面没有您的名字。
survey-nothing-said = 好的，这次一个也没有记。
survey-rather-not = 好的，这次不问您了。
survey-answered-already = 这个单位您已经说过了，以第一次为准。
survey-over = 这次调查已经结束了。
survey-not-asked = 这次调查没有抽到您。
survey-none-for-me = 现在没有要问您的调查
    您可以决定收不收满意度调查。
survey-for-me = 有调查想听听您的看法：
    { $list }
survey-consent = 愿意收到满意度调查吗？
    只有抽到您的号码时才会请您，一年没有几次。号码只用来对名单，不给别人看，随时可以不收。
survey-phone-ask = 请写您的手机号码。
    只用来和抽到的号码对一对。
survey-phone-please = 没看懂这个号码，请只写数字。
survey-agreed = 好的，抽到 { $phone } 时会在这里请您
    不想收了，随时点“不再收到”。
survey-disagreed = 好的，不再请您，号码已经删掉。
