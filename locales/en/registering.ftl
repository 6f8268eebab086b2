### Registering for somebody: the station writes down what people said who came, rang or wrote.

register-for-start = Register for somebody: first, who was it?
    Name, telephone and way (visited, called, letter) in one message. No telephone: write “none”.
register-for-no-name = The name is missing; please write it again.
    For example: Mr Wang 13800000000 visited. Without a full name “Mr Wang” is enough.
register-for-words = Noted: { $name }, telephone { $phone }, { $way }.
    Now write what they said, in their words, over several messages if you like; photos and voice count. Then press “That's all”.
register-for-part = Received: { $parts }.
    Go on if there is more; if not, press “That's all”.
register-for-found = You had begun to register for { $name }. Go on?
    “{ $text }”
register-for-check = Read it to them; if it is right, press “Send”.
    { $name }, telephone { $phone }, { $way }. Place: { $place }. In all { $parts }.
    { $station } will screen it. Only the station sees the telephone number.
register-for-done = Registered as { $number }. Copy the number for them.
    Code: { $code }. When there is a result you are reminded to tell them.
    { $station } screens it by { $due }.
register-way-visit = visited
register-way-call = called
register-way-letter = by letter
pass-on = Please tell { $name }: news on { $number }
    Telephone: { $phone }. They have no account here, so read this to them:
    { $words }

## Entered for somebody without an account whom the station has written down
speak-for-ask = What did { $name } say? Please keep their words.
    { $number }: { $state }. The record says that you entered it.
speak-for-words = Please write what { $name } adds, in one message.
    It goes to { $number }; whoever handles it sees it at once.
speak-for-added = { $name }'s words are noted in { $number }.
speak-for-rated = { $name }'s rating is noted: { $rating }.
    { $number }. A reason, if they gave one, can be added.
speak-for-themselves = { $number } cannot be entered for anybody.
    The person has an account or left no name, and speaks for themselves.
button-enter-for = Enter their answer
button-add-for = Note what they add
