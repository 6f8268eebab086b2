### 给操作员看的：文件和设置哪里不对、能写什么。改措辞只改本文件；{ } 里的名字不要动。

## place：录入一个地方的文件。

# $key：哪一项
placefile-missing = 缺 { $key }，请补上。
placefile-unknown = 没有 { $key } 这一项，请核对拼写。
placefile-bad-key = { $key } 写的是 { $value }，只能用小写字母、数字和横线，最多24个。
placefile-none = { $key } 至少要有一项。
placefile-want-date = { $key } 写的是 { $value }，要写成 2026-03-02 这样的日期。
placefile-want-entries = { $key } 要写成一项一段，如 [[{ $key }]]；词要写成 ["…", "…"]。
placefile-want-table = { $key } 要单独一段，如 [{ $key }]。
placefile-impossible = { $key } 写的是 { $value }，不行。样子见 bot/demo_county.toml。
placefile-no-text = 不是 UTF-8 编码的文字文件。
# $name：选区；$station：联络站
placefile-no-station = 选区“{ $name }”的联络站“{ $station }”在 [[stations]] 里没有。
# $name：姓名；$role：身份
placefile-nobody-appointed = { $name }：没有人任命为 { $role }，不用写。
# $scope：选区、联络站或单位；$section：districts、stations、units
placefile-no-scope = { $name } 的任职范围“{ $scope }”在 [[{ $section }]] 里没有。
placefile-twice = “{ $name }”在 [[{ $section }]] 里写了两次，留一个。

## calendar：放假安排的文件。

holidays-no-json = 第{ $line }行不是 JSON 的写法。请用 holiday-cn 的文件，一个字不用改。
holidays-not-a-notice = 里面没有 year（年份）和 days（日期）。请用 holiday-cn 的文件，如 2027.json。
# $place：第几个；$shown：那一条
holidays-bad-day = days 里第{ $place }条不对：{ $shown }。要有 name、date（2027-01-01）和 isOffDay。
holidays-no-day-off = { $year } 年一个休息日都没有，请核对文件。

## 设置：能写什么。名称和 .env.example 里的一样。

setting-telegram_token = 像 123456:ABC 这样的令牌，从 @BotFather 得到。
setting-telegram_api_base = 一个网址，一般不用填。
setting-telegram_webhook_url = 一个 https 网址，Telegram 把消息推到那里；不用推送就空着。
setting-telegram_webhook_secret = 填了推送网址就要填：16到256个字母、数字、下划线或横线。
setting-telegram_rate = 一个数，不小于0：每秒发几条，0为不限。
setting-telegram_chat_rate = 一个数，不小于0：每个聊天每秒发几条，0为不限。
setting-wecom_corp_id = 企业ID：1到64个字母、数字、下划线或横线。企业微信的五项要一起填，或都空着。
setting-wecom_agent_id = 应用的 AgentId：一个正整数。企业微信的五项要一起填，或都空着。
setting-wecom_secret = 应用的 Secret。企业微信的五项要一起填，或都空着。
setting-wecom_callback_token = 接收消息里的 Token。企业微信的五项要一起填，或都空着。
setting-wecom_aes_key = 接收消息里的 EncodingAESKey：43个字母和数字。企业微信的五项（MINYI_WECOM_CORP_ID、AGENT_ID、SECRET、CALLBACK_TOKEN、AES_KEY）要一起填，或都空着。
setting-wecom_api_base = 一个网址，一般不用填。
setting-wecom_rate = 一个数，不小于0：每分钟给一个人发几条，0为不限。
setting-kf_accounts = 客服账号的 open_kfid，几个之间用英文逗号；要先填 MINYI_WECOM_CORP_ID 等五项。
setting-database_url = 以 sqlite:/// 或 postgresql:// 开头的地址；有几台数据库主机的，用逗号隔开，各带端口。
setting-database_schema = 小写字母开头，最多63个小写字母、数字、下划线；SQLite 不用填。
setting-database_pooled = true 或 false：前面有没有 PgBouncer（事务模式）。
setting-data_keys = 密钥：每个是32字节的base64（openssl rand -base64 32），几个之间用英文逗号，不要重复；不加密就空着。
setting-data_dir = 一个文件夹，运行程序的用户要能在里面写文件。
setting-web_host = 在哪个地址上听，如 127.0.0.1 或 0.0.0.0。
setting-web_port = 0到65535的整数。
setting-web_rate = 一个数，不小于0：一个网页聊天每分钟几条，0为不限。
setting-speaker_rate = 一个数，不小于0：每分钟答一个人几次，0为不限。
setting-public_address = 群众打开的网址，以 https:// 或 http:// 开头。
setting-trusted_proxies = 代理的地址或网段，几个之间用英文逗号；* 表示都信。
setting-profile = 规则的名称，如 county_default、beijing、shanghai、chongqing，或一个文件的路径。
setting-demo = true 或 false，或空着。
setting-replica = 1到40个字，每个副本不同。
setting-log_level = debug、info、warning 或 error。
setting-log_format = line 或 json。
setting-metrics_token = 至少20个字母、数字或符号，中间没有空格；不填就只有本机能读 /metrics。
setting-backup_hours = 一个不小于0的整数：几小时没有备份就告诉人大机关，0为不管。
setting-migrate_at_start = true 或 false。
setting-font = 一个能打开的中文字体文件，给答复函做PDF用；不填就找系统里的。
