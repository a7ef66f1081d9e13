# The screens and commands of importing
failure-import-part = { $part }: { $why }
import-date-no-year = “{ $value }” has no year. Write it in the file, or say which year is meant (--year on the command line).
import-date-serial = “{ $value }” looks like a table program's count of days. Give the column a date format, save, and import again.
import-phone-cut = “{ $value }” has lost digits: the table program took the phone for a number. Make the column text, fill it in, and import again.
import-cell-failed = the formula came to “{ $value }”, which is no content. Mend the formula and import again.
import-far-cell = the cell { $value } lies too far out; a sheet has at most 200000 rows and 256 columns. Delete what is too much and import again.
import-too-many = there is too much; it was read up to “{ $value }”. Split it into several files.
import-too-big = unpacked it is larger than { $value } MB and was not read. Split it into several files.
import-broken-zip = the file is not whole and cannot be unpacked. Save or copy it anew.
import-not-workbook = it is not a workbook that can be read. Open it in a table program, save it as .xlsx and import that.
import-not-document = it is not a Word document that can be read. Open it, save it as .docx and import that.
import-old-office = it is an old Office file (.xls, .doc) or has a password. Open it, save it as .xlsx or .docx without a password, and import that.
import-unknown-file = what kind of file it is cannot be told. Say it with --format.
import-not-this = this cannot be imported from a file of the kind { $value }.
import-not-of = it is not a file of { $value }.
import-folder = only a diary can be imported from a folder.
import-no-notes = there is no .md, .txt or .docx file in it.
import-no-day = which day it is of is not known: there is no date in the file's name, at its top or in its headings. Put one there.
import-no-field = there is no field “{ $value }”.
import-column-twice = two columns are “{ $value }”. Take one out of the file, or say which is to be left out.
import-no-column = it has no column “{ $value }”. Where columns are called otherwise, say which one it is (--map "COLUMN=FIELD" on the command line).
cli-bad-map = write COLUMN=FIELD, for example --map "householder=name"; nothing behind the sign leaves the column out.
cli-arg-year = The year of days that are written without one (3月10日)
cli-arg-map = COLUMN=FIELD: which column is what; nothing behind the sign leaves it out. Kept in the journal for files with the same head. May be given several times
cli-arg-import-households-format = The kind of file: csv, xlsx, ods, json; recognised where it is left out
cli-arg-import-pledges-format = The kind of file: csv, xlsx, ods, json; recognised where it is left out
cli-arg-import-diary-format = The kind of file: json, markdown, docx, csv, xlsx, ods, jrnl, tui-journal; recognised where it is left out
cli-arg-import-journal-format = The kind of file: json
cli-about-import-households = Import households (CSV, XLSX, ODS, JSON)
cli-about-import-pledges = Import pledges (CSV, XLSX, ODS, JSON)
cli-about-import-diary = Import diary entries (JSON, Markdown and text in a folder, Word, tables, jrnl, tui-journal)
cli-import-ignored = No place for these, not imported: { $columns }
