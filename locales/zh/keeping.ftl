### 给操作员看的：备份、恢复、加密、保存期限。改措辞只改本文件；{ } 里的名字不要动。

operator-help-backup = 把整个数据库备份到一个文件，程序不用停；设了 MINYI_DATA_KEYS 时文件是加密的
operator-help-backup-file = 写到哪个文件；已有的文件不覆盖
operator-help-restore = 把备份恢复到一个空的数据库，逐表核对，记录链逐条核对，有一处不对就什么都不留
operator-help-restore-file = 备份文件
operator-help-restore-try = 只试：恢复到一个用完就删的库里，看备份能不能用
operator-help-reseal = 换了密钥以后，把已存的文件用第一个密钥重新加密；程序不用停
operator-help-retention = 列出各类内容保存多久、有多少到期、已清理多少

# $file：备份文件；$rows：多少行；$checked：多少条记录。
backup-made = 已备份到 { $file }（已加密）：{ $rows } 行，记录 { $checked } 条。密钥另存一份，不要和备份放在一起；没有密钥恢复不了。
backup-made-open = 已备份到 { $file }（没有加密，谁拿到都能看）：{ $rows } 行，记录 { $checked } 条。要加密请设 MINYI_DATA_KEYS。
backup-file-there = 已经有 { $file }，没有备份。请换一个文件名。
# $why：系统给的原因。
backup-file-trouble = { $file } 写不了（{ $why }），没有备份。请看文件夹在不在、有没有权限、磁盘满没满。
# $there、$ours：数据库版本。
backup-other-tables = 数据库是 { $there }，本程序要的是 { $ours }，没有备份。请用正在运行的那个版本备份，或先 migrate。
# $count：几处。
backup-of-broken = 请注意：备份时记录里就有 { $count } 处对不上，恢复出来也一样。用 verify 查是哪几处。
# $date：备份的时间。
restore-done = 已恢复 { $date } 的备份：{ $rows } 行，记录 { $checked } 条，逐表、逐链核对过，和备份时一样。
restore-tried = 试过了：{ $date } 的备份能用，{ $rows } 行，记录 { $checked } 条，逐表、逐链核对过。什么都没有留下。
restore-no-file = { $file } 读不了：要一个备份文件，程序要有权限读它。
# $why：下面的一句。
restore-refused = { $file } 没有恢复，数据库里什么都没有动：{ $why }
restore-not-empty = 数据库里已经有东西。恢复只进空的数据库，请另建一个，把 MINYI_DATABASE_URL 指过去。
# $what：哪张表。
restore-not-the-same = 恢复出来的和备份的不一样（{ $what }）。请换一份备份。
backup-no-backup = 不是本程序做的备份文件。
backup-damaged = 文件不完整，或者被改过。请换一份备份。
backup-too-new = 备份是更新的程序做的。请先升级程序。
# $key：密钥的记号，不是密钥。
backup-key-missing = 要用另一个密钥（记号 { $key }）。请把做备份时的密钥加进 MINYI_DATA_KEYS。
reseal-no-key = 没有设 MINYI_DATA_KEYS，没有密钥可用。
# $count：多少个。
reseal-done = 已用第一个密钥重新加密 { $count } 个。现在只用这一个密钥就能读全部。
# $keys：密钥的记号。
operator-keys-missing = 启动不了：库里有用别的密钥加密的文件（记号 { $keys }）。请把以前的密钥加在 MINYI_DATA_KEYS 后面。
operator-not-sealed = 请注意：没有设 MINYI_DATA_KEYS，照片、文件、答复函没有加密存放。
operator-sealed-partly = 请注意：有些文件还没有用第一个密钥加密，请运行 python -m bot reseal。
# $kind：哪一类；$months：几个月；$source：依据；$due：到期几项；$gone：已清理几项。
retention-line = { $kind }：保存 { $months } 个月（{ $source }）。到期 { $due } 项，已清理 { $gone } 项。
retention-for-good = { $kind }：长期保存（{ $source }）。已清理 { $gone } 项。
kept-opinions = 办结的意见
kept-talk = 往来消息
kept-emergencies = 紧急求助
kept-conduct = 辱骂、威胁的记录
kept-frames = 测评名单
kept-contacts = 评议中留的联系方式
kept-copies = 给本人的资料副本
