### 日历订阅：有期限要管的人，把自己的期限放进手机日历。

button-calendar = 日历订阅
button-new-link = 换一个链接
# $link：订阅的网址，只给本人。
calendar-link = 您的期限日历，订阅这个链接：
    { $link }
    在手机日历里选“添加订阅日历”。只有编号和要办的事，没有群众的信息。期限变了，日历跟着变。
    链接是您自己的，请不要转给别人；转出去了，点“换一个链接”。
calendar-link-new = 换好了，旧链接已作废：
    { $link }
    请在手机日历里把旧的删掉，订阅这个新的。
calendar-no-address = 网页服务还没有开，日历订阅暂时不能用。
# 日历的名称，和日历里的一行。$number：编号，没有编号时为空；$what：要办的事。
calendar-name = 办件期限
calendar-entry = { $number } { $what }
