### What the operator reads on the command line.

## Starting and stopping.

operator-address = Minyi is running: open { $address }
operator-telegram = Telegram: https://t.me/{ $name }
operator-demo-links = To play the demo on Telegram: a link for each person, each works once
operator-stopped = Minyi has stopped.

## It cannot start: the first line says why.

operator-setting-unknown = There is no setting { $name }: check the spelling; .env.example lists them all.
operator-setting-wrong = The value of { $name } cannot be used. { $why }
operator-token-refused = Telegram does not know the token in MINYI_TELEGRAM_TOKEN: compare it with @BotFather's.
operator-no-database = The database cannot be used ({ $why }): check MINYI_DATABASE_URL and whether it is running.
operator-folder-unusable = { $setting }: nothing can be written to { $path }: { $why }
folder-not-allowed = the user who runs the program may not.
folder-read-only = it is mounted read-only.
folder-full = the disk is full.
folder-is-none = this is no folder, or something on the way to it is none.
folder-no-file = a file is wanted, and this is a folder.
folder-taken = another Minyi is running on it; one SQLite file serves one program.
operator-schema-too-new = The database belongs to a newer program ({ $found }); this one knows it up to { $known } and is too old. Please use the newer program.
operator-schema-too-old = The database is older ({ $found }) than this program needs ({ $known }). Please run python -m bot migrate first.
operator-port-taken = { $address } cannot be used, perhaps another program has it: change MINYI_WEB_HOST or MINYI_WEB_PORT.

## After a command.

operator-migrated = The database is up to date ({ $revision }).
operator-verified = The record is sound: { $count } entries checked, every chain holds.
operator-not-verified = The record is damaged: { $count } entries checked, these do not fit.
operator-broken = { $kind } { $id }, entry { $seq }: { $what }
operator-invited = An invitation for { $name }, works once, until { $due }:
# $count: how many people have an appointment.
operator-place-entered = { $name } has been entered, with { $count } people in office. Next: an invitation link for each, with the command invite.
# $where: which entry of the file; $why: what was expected.
operator-place-unreadable = { $file }, line { $line }: { $what }
operator-place-nothing = { $file }: nothing was entered. Please mend it and try again; bot/demo_county.toml shows the form.
operator-file-not-there = There is no file { $file }; please check its name and folder.
operator-file-not-readable = { $file } cannot be read: it has to be a file in UTF-8 (no folder) that this program may read.
operator-calendar-loaded = The holiday notice of { $year } is loaded: { $moved } dates moved, { $confirmed } confirmed.
operator-calendar-unreadable = { $file } is not a holiday notice that can be used, nothing was loaded: { $what }
operator-docs-written = Wrote { $file }

## --help.

operator-help = Minyi: a chat service between people and their deputies
operator-help-run = start; without a Telegram token it is the demo county
operator-help-demo = start the demo county
operator-help-migrate = bring the database to what this program expects
operator-help-verify = check the record of every case; exit code 1 when something is wrong
operator-help-place = enter a place: congress, stations, districts, units and the people in office
operator-help-place-file = a TOML file written like bot/demo_county.toml (without title and citizens)
operator-help-invite = make an invitation link that works once
operator-help-end-role = end an appointment at once; open work is handed on and everybody is told
operator-help-role = the role
operator-help-name = the person's name
operator-help-scope = the name of the district, station or unit
operator-help-post = the post
operator-help-calendar = load the holiday notice of a year
operator-help-file = a JSON file in the form of holiday-cn
operator-help-import = import a roster or running suggestions from a spreadsheet, or write an empty template
operator-help-what = roster, suggestions or template
operator-help-import-file = an xlsx or csv file, or a folder of csv files; for a template: roster or suggestions, then the file to write
operator-help-docs = write the generated pages in docs/ anew

## doctor.

operator-help-doctor = check the settings of every channel, say what is wrong and what to do; exits with 1 if something is
doctor-folder-well = The data folder { $path } can be written to.
doctor-database-well = Database: well.
doctor-keys-well = Keys: { $keys }; all { $count } files are sealed with the first.
doctor-keys-old = Keys: { $keys }. { $old } files need an old key, { $open } are not sealed. Keep the old key, and run python -m bot reseal.
doctor-keys-none = Keys: MINYI_DATA_KEYS is not set; of { $count } files { $open } are not sealed.
doctor-backup-well = Backup: the last one is { $hours } hours old.
doctor-backup-old = Backup: the last one is { $hours } hours old, the settings want { $wanted } at most. Run python -m bot backup, and see why the timer did not.
doctor-backup-never = Backup: none has been made. Run python -m bot backup, and set the timer up.
doctor-font-well = Reply letters: the Chinese font { $file } can be used; they are made as PDF, too.
doctor-font-unusable = Reply letters: { $file } (MINYI_FONT) cannot be used: it does not open, or lacks Chinese characters. Letters are Word files only, without PDF.
doctor-no-font = Reply letters: no Chinese font found; they are Word files only, without PDF. Install one (Debian: apt install fonts-noto-cjk) or name one in MINYI_FONT.
doctor-letters-stuck = Reply letters: { $count } could not be made; see the lines letter= of the log. They are tried again when somebody asks for them.
operator-help-letter-template = take another template for reply letters; it is printed for trial first
operator-help-template-file = a Word file (.docx)
operator-help-template-house = take nothing; write the form that comes with the program to this file, to be changed
operator-template-written = The house form is in { $file }.
operator-template-unreadable = { $file } cannot be opened: { $why }
doctor-web-well = Web: { $address } can be opened.
doctor-web-silent = Web: { $address } does not open ({ $status }). Is the program running? If a proxy stands in front, does it lead to our port?
doctor-no-address = MINYI_PUBLIC_ADDRESS is empty: codes and invitations open on this machine only. Enter the https address people use.
doctor-telegram-well = Telegram: bot @{ $name }, well.
doctor-telegram-silent = Telegram: no connection ({ $why }). Check the network and MINYI_TELEGRAM_API_BASE.
doctor-wecom-well = WeCom: app "{ $name }", secret and trusted IP are right.
doctor-secret = WeCom: corp id or secret is wrong ({ $code }). Compare MINYI_WECOM_CORP_ID and MINYI_WECOM_SECRET with the console.
doctor-agent = WeCom: no such app ({ $code }). MINYI_WECOM_AGENT_ID and the secret must belong to the same app.
doctor-trusted-ip = WeCom: our outgoing address is not trusted ({ $code }). Add it to the app's trusted IPs and look again in a minute.
doctor-permission = WeCom: the app is switched off or lacks a permission ({ $code }). Enable it, look at its visible range.
doctor-wecom-code = WeCom: answered { $code }, see docs/wecom.md.
doctor-wecom-silent = WeCom: no connection ({ $why }). Check the network and MINYI_WECOM_API_BASE.
doctor-callback-well = WeCom: the callback { $address } answers rightly.
doctor-callback-silent = WeCom: the callback { $address } does not answer rightly ({ $status }). Start the program first; then look at the proxy, MINYI_WECOM_CALLBACK_TOKEN and MINYI_WECOM_AES_KEY.
doctor-kf-well = Customer service: "{ $name }", well.
doctor-kf-unknown = Customer service: there is no account { $account }, or it is not managed by this app. Check MINYI_KF_ACCOUNTS and the assignment in the console.
# $accounts: the open_kfid and name of each account.
doctor-kf-offered = WeChat customer service: MINYI_KF_ACCOUNTS is empty, so citizens cannot reach us in WeChat yet. Accounts you can enter: { $accounts }.
doctor-kf-closed = Customer service: this app may not use it. Add it to the apps that may call its interface.
doctor-all-well = All is well.
doctor-something-wrong = { $count } to be mended, see above.

## qr.

operator-help-qr = make the codes for a district's or station's posters, one for each channel
operator-help-qr-what = district or station
operator-help-qr-name = the name of the district or station
operator-help-qr-out = the file to write, .png or .svg
operator-qr-written = { $name }, { $channel }: wrote { $file }; it opens the address below.
operator-qr-no-place = There is no "{ $name }", or more than one: write the full name.
operator-qr-ending = { $file }: the name must end in .png or .svg.
operator-qr-no-link = No link for { $channel } ({ $why }); ask the doctor.

## letters: updates and messages that were set aside.

operator-help-letters = look at updates and messages that were set aside, try them again, or drop them
operator-help-letters-what = list, retry or drop
operator-help-letters-ids = which, as list writes them: inbox:17 outbox:34
operator-help-letters-all = all of them
letters-none = Nothing has been set aside.
letters-listed = { $count } in all. inbox: updates that could not be handled; outbox: messages that could not be delivered. Try again with letters retry, drop with letters drop.
letters-which = Please say which ones, or --all.
letters-no-name = “{ $name }” is no name of a letter: inbox:17 or outbox:34.
letters-not-there = { $name } is not set aside: it may have been tried again or dropped already.
letters-retried = { $count } will be tried again, within half a minute when the program runs.
letters-dropped = { $count } dropped; that is on record.
