### The office tells deputies something at once: to whom, who has read it, one reminder.

circulars-what = Write to the deputies, or see who has read it.
circular-for-whom = For whom is it?
circular-which-station = Which station's deputies? Stations: { $count }
    { $list }
circular-station-line = { $station } ({ $count })
circular-ask-names = Please write the deputies' names, all of them.
circular-unclear = I could not place: { $names }
    Please send all the names once more, in full.
circular-nobody = There is no deputy to send it to. Please choose other readers, or invite deputies first.
circular-ask-text = Please write it, at most { $limit } characters.
    One matter, with time, place and whom to ask. It goes out word for word.
circular-text = “{ $text }”
circular-check = Send the words above now?
    To { $who } ({ $count }). It cannot be called back.
circular-to-all = all deputies
circular-to-station = the deputies of { $station }
circular-sent = Sent to { $who } ({ $count }).
    It counts as read when a deputy presses “Read”. By night it waits for the morning.
circulars-list = Sent so far: { $count }
    { $list }
    Send a number to see who has read it.
circular-line = { $date } { $text }: read { $read }/{ $count }
circulars-none = Nothing has been sent yet.
circular-card = Read { $read }/{ $count } (sent { $date } to { $who })
    Not yet: { $unread }
circular-reminded = Reminded: { $left }. Each is reminded of once only.
circular-all-read = Everybody has read it; no reminder needed.
circular-news = From { $office } ({ $date })
    { $text }
    Please press “Read” when you have read it.
circular-reminder = From { $office } on { $date }; you have not pressed “Read” yet:
    { $text }
circular-read-thanks = Noted as read ({ $date }).
circulars-mine = Sent to you: { $count }
    { $list }
    Send a number to see it again.
circular-read-line = { $text } (read)
circular-unread-line = { $text } (unread)
circular-yours = You find it above.
circulars-none-for-you = Nothing has been sent to you yet.
