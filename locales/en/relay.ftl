### A deputy, a unit or the station asks a citizen through the program, and the citizen answers.

relay-ask-what = What would you like to ask? Put it all in one message.
    I pass it on word for word, in the name of { $asker }. Please do not ask for name or address{ $anonymous_note }.
relay-anonymous-note = { " " }(this citizen is anonymous)
relay-sent = Passed on. You will have the answer as soon as it comes.
    Your own date stays { $due }.
relay-sent-plain = Passed on. You will have the answer as soon as it comes.
relay-answer = { $number }: the citizen answers:
    “{ $text }”
    Files: { $files }.
relay-declined = { $number }: the citizen would rather not answer.
    You can ask in another way, or go and look.
relay-no-answer = { $number }: no answer yet to your question of { $date }.
    You can go on with what you know. If an answer comes later, I pass it on.
relay-answer-text = “{ $text }”
relay-exchange = { $number }, you asked: “{ $text }”
    { $state }; files: { $files }.
relay-so-far-line = { $date } question: “{ $text }” { $answer }
relay-so-far-answer = answer: “{ $text }”
relay-not-here = { $number } has moved on; this question needs no answer any more.
    To add something, send the number and open it.
relay-unreachable = The author of { $number } does not use this program; I cannot pass it on.
    Please let the staff of { $station } get in touch.
relay-still-open = { $number }: the last question still waits for an answer.
    Until { $due } at the latest. Then you can ask again.
relay-question = { $asker } would like to ask ({ $number }):
    “{ $text }”
    { $how }
relay-how-anonymous = Just reply; I pass it on. You are anonymous: { $asker } cannot see who you are.
relay-how-named = Just reply; I pass it on to { $asker }.
relay-reminder = { $asker } still waits for your answer ({ $number }):
    “{ $text }”
    You can answer until { $due }. If you would rather not, please say so.
relay-reply-ask = { $asker } asks: “{ $text }”
    Just reply, with words or photos. You will see it once more before it goes.
relay-answer-check = Is this your answer to { $asker }?
    “{ $text }”
    Files: { $files }.
relay-answer-sent = Passed on to { $asker }.
relay-too-long = The answer is too long: { $length } characters, at most { $limit }. It was not sent.
    Please press “Start over” above and write less, or send a long text as a file.
relay-answered = { $number }: you have answered this already.
    To add something, send the number and open it.
relay-declined-here = That is fine, no answer needed.
    { $asker } goes on with what is known; { $number } is not affected.
relay-later = Fine. You can answer at any time until { $due }.
relay-which = Which question is this the answer to? Open: { $count }
    You wrote: “{ $text }”
    { $list }
relay-which-line = { $number }, { $asker }: “{ $text }”
