### Telegram 输入框旁边的命令表：每个命令一句说明。

command-menu = 菜单
command-help = 帮助
command-cancel = 取消正在填的
command-report = 反映问题
command-mine = 我的意见
command-staff = 找工作人员
command-language = 换语言
command-drafts = 我的草稿
command-bind = 绑定代表群，后面写联络站的名称
command-unbind = 解除绑定

### 企业微信卡片和微信客服菜单上的话：放不下、要选的时候用。

# 卡片的标题：全文太长，已经先发过一条文字。
card-choose = 请选择
# 下拉框左边的字。
card-pick = 选一项
# 选好以后按的按钮。
card-submit = 确定
# 按钮放不下时：选项列成了几行，这是最后一行。
choose-by-number = 请回复数字
# 微信客服菜单的最后一行。
kf-tail = 点一下，或回复数字
# 微信客服一条放不下：前半截下面的一行。$link：看全文的网址。
error-channel-limit = 这里放不下全文，点开可以看全：{ $link }

# 以前没能送到、现在先给看的。$list：第一条的原文。
pending-first = 您不在的时候有{ $count }条消息，先给您看：
    { $list }
