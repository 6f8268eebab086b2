### What is said in the deputies' groups, and of opinions that wait for a deputy to take them.

group-new-opinion = An opinion waits for a deputy: { $number }
    { $topic }, { $where }. Whoever presses first has it; read it in the private chat.
group-claimed = { $number }: deputy { $deputy } has taken it.
group-claimed-by-you = { $number } is yours now. Read it in your private chat with me.
group-private-only = Please write to me privately. Here I only name numbers.
group-not-here = That is said in the deputies' group.
    Add me to it, then send /bind and the station's name there.
group-bound = This group now belongs to: { $where }.
    When an opinion waits for a deputy, I name its number, topic and place here, nothing else.
group-unbound = This group belongs to nobody now; it gets no more notices.
group-not-bound = This group belongs to nobody, so nothing was changed.
group-not-yours = The office, the station or one of its deputies can bind a group.
group-which-station = Which station? Please put its name after /bind:
    { $list }

claim-yours = You have taken { $number } { $title }
    { $place }. Please decide by { $due }.
claim-taken = Deputy { $deputy } has already taken { $number }. Thank you.
claim-your-own = This is your own matter; another deputy has to take it.
claim-not-eligible = This one is for the deputies of { $station }. Thank you.
claim-nobody-there = No deputy here could take it. Please give it to one directly.
claim-offered = { $number } is accepted and waits for a deputy.
    When one takes it, you and its author will hear.
button-claim = I take it
button-offer-to-all = Ask all deputies

opinion-claimed = { $number }: deputy { $deputy } has taken it.
    { $title }. To be decided by { $due }.
