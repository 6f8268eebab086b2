### Key suggestions and satisfaction polls.

role-chair = chair of the standing committee
role-committee = supervising committee
role-committee_member = member of the standing committee
tag-chair = chair
tag-committee = committee
tag-committee_member = member
post-chair = chair
post-committee = staff
post-committee_member = member
role-organiser = organiser of the campaign
role-appraiser = appraiser
role-survey_operator = survey operator
role-inspector = inspector
role-auditor = auditor
tag-organiser = organiser
tag-appraiser = appraiser
tag-survey_operator = survey
tag-inspector = inspector
tag-auditor = auditor
post-organiser = organiser
post-appraiser = appraiser
post-survey_operator = survey operator
post-inspector = inspector
post-auditor = auditor
import-unknown-committee = there is no committee “{ $name }”; please enter it in the sheet of committees first.

kind-key_suggestion = key suggestion
kind-poll = satisfaction poll
status-key_suggestion-new = not chosen
status-key_suggestion-supervised = under supervision
status-key_suggestion-ended = supervision ended
status-key_suggestion-withdrawn = no key suggestion any more
action-key_suggestion-choose = make it a key suggestion
action-key_suggestion-change = change who leads or supervises
action-key_suggestion-plan_hearing = set the day of the hearing
action-key_suggestion-supervise = record a supervision
action-key_suggestion-report = record a report to the chairpersons' meeting
action-key_suggestion-withdraw = withdraw it as key
action-key_suggestion-end = end the supervision
status-poll-new = not planned
status-poll-planned = not begun
status-poll-opened = signing in
status-poll-voting = voting
status-poll-closed = voting over, not counted
status-poll-counted = counted, not announced
status-poll-void = void
status-poll-announced = announced
status-poll-unsatisfied = not satisfied, follow-up to be decided
status-poll-follow_up = being followed up
status-poll-ended = over
status-poll-called_off = called off
action-poll-plan = plan a poll
action-poll-open = freeze the list and ask people to sign in
action-poll-sign_in = sign in
action-poll-mark_present = sign somebody in
action-poll-begin = begin the voting
action-poll-cast = vote
action-poll-issue_paper = give out a ballot on paper
action-poll-close = close the voting
action-poll-enter_papers = enter the count of ballots on paper
action-poll-count = count
action-poll-declare_void = declare it void
action-poll-announce = announce the result
action-poll-find_unsatisfied = note that they are not satisfied
action-poll-follow_up = note what follows
action-poll-end_follow_up = end the follow-up
action-poll-end = end
action-poll-call_off = call the poll off
clock-hearing = hearing by the chairpersons' meeting

key-criterion-overall = concerns the whole place
key-criterion-widely_felt = widely felt
key-criterion-concentrated = raised by many deputies
key-criterion-complex = wide-ranging and complex
key-criterion-priority = matches this year's priorities
mode-led = led by a chair
mode-tracked = tracked by the committee
mode-shared = shared among offices
mode-with_deputies = with deputies
mode-on_site = on the spot
follow-up-re_report = report again
follow-up-re_poll = poll again
follow-up-special_inquiry = special inquiry
follow-up-interpellation = interpellation
follow-up-assessment = to the target assessment
vote-void-quorum = those present were not more than half of all members
vote-void-ballots = more ballots came back than were given out
vote-void-empty = not one ballot says a level
vote-base-all = all { $count } members
vote-base-present = the { $count } members present
vote-base-valid = { $count } ballots that say a level
vote-half-pass = exactly half is enough
vote-half-fail = exactly half is not enough

menu-chair = Hello { $name }.
    You lead { $keys } key suggestions; something is late in { $keys_late }.
menu-committee = { $office }
    Key suggestions: { $keys }; something is late in { $keys_late }.
menu-member = Hello { $name }.
    Polls that wait for you: { $polls }.
button-key-list = Key suggestions
button-key-late = Late ones
button-key-new = Make one key
button-key-this = Key suggestion
button-key-records = Records
button-key-report = Record report
button-key-chair = Another chair
button-key-committee = Another committee
button-key-end = End supervision
button-key-withdraw = Withdraw as key
button-supervise = Record supervision
button-hearing = Set the hearing
button-one-year = This year only
button-two-years = Two years
button-three-years = Three years
button-polls = Satisfaction polls
button-poll-this = Plan a poll
button-poll-new = New poll
button-poll-open = Begin signing in
button-poll-begin = Begin voting
button-poll-present = Sign somebody in
button-poll-paper = Ballot on paper
button-poll-close = Close voting
button-poll-papers = Enter paper count
button-poll-count = Count
button-poll-announce = Announce
button-poll-follow-up = What follows
button-poll-end = Follow-up done
button-poll-call-off = Call off
button-poll-again = Poll again
button-poll-export = Export results
button-tell-all = Units and deputies
button-tell-unit = Units as well
button-tell-deputy = Deputies as well
button-tell-members = Members only
button-sign-in = I am here
button-vote-now = Vote now
button-vote-unknown = I don't know

key-mark = ★
key-late = ; something is late
key-hearing-none = not set
key-list = Key suggestions: { $count }
    { $list }
key-list-empty = There is no key suggestion now.
key-late-list = Something is late in { $count }:
    { $list }
key-late-none = Nothing is late in any key suggestion.
key-line = { $suggestion } { $title }: led by { $chair }, supervised { $supervised } times{ $late }
key-card = { $suggestion }★ { $title }
    { $status }. Led by { $chair }, supervised by { $committee }, { $years }; { $criterion }: { $reason }
    Supervised { $supervised } times in { $modes } of five modes; hearing: { $hearing }
    Now: { $holding }{ $late }
key-more = { $suggestion }, also:
key-records = { $suggestion }, supervision
    { $list }
key-report-line = { $date }: reported to the chairpersons' meeting ({ $who }): “{ $text }”
supervise-line = { $date }, { $mode }, { $place }, { $people }. Found: “{ $found }”; asked: “{ $asked }” ({ $who }){ $files }
supervise-files = ; files: { $count }
supervise-none = Nothing recorded yet.

key-candidates = Which one did the meeting choose? { $count } in all:
    { $list }
key-ask-criterion = { $suggestion } { $title }
    By which criterion was it chosen?
key-ask-chair = Which chair leads?
key-ask-committee = Which committee supervises?
key-ask-reason = When was it decided, and why this one?
    E.g. 8 May, chairpersons' meeting: many people raised it.
key-check = { $suggestion } { $title }
    Led by { $chair }, supervised by { $committee }; { $criterion }: { $reason }
    Everybody concerned will be told. For how many years?
key-chosen = ★Now a key suggestion: { $suggestion }
    Led by { $chair }, supervised by { $committee }. The head of the unit signs the reply in person.
key-already = { $suggestion } is a key suggestion already.
key-not-open = { $suggestion } has no number yet or is over; it cannot be chosen.
key-no-such-chair = Please choose one of the chairs in office.
key-no-such-committee = Please choose a committee with somebody there.
key-no-chairs = There is no chair on the roster yet. Please invite one first.
key-no-committees = There is no supervising committee on the roster yet. Please enter and invite one first.
key-years = Please choose one to { $most } years.
key-hearing-ask = When does the chairpersons' meeting hear about { $suggestion }?
    Set so far: { $hearing }
key-hearing-ahead = Please write a day to come.
key-change-why = Why the change? One line.
key-end-ask = { $suggestion }: the supervision ends. What came of it?
    Everybody concerned will read it.
key-withdraw-ask = Why is it no key suggestion any more?
    { $suggestion } goes on; everybody concerned will read the reason.
key-noted = Noted. Everybody concerned has been told.

key-chosen-chair = Please lead the supervision of { $suggestion }
    { $title }. Chosen by the chairpersons' meeting: { $criterion }, “{ $reason }”. Committee: { $committee }. Hearing by { $due }.
key-chosen-committee = Please supervise { $suggestion }: { $title }
    Led by { $chair }. Chosen: { $criterion }, “{ $reason }”. Hearing by { $due }.
key-chosen-gov = { $suggestion } is a key suggestion now
    { $title }. Led by { $chair }, supervised by { $committee }.
key-chosen-unit = { $suggestion } is a key suggestion now
    Led by { $chair }, supervised by { $committee }. The head of the unit signs the reply in person; due { $due } as before. Please invite the deputies.
key-chosen-deputy = { $suggestion } is a key suggestion now
    Led by { $chair }, supervised by { $committee }; you are invited to take part. Chosen: { $criterion }.
key-changed = { $suggestion }: the supervision has changed
    Now led by { $chair }, supervised by { $committee }. Reason: “{ $why }”
key-hearing-planned = { $suggestion }: hearing on { $day }
    The chairpersons' meeting hears { $unit }; the deputies are invited. Led by { $chair }.
key-reported = { $suggestion }: reported to the chairpersons' meeting
    { $date }, { $who }: “{ $text }”
key-withdrawn = { $suggestion } is no key suggestion any more
    The suggestion goes on. Reason: “{ $why }” ({ $who })
key-suggestion-gone = { $suggestion }: the deputy has withdrawn it; the supervision ends
    Reason: “{ $why }”
key-ended = { $suggestion }: the supervision has ended
    “{ $why }” ({ $who })
supervise-told = { $suggestion }: { $mode }
    { $date }, { $place }, { $people }. Found: “{ $found }”; asked: “{ $asked }” ({ $who })
remind-overdue-10-key = ★{ $suggestion }: the reply is { $days } days late
    { $unit }, { $title }. You supervise it; please put it on the list of the chairpersons' meeting.
remind-hearing = { $suggestion }: hearing by { $due }, { $left }.
    Led by { $chair }, supervised by { $committee }, { $supervised } times so far.
remind-hearing-late = { $suggestion }: the hearing is { $days } days late
    It was to be by { $due }. If it was held, record the report; if not, set another day.

supervise-which = { $suggestion }: which mode of supervision was it?
supervise-ask = When, where, with whom, what was found, what was asked?
    One message with semicolons, e.g. 12 May; Baiyang village; Li Mei and five others; half of it is done; finish by June. Photos may follow.
supervise-item-place = place
supervise-item-people = who took part
supervise-item-found = what was found
supervise-item-asked = what was asked
supervise-missing = Still missing: { $missing }
supervise-future = That day is still to come. Please record what has been done.
supervise-no-more-files = Please send words, photos or files, at most { $limit }.
supervise-check = { $mode }, { $day }
    { $place }; { $people }. Found: { $found }; asked: { $asked }; files: { $files }
supervise-kept = Noted. Unit, deputies and supervisors have been told.
key-report-ask = What was the chairpersons' meeting told?
    { $suggestion }, hearing: { $hearing }
key-report-kept = Noted on the list of the chairpersons' meeting.

vote-list = Satisfaction polls: { $count }
    { $list }
vote-list-empty = There is no satisfaction poll now.
vote-line = { $matter }: { $status }
vote-about-ask = What is judged? One line; it stands on the ballot.
    E.g. the report on the handling of suggestions in 2026. For a suggestion, begin at its key card.
vote-about-please = Please say what is judged.
vote-card = { $matter }
    { $status }. On the list { $members }, present { $present }, { $quorum }. { $open }
    Nobody sees a count before the voting is closed. Ballots on paper: { $papers }.
vote-quorum-yes = more than half
vote-quorum-no = not more than half yet
vote-some-open = Somebody present has not voted.
vote-none-open = Everybody present has voted.
vote-card-counted = { $matter }
    Result: { $level }{ $why }. { $status }
    Satisfied { $satisfied }, basically { $basically_satisfied }, not satisfied { $dissatisfied }{ $unknown_line }, spoilt { $invalid }; on the list { $members }, present { $present }, ballots { $ballots }
    { $rule }
vote-unknown-line = , don't know { $unknown }
vote-no-result = void:{" "}
vote-rule = Base: { $base }; { $half }.
vote-nobody = There is no member of the standing committee on the roster yet. Please invite them first.
vote-nobody-left = Nobody is left.
vote-who-here = Who is here without a telephone?
    { $list }
vote-who-paper = Who takes a ballot on paper? They cannot vote by telephone then.
    { $list }
vote-close-ask = Close the voting? Nobody can vote after that.
    { $matter }. { $open }
vote-papers-ask = Ballots on paper given out: { $papers }. How many of each came back?
    E.g. satisfied 10 basically 3 dissatisfied 2 spoilt 1. None or several ticked is spoilt. Two tellers count; the counts must agree.
vote-papers-how = Please write: satisfied 10 basically 3 dissatisfied 2 spoilt 1.
vote-papers-none = No ballot was given out on paper.
vote-papers-kept = Noted. Please let another officer count and enter it, too.
vote-papers-agree = Both counts agree; it can be counted.
vote-papers-two-tellers = Ballots on paper: { $count }. Two officers must enter their counts first.
vote-papers-differ = The two counts differ. Please count together and enter both again.
vote-not-closed = The voting is not closed yet.
vote-is-void = This poll is void: { $why }.
vote-is-not-void = This poll stands. Please count.
vote-announce-ask = All members are told. Who else?
    { $matter }: { $level }
vote-announced = Announced on the spot.
vote-unsatisfied-first = The members are not satisfied. Please note first what follows.
vote-not-unsatisfied = The members are not dissatisfied; nothing has to follow.
vote-follow-up-ask = { $matter }: not satisfied
    What did the meeting decide?
vote-follow-up-why = Who decided it, and what is done? One line; your name is kept with it.
vote-followed = Noted. Everybody concerned has been told.
vote-end-ask = { $matter }: what came of the follow-up?
vote-call-off-ask = Why is it called off? Ballots cast are destroyed unread.
vote-noted = Noted.

vote-opened = Satisfaction poll: please sign in
    { $matter }. Press “I am here”; more than half must be present.
vote-signed-in = You are signed in: { $matter }
    I will call you when the voting begins.
vote-signed-in-already = { $name } is signed in already.
vote-sign-in-first = Please sign in first.
vote-ballot = Vote now: { $matter }
    One secret ballot each.
vote-paper = { $matter }
    One press casts it and cannot be changed; what you pressed is kept nowhere in this program.
vote-see = { $matter }
    { $status }.
vote-cast = Cast.
    The result is announced when the voting is closed.
vote-already = You have cast or taken your ballot already; one each.
vote-too-late = The voting is closed; this did not count.
vote-too-early = The voting has not begun.
vote-sign-in-please = Please sign in before you vote.
vote-not-asked = You are not on the list of this poll.
vote-ballot-taken = { $name } has cast or taken a ballot already.
vote-result = Result: { $level }
    { $matter }. Satisfied { $satisfied }, basically { $basically_satisfied }, not satisfied { $dissatisfied }{ $unknown_line }, spoilt { $invalid }; on the list { $members }, present { $present }.
    { $rule }
vote-void-told = Void: { $matter }
    { $why }. No count is published.
vote-unsatisfied = { $matter }: not satisfied
    Please note what the meeting decides.
vote-follow-up-told = { $matter }, after the poll: { $what }
    “{ $why }” ({ $who })
vote-called-off = Called off: { $matter }
    “{ $why }”. Ballots cast were destroyed unread.

export-title-polls = Satisfaction polls
export-column-about = About
export-column-verdict = Result
export-column-satisfied = Satisfied
export-column-basically-satisfied = Basically
export-column-dissatisfied = Not satisfied
export-column-unknown = Don't know
export-column-invalid = Spoilt
export-column-members = Members
export-column-present = Present
export-column-base = Base
export-column-follow-up = Follow-up

file-key = ★{ $decided }: chosen by the chairpersons' meeting, { $criterion }: “{ $reason }”. Led by { $chair }, supervised by { $committee }, { $years } ({ $status })
file-poll = Poll: { $level }{ $why }. Satisfied { $satisfied }, basically { $basically_satisfied }, not satisfied { $dissatisfied }{ $unknown_line }, spoilt { $invalid }; { $rule } ({ $about })
