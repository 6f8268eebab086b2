### 评议意见：怎么来，怎么分，怎么不带名字地交给单位，检举走哪扇门，说的人怎么知道结果。

kind-campaign_opinion = 评议意见
status-campaign_opinion-new = 还没收
status-campaign_opinion-received = 待分类
status-campaign_opinion-sorted = 待交单位
status-campaign_opinion-handed = 已交单位
status-campaign_opinion-answered = 整改完，已回复
status-campaign_opinion-set_aside = 不列入，已说明
status-campaign_opinion-given_back = 退回联络站
status-campaign_opinion-at_discipline = 转纪检监察
status-campaign_opinion-withdrawn = 已撤回
action-campaign_opinion-take_in = 收进评议
action-campaign_opinion-sort = 定对象和类别
action-campaign_opinion-hand_over = 交给单位
action-campaign_opinion-return = 说不归本单位
action-campaign_opinion-to_discipline = 转纪检监察
action-campaign_opinion-set_aside = 不列入
action-campaign_opinion-give_back = 退回联络站
action-campaign_opinion-withdraw = 撤回
clock-opinion_sort = 评议意见分类
noted-campaign-visit = 记下走访
noted-campaign_opinion-speaker_left = 说的人撤回了，事情照办
noted-opinion-tag_campaign = 愿意归入评议
noted-opinion-leave = 撤回了，事情由别人接着说
noted-opinion-let_go = 保存期满，内容已清除
noted-opinion-rather_not_rate = 不想评价
noted-opinion-add = 补充了情况
noted-opinion-visit = 代表去看过
noted-opinion-enter_for = 联络站代为记下
action-campaign_opinion-tell = 告诉说的人
action-campaign_opinion-answer = 整改完，回复
guard-is_collected = 评议正在征求意见
guard-says_something = 写了意见
guard-is_sorted = 对象、性质、类别、单位读的话都定了
guard-names_nobody = 单位读的话里没有说的人的姓名电话
guard-is_no_accusation = 有人确认不是检举
guard-came_from_a_citizen = 是联络站交来的群众意见
guard-has_no_items = 还没有列整改事项
status-opinion-in_campaign = 已归入评议
action-opinion-to_campaign = 归入评议

## 从哪里来、是什么、说哪方面。也写在按钮上。
appraisal-channel-citizen = 群众意见
appraisal-channel-visit = 代表走访
appraisal-channel-reception_day = 领导接访日
appraisal-channel-mailbox = 意见箱
appraisal-channel-phone = 电话
appraisal-channel-online = 网上
appraisal-channel-outreach = 领导下访
appraisal-utterance-none = 没定性质
appraisal-utterance-criticism = 批评
appraisal-utterance-opinion = 意见
appraisal-utterance-suggestion = 建议
appraisal-category-none = 没定类别
appraisal-category-lawfulness = 依法行政
appraisal-category-openness = 政务公开
appraisal-category-approval = 行政审批
appraisal-category-service = 为民服务
appraisal-category-efficiency = 办事效率
appraisal-category-unclear_duties = 职责不清
appraisal-category-formalism = 形式官僚主义
appraisal-category-private_gain = 与民争利
appraisal-category-weak_oversight = 监督不到位
appraisal-category-extortion = 低效、索拿卡要
appraisal-unit-none = 还没定单位
button-contents = 五项内容
button-problems = 五类问题

## 群众：交的时候可以顺便归入评议
# 收据下面。$campaigns：正在征求意见的评议
tag-offer = { $number } 要不要也给评议用？
    正在评议：{ $campaigns }。归不归都照样办，不影响您。
button-tag = 归入评议
button-no-tag = 不用
tag-done = 记下了：{ $number } 您愿意归入评议。
    联络站看过后定。归不归，都会告诉您。
appraisal-tag-over = { $number } 现在归不了评议：已经往下办，或评议收完了。
    不影响这件事，照样办。
# 群众收到：联络站归入了评议。
opinion-to-campaign = { $number } 归入了评议：{ $campaign }。
    评议办逐件看过，交给被评单位改，不写是谁说的。交到哪里、改得怎样，都告诉您。
state-in-campaign = 在评议中
next-campaign = 评议办逐件看过后交给单位，交了会告诉您
timeline-to-campaign = 归入评议
withdraw-ask-campaign = 要撤回 { $number } 吗？
    已归入评议。还没交单位的，撤回就不办了；已交单位的，单位照样改，不再用您的名字，也不再通知您。
withdraw-done-campaign = { $number } 已撤回，已通知评议办。
    您的姓名和联系方式已经去掉。
# 群众和代表收到：意见交给了哪个单位。
appraisal-opinion-at-unit = { $number } 交给{ $unit }了，没写是谁说的。
    单位逐条列出来改。怎么改、改得怎样，都会告诉您。
who-appraisal = “{ $campaign }”评议办公室

## 联络站、工委：归入评议
campaign-offer = 正在征求评议意见：{ $campaigns }。
    说被评单位的，可以归入评议；群众会收到说明。
campaign-offer-meant = 群众愿意归入评议：{ $campaign }。
    正在征求意见的：{ $campaigns }。归不归由您定。
campaign-offer-none = 现在没有评议在征求意见，或这一件已经往下办。
campaign-check = { $number } 归入评议，对吗？
    归入：{ $campaign }。由评议办分类，不带名字交给单位；群众会收到说明。
campaign-given = { $number } 已归入评议。
    评议办会分类交办，结果回到群众自己的意见里。
button-to-campaign = 归入评议
# 联络站收到：评议办说不是评议的事。
appraisal-back-station = { $number } 从评议退回，请另选办法。
    评议办的理由：“{ $reason }”。期限{ $due }。

## 代表走访
button-visits-for = 评议走访
button-my-visits = 我带回的意见
button-visit-done = 说完了
button-withdraw-this = 撤回这条
visit-for-list = 为哪个评议走访？
    { $list }
    发序号。
visit-for-line = { $number } { $title }
visit-for-none = 现在没有评议在征求意见。
    开始征求意见时，评议办会通知。
visit-for-ask = 走访记一下：哪天、在哪里、见了谁？
    例如：3月18日 地点城关社区 见了12位居民。姓名不用写。
visit-for-kept = 走访记下了：{ $date }，{ $place }
    现在一条消息说一件事，说谁、什么事。群众的姓名不用写。
visit-for-heard = 第{ $count }条记下了：{ $number }
    还有就接着发，说完了点“说完了”。
visit-for-accusation = 第{ $count }条记下了：{ $number }
    这条像检举（程序的提示），由评议办的人定。被检举的单位看不到。检举材料请交工委，不要自己查。
visit-for-done = 走访的{ $count }条意见已交评议办。
    交给哪个单位、改得怎样，都会告诉您，请您再告诉群众。
visit-mine-list = 您带回的{ $count }条意见：
    { $list }
    发序号打开。
visit-mine-none = 您还没有为评议带回意见。
visit-card = { $number }：{ $state }
    单位：{ $unit }；{ $utterance }，{ $category }
visit-withdrawn = 已撤回：{ $number }

## 评议办：收到的意见
button-collected = 收到的意见
collected-subject = 待分类{ $received }条，待交单位{ $sorted }条，已交{ $handed }条
collected-shelves = 收到的意见
    待分类{ $of_received }条；待交单位{ $of_sorted }条；已交单位{ $of_handed }条；不列入、退回、转纪检、撤回的{ $of_ended }条。
button-shelf-received = 待分类（{ $count }）
button-shelf-sorted = 待交单位（{ $count }）
button-shelf-handed = 已交（{ $count }）
button-shelf-ended = 不列入（{ $count }）
button-shelves = 收到的意见
button-enter-opinion = 记一条意见
button-sort-opinion = 定对象类别
button-hand-to-unit = 交给单位
button-hand-over-all = 全部交出
button-to-discipline = 转纪检监察
button-no-accusation = 不是检举
button-leave-aside = 不列入
button-back-to-station = 退回联络站
button-to-items = 列整改事项
collected-which = 看哪个评议收到的意见？
    { $list }
    发序号。
collected-list = 这里有{ $count }条：
    { $list }
    发序号打开。
collected-line = { $number } { $channel }，{ $unit }，{ $state }
collected-none = 这里现在没有意见。
# 单位读到（或将读到）的话，单独发出。
collected-brief-text = { $unit }读到的：“{ $text }”
collected-hint-accusation = 可能是检举，由您判断
collected-card = { $number } { $channel }，{ $state }
    对象：{ $unit }；{ $utterance }，{ $category }；来自：{ $who }
    程序提示：{ $hint }
collected-accusation-ask = { $number } 像检举控告（程序的提示）。
    是检举的，转纪检监察，单位看不到。您看过，确认不是，再交{ $unit }；会记下是您确认的。
collected-discipline-ask = { $number } 转纪检监察，对吗？
    单位永远看不到这一条。工委会收到，按检举材料移送；说的人会知道走哪扇门。
collected-discipline-done = { $number } 已转纪检监察。
    工委已收到通知。
collected-handed = { $number } 已交{ $unit }，不带名字。
    说的人已收到说明。
collected-handed-all = 已逐条交出{ $count }条。
    像检举的{ $left }条没有交，请一条一条看。
collected-why-set_aside = { $number } 为什么不列入？
    这段话就是给说的人的答复：查到什么，为什么，还可以怎么办。
collected-why-give_back = { $number } 为什么退回联络站？
    联络站会另选办法，群众也会知道。
collected-ended = { $number } 办了，理由已记下。
    说的人会收到说明。
# 拒绝。
appraisal-not-collecting = “{ $campaign }”现在不征求意见。
    征求意见的阶段开着，才能收。
appraisal-sort-missing = 还差这些，单位才能读到：
    { $missing }
appraisal-sort-unit = · 说的是哪个被评单位
appraisal-sort-utterance = · 是批评、意见还是建议
appraisal-sort-category = · 说的是哪方面
appraisal-sort-brief = · 单位读的话
appraisal-names-somebody = 单位读的话里还有说的人：{ $found }。
    请改掉，再交。
appraisal-may-accuse = { $number } 像检举，要有人看过、确认不是，才能交单位。
appraisal-no-station = { $number } 不是联络站交来的，退不回去。
    不用的，请点“不列入”，写上给说的人的答复。
appraisal-has-items = { $number } 已经列了整改事项，不能再退。
    事项本身有问题的，请在台账里说明。

## 定对象类别
sort-unit-ask = { $number } 说的是哪个单位？
    { $list }
    话里提到的排在前面。
sort-kind-ask = 是批评、意见，还是建议？
    拿不准的，按“意见”。
sort-about-ask = 说的是哪方面？
    先按评议内容分；属于五类突出问题的，点“五类问题”。
sort-check = { $number } 这样定，对吗？
    { $unit }；{ $utterance }，{ $category }。单位读到的话在上面。
sort-check-found = { $number } 这样定，对吗？
    { $unit }；{ $utterance }，{ $category }。上面的话里可能认出人：{ $found }
sort-brief-ask = 请写单位读的全文。
    去掉姓名、电话、证件号码和能认出人的地方；原话另外保存，不变。

## 五个渠道
enter-which = 从哪个渠道来的？
    群众自己在这里写的，由联络站归入，不用记。
enter-words-ask = { $channel }：说了什么？
    照原话记，一次记一条。
enter-contact-ask = 怎么告诉他结果？发姓名和电话。
    只有评议办看得到，单位看不到。没有留的，点“没有留”。
button-no-contact = 没有留
enter-kept = 记下了：{ $number }
    程序提示：{ $hint }

## 单位：交来的意见
button-given = 交来的意见
given-subject = 交来{ $count }条
given-list = 评议中交来的{ $count }条意见：
    { $list }
    发序号打开。
given-line = { $number } { $title }，{ $state }
given-none = 还没有交来评议意见。
given-card = { $number }（{ $campaign }）
    { $utterance }，{ $category }。每条意见至少列一个整改事项；不归本单位的，请说明。
button-not-ours = 不归我们
given-return-ask = { $number } 为什么不归本单位？
    请写职责依据，能说出归谁更好。单位之间不互相转。
given-returned = { $number } 已退给评议办，由评议办再定。

## 通知
# 评议办收到。
remind-opinion-sort = { $number } 还没交给单位，{ $due }前
    { $campaign }。{ $left }：请定对象和类别，交给单位。
remind-opinion-sort-late = { $number } 晚了{ $days }天没交给单位
    { $campaign }。原定{ $due }前分类并交给单位。
appraisal-opinion-new = 新评议意见 { $number }：{ $channel }
    “{ $campaign }”。请定对象和类别，再交单位。
# $date：走访那天；$who：代表
appraisal-visit-new = 代表走访带回{ $count }条评议意见。
    { $who }，{ $date }，“{ $campaign }”。请逐条定对象和类别。
appraisal-opinion-returned = { $number } { $unit }说不归它管。
    理由：“{ $reason }”。请再定对象。
appraisal-opinion-gone = { $number } 说的人撤回了，不用再办。
# 单位收到，没有说的人的名字。
appraisal-opinion-handed = 评议意见 { $number } 交给贵单位。
    “{ $campaign }”：{ $utterance }，{ $category }。请列整改事项，怎么改会告诉说的人。
# 工委收到：没有内容，点开才看得到。
appraisal-accusation-office = { $number } 转纪检监察，请按检举材料移送。
    “{ $campaign }”评议中收到，评议办认定。不要告诉被检举的单位和个人。
appraisal-accusation-deputy = { $number } 是检举，转纪检监察，不作整改意见。
    单位看不到。材料请交工委；说的人可以直接找纪委监委。
appraisal-opinion-set-aside = { $number } 没有列入整改。
    理由：“{ $reason }”。请您告诉说的人。
# 记意见的人收到：请打电话告诉说的人。$contact：姓名电话；$text：要说的话
appraisal-ring-back = { $number } 有结果了，请告诉说的人。
    联系：{ $contact }
    { $text }
