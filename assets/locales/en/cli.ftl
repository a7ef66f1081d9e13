# The command line.

config-bad = Configuration file { $path }, line { $line }: { $what }
config-syntax = cannot be read ({ $why }). Please check how it is written.
config-unknown-key = there is no key “{ $key }”. Keys: { $keys }.
config-bad-value = “{ $key }” cannot have this value. { $allowed }
config-allowed-lang = Use "zh-CN" or "en".
config-allowed-color = Use "auto", "always" or "never".
config-allowed-frame = Use "box" or "ascii".
config-allowed-minutes = Use a whole number from 0 to 240; 0 for never.
config-allowed-days = Use a list of days such as ["2026-03-20", "2026-05-27..2026-05-28"].

import-code = “{ $value }” cannot be a code. Use letters, digits, - _ . and at most 24 characters.
import-code-twice = this code is in the file twice: { $value }
import-date = “{ $value }” is not a date. Write it like 2026-03-10.
import-time = “{ $value }” is not a time. Write it like 17:05.
import-empty = nothing is filled in. Please fill it in.
import-cells = the number of cells is not that of the head ({ $value }); most likely a comma in a text is not in quotes.
import-bad-utf8 = there are characters that cannot be read; the file may be damaged. Save it anew and import it again.
import-card-style = there is no card style “{ $value }”. Use normal or large_print.
import-consent = “{ $value }” is not known. Use “told; agrees to be named” or “told; code only”.
import-yes-no = “{ $value }” is not known. Use yes or no.
import-name-without-consent = agrees to a code only, but a name is given. Take the name out or mend the consent.
import-pledge-status = there is no status “{ $value }”. Use open, waiting, done, missed or withdrawn.
import-not-text = this must be a text.
import-not-json = not whole JSON ({ $value }).
import-not-object = this line is not a record.
import-activities = the activities are not written as an export writes them.
import-weekday = “{ $value }” does not fit the date. Please check.
import-week = the week “{ $value }” does not fit the date. Please check.
import-encoding = it cannot be read as { $value }. Say the encoding with --encoding, or save it as UTF-8.
import-not-table = it is not a comma-separated table.
import-not-journal = it is not a whole journal exported by sankaben ({ $value }).
import-newer-journal = a newer version of the program wrote it ({ $value }). Upgrade the program first.
import-chain = the confirmed weeks do not fit together ({ $value }): a piece is missing, or was changed.


cli-about = Three cards and a notebook in one encrypted file. Without a command it opens the screens.
cli-about-journal = Journals: new, list, passphrase, recovery code
cli-about-journal-new = Make an encrypted journal
cli-about-journal-list = List the journals on this terminal
cli-about-profile = Your own contact card
cli-about-profile-show = Show your card
cli-about-profile-set = Fill in your card; what is not named stays
cli-about-diary = The diary
cli-about-diary-add = Write an entry; the text may have @name, @H05, ^P1 and #tag in it
cli-about-diary-list = List entries, newest first
cli-about-diary-show = Show an entry
cli-about-diary-edit = Change an entry; what is not named stays
cli-about-diary-remove = Move an entry to the trash
cli-about-diary-restore = Take an entry out of the trash
cli-about-household = Households
cli-about-household-add = Register a household
cli-about-household-list = List the households
cli-about-household-show = Show a household
cli-about-household-edit = Change a household; what is not named stays
cli-about-household-end = End contact with a household
cli-about-pledge = Pledges
cli-about-pledge-add = Make a pledge
cli-about-pledge-list = List the pledges
cli-about-pledge-show = Show a pledge
cli-about-pledge-edit = Change a pledge; what is not named stays
cli-about-pledge-progress = Note a step forward
cli-about-pledge-post = Note a public posting
cli-about-pledge-close = Close a pledge
cli-about-week = Weekly progress cards
cli-about-week-list = List the weeks
cli-about-week-show = Show a week's card
cli-about-week-edit = Change a week's card; what is not named stays
cli-about-week-confirm = Confirm and sign; it cannot change afterwards
cli-about-week-amend = Put a correction beside a confirmed week
cli-about-search = Search, even for one character; people by pinyin too
cli-about-status = What is due, one line each
cli-about-import = Import: all of a file or nothing
cli-about-import-journal = Import a whole exported journal into an empty one
cli-about-doctor = Check whether the journal's file is sound
cli-about-completions = Print a completion script for a shell

cli-arg-help = Show help
cli-arg-version = Show the version
cli-arg-data-dir = Directory of the journals (or $SANKABEN_DATA_DIR)
cli-arg-config = Configuration file (or $SANKABEN_CONFIG)
cli-arg-journal = Which journal; not needed where there is one (or $SANKABEN_JOURNAL)
cli-arg-passphrase-file = Read the passphrase from a file; - is standard input's first line (or $SANKABEN_PASSPHRASE_FILE); otherwise it is asked for
cli-arg-lang = Language: zh-CN or en
cli-arg-color = Colour: auto, always or never
cli-arg-json = Results as JSON
cli-arg-name = Name; an empty "" keeps none
cli-arg-journal-new-name = Name of the journal, such as your own
cli-arg-plain = Do not encrypt it (anybody can read it; for trying out only)
cli-arg-full-name = Name
cli-arg-unit = Unit
cli-arg-post = Post
cli-arg-phone = Phone
cli-arg-supervision-phone = Phone for complaints
cli-arg-stand-in = Who stands in
cli-arg-stand-in-phone = Their phone
cli-arg-office = Office
cli-arg-office-hours = Office hours
cli-arg-help-with = What you can help with
cli-arg-text = Text
cli-arg-diary-add-text = Text; - or nothing reads standard input
cli-arg-diary-edit-text = New text; - reads standard input
cli-arg-date = The day it is about: yesterday, wed, -2, 3-10 or 2026-03-10
cli-arg-time = Time: 17:05 or 5 pm
cli-arg-weather = Weather
cli-arg-place = Place
cli-arg-follow-up = The day they are to get an answer by: tomorrow, wed, +7 or 3-20
cli-arg-household = Code of a household; may be repeated
cli-arg-tag = Tag; may be repeated
cli-arg-pledge = Code of a pledge; may be repeated
cli-arg-diary-list-household = Only of this household
cli-arg-diary-list-tag = Only with this tag
cli-arg-diary-list-pledge = Only of this pledge
cli-arg-from = First day
cli-arg-to = Last day
cli-arg-week-list-from = First week
cli-arg-week-list-to = Last week
cli-arg-limit = At most this many
cli-arg-search-limit = At most this many; 50 if not given
cli-arg-removed = Those in the trash
cli-arg-id = Code of an entry, such as D03
cli-arg-code = Code
cli-arg-household-add-code = Code; the next one if not given
cli-arg-pledge-add-code = Code; the next one if not given
cli-arg-group = Village group
cli-arg-contact-preference = Preferred way of contact
cli-arg-told = Told what it is for: yes or no; --told alone is yes
cli-arg-agrees-to-be-named = Agrees to be named: yes or no; the option alone is yes
cli-arg-card-issued-on = Day the contact card was issued
cli-arg-card-style = Style of the card: normal or large-print
cli-arg-concern = Concern; may be repeated
cli-arg-note = Note
cli-arg-on = Day; today if not given
cli-arg-problem = Problem to solve
cli-arg-target = Target
cli-arg-responsible = Who is responsible
cli-arg-partner = Partner; may be repeated
cli-arg-pledged-on = Day of the promise; today if not given
cli-arg-due-on = Deadline: 2026-12-01, 12-1, +30
cli-arg-acceptance = How it is accepted
cli-arg-status = Status: open or waiting (for acceptance)
cli-arg-reason = Reason
cli-arg-week-edit-reason = Reason for no progress in the week
cli-arg-percent = Per cent done
cli-arg-at = Place of posting
cli-arg-result = Result
cli-arg-closed = How it ends: done, missed or withdrawn
cli-arg-week = Week: 2026-W11, W11, 11, this, last; this week if not given
cli-arg-week-confirm-week = Week: 2026-W11, W11, 11, this, last; if not given the oldest one waiting, else this week
cli-arg-week-amend-week = Week: 2026-W11, W11, 11, this, last
cli-arg-done = Done this week
cli-arg-next = Plans for next week
cli-arg-problems = Problems
cli-arg-line = Progress on a pledge, such as P1=TEXT; may be repeated
cli-arg-line-next = Plans for a pledge, such as P1=TEXT; may be repeated
cli-arg-witness = Name and role of a witness
cli-arg-query = A word, a name, pinyin or a code
cli-arg-within = Where to look, with commas: diary, household, pledge, matter, week
cli-arg-check = Exit with 10 when something is due
cli-arg-file = File
cli-arg-dry-run = Only check it
cli-arg-encoding = Encoding of the file: utf-8, gb18030, utf-16le, utf-16be; recognised if not given
cli-arg-shell = bash, zsh, fish, elvish or powershell

cli-heading-usage = { "Usage: " }
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-heading-globals = Global options
cli-usage-options = [OPTIONS]
cli-usage-command = <COMMAND>
cli-usage-command-optional = [COMMAND]

cli-see-help = See how with --help.
cli-unknown-argument = There is no “{ $arg }”.
cli-unknown-command = There is no command “{ $name }”.
cli-near = Did you mean { $near }?
cli-then = { $first } { $then }
cli-missing-command = A command is missing.
cli-missing-argument = Missing: { $arg }.
cli-missing-value = { $arg } needs a value.
cli-bad-value = { $arg } cannot be “{ $value }”.
cli-allowed = It can be: { $values }.
cli-too-many = { $arg } cannot be used like this: too much is given, or it conflicts with something else.
cli-not-utf8 = There are characters that cannot be read. Please use UTF-8.
cli-bad-usage = That is not how it is used.
cli-bad-date = Write a day like 2026-03-10, 3-10, 10 Mar, today, tomorrow, wed, +7 or end of month.
cli-bad-week = Write a week like 2026-W11, W11, 11, this or last.
cli-bad-line = Write it like P1=TEXT.
cli-bad-time = Write a time like 17:05, 5 pm or 5:30 pm.
cli-bad-code = A code has letters, digits, - _ . only, at most 24.
cli-bad-place = It can be: diary, household, pledge, matter, week.
cli-bad-number = Write a whole number.
cli-no-home = There is no place for data here. Name a directory with --data-dir.
cli-output = The result could not be written: { $why }

cli-prompt = Passphrase of { $name }
cli-prompt-new = Choose a passphrase (8 characters or more, not easy to guess)
cli-prompt-again = Once more
cli-passphrases-differ = The two passphrases differ. Choose one again.
cli-passphrase-empty = The passphrase is empty. Please fill it in.
cli-passphrase-not-text = The passphrase file is not UTF-8 text. Please save it anew.
cli-passphrase-needed = A passphrase is needed, and there is no terminal to ask on. Use --passphrase-file.

cli-journal-made = Journal “{ $name }” is made.
cli-journal-made-plain = Journal “{ $name }” is made. It is not encrypted: anybody can read it.
cli-journal-plain = (not encrypted)
cli-profile-empty = Your card is still empty. Fill it in with: sankaben profile set
cli-field-full-name = Name
cli-field-unit = Unit
cli-field-post = Post
cli-field-phone = Phone
cli-field-supervision-phone = Complaints
cli-field-stand-in = Stand-in
cli-field-stand-in-phone = Stand-in's phone
cli-field-office = Office
cli-field-office-hours = Office hours
cli-field-help-with = Can help with
cli-field-group = Village group
cli-field-contact-preference = Preferred contact
cli-field-told = Told
cli-field-agrees-to-be-named = Agrees to be named
cli-field-card-issued-on = Card issued on
cli-field-card-style = Card style
cli-field-concerns = Concerns
cli-field-ended-on = Contact ended on
cli-field-note = Note
cli-field-target = Target
cli-field-responsible = Responsible
cli-field-partners = Partners
cli-field-pledged-on = Pledged on
cli-field-due-on = Due on
cli-field-posted = Posted
cli-field-acceptance = Acceptance
cli-field-closed-on = Closed on
cli-field-result = Result
cli-field-reason = Reason
cli-yes = yes
cli-no = no
cli-in-trash = (in the trash)
cli-ended = ended { $date }
cli-last-visit = last visit { $date }

cli-text-needed = What is the entry? Write it after the command: sankaben diary add "Saw the canal at group 3"
cli-nothing-to-change = There is nothing to change. Say what to change, and to what.
cli-due-needed = Say the deadline with --due-on.
cli-nobody = “{ $typed }” is no household; it is kept as typed.
cli-ambiguous = “{ $typed }” is more than one household; it is kept as typed. To say which, write a code: { $codes }.
cli-no-pledge = “{ $typed }” is no pledge; it is kept as typed.
cli-matter-not-made = “{ $typed }” makes no matter and is kept as typed; sankaben matter add makes one.
cli-no-activity = “{ $typed }” is no activity that is counted; it is kept as typed.
cli-no-matter = “{ $typed }” is no matter; it is kept as typed.
cli-entry-added = Written: { $code }, { $day }.
cli-date-doubted = Please check: the day had no year, so it went to { $day }.
cli-signed-week = { $week } is signed and its card stays as it is; to amend it: week amend { $code }.
cli-entry-saved = Saved: { $code }
cli-entry-removed = { $code } is in the trash. Take it back with: diary restore { $code }
cli-entry-restored = { $code } is back.
cli-diary-empty = There are no such entries.
cli-weeks-empty = There are no such weeks.
cli-household-added = Registered: { $code }
cli-household-saved = Saved: { $code }
cli-households-empty = No households yet. Register one with sankaben household add, or use sankaben import households.
cli-pledge-added = Written: { $code }
cli-pledge-saved = Saved: { $code }
cli-pledges-empty = No pledges yet. Make one with sankaben pledge add, or use sankaben import pledges.

cli-week-entries = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
cli-week-of-year = { $year }-{ $week }
cli-week-due = due { $date }
cli-week-saved = The card of { $week } is saved.
cli-week-confirmed = The card of { $week } is confirmed, signed by { $who }. It cannot change now; a correction can stand beside it.
cli-week-amended = A correction stands beside { $week } now.
cli-week-signed = Confirmed by { $who } on { $date }
cli-week-witness = Witness: { $who }
cli-week-amendment = Correction ({ $date }): { $text }
cli-week-news = { $count ->
    [one] The diary has news for one field you edited
   *[other] The diary has news for { $count } fields you edited
}; your words were left alone.
cli-week-stale = Change the card with sankaben week edit.
cli-week-changed-since = Entries changed after it was confirmed: { $codes }
cli-week-unwritten = (not written yet)
cli-week-line-next = Next week: { $text }
cli-week-rests-on = Rests on: { $codes }
cli-section-done = Done this week
cli-section-next = Next week
cli-section-problems = Problems
cli-section-no-progress = Reason for no progress

cli-found-nothing = Nothing found.
cli-found-more = { $total } in all, { $shown } shown. See more with --limit.

cli-nothing-due = Nothing is due.
cli-due-week = Card of { $week }: due { $day }, { $status }, { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
}
cli-due-weeks = { $count } weeks are not confirmed; the oldest is { $week }, due { $day }
cli-due-pledge = Pledge { $code } due { $day } ({ $when }): { $problem }
cli-due-follow-up = Answer { $who } by { $day } ({ $entry }): { $opening }
cli-due-follow-up-nobody = Answer by { $day } ({ $entry }): { $opening }
cli-due-draft = Unfinished draft: { $what }, kept { $day }

cli-import-dry = It can be read: { $rows ->
    [one] one record
   *[other] { $rows } records
}, { $added } new, { $unchanged } there already. Only checked, nothing imported.
cli-import-added = { $added ->
    [one] Imported one record.
   *[other] Imported { $added } records.
}
cli-import-some = { $added ->
    [one] Imported one record
   *[other] Imported { $added } records
}; { $unchanged ->
    [one] one was
   *[other] { $unchanged } were
} there already and left alone.
cli-import-nothing-new = { $rows ->
    [one] The one record was there already; nothing changed.
   *[other] All { $rows } records were there already; nothing changed.
}
cli-doctor-well = The file is sound.
cli-doctor-ill = { $count ->
    [one] One thing is wrong:
   *[other] { $count } things are wrong:
}
cli-no-screens = The screens could not be shown: { $why }. Run it in a terminal, or use a subcommand (sankaben --help).
cli-week-name = The card says “{ $name }”; it may be somebody else. If it is a household, write { $codes } instead, or --name { $name }=CODE when signing; if it is no name, --not-name { $name }.
cli-heading-line = { $heading }:
cli-value-code = CODE
cli-value-date = DATE
cli-value-dir = DIR
cli-value-file = FILE
cli-value-format = FORMAT
cli-value-hit = HIT
cli-value-id = ID
cli-value-kind = KIND
cli-value-lang = LANG
cli-value-n = N
cli-value-name = NAME
cli-value-names = NAMES
cli-value-text = TEXT
cli-value-place = PLACE
cli-value-query = QUERY
cli-value-shell = SHELL
cli-value-state = STATE
cli-value-status = STATUS
cli-value-style = STYLE
cli-value-tag = TAG
cli-value-time = TIME
cli-value-week = WEEK
cli-value-when = WHEN
cli-value-where = WHERE
cli-value-word = WORD
