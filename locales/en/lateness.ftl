### A “late” that was set wrongly is lifted by the office with a reason; what was recorded stays.

button-lift-late = Lift lateness
late-ask = { $suggestion } { $what }: in time after all
    { $unit } is recorded as { $days } days ({ $working_days } working days) late.
    Please write why: the system was down, the paper arrived in time. The record stays; unit and deputies are told.
late-which = Which one?
    { $list }
late-line = { $unit }: { $what }, { $days } days late
late-lift-done = { $suggestion } now counts as in time.
    { $unit }, { $what }: recorded as { $days } days late, which stays on record. It can be undone today.
late-lifted-already = { $suggestion } was lifted today.
    { $unit }, { $what }: recorded as { $days } days late. To put that back, press “Undo”.
late-restored = Put back: { $suggestion } is { $days } days late.
late-nothing-to-lift = There is no lateness to lift here.
late-lifted = In time (corrected): { $date }, { $officer }, “{ $reason }”
late-lifted-short = In time (corrected)
late-lifted-unit = { $suggestion } counts as in time.
    { $what } was recorded as { $days } days late. Lifted by { $officer } of the office: “{ $reason }”.
late-lifted-deputy = { $suggestion } counts as in time.
    { $what } of { $unit } was recorded as { $days } days late. Lifted by { $officer } of the office: “{ $reason }”.
late-restored-told = { $suggestion }: the correction was undone.
    { $what } of { $unit } is recorded as { $days } days late again.
