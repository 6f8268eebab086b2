### 代群众登记：联络站替来访、来电、来信的群众写下来。改措辞只改本文件；{ } 里的名字不要动。

# 工作人员点“代群众登记”后。
register-for-start = 代群众登记：先写是谁来说的。
    姓名、电话、方式（来访、来电、信件），一条消息写完。没有电话写“无”。
# 只写了电话或方式。
register-for-no-name = 还缺姓名，请再写一遍。
    比如：王大爷 13800000000 来访。不愿意说全名，写“王大爷”也行。
# 写完是谁之后。$way:来访、来电、信件
register-for-words = 记下了：{ $name }，电话{ $phone }，{ $way }。
    现在写群众的原话，可以分几条发，照片、语音都行。写好了点“写好了”。
register-for-part = 收到：{ $parts }。
    还有就接着写，没有了点“写好了”。
# 上次登记到一半。
register-for-found = 上次替{ $name }登记了一半，接着写吗？
    “{ $text }”
# 原话单独发出之后。
register-for-check = 请念给群众听，对了就点“提交”。
    { $name }，电话{ $phone }，{ $way }。地点：{ $place }。共{ $parts }。
    将由{ $station }初审。电话只有联络站看得到。
# $code:取件码，只在这里出现一次
register-for-done = 已登记 { $number }。请把编号抄给群众。
    取件码：{ $code }。结果出来会提醒您转告。
    { $station }须在{ $due }前初审。
register-way-visit = 来访
register-way-call = 来电
register-way-letter = 信件
# 联络站每位工作人员：没有账号的群众收不到的话，请打电话转告。$words:本来要对群众说的整段话
pass-on = 请转告{ $name }：{ $number } 有新情况
    电话：{ $phone }。这位群众没有账号，收不到通知，请念给本人听：
    { $words }

## 代群众回话：没有账号、由联络站登记的人，补充和评价由工作人员照原话记
speak-for-ask = { $name } 怎么说？请照原话记。
    { $number }：{ $state }。记下后，这一步写明是您代记的。
speak-for-words = 请写 { $name } 补充的话，一条消息写完。
    会加到 { $number }，办的人马上看到。
speak-for-added = 已记下 { $name } 的话，加到了 { $number }。
speak-for-rated = 已记下 { $name } 的评价：{ $rating }。
    { $number }。说了原因的，可以接着记。
speak-for-themselves = { $number } 不能代记。
    本人有账号，或者没有留姓名；请由本人来说。
button-enter-for = 代群众回话
button-add-for = 记补充的话
