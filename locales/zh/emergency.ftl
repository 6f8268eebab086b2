### 紧急：先于一切回应，不等时间。改措辞只改本文件；{ } 里的名字不要动。

## 群众看到的话
emergency-danger = 请马上打电话，我不能代您报警：
    着火、漏气、有人被困：119
    有人受伤、发病：120
    有人打人、威胁：110
    先离开危险的地方。您写的我都留着，安全了再说。
emergency-silent = 不方便出声，可以发短信到{ $silent_line }报警，写明地点。
    我已经告诉{ $station }的工作人员，不会给您打电话。
emergency-despair = 听起来您现在非常难。请先别一个人待着。
    现在就可以打：{ $crisis_line }（有人听您说），或110、120。
    我已经告诉{ $station }的值班人员{ $officer }。愿意的话，留个电话，我们打给您。
# 夜里和休息日：工作人员也会收到，但不一定马上看到。
emergency-despair-no-duty = 听起来您现在非常难。请先别一个人待着。
    现在就可以打：{ $crisis_line }（有人听您说），或110、120。
    身边有信得过的人，请现在就叫一声。{ $station }的工作人员也收到了消息。
emergency-call-me = 请发电话号码，工作人员看到就打给您。
    等的时候，可以打{ $crisis_line }。
emergency-phone-passed = 号码已经给了工作人员。
    等的时候，可以打{ $crisis_line }，或110、120。
# 有人点了“我来跟”。
emergency-seen = { $station }的{ $officer }看到您的消息了，正在跟。
    最急的时候，还是请先打110、119或120。
emergency-later = 您平安就好。
    刚才的事要不要反映给代表？您写的我还留着：“{ $text }”
# 选了“不发了”，但在那之前写的还没交。
emergency-left-out = 好，紧急时写的不放进去。
    前面写的还在：{ $parts }。
emergency-dropped = 好，不当成意见。
    联络站已经收到的，会有人跟。
emergency-safe-plain = 您平安就好。有事随时说。
emergency-over = 号码没有转出去：最近没有紧急的消息。
    要工作人员联系您，请发“人工”。
button-safe-now = 现在安全
button-call-me = 请打给我

## 联络站看到的话，任何时候都马上送到
alert-emergency = 紧急：群众消息可能有生命危险（第{ $number }次）。
    “{ $text }”
    地点：{ $place }；联系：{ $contact_detail }。已给群众110、119、120。请马上看，并点“我来跟”。
# 同一位群众接着又发来的：半小时内合在一起说一次；写明了地点的、险情变了的，马上说。
alert-emergency-again = 紧急：这位群众又发来消息，共{ $count }条（第{ $number }次）。
    “{ $text }”
    地点：{ $place }；联系：{ $contact_detail }。点“我来跟”看全部。
alert-phone = 紧急：群众留了电话，请马上打（第{ $number }次）。
    { $phone }
alert-safe = 群众说现在安全了（第{ $number }次）。
    还请再问一声。
alert-taken = { $officer }在{ $time }接手。其他人不用再联系群众。
alert-taken-before = { $officer }在{ $time }已经接手。
    不用再联系群众，有需要请和{ $officer }商量。
alert-yours = 您来跟，其他人不会再联系。
    地点：{ $place }；电话：{ $phone }。没有电话的，可在这里等群众回话；想不开的，请转{ $station_line }。
button-i-take-it = 我来跟
