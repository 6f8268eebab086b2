### The words on web pages: the chat and the demo. Change wording only here; leave the names in { } alone.

page-name = Minyi
page-seal = 民
page-service = Contact your deputies

## The chat.

page-chat-note = A program takes your words; staff and deputies act on them
page-chat-noscript = This page needs JavaScript switched on in your browser.
page-chat-log = Conversation
page-chat-field = Your message
page-chat-send = Send
page-chat-attach = Photo, file
page-chat-tools = Instead of typing
page-chat-place = Location
page-chat-here = My location
page-chat-no-place = I did not get your location. Please allow it and try again, or type where it is.
page-chat-speak = Speak
page-chat-stop = Done
page-chat-drop = Drop it
page-chat-voice = Recording
page-chat-no-voice = I cannot record. Please allow the microphone and try again, or type.
page-chat-earlier = Show earlier messages
page-chat-close = Close
page-chat-you = You:
page-chat-bot = Answer:
page-chat-choices = Choices; typing the digit works as well
page-chat-photo = Photo
page-chat-sending = Sending
page-chat-failed = Not sent. What you wrote is still here.
page-chat-again = Send again
page-chat-offline = Connection lost, trying again. What you wrote is still here.
page-away-not-taken = The machine is recovering and has not taken this yet. What you wrote is still here; please send it again in a while.
page-away = The machine is recovering; this page cannot be opened just now. Everything you said before is kept. Please come back in a while.
page-chat-too-long = At most { $limit } characters at a time; your words are still in the box. Please send them in parts, or as a file.
page-chat-file-too-big = The file is too big, at most { $limit }, and was not kept. Please send a smaller one; everything else is safe.
page-too-many = Many people are asking just now. Please try again in { $seconds } seconds.
page-chat-broken = This did not arrive; nothing was changed. Please reload the page and try again.
page-chat-not-ours = This was not sent from this page and was not taken. Please reload the page and try again.
page-chat-no-session = This page has been open for too long. Please reload it and send again.
page-chat-no-such-button = This button no longer works; nothing was changed. Send “menu” to see what you can do now.

## The demo.

page-demo-title = { $place } · Minyi demo
page-demo-place = { $place } · demo (people and matters are invented)
page-demo-try = Try this first: on the citizen's phone press “Report a problem”, write “No zebra crossing at the primary school” and press “That's all”. After it is sent, the other phones light up one after another.
page-demo-story = How one matter runs its course
page-demo-story-1 = Citizen 王阿姨: reports the problem, checks it, sends it, gets a number and a date.
page-demo-story-2 = 张敏, liaison station: opens the opinion, accepts it, gives it to 李梅, deputy of district 3.
page-demo-story-3 = Deputy 李梅: writes a suggestion of her own, invites 赵强 to co-sign; once he has confirmed, she submits it.
page-demo-story-4 = 吴红, congress office: registers it and assigns it (lead 县交通局, co-unit 县教育局).
page-demo-story-5 = 陈亮, 县交通局: acknowledges, files the plan, records contacts, writes the reply; 何静, 县教育局: acknowledges, gives the co-opinion; 王强, head: signs.
page-demo-story-6 = Deputy 李梅 rates the reply, citizen 王阿姨 rates the result. Satisfied: concluded. Dissatisfied, with a reason: handled once more.
page-demo-story-7 = Nobody moves? Move the clock to the next deadline and watch the reminders.
page-demo-clock = The demo's time
page-demo-hour = +1 hour
page-demo-day = +1 day
page-demo-due = To the next deadline
page-demo-phones = Four phones
page-demo-phone-citizen = Citizen
page-demo-phone-deputy = Deputy
page-demo-phone-unit = Unit
page-demo-phone-office = Station · office
page-demo-who = Who holds this phone now
# Buttons with names follow.
page-demo-unread = New messages:
# Filled in by the page. $what: which kind of deadline; $at: when.
page-demo-next = Next deadline: { $what }, { $at }.
page-demo-nothing-due = No deadline is running now.
page-demo-quiet = Nobody is disturbed at night; reminders wait until morning.
page-demo-failed = Not connected, trying again.
page-demo-held-back = notices held back until morning

## The page of one long text.

page-full-note = This page is for whoever got its link, and closes after seven days.
