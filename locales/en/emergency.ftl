### Emergencies: answered before anything else, at any hour.

emergency-danger = Please call now. I cannot call for you:
    fire, gas, somebody trapped: 119
    injured or ill: 120
    violence or threats: 110
    Get away from the danger first. I keep what you wrote; tell me the rest when you are safe.
emergency-silent = If you cannot talk: text { $silent_line }, with the place.
    I have told the people of { $station }; nobody will call you.
emergency-despair = This sounds very hard. Please do not stay alone right now.
    You can call now: { $crisis_line } (somebody listens), or 110, 120.
    I have told { $officer } of { $station }. If you like, leave a number and we call you.
emergency-despair-no-duty = This sounds very hard. Please do not stay alone right now.
    You can call now: { $crisis_line } (somebody listens), or 110, 120.
    If somebody you trust is near, please call out to them now. The people of { $station } have the message, too.
emergency-call-me = Please send your phone number.
    You will be called as soon as it is seen. Meanwhile you can call { $crisis_line }.
emergency-phone-passed = The number has been passed on.
    Meanwhile you can call { $crisis_line }, or 110, 120.
emergency-seen = { $officer } of { $station } has seen your message.
    When it is most urgent, please still call 110, 119 or 120 first.
emergency-later = I am glad you are safe.
    Shall this go to the deputies? I still have what you wrote: “{ $text }”
# “Don't send” was pressed, but something had been begun before.
emergency-left-out = All right, what you wrote in the emergency is left out.
    What you wrote before is still here: { $parts }.
emergency-dropped = All right, it is not taken as an opinion.
    The station has your call for help and follows it up.
emergency-safe-plain = I am glad you are safe. Tell me any time.
emergency-over = The number was not passed on.
    There was no urgent message lately. To be contacted, send “staff”.
button-safe-now = I am safe now
button-call-me = Please call me
alert-emergency = Urgent: a life may be in danger (no. { $number }).
    “{ $text }”
    Place: { $place }; contact: { $contact_detail }. 110, 119, 120 were given. Please look now and press “I take it”.
# The same person goes on writing: said together, once in half an hour; a place or another kind of danger at once.
alert-emergency-again = Urgent: this resident has written again, { $count } messages so far (alarm { $number }).
    “{ $text }”
    Place: { $place }; contact: { $contact_detail }. Press “I'll take it” to read them all.
alert-phone = Urgent: please call the author now (no. { $number }).
    { $phone }
alert-safe = The author says it is safe now (no. { $number }).
    Please ask once more.
alert-taken = { $officer } took it on at { $time }. Nobody else needs to contact the author.
alert-taken-before = { $officer } took it on at { $time }.
    Nobody else needs to contact the author; please talk to { $officer }.
alert-yours = It is yours; nobody else will contact the author.
    Place: { $place }; phone: { $phone }. Without a number, wait for an answer here; in despair: { $station_line }.
button-i-take-it = I take it
