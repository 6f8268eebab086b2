### Local rules: more on how a date was counted, the two other ways to more time, checking a profile.

## How was this counted?

button-other-count = How: { $clock }
close-midnight = 24:00
close-at = { $time }
length-working_day = { $amount } working days
length-calendar_day = { $amount } days
length-month = { $amount } months
date-counted-extended = { $due } is the day after an extension:
    counted from { $start }, before that it was { $old }. Until { $close } on { $due } is in time. Rule, in Chinese: { $rule }
date-counted-paused = How { $due } was counted:
    from { $start }, { $length }, which would be { $natural }; the days it waited for details are not counted, so { $due }. Until { $close } on { $due } is in time. Rule, in Chinese: { $rule }
date-standing-still = It has stood still since { $since }, waiting for details; it goes on by as many days.
date-begun-anew = Before the unit signed for it, it was counted from { $old_start } to { $old }; since then from the day of signing.
date-starts-received = Counted from the day the unit received it. In Chinese: { $rule }
date-starts-signed = Counted from the day the unit signed for it. In Chinese: { $rule }
date-from-signing = The date of { $number } is now { $due }.
    Before: { $old }, counted from the assignment. By the local rules it counts from the day the unit signs for it. You need not do anything.
date-by-new-rules = The date of { $number } is now { $due }.
    Before: { $old }. The local rules have changed; { $officer } of the office decided to count again. Rule, in Chinese: { $rule }

## More time.

button-long-reply = Difficult: longer
extension-taken = { $suggestion } is now due { $due }.
    Before: { $old }. The deputy has been told why; the office and the citizens have been told.
extension-declared = { $suggestion }: now due { $due }, reason given.
    “{ $reason }”. The deputy and the office have been told.
extension-declared-deputy = { $suggestion } will be answered by { $due }.
    Before: { $old }. { $unit } says: “{ $unit_reason }”.
extension-declared-office = { $unit } takes longer: { $suggestion }
    from { $old } to { $due }: “{ $reason }”. The local rules need no consent; deputy and citizens have been told.
long-reply-ask = { $suggestion }: why is it difficult?
    A line or two. From { $due } to { $latest }. Unit, deputy and citizens will read it.
long-reply-done = { $suggestion } is now due { $due }.
    Unit, deputy and citizens have been told.
long-reply-too-late = Only on the day of assignment can this be done.
    Later the unit has to ask for more time.
extension-lengthened = { $suggestion } is now due { $due }.
    The office finds it wide and difficult: “{ $reason }”. Before: { $old }.
extension-lengthened-deputy = { $suggestion } will be answered by { $due }.
    Before: { $old }. The office finds it wide and difficult: “{ $reason }”.
extension-lengthened-citizen = { $number } will be answered by { $due }.
    The matter is wide and difficult: “{ $reason }”. You need not do anything.

## The rules have changed: the office.

profile-changed = New local rules: { $old } → { $new }, { $count } values differ.
    { $lines }
    Running dates stay as they are; what starts from now on goes by the new rules.
profile-changed-line = { $key }: { $old } → { $new }
profile-changed-more = { $count } more; the operator sees them with profile show.
profile-changed-sources = { $count } more have the same value from another source.
profile-nothing = (nothing)
profile-recounted = Running dates counted again by { $name }: { $moved } moved, { $same } not.
    Decided by { $officer }. Whom a moved date concerns has been told; { $left } that were extended or stand still were left alone.

## Checking a profile: the operator.

operator-help-profile = local rules: check a file, show a profile, recount the running dates by the rules now in force
operator-help-profile-what = check, show or recount (which names who decided it)
operator-help-profile-name = the name of a profile (chongqing) or a file; behind recount a name, somebody of the office
operator-help-explain = how every date of a case was counted, by which rules and which holiday notices
operator-help-number = a number like JY-2026-0014
profile-at-line = { $file }, line { $line }: { $what }
profile-at-all = { $file }: { $what }
operator-profile-wrong = { $file }: { $count } to mend, see above.
operator-profile-well = { $file } can be used: { $name }, { $count } values, { $own } its own, the rest inherited. Digest { $digest }
profile-show-head = { $name } (digest { $digest }): ● its own, ○ inherited
profile-no-file = there is no profile called { $name } and no such file. There are: { $names }; or give the path of a file.
profile-unreadable = { $name } cannot be read: it has to be a TOML file in UTF-8 that this program may read.
profile-malformed = this line cannot be read ({ $shown }): a name, an equals sign, a value; words in double quotes, brackets in pairs.
profile-twice = this name stands there already ({ $shown }); keep one.
profile-missing-name = name is missing: what these rules are called, as in name = "yunxi".
profile-no-such-parent = inherits says { $value }; it can be one of { $names }, and not lead back to itself.
profile-unknown = there is no { $key }. Here may stand: { $known }.
profile-no-table = { $key } is a section: [{ $key }] on a line of its own, one entry a line below.
profile-no-entry = { $key } needs { $fields } in curly brackets; where the file inherits, "-" takes over what is inherited.
profile-missing-field = { $key } is missing: every entry has a { $field }.
profile-missing = { $key } is missing. Add it, or a line inherits = "county_default".
profile-unknown-setting = there is no { $key }. The nearest is { $near }.
profile-unknown-name = there is no { $key }; please check the spelling.
profile-one-of = { $key } is { $value }; it can be { $expected }.
profile-at-least = { $key } is { $value }; at least { $limit }.
profile-at-most = { $key } is { $value }; at most { $limit }.
profile-want-bool = { $key } is { $value }; it can be true or false.
profile-want-number = { $key } is { $value }; it has to be a whole number.
profile-want-text = { $key } is { $value }; it has to be words in double quotes.
profile-want-time = { $key } is { $value }; it has to be a time like "08:30".
profile-want-list = { $key } is { $value }; it has to be a list like ["…", "…"].
profile-too-short = { $key } is too short: at least { $limit } characters.
profile-too-long = { $key } is too long: at most { $limit } characters.
profile-wrong-form = { $key } is { $value }, which is not of the right form: a time is "17:30", the whole day "24:00"; a class is one capital letter.
profile-impossible = { $key } is { $value }, which cannot be; what can be stands in docs/rules.md §6.
profile-quiet = with quiet hours from { $quiet_from } to { $quiet_until } nobody could be told anything by day: quiet_until has to be earlier than quiet_from.
profile-longest = an extension to { $longest } months at most is shorter than the { $reply } months of the reply; change one of them.
operator-profile-unusable = The rules MINYI_PROFILE names cannot be used; please mend them first:
operator-profile-recounted = Counted again by { $name }: { $moved } moved, { $same } did not, { $left } left alone (extended, standing still or begun anew).
operator-no-officer = { $name } does not work for the office, so nothing was counted again. Name who decided it.

## explain: the operator.

explain-no-such-number = There is no case { $number }. Numbers look like YJ-2026-0001 or JY-2026-0014.
explain-head = ── { $what } { $unit } · { $clock } · { $state }
explain-running = running, until { $due }
explain-halted = standing still
explain-replaced = another date took its place on { $date }
explain-done = done on { $date }, in time
explain-done-late = done on { $date }, { $days } days late ({ $working_days } working days)
explain-no-clock = Nothing has been counted for { $number } yet.
explain-rules = Rules: { $name }, in force since { $date }, digest { $digest }
explain-rules-none = Rules: { $name }, digest { $digest } (the program has not run by them yet)
explain-calendar = Holiday notice: { $year }, { $source }
explain-calendar-none = Holiday notice: { $year } is not published; counted by weekends and the 13 statutory days, provisional

## doctor.

doctor-profile = Local rules: { $name }, in force since { $date }, digest { $digest }.
doctor-profile-new = Local rules: the setting says { $name } (digest { $digest }), in force from the next start; recorded now: { $old }.
doctor-profile-first = Local rules: { $name } (digest { $digest }); the program has not run yet.
