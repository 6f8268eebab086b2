### What stations read: the queue, one opinion, giving it to a deputy.

screening-new = New opinion { $number }: { $title }
    { $place }. Please screen it by { $due }.

## The two lists
screening-list = To screen: { $count }, the oldest first
    { $list }
    Send a number to open one.
screening-line = { $number } { $title } (by { $due })
waiting-deputy-list = Waiting for their deputies: { $count }
    { $list }
    Send a number to open one.
waiting-deputy-line = { $number } { $title }: deputy { $deputy }, by { $due }
waiting-deputy-none = No opinion is waiting for a deputy now.

## One opinion
screening-card-text = “{ $text }”
screening-card = { $number } { $title } ({ $index } of { $count })
    Place: { $place }; topic: { $topic }
    Signed: { $signature }; phone: { $phone }; files: { $files }
    The program noticed: { $hint }
    Due by { $due }
screening-given = { $number } { $title }
    Now: { $state }; { $holding }
    Place: { $place }; topic: { $topic }
    Signed: { $signature }; phone: { $phone }; files: { $files }
phone-none = none given
files-not-kept = Files above: { $count }. Not fetched yet: { $missing }.
    Please press “See files” again in a while.
files-shown = All { $count } files are above.

## Giving it to a deputy
choose-deputy = { $number }: to which deputy? { $count } in all
    { $list }
    Those of the district first, then those with the fewest open matters. Send a number or a name.
choose-deputy-line = { $name } ({ $district }, open matters: { $load })
choose-deputy-none = There is no deputy to give it to now.
    Please ask the congress office to register deputies.
deputy-unknown = There is no deputy called “{ $name }”.
    Send a part of the name, or a number from the list.
deputy-not-available = This deputy cannot be chosen now: no longer in office, or asked before.
    Please choose somebody else.
screening-check = { $number } to { $who }?
    The citizen will read: “{ $notice }”
screening-done = Done: { $number } → { $who }
    An answer by { $due }. Still to screen: { $left }.
