### A deputy is away, and somebody else looks meanwhile.

away-ask = From when until when? Who looks at new opinions meanwhile?
    One message, e.g. “1 July to 15 July, Zhao Qiang”. Without a name, the station arranges it.
away-check = While you are away, new opinions { $who }. Right?
    { $starts } to { $ends }. What you have in hand stays, with its dates ({ $count }): { $list }
away-by-deputy = go to Deputy { $name }
away-by-station = are arranged by the station
away-and-more = { $list } …
away-set = Done. From { $back } everything is as before.
    Back earlier? Send “I am back”.
away-now = You have set an absence: { $starts } to { $ends }.
    New opinions { $who }. Back earlier? Press “I am back”.
away-back = Fine. New opinions come to you again.
away-was-here = No absence was set. New opinions come to you as always.
away-days-please = I cannot see from when until when.
    Please write it like: 1 July to 15 July, Zhao Qiang.
away-turned = These dates do not fit: { $starts } to { $ends }.
    First the day it begins, then the day it ends; a year at most.
away-substitute = Deputy { $deputy } asks you to look at new opinions.
    Away { $starts } to { $ends }: new opinions for Deputy { $deputy } come to you. What was in hand stays there.
away-invite-cosign = Deputy { $deputy } is away until { $ends } and may not answer.
    You can submit before; who has not confirmed is left out.
choose-deputy-line-away = { $name } ({ $district }; away until { $until }; new opinions { $who })
deputy-away = Deputy { $name } is away until { $until } and nobody looks meanwhile.
    Please choose another deputy.
away-told-citizen = { $number }: Deputy { $who } looks at it for now.
    Deputy { $deputy } is away { $starts } to { $ends }. The date promised to you stands: { $due }.
