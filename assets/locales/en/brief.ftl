# The county's table

cli-about-brief = Verify the summaries of many cadres and put them into one table
cli-arg-paths = summaries, or folders with summaries (.json) in them
cli-arg-brief-format = format: docx, pdf, xlsx, html, md, txt, csv, json (an object a line, also called jsonl); if not given, as the file is called
cli-brief-problems = { $count ->
    [one] One thing to know besides
   *[other] { $count } things to know besides
}; files that do not agree with their signature, cannot be read or contradict another: { $ill }. All are listed after the table.
cli-brief-nothing = There is no summary in { $paths }, so no table was made. Name the files that cadres made with sankaben export summary, or folders with such files in them.
brief-title = Three cards and a notebook: the joint table
brief-of = { $period }, put together on { $day }
brief-about-well = { $files ->
    [one] One file was looked at and agrees with its signature
   *[other] { $files } files were looked at, and all agree with their signatures
}; { $cadres ->
    [one] one cadre
   *[other] { $cadres } cadres
} of { $units ->
    [one] one unit
   *[other] { $units } units
} counted.
brief-about = { $files ->
    [one] One file was looked at
   *[other] { $files } files were looked at
}; { $cadres ->
    [one] one cadre
   *[other] { $cadres } cadres
} of { $units ->
    [one] one unit
   *[other] { $units } units
} counted. Files that do not agree with their signature, cannot be read or contradict another: { $ill }; they are listed after the table.
brief-footer = By unit and name in the order of pinyin. Figures are from summaries that each cadre signed; nobody is ranked.
brief-units = Pledges and weeks by unit
brief-by-cadre = Pledges and weeks by cadre
brief-counts = Counts by unit ({ $part })
brief-matters = Matters
brief-overdue-why = Pledges overdue or not done
brief-weeks = Weeks late or not confirmed
brief-problems = About the files
brief-total = Total
brief-no-unit = (no unit)
brief-cadres = Cadres
brief-kind = Kind
brief-pledges = Pledges
brief-done = Done
brief-on-time = On time
brief-overdue = Overdue
brief-not-done = Not done
brief-confirmed = Weeks confirmed
brief-late = Of them late
brief-missing = Weeks missing
brief-week = Week
brief-due-on = Due
brief-confirmed-on = Confirmed
brief-sort = Kind
brief-file = File
brief-what = What
brief-problem = Problem
brief-notice = Note
brief-and = { "; " }
brief-problem-unreadable = Cannot be read, not counted: { $why }
brief-problem-not-summary = Is not a summary, so it is not counted. Use a file made by sankaben export summary.
brief-problem-newer = Was written by a newer version, not counted. Upgrade the program first.
brief-problem-ill = Does not agree with its signature, so it is not counted. { $what }
brief-problem-duplicate = Is the same as { $file }; counted once.
brief-problem-older = { $file } is a later summary of the same journal; that one is counted, this one is not.
brief-problem-contradiction = Is of the same journal as { $file }, but what was signed in one contradicts the other; both cannot be true. The later one is counted: ask the cadre.
brief-problem-other-month = Was made on { $day }, before the period began; not counted. Ask for a new one.
brief-problem-early = Was made on { $day }, before the period was over; what came later is not in it.
brief-problem-gap = Weeks between confirmed ones are not confirmed: { $weeks }
brief-problem-same-name = Has the same name and unit as { $file }, but is another journal. Both are counted: find out whether it is two people or a new journal.
brief-problem-demo = Was exported from a demo: everything in it is invented. Not counted.
brief-problem-no-name = No name is on the contact card.
brief-problem-no-matters = Was made by an earlier version; matters are not counted in it.
