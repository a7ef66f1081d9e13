# What is said everywhere: states, kinds, rules, failures. Each says what happened and what to do next.
app-name = sankaben

pledge-status-open = open
pledge-status-waiting = awaiting acceptance
pledge-status-done = done
pledge-status-missed = missed
pledge-status-withdrawn = withdrawn

week-status-none = nothing yet
week-status-draft = draft
week-status-due = due today
week-status-overdue = overdue
week-status-confirmed = confirmed

matter-state-open = open
matter-state-in-hand = in hand
matter-state-passed-on = passed on
matter-state-solved = solved
matter-state-answered-cannot = answered: cannot

matter-kind-education = education
matter-kind-health = health
matter-kind-jobs = jobs
matter-kind-social-security = social security
matter-kind-housing = housing
matter-kind-farming = farming
matter-kind-neighbours = neighbours
matter-kind-petition = petition
matter-kind-suggestion = suggestion
matter-kind-other = other

activity-visit = visit
activity-stationed = day at the contact point
activity-training = training
activity-information = information given
activity-mediation = dispute mediated
activity-spring-farming = spring-farming problem solved
activity-aid = aid
activity-project = project helped
activity-coordination-meeting = coordination meeting
activity-party-activity = party activity
activity-heart-to-heart = heart-to-heart talk

card-style-normal = normal
card-style-large-print = large print

field-name = Name
field-problem = Problem
field-result = Result
field-reason = Reason
field-body = Text
field-matter-text = Matter
field-told-on = Told on
field-amendment = Correction
field-progress = Progress
field-posting-place = Place of posting

record-contact-card = the contact card
record-household = household { $code }
record-pledge = pledge { $code }
record-matter = matter { $code }
record-entry = entry { $code }
record-week = the card of { $week }

problem-missing = “{ $field }” is empty. Please fill it in.
problem-household-blank = Without a name, fill in a group, a phone or a note.
problem-future-date = { $date } has not come yet. Use today or an earlier day.
problem-written-before-date = Written before the day it is about. Please check the dates.
problem-follow-up-before-date = The day to answer by is before the entry's own day. Please change it.
problem-due-before-pledged = The deadline is before the day of the promise. Please check.
problem-percent-over-100 = The share done can be 100 at most. Please change it.
problem-week-confirmed = { $week } is confirmed and cannot change. To correct it, add an amendment; it stands beside the card.
problem-week-not-begun = { $week } has not begun. Confirm it when it has.
problem-week-needs-reason = Nothing has moved on the card of { $week }. It can be confirmed without progress, but say why.
problem-week-has-draft = The card of { $week } has an unsaved draft; signed as it is, it would not say what is in it. Open the card in sankaben and save it, or sign without it: --without-draft.
problem-week-changed = { $week } changed elsewhere while it was being signed, so it was not signed. Look at the card as it is now, then sign.
problem-names-unclear = What is to be signed has names that are not clear: { $names }. Say with @ which household is meant, or that it is no name.
problem-witness-is-self = Nobody can be their own witness. Choose somebody else.
problem-witness-is-plain = That journal has no passphrase, so it proves nobody's presence. Choose somebody else.
problem-week-not-confirmed = { $week } is not confirmed yet. Edit the card itself; no amendment is needed.
problem-code-in-use = The code { $code } is taken. Please choose another.
problem-unknown-reference = There is no { $code }. Please check the code.
problem-pledge-closed = Pledge { $code } is closed already.

journal-name-empty = A journal needs a name, such as your own.
journal-name-too-long = The name is too long. Please make it shorter (about 60 Chinese characters at most).
journal-name-character = A name cannot have “{ $character }” in it. Please leave it out.
journal-name-reserved = The system keeps this name for itself, or it begins or ends with a dot. Please choose another.

draft-late = { " (written later)" }
draft-pledge-due = { $code } is due on { $day }
draft-follow-up = Answer by { $day }: { $what }
draft-answer = Answer { $who } by { $day } (diary of { $entry })
draft-answer-nobody = Answer by { $day } (diary of { $entry }: { $what })
draft-matter = { $what }: { $state }
draft-matter-done = { $what }: { $state }; { $done }

failure-wrong-passphrase = Wrong passphrase. Check Caps Lock and, if there is no Chinese in it, the input method, then try again; if it is forgotten, use the recovery code.
failure-wrong-passphrase-again = Wrong passphrase, { $count } times now. Check Caps Lock and, if there is no Chinese in it, the input method. From the third time on each next try has to wait a little. If it is forgotten, use the recovery code; only if it is surely right may the file be damaged.
failure-wrong-passphrase-wide = Wrong passphrase: there were full-width characters in it. Switch the input method to English and try again; if it is forgotten, use the recovery code.
failure-config = The setting was not changed. { $why }
config-no-text = The configuration file is not UTF-8 text; please look at it in an editor.
config-not-from-here = The configuration file writes it in a way that cannot be changed from here; please change it there.
failure-everything-there = { $path } holds everything you have. Name the file, or the folder of the old diary.
failure-not-proved = Wrong passphrase. Please type it again.
failure-wrong-passphrase-wait = Wrong passphrase. Wait { $seconds ->
    [one] 1 second
   *[other] { $seconds } seconds
} before the next try.
failure-not-found = Cannot find { $what }. Please check the code.
failure-conflict = Somebody else has just changed { $what }; it was not overwritten. Your text is kept as a draft: compare, then save.
failure-no-journal = There is no journal called “{ $name }”. See which there are with: sankaben journal list
failure-no-journals = There is no journal here yet. Make one with: sankaben journal new NAME
failure-which-journal = There is more than one journal here. Say which with -j: { $names }.
failure-journal-exists = A journal called “{ $name }” exists already and was left alone. Please choose another name.
failure-newer-version = This file was written by a newer version of the program ({ $found }; this one knows up to { $known }). Upgrade the program first; the file was left alone.
failure-damaged = The file is damaged and was left alone. Restore a backup under another name.
failure-busy = Another window is using the file. Wait a few seconds and try again.
failure-disk-full = The disk is full, so nothing was saved. Make room and save again; what you wrote is still on the screen.
failure-read-only = The file or folder cannot be written, so this was not done. Check the permissions, or copy it to where you can write.
failure-file = Could not read or write { $path }: { $why }
failure-exists = { $path } exists and was left as it is. Please choose another name or another place.
failure-import = { $path } has { $count ->
    [one] one problem
   *[other] { $count } problems
} and nothing was imported. Mend it and import it again.
failure-import-row = { $part } row { $row }, { $column }: { $why }
failure-unreadable = { $path } cannot be made out: { $why }
failure-not-empty = Only an empty journal can take this. Make a new one first.
failure-weak-passphrase = That passphrase is too easy to guess. Make it longer or choose another.
failure-internal = It did not work: { $why }. The file was left alone; please try again.
list-and = {", "}
list-or = {" or "}
draft-amendment = Amendment to { $week }
file-not-found = there is no such file; check its name
file-no-folder = there is no such folder; make it first, or name another
file-denied = access is not allowed
file-is-folder = it is a folder; name a file in it
file-not-folder = a part of its path is not a folder
file-read-only = the disk can only be read
file-in-use = another program is using it
file-bad-name = the name is not valid here, or too long
file-too-large = the file is too large
file-broken = the file is incomplete, or is not text
