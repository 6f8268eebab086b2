### When something is not as expected: what is so now, what was kept, what to do.

error-stale-button = That button is out of date: { $number } is now “{ $state }”.
    Nothing was changed by this press. Press “Open” or send the number to see what you can do now.
error-double-press = Already done. No need to press again.
error-form-gone = This step cannot go on: it is done, or you did something else meanwhile.
    Nothing was changed by this press. Send the number to see where it stands.
error-too-long-here = Too long: { $length } characters, at most { $limit }.
    Please make it shorter and send it again; what you filled in before is still there.
error-not-yours = You cannot see this case.
    If it should be yours, please tell { $whom }.
office-by-phone = { $officer }, { $phone }
office-by-name = { $officer }
error-not-yours-citizen = I find no such number among yours.
    Please check it, e.g. YJ-2026-0001. What you sent from another account is found from there.
error-not-allowed = This step is not open to you: { $what }.
    Who can do it: { $who }.
error-too-long = Too long: { $length } characters, at most { $limit }.
    Everything is kept. Please send it in parts, or as a file.
error-empty = This was empty; I see no content. Please send it again.
error-wrong-file = I cannot open this kind of file ({ $type }), so it was not kept.
    Photos, voice, video, PDF, Word and Excel work. The rest is safe.
error-heic = This photo is a HEIC file, so it was not kept.
    Please send it as a photo, not as a file; or send a screenshot of it. The rest is safe.
error-file-too-big = The file has { $size }; the limit is { $limit }.
    Please send a smaller one or several. The rest is safe.
error-picture-too-large = This picture is too large to open; the most is { $limit }0,000 pixels. It was not kept.
    Take it again with a phone, or send a screenshot. Everything else is still here.
error-file-broken = The file did not arrive whole. Please send it again. The rest is safe.
error-sticker = I cannot read stickers. A few words or a voice message, please.
error-press-please = Please press one of the buttons above, or type its number.
error-choose-please = Several begin like this. Which one? Please write all of it:
    { $choices }
error-bad-date = I cannot read this date.
    You wrote “{ $text }”. Please write it like 2026-12-31.
error-date-past = { $date } is over. Please give a later date.
error-unknown-text = I did not understand; nothing was changed.
    Press one of the buttons above or send its digit; “menu” shows what you can do, “report a problem” is for your own matters.
error-nothing-to-cancel = Nothing is being filled in, so there is nothing to cancel.
error-cancelled = This step is cancelled. What you sent before is unchanged.
error-not-found = I did not find { $what }.
    Try other words, or send “menu”.
error-service-later = This did not work. Your content has been saved.
    Staff know about it. If it is urgent, call { $phone }.
error-slow-down = You are a little faster than I am. Everything so far is saved.
    Please go on in { $seconds } seconds.
error-unknown-command = I do not know this one; nothing was changed.
    Send “menu” to see what I can do.
error-not-for-you = This step belongs to: { $role }.
role-nobody = nobody, for now
error-lead-only = The lead unit takes this step.
error-co-only = The co-handling unit takes this step.
