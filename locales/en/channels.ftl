### The list of commands beside Telegram's input field.

command-menu = Menu
command-help = Help
command-cancel = Drop what I am filling in
