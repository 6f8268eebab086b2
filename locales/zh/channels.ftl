### Telegram 输入框旁边的命令表：每个命令一句说明。

command-menu = 菜单
command-help = 帮助
command-cancel = 取消正在填的
