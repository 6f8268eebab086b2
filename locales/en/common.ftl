### What everybody may read: menus, dates, help.

## Dates
# Every date is written like this.
date-day = { $weekday } { $day } { $monthname } { $year }
date-moment = { $day }/{ $month } { $time }
date-none = none
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Menus
menu-citizen = Hello. What would you like to do?
    Press a button, or simply write what happened.
menu-role-citizen = My own opinions
menu-more = There is also:

## Help and staff
help-citizen = Simply write what happened.
    “progress” shows where things stand; a number opens that one; “staff” finds a person. If writing is hard, tell the people at { $station } ({ $address }); they write it down for you.
talk-to-staff = The staff of { $station }
    Phone { $phone }, { $hours }; address: { $address }.
# Reply to “privacy”.
privacy-note = How your content is used
    Only to deal with this matter: the station reads it and passes it to a deputy or a unit. Your phone number is seen by the station and the deputy only, never if you are anonymous.
    At any time write “withdraw”, or “my data” to see, copy or erase what is kept.
language-choose = 用哪种语言？ Which language?
language-set = Fine, English from now on.
script-traditional-set = Fine, traditional characters from now on.
script-traditional = You may write in traditional characters; every word stays as it is.
    (To read them everywhere, send “繁體”.)
language-offer-english = You wrote in English. I can continue in English.
    Send “English” and I will. Your words stay exactly as you write them.

## Short words inside sentences
place-unknown = no place given
signature-anonymous = anonymous citizen
signature-withheld = gave a name, which is not passed on to the unit
holder-in-unit = { $unit } { $names }
holder-deputy = Deputy { $name }

due-overview = What falls due
    Today { $today }, within 7 days { $week }, late { $late }.
due-list-today = Due today: { $count }
    { $list }
due-list-week = Due within 7 days: { $count }
    { $list }
due-list-late = Late, the oldest first: { $count }
    { $list }
due-line = { $number } { $what }, { $due }
due-line-late = { $number } { $what }, { $due }, { $days } days late
nothing-due = Nothing falls due here.
find-case-ask = What are you looking for? A few words will do.
    Title, text, place, number and unit are searched; put spaces between words. You may add: open, closed, declined, withdrawn, late.
find-case-found = Found: { $count }
    { $list }
    Send its number to open one; other words begin a new search.
find-case-line = { $number } { $title }: { $state }
find-case-nothing = Nothing found for “{ $words }”.
    Try other words, or fewer.
search-say-more = Please write the words to look for.
export-sent = { $title }: { $count } in the file.
    It holds no citizen's name or number. Please keep it as your rules say.
export-title-suggestions = Deputies' suggestions
export-title-opinions = Citizens' opinions
export-column-number = Number
export-column-formal-number = Formal number
export-column-title = Title
export-column-deputy = Deputy
export-column-co-signers = Co-signers
export-column-state = Now
export-column-submitted = Submitted
export-column-assigned = Assigned
export-column-lead = Lead unit
export-column-co = Co-handling units
export-column-due = Reply due
export-column-replied = Replied
export-column-late = Days late
export-column-outcome = Outcome
export-column-attitude = Deputy on attitude
export-column-result = Deputy on result
export-column-opinions = From opinions
export-column-place = Place
export-column-topic = Topic
export-column-signed = Signed
export-column-received = Received
export-column-unit = Unit
signature-given = named

## Menus of staff
menu-deputy = Deputy { $name }, hello.
    To handle: { $inbox }; to rate: { $feedback }. Nearest date: { $nearest }
menu-unit = { $unit }
    To do: { $waiting_count }; due within 7 days: { $soon }; late: { $late }.
menu-head = { $unit }
    To sign: { $sign }; in handling: { $waiting_count }; due within 7 days: { $soon }; late: { $late }.
menu-station = { $station }
    To screen: { $waiting_count }. Nearest date: { $nearest }
menu-office = { $office }
    To review: { $review }; requests: { $requests }; to assign: { $assign }; to conclude: { $conclude }; late: { $late }.
menu-gov-office = Government office, hello.
    To coordinate: { $coordinate }. In handling: { $soon } due within 7 days, { $late } late.
menu-several-roles = You have { $count } roles. Which one first?
    { $list }
menu-role-line = { $role } ({ $count })
menu-counted = { $label } ({ $count })
role-tag = [{ $role }]{ " " }
nothing-waiting = Nothing is waiting for you now.
    I will tell you when there is something new.
list-empty = Nothing here now.
help-staff = A number opens that case; “menu” is the menu; “cancel” leaves a form.
    The digit in front of a button is as good as a press. Technical questions: { $phone }.
