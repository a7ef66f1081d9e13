# The screens and commands of importing
failure-import-part = { $part }: { $why }
import-date-no-year = “{ $value }” has no year. Write it in the file, or say which year is meant (--year on the command line).
import-date-serial = “{ $value }” looks like a table program's count of days. Give the column a date format, save, and import again.
import-phone-cut = “{ $value }” has lost digits: the table program took the phone for a number. Make the column text, fill it in, and import again.
import-cell-failed = the formula came to “{ $value }”, not to a value. Mend the formula and import again.
import-far-cell = the cell { $value } lies too far out; a sheet has at most 200000 rows and 256 columns. Delete what is too much and import again.
import-too-many = there is too much; it was read up to “{ $value }”. Split it into several files.
import-too-big = unpacked it is larger than { $value } MB and was not read. Split it into several files.
import-broken-zip = the file is not whole and cannot be unpacked. Save or copy it anew.
import-not-workbook = it is not a workbook that can be read. Open it in a table program, save it as .xlsx and import that.
import-not-document = it is not a Word document that can be read. Open it, save it as .docx and import that.
import-old-office = it is an old Office file (.xls, .doc) or has a password. Open it, save it as .xlsx or .docx without a password, and import that.
import-unknown-file = the kind of file is not clear. Name it with --format.
import-not-this = this cannot be imported from that kind of file ({ $value }).
import-not-of = this is not a { $value } file.
import-folder = only a diary can be imported from a folder.
import-no-notes = there is no .md, .txt or .docx file in it.
import-no-day = it is not clear which day it is about: there is no date in the file's name, at its top or in its headings. Put one there.
import-no-field = there is no field “{ $value }”.
import-column-twice = two columns are “{ $value }”. Take one out of the file, or say which is to be left out.
import-no-column = it has no column “{ $value }”. If the column has another name, say which one it is (--map "COLUMN=FIELD" on the command line).
cli-bad-map = Write COLUMN=FIELD, for example --map "householder=name"; nothing behind the sign leaves the column out.
cli-arg-import-households-year = The year of days that are written without one (3月10日)
cli-arg-import-pledges-year = The year of days that are written without one (3月10日)
cli-arg-import-diary-year = The year of days that are written without one (3月10日)
cli-arg-map = COLUMN=FIELD: which column is what; nothing behind the sign leaves it out. Kept in the journal for files with the same head. May be given several times
cli-arg-import-households-format = The kind of file: csv, xlsx, ods, json; recognised where it is left out
cli-arg-import-pledges-format = The kind of file: csv, xlsx, ods, json; recognised where it is left out
cli-arg-import-diary-format = The kind of file: json, markdown, docx, csv, xlsx, ods, jrnl, tui-journal; recognised where it is left out
cli-about-import-households = Import households (CSV, XLSX, ODS, JSON)
cli-about-import-pledges = Import pledges (CSV, XLSX, ODS, JSON)
cli-about-import-diary = Import diary entries (JSON, Markdown and text in a folder, Word, tables, jrnl, tui-journal)
cli-import-ignored = No place for these, not imported: { $columns }

# Screens
scope-import-preview = Before importing
action-import-begin = Import
about-import-begin = Read a table, diary files or an exported journal, with a look at it before anything is changed.
action-import-from-anywhere = Import a file
about-import-from-anywhere = Read a table, diary files or an exported journal, with a look at it before anything is changed.
action-import-run = Import
about-import-run = Import all of it as shown. With one bad row nothing is imported. It can be undone as one step.
action-import-turn = Next list
about-import-turn = Look at the records, the columns and the bad rows in turn.
action-import-column-next = Next field
about-import-column-next = Take the selected column for the next field. The journal remembers it for tables with the same head.
action-import-column-previous = Previous field
about-import-column-previous = Take the selected column for the previous field.
action-import-column-leave-out = Leave out
about-import-column-leave-out = The selected column is not imported.
action-import-back = Back
about-import-back = Stops what is being read or imported, changing nothing; else goes back.
blocked-import-refused = This file cannot be imported; the reason stands above.
blocked-import-bad = There are bad rows: mend the file and import it again.
blocked-import-one-list = There is no other list.
blocked-import-see-columns = Turn to the columns first.
blocked-import-no-columns = This file is no table and has no columns.
about-field-import-kind = Old diary, households, pledges, or a whole journal.
about-field-import-path = File or folder; ~/ begins your own. { $key-wish-look } shows it first.
about-field-import-format = Leave it; say it if it is taken for another.
about-field-import-encoding = Leave it; say it if characters look wrong.
about-field-import-year = The year of days written without one.
field-import-kind = What to import
field-import-path = File
field-import-format = Kind of file
field-import-encoding = Encoding
field-import-year = Year where none is written
form-import-path-needed = Name a file or folder.
form-import-format = This cannot be imported from that kind of file. Choose another, or let it be recognised.
form-bad-year = Not a year. Write it like 2025.
choice-auto = recognise it
choice-diary = diary
choice-households = households
choice-pledges = pledges
choice-journal = exported journal
choice-ods = LibreOffice (ods)
choice-markdown = Markdown, text
choice-jrnl = jrnl
choice-tui-journal = tui-journal
choice-utf-8 = UTF-8
choice-gb18030 = GB18030
choice-utf-16le = UTF-16 LE
choice-utf-16be = UTF-16 BE
import-tab-records = { $count ->
    [one] { $count } record
   *[other] { $count } records
}
import-tab-columns = { $count ->
    [one] { $count } column
   *[other] { $count } columns
}
import-tab-bad = { $count ->
    [one] { $count } bad row
   *[other] { $count } bad rows
}
import-nothing = There is nothing to look at.
import-read = { $done ->
    [0] Reading the file…
    [one] Reading the file, 1 so far
   *[other] Reading the file, { $done } so far
  }
import-counts = { $rows } in all: { $added } new, { $unchanged } there already.
import-bad = { $count ->
    [one] One place is wrong
   *[other] { $count } places are wrong
}; not a row will be imported.
import-left-out = Left out
import-column-left-out = left out
import-field-code = code
import-field-name = name
import-field-group = village group
import-field-phone = phone
import-field-contact_preference = contact preference
import-field-consent = told and consent
import-field-told = told
import-field-agrees_to_be_named = agrees to be named
import-field-card_issued_on = card issued on
import-field-card_style = card style
import-field-concerns = concerns
import-field-ended_on = ended on
import-field-note = note
import-field-problem = pledge
import-field-target = target
import-field-responsible = responsible
import-field-partners = partners
import-field-pledged_on = pledged on
import-field-due_on = due on
import-field-posted = posted at
import-field-acceptance = acceptance
import-field-status = status
import-field-result = result
import-field-closed_on = closed on
import-field-reason = reason
import-field-id = code
import-field-date = date
import-field-time = time
import-field-weather = weather
import-field-place = place
import-field-body = text
import-field-households = household codes
import-field-pledges = pledge codes
import-field-tags = tags
import-field-category = category
import-field-mode = kind of visit
import-field-written_on = written on
import-field-follow_up_on = answer by
import-field-weekday = weekday
import-field-iso_week = week
deed-import = { $count ->
    [one] importing one record
   *[other] importing { $count } records
}
notice-import-cancelled = Stopped; nothing was imported.
notice-import-kept = Changed since the import and kept: { $records }.
cli-import-undone = Took back the import of { $day }: { $count ->
    [one] one record
   *[other] { $count } records
} went to the trash. Importing the same file brings them back.
cli-import-no-undo = There is no import to take back.
cli-about-import-undo = Take back the newest import as one step; what was changed since stays
problem-code-in-trash = A record in the trash has the code { $code }. Choose another code, or take that record out of the trash first.
completion-paths = files
import-cell-uncounted = the formula has not been counted. Open the file in a table program, save it, and import it again.
cli-arg-import-diary-file = The file, or a folder of Markdown, text and Word files
cli-value-year = YEAR
cli-value-column = COLUMN
cli-value-field = FIELD
failure-import-line = { $part } row { $row }: { $why }
