### The list of commands beside Telegram's input field.

command-menu = Menu
command-help = Help
command-cancel = Drop what I am filling in
command-report = Report a problem
command-mine = My opinions
command-staff = Talk to staff
command-language = Language
command-drafts = My drafts
command-bind = Make this the deputies' group; add the station's name
command-unbind = Take that back

### On the cards of WeCom and the menus of customer service: when something does not fit, when there is a choice.

card-choose = Please choose
card-pick = Choose one
card-submit = OK
choose-by-number = Please answer with the number
kf-tail = Tap one, or send its number
error-channel-limit = The full text does not fit here. Open it: { $link }

pending-first = While you were away { $count } messages came; here they are first:
    { $list }
