### What a unit reads while it answers citizens' opinions.

opinion-transfer-new = For your unit: { $number } { $title }
    { $place }; signed: { $signature }. Objection until { $return_by }, answer the citizen by { $due }.
unit-opinions = To be answered by your unit ({ $count }):
    { $list }
    Send a number to open one.
unit-opinions-all = Everything ever transferred ({ $count }), newest first:
    { $list }
    Send a number to open one.
unit-opinions-none = No citizen's opinion is waiting for an answer.
unit-opinions-waiting = { $count } citizens' opinions also wait for your unit.
unit-opinion-line = { $number } { $title } (by { $due })
unit-opinion-line-all = { $number } { $title }: { $state }
unit-opinion-card = { $number } { $title }
    { $state }; answer { $when }; objection until { $return_by }
    Place: { $place }; topic: { $topic }; signed: { $signature }; files: { $files }
unit-opinion-closed = { $number } { $title }
    Now: { $state }
    Place: { $place }; topic: { $topic }; signed: { $signature }; files: { $files }
button-unit-opinions = Citizens' opinions
button-all-cases = All of them
button-object = Not ours
button-continue-ex-officio = Go on ex officio
unit-answer-ask = Please write the answer: { $number }
    What was found, how far it is, who does what next, and when. By { $due }.
object-ask = Why is { $number } not for your unit?
    Say on what grounds, and which unit it is for; the station reads it. Until { $return_by }.
object-done = { $number } is back with the station.
object-too-late = Objections ended on { $due }. Please handle it and answer.
continue-ask = Why does { $number } go on ex officio?
    Only where people's safety is at stake. Say why; the station reads it.
continue-done = { $number } goes on; answer by { $due }.
    The author's name and number are out of the file.
