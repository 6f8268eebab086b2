### For the operator: importing the roster and running suggestions. Which sheet, row and column, and why.

## After an import.
import-done = Imported: { $added } rows new, { $changed } changed, { $same } as before.
import-nothing-new = The same as what is kept: nothing was changed ({ $same } rows).
import-refused-one = One place needs mending, nothing was imported:
import-refused = { $count } places need mending, nothing was imported:
import-fault = Sheet “{ $sheet }”, row { $row }, column “{ $column }”: { $why }
import-fault-column = Sheet “{ $sheet }”, column “{ $column }”: { $why }
import-fault-sheet = Sheet “{ $sheet }”: { $why }
import-fault-file = { $why }
import-missing = { $count } entries are kept and not in the file; nothing of them was changed (end-role ends an appointment):
import-missing-person = { $name }: { $where } { $post }
import-missing-place = { $name }
import-unused-column = Column “{ $column }” of sheet “{ $sheet }” was not used.
import-unused-sheet = Sheet “{ $sheet }” was not used.
import-template-written = The template is written: { $file }. Columns with * must be filled; a comment on each says how.
import-no-file = There is no file { $file }: check the name.
import-unreadable = { $file } cannot be opened: { $why }

## Why: one sentence after the place.
import-not-a-sheet = this is no xlsx or csv file; please save it as xlsx.
import-too-large = the file is too large or has too many rows; please split it.
import-no-sheet = none of the sheets was found; they are called: { $list }.
import-no-column = this column is missing; please add it as in the template.
import-empty = empty, and it must be filled.
import-too-long = too long: { $length } letters, at most { $limit }.
import-bad-date = “{ $text }” is no date with a year; please write 2026-03-05.
import-future-date = { $date } is still to come; please check.
import-bad-choice = “{ $text }” is not known; please write one of: { $list }.
import-bad-phone = “{ $text }” does not look like a telephone number; digits only, please.
import-bad-userid = “{ $text }” does not look like a WeCom user id: letters, digits and . _ - @ only.
import-bad-card = “{ $text }” does not look like a card number: it ends in four digits.
import-bad-count = please write a number, such as 5.
import-twice = “{ $name }” stands in row { $other } already.
import-unknown-station = there is no station “{ $name }”; please enter it in the sheet of stations first.
import-unknown-district = there is no district “{ $name }”; please enter it in the sheet of districts first.
import-unknown-unit = there is no unit “{ $name }”; please enter it in the sheet of units first.
import-needs-place = empty; this role needs its unit or station.
import-short-name-taken = the short name “{ $name }” means { $other } already.
import-owned-twice = { $name } in row { $other } has the same; one number belongs to one person.
import-userid-taken = this WeCom user id is { $name }'s already.
import-no-congress = the congress has no name yet; please fill in this sheet.
import-one-congress = there can be one row only.
import-unknown-deputy = there is no deputy “{ $name }” on the roster.
import-which-deputy = several deputies are called “{ $name }”; please write “name (district)”.
import-lead-twice = “{ $name }” leads it and need not stand among the co-signers.
import-number-taken = { $number } is another one already: { $title }
import-date-before = { $date } is before { $other }; please check.
import-needs-lead = empty; what is assigned needs its lead unit.
import-needs-assigned = empty; with a lead unit or steps taken the day of assignment is needed.
import-needs-acknowledged = empty; with a plan or contacts the day of acknowledgement is needed.
import-needs-plan = empty, and needed once the plan has a date.
import-finish-too-late = { $finish } is after the last day of the reply, { $due }; please check.
import-unit-twice = “{ $name }” is the lead unit already, or stands there twice.
import-no-clerk = { $name } has no clerk yet; please import the roster first.
import-unknown-clerk = { $unit } has no clerk called “{ $name }”.
