# The exports screen and commands

failure-no-such-format = That does not come in this format. Please choose another.
failure-cancelled = Stopped; nothing was written.

export-what-contact-cards = Contact cards
export-what-pledges = Pledge notice
export-what-week = Progress card
export-what-diary = Diary
export-what-matters = Ledger of matters
export-what-report = Report
export-what-household = Household
export-what-summary = Summary
export-what-all = Whole journal
export-names-coded = coded
export-names-full = real ones

cli-about-export = Export
cli-about-export-all = Export the whole journal; it can be imported again
cli-about-export-diary = Export the diary, without names unless asked for
cli-arg-export-diary-household = Only of this household
cli-arg-export-diary-tag = Only with this tag
cli-arg-export-diary-pledge = Only of this pledge
cli-arg-names = How people are named: coded for codes (as usual), full for full names
cli-arg-output = Write to this file, in the format its name ends in; standard output if not given
cli-arg-household-print-output = Write to this file, which must be given, in the format its name ends in
cli-arg-export-household-output = Write to this file, which must be given, in the format its name ends in
cli-arg-export-contact-cards-output = Write to this file, which must be given, in the format its name ends in
cli-arg-force = Overwrite the file if it exists
cli-about-export-contact-cards = Export contact cards to hand out
cli-about-export-pledges = Export the pledge notice; it names no household
cli-about-export-week = Export progress cards, a page a week
cli-about-export-matters = Export the ledger of matters
cli-about-export-report = Export the meeting report of a month, quarter or year
cli-about-export-household = Export everything held about a household, for that household
cli-about-export-log = List what was exported
cli-arg-format = Format: { $formats }; if not given, as the file is called
cli-arg-large = Large print, one a page
cli-arg-copies = How many; a page of them if not given
cli-arg-card-lang = Language of the card: zh-CN, en; for this print only, kept nowhere
cli-arg-a3 = On A3
cli-arg-copying = One entry a page, in large type, to copy by hand
cli-arg-export-matters-open = Only what is open
cli-arg-collected = Mark it to be collected after the meeting
cli-arg-until = Last day
cli-arg-weeks-for-days = Write weeks instead of days
cli-arg-mask = A further word to mask; may be repeated
cli-arg-keep = A hit of the preview to leave as it is; may be repeated
cli-arg-keep-codes = Keep the table of codes in the encrypted file
cli-arg-preview = Only list what would be masked; write nothing
cli-force = To replace the file, add --force.
cli-export-needs-file = This format needs a file: add -o FILE.
cli-export-contradiction = --format { $format } and the file name { $file } contradict each other. Leave out --format, or choose another file name.
cli-export-not-offered = This cannot be had as { $format }. It can be: { $formats }.
cli-export-written = Written: { $path }
cli-export-missing = No font has these characters; they are printed as code points: { $characters }
cli-export-no-hit = There is no hit "{ $hit }", or it must be masked. See --preview.
cli-export-no-hits = Nothing to mask.
cli-export-log-empty = Nothing has been exported yet.
cli-export-may-keep = may stay
cli-export-masked = masked
cli-bad-names = It can be: coded, full.
cli-bad-format = It can be: docx, pdf, xlsx, html, md, txt, csv, json.
export-names-none = no household

screen-exports = Exports
scope-export-preview = Before an export is written
scope-export-written = After an export
exports-title = What can be taken out
exports-log = Exported so far
exports-log-empty = Nothing has been exported yet. What left, and with whose names, is noted here.
export-for-report = For the meeting
export-for-week = A page a week, to sign
export-for-diary = Days, a home or a tag
export-for-matters = A wide table
export-for-contact-cards = Ten a page, or large
export-for-pledges = To post; no household
export-for-household = What is held about one
export-for-summary = Signed, to be checked
export-for-all = All; imports again
export-busy = Working…
export-progress = Working { $done } / { $total }
export-target = File
export-holds = Holds
export-holds-contact-cards = { $count ->
    [one] 1 card
   *[other] { $count } cards
  }
export-holds-pledges = { $count ->
    [one] 1 pledge
   *[other] { $count } pledges
  }
export-holds-week = { $count ->
    [one] the card of 1 week
   *[other] the cards of { $count } weeks
  }
export-holds-diary = { $count ->
    [one] 1 entry
   *[other] { $count } entries
  }
export-holds-matters = { $count ->
    [one] 1 matter
   *[other] { $count } matters
  }
export-holds-report = { $count ->
    [one] 1 pledge; matters as numbers
   *[other] { $count } pledges; matters as numbers
  }
export-holds-household = { $count ->
    [one] 1 record
   *[other] { $count } records
  }
export-holds-summary = { $count ->
    [one] 1 signature
   *[other] { $count } signatures
  }
export-holds-all = { $count ->
    [one] 1 record
   *[other] { $count } records
  }
export-exists = This file exists: { $key-export-overwrite } replaces it, Esc goes back to choose another place.
export-hits = { $count ->
    [one] 1 place will be masked
   *[other] { $count } places will be masked
  }
export-hits-kept = { $masked } will be masked, { $kept } kept
export-no-hits = Nothing to mask.
export-no-numbers = This has real names. No phone, ID or card number is in it.
export-inside = What is in it
export-inside-contact-cards = Your name, unit and phone, your stand-in's, the complaints line. No household is named.
export-inside-pledges = What was promised, for everybody to read. No household is named.
export-inside-household = The household's record, its entries and matters, for them to read. Others have codes.
export-inside-summary = Signed weeks, pledges and figures, for others to check. No diary text, no household.
export-inside-all = Everything, with real names, not encrypted. Keep it safe, and delete it after use.
export-goes-on = It goes on: once written, it can be read whole.
export-masked = mask
export-masked-unsure = mask?
export-kept = keep
export-written = Written
export-next = Open it to look, or copy it to a stick.
export-next-pdf = Open it to print. To print elsewhere, copy it to a stick.
export-copy-to = { $key-export-copy } copies it to
export-sticks = Memory sticks
export-no-places = No memory stick was found. Plugged in later, it is offered at the next export.
field-export-format = Format
field-export-names = Names
field-export-from = First day
field-export-to = Last day
field-export-data-format = Format
field-export-of-household = Household
field-export-copies = Copies
field-export-lang = Card's language
field-export-paper = Paper
field-export-household = Only household
field-export-tag = Only tag
field-export-pledge = Only pledge
field-export-copying = Large, to copy out
field-export-open-only = Only open ones
field-export-period = Month, quarter, year
field-export-collected = To be collected
field-export-weeks-for-days = Dates as weeks
field-export-keep-codes = Keep code table
field-export-where = Save to
field-mask-word = Also mask
about-field-export-format = PDF is for printing; Word can still be changed.
about-field-export-data-format = For programs and for keeping, not for paper.
about-field-export-names = Codes are drawn afresh, so nobody knows who is who.
about-field-export-names-full = Whoever has the file sees who is who.
about-field-export-from = A day; "yesterday", "mon" and 2026-03-01 will do.
about-field-export-to = A day; "yesterday", "mon" and 2026-03-01 will do.
about-field-export-copies = Digits only.
about-field-export-paper = A3 is twice as large, for a wall.
about-field-export-of-household = Type a name, pinyin or a code, then choose.
about-field-export-household = A name, pinyin or a code; empty for all.
about-field-export-tag = The tag without its #; empty for all.
about-field-export-pledge = The pledge's code, such as P1; empty for all.
about-field-export-copying = Large type, an entry a page, to copy by hand.
about-field-export-open-only = Yes leaves out what is closed.
about-field-export-period = 2026-03, November, Q4, 2026-Q1 or 2026.
about-field-export-collected = Page 1 says: collected after the meeting.
about-field-export-weeks-for-days = Week 11 instead of 10 March: harder to tell who.
about-field-export-keep-codes = Notes in the encrypted file whose code is whose.
about-field-export-where = A folder. { $key-wish-look } shows it before it is written.
about-field-mask-word = A name of no household here, or a nickname.
choice-docx = Word
choice-pdf = PDF
choice-xlsx = Excel
choice-html = Web
choice-md = Markdown
choice-txt = Text
choice-csv = CSV
choice-json = JSON
choice-coded = codes instead of names
choice-full = real names; noted in the export log
choice-zh-CN = Chinese, which households read
choice-en = English
choice-a4 = A4
choice-a3 = A3
form-to-before-from = The last day is before the first; please change one.
form-bad-copies = A number from 1 to 1000, please.
form-bad-code = A code such as P1, please.
form-bad-period = 2026-03, November, Q4, 2026-Q1 or 2026, please.
form-household-needed = Choose a household: by name, pinyin or code.
notice-exported = Written.
notice-export-copied = Copied to { $path }
notice-export-not-opened = No program here can open it. The file is { $path }; please open it on a computer that shows PDF.
notice-export-opened = A program on this machine is opening it.
blocked-export-not-there = There is no such file to replace.
blocked-export-must-mask = This must be masked.
blocked-export-no-hit = Nothing to mask is selected.
blocked-export-not-coded = This is not exported under codes.
blocked-export-nowhere = No memory stick was found.
action-go-exports = Exports
about-go-exports = Cards, notice, diary, ledger and report, to take out.
action-export-begin = Export
about-export-begin = Chooses the format, the days, the names and the place.
action-export-write = Write
about-export-write = Writes the file as shown above.
action-export-overwrite = Replace
about-export-overwrite = Replaces the file of the same name.
action-export-keep = Mask or keep
about-export-keep = Where it is not certain: masks it or leaves it, this once.
action-export-mask-word = Mask a word
about-export-mask-word = Masks a name too that no household here has.
action-export-back = Back
about-export-back = Stops the work under way, else goes back.
action-export-done = Done
about-export-done = Back to the exports. The file is where it was written; nothing is copied.
action-export-copy = Copy
about-export-copy = Copies it to the selected place, such as a memory stick.
action-export-open = Open
about-export-open = Opens the file with this machine's own program, to print it there.
action-week-print = Print as PDF
about-week-print = Writes this week's card as a PDF, to be opened and printed.
action-household-print = For household
about-household-print = Writes everything held about this household as a PDF; others are coded. On your own card, the contact cards to hand out.
action-report-print = Report
about-report-print = Writes these figures as a report for the meeting.
action-diary-print = Export diary
about-diary-print = A span of the diary, under codes unless asked otherwise.
action-matters-print = Ledger as PDF
about-matters-print = Writes the ledger as a wide PDF to print; Excel can be chosen.
action-cards-print = Print cards
about-cards-print = Writes your own contact card as a PDF, to print and hand out.
action-pledges-print = Print notice
about-pledges-print = Writes the notice of pledges to post as a PDF; names no household.
export-demo-stays = This file stays when the demo goes: delete it then.
