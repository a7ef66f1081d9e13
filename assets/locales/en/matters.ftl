# Matters, activities, the four duties, figures.

## Activities in an entry ("+training 2 sessions 85 people")

activity-count-visit = x{ $count }
activity-count-training = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
activity-count-information = x{ $count }
activity-count-mediation = x{ $count }
activity-count-spring-farming = x{ $count }
activity-count-aid = x{ $count }
activity-count-project = x{ $count }
activity-count-coordination-meeting = x{ $count }
activity-count-party-activity = x{ $count }
activity-count-heart-to-heart = x{ $count }
activity-people = { $people ->
    [one] { $people } person
   *[other] { $people } people
}
activity-yuan = { $yuan } yuan
activity-example-training = 2 sessions 85 people
activity-example-aid = 300 yuan
activity-example-mediation = 1 case
activity-example-information = 3 items
activity-example-spring-farming = 1 case
activity-example-project = 1
activity-example-coordination-meeting = 1 time 12 people
activity-example-visit = households not registered: 2 households
completion-activities = Activities
completion-activities-hint = then numbers with their units

## The ledger

problem-before-raised = "{ $field }" is before the day the matter was raised. Check the dates.
screen-matters = Matters
action-go-matters = Matters
about-go-matters = Everything people raised, and how far it has come.
action-matter-new = New matter
about-matter-new = Notes something people raised.
action-matter-answer = Answer
about-matter-answer = Notes what was done or answered, and where it stands now.
action-matter-edit = Edit
about-matter-edit = Edits this matter.
action-matter-diary = Entries
about-matter-diary = Shows the entries that speak of this matter.
action-matter-open-only = Open only
about-matter-open-only = Shows what is still open; once more shows everything.
action-matter-remove = Remove
about-matter-remove = Removes this matter; can be undone.
action-matter-scroll-down = Read on
about-matter-scroll-down = Scrolls the details down.
action-matter-scroll-up = Read back
about-matter-scroll-up = Scrolls the details up.
action-form-matter = Make it a matter
about-form-matter = Makes the selected text (or this paragraph) a matter, and comes back to the entry.
blocked-no-matter = Select a matter first.
blocked-no-entry-form = This works while an entry is being written.
matter-new-here = new matter
matter-villager = a villager
matters-title = Matters: { $open } open of { $count }
matters-title-newest = Matters: { $open } open, the newest { $count }
matters-title-part = { $why }: { $count }
matters-empty = No matters yet. Press { $key-matter-new } to note one, or type ! in an entry.
matter-moved = { $code }: a step noted, it is now: { $state }.
matter-now-solved = { $code }: { $state }, and counted. { $key-undo } undoes it.
matter-now-cannot = { $code }: { $state }, no longer due. { $key-undo } undoes it.
matter-untold = “{ field-told-on }” is empty.
matters-empty-open = No such matter. Press o to see all.
matters-cannot = cannot
matters-since = { $days ->
    [0] raised today
    [one] for 1 day
   *[other] for { $days } days
}
matters-follow-up = answer { $when }
desk-matter = Answer { $code }
form-matter-answer = Answer { $code }
action-desk-answered = Answered
about-desk-answered = The promised answer has been given: takes the line away, with undo; of a matter, notes what was answered.
action-entry-answered = Answered
about-entry-answered = The promised answer has been given; takes the entry's "answer by" away, with undo.
action-reading-answered = Answered
about-reading-answered = The promised answer has been given; takes the entry's "answer by" away, with undo.
blocked-no-follow-up-line = Select a line "Answer" first.
blocked-no-follow-up = This entry promises no answer.
done-answered = The answer promised in { $what } is given
promise-still-owed = { $who } is still owed an answer by { $day }; if it is given, press { $key-entry-answered } on the entry of { $told } ({ $entry }).
field-raised-by = Raised by
field-raised-on = Raised on
field-matter-kind = Kind
field-missing = Papers still missing
field-first-received-by = First received by
field-handled-by = Handled by
field-matter-done = What was done
field-reason-cannot = Why it cannot be done
field-told-by = Told of in entry
cli-due-matter = Answer { $who } by { $day } ({ $code }): { $text }
timeline-raised = Raised { $code }: { $text }
timeline-moved = { $code } { $text }
timeline-told = { $code } told the answer
timeline-card = Contact card handed over

## The month's four duties

duties-title = Month's duties: done/asked
duty-stationed = Days there
duty-problems-solved = Solved
duty-party-activity = Party meeting
duty-heart-to-heart = Talk
duty-progress-stationed = { $done }/{ $asked }
duty-progress-problems-solved = { $done }/{ $asked }
duty-progress-party-activity = { $done }/{ $asked }
duty-progress-heart-to-heart = { $done }/{ $asked }

## Figures

count-households = Households visited
count-visits = Household-visits
count-suggestions = Suggestions
count-hot-issues = Hot issues
count-good-deeds = Good deeds
count-projects = Projects helped
count-aid-times = Aid given
count-aid-yuan = Aid in money
count-trainings = Trainings
count-training-sessions = Training sessions
count-training-people = People trained
count-information = Information given
count-disputes = Disputes mediated
count-meetings = Coordination meetings
count-spring-farming = Spring-farming problems
count-stationed-days = Stationed
count-party-activities = Party activities
count-heart-to-hearts = Heart-to-heart talks
count-entries = Diary entries
count-late-entries = written late
count-unit-households = { $count }
count-unit-visits = { $count }
count-unit-suggestions = { $count }
count-unit-hot-issues = { $count }
count-unit-good-deeds = { $count }
count-unit-projects = { $count }
count-unit-aid-times = { $count }
count-unit-aid-yuan = { $count } yuan
count-unit-trainings = { $count }
count-unit-training-sessions = { $count }
count-unit-training-people = { $count }
count-unit-information = { $count }
count-unit-disputes = { $count }
count-unit-meetings = { $count }
count-unit-spring-farming = { $count }
count-unit-stationed-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
count-unit-party-activities = { $count }
count-unit-heart-to-hearts = { $count }
count-unit-entries = { $count }
count-unit-late-entries = { $count }
count-no-people = { $count } missing
count-no-yuan = { $count } missing
cadence-pledge-bulletin = Pledge bulletin
cadence-on-site = Project on-site
cadence-project-bulletin = Project bulletin
cadence-dispatch = Project dispatch

## The command line: matter, stats

cli-about-matter = The ledger of matters
cli-about-matter-add = Note something people raised
cli-about-matter-list = List matters, those to be told first
cli-about-matter-show = Show a matter
cli-about-matter-edit = Edit a matter; what is not named stays
cli-about-matter-answer = Note what was done and where it stands now
cli-about-stats = Figures of a month, quarter or year
cli-arg-open = Only what is still open
cli-arg-matter-show-id = Code of a matter, such as M3
cli-arg-matter-edit-id = Code of a matter, such as M3
cli-arg-matter-answer-id = Code of a matter, such as M3
cli-arg-matter-add-household = Who raised it: a household's code; a villager if not named
cli-arg-matter-edit-household = Who raised it: a household's code
cli-arg-kind = Kind: education, health, jobs, social-security, housing, farming, neighbours, petition, suggestion, other
cli-arg-raised-on = The day it was raised; today if not named
cli-arg-missing = What is still missing, told at once
cli-arg-first-received-by = Who received it first
cli-arg-handled-by = Who handles it
cli-arg-state = Where it stands: open, in-hand, passed-on, solved, cannot; if not named it stays, open becomes in-hand
cli-arg-told-on = The day the household was told; if closed and not named, that day
cli-arg-entry = The diary entry that tells of it
cli-arg-month = A month, such as 2026-03; this month if nothing is named
cli-arg-quarter = A quarter, such as 2026-Q1
cli-arg-year = A year, such as 2026
cli-bad-matter-kind = It can be: education, health, jobs, social-security, housing, farming, neighbours, petition, suggestion, other.
cli-bad-matter-state = It can be: open, in-hand, passed-on, solved, cannot.
cli-bad-period = A month is written 2026-03, a quarter 2026-Q1, a year 2026.
cli-matter-added = Noted: { $code }
cli-matter-saved = Saved: { $code }
cli-matters-empty = No such matter. Note one with sankaben matter add.
cli-matter-by = answer by { $day }

## The figures screen

screen-figures = Figures
action-go-figures = Figures
about-go-figures = Every figure of a month, quarter or year, with what it was counted from.
action-figures-open = What it rests on
about-figures-open = Shows the entries or matters this number was counted from.
action-figures-chart = Next chart
about-figures-chart = Shows the next chart: months, days, pledges, matters, visits, plan.
action-figures-chart-back = Previous chart
about-figures-chart-back = Shows the chart before.
action-figures-previous = Earlier
about-figures-previous = Shows the month, quarter or year before.
action-figures-next = Later
about-figures-next = Shows the month, quarter or year after.
action-figures-span = Month/quarter/year
about-figures-span = Changes between month, quarter and year.
action-figures-plan = Plan
about-figures-plan = Sets the villages to survey and the month the cadences run from.
action-whereabouts-leave = Note on the lock screen
also-whereabouts-leave = say where I am, whereabouts
about-whereabouts-leave = Leaves a line on this terminal's lock screen, gone at its hour.
blocked-nothing-counted = Nothing was counted here yet.
blocked-not-come = The days after this have not come yet.
chart-months = { $what } in { $year }
chart-days = Entries a day in { $year }
chart-pledges = Pledges (= passed, - left, ! overdue, | today)
chart-ledger = Matters in { $year }
chart-visits = Days since the last visit
chart-plan = Duties and plan
chart-opened = raised
chart-closed = closed
chart-days-ago = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
chart-no-households = No households yet.
plan-season = Survey, March and April: { $villages } of { $all } villages, { $solved } solved ({ $least } to { $most }), one report
plan-no-villages = Survey, March and April: press e to set the villages
plan-this-month = { $every ->
    [one] Monthly
   *[other] Every { $every } months
}: { $what }, this month
plan-next = { $every ->
    [one] Monthly
   *[other] Every { $every } months
}: { $what }, { $month }
record-work-plan = The plan
field-villages-small = Villages, small townships
field-villages-medium = Villages, medium townships
field-villages-large = Villages, large townships
field-first-month = Duties start in
field-whereabouts = Whereabouts
field-until = Gone at
form-bad-number = A whole number, please, 10000 at most.
form-bad-month = A month is written 2026-03.
form-needs-time = Say when it goes, such as 16:00.
form-time-passed = That hour has passed. Name a later one of today.
notice-whereabouts = Your line is on the lock screen and goes at its hour.
notice-whereabouts-gone = No line of yours is on the lock screen.
lock-whereabouts = { $text } (until { $until })
form-raised-by = Nobody of that name: leave it empty, or choose by name.
about-field-raised-by = A household; empty for others, with the name in “Matter”.
about-field-percent = How much of it is done so far, in per cent; or empty.
about-field-matter-done = What was done; if that closes it, change the status too.
about-field-told-by = The code of the entry about it, such as D03; or empty.
about-field-villages-small = How many; the survey season goes to all of them.
about-field-villages-medium = How many; the survey season goes to half of them.
about-field-villages-large = How many; the survey season goes to a third of them.
about-field-first-month = Such as 2026-03; bulletins and meetings count from it.
about-field-whereabouts = Shown to everybody on the lock screen until its hour.
about-field-until = The time the line goes by itself, such as 16:00.
household-named = The name is kept although they have not agreed: ask them, or empty the name.
