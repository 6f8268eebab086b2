# Reply letters as documents, their template, classes corrected, what was reflected upwards, hints about a draft.

## What stands in a letter. Letters are written in Chinese; this is for reading the sentences.
letter-title = Reply to suggestion no. { $suggestion } of session { $session } of term { $term }, { $congress }
letter-title-recess = Reply to suggestion no. { $suggestion }, between sessions of term { $term }, { $congress }
letter-title-plain = Reply to suggestion no. { $suggestion }
letter-date = { $year }-{ $month }-{ $day }
letter-to = Deputy { $deputy },
letter-to-lead = Deputy { $deputy } (please pass on to { $others }),
letter-received = Your suggestion “{ $title }” (no. { $suggestion }) has been received. Our reply:
letter-received-joint = The suggestion “{ $title }” (no. { $suggestion }), which you signed with { $lead }, has been received. Our reply:
letter-referred = The matter is for a higher level; it was reflected to { $to } on { $date }.
letter-commitments = What is promised:
letter-commitment = { $n }. { $text }{ $owner }{ $due }{ $standard }
letter-commitment-owner = , in charge: { $owner }
letter-commitment-due = , by { $due }
letter-commitment-standard = , standard: { $standard }
letter-co-opinions = Opinions of the co-handling units:
letter-corrected = The result was corrected by { $office } on { $date } from class { $old } to { $new }; the earlier letter is kept.
letter-feedback = A feedback form is enclosed. Please evaluate attitude and result by { $due }.
letter-feedback-undated = A feedback form is enclosed. Please evaluate attitude and result.
letter-feedback-joint = The feedback form is filled in by { $lead } after asking those who signed with them.

letter-files = The letters for { $suggestion } are above: { $count }.
    The PDF is for reading, the Word file for keeping; they say the same.
letter-files-others = The letters for { $suggestion } are above: { $count }.
    They are the lead deputy’s. { $others } more went to co-signers; they differ in the salutation only.
letter-docx-only = The letters for { $suggestion } are above: { $count }.
    This machine lacks a Chinese font: there is a Word file and no PDF.
letter-being-made = The letter for { $suggestion } is being made.
    Please press again in a minute. What is made already has been sent.
letter-none = { $suggestion } has not been answered; there is no letter.

letter-template-fields = Fields a template may have:
    { $fields }
    It needs: { $must }.
    A paragraph whose fields are all empty is not printed. The text, the promises and the co-opinions stand in paragraphs of their own.
letter-template = The template is above. { $since }
    Open it in Word, change the layout and send it back. Leave the names between double braces as they are.
letter-template-house = It is the one that came with the program.
letter-template-since = From { $by }, { $time }, no. { $digest }.
letter-template-operator = the operator
letter-template-ask = Please send the changed template (.docx).
    It is printed once for trial and used only if that works.
letter-template-file-please = A .docx file, please; nothing else is taken here.
letter-template-looking = Received; printing it for trial. You will hear in a moment.
letter-template-taken = The template is in use now, no. { $digest }.
    Letters from now on are made from it; those already sent stay as they are.
letter-template-unknown-field = Not taken: unknown fields { $list }
    Please correct them as in the list of fields, and send it again.
letter-template-lacks-field = Not taken: it lacks { $list }
    Please add them and send it again.
letter-template-field-stuck = Not taken: a field cannot be filled in here: “{ $text }”
    In Word, accept all changes, type the field anew, and send it again.
letter-template-unreadable = Not taken: the file cannot be opened.
    Please save it in Word as .docx and send it again.
letter-template-too-large = Not taken: the file is larger than { $limit }.
    Please take out pictures and send it again.
letter-template-unsafe = Not taken: it holds macros, outside links or embedded files.
    Please paste words and layout into a new .docx and send it again.

amend-class-which = Whose result is to be corrected?
amend-class-line = { $unit }: { $class } { $result_class }
amend-class-ask = { $suggestion } is now: { $class } { $result_class } ({ $unit })
    Which class should it be? Deputies and unit are told, and it stays in the record.
amend-class-why = Changing to “{ $new }”: why?
    The deputies and { $unit } will read it.
amend-class-done = { $suggestion }: corrected from “{ $old }” to “{ $new }”.
    The deputies and { $unit } know. New letters are being made; the earlier ones are kept.
class-amended = The result of { $suggestion } is now “{ $new }”.
    It was “{ $old }”; { $office }, { $officer }: “{ $reason }”. A new letter follows, the earlier one is kept.
class-amended-unit = The result of { $suggestion } is now “{ $new }”.
    It was “{ $old }”; { $office }, { $officer }: “{ $reason }”. The letter is made anew, the earlier one is kept.
file-class-amended = { $date }: result corrected from “{ $old }” to “{ $new }”, { $name }: “{ $reason }”
file-letter = Letter (to { $deputy }), edition { $edition }, digest { $digest }

reply-gap-referred = when and to which higher body it was reflected
reply-ask-referred = When and to whom was { $suggestion } reflected?
    For example: 20 May, the provincial labour department
referred-unclear = Please say both: which day, and which body.
    For example: 20 May, the provincial labour department
referred-ahead = { $date } has not come yet.
    Reflect it first, then say when and to whom.

reply-hint-short = rather short
reply-hint-empty = mostly formulas; what was done?
reply-hint-policy = mostly policy; what was done?
reply-hint-excuse = mostly circumstances; what was done?
reply-hint-point = point { $n } does not seem to be answered: “{ $point }”
