### 代表、单位、联络站通过程序问群众，群众回答。双方都不知道对方的账号。改措辞只改本文件；{ } 里的名字不要动。

## 问的人看到的
# 点“问群众”之后。$asker:以谁的名义，比如“李梅代表”“县交通局”；$anonymous_note:匿名的才有
relay-ask-what = 想问群众什么？一条消息问全。
    我原样转达，以{ $asker }的名义。请不要问姓名住址{ $anonymous_note }。
relay-anonymous-note = （这位群众选择了匿名）
relay-sent = 已转达。群众回了我马上给您。
    您的期限{ $due }不变。
# 意见已写成建议，没有期限在走时。
relay-sent-plain = 已转达。群众回了我马上给您。
# 群众回答了，问的人收到。$text:太长时只放开头，点“打开”看全文
relay-answer = { $number } 群众回答：
    “{ $text }”
    { $files }。
relay-declined = { $number } 群众不方便回答这个问题。
    可以换个问法，或实地看看。
# 等了一周没有回答。$date:哪天问的
relay-no-answer = { $number } 群众还没有回答您{ $date }的问题。
    您可以先按已有情况办。以后回答了，我照样转给您。
# 整段回答，单独发出。
relay-answer-text = “{ $text }”
relay-exchange = { $number } 您问：“{ $text }”
    { $state }；{ $files }。
relay-so-far-line = { $date } 问：“{ $text }” { $answer }
relay-so-far-answer = 答：“{ $text }”
# 这件事已经不在问的人手里，问和答都不再转。
relay-not-here = { $number } 已经转到别处办了，这个问题不用再答。
    有话要补充，发编号打开这一件。
relay-unreachable = { $number } 的群众没有用过本程序，我转达不到。
    请{ $station }的工作人员联系。
relay-still-open = { $number } 上一个问题还在等群众回答。
    最迟等到{ $due }。回答了就能再问。

## 群众看到的
# $how:匿名的、写姓名的各一句
relay-question = { $asker }想问您（{ $number }）：
    “{ $text }”
    { $how }
relay-how-anonymous = 直接回复就行，由我转达。您是匿名的，{ $asker }看不到您是谁。
relay-how-named = 直接回复就行，由我转达给{ $asker }。
# 等到一半还没有回答时，提醒一次。
relay-reminder = { $asker }还在等您回答（{ $number }）：
    “{ $text }”
    { $due }前都可以答。不方便回答也请告诉一声。
# 点“现在回答”之后。
relay-reply-ask = { $asker }问：“{ $text }”
    请直接回复，文字、照片都行。发出前给您看一遍。
# 先给本人看，点“提交”才转。
relay-answer-check = 这是回答{ $asker }的吗？
    “{ $text }”
    { $files }。
relay-answer-sent = 已转给{ $asker }。
relay-too-long = 回答太长了：{ $length }字，最多{ $limit }字，还没有提交。
    请点上面的“重新来”，写短些；长的材料请发文件。
relay-answered = { $number } 这个问题您已经回答过了。
    想再补充，发编号打开这一件。
relay-declined-here = 好的，不用回答。
    { $asker }会按已有情况办，{ $number } 不受影响。
relay-later = 好的，{ $due }前随时可以回答。
# 有几个问题在等时，问回答的是哪一个。
relay-which = 您这段话是回答哪个问题的？有{ $count }个在等
    您写的：“{ $text }”
    { $list }
relay-which-line = { $number } { $asker }：“{ $text }”
