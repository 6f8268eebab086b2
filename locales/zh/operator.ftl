### 给操作员看的：命令行上的话。改措辞只改本文件；{ } 里的名字不要动。

## 启动和停止。

# $address：网址。
operator-address = 民意已启动，请打开 { $address }
# $name：Telegram 机器人的名字。
operator-telegram = Telegram：https://t.me/{ $name }
# 演示县在 Telegram 上的邀请链接，下面每人一行。
operator-demo-links = 用 Telegram 演示：每人一个链接，只能用一次
operator-stopped = 民意已停止。

## 启动不了：第一行说是哪一项。

# $name：设置的名称，比如 MINYI_WEB_PORT。
operator-setting-unknown = 没有 { $name } 这一项设置，请核对拼写；全部设置见 .env.example。
# $why：能写什么，faults.ftl 里 setting- 的一句。
operator-setting-wrong = 设置 { $name } 的值不对。{ $why }
operator-token-refused = Telegram 不认 MINYI_TELEGRAM_TOKEN 里的令牌，请到 @BotFather 核对。
operator-no-database = 数据库用不了（{ $why }），请检查 MINYI_DATABASE_URL 和数据库是否已启动。
operator-folder-unusable = { $setting }：{ $path } 写不进去，{ $why }
folder-not-allowed = 运行程序的用户没有权限。
folder-read-only = 它是以只读方式挂载的。
folder-full = 磁盘满了。
folder-is-none = 它不是文件夹，或者路径中间有一段不是文件夹。
folder-no-file = 这里要的是文件，它却是文件夹。
folder-taken = 已有另一个民意程序在用它，一个 SQLite 文件只能给一个程序用。
# $found：数据库的版本；$known：本程序的版本。
operator-schema-too-new = 数据库已是新版程序的样子（{ $found }），这个程序只认到 { $known }，太旧，不能用。请换上新版程序。
operator-schema-too-old = 数据库还是旧的（{ $found }），这个程序要 { $known }。请先运行 python -m bot migrate。
operator-port-taken = { $address } 用不了，可能已被别的程序占用；请改 MINYI_WEB_HOST 或 MINYI_WEB_PORT。

## 各条命令做完以后。

operator-migrated = 数据库已是最新（{ $revision }）。
# $count：检查了多少条记录。
operator-verified = 记录完好：查了 { $count } 条，链条都接得上。
operator-not-verified = 记录有问题：查了 { $count } 条，下面这些对不上。
# $kind、$id：哪一件；$seq：第几条；$what：哪里对不上。
operator-broken = { $kind } { $id }，第 { $seq } 条：{ $what }
# $name：姓名；$due：哪天以前有效。
operator-invited = { $name }的邀请，只能用一次，{ $due }前有效：
# $count：有职务的人数。
operator-place-entered = { $name }已录入，有职务的{ $count }人。接下来用 invite 给每个人发邀请链接。
# $line：第几行；$what：哪里不对、怎么改，faults.ftl 里 placefile- 的一句。
operator-place-unreadable = { $file } 第{ $line }行：{ $what }
operator-place-nothing = { $file } 什么都没有录入。改好再来一次；样子见 bot/demo_county.toml。
operator-file-not-there = 没有 { $file } 这个文件，请核对文件名和所在的文件夹。
operator-file-not-readable = { $file } 读不了：要一个 UTF-8 编码的文件（不是文件夹），程序要有权限读它。
operator-calendar-loaded = { $year } 年放假安排已载入：改了 { $moved } 个期限，确认了 { $confirmed } 个。
# $what：哪里不对，faults.ftl 里 holidays- 的一句。
operator-calendar-unreadable = { $file } 不是可用的放假安排，没有载入：{ $what }
operator-docs-written = 已写好 { $file }

## --help。

operator-help = 民意：人大代表联系群众的聊天服务
operator-help-run = 启动；没有设 Telegram 令牌时是演示县
operator-help-demo = 启动演示县
operator-help-migrate = 把数据库更新到本程序要的样子
operator-help-verify = 检查每一件的记录链，有问题时退出码为 1
operator-help-place = 录入一个地方：人大、联络站、选区、单位和有职务的人
operator-help-place-file = TOML 文件，照着 bot/demo_county.toml 写，不要其中的 title 和 citizens
operator-help-invite = 发一个只能用一次的邀请链接
operator-help-end-role = 停止一个人的任职，立即生效；手上的件交给别人，都会通知到
operator-help-role = 身份
operator-help-name = 姓名
operator-help-scope = 选区、联络站或单位的名称
operator-help-post = 职务
operator-help-calendar = 载入一年的放假安排
operator-help-file = holiday-cn 格式的 JSON 文件
operator-help-import = 从表格导入名册或在办建议，或写一份空模板
operator-help-what = roster（名册）、suggestions（在办建议）或 template（模板）
operator-help-import-file = xlsx、csv 文件或放 csv 的文件夹；写模板时先写 roster 或 suggestions，再写文件名
operator-help-docs = 重写 docs/ 里自动生成的页

## doctor：逐项检查，好的一句，不好的说怎么办。

operator-help-doctor = 检查每个渠道的设置，说清哪里不对、怎么办；有问题时退出码为 1
doctor-folder-well = 数据文件夹 { $path } 可以写。
doctor-database-well = 数据库：好。
# 加密存放的照片、文件、答复函和投票箱。$keys：几个密钥；$count：一共几份；$old：要用旧密钥的几份；$open：没有加密的几份。
doctor-keys-well = 密钥：{ $keys }个，{ $count }份文件都用第一个密钥加密。
doctor-keys-old = 密钥：{ $keys }个。有{ $old }份文件要用旧密钥，{ $open }份没有加密。旧密钥先不要去掉，请运行 python -m bot reseal。
doctor-keys-none = 密钥：没有设 MINYI_DATA_KEYS，{ $count }份文件里有{ $open }份没有加密存放。
# 最近一次备份。$hours：几小时以前；$wanted：设置里写的几小时。
doctor-backup-well = 备份：最近一次在{ $hours }小时以前。
doctor-backup-old = 备份：最近一次在{ $hours }小时以前，设置要求{ $wanted }小时以内。请运行 python -m bot backup，看定时备份为什么没有做。
doctor-backup-never = 备份：还没有做过。请运行 python -m bot backup，并设好定时备份。
# 答复函。$file：字体文件。
doctor-font-well = 答复函：中文字体 { $file } 可用，能做PDF。
doctor-font-unusable = 答复函：MINYI_FONT 指的 { $file } 不能用（打不开，或缺中文字）。现在只做Word文件，没有PDF。
doctor-no-font = 答复函：没有找到中文字体，只做Word文件，没有PDF。请装一个（Debian：apt install fonts-noto-cjk），或用 MINYI_FONT 指明。
doctor-letters-stuck = 答复函：有{ $count }份做不出来，看日志里 letter= 的行。换过模板或修好之后，有人来取时会再做。
operator-help-letter-template = 换答复函的模板：先试印，能用才换
operator-help-template-file = Word 文件（.docx）
operator-help-template-house = 不换，只把自带的模板写到这个文件，供修改
operator-template-written = 自带的模板已写到 { $file }。
operator-template-unreadable = { $file } 打不开：{ $why }
# $address：群众打开的网址。
doctor-web-well = 网页：{ $address } 打得开。
doctor-web-silent = 网页：{ $address } 打不开（{ $status }）。程序在运行吗？前面有代理的，看代理指到本机端口没有。
doctor-no-address = 没有填 MINYI_PUBLIC_ADDRESS：二维码和邀请链接只能在本机打开。请填群众用的 https 网址。
# $name：机器人的名字。
doctor-telegram-well = Telegram：机器人 @{ $name }，好。
# $why：英文写的原因。
doctor-telegram-silent = Telegram：连不上（{ $why }）。请检查网络和 MINYI_TELEGRAM_API_BASE。
# $name：应用的名称。
doctor-wecom-well = 企业微信：应用“{ $name }”，密钥和可信IP都对。
# $code：企业微信的错误码。
doctor-secret = 企业微信：企业ID或密钥不对（{ $code }）。核对 MINYI_WECOM_CORP_ID（我的企业 → 企业ID）和 MINYI_WECOM_SECRET（应用 → Secret）。
doctor-agent = 企业微信：没有这个应用（{ $code }）。核对 MINYI_WECOM_AGENT_ID（应用 → AgentId），它和密钥要是同一个应用的。
doctor-trusted-ip = 企业微信：不认本机的出口地址（{ $code }）。在应用 → 企业可信IP 里加上它，一分钟后再查。
doctor-permission = 企业微信：应用停用了或没有权限（{ $code }）。在应用管理里启用，看可见范围。
doctor-wecom-code = 企业微信：返回 { $code }，见 docs/wecom.md。
# $why：英文写的原因。
doctor-wecom-silent = 企业微信：连不上（{ $why }）。请检查网络和 MINYI_WECOM_API_BASE。
# $address：填在“接收消息”里的网址。
doctor-callback-well = 企业微信：接收消息的网址 { $address } 应答正确。
doctor-callback-silent = 企业微信：接收消息的网址 { $address } 应答不对（{ $status }）。先启动程序；再看代理，核对 MINYI_WECOM_CALLBACK_TOKEN 和 MINYI_WECOM_AES_KEY。
# $name：客服账号的名称。
doctor-kf-well = 微信客服：“{ $name }”，好。
# $account：客服账号的 open_kfid。
doctor-kf-unknown = 微信客服：没有账号 { $account }，或没有交给本应用管。核对 MINYI_KF_ACCOUNTS，在微信客服 → API 里分配。
# $accounts：每个客服账号的 open_kfid 和名称。
doctor-kf-offered = 微信客服：没有填 MINYI_KF_ACCOUNTS，群众在微信里还找不到我们。能填的账号：{ $accounts }。
doctor-kf-closed = 微信客服：本应用不能调用。在微信客服 → 可调用接口的应用里加上它。
doctor-all-well = 都好。
# $count：几项。
doctor-something-wrong = 有{ $count }项要处理，见上。

## qr：给海报用的二维码。

operator-help-qr = 生成选区或联络站海报用的二维码，每个渠道一个
operator-help-qr-what = district（选区）或 station（联络站）
operator-help-qr-name = 选区或联络站的名称
operator-help-qr-out = 写到哪个文件，.png 或 .svg
# $channel：渠道；$file：文件。下一行是网址。
operator-qr-written = { $name }，{ $channel }：已写好 { $file }，扫码打开下面的网址。
operator-qr-no-place = 没有叫“{ $name }”的，或不止一个，请写全称。
operator-qr-ending = { $file }：文件名要以 .png 或 .svg 结尾。
# $why：英文写的原因。
operator-qr-no-link = { $channel } 的链接要不到（{ $why }），用 doctor 查一查。

## letters：放在一边的来信和消息。

operator-help-letters = 看放在一边的来信和消息，让它们再试一次，或者不要了
operator-help-letters-what = list（列出）、retry（再试一次）或 drop（不要了）
operator-help-letters-ids = 哪几条，照 list 里写的，如 inbox:17 outbox:34
operator-help-letters-all = 全部
letters-none = 没有放在一边的来信和消息。
# $count：几条。
letters-listed = 共{ $count }条。inbox 是没有办成的来信，outbox 是发不出去的消息；再试用 letters retry，不要了用 letters drop。
letters-which = 请写明哪几条，或者写 --all。
# $name：命令行里写的。
letters-no-name = “{ $name }”不是一条的名称，要像 inbox:17 或 outbox:34。
letters-not-there = { $name } 没有放在一边：可能已经再试过，或者不要了。
letters-retried = { $count }条会再试一次，程序在运行的话半分钟内就办。
letters-dropped = { $count }条不要了，已记录。
