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
matters-title-part = { $why }: { $count }
matters-empty = No matters yet. Press n to note one, or type ! in an entry.
matters-empty-open = No such matter. Press o to see all.
matters-cannot = cannot
matters-since = for { $days ->
    [one] { $days } day
   *[other] { $days } days
}
matters-follow-up = tell { $when }
desk-matter = Tell { $code }
form-matter-answer = Answer { $code }
field-raised-by = Raised by
field-raised-on = Raised on
field-matter-kind = Kind
field-missing = Still missing (told at once)
field-first-received-by = First received by
field-handled-by = Handled by
field-matter-done = What was done
field-reason-cannot = Why it cannot be done
field-told-by = Told in entry (id)
cli-due-matter = by { $day } tell { $people } matter { $code }: { $text }
timeline-raised = Raised { $code }: { $text }
timeline-moved = { $code } { $text }
timeline-told = { $code } told the answer
timeline-card = Contact card handed over

## The month's four duties

duties-title = This month's four duties
duty-stationed = Stationed
duty-problems-solved = Solved
duty-party-activity = Party
duty-heart-to-heart = Talk
duty-progress-stationed = { $done } / { $asked } days
duty-progress-problems-solved = { $done } / { $asked }
duty-progress-party-activity = { $done } / { $asked }
duty-progress-heart-to-heart = { $done } / { $asked }
